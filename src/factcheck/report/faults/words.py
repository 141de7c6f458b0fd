"""What the formats for people have in common: figures as read, and the closing line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Severity
from factcheck.report.explain import read_as
from factcheck.report.printable import printable
from factcheck.report.summary import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Claim
    from factcheck.report.faults.formats import Found

COLUMNS = ("Place", "Written", "Read as")


def readings(found: Found) -> Iterator[tuple[str, str, str]]:
    """Each figure of the base: its place, the words as written, and how they are read."""
    files = {claim.place.file for claim in found.claims if claim.place}
    for claim in found.claims:
        place = _place(claim, named=len(files) > 1)
        for entry in claim.figures:
            reckoned = f", reckoned {claim.working}" if claim.working else ""
            yield place, entry.figure.text, read_as(entry.figure) + reckoned


def _place(claim: Claim, *, named: bool) -> str:
    if claim.place is None:
        return claim.id
    return f"{claim.place.file}:{claim.place.line}" if named else f"line {claim.place.line}"


def closing(found: Found) -> str:
    """One line: "2 errors, 1 warning in claims/ (14 claims)"."""
    errors, warnings = found.count(Severity.ERROR), found.count(Severity.WARNING)
    counts = f"{plural(errors, 'error')}, {plural(warnings, 'warning')}"
    return printable(f"{counts} in {found.label} ({plural(len(found.claims), 'claim')})")
