"""Reading rows, one after the other: what a row holds, or why it can't be read, and where it stands."""

from __future__ import annotations

import csv
import json
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import IO, TYPE_CHECKING, Any, NamedTuple, cast

from factcheck.batch.forms import Form, missing_extra
from factcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_LINE = 1 << 20
"""Bytes of the longest line that is taken for a row."""

_LONGEST_CELL = 1 << 20
_CHUNK = 1 << 16

Values = dict[str, Any]


class Record(NamedTuple):
    """A row as it stands in the input."""

    line: int
    """The line it ends on, or where there are no lines its number; from 1."""
    values: Values | None
    """By column; None where it can't be read."""
    error: str | None = None


STATEMENT = "statement"
"""The one column of an input without columns."""


def read(stream: IO[bytes], form: Form) -> Iterator[Record]:
    """The rows of *stream*, read as they are asked for.

    Raises:
        InputError: if the file as a whole is not of that form; a row that isn't is a record with an error.
    """
    try:
        yield from _READERS[form](stream)
    except (EOFError, OSError) as error:
        raise InputError(f"the input ends in the middle or is damaged: {error}") from error


def _lines(stream: IO[bytes]) -> Iterator[tuple[int, str | None, str]]:
    """Number, text and fault of each line that is not blank."""
    number = 0
    while raw := stream.readline(LONGEST_LINE):
        number += 1
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        if len(raw) >= LONGEST_LINE and not raw.endswith(b"\n"):
            while raw and not raw.endswith(b"\n"):
                raw = stream.readline(LONGEST_LINE)
            yield number, None, f"longer than {LONGEST_LINE:,} bytes"
            continue
        try:
            text = raw.decode("utf-8").strip("\r\n\f\v \t")
        except UnicodeDecodeError as error:
            yield number, None, f"not UTF-8 text (byte 0x{raw[error.start]:02x} at column {error.start + 1})"
            continue
        if text:
            yield number, text, ""


def _plain(stream: IO[bytes]) -> Iterator[Record]:
    for number, text, fault in _lines(stream):
        yield Record(number, None, fault) if text is None else Record(number, {STATEMENT: text})


def _jsonl(stream: IO[bytes]) -> Iterator[Record]:
    for number, text, fault in _lines(stream):
        if text is None:
            yield Record(number, None, fault)
            continue
        try:
            value = json.loads(text)
        except (ValueError, RecursionError) as error:
            yield Record(number, None, f"not JSON: {error}")
            continue
        yield _record(number, value)


@contextmanager
def _text(
    stream: IO[bytes], *, errors: str | None = None, newline: str | None = None
) -> Iterator[TextIOWrapper]:
    """*stream* as text; closing it stays the business of whoever opened it."""
    text = TextIOWrapper(cast("Any", stream), encoding="utf-8-sig", errors=errors, newline=newline)
    try:
        yield text
    finally:
        with suppress(ValueError):  # closed already
            text.detach()


def _record(number: int, value: object) -> Record:
    if isinstance(value, str):
        return Record(number, {STATEMENT: value})
    if isinstance(value, dict):
        return Record(number, {str(key): item for key, item in value.items()})
    return Record(number, None, f"a row must be an object or a string, not {type(value).__name__}")


def _json(stream: IO[bytes]) -> Iterator[Record]:
    """The items of one array, without holding the array."""
    try:
        with _text(stream) as text:
            yield from _array(text)
    except UnicodeDecodeError as error:
        raise InputError(f"the input is not UTF-8 text: {error}") from error


def _array(text: TextIOWrapper) -> Iterator[Record]:
    decoder = json.JSONDecoder()
    buffer = text.read(_CHUNK).lstrip()
    if not buffer.startswith("["):
        raise InputError(
            "a JSON input must be one array of statements or objects; for one object a line name it .jsonl"
        )
    buffer = buffer[1:].lstrip()
    number = 0
    while True:
        value, buffer, done = _item(decoder, text, buffer)
        if done:
            return
        number += 1
        yield _record(number, value)


def _item(decoder: json.JSONDecoder, text: TextIOWrapper, buffer: str) -> tuple[object, str, bool]:
    """The next item, what stands behind it, and whether the array is at its end instead."""
    size = _CHUNK
    while True:
        buffer = buffer.lstrip()
        if buffer.startswith("]"):
            return None, "", True
        try:
            value, end = decoder.raw_decode(buffer)
            rest = buffer[end:].lstrip()
            if rest[:1] in (",", "]"):  # a number might go on in the next chunk
                return value, rest[1:] if rest[0] == "," else rest, False
            if rest:
                raise InputError(f"the input is not JSON: {rest[:20]!r} where a comma should be")
        except RecursionError as error:
            raise InputError("the input is nested too deeply") from error
        except ValueError as error:
            fault: Exception | None = error
        else:
            fault = None
        more = text.read(size)
        size *= 2  # an item of any length is read in linear time
        if not more:
            raise InputError(
                f"the input is not JSON, or ends in the middle: {fault or 'the array is not closed'}"
            )
        buffer += more


def _table(stream: IO[bytes], delimiter: str) -> Iterator[Record]:
    csv.field_size_limit(_LONGEST_CELL)
    with _text(stream, errors="surrogateescape", newline="") as lines:
        yield from _rows(lines, delimiter)


def _rows(lines: TextIOWrapper, delimiter: str) -> Iterator[Record]:
    reader = csv.reader(lines, delimiter=delimiter)
    header: list[str] | None = None
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Record(reader.line_num, None, f"not a row of a table: {error}")
            continue
        if not any(cells):
            continue
        if header is None:
            header = _header(cells)
            continue
        yield _row(reader.line_num, header, cells)


def _header(cells: list[str]) -> list[str]:
    names: list[str] = []
    for number, cell in enumerate(cells, 1):
        name = cell.strip() or f"column {number}"
        names.append(name if name not in names else f"{name} ({number})")
    return names


def _row(line: int, header: list[str], cells: list[str]) -> Record:
    values = dict(zip(header, cells, strict=False))
    if len(cells) > len(header):
        return Record(line, _decodable(values), f"{len(cells)} cells in a table of {len(header)} columns")
    if any("\udc80" <= sign <= "\udcff" for cell in cells for sign in cell if sign > "\ud7ff"):
        return Record(line, _decodable(values), "not UTF-8 text")
    return Record(line, values)


def _decodable(values: Values) -> Values:
    return {key: value.encode("utf-8", "replace").decode() for key, value in values.items()}


def _csv(stream: IO[bytes]) -> Iterator[Record]:
    return _table(stream, ",")


def _tsv(stream: IO[bytes]) -> Iterator[Record]:
    return _table(stream, "\t")


def _yaml(stream: IO[bytes]) -> Iterator[Record]:
    """The items of one list, without holding the list."""
    import yaml  # noqa: PLC0415 - slow to load

    try:
        yield from _items(yaml.SafeLoader(cast("Any", stream)))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise InputError(f"the input is not YAML: {error}") from error


def _items(loader: Any) -> Iterator[Record]:  # noqa: ANN401 - parts of it are not typed
    from yaml import DocumentStartEvent, SequenceEndEvent, SequenceStartEvent  # noqa: PLC0415

    loader.get_event()  # the start of the stream
    if not loader.check_event(DocumentStartEvent):
        return
    loader.get_event()
    if not loader.check_event(SequenceStartEvent):
        raise InputError("a YAML input must be one list of statements or mappings")
    loader.get_event()
    while not loader.check_event(SequenceEndEvent):
        loader.anchors = {}  # what an item repeats must stand in the item
        node = loader.compose_node(None, None)
        yield _record(node.start_mark.line + 1, loader.construct_document(node))


def _parquet(stream: IO[bytes]) -> Iterator[Record]:
    try:
        from pyarrow import ArrowException  # noqa: PLC0415 - an extra, and slow to load
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise missing_extra("batch", "to read Parquet") from error
    try:
        number = 0
        for part in ParquetFile(stream).iter_batches(batch_size=1024):
            for values in part.to_pylist():
                number += 1
                yield _record(number, values)
    except ArrowException as error:
        raise InputError(f"the input is not Parquet: {error}") from error


_READERS = {
    Form.LINES: _plain,
    Form.CSV: _csv,
    Form.TSV: _tsv,
    Form.JSONL: _jsonl,
    Form.JSON: _json,
    Form.YAML: _yaml,
    Form.PARQUET: _parquet,
}
