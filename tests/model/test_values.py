"""How a figure's value is shown in a result."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from factcheck.model import Comparator, Figure, Kind, Span
from factcheck.model.values import value_of


def figure(**fields: object) -> Figure:
    return Figure(**({"text": "x", "span": Span(0, 1), "kind": Kind.COUNT} | fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "ends", "sign"),
    [
        ({"value": Fraction(5)}, ("5", "5"), "="),
        ({"value": Fraction(5, 2), "comparator": Comparator.APPROX}, ("2.5", "2.5"), "~"),
        ({"value": Fraction(2, 3), "comparator": Comparator.NEARLY}, ("2/3", "2/3"), "<~"),
        ({"value": Fraction(5), "comparator": Comparator.GT}, ("5", None), ">"),
        ({"value": Fraction(5), "comparator": Comparator.GE}, ("5", None), ">="),
        ({"value": Fraction(5), "comparator": Comparator.LT}, (None, "5"), "<"),
        ({"value": Fraction(5), "comparator": Comparator.LE}, (None, "5"), "<="),
        ({"low": Fraction(1), "high": Fraction(2), "comparator": Comparator.RANGE}, ("1", "2"), ".."),
        ({"low": Fraction(24), "comparator": Comparator.VAGUE}, ("24", None), "?"),
        (
            {"kind": Kind.DATE, "first": dt.date(2023, 1, 1), "last": dt.date(2023, 1, 31)},
            ("2023-01-01", "2023-01-31"),
            "=",
        ),
        (
            {"kind": Kind.DATE, "last": dt.date(2024, 12, 31), "comparator": Comparator.LE},
            (None, "2024-12-31"),
            "<=",
        ),
        ({"kind": Kind.TIME, "written": "10:30"}, ("10:30", "10:30"), "="),
    ],
    ids=lambda value: "" if isinstance(value, dict) else str(value),
)
def test_value_of__figure__has_its_ends_and_a_sign(
    fields: dict[str, object], ends: tuple[str | None, str | None], sign: str
) -> None:
    value = value_of(figure(**fields))
    assert (value["low"], value["high"], value["comparator"]) == (*ends, sign)


@pytest.mark.parametrize("comparator", Comparator)
def test_value_of__every_comparator__has_a_sign_of_its_own(comparator: Comparator) -> None:
    signs = {
        value_of(figure(value=Fraction(1), comparator=other))["comparator"]
        for other in Comparator
        if other is not comparator
    }
    assert value_of(figure(value=Fraction(1), comparator=comparator))["comparator"] not in signs


def test_value_of__plain_count__takes_its_noun_for_a_unit() -> None:
    assert value_of(figure(value=Fraction(1), noun="cats"))["unit"] == "cats"
    assert value_of(figure(value=Fraction(1), noun="cats", unit="percent"))["unit"] == "percent"
