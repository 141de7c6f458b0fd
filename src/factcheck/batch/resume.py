"""Going on where a run was cut off: which rows the unfinished output holds whole, and where they end."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import IO, TYPE_CHECKING, NamedTuple

from factcheck.batch.columns import EXPECTED
from factcheck.batch.forms import Form, Packing
from factcheck.batch.records import claims_of
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.batch.forms import Place
    from factcheck.batch.records import Flat

RESUMABLE = (Form.CSV, Form.TSV, Form.JSONL)


class Written(NamedTuple):
    """A row that is in the output already."""

    verdict: str
    expected: str | None
    claims: tuple[str, ...]
    end: int
    """Bytes of the output up to and with this row."""


def can_resume(target: Place) -> bool:
    """Whether the output is one that rows can be added to."""
    plain = target.form in RESUMABLE and target.packing is Packing.NONE
    return plain and not target.stream and not target.remote


def written(stream: IO[bytes], form: Form, flat: Flat) -> Iterator[Written]:
    """The rows that *stream* holds whole, in order; a torn row at its end is left out.

    Raises:
        UsageError: if it was written by something else.
    """
    if form is Form.JSONL:
        yield from _read(_whole_lines(stream), _of_json)
        return
    delimiter = "\t" if form is Form.TSV else ","
    rows = _whole_rows(stream)
    head = next(rows, None)
    if head is None:
        return
    if _cells(head[0], delimiter) != list(flat.header):
        raise UsageError("the unfinished output has other columns; leave out --resume to start over")

    def of_row(raw: bytes, end: int) -> Written:
        return _of_cells(dict(zip(flat.header, _cells(raw, delimiter), strict=True)), flat, end)

    yield from _read(rows, of_row)


def _read(rows: Iterator[tuple[bytes, int]], reader: Callable[[bytes, int], Written]) -> Iterator[Written]:
    for raw, end in rows:
        try:
            yield reader(raw, end)
        except (ValueError, KeyError, TypeError, csv.Error) as error:
            raise UsageError(
                "the unfinished output was not written by this command; leave out --resume"
            ) from error


def _whole_lines(stream: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    end = 0
    for raw in stream:
        end += len(raw)
        if raw.endswith(b"\n"):
            yield raw, end


def _whole_rows(stream: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """Rows of a table: a line end between quotes belongs to a cell."""
    held = b""
    quotes = 0
    for raw, end in _whole_lines(stream):
        held += raw
        quotes += raw.count(b'"')
        if quotes % 2 == 0:
            yield held, end
            held, quotes = b"", 0


def _cells(raw: bytes, delimiter: str) -> list[str]:
    """The cells of one row, which may be of several lines."""
    (cells,) = csv.reader(StringIO(raw.decode("utf-8"), newline=""), delimiter=delimiter)
    return cells


def _of_json(raw: bytes, end: int) -> Written:
    row = json.loads(raw)
    return Written(str(row["verdict"]), row.get(EXPECTED), tuple(claims_of(row)), end)


def _of_cells(row: dict[str, str], flat: Flat, end: int) -> Written:
    expected = row.get(EXPECTED) if flat.testing else None
    return Written(row[flat.verdict], expected or None, tuple(row[flat.claims].split()), end)
