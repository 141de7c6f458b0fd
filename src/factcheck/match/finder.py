"""Searching a base: a text becomes keys, keys become candidates, candidates are looked at more closely.

`search` serves a reader who asks what the base has on something: it forgives misspelt words, puts
near-identical claims together and orders the best by words and letters. `candidates` serves the judge,
who looks at every candidate anyway, and is plain and fast.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figures.dimension import dimension_keys
from factcheck.match.index import Index
from factcheck.match.wording import RERANKED, Likeness, blended, likeness
from factcheck.text import lexicon
from factcheck.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Claim
    from factcheck.text.vocabulary import Vocabulary

_KEPT = 4096
"""Claims whose words are kept for the next query."""

_SPARE = 20
"""Hits fetched beyond those asked for: some of them are twins."""

# A web address: to the next blank, wherever it begins.
_ADDRESS = re.compile(r"https?://\S*|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S*")
# What follows a sign that joins words: "#ClimateAction", "@CityHall".
_TAG = re.compile(r"[#@](\w+)")
# Where such a word is cut: before a capital after a small letter, and before the last capital of a run.
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


class Found(NamedTuple):
    """A claim that fits a query."""

    number: int
    """Its place in the base."""
    score: float
    """0 to 1, relative to the best."""
    twins: tuple[int, ...]
    """Claims further down the base that say the same in nearly the same words."""


class Finder:
    """The search of one base; made once, then only read."""

    def __init__(self, vocabulary: Vocabulary, claims: Sequence[Claim], index: Index | None = None) -> None:
        """Index *claims*, or take the *index* made of them before."""
        self._vocabulary = vocabulary
        self._claims = claims
        self.content = lru_cache(_KEPT)(self._content)
        self.index = Index([tuple(self.claim_keys(claim)) for claim in claims]) if index is None else index

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self.index.lists.grams(), self.index.lists.size)

    def candidates(self, keys: Iterable[str], text: str, limit: int) -> tuple[tuple[int, float], ...]:
        """Numbers and scores of the *limit* claims that have the most telling of *keys*, best first.

        With a model of meaning, claims that are near to *text* stand among them.
        """
        return self._with_meaning(self.index.search(keys, limit), text, limit)

    def _with_meaning(
        self, hits: Sequence[tuple[int, float]], text: str, limit: int
    ) -> tuple[tuple[int, float], ...]:
        if self.index.meaning is None:
            return tuple(hits)
        from factcheck.match.meaning import fused  # noqa: PLC0415 - only where a model is

        near = self.index.meaning.nearest(text, limit)
        return tuple(fused([number for number, _ in hits], near, limit))

    def search(self, query: str, limit: int) -> list[Found]:
        """The *limit* claims that fit *query* best, best first, twins put together."""
        query = plain(query)
        words = words_of(query)
        keys = {key for key in self.keys(query) if key[0] == "~" or key in self.index}
        keys.update(filter(None, (self.index.mend(word.lemma) for word in words)))
        number = max(limit, RERANKED) + _SPARE
        ranked = self._reranked(query, self.index.search(keys, number))
        hits = self._with_meaning(ranked, query, number)
        best = hits[0][1] if hits else 1.0
        return self._without_twins([(n, score / best) for n, score in hits])[: max(limit, 0)]

    def claim_keys(self, claim: Claim) -> Iterator[str]:
        """Everything a claim may be found by: the words of its wordings and labels, and what it is about."""
        yield from self.keys(claim.statement)
        for text in claim.paraphrases:
            yield from self.keys(text)
        for entry in claim.figures:
            for label in entry.labels:
                yield from self.keys(label)
        if claim.about:
            yield from self.keys(claim.about)
        yield from dimension_keys(entry.figure for entry in claim.figures)

    def keys(self, text: str) -> Iterator[str]:
        """The keys of the words and names of *text*, in order, with repetition."""
        words = words_of(text)
        for word in words:
            if lexicon.weight(word.lemma) > 0:
                yield from self._vocabulary.keys(word.lemma)
        for mention in self._vocabulary.names.find(words):
            yield mention.key

    def _reranked(self, query: str, hits: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
        """The hits with scores from 0 to 1; the first of them in a new order."""
        first, rest = hits[:RERANKED], hits[RERANKED:]
        asked = self._likeness.vector(_content(query))
        letters = [max(likeness(asked, vector) for vector in self._vectors(number)) for number, _ in first]
        scores = blended([score for _, score in first], letters)
        ranked = sorted(
            zip((number for number, _ in first), scores, strict=True), key=lambda hit: (-hit[1], hit[0])
        )
        last = ranked[-1][1] / first[-1][1] if first else 0.0
        return ranked + [(number, score * last) for number, score in rest]

    def _content(self, number: int) -> tuple[str, ...]:
        return _content(self._claims[number].statement)

    def _vectors(self, number: int) -> Iterator[dict[str, float]]:
        """The letter groups of each wording of a claim."""
        yield self._likeness.vector(self.content(number))
        for text in self._claims[number].paraphrases:
            yield self._likeness.vector(_content(text))

    def _without_twins(self, hits: Sequence[tuple[int, float]]) -> list[Found]:
        """Each run of claims with the same words in the same order as one, in the place of its best."""
        groups: dict[tuple[str, ...], list[tuple[int, float]]] = {}
        for number, score in hits:
            groups.setdefault(self.content(number), []).append((number, score))
        found = []
        for group in groups.values():
            numbers = sorted(number for number, _ in group)
            found.append(Found(numbers[0], group[0][1], tuple(numbers[1:])))
        return found


def plain(query: str) -> str:
    """*query* without web addresses, and with the words that a tag runs together apart.

    >>> plain("Is it? #ClimateAction https://example.org/x")
    'Is it? Climate Action  '
    """
    without = _ADDRESS.sub(" ", query)
    return _TAG.sub(lambda match: _HUMP.sub(" ", match.group(1)), without)


def _content(text: str) -> tuple[str, ...]:
    """The dictionary forms of the words of *text* that carry something."""
    return tuple(word.lemma for word in words_of(text) if lexicon.weight(word.lemma) > 0)
