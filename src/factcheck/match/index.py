"""Which claims may speak of a statement: word statistics over the words and names of each claim.

The score is Okapi BM25 (Robertson and Walker, 1994) over dictionary forms, synonym groups and names;
it chooses candidates and nothing else. Misspelt words are mended by rapidfuzz before they are looked up.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

_K1 = 1.2
_B = 0.75
_GROUP = 0.5
_SHORTEST_MENDED = 5
_CLOSE = 84.0


class Index:
    """An inverted index over the keys of documents; built once, then only read."""

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        """Index *documents*, each a sequence of keys with repetition; "~" marks a synonym group."""
        self._postings: dict[str, list[tuple[int, float]]] = {}
        lengths = [len(document) or 1 for document in documents]
        mean = sum(lengths) / len(lengths) if lengths else 1.0
        for number, document in enumerate(documents):
            norm = _K1 * (1 - _B + _B * lengths[number] / mean)
            for key, count in Counter(document).items():
                self._postings.setdefault(key, []).append((number, count * (_K1 + 1) / (count + norm)))
        self._size = len(documents)
        self._words = sorted(key for key in self._postings if key[0].isalpha() and len(key) >= _SHORTEST_MENDED)

    def __contains__(self, key: str) -> bool:
        return key in self._postings

    def weight(self, key: str) -> float:
        """How telling *key* is: its inverse document frequency, 0 where no document has it."""
        entries = self._postings.get(key)
        if not entries:
            return 0.0
        return math.log(1 + (self._size - len(entries) + 0.5) / (len(entries) + 0.5))

    def search(self, keys: Iterable[str], limit: int) -> tuple[tuple[int, float], ...]:
        """Numbers and scores of the *limit* best documents, best first; equal scores by document order."""
        scores: dict[int, float] = {}
        for key in dict.fromkeys(keys):
            weight = self.weight(key) * (_GROUP if key[0] == "~" else 1.0)
            if not weight:
                continue
            for number, part in self._postings[key]:
                scores[number] = scores.get(number, 0.0) + weight * part
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        return tuple(ranked[:limit])

    def mend(self, word: str) -> str | None:
        """The indexed word that *word* looks like a misspelling of, or None."""
        if len(word) < _SHORTEST_MENDED or word in self._postings or not word.isalpha():
            return None
        from rapidfuzz import process
        from rapidfuzz.distance import DamerauLevenshtein

        allowed = 1 if len(word) < 8 else 2  # noqa: PLR2004
        hit = process.extractOne(word, self._words, scorer=DamerauLevenshtein.distance, score_cutoff=allowed)
        return hit[0] if hit and hit[0][0] == word[0] else None
