from __future__ import annotations

from fractions import Fraction
from pathlib import Path  # noqa: TC003 - pytest reads the annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from base_files import codes, findings, loaded
from factcheck.base import expression, quantity
from factcheck.base.expression import FormulaError, Operand
from factcheck.base.quantity import Amount, UnitsClashError
from factcheck.figures import read_figures

CLAIMS = """\
claims:
  - {id: blocks, statement: The site has eight blocks.}
  - {id: flats, statement: Each block has 32 flats.}
  - {id: site, statement: The site covers 116 hectares.}
  - {id: field, statement: The field covers 1 square kilometre.}
  - {id: grant, statement: The town gets $6 million.}
  - {id: share, statement: The grant is 3%% of the budget.}
  - {id: people, statement: More than 60 thousand people came.}
  - {id: visitors, statement: About 250 people came.}
  - {id: limit, statement: The limit rose from 72 hours to 15 days.}
  - {id: opened, statement: The site opened in January 2023.}
  - {id: begun, statement: Work began in March 2022.}
  - {id: mayor, statement: The mayor took office in 2019 at the age of 37.}
  - {id: dozens, statement: Dozens of people came.}
  - {id: town, statement: The town has 6.6 million inhabitants.}
formulas:
  - {id: result, statement: "%s", formula: "%s"}
"""


@pytest.mark.parametrize(
    ("statement", "formula", "working"),
    [
        ("It has 256 flats.", "blocks * flats", "8 × 32 = 256"),
        ("It has 512 flats.", "(blocks + 8) * flats", "(8 + 8) × 32 = 512"),
        ("It has 264 flats.", "blocks + blocks * flats", "8 + 8 × 32 = 264"),
        ("A block takes 14.5 hectares.", "site / blocks", "116 hectares ÷ 8 = 14.5 hectares"),
        ("Some 16 hectares more.", "site - field", "116 hectares − 1 km² = 16 hectares"),
        ("About 86% of it.", "percent(field / site)", "1 km² ÷ 116 hectares ≈ 86.21%"),
        ("The budget is $200 million.", "grant / share", "$6,000,000 ÷ 3% = $200,000,000"),
        ("Each of them gets about $24,000.", "grant / visitors", "$6,000,000 ÷ about 250 = $24,000"),
        ("At least 165 people came a day.", "people / 365", "over 60,000 ÷ 365 = 164.4 to 191.8"),
        ("The limit is five times as long.", "limit[2] / limit[1]", "15 days ÷ 72 hours = 5"),
        ("The limit grew by 12 days.", "limit[2] - limit", "15 days − 72 hours = 12 days"),
        ("It took 10 months.", "opened - begun", "January 2023 − March 2022 = 9.068 to 11.04 months"),
        ("The mayor was born between 1981 and 1982.", "mayor - mayor[2]", "2019 − 37 years = 1981 to 1982"),
        ("The rest is 97%.", "100 - share", "100 − 3% = 97%"),
        ("It has minus 8 blocks or 8 blocks.", "-blocks + 16", "0 − 8 + 16 = 8"),
    ],
)
def test_formula__agrees_with_its_statement__shows_the_working(
    tmp_path: Path, statement: str, formula: str, working: str
) -> None:
    assert loaded(tmp_path, CLAIMS % (statement, formula)).claims[-1].working == working


@pytest.mark.parametrize(
    ("statement", "formula", "code"),
    [
        ("It has 270 flats.", "blocks * flats", "FB044"),
        ("It has 2,560 flats.", "blocks * flats", "FB044"),
        ("About 20 hectares.", "site / blocks", "FB044"),
        ("The budget is €200 million.", "grant / share", "FB043"),
        ("The budget is 200 hectares.", "grant / share", "FB043"),
        ("It has 9 blocks.", "blocks + site", "FB043"),
        ("It is 9 hectares.", "site + 3 * share", "FB043"),
        ("It took 10 months.", "opened + begun", "FB043"),
        ("It took 10 months.", "opened * 2", "FB043"),
        ("It has 20 flats.", "blocks[2] * flats", "FB042"),
        ("It has 20 flats.", "dozens * flats", "FB042"),
        ("It has 20 flats.", "deportees-count * flats", "FB041"),
        ("It has 20 flats.", "blocks-flats", "FB041"),
        ("It has 20 flats.", "flats / (blocks - 8)", "FB047"),
        ("It has 20 flats.", "result + 1", "FB046"),
    ],
)
def test_formula__does_not_fit__is_one_fault(tmp_path: Path, statement: str, formula: str, code: str) -> None:
    assert [c for c in codes(findings(tmp_path, CLAIMS % (statement, formula))) if c < "FB1"] == [code]


@pytest.mark.parametrize(
    "formula",
    ["", "a b", "a +", "* a", "(a", "a)", "a / / b", "a ** b", "a @ b", "a; b", "__import__('os')", "a[0]", "a[x]",
     "percent a", "percent(", "(" * 400, "1 +" * 200, "a[2", "'a'", "a\x00b"],
)  # fmt: skip
def test_parse__malformed__says_so(formula: str) -> None:
    with pytest.raises(FormulaError):
        expression.parse(formula)


def test_parse__typographic_signs__are_the_same() -> None:
    assert expression.parse("a × b ÷ c − 2") == expression.parse("a * b / c - 2")


def test_parse__minus_without_spaces__belongs_to_the_id() -> None:
    assert expression.parse("a-b - c-d") == expression.Operation(
        sign="-", left=Operand("a-b", 1), right=Operand("c-d", 1)
    )


_numbers = st.integers(1, 9999).map(Fraction) | st.decimals("0.01", "99", places=2).map(Fraction)


@st.composite
def formulas(draw: st.DrawFn, depth: int = 3) -> tuple[str, Fraction]:
    """A formula and its value, reckoned by Python's own arithmetic."""
    if depth == 0 or draw(st.booleans()):
        value = draw(_numbers)
        digits = f"{float(value):.2f}" if value.denominator > 1 else str(value)
        return digits, value
    left, a = draw(formulas(depth - 1))
    right, b = draw(formulas(depth - 1))
    sign = draw(st.sampled_from("+-*/"))
    if sign == "/" and b == 0:
        sign = "+"
    value = {"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else a}[sign]
    return f"({left} {sign} {right})", value


@given(formulas())
@settings(max_examples=60, deadline=None)
def test_evaluate__numbers_only__equals_exact_arithmetic(case: tuple[str, Fraction]) -> None:
    formula, value = case
    result = expression.evaluate(expression.parse(formula), {})
    assert (result.low, result.high) == (value, value)


_intervals = st.tuples(st.integers(-50, 50), st.integers(0, 20)).map(
    lambda pair: Amount(low=Fraction(pair[0]), high=Fraction(pair[0] + pair[1]))
)


@given(_intervals, _intervals, st.sampled_from("+-*/"), st.fractions(0, 1), st.fractions(0, 1))
@settings(max_examples=100, deadline=None)
def test_evaluate__any_value_of_the_operands__gives_a_value_of_the_result(
    left: Amount, right: Amount, sign: str, at: Fraction, by: Fraction
) -> None:
    a = left.low + (left.high - left.low) * at
    b = right.low + (right.high - right.low) * by
    term = expression.parse(f"a {sign} b")
    try:
        result = expression.evaluate(term, {Operand("a", 1): left, Operand("b", 1): right})
    except ZeroDivisionError:
        assert sign == "/"
        assert right.low <= 0 <= right.high
        return
    value = {"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else a}[sign]
    assert result.low <= value <= result.high


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("eight buildings", "8", "8"),
        ("87 people", "87", "87"),
        ("40,000 prisoners", "39600", "40400"),
        ("14.5 thousand people", "14450", "14550"),
        ("6.6 million people", "6550000", "6650000"),
        ("more than 60 thousand people", "60000", "70000"),
        ("about 250 people", "237.5", "262.5"),
        ("nearly 80,000 people", "72000", "80000"),
        ("between 60 and 70 people", "60", "70"),
        ("23 hectares", "22.77", "23.23"),
        ("3%", "2.97", "3.03"),
        ("at the age of 37", "37", "38"),
    ],
)
def test_amount__figure_as_written__reaches_as_far_as_it_may(text: str, low: str, high: str) -> None:
    amount = quantity.of_figure(read_figures(text)[0])
    assert amount is not None
    assert (amount.low, amount.high) == (Fraction(low), Fraction(high))


def test_amount__vague__has_no_numbers() -> None:
    assert quantity.of_figure(read_figures("dozens of people")[0]) is None


def test_percent__of_an_area__means_nothing() -> None:
    with pytest.raises(UnitsClashError):
        quantity.percent(Amount(low=Fraction(1), high=Fraction(1), unit="hectare"))


def test_derive__formula_over_a_later_formula__uses_its_result(tmp_path: Path) -> None:
    text = (
        CLAIMS % ("It has 512 rooms.", "total * 2")
        + "  - {id: total, statement: It has 256 flats., formula: blocks * flats}\n"
    )
    claims = loaded(tmp_path, text).claims
    assert [claim.id for claim in claims[-2:]] == ["result", "total"]
    assert claims[-2].working == "256 × 2 = 512"


def test_derive__several_figures_in_the_statement__takes_the_one_that_agrees(tmp_path: Path) -> None:
    claim = loaded(tmp_path, CLAIMS % ("In 3 years it will have 256 flats.", "blocks * flats")).claims[-1]
    ends = [(entry.figure.low, entry.figure.high) for entry in claim.figures]
    assert ends == [(None, None), (256, 256)]
