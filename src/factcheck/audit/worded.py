"""The stated figures of a base with the words that go with them, shelved by what they are about."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.base import quantity
from factcheck.check import vocabulary_of
from factcheck.judge import PreparedClaim
from factcheck.judge.prepared import BaseFigure
from factcheck.model import Base, Claim, Figure, Kind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.base.quantity import Amount
    from factcheck.judge.terms import Term

_NO_NUMBERS = frozenset({Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.SCORE, Kind.AGE})
_LARGEST = 300
"""Figures of one key that a rule looks at; more say too little to tell roles by."""


@dataclass(frozen=True, kw_only=True)
class Worded:
    """A figure of a claim, with its words."""

    prepared: PreparedClaim
    base: BaseFigure
    thing: str
    """What the claim is about: the same for every name of a thing; empty where it is not told."""

    @property
    def claim(self) -> Claim:
        """The claim that has it."""
        return self.prepared.claim

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.base.figure

    @property
    def number(self) -> int:
        """Which figure of the claim it is, counted from 1, as formulas do."""
        return self.base.index + 1

    @cached_property
    def amount(self) -> Amount | None:
        """What it may stand for; None where it has no number."""
        return quantity.of_figure(self.figure)

    @cached_property
    def content(self) -> tuple[Term, ...]:
        """The words of the claim's own statement that carry something, names and the counted noun left out."""
        own = self.prepared.statement
        return tuple(
            term
            for term in own.terms
            if term.weight >= 1
            and term.name < 0
            and term.noun_of == -1
            and not any(f.span.start <= term.start and term.end <= f.span.end for f in own.figures)
        )

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Keys of what its own statement says it counts."""
        own = self.prepared.statement
        return frozenset().union(*(term.keys for term in own.nouns(self.base.index)))


class Shelf:
    """A base's claims made ready for the audit; derived and superseded claims are left out."""

    def __init__(self, base: Base) -> None:
        self.base = base
        self._vocabulary = vocabulary_of(base)
        superseded = {old for claim in base.claims for old in claim.supersedes}
        self.claims = [
            PreparedClaim(claim, self._vocabulary)
            for claim in base.claims
            if claim.formula is None and claim.id not in superseded and claim.figures
        ]
        self.figures = [worded for prepared in self.claims for worded in self._worded(prepared)]
        self._by_thing: defaultdict[str, list[Worded]] = defaultdict(list)
        self._by_key: defaultdict[tuple[str, str], list[Worded]] = defaultdict(list)
        for worded in self.figures:
            self._by_thing[worded.thing].append(worded)
            for key in worded.base.keys | worded.nouns:
                self._by_key[worded.thing, key].append(worded)

    def of(self, thing: str, keys: Iterable[str]) -> list[Worded]:
        """The figures about *thing* that go with one of *keys*, each once, in the order of the base."""
        found: dict[int, Worded] = {}
        for key in keys:
            named = self._by_key.get((thing, key), ())
            if len(named) <= _LARGEST:
                found.update((id(worded), worded) for worded in named)
        return sorted(found.values(), key=self._place)

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(worded): place for place, worded in enumerate(self.figures)}

    def _place(self, worded: Worded) -> int:
        return self._places[id(worded)]

    def _worded(self, prepared: PreparedClaim) -> Iterable[Worded]:
        own = prepared.statement
        if own.negations:
            return
        thing = self._thing(prepared)
        ruled_out = {term.start for term in own.excluded}
        for base in prepared.figures:
            span = base.figure.span
            counted = any(span.start <= start < span.end for start in ruled_out)
            if base.figure.kind in _NO_NUMBERS or base.figure.stance is not Stance.ASSERTED or counted:
                continue
            yield Worded(prepared=prepared, base=base, thing=thing)

    def _thing(self, prepared: PreparedClaim) -> str:
        about = prepared.claim.about
        if about is not None:
            names = sorted(key for key in prepared.about_keys if key.startswith("@"))
            return names[0] if names else about.casefold()
        return "" if prepared.subject is None else prepared.subject.key


def only_best(scored: Sequence[tuple[float, Worded]]) -> Worded | None:
    """The one with the highest score; None where two share it, for then the words do not tell which is meant."""
    ranked = sorted(scored, key=lambda pair: -pair[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def same_time(left: Claim, right: Claim) -> bool:
    """Whether two claims may speak of one time: of the same year, or of none that is told."""
    return left.as_of is None or right.as_of is None or left.as_of[:4] == right.as_of[:4]


def closeness(left: Claim, right: Claim) -> float:
    """How surely two claims speak of one time: 1 where both tell the same year, 0 where one tells none."""
    return 1.0 if left.as_of is not None and right.as_of is not None and same_time(left, right) else 0.0
