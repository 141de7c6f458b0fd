"""Formulas as claims: figures that follow from others, recomputed and held against their statement."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.base import expression, quantity, working
from factcheck.base.closest import Closest
from factcheck.base.expression import Operand, Term
from factcheck.base.quantity import Amount, UnitsClashError
from factcheck.base.records import Draft
from factcheck.base.references import References
from factcheck.figures.interval import Interval, of_statement
from factcheck.model import Claim, ClaimFigure, Figure, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.base.faults import Faults


def derive(
    formulas: Sequence[Draft], claims: Mapping[str, Claim], faults: Faults, references: References
) -> tuple[Claim, ...]:
    """The formulas as derived claims, in file order; those with faults are left out.

    A formula may use the result of another, wherever that stands. One that uses a faulty one is left out
    without a word.
    """
    known = _Known(claims=dict(claims), references=references)
    waiting = [parsed for parsed in (_parsed(draft, faults) for draft in formulas) if parsed is not None]
    known.failed = {draft.claim.id for draft in formulas} - {formula.draft.claim.id for formula in waiting}
    made: dict[str, Claim] = {}
    while waiting:
        names = {formula.draft.claim.id for formula in waiting}
        ready = [formula for formula in waiting if names.isdisjoint(formula.needs)]
        if not ready:
            for formula, circle in _circles(waiting):
                through = f", through {', '.join(f'`{id_}`' for id_ in circle[1:])}" if circle[1:] else ""
                message = f"`{circle[0]}` needs itself{through}."
                _fault(formula.draft, "FB046", message, "let one of them be a stated claim", faults)
            break
        for formula in ready:
            claim = _derived(formula, known, faults)
            if claim is None:
                known.failed.add(formula.draft.claim.id)
            else:
                made[claim.id] = known.claims[claim.id] = claim
        waiting = [formula for formula in waiting if not names.isdisjoint(formula.needs)]
    return tuple(made[draft.claim.id] for draft in formulas if draft.claim.id in made)


def _circles(waiting: Sequence[_Formula]) -> Iterator[tuple[_Formula, list[str]]]:
    """Each circle of formulas that need each other once: its first formula, and the ids in it from there on.

    Formulas that merely lead to a circle are in none.
    """
    by_id = {formula.draft.claim.id: formula for formula in waiting}
    order = {id_: number for number, id_ in enumerate(by_id)}
    done: set[str] = set()
    for start in by_id:
        path: dict[str, None] = {}
        at: str | None = start
        while at is not None and at not in done and at not in path:
            path[at] = None
            at = next((need for need in sorted(by_id[at].needs) if need in by_id), None)
        if at is not None and at not in done:
            names = list(path)
            circle = names[names.index(at) :]
            first = min(circle, key=order.__getitem__)
            turned = circle[circle.index(first) :] + circle[: circle.index(first)]
            yield by_id[first], turned
        done.update(path)


@dataclass(slots=True, kw_only=True)
class _Known:
    """What formulas may use."""

    claims: dict[str, Claim]
    references: References
    failed: set[str] = field(default_factory=set)
    """Ids of formulas with faults."""
    closest: Closest | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Formula:
    draft: Draft
    term: Term
    operands: tuple[Operand, ...]

    @property
    def needs(self) -> frozenset[str]:
        return frozenset(operand.claim for operand in self.operands)


def _fault(draft: Draft, code: str, message: str, remedy: str | None, faults: Faults) -> None:
    node = draft.fields.values["formula"] if draft.fields is not None else draft.node
    faults.at(code, draft.page, node, message, remedy)


def _parsed(draft: Draft, faults: Faults) -> _Formula | None:
    try:
        term = expression.parse(draft.claim.formula or "")
    except expression.FormulaError as error:
        remedy = "use claim ids, numbers, + - * / with spaces around them, brackets and percent()"
        _fault(draft, "FB040", f"The formula cannot be read: {error}.", remedy, faults)
        return None
    return _Formula(draft=draft, term=term, operands=tuple(dict.fromkeys(expression.operands(term))))


def _derived(formula: _Formula, known: _Known, faults: Faults) -> Claim | None:
    operands = _look_up(formula, known, faults)
    if operands is None:
        return None
    amounts, read = operands
    try:
        result = expression.evaluate(formula.term, amounts)
        figure, result = _result_figure(formula.draft.claim, result)
    except UnitsClashError as clash:
        _fault(formula.draft, "FB043", f"The units do not fit: {clash}.", "compare like with like", faults)
        return None
    except ZeroDivisionError:
        message, remedy = "The formula divides by what may be zero.", "divide by what cannot be zero"
        _fault(formula.draft, "FB047", message, remedy, faults)
        return None
    except _DisagreesError as error:
        remedy = (
            "correct the statement or the formula" if error.code == "FB044" else "name the figure it gives"
        )
        _fault(formula.draft, error.code, str(error), remedy, faults)
        return None
    shown = working.working(formula.term, read, figure, result)
    return _claim(formula, known.claims, figure, result, shown)


def _look_up(
    formula: _Formula, known: _Known, faults: Faults
) -> tuple[dict[Operand, Amount], dict[Operand, Figure]] | None:
    amounts: dict[Operand, Amount] = {}
    figures: dict[Operand, Figure] = {}
    for operand in formula.operands:
        found = known.claims.get(operand.claim)
        if found is None:
            _report_missing(formula, operand.claim, known, faults)
            continue
        figure = found.figures[operand.figure - 1].figure if operand.figure <= len(found.figures) else None
        amount = None if figure is None else _amount(found, figure)
        if figure is None or amount is None:
            message = f"`{operand.claim}` has no figure {operand.figure} to reckon with."
            remedy = "its figures: " + (", ".join(f"`{f.figure.text}`" for f in found.figures) or "none")
            _fault(formula.draft, "FB042", message, remedy, faults)
            continue
        amounts[operand], figures[operand] = amount, figure
    return (amounts, figures) if len(amounts) == len(formula.operands) else None


def _report_missing(formula: _Formula, named: str, known: _Known, faults: Faults) -> None:
    if named in known.failed:
        return
    known.closest = known.closest or Closest(known.claims)
    remedy = known.closest.remedy(named)
    if not known.references.excuses(named, remedy):
        message = f"The base has no claim `{named[:60]}`."
        _fault(formula.draft, "FB041", message, remedy or "a minus stands between spaces", faults)


def _amount(claim: Claim, figure: Figure) -> Amount | None:
    """What an operand may stand for; a derived figure carries the ends that were reckoned."""
    if claim.formula is not None and figure.low is not None and figure.high is not None:
        unit = None if figure.unit == "x" else figure.unit
        return Amount(low=figure.low, high=figure.high, unit=unit)
    return quantity.of_figure(figure)


class _DisagreesError(Exception):
    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def _result_figure(claim: Claim, result: Amount) -> tuple[Figure, Amount]:
    """The statement's figure that the formula gives, and the result in its unit."""
    figures = [entry.figure for entry in claim.figures]
    if not figures:
        raise _DisagreesError("FB045", "No figure is read from the statement.")
    clash: UnitsClashError | None = None
    nearest: tuple[Figure, Amount] | None = None
    for figure in figures:
        try:
            amount = quantity.in_unit_of(result, figure)
        except UnitsClashError as error:
            clash = clash or error
            continue
        if _agrees(figure, amount):
            return figure, amount
        nearest = nearest or (figure, amount)
    if nearest is None:
        raise clash or UnitsClashError("the statement has no such figure")
    figure, amount = nearest
    message = f"The formula gives {working.range_of(amount)}, the statement says `{figure.text}`."
    raise _DisagreesError("FB044", message)


def _agrees(figure: Figure, amount: Amount) -> bool:
    """Whether what the statement says and what the formula gives share a value."""
    if figure.kind is Kind.DATE:
        first = None if figure.first is None else figure.first.toordinal()
        last = None if figure.last is None else figure.last.toordinal()
        return (last is None or last >= amount.low) and (first is None or first <= amount.high)
    claimed = of_statement(figure)
    if figure.unit == "percent" and amount.unit is None:
        return False
    return claimed.meets(Interval(amount.low, amount.high))


def _claim(
    formula: _Formula, known: Mapping[str, Claim], figure: Figure, result: Amount, shown: str
) -> Claim:
    draft = formula.draft.claim
    operands = tuple(dict.fromkeys(operand.claim for operand in formula.operands))
    exact = figure if figure.kind is Kind.DATE else replace(figure, low=result.low, high=result.high)
    figures = tuple(
        ClaimFigure(figure=exact if entry.figure is figure else entry.figure, labels=entry.labels)
        for entry in draft.figures
    )
    source = draft.source or (known[operands[0]].source if operands else "")
    return replace(draft, figures=figures, operands=operands, source=source, working=shown)
