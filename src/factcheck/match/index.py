"""Which claims may speak of a statement: word statistics over the words and names of each claim.

The score is Okapi BM25 (Robertson and Walker, 1994) over dictionary forms, synonym groups and names;
it chooses candidates and nothing else. The lists lie in memory or in a compiled base, and the answers
are the same.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.match.postings import SHARES, MemoryLists
from factcheck.match.ranking import Weighted, rank

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.match.meaning import Meaning
    from factcheck.match.postings import Lists

_GROUP = 0.25
"""What a synonym counts beside the word itself."""

_SHORTEST_MENDED = 5
_LONG = 8
"""Letters from which a word may have two slips."""

_REMEMBERED = 4096
"""Words that were mended once and may come again."""

_K1 = 1.2


class Index:
    """An inverted index over the keys of documents; built once, then only read."""

    def __init__(
        self,
        documents: Sequence[Sequence[str]] = (),
        lists: Lists | None = None,
        meaning: Meaning | None = None,
    ) -> None:
        """Index *documents*, each a sequence of keys with repetition, or take *lists* as they are.

        With a model of *meaning*, what is near in meaning is proposed as well.

        A key that begins with "~" is a synonym group, with "@" a name; every other is a word.
        """
        self.lists: Lists = MemoryLists(documents) if lists is None else lists
        self.meaning = meaning
        self._mended = lru_cache(_REMEMBERED)(self._mend)

    def __reduce__(self) -> tuple[type[Index], tuple[tuple[()], Lists, Meaning | None]]:
        """Another process gets the lists, and mends for itself."""
        return Index, ((), self.lists, self.meaning)

    def __contains__(self, key: str) -> bool:
        return self.lists.find(key) is not None

    def weight(self, key: str) -> float:
        """How telling *key* is: its inverse document frequency, 0 where no document has it."""
        found = self.lists.find(key)
        return 0.0 if found is None else self._weight(len(found.packed))

    def _weight(self, having: int) -> float:
        return math.log(1 + (self.lists.size - having + 0.5) / (having + 0.5))

    def search(self, keys: Iterable[str], limit: int) -> tuple[tuple[int, float], ...]:
        """Numbers and scores of the *limit* best documents, best first; equal scores by document order."""
        weighted = []
        for key in sorted(set(keys)):
            found = self.lists.find(key)
            if found is not None:
                weight = self._weight(len(found.packed)) * (_GROUP if key[0] == "~" else 1.0)
                weighted.append(Weighted(weight * (_K1 + 1) / (SHARES - 1), found))
        weighted.sort(key=lambda entry: -entry.weight)
        return tuple(rank(weighted, limit))

    def mend(self, word: str) -> str | None:
        """The indexed word that *word* looks like a misspelling of, or None.

        One letter more, less, other or two exchanged; two such slips in a word of eight letters or more.
        The first letter must be right.
        """
        return self._mended(word)

    def _mend(self, word: str) -> str | None:
        if len(word) < _SHORTEST_MENDED or not word.isalpha() or word in self:
            return None
        from rapidfuzz import process  # noqa: PLC0415 - most statements have no unknown word
        from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415

        slips = 1 if len(word) < _LONG else 2
        lengths = range(max(len(word) - slips, _SHORTEST_MENDED), len(word) + slips + 1)
        near = [other for length in lengths for other in self.lists.words(word[0], length)]
        hit = process.extractOne(word, near, scorer=DamerauLevenshtein.distance, score_cutoff=slips)
        return None if hit is None else hit[0]
