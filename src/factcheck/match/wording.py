"""Candidates by the look of their words: likeness of letter groups, and claims that say the same twice.

Letter groups forgive what dictionary forms don't: compounds, word families, slips of the pen.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from factcheck.match.postings import bucket, grams_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LETTERS = 0.3
"""What the likeness of letters counts beside the likeness of words."""

RERANKED = 30
"""Candidates that are compared by letters."""


class Likeness:
    """How alike texts look, by their groups of four letters, the rare ones counting most (tf-idf, cosine)."""

    def __init__(self, table: Sequence[int], size: int) -> None:
        """Take the index's table of letter groups and its number of documents."""
        self._table = table
        self._size = size
        self._weights: dict[str, float] = {}

    def vector(self, words: Iterable[str]) -> dict[str, float]:
        """The letter groups of *words* with their weights; the squares add up to 1, or to 0 without words."""
        counts = Counter(gram for word in words for gram in grams_of(word))
        weights = {gram: (1 + math.log(count)) * self._weight(gram) for gram, count in counts.items()}
        length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
        return {gram: weight / length for gram, weight in weights.items()}

    def _weight(self, gram: str) -> float:
        weight = self._weights.get(gram)
        if weight is None:
            weight = self._weights[gram] = math.log(1 + self._size / (1 + self._table[bucket(gram)]))
        return weight


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How alike two vectors are, 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    return math.fsum(weight * other[gram] for gram, weight in one.items() if gram in other)


def blended(words: Sequence[float], letters: Sequence[float]) -> list[float]:
    """Scores from 0 to 1 out of the likeness of words and that of letters, each relative to its best."""
    best_words, best_letters = max(words, default=0.0) or 1.0, max(letters, default=0.0) or 1.0
    return [
        (word / best_words + LETTERS * letter / best_letters) / (1 + LETTERS)
        for word, letter in zip(words, letters, strict=True)
    ]
