"""Text → tokens: words, runs of digits and single signs, without the spaces between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.figures.tables.shape import Language

# Marks that show nothing (zero-width, direction, soft hyphen) part tokens as a space does.
_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_TOKEN = re.compile(rf"[^\W\d_]+|\d+|[^\s{_HIDDEN}]")
GROUP_SPACES = frozenset(" \u00a0\u2007\u2009\u202f")
_PAD = 12
_FAR = 10
_QUOTES = frozenset('“«„"')
_NO_WORDS = [""] * _PAD


def split(text: str) -> list[str]:
    """The tokens of a text, as written.

    >>> split("1,659 prisoners")
    ['1', ',', '659', 'prisoners']
    """
    return _TOKEN.findall(text)


class Scan:
    """The tokens of one text, and what the readers share while they walk over it.

    The lists are padded with empty tokens, so `low[i + 5]` and, by wrapping round, `low[i - 5]` are
    always there. `floor` is the first token that no earlier figure has taken.
    """

    __slots__ = (
        "ends",
        "floor",
        "lang",
        "low",
        "mark_style",
        "n",
        "quotes",
        "sentence_ends",
        "starts",
        "text",
        "words",
    )

    def __init__(self, text: str, words: list[str], low: list[str], lang: Language) -> None:
        starts, ends, end = [], [], 0
        find = text.find
        for word in words:
            # Only spaces and hidden marks lie between tokens, and no token holds one.
            start = find(word, end)
            end = start + len(word)
            starts.append(start)
            ends.append(end)
        self.text = text
        self.lang = lang
        self.n = len(words)
        self.words = words + _NO_WORDS
        self.low = low + _NO_WORDS
        self.starts = starts + [len(text) + _FAR] * _PAD
        self.ends = ends + [-_FAR] * _PAD
        self.floor = 0
        self.quotes = not _QUOTES.isdisjoint(words)
        """Whether the text quotes anyone."""
        self.sentence_ends: list[int] | None = None
        self.mark_style = -1
        """Where the text first uses the decimal marks of another language; -1 before anyone asked."""

    def digits(self, i: int) -> bool:
        """Whether token `i` is a run of digits."""
        return self.low[i].isdecimal()

    def glued(self, i: int) -> bool:
        """Whether token `i` touches the one before it."""
        return self.ends[i - 1] == self.starts[i]

    def matches(self, i: int, phrase: tuple[str, ...]) -> bool:
        """Whether the tokens of `phrase` stand at `i`."""
        low = self.low
        if low[i] != phrase[0]:
            return False
        size = len(phrase)
        return size == 1 or tuple(low[i : i + size]) == phrase

    def upper(self, i: int) -> bool:
        """Whether token `i` starts with a capital."""
        return self.words[i][:1].isupper()

    def between(self, i: int, j: int) -> str:
        """The text of tokens `i` to `j`, the last not included."""
        return self.text[self.starts[i] : self.ends[j - 1]]
