"""The figures of a claim: read from its statement, and joined with what the file says of them.

A figure under `figures:` is found in the statement by its words, or else by value and unit; the words
decide how it is read, so that a claim is read exactly as a statement is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.base import schema
from factcheck.base.faults import did_you_mean
from factcheck.base.nodes import Mapping, Node
from factcheck.base.schema import Fields
from factcheck.figures import read_figures
from factcheck.figures.units import convert
from factcheck.model import ClaimFigure, Comparator, Figure, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence


_PARTS = ("number", "unit", "comparator", "low", "high", "per")


def read(statement: str, labels: tuple[str, ...] = (), *, language: str = "en") -> tuple[ClaimFigure, ...]:
    """The figures of a statement, all with the same labels."""
    return tuple(
        ClaimFigure(figure=figure, labels=labels) for figure in read_figures(statement, language=language)
    )


def labels(fields: Fields) -> tuple[str, ...]:
    """The words under `label` and `also`."""
    label = fields.text("label")
    also = fields.texts("also")
    return also if label is None else (label, *also)


def link(
    statement: str, fields: Fields, ignored: frozenset[str], language: str = "en"
) -> tuple[ClaimFigure, ...]:
    """The figures of a claim in the order of its statement; what does not fit is a fault."""
    found = list(read_figures(statement, language=language))
    taken: dict[int, tuple[str, ...]] = {}
    if "figures" not in fields.values:
        return tuple(ClaimFigure(figure=figure) for figure in found)
    before = len(fields.faults.findings)
    for item in fields.items("figures"):
        entry = _entry(fields, item)
        if entry is not None:
            _join(entry, statement, found, taken, language)
    if "FB110" not in ignored:
        # An entry with a fault was meant for a figure, which is not missed as well.
        _report_unlisted(fields, found, taken, excused=len(fields.faults.findings) - before)
    return tuple(ClaimFigure(figure=figure, labels=taken.get(i, ())) for i, figure in enumerate(found))


@dataclass(slots=True, kw_only=True)
class _Entry:
    """An entry of `figures:`."""

    fields: Fields
    node: Node
    value: str | None
    labels: tuple[str, ...] = ()
    number: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    comparator: Comparator | None = None
    unit: str | None = None
    per: str | None = None


def _entry(owner: Fields, node: Node) -> _Entry | None:
    if not isinstance(node, Mapping):
        value = schema.text_of(owner.page, node, owner.faults, "figures")
        return None if value is None else _Entry(fields=owner, node=node, value=value)
    fields = schema.fields(owner.page, node, schema.FIGURE, owner.faults, "A figure")
    if fields is None:
        return None
    entry = _Entry(fields=fields, node=node, value=fields.text("value"), labels=labels(fields))
    if fields.values.keys().isdisjoint(_PARTS):
        if entry.value is None and not fields.said("value"):
            fields.fault("FB013", None, "`value` is missing.", "write the figure as the statement does")
        return None if entry.value is None else entry
    return _with_parts(entry, fields)


def _with_parts(entry: _Entry, fields: Fields) -> _Entry | None:
    before = len(fields.faults.findings)
    entry.number = _number(fields, "number")
    entry.low = _number(fields, "low")
    entry.high = _number(fields, "high")
    entry.comparator = _comparator(fields)
    entry.unit, entry.per = fields.text("unit"), fields.text("per")
    if entry.low is not None and entry.high is not None and entry.low > entry.high:
        fields.fault("FB033", fields.values["low"], "`low` is above `high`.", "swap the two")
    if entry.value is None and entry.number is entry.low is entry.high is None:
        fields.fault(
            "FB033", None, "The figure has no number.", "give `value`, `number`, or `low` and `high`"
        )
    return entry if len(fields.faults.findings) == before else None


def _number(fields: Fields, key: str) -> Fraction | None:
    text = fields.text(key)
    if text is None:
        return None
    try:
        return Fraction(text.replace(",", "").replace("_", "x"))
    except (ValueError, ZeroDivisionError):
        remedy = "write digits, with a point for decimals: 14500, 14,500 or 2.4"
        fields.fault("FB017", fields.values[key], f"`{text[:60]}` is not a number.", remedy)
        return None


def _comparator(fields: Fields) -> Comparator | None:
    text = fields.text("comparator")
    known = [str(member) for member in Comparator]
    if text is None or text in known:
        return None if text is None else Comparator(text)
    remedy = did_you_mean(text, known) or f"one of {', '.join(known)}"
    fields.fault("FB015", fields.values["comparator"], f"`{text[:60]}` is not a comparator.", remedy)
    return None


def _join(
    entry: _Entry, statement: str, found: list[Figure], taken: dict[int, tuple[str, ...]], language: str
) -> None:
    """Give the entry's labels, and its parts, to the figures it means."""
    meant = _by_words(entry.value, statement, found) or _by_value(entry, found, taken, language)
    fault = entry.fields.faults.at
    if not meant:
        if (
            entry.value is not None
            and entry.number is None
            and not read_figures(entry.value, language=language)
        ):
            remedy = "write it as the statement does, or in parts: `number:`, `unit:` …"
            fault(
                "FB030",
                entry.fields.page,
                entry.node,
                f"No figure can be read from `{entry.value[:60]}`.",
                remedy,
            )
            return
        shown = entry.value or f"{entry.number if entry.number is not None else entry.low}"
        fault(
            "FB031",
            entry.fields.page,
            entry.node,
            f"`{shown[:60]}` is not in the statement.",
            _read_as(found),
        )
        return
    for i in meant:
        if i in taken:
            fault(
                "FB035",
                entry.fields.page,
                entry.node,
                f"`{found[i].text}` is listed twice.",
                "keep one entry",
            )
        taken[i] = entry.labels
        found[i] = _amended(found[i], entry)


def _read_as(found: Sequence[Figure]) -> str:
    if not found:
        return "no figure is read from the statement"
    return "figures read from the statement: " + ", ".join(f"`{figure.text}`" for figure in found)


def _by_words(value: str | None, statement: str, found: Sequence[Figure]) -> list[int]:
    """The figures that stand where the entry's words do."""
    if value is None:
        return []
    start = statement.find(value)
    while start >= 0:
        end = start + len(value)
        if _whole(statement, start, end):
            return [
                i for i, figure in enumerate(found) if figure.span.start < end and start < figure.span.end
            ]
        start = statement.find(value, start + 1)
    return []


def _whole(text: str, start: int, end: int) -> bool:
    """Whether the stretch is not cut out of a word or a number."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or after.isalnum():
        return False
    inside_number = (before in (".", ",") and text[start - 2 : start - 1].isdigit()) or (
        after in (".", ",") and text[end + 1 : end + 2].isdigit()
    )
    return not inside_number


def _by_value(
    entry: _Entry, found: Sequence[Figure], taken: dict[int, tuple[str, ...]], language: str
) -> list[int]:
    """The figures that have the entry's value and unit, those without an entry first."""
    wanted = read_figures(entry.value, language=language) if entry.value is not None else ()
    meant = []
    for figure in wanted:
        fits = [i for i, other in enumerate(found) if _same(figure, other)]
        meant += sorted(fits, key=lambda i: i in taken)[:1]
    if not wanted and entry.number is not None:
        meant = [i for i, other in enumerate(found) if entry.number in (other.value, _scaled(other))][:1]
    if not wanted and entry.number is None and entry.low is not None:
        meant = [i for i, other in enumerate(found) if entry.low in (other.low, other.value)][:1]
    return meant


def _scaled(figure: Figure) -> Fraction | None:
    """6.6 of "6.6 million": how the number itself was written."""
    try:
        return Fraction(figure.text.split()[0].strip("$€£"))
    except (ValueError, IndexError, ZeroDivisionError):
        return None


def _same(figure: Figure, other: Figure) -> bool:
    """Whether two figures have the same value in the same unit."""
    if Kind.DATE in (figure.kind, other.kind):
        days = (figure.first, figure.last, figure.month, figure.day)
        return figure.kind is other.kind and days == (other.first, other.last, other.month, other.day)
    if figure.unit != other.unit:
        if figure.value is None or figure.unit is None or other.unit is None:
            return False
        return convert(figure.value, figure.unit, other.unit) == other.value
    return (figure.value, figure.low, figure.high, figure.written) == (
        other.value,
        other.low,
        other.high,
        other.written,
    )


def _amended(figure: Figure, entry: _Entry) -> Figure:
    """The figure with the parts that the entry gives."""
    if not any(
        part is not None
        for part in (entry.number, entry.low, entry.high, entry.comparator, entry.unit, entry.per)
    ):
        return figure
    return replace(
        figure,
        value=figure.value if entry.number is None else entry.number,
        written=figure.written if entry.number is None else str(entry.number),
        low=figure.low if entry.low is None else entry.low,
        high=figure.high if entry.high is None else entry.high,
        comparator=entry.comparator or figure.comparator,
        unit=entry.unit or figure.unit,
        per=entry.per or figure.per,
    )


def _report_unlisted(
    fields: Fields, found: Sequence[Figure], taken: dict[int, tuple[str, ...]], excused: int
) -> None:
    unlisted = [figure for i, figure in enumerate(found) if i not in taken]
    for figure in unlisted[excused:]:
        message = f"The statement's figure `{figure.text}` is not under `figures:`."
        fields.fault("FB110", fields.values["figures"], message, "list it too, with its labels")
