"""What figures give together, and how that stands to a figure of the base."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.base import expression, quantity, working
from factcheck.base.expression import Operand, Operation, Term
from factcheck.figures.interval import Interval, of_statement, rounding
from factcheck.model import Comparator, Figure
from factcheck.model.audit import Agreement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.audit.worded import Worded
    from factcheck.base.quantity import Amount

_QUARTER = Fraction(1, 4)
_UPWARDS = (Comparator.GT, Comparator.GE)
_DOWNWARDS = (Comparator.LT, Comparator.LE)


class Result(NamedTuple):
    """What a reckoning gives."""

    amount: Amount
    nominal: Fraction | None
    """With every figure taken at its digits; None where one has none."""
    bound: Comparator | None
    """GT or LT where an operand is a bound and the result is one too."""
    filled: str
    """The reckoning without its result: "8 × 32"."""


def reckon(term: Term, figures: Mapping[Operand, Figure]) -> Result | None:
    """What *term* gives over *figures*; None where it cannot be reckoned.

    A bound counts up to the next step of its last digit, as in formulas, but at most a quarter beyond it:
    "more than 100" has one digit that tells, and nobody says it of 200.
    """
    amounts = {operand: _capped(figure) for operand, figure in figures.items()}
    known = {operand: amount for operand, amount in amounts.items() if amount is not None}
    if len(known) < len(amounts):
        return None
    try:
        result = expression.evaluate(term, known)
        nominal = expression.evaluate(term, {o: _nominal(f, known[o]) for o, f in figures.items()})
    except (quantity.UnitsClashError, ZeroDivisionError):
        return None
    bounds = {figure.comparator for figure in figures.values()} & {*_UPWARDS, *_DOWNWARDS}
    bound = None
    if bounds and _is_product(term):
        bound = Comparator.GT if bounds <= {*_UPWARDS} else Comparator.LT if bounds <= {*_DOWNWARDS} else None
    point = nominal.low if nominal.low == nominal.high else None
    return Result(result, point, bound, working.filled(term, figures))


def _capped(figure: Figure) -> Amount | None:
    amount = quantity.of_figure(figure)
    value = figure.value
    if amount is None or value is None:
        return amount
    if figure.comparator in _UPWARDS:
        return replace(amount, high=min(amount.high, value + abs(value) * _QUARTER))
    if figure.comparator in _DOWNWARDS:
        return replace(amount, low=max(amount.low, value - abs(value) * _QUARTER))
    return amount


def _nominal(figure: Figure, amount: Amount) -> Amount:
    return amount if figure.value is None else replace(amount, low=figure.value, high=figure.value)


def _is_product(term: Term) -> bool:
    match term:
        case Operand():
            return True
        case Operation(sign="*", left=left, right=right):
            return _is_product(left) and _is_product(right)
        case _:
            return False


def held_against(result: Result, said: Figure) -> tuple[Agreement, Amount] | None:
    """How the result stands to a figure that the base gives, and the result in its unit; None for unlike units."""
    try:
        amount = quantity.in_unit_of(result.amount, said)
        point = None
        if result.nominal is not None:
            point = quantity.in_unit_of(
                replace(result.amount, low=result.nominal, high=result.nominal), said
            ).low
    except quantity.UnitsClashError:
        return None
    claimed = of_statement(said)
    if (
        said.comparator is Comparator.EQ
        and point is not None
        and result.bound is None
        and rounding(said).holds(point)
    ):
        return Agreement.EXACT, amount
    if claimed.meets(Interval(amount.low, amount.high)):
        return Agreement.ROUNDING, amount
    return (Agreement.DIFFERS if result.bound is None else Agreement.SHORT), amount


def told(result: Result, amount: Amount) -> str:
    """The reckoning with its result: "8 × 32 × over 100 = over 25,600"."""
    nominal = result.nominal
    if nominal is None:
        return f"{result.filled} = {working.range_of(amount)}"
    if result.amount.unit != amount.unit and result.amount.low:
        nominal = nominal * amount.low / result.amount.low
    words = {Comparator.GT: "over ", Comparator.LT: "under "}.get(result.bound, "") if result.bound else ""
    sign = "=" if working.shows_all(nominal) else "≈"
    return f"{result.filled} {sign} {words}{working.number(nominal, amount.unit)}"


def product(factors: Sequence[Worded]) -> tuple[Term, dict[Operand, Figure]]:
    """The product of figures as a formula, and the figures by operand."""
    operands = [Operand(worded.claim.id, worded.number) for worded in factors]
    term: Term = operands[0]
    for operand in operands[1:]:
        term = Operation(sign="*", left=term, right=operand)
    return term, {operand: worded.figure for operand, worded in zip(operands, factors, strict=True)}


def quotient(part: Worded, whole: Worded) -> tuple[Term, dict[Operand, Figure]]:
    """One figure over another as a formula, and the figures by operand."""
    above, below = Operand(part.claim.id, part.number), Operand(whole.claim.id, whole.number)
    return Operation(sign="/", left=above, right=below), {above: part.figure, below: whole.figure}
