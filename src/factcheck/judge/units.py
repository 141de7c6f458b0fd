"""Units left unsaid: in "83.1 years for women, 78.6 for men" the second figure has the unit of the first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.model import Kind

if TYPE_CHECKING:
    from factcheck.model import Figure

_UNITED = frozenset({Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.MONEY, Kind.TEMPERATURE, Kind.RATE})
_WORDS = 3
"""So many words may stand between the two figures: ", men", " and in May"."""
_FAR = 20
"""A figure so many times as large as the one before it is hardly of the same thing."""
_MARKS = (",", "and", "against", "but", "while", "or", "to", "versus", "v")
_GROUPS = ("for", "in", "among", "at", "on")


def spoken(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The *figures* of *text*, bare ones in a row with the unit that the row leaves unsaid."""
    found: list[Figure] = []
    for figure in map(_of_each, figures):
        before = found[-1] if found else None
        if before is not None and _shares(text, before, figure):
            figure = replace(figure, kind=before.kind, unit=before.unit, per=before.per)  # noqa: PLW2901
        found.append(figure)
    return tuple(found)


def _of_each(figure: Figure) -> Figure:
    """ "32 cells per building" is what each building has: a count, and no rate over time or people."""
    if figure.kind is not Kind.RATE or figure.unit is None or not figure.unit.startswith(_PER):
        return figure
    thing = figure.unit.removeprefix(_PER)
    if not thing.isalpha() or thing in _BASES or units.lookup(thing) is not None:
        return figure
    return replace(figure, kind=Kind.COUNT, unit=None)


_PER = "per "
_BASES = frozenset({"head", "capita", "person", "people", "inhabitant", "game", "match", "goal"})


def _shares(text: str, before: Figure, figure: Figure) -> bool:
    bare = figure.kind is Kind.COUNT and figure.unit is None and not figure.noun and figure.value is not None
    if not bare or before.kind not in _UNITED or not before.value or not figure.value:
        return False
    ratio = figure.value / before.value
    if not 1 <= max(ratio, 1 / ratio) <= _FAR:
        return False
    between = text[before.span.end : figure.span.start].replace(",", " , ").split()
    behind = text[figure.span.end :].split(maxsplit=1)
    ends = not behind or not behind[0][0].isalnum() or behind[0].lower() in _GROUPS
    words = [word for word in between if word.isalnum()]
    joined = bool(between) and between[0].lower() in _MARKS and len(words) <= _WORDS
    return joined and (ends or not words)
