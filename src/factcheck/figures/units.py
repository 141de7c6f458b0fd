"""Units: what they measure, and exact conversion between units of one dimension.

Unit names are those of `Figure.unit`. Besides the table there are compounds ("km/h", "hour/day",
"USD/hour"), rates ("per 100000 people") and ISO 4217 currencies; a currency converts to itself alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from factcheck.figures.tables.measures import CURRENCIES, MEASURES, TEMPERATURES

_PER = "per "


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of measure: a value v in it is v × factor + offset in its dimension's first unit."""

    name: str
    dimension: str
    """"length", "money:EUR", "fraction", "duration/duration", "rate:people" …"""
    factor: Fraction
    offset: Fraction = Fraction(0)
    """Not zero for temperatures alone."""


@lru_cache(maxsize=512)
def lookup(name: str) -> Unit | None:
    """The unit of that name, None where there is none.

    >>> lookup("hectare").factor
    Fraction(10000, 1)
    >>> lookup("USD").dimension, lookup("hour/day").dimension
    ('money:USD', 'duration/duration')
    """
    if name in CURRENCIES:
        return Unit(name=name, dimension=f"money:{name}", factor=Fraction(1))
    found = _simple().get(name)
    if found is not None:
        return found
    if name.startswith(_PER):
        return _rate(name)
    return _compound(name)


def convert(value: Fraction, from_unit: str, to_unit: str) -> Fraction | None:
    """The value in another unit, exactly; None where the two don't measure the same thing.

    >>> convert(Fraction(116), "hectare", "km^2")
    Fraction(29, 25)
    >>> convert(Fraction(12, 5), "per 100000 people", "per 1000000 people")
    Fraction(24, 1)
    >>> convert(Fraction(5), "USD", "EUR") is None
    True
    """
    if from_unit == to_unit:
        return value
    source, target = lookup(from_unit), lookup(to_unit)
    if source is None or target is None or source.dimension != target.dimension:
        return None
    return (value * source.factor + source.offset - target.offset) / target.factor


@lru_cache(maxsize=1)
def _simple() -> dict[str, Unit]:
    units = {
        name: Unit(name=name, dimension=dimension, factor=Fraction(factor))
        for dimension, rows in MEASURES.items()
        for name, factor in rows
    }
    for name, factor, offset in TEMPERATURES:
        units[name] = Unit(
            name=name, dimension="temperature", factor=Fraction(factor), offset=Fraction(offset)
        )
    return units


def _rate(name: str) -> Unit | None:
    """ "per 100000 people", "per day": one over the base."""
    base = name.removeprefix(_PER)
    number, _, rest = base.partition(" ")
    if number.isdecimal():
        return Unit(name=name, dimension=_rate_dimension(rest), factor=Fraction(1, int(number)))
    unit = lookup(base)
    if unit is not None:
        return Unit(name=name, dimension=f"1/{unit.dimension}", factor=1 / unit.factor)
    return Unit(name=name, dimension=_rate_dimension(base), factor=Fraction(1))


def _rate_dimension(noun: str) -> str:
    """People are counted under many names; "per 100,000" without a noun means people too."""
    return "rate:people" if noun in PEOPLE else f"rate:{noun}"


PEOPLE = frozenset(
    "|people|inhabitants|population|residents|persons|citizens|person|head|capita|inhabitant|resident"
    "|of population|of the population|habitantes|personas".split("|")
)
"""What people are called as the base of a rate."""
INHABITANTS = frozenset("population inhabitants residents populace".split())
"""What those are called who live in a place, all of them."""


def _compound(name: str) -> Unit | None:
    """ "hour/day", "USD/kWh", "mg/l": one unit over another."""
    above, slash, below = name.partition("/")
    if not slash:
        return None
    top = lookup(_SHORT.get(above, above))
    if top is None or top.offset:
        return None
    bottom = lookup(_SHORT.get(below, below))
    if bottom is None:
        return Unit(name=name, dimension=f"{top.dimension}/{below}", factor=top.factor)
    return Unit(name=name, dimension=f"{top.dimension}/{bottom.dimension}", factor=top.factor / bottom.factor)


_SHORT = {"mg": "milligram", "l": "litre", "g": "gram", "µg": "microgram", "kg": "kilogram", "km": "kilometre",
          "m": "metre", "s": "second", "h": "hour"}  # fmt: skip
