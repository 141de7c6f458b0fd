"""Writing rows as they come, in each form."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from typing import IO, TYPE_CHECKING, Any, Protocol, assert_never

from factcheck.batch.forms import Form, missing_extra
from factcheck.batch.records import nested
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.batch.records import Done, Flat

_ROWS = 1000
"""Rows of a Parquet row group."""

# What a spreadsheet takes for a formula: it runs what begins with one of these, also in full width.
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
# A number is harmless and stays one.
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?%?\Z")


class Writer(Protocol):
    """Writes rows to a stream of bytes."""

    def begin(self) -> None:
        """Write what stands before the first row."""

    def write(self, done: Done) -> None:
        """Write a row."""

    def end(self, summary: dict[str, Any]) -> None:
        """Write what stands after the last row."""


def writer(form: Form, stream: IO[bytes], flat: Flat) -> Writer:
    """The writer of a form.

    Raises:
        UsageError: if the form is for inputs alone, or an extra is missing.
    """
    match form:
        case Form.LINES:
            raise UsageError(
                "verdicts are not written as plain lines; choose csv, tsv, jsonl, json, yaml or parquet"
            )
        case Form.CSV:
            return Table(stream, flat, ",")
        case Form.TSV:
            return Table(stream, flat, "\t")
        case Form.JSONL:
            return Lines(stream)
        case Form.JSON:
            return Array(stream)
        case Form.YAML:
            return Documents(stream)
        case Form.PARQUET:
            return Columns(stream, flat)
        case _:
            assert_never(form)


class Table:
    """CSV or TSV, safe against formulas."""

    def __init__(self, stream: IO[bytes], flat: Flat, delimiter: str) -> None:
        self._stream = stream
        self._flat = flat
        self._line = StringIO()
        self._csv = csv.writer(self._line, delimiter=delimiter, lineterminator="\n")

    def begin(self) -> None:
        """Write the header."""
        self._put(list(self._flat.header))

    def write(self, done: Done) -> None:
        """Write a row."""
        self._put(self._flat.cells(done))

    def end(self, summary: dict[str, Any]) -> None:
        """Nothing stands after the last row."""

    def _put(self, cells: list[Any]) -> None:
        self._csv.writerow([safe(cell) for cell in cells])
        self._stream.write(encoded(self._line.getvalue()))
        self._line.seek(0)
        self._line.truncate()


def safe(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula: a suspicious one gets an apostrophe before it.

    >>> safe("=1+1"), safe("-12.5 %"), safe("-12.5"), safe("a=b")
    ("'=1+1", "'-12.5 %", '-12.5', 'a=b')
    """
    if isinstance(cell, str) and _FORMULA.match(cell) and not _NUMBER.match(cell):
        return "'" + cell
    return cell


def encoded(text: str) -> bytes:
    """UTF-8; what is no text stays visible as its code."""
    return text.encode("utf-8", "backslashreplace")


class Lines:
    """JSON Lines."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def begin(self) -> None:
        """Nothing stands before the first row."""

    def write(self, done: Done) -> None:
        """Write a row."""
        self._stream.write(encoded(as_json(nested(done)) + "\n"))

    def end(self, summary: dict[str, Any]) -> None:
        """Nothing stands after the last row."""


class Array:
    """One JSON object with all results."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._before = "\n"

    def begin(self) -> None:
        """Open the object."""
        self._stream.write(b'{"factcheck": 1, "results": [')

    def write(self, done: Done) -> None:
        """Write a row."""
        self._stream.write(encoded(self._before + as_json(nested(done))))
        self._before = ",\n"

    def end(self, summary: dict[str, Any]) -> None:
        """Write the counts and close the object; times differ from run to run and stay out."""
        counts = {key: summary[key] for key in ("statements", "verdicts", "errors")}
        self._stream.write(encoded('\n], "summary": ' + as_json(counts) + "}\n"))


def as_json(value: dict[str, Any]) -> str:
    """A value on one line; dates and decimals of a YAML or Parquet input as text."""
    return json.dumps(value, ensure_ascii=False, default=str)


class Documents:
    """One YAML list."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._empty = True

    def begin(self) -> None:
        """Nothing stands before the first row."""

    def write(self, done: Done) -> None:
        """Write a row."""
        import yaml  # noqa: PLC0415 - slow to load

        value = json.loads(as_json(nested(done)))
        self._stream.write(encoded(yaml.safe_dump([value], allow_unicode=True, sort_keys=False, width=100)))
        self._empty = False

    def end(self, summary: dict[str, Any]) -> None:
        """A list without items needs its brackets."""
        del summary
        if self._empty:
            self._stream.write(b"[]\n")


class Columns:
    """Parquet; every column holds text."""

    def __init__(self, stream: IO[bytes], flat: Flat) -> None:
        try:
            import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to load
            from pyarrow import parquet  # noqa: PLC0415
        except ModuleNotFoundError as error:
            raise missing_extra("batch", "to write Parquet") from error
        self._pa = pa
        self._flat = flat
        self._schema = pa.schema([(name, pa.string()) for name in flat.header])
        self._file = parquet.ParquetWriter(stream, self._schema)
        self._rows: list[list[Any]] = []

    def begin(self) -> None:
        """The schema is written with the first rows."""

    def write(self, done: Done) -> None:
        """Keep a row until there are enough for a group."""
        cells = self._flat.cells(done)
        self._rows.append([None if cell is None else encoded(str(cell)).decode() for cell in cells])
        if len(self._rows) >= _ROWS:
            self._flush()

    def end(self, summary: dict[str, Any]) -> None:
        """Write the last group and the foot."""
        del summary
        self._flush()
        self._file.close()

    def _flush(self) -> None:
        if self._rows:
            columns = [self._pa.array(column, self._pa.string()) for column in zip(*self._rows, strict=True)]
            self._file.write_table(self._pa.table(columns, schema=self._schema))
            self._rows = []
