"""Which column holds the statements, and what each row asks for."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.errors import InputError, UsageError
from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.batch.reading import Record

LONGEST = 20_000
"""Code points of the longest statement that is checked."""

EXPECTED = "expected"
"""The column with the verdict that a row should get."""

_USUAL = ("statement", "claim", "sentence", "text", "quote", "content", "headline", "tweet", "title")
"""Names of columns that hold statements, the likeliest first."""


class EmptyInputError(InputError):
    """There is not one row in an input."""


class Row(NamedTuple):
    """A row as it is worked on."""

    line: int
    columns: Mapping[str, Any]
    """Everything the input has in this row, the statement too."""
    statement: str
    """Empty where there is an error."""
    expected: Verdict | None = None
    error: str | None = None


class Plan(NamedTuple):
    """What was found out about an input."""

    column: str
    """Where the statements are."""
    guessed: bool
    columns: tuple[str, ...]
    """The columns of the first row that could be read."""
    rows: Iterator[Row]


def plan(records: Iterable[Record], column: str | None) -> Plan:
    """Find the column of the statements and begin to read rows.

    Raises:
        EmptyInputError: if there is no row at all.
        InputError: if no row can be read, or no column holds text.
        UsageError: if *column* is not there.
    """
    rest = iter(records)
    skipped: list[Record] = []
    for record in rest:
        skipped.append(record)
        if record.values is not None and record.error is None:
            break
    first = skipped[-1].values if skipped and skipped[-1].error is None else None
    if not skipped:
        raise EmptyInputError("the input holds no row that can be read")
    if not first:
        told = f": line {skipped[0].line} is {skipped[0].error}"
        raise InputError(f"the input holds no row that can be read{told}")
    chosen = column or _guess(first)
    if chosen not in first:
        raise UsageError(f"there is no column {chosen!r}; there are {', '.join(map(repr, first))}")
    rows = (_row(record, chosen) for record in chain(skipped, rest))
    return Plan(chosen, column is None, tuple(first), rows)


def _guess(first: Mapping[str, Any]) -> str:
    """The column with a usual name, else the one with the longest text in the first row."""
    by_name = {name.strip().lower(): name for name in reversed(list(first))}
    for usual in _USUAL:
        if usual in by_name and isinstance(first[by_name[usual]], str):
            return by_name[usual]
    texts = {name: value for name, value in first.items() if isinstance(value, str) and name != EXPECTED}
    if not texts:
        raise InputError(
            f"no column of the first row holds text: {', '.join(map(repr, first))}; name it with --column"
        )
    return max(texts, key=lambda name: (len(texts[name]), name))


def _row(record: Record, column: str) -> Row:
    columns = record.values or {}
    statement = columns.get(column)
    error = record.error or _fault(statement, column)
    if error is None:
        assert isinstance(statement, str)  # noqa: S101 - `_fault` has seen to it
        expected, error = _expected(columns.get(EXPECTED))
        if error is None:
            return Row(record.line, columns, statement, expected)
    return Row(record.line, columns, "", None, error)


def _fault(statement: object, column: str) -> str | None:
    if statement is None:
        return f"nothing in column {column!r}"
    if not isinstance(statement, str):
        return f"{column!r} is not text"
    if not statement.strip():
        return f"{column!r} is empty"
    if len(statement) > LONGEST:
        return f"{column!r} is {len(statement):,} characters long; the longest allowed has {LONGEST:,}"
    if "\0" in statement or any("\ud800" <= sign <= "\udfff" for sign in statement if sign > "\ud7ff"):
        return f"{column!r} is not text"
    return None


def _expected(value: object) -> tuple[Verdict | None, str | None]:
    if value is None or value == "":
        return None, None
    name = str(value).strip().lower().replace("-", "_").replace(" ", "_")
    try:
        return Verdict(name), None
    except ValueError:
        return None, f"{EXPECTED!r} is no verdict: {str(value)[:40]!r}"
