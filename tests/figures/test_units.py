"""Every unit's factor against pint, and conversion as a law."""

from __future__ import annotations

from fractions import Fraction

import pint
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.figures import units
from factcheck.figures.tables.measures import CURRENCIES, MEASURES, TEMPERATURES

# Names that pint spells another way; None where it has no such unit.
PINT: dict[str, str | None] = {
    "m^2": "meter ** 2",
    "cm^2": "centimeter ** 2",
    "km^2": "kilometer ** 2",
    "ft^2": "foot ** 2",
    "mi^2": "mile ** 2",
    "m^3": "meter ** 3",
    "km^3": "kilometer ** 3",
    "ft^3": "foot ** 3",
    "nautical mile": "nautical_mile",
    "light-year": "light_year",
    "tonne": "metric_ton",
    "kilotonne": "kilometric_ton",
    "megatonne": "megametric_ton",
    "gigatonne": "gigametric_ton",
    "ton": "short_ton",
    "barrel": "oil_barrel",
    "m/s": "meter / second",
    "km/h": "kilometer / hour",
    "mile/hour": "mile / hour",
    "kWh": "kilowatt * hour",
    "MWh": "megawatt * hour",
    "GWh": "gigawatt * hour",
    "TWh": "terawatt * hour",
    "permille": "permille",
    "ppb": None,
    "share": "dimensionless",
    "percentage_point": None,
    "basis_point": None,
    "x": None,
    "megabit/second": "megabit / second",
    "gigabit/second": "gigabit / second",
    "mile/gallon": "mile / gallon",
    "degree": None,
    "decibel": None,
}
# The acre of pint is still that of the survey foot, which the United States gave up at the end of 2022.
OTHERWISE = {"acre": 5e-6}
REGISTRY: pint.UnitRegistry[Fraction] = pint.UnitRegistry(non_int_type=Fraction)
NAMES = [(rows[0][0], name) for rows in MEASURES.values() for name, _ in rows]
CHECKED = [
    (base, name)
    for base, name in NAMES
    if PINT.get(name, name) is not None and PINT.get(base, base) is not None
]
PAIRS = [(a, b) for rows in MEASURES.values() for a, _ in rows for b, _ in rows] + [
    (a, b) for a, _, _ in TEMPERATURES for b, _, _ in TEMPERATURES
]


@pytest.mark.parametrize(("base", "name"), CHECKED, ids=[name for _, name in CHECKED])
def test_factor__unit_that_pint_knows__is_that_of_pint(base: str, name: str) -> None:
    one = REGISTRY.Quantity(Fraction(1), PINT.get(name, name) or "")
    theirs = one.to(PINT.get(base, base) or "").magnitude
    ours = units.convert(Fraction(1), name, base)
    assert ours is not None
    assert abs(float(theirs / ours) - 1) < OTHERWISE.get(name, 1e-12)


@pytest.mark.parametrize(
    ("celsius", "fahrenheit", "kelvin"),
    [("0", "32", "273.15"), ("100", "212", "373.15"), ("-40", "-40", "233.15"), ("37", "98.6", "310.15")],
)
def test_convert__temperatures__shift_and_stretch(celsius: str, fahrenheit: str, kelvin: str) -> None:
    assert units.convert(Fraction(celsius), "degC", "degF") == Fraction(fahrenheit)
    assert units.convert(Fraction(fahrenheit), "degF", "degC") == Fraction(celsius)
    assert units.convert(Fraction(celsius), "degC", "kelvin") == Fraction(kelvin)


@given(
    value=st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6),
    pair=st.sampled_from(PAIRS),
)
@settings(max_examples=150, deadline=None)
def test_convert__there_and_back__is_exact(value: Fraction, pair: tuple[str, str]) -> None:
    there = units.convert(value, *pair)
    assert there is not None
    assert units.convert(there, pair[1], pair[0]) == value


@pytest.mark.parametrize(
    ("value", "from_unit", "to_unit", "expected"),
    [
        ("116", "hectare", "km^2", "1.16"),
        ("2.4", "per 100000 people", "per 1000000 inhabitants", "24"),
        ("2.4", "per 100000", "per 1000 people", "0.024"),
        ("30", "minute/day", "hour/day", "0.5"),
        ("1", "hour/day", "minute/hour", "2.5"),
        ("20", "percent", "share", "0.2"),
        ("25", "basis_point", "percentage_point", "0.25"),
        ("15", "USD/hour", "USD/minute", "0.25"),
        ("36", "km/h", "m/s", "10"),
        ("400", "per km^2", "per hectare", "4"),
    ],
)
def test_convert__units_of_one_dimension__is_exact(
    value: str, from_unit: str, to_unit: str, expected: str
) -> None:
    assert units.convert(Fraction(value), from_unit, to_unit) == Fraction(expected)


@pytest.mark.parametrize(
    ("from_unit", "to_unit"),
    [
        ("USD", "EUR"),
        ("percent", "percentage_point"),
        ("per day", "per head"),
        ("per 100000 people", "per 1000 births"),
        ("hour", "hour/day"),
        ("kilogram", "metre"),
        ("degree", "degC"),
        ("no such unit", "metre"),
        ("USD/hour", "EUR/hour"),
    ],
)
def test_convert__unlike_units__is_none(from_unit: str, to_unit: str) -> None:
    assert units.convert(Fraction(1), from_unit, to_unit) is None


def test_lookup__currency__has_a_dimension_of_its_own() -> None:
    dimensions = [unit.dimension for unit in map(units.lookup, sorted(CURRENCIES)) if unit is not None]
    assert len(set(dimensions)) == len(CURRENCIES)


@pytest.mark.parametrize("name", ["", "nothing", "/", "a/b", "none/day"])
def test_lookup__no_unit__is_none(name: str) -> None:
    assert units.lookup(name) is None
