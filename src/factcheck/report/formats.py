"""The formats by name."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.model import Base, Result
    from factcheck.report.look import Look


class Format(StrEnum):
    """How results are written."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "markdown"
    HTML = "html"


SUFFIXES = {
    ".txt": Format.PLAIN,
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".csv": Format.CSV,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
}
"""The format that the name of an output file asks for."""


def renderer(
    chosen: Format,
) -> Callable[[Iterable[Result], Base, Look], Iterator[str]]:
    """The function that renders results in the chosen format; its module is loaded only now."""
    # ruff: noqa: PLC0415 - a run pays for the one format it writes
    match chosen:
        case Format.TABLE:
            from factcheck.report import as_table

            return as_table.render
        case Format.PLAIN:
            from factcheck.report import as_plain

            return as_plain.render
        case Format.JSON:
            from factcheck.report import as_json

            return as_json.render
        case Format.JSONL:
            from factcheck.report import as_json

            return as_json.render_lines
        case Format.CSV:
            from factcheck.report import as_csv

            return as_csv.render
        case Format.MARKDOWN:
            from factcheck.report import as_markdown

            return as_markdown.render
        case Format.HTML:
            from factcheck.report import as_html

            return as_html.render
        case _:
            assert_never(chosen)
