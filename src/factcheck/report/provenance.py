"""Where a claim comes from, in one line: source, date, place in the source, who said it, as of when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.printable import printable

if TYPE_CHECKING:
    from factcheck.model import Claim, Source, Where

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def provenance(claim: Claim, source: Source | None, *, full: bool = False) -> str:
    """The way back from a claim: "City Statistics Office, 4 Nov 2022 · Findings, ¶3 · …".

    Args:
        claim: the claim.
        source: its source, where it is at hand; its id stands in for it otherwise.
        full: name author, title and publisher, not only the first of them that is there.
    """
    parts = [_source_line(source, full=full) if source else claim.source, place(claim.where)]
    if claim.attributed_to:
        parts.append(f"said by: {claim.attributed_to}")
    if claim.as_of:
        parts.append(f"as of {written_date(claim.as_of)}")
    return printable(" · ".join(filter(None, parts)))


def _source_line(source: Source, *, full: bool) -> str:
    names = [name for name in (source.publisher, source.author, source.title) if name] or [source.id]
    shown = names if full else names[:1]
    date = [written_date(source.published)] if source.published else []
    return ", ".join(shown + date)


def place(where: Where | None) -> str:
    """The place in a source: "Findings, ¶3, p. 12"; empty where none is given."""
    if where is None:
        return ""
    paragraph = f"¶{where.paragraph}" if where.paragraph is not None else None
    page = f"p. {where.page}" if where.page is not None else None
    line = f"line {where.line}" if where.line is not None else None
    return ", ".join(filter(None, (where.section, paragraph, page, line)))


def written_date(date: str) -> str:
    """An ISO day, month or year as it is read; any other text as it stands.

    >>> written_date("2022-11-04"), written_date("2022-11"), written_date("2022"), written_date("spring")
    ('4 Nov 2022', 'Nov 2022', '2022', 'spring')
    """
    pieces = date.split("-")
    if not all(piece.isascii() and piece.isdecimal() for piece in pieces):
        return date
    match pieces:
        case [year, month, day] if _is_month(month):
            return f"{int(day)} {_MONTHS[int(month) - 1]} {year}"
        case [year, month] if _is_month(month):
            return f"{_MONTHS[int(month) - 1]} {year}"
        case _:
            return date


def _is_month(digits: str) -> bool:
    return len(digits) == 2 and 1 <= int(digits) <= len(_MONTHS)  # noqa: PLR2004 - two digits
