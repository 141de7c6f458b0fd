"""Whether a statement lies within what a base means to cover.

Rule: `docs/verdicts.md`, "Outside the base, or a gap in it". It is asked only where no claim decides, so it never
changes a verdict.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from factcheck.judge.reading import read
from factcheck.judge.terms import Term
from factcheck.model import Extent, Kind, Reach
from factcheck.text import places
from factcheck.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.judge.reading import Reading
    from factcheck.model import Figure
    from factcheck.text.names import Mention
    from factcheck.text.vocabulary import Vocabulary

_PLACES = frozenset({"country", "state", "city", "region", "continent"})
"""Kinds of names that are places."""


class Answer(NamedTuple):
    """Where a statement stands, and a sentence that says so."""

    extent: Extent
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """A reach made ready for the words of its base."""

    reach: Reach
    topics: tuple[tuple[Term, ...], ...]
    places: frozenset[str]
    """Keys of names."""

    def beyond(self, reading: Reading, vocabulary: Vocabulary) -> str | None:
        """What puts a statement outside, in words; None where it lies inside."""
        if self.topics and not any(_is_about(topic, reading) for topic in self.topics):
            return f"none of its topics ({', '.join(self.reach.topics)}) is in it"
        strange = self._strange_places(reading, vocabulary)
        if strange:
            return f"it speaks of {strange[0]}, the base of {', '.join(self.reach.places)}"
        date = self._strange_date(reading.figures)
        if date is not None:
            return f"it speaks of {date.text}, the base of {', '.join(p.text for p in self.reach.periods)}"
        return None

    def _strange_places(self, reading: Reading, vocabulary: Vocabulary) -> list[str]:
        """The places it names, where the base has none of them."""
        if not self.places:
            return []
        named = [m for m in reading.mentions if m.kind in _PLACES or m.key in self.places]
        if any(not self.places.isdisjoint(_held_by(mention, vocabulary)) for mention in named):
            return []
        return [mention.text for mention in named]

    def _strange_date(self, figures: Sequence[Figure]) -> Figure | None:
        """The first date of a statement none of whose dates meets a period."""
        dates = [f for f in figures if f.kind is Kind.DATE and (f.first or f.last)]
        if not self.reach.periods or not dates or any(map(self._meets, dates)):
            return None
        return dates[0]

    def _meets(self, date: Figure) -> bool:
        return any(
            (date.first is None or period.last is None or date.first <= period.last)
            and (date.last is None or period.first is None or date.last >= period.first)
            for period in self.reach.periods
        )


def bounds(reaches: Iterable[Reach], vocabulary: Vocabulary) -> tuple[Bounds, ...]:
    """What a base means to cover, made ready to be asked."""
    return tuple(
        Bounds(
            reach=reach,
            topics=tuple(read(topic, vocabulary).terms for topic in reach.topics),
            places=frozenset(_key(place, vocabulary) for place in reach.places),
        )
        for reach in reaches
    )


def extent(reading: Reading, within: Sequence[Bounds], vocabulary: Vocabulary) -> Answer | None:
    """Where a statement stands to the bounds together; None where there are none."""
    beyond = [bound.beyond(reading, vocabulary) for bound in within]
    if not beyond:
        return None
    if None in beyond:
        return Answer(Extent.INSIDE, "It lies within what the base means to cover: the base has a gap.")
    return Answer(Extent.OUTSIDE, f"It lies outside what the base means to cover: {beyond[0]}.")


def _is_about(topic: Sequence[Term], reading: Reading) -> bool:
    return bool(topic) and all(term.among(reading.keys) for term in topic)


def _key(name: str, vocabulary: Vocabulary) -> str:
    """The key of a name, declared or known to the gazetteer; else of its own words."""
    found = vocabulary.names.find(words_of(name))
    return found[0].key if found else f"@{name.lower()}"


def _held_by(mention: Mention, vocabulary: Vocabulary) -> frozenset[str]:
    """The keys of a place and of all that holds it."""
    known = places.place(mention.text.lower())
    around = () if known is None else (known.name, *places.holders(known.name))
    return frozenset({mention.key, *(_key(name, vocabulary) for name in around)})
