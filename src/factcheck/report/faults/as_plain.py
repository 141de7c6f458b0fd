"""Findings as a compiler shows them; with `verbose` each figure as read before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.faults.words import closing, readings
from factcheck.report.findings import as_text
from factcheck.report.printable import printable

if TYPE_CHECKING:
    from factcheck.report.faults.formats import Found
    from factcheck.report.look import Look


def render(found: Found, look: Look) -> str:
    """The figures a line each, the findings, the closing line."""
    read = ""
    if look.verbose:
        read = "".join(
            f"{printable(place)}: {printable(written)} | {told}\n" for place, written, told in readings(found)
        )
    end = "" if look.quiet else f"{closing(found)}\n"
    return read + as_text(found.findings) + end
