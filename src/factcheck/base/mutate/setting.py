"""What a claim's mutants must know of the rest of the base: its names, its nouns, its other figures."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.base.mutate.tables import listed
from factcheck.model import Base, Claim, Figure, Kind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAPITALS = re.compile(r"\b[A-Z][\w’'-]*(?: (?:(?:of|de|&) )?[A-Z][\w’'-]*)*")
_SMALL = re.compile(r"(?<![\w’'-])[a-z]+(?![\w’'-])")
_OPENERS = listed(
    "The A An In On At Of From Some For By Since After Before To As It No None More About If When"
)
_CALENDAR = listed(
    "January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday Spring Summer Autumn Winter"
)
_UNNUMBERED = frozenset({Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.SCORE})
_CLOSE = Fraction(1, 50)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The base as the makers of mutants see it."""

    names: tuple[tuple[str, ...], ...]
    """Each thing's names, the usual one first; aliases in small letters are left out."""
    nouns: tuple[str, ...]
    """Counted nouns of the base's figures, sorted."""
    synonyms: tuple[frozenset[str], ...]
    small_words: frozenset[str]
    """The words that the base's statements write in small letters."""
    figures: dict[tuple[str | None, str | None], tuple[tuple[str, Fraction], ...]]
    """Claim id and value of the figures of each unit and noun."""

    def counted(self, noun: str, figure: Figure) -> bool:
        """Whether the base counts as many of *noun*: then putting it in the figure's place may be true."""
        others = self.figures.get((figure.unit, noun.casefold()), ())
        value = figure.value
        return value is None or any(abs(other - value) <= abs(other) * _CLOSE for _, other in others)

    def taken(self, claim: Claim, figure: Figure, value: Fraction) -> bool:
        """Whether another claim has *value*, or nearly, for the same unit and noun: then it may be true."""
        others = self.figures.get(_key(figure), ())
        return any(known != claim.id and abs(other - value) <= abs(other) * _CLOSE for known, other in others)


def setting_of(base: Base) -> Setting:
    """What the makers need to know of *base*."""
    nouns: set[str] = set()
    figures: defaultdict[tuple[str | None, str | None], list[tuple[str, Fraction]]] = defaultdict(list)
    for claim in base.claims:
        for figure in numbers_of(claim):
            if figure.value is not None:
                figures[_key(figure)].append((claim.id, figure.value))
            if figure.noun and figure.kind is Kind.COUNT:
                nouns.add(figure.noun)
    return Setting(
        names=_names(base),
        nouns=tuple(sorted(nouns)),
        synonyms=tuple(frozenset(group) for group in base.synonyms),
        small_words=frozenset(word for claim in base.claims for word in _SMALL.findall(claim.statement)),
        figures={key: tuple(sorted(found)) for key, found in figures.items()},
    )


def numbers_of(claim: Claim) -> tuple[Figure, ...]:
    """The claim's asserted figures that are numbers of something, not dates, ranks or scores."""
    figures = (known.figure for known in claim.figures)
    return tuple(f for f in figures if f.stance is Stance.ASSERTED and f.kind not in _UNNUMBERED)


def dates_of(claim: Claim) -> tuple[Figure, ...]:
    """The claim's asserted dates."""
    figures = (known.figure for known in claim.figures)
    return tuple(f for f in figures if f.stance is Stance.ASSERTED and f.kind is Kind.DATE)


def _key(figure: Figure) -> tuple[str | None, str | None]:
    return figure.unit, figure.noun.casefold() if figure.noun else None


def _names(base: Base) -> tuple[tuple[str, ...], ...]:
    declared = [
        tuple(dict.fromkeys(n for n in (name.name, *name.aliases) if n[:1].isupper())) for name in base.names
    ]
    known = {word for group in declared for name in group for word in name.split()}
    runs = {run for claim in base.claims for run in _runs(claim.statement)}
    strangers = sorted(run for run in runs if known.isdisjoint(run.split()) and not _describes(run))
    return (*(group for group in declared if group), *((run,) for run in strangers))


def _runs(statement: str) -> Iterator[str]:
    """What is written like a name; of a run at the start the first word alone tells nothing."""
    for match in _CAPITALS.finditer(statement):
        run = match.group().removesuffix("’s").removesuffix("'s")
        first, _, rest = run.partition(" ")
        if match.start() == 0:
            run = rest if first in _OPENERS else run if rest else ""
        if len(run) > 1:
            yield run


def _describes(run: str) -> bool:
    """Whether a run of capitals is a day, a month or an adjective of origin rather than a name."""
    return not _CALENDAR.isdisjoint(run.split()) or run.endswith(("ish", "ian", "ese", "can", "ern"))
