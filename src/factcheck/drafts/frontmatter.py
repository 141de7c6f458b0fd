"""Front matter: the YAML or TOML at the head of a Markdown text, with what of it is words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.drafts.document import PassageKind, Weaver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.drafts.document import Passage

_FRONT_MATTER = re.compile(
    r"(?:---[ \t]*\r?\n.*?\r?\n(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n.*?\r?\n\+\+\+)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_VALUE = re.compile(
    r"""[ \t]*(?:-[ \t]+)?(?:[\w.-]+[ \t]*[:=][ \t]*)?  # an item's dash, a key
        (?:[>|][+-]?[ \t]*$)?                           # the sign of a text in the lines below
        [\[("']*(?P<words>[^\r\n]*?)[\])"',]*[ \t]*\r?$""",
    re.VERBOSE | re.MULTILINE,
)
_WORDS = re.compile(r"[^\W\d_]{2,}\W+\w+")
"""A value of two words at least; dates, addresses and keys are none."""


def length(text: str) -> int:
    """How many characters of *text* are front matter; 0 where it has none."""
    found = _FRONT_MATTER.match(text)
    return found.end() if found else 0


def words(text: str, end: int) -> Iterator[Passage]:
    """The values of the front matter, which ends at *end*, that are words: title, summary, captions.

    Each line is a passage: a text over several lines is read line by line.
    """
    first = text.find("\n", 0, end) + 1
    last = text.rfind("\n", 0, max(end - 1, 0))
    for found in _VALUE.finditer(text, first, max(last, first)):
        start, stop = found.span("words")
        if " " not in found["words"] or not _WORDS.search(found["words"]) or "://" in found["words"]:
            continue
        weaver = Weaver()
        weaver.verbatim(text[start:stop], start)
        passage = weaver.passage(PassageKind.CAPTION)
        if passage is not None:
            yield passage
