"""The way from statement to verdict, as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.values import value_of
from factcheck.report.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Figure, Result


def steps(result: Result) -> Iterator[str]:
    """What was read, which claims were considered, which pairs were kept or dropped, and the verdict."""
    yield "read:"
    for part in result.parts:
        reading = read_as(part.figure) if part.figure else "a fact without a figure"
        yield f"  {printable(part.text)}: {reading}"
    if not result.parts:
        yield "  nothing that can be checked"
    yield "candidates:"
    for claim, score in result.trace.candidates:
        yield f"  {score:.2f} {printable(claim)}"
    if not result.trace.candidates:
        yield "  none"
    yield "considered:"
    for step in result.trace.considered:
        kept = "kept" if step.kept else "dropped"
        against = f"{printable(step.part)} / {printable(step.against)}"
        yield f"  {kept}: {against} [{printable(step.claim)}]: {printable(step.rule)}"
    if not result.trace.considered:
        yield "  no pairs"
    yield f"verdict: {printable(result.why)}"


def read_as(figure: Figure) -> str:
    """The figure as read: "~ 41000 vehicles per day (rate)"."""
    value = value_of(figure)
    low, high = value["low"] or "…", value["high"] or "…"
    amount = low if low == high else f"{low} to {high}"
    if low == high == "…":
        amount = figure.written or "…"
    fields = [value["comparator"], amount, figure.unit, figure.noun]
    told = " ".join(str(field) for field in fields if field)
    per = f" per {figure.per}" if figure.per else ""
    scope = f", {'; '.join(figure.scope)}" if figure.scope else ""
    return printable(f"{told}{per} ({figure.kind}{scope})")
