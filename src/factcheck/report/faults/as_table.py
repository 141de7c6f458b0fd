"""Findings with excerpts cut to the page's width; with `verbose` a table of each figure as read before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.faults.words import COLUMNS, closing, readings
from factcheck.report.findings import as_text
from factcheck.report.listing import as_columns

if TYPE_CHECKING:
    from factcheck.report.faults.formats import Found
    from factcheck.report.look import Look


def render(found: Found, look: Look) -> str:
    """The table, the findings, the closing line."""
    rows = tuple(readings(found)) if look.verbose else ()
    table = f"{as_columns(COLUMNS, rows, look)}\n" if rows else ""
    end = "" if look.quiet else f"{closing(found)}\n"
    return table + as_text(found.findings, look.width) + end
