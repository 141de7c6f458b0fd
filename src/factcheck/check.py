"""The pipeline on one screen: a base is indexed once, a statement goes through and comes out judged."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figures.dimension import dimension_keys
from factcheck.judge import PreparedClaim, bounds, extent, judge, read
from factcheck.match import Finder, Index
from factcheck.model import Base, Claim, Evidence, Outcome, Part, Result, Role, Source, Trace, Verdict
from factcheck.text.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.judge import Reading
    from factcheck.judge.prepared import Kept

CANDIDATES = 20
_SHOWN = 3
_KEPT = 16384
"""Claims that are kept ready for the next statement."""
_FRESH = 2048
"""Claims that are noted to be kept for other runs."""
_WORTH_KEEPING = 32


class Hit(NamedTuple):
    """A claim found by search."""

    claim: str
    """Its id."""
    score: float
    """0 to 1, relative to the best hit."""
    twins: tuple[str, ...] = ()
    """Ids of further claims that say the same in the same words."""


def vocabulary_of(base: Base) -> Vocabulary:
    """The names and synonyms of *base*, as its claims and statements are read by."""
    return Vocabulary(
        [(name.name, name.aliases) for name in base.names],
        base.synonyms,
        [(name.name, name.excludes) for name in base.names],
        base.language,
    )


class Checker:
    """A base made ready; `check` is a pure function of it and the statement."""

    def __init__(self, base: Base, index: Index | None = None) -> None:
        """Index *base*, or take the *index* made of its claims before."""
        self.base = base
        self._sources = {source.id: source for source in base.sources}
        self._vocabulary = vocabulary_of(base)
        # A compiled base tells it without reading every claim.
        told: dict[str, str] | None = getattr(base.claims, "superseded", None)
        replaced = (
            {old: claim.id for claim in base.claims for old in claim.supersedes} if told is None else told
        )
        self._superseded = replaced
        self.finder = Finder(self._vocabulary, base.claims, index)
        self._claim = lru_cache(_KEPT)(self._prepare)
        self._bounds = bounds(base.reach, self._vocabulary)
        # A compiled base may have its claims as they were prepared before.
        self._ready: Callable[[int], Kept | None] | None = getattr(base.claims, "ready", None)
        self._fresh: dict[int, PreparedClaim] = {}

    def check(self, statement: str) -> Result:
        """Judge *statement*."""
        reading = read(statement, self._vocabulary, knows=self._knows)
        hits = self.finder.candidates(
            chain(self._search_keys(reading), dimension_keys(reading.figures)), reading.text, CANDIDATES
        )
        claims = [self._claim(number) for number, _ in hits]
        judgement = judge(reading, claims, self._knows)
        top = hits[0][1] if hits else 1.0
        scores = {claim.claim.id: score / top for claim, (_, score) in zip(claims, hits, strict=True)}
        silent = judgement.verdict in (Verdict.RELATED, Verdict.NOT_FOUND)
        reach = extent(reading, self._bounds, self._vocabulary) if silent else None
        return Result(
            statement=statement,
            verdict=judgement.verdict,
            why=judgement.why if reach is None else f"{judgement.why} {reach.told}",
            reach=None if reach is None else reach.extent,
            parts=judgement.parts,
            evidence=self._evidence(judgement.parts, scores, [claim.claim for claim in claims[:_SHOWN]]),
            trace=Trace(candidates=tuple(scores.items()), considered=judgement.considered),
        )

    def search(self, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """The *limit* claims that fit *query* best, best first."""
        ids = self.base.claims
        return tuple(
            Hit(ids[found.number].id, round(found.score, 6), tuple(ids[number].id for number in found.twins))
            for found in self.finder.search(query, limit)
        )

    def _knows(self, key: str) -> bool:
        """Whether a name is declared in the base or stands in one of its claims."""
        return key in self.finder.index

    def _search_keys(self, reading: Reading) -> Iterator[str]:
        """What candidates are looked for by; a word that the base lacks also by what it may be a misspelling of.

        Only the search mends: a verdict never comes from a word that was not written.
        """
        index = self.finder.index
        for term in reading.terms:
            yield from term.keys
            for part in term.parts:
                yield from part
            if term.name < 0 and term.form not in index and (mended := index.mend(term.form)):
                yield mended

    def _prepare(self, number: int) -> PreparedClaim:
        claim = self.base.claims[number]
        title = self._sources[claim.source].title or ""
        kept = None if self._ready is None else self._ready(number)
        made = PreparedClaim(claim, self._vocabulary, self._superseded.get(claim.id), title, kept)
        if kept is None and self._ready is not None and len(self._fresh) < _FRESH:
            self._fresh[number] = made
        return made

    def keep_ready(self) -> None:
        """Let a compiled base keep the claims that had to be prepared, for the runs to come."""
        keep: Callable[[dict[int, Kept]], None] | None = getattr(self.base.claims, "keep_ready", None)
        if keep is not None and len(self._fresh) >= _WORTH_KEEPING:
            keep({number: claim.keep() for number, claim in self._fresh.items()})

    def _evidence(
        self, parts: Sequence[Part], scores: dict[str, float], nearest: Sequence[Claim]
    ) -> tuple[Evidence, ...]:
        """The claims that decided *parts*; where none did, the *nearest* as suggestions."""
        used: dict[str, tuple[Claim, Role]] = {}
        for part in parts:
            if part.claim is not None:
                role = Role.CONFLICTS if part.outcome.refutes else Role.SUPPORTS
                if part.outcome is Outcome.DERIVED:
                    role = Role.DERIVES
                used.setdefault(part.claim.id, (part.claim, role))
        if not used:
            used = {claim.id: (claim, Role.RELATED) for claim in nearest}
        return tuple(
            Evidence(
                claim=claim, source=self._source(claim), score=round(scores.get(claim.id, 0.0), 3), role=role
            )
            for claim, role in used.values()
        )

    def _source(self, claim: Claim) -> Source:
        return self._sources[claim.source]
