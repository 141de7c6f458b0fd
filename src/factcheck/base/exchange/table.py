"""CSV and TSV: a claim or formula a row, its source repeated in columns of its own.

A cell that holds several texts has one on each line; a figure that has more than its value is a JSON object on its
line. A cell that a spreadsheet would run as a formula begins with an apostrophe, which reading takes away.
"""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

from factcheck.base import schema
from factcheck.base.exchange.bundle import Bundle
from factcheck.base.exchange.jsonlines import refuse, values_of
from factcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.base.yamltext import Record, Value

_PREFIX = "source_"
_PLACE = schema.WHERE
_OWN = tuple(key for key in schema.CLAIM if key != "where")
_OF_FORMULAS = tuple(key for key in schema.FORMULA if key not in schema.CLAIM)
COLUMNS = (
    *_OWN,
    *_PLACE,
    *_OF_FORMULAS,
    *(_PREFIX + key for key in schema.SOURCE if key != "id"),
)
_SEVERAL = frozenset({"paraphrases", "topics", "supersedes", "disputed_by", "ignore", "also"})
_RUNS = re.compile(r"'*[=+\-@\t\r]")


def write(bundle: Bundle, *, tabs: bool = False) -> Iterator[str]:
    """The rows; what a row can't hold is added to the bundle's `lost`."""
    _tell_lost(bundle)
    sources = {source["id"]: source for source in bundle.sources}
    line = io.StringIO()
    writer = csv.writer(line, delimiter="\t" if tabs else ",", lineterminator="\n")
    for row in (COLUMNS, *(_row(record, sources) for record in (*bundle.claims, *bundle.formulas))):
        writer.writerow(row)
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _tell_lost(bundle: Bundle) -> None:
    used = {record.get("source") for record in (*bundle.claims, *bundle.formulas)}
    for what, held in (
        ("names", bundle.names),
        ("groups of synonyms", bundle.synonyms),
        ("sources that no claim names", [s for s in bundle.sources if s["id"] not in used]),
        ("codes that the file silences", bundle.ignore),
        ("statements of its reach", bundle.reach),
    ):
        if held:
            bundle.lost.append(f"{len(held)} {what}")
    if bundle.language:
        bundle.lost.append(f"the language ({bundle.language})")


def _row(record: Record, sources: Mapping[Value, Record]) -> list[str]:
    source = sources.get(record.get("source", ""), {})
    where = record.get("where", {})
    cells: dict[str, Value] = {key: value for key, value in record.items() if key != "where"}
    cells |= where if isinstance(where, dict) else {}
    cells |= {_PREFIX + key: value for key, value in source.items() if key != "id"}
    return [_cell(cells.get(column, "")) for column in COLUMNS]


def _cell(value: Value) -> str:
    lines = [value] if isinstance(value, str) else [_line(item) for item in value]
    text = "\n".join(lines)
    return f"'{text}" if _RUNS.match(text) else text


def _line(value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict) and list(value) == ["value"] and not str(value["value"]).startswith("{"):
        return str(value["value"])
    return json.dumps(value, ensure_ascii=False)


def read(
    text: str,
    file: str,
    *,
    tabs: bool = False,
    mapping: Mapping[str, str] | None = None,
    skip: Sequence[str] = (),
) -> Bundle:
    """The rows as claims and formulas; *mapping* tells for a key which column holds it.

    Raises:
        InputError: if the columns don't fit, or with every row that cannot be read.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if tabs else ",", strict=True)
    bundle = Bundle()
    sources: dict[str, Record] = {}
    faults: list[str] = []
    try:
        keys = _keys(next(reader, []), file, mapping or {}, skip)
        for row in reader:
            if any(row):
                _take(bundle, keys, row, f"{file}:{reader.line_num}", sources, faults)
    except csv.Error as error:
        raise InputError(f"{file}:{reader.line_num}: not a table: {error}") from None
    refuse(faults)
    bundle.sources = list(sources.values())
    return bundle


def _keys(
    header: Sequence[str], file: str, mapping: Mapping[str, str], skip: Sequence[str]
) -> list[str | None]:
    """For each column the key it holds; None for one that is skipped."""
    columns = [name.strip() for name in header]
    for key, column in mapping.items():
        if key not in COLUMNS:
            raise InputError(f"--map: there is no key {key!r}; there are {', '.join(COLUMNS)}")
        if column not in columns:
            raise InputError(f"--map: {file} has no column {column!r}; it has {', '.join(columns) or 'none'}")
    by_column = {column: key for key, column in mapping.items()}
    keys = [by_column.get(name) or (None if name in skip else name) for name in columns]
    unknown = [
        name for name, key in zip(columns, keys, strict=True) if key is not None and key not in COLUMNS
    ]
    if unknown:
        raise InputError(
            f"{file}: no key is known for the columns {', '.join(map(repr, unknown))}; say which with --map KEY=COLUMN, or "
            f"leave them out with --skip COLUMN. Keys: {', '.join(COLUMNS)}"
        )
    given = [key for key in keys if key is not None]
    if len(set(given)) < len(given):
        raise InputError(f"{file}: two columns hold the same key: {', '.join(sorted(given))}")
    if "statement" not in given:
        raise InputError(f"{file}: no column holds the statement; say which with --map statement=COLUMN")
    return keys


def _take(
    bundle: Bundle,
    keys: Sequence[str | None],
    row: Sequence[str],
    place: str,
    sources: dict[str, Record],
    faults: list[str],
) -> None:
    if len(row) > len(keys) and any(row[len(keys) :]):
        faults.append(f"{place}: more cells than columns")
        return
    cells = {
        key: _plain(cell) for key, cell in zip(keys, row, strict=False) if key is not None and cell.strip()
    }
    if "statement" not in cells:
        faults.append(f"{place}: no statement")
        return
    try:
        record = _record(cells)
    except ValueError as error:
        faults.append(f"{place}: {error}")
        return
    _take_source(sources, cells, place, faults)
    (bundle.formulas if "formula" in record else bundle.claims).append(record)


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _RUNS.match(cell) else cell


def _record(cells: Mapping[str, str]) -> dict[str, Value]:
    record: dict[str, Value] = {}
    for key in (*_OWN, *_OF_FORMULAS):
        if key not in cells:
            continue
        lines = [line.strip() for line in cells[key].splitlines() if line.strip()]
        if key == "figures":
            record[key] = [values_of(line) if line.startswith("{") else {"value": line} for line in lines]
        else:
            record[key] = lines if key in _SEVERAL else " ".join(lines)
    where = {key: cells[key] for key in _PLACE if key in cells}
    return record | ({"where": where} if where else {})


def _take_source(sources: dict[str, Record], cells: Mapping[str, str], place: str, faults: list[str]) -> None:
    told = {key: cells[_PREFIX + key] for key in schema.SOURCE if _PREFIX + key in cells}
    if not told:
        return
    id_ = cells.get("source")
    if id_ is None:
        faults.append(f"{place}: the source is described but has no id in the column `source`")
    elif sources.setdefault(id_, {"id": id_, **told}) != {"id": id_, **told}:
        faults.append(f"{place}: the source {id_!r} is described otherwise than in a row before")
