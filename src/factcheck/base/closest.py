"""The known word that a wrong one looks like, found without holding it against each of a large base."""

from __future__ import annotations

from bisect import bisect_left
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_FEW = 100
"""As many words on either side are held against it one by one."""
_LEAST = 0.6
_LONGEST = 200
"""No more of a wrong word is looked at: the measure's time grows with its square."""


class Closest:
    """Known words that may be asked for by a misspelt one.

    A slip leaves the beginning or the end of a word as it was, so among many words those are looked at
    that stand near it in the order of the alphabet, read forwards or backwards.
    """

    def __init__(self, known: Collection[str]) -> None:
        self._known = known

    def to(self, word: str) -> str | None:
        """The known word that looks most like *word*; None where none does.

        >>> Closest(["bridge-traffic", "bridge-cost"]).to("bridge-trafic")
        'bridge-traffic'
        """
        word = word[:_LONGEST]
        among = self._known if len(self._known) <= 2 * _FEW else self._near(word)
        close = get_close_matches(word, among, 1, _LEAST)
        return close[0] if close else None

    def remedy(self, word: str) -> str | None:
        """The same as a remedy: "did you mean `bridge-traffic`?"."""
        close = self.to(word)
        return None if close is None else f"did you mean `{close}`?"

    def _near(self, word: str) -> dict[str, None]:
        forwards = _around(self._forwards, word)
        backwards = [known[::-1] for known in _around(self._backwards, word[::-1])]
        return dict.fromkeys((*forwards, *backwards))

    @cached_property
    def _forwards(self) -> list[str]:
        return sorted(self._known)

    @cached_property
    def _backwards(self) -> list[str]:
        return sorted(known[::-1] for known in self._known)


def _around(words: list[str], word: str) -> list[str]:
    place = bisect_left(words, word)
    return words[max(place - _FEW // 2, 0) : place + _FEW // 2]
