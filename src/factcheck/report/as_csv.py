"""CSV: a row for each part of each statement, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from factcheck.model.exact import exact
from factcheck.report.printable import printable
from factcheck.report.reasons import base_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.model import Base, Part, Result, Source
    from factcheck.report.look import Look

COLUMNS = (
    "statement",
    "verdict",
    "why",
    "part",
    "outcome",
    "reason",
    "base_says",
    "ratio",
    "slip",
    "working",
    "claim",
    "source",
    "publisher",
    "published",
    "section",
    "paragraph",
    "attributed_to",
    "as_of",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is a formula to a spreadsheet."""


def render(results: Iterable[Result], base: Base, look: Look) -> Iterator[str]:
    """The header, then the rows of each statement; a statement without parts has one row."""
    del look
    sources = {source.id: source for source in base.sources}
    yield ",".join(COLUMNS) + "\n"
    for result in results:
        yield _lines(_row(result, part, sources) for part in result.parts or (None,))


def _row(result: Result, part: Part | None, sources: Mapping[str, Source]) -> dict[str, str | int | None]:
    """The cells that are filled, by column."""
    row: dict[str, str | int | None] = {
        "statement": result.statement,
        "verdict": result.verdict,
        "why": result.why,
    }
    if part is not None:
        ratio = part.difference.ratio if part.difference else None
        row |= {
            "part": part.text,
            "outcome": part.outcome,
            "reason": part.why,
            "base_says": base_side(part),
            "ratio": None if ratio is None else exact(ratio),
            "slip": part.slip,
            "working": part.working,
        }
    if part is not None and part.claim is not None:
        claim, source, where = part.claim, sources.get(part.claim.source), part.claim.where
        row |= {
            "claim": claim.id,
            "source": claim.source,
            "publisher": source.publisher if source else None,
            "published": source.published if source else None,
            "section": where.section if where else None,
            "paragraph": where.paragraph if where else None,
            "attributed_to": claim.attributed_to,
            "as_of": claim.as_of,
        }
    return row


def _lines(rows: Iterable[Mapping[str, str | int | None]]) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in COLUMNS])
    return text.getvalue()


def _cell(value: str | int | None) -> str:
    """The value as a spreadsheet shows it and never runs it: an apostrophe disarms a formula."""
    if value is None:
        return ""
    text = str(value)
    shown = printable(text)
    return f"'{shown}" if text.lstrip(" ").startswith(_FORMULA) else shown
