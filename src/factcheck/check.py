"""The pipeline on one screen: a base is indexed once, a statement goes through and comes out judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge import PreparedClaim, judge, read
from factcheck.match import Index
from factcheck.model import Base, Claim, Evidence, Outcome, Result, Role, Source, Trace, Verdict
from factcheck.text import lexicon
from factcheck.text.vocabulary import Vocabulary
from factcheck.text.words import words_of

CANDIDATES = 16
_SHOWN = 3


class Hit(NamedTuple):
    """A claim found by search."""

    claim: str
    """Its id."""
    score: float


class Checker:
    """A base made ready; `check` is a pure function of it and the statement."""

    def __init__(self, base: Base) -> None:
        self.base = base
        self._sources = {source.id: source for source in base.sources}
        self._vocabulary = Vocabulary(
            [(name.name, name.aliases) for name in base.names],
            base.synonyms,
            [(name.name, name.excludes) for name in base.names],
        )
        self._prepared: dict[int, PreparedClaim] = {}
        self._index = Index([tuple(self._claim_keys(claim)) for claim in base.claims])

    def check(self, statement: str) -> Result:
        """Judge *statement*."""
        reading = read(statement, self._vocabulary)
        hits = self._index.search((key for term in reading.terms for key in term.keys), CANDIDATES)
        claims = [self._claim(number) for number, _ in hits]
        judgement = judge(reading, claims)
        top = hits[0][1] if hits else 1.0
        scores = {self.base.claims[number].id: score / top for number, score in hits}
        return Result(
            statement=statement,
            verdict=judgement.verdict,
            why=judgement.why,
            parts=judgement.parts,
            evidence=self._evidence(judgement.parts, judgement.verdict, scores),
            trace=Trace(candidates=tuple(scores.items()), considered=judgement.considered),
        )

    def search(self, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """The *limit* claims that fit *query* best, best first."""
        hits = self._index.search(self._keys(query), limit)
        return tuple(Hit(self.base.claims[number].id, score) for number, score in hits)

    def _claim(self, number: int) -> PreparedClaim:
        found = self._prepared.get(number)
        if found is None:
            found = self._prepared[number] = PreparedClaim(self.base.claims[number], self._vocabulary)
        return found

    def _claim_keys(self, claim: Claim) -> Iterator[str]:
        yield from self._keys(claim.statement)
        for text in claim.paraphrases:
            yield from self._keys(text)
        for entry in claim.figures:
            for label in entry.labels:
                yield from self._keys(label)
        if claim.about:
            yield from self._keys(claim.about)

    def _keys(self, text: str) -> Iterator[str]:
        words = words_of(text)
        for word in words:
            if lexicon.weight(word.lemma) > 0:
                yield from self._vocabulary.keys(word.lemma)
        for mention in self._vocabulary.names.find(words):
            yield mention.key

    def _evidence(self, parts: Sequence, verdict: Verdict, scores: dict[str, float]) -> tuple[Evidence, ...]:  # type: ignore[type-arg]
        used: dict[str, tuple[Claim, Role]] = {}
        for part in parts:
            if part.claim is not None:
                role = Role.CONFLICTS if part.outcome.refutes else Role.SUPPORTS
                if part.outcome is Outcome.DERIVED:
                    role = Role.DERIVES
                used.setdefault(part.claim.id, (part.claim, role))
        if not used:
            by_id = {claim.id: claim for claim in self.base.claims}
            for claim_id in list(scores)[:_SHOWN]:
                used[claim_id] = (by_id[claim_id], Role.RELATED)
        return tuple(
            Evidence(claim=claim, source=self._source(claim), score=round(scores.get(claim.id, 0.0), 3), role=role)
            for claim, role in used.values()
        )

    def _source(self, claim: Claim) -> Source:
        return self._sources[claim.source]
