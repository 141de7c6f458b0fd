"""Claims of a base: as rows of a list, and as JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.report.figures import figure_object
from factcheck.report.provenance import provenance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model import Base, Claim, Source

COLUMNS = ("Id", "Claim", "Figures", "Source", "State")


def table(claims: Iterable[Claim], base: Base) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Columns and rows of a list of claims of *base*; the last column only where a claim has something in it."""
    found = _rows(claims, base)
    if any(row[-1] for row in found):
        return COLUMNS, found
    return COLUMNS[:-1], [row[:-1] for row in found]


def _rows(claims: Iterable[Claim], base: Base) -> list[tuple[str, ...]]:
    """Claims of *base* in a list: the last column tells what is to be known before one is used."""
    sources = {source.id: source for source in base.sources}
    replaced = {old: claim.id for claim in base.claims for old in claim.supersedes}
    disputing = disputes(base)
    return [
        (
            claim.id,
            claim.statement,
            "; ".join(entry.figure.text for entry in claim.figures),
            provenance(claim, sources.get(claim.source)),
            _state(claim, replaced.get(claim.id), disputing.get(claim.id, ())),
        )
        for claim in claims
    ]


def disputes(base: Base) -> dict[str, tuple[str, ...]]:
    """By id, the claims that contradict each, whichever of the two says so."""
    found: dict[str, dict[str, None]] = {}
    for claim in base.claims:
        for other in claim.disputed_by:
            found.setdefault(claim.id, {})[other] = None
            found.setdefault(other, {})[claim.id] = None
    return {id_: tuple(others) for id_, others in found.items()}


def _state(claim: Claim, replaced_by: str | None, disputed_by: Sequence[str]) -> str:
    told = (
        f"superseded by {replaced_by}" if replaced_by else "",
        f"disputed by {', '.join(disputed_by)}" if disputed_by else "",
        f"follows: {claim.working}" if claim.working else "",
        f"to be reviewed: {claim.review}" if claim.review else "",
    )
    return "; ".join(filter(None, told))


def claim_object(claim: Claim, sources: Mapping[str, Source]) -> dict[str, Any]:
    """A claim with its figures as read, its source and its place, as JSON values."""
    source, where, place = sources.get(claim.source), claim.where, claim.place
    return {
        "claim": claim.id,
        "statement": claim.statement,
        "about": claim.about,
        "figures": [figure_object(entry.figure) | {"labels": list(entry.labels)} for entry in claim.figures],
        "as_of": claim.as_of,
        "attributed_to": claim.attributed_to,
        "source": {"id": claim.source} if source is None else source_object(source),
        "where": None
        if where is None
        else {
            "section": where.section,
            "paragraph": where.paragraph,
            "page": where.page,
            "line": where.line,
        },
        "topics": list(claim.topics),
        "paraphrases": list(claim.paraphrases),
        "supersedes": list(claim.supersedes),
        "disputed_by": list(claim.disputed_by),
        "formula": claim.formula,
        "working": claim.working,
        "operands": list(claim.operands),
        "note": claim.note,
        "review": claim.review,
        "place": {"file": place.file, "line": place.line, "column": place.column} if place else None,
    }


def source_object(source: Source) -> dict[str, Any]:
    """A source as JSON values."""
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "published": source.published,
        "url": source.url,
        "archived": source.archived,
        "retrieved": source.retrieved,
        "language": source.language,
        "translated_from": source.translated_from,
        "reliability": str(source.reliability),
        "note": source.note,
    }
