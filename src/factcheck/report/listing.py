"""Lists of things (claims, figures) as a table, as plain lines or as JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from factcheck.report.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import RenderableType

    from factcheck.report.look import Look

_NARROW = 100
"""Below this width each thing is a record of its own."""


class ListFormat(StrEnum):
    """How a list is written."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"

    @property
    def for_programs(self) -> bool:
        """Whether programs read it."""
        return self in (ListFormat.JSON, ListFormat.JSONL)


def as_json(value: dict[str, Any] | Sequence[dict[str, Any]], form: ListFormat) -> str:
    """JSON values as text: indented, or for `jsonl` an object a line."""
    import json  # noqa: PLC0415 - people's formats don't need it

    if form is ListFormat.JSON:
        return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    objects = [value] if isinstance(value, dict) else value
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in objects)


def as_rows(columns: Sequence[str], rows: Sequence[Sequence[str]], form: ListFormat, look: Look) -> str:
    """Things with the same columns: a line each, or for `table` a table, on a narrow page a record each."""
    if form is not ListFormat.TABLE:
        return "".join(" | ".join(map(printable, row)) + "\n" for row in rows)
    if look.width < _NARROW:
        return "\n".join(as_fields(zip(columns, row, strict=True), form, look) for row in rows)
    return _printed(columns, rows, look) if rows else ""


def as_columns(columns: Sequence[str], rows: Sequence[Sequence[str]], look: Look) -> str:
    """A table whatever the width: for columns that are short, or that read well when folded."""
    return _printed(columns, rows, look)


def wrapped(text: str, look: Look) -> str:
    """A closing line broken between words to the page's width, with a line end behind it."""
    from textwrap import fill  # noqa: PLC0415 - only tables need it

    return f"{fill(text, look.width, break_on_hyphens=False)}\n"


def as_fields(fields: Iterable[tuple[str, str]], form: ListFormat, look: Look) -> str:
    """One thing as named fields, below one another; empty ones are left out."""
    filled = [(name, text) for name, text in fields if text]
    if form is not ListFormat.TABLE:
        return "".join(f"{printable(name)}: {printable(text)}\n" for name, text in filled)
    return _printed((), filled, look)


def _printed(columns: Sequence[str], rows: Sequence[Sequence[str]], look: Look) -> str:
    """Rows under their columns; without columns, a grid whose first column names the fields."""
    from rich.table import Table  # noqa: PLC0415 - JSON and plain lines need no rich
    from rich.text import Text  # noqa: PLC0415

    from factcheck.report.paper import printed  # noqa: PLC0415

    table = Table(
        box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold", show_header=bool(columns)
    )
    if columns:
        for column in columns:
            table.add_column(column, overflow="fold")
    else:
        table.add_column(style="dim", no_wrap=True)
        table.add_column(overflow="fold")
    for row in rows:
        cells: list[RenderableType] = [Text(printable(field)) for field in row]
        table.add_row(*cells)
    return printed([table], look)
