"""Names that a text itself gives to one thing: "the National Statistics Office (NSO)", "X, also known as Y".

Only what the text says outright is taken; two names that merely look alike stay two.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.model import Name
from factcheck.text.tabular import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.drafts.document import Document

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'&-]*"
_SMALL = r"(?:of|for|de|del|la|las|los|du|des|von|van|der)"
_BEFORE = 120
"""How many characters before the words that tell of a second name are looked at for the first."""
_NAME = re.compile(rf"(?<![\w’'&-]){_WORD}(?: (?:{_SMALL} (?:the )?)?{_WORD}){{0,8}}$")
_LONG_NAME = re.compile(rf"(?<![\w’'&-]){_WORD}(?: (?:(?:{_SMALL}|and) (?:the )?)?{_WORD}){{0,8}}$")
"""A name that may join its parts with "and", as one may that is spelled out by its initials."""
_SHORT = re.compile(r" \(([A-Z][A-Z0-9&.-]{1,9})\)")
_OPENERS = frozenset(
    "the a an in on at by of for and but or as if this that these those however meanwhile today yesterday since when "
    "while where after before although though because according while el la los las en".split()
)
_MOST = 500
"""Names that are taken from one text."""


def names_of(document: Document) -> tuple[Name, ...]:
    """The names to which the text gives others, in its order, each once."""
    found: dict[str, dict[str, None]] = {}
    for passage in document.passages:
        for name, alias in _pairs(passage.text):
            if len(found) < _MOST and alias.casefold() != name.casefold():
                found.setdefault(name, {})[alias] = None
    return _apart(found)


def _apart(found: dict[str, dict[str, None]]) -> tuple[Name, ...]:
    """Without what would stand for two things: it tells nothing of either."""
    owners: dict[str, set[str]] = {}
    for name, aliases in found.items():
        for text in (name, *aliases):
            owners.setdefault(text.casefold(), set()).add(name)
    names = (
        Name(name=name, aliases=tuple(alias for alias in aliases if len(owners[alias.casefold()]) == 1))
        for name, aliases in found.items()
        if len(owners[name.casefold()]) == 1
    )
    return tuple(name for name in names if name.aliases)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Names and what stands for them."""
    for match in _SHORT.finditer(text):
        before = _LONG_NAME.search(text[max(match.start() - _BEFORE, 0) : match.start()])
        name = _spelled(before[0], match[1]) if before else None
        if name is not None:
            yield name, match[1].rstrip(".")
    for match in _known_as().finditer(text):
        before = _NAME.search(text[max(match.start() - _BEFORE, 0) : match.start()])
        name = _trimmed(before[0]) if before else ""
        if name:
            yield name, match[1]


@lru_cache(maxsize=1)
def _known_as() -> re.Pattern[str]:
    cues = "|".join(re.escape(row[0]) for row in rows("naming"))
    return re.compile(
        rf"(?:,| \() ?(?:{cues}) (?:the )?[\"“«]?({_WORD}(?: (?:{_WORD}|[0-9][\w-]*)){{0,3}})(?=[\"”»),.;])"
    )


def _trimmed(name: str) -> str:
    """The name without a small word that only begins its sentence."""
    words = name.split()
    while words and words[0].lower() in _OPENERS:
        words = words[1:]
    return " ".join(words)


def _spelled(name: str, short: str) -> str | None:
    """The end of *name* whose initials *short* is made of; None where there is none."""
    letters = [sign for sign in short if sign.isalpha()]
    words = name.split()
    starts = [number for number, word in enumerate(words) if word[0].isupper()]
    for start in reversed(starts):
        initials = [word[0].upper() for word in words[start:] if word[0].isupper()]
        if initials == letters:
            return " ".join(words[start:])
    return None
