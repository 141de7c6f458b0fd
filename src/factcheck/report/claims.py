"""Claims of a base: as rows of a list, one in full, and the base in numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from factcheck.report.explain import read_as
from factcheck.report.figures import figure_object
from factcheck.report.printable import printable
from factcheck.report.provenance import provenance
from factcheck.report.summary import count_derived

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Base, Claim, Source

COLUMNS = ("Id", "Claim", "Figures", "Source")


def row(claim: Claim, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """A claim in a list."""
    figures = "; ".join(entry.figure.text for entry in claim.figures)
    return (claim.id, claim.statement, figures, provenance(claim, sources.get(claim.source)))


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


def in_full(claim: Claim, base: Base) -> Iterator[tuple[str, str]]:
    """All that the base holds of a claim, as named fields; a name is repeated where there are several."""
    sources = {source.id: source for source in base.sources}
    yield "Id", claim.id
    yield "Claim", claim.statement
    yield "About", claim.about or ""
    for entry in claim.figures:
        labels = f" (also: {', '.join(entry.labels)})" if entry.labels else ""
        yield "Figure", f"{entry.figure.text}: {read_as(entry.figure)}{labels}"
    yield "Source", provenance(claim, sources.get(claim.source), full=True)
    source = sources.get(claim.source)
    if source is not None:
        yield "Address", source.url or ""
        yield "Reliability", str(source.reliability)
    yield "Topics", ", ".join(claim.topics)
    for text in claim.paraphrases:
        yield "In other words", text
    yield "Supersedes", ", ".join(claim.supersedes)
    yield "Disputed by", ", ".join(claim.disputed_by)
    yield "Formula", claim.formula or ""
    yield "Working", claim.working or ""
    yield from (
        ("Used in", f"{other.id}: {other.formula}") for other in base.claims if claim.id in other.operands
    )
    yield "Note", claim.note or ""
    yield "To be reviewed", claim.review or ""
    if claim.place is not None:
        yield "File", f"{claim.place.file}:{claim.place.line}:{claim.place.column}"


def numbers(base: Base) -> dict[str, Any]:
    """The base in numbers, as JSON values."""
    derived = count_derived(base)
    stated = [claim for claim in base.claims if claim.formula is None]
    kinds = Counter(str(entry.figure.kind) for claim in stated for entry in claim.figures)
    return {
        "base": base.label,
        "claims": len(stated),
        "derived": derived,
        "sources": len(base.sources),
        "names": len(base.names),
        "figures": kinds.total(),
        "figures_by_kind": dict(kinds.most_common()),
        "claims_by_source": _by_source(stated, base),
        "claims_by_topic": dict(Counter(topic for claim in stated for topic in claim.topics).most_common()),
        "attributed": sum(claim.attributed_to is not None for claim in stated),
        "dated": sum(claim.as_of is not None for claim in stated),
        "with_place": sum(claim.where is not None for claim in stated),
        "disputed": sum(bool(claim.disputed_by) for claim in stated),
        "superseded": len({old for claim in stated for old in claim.supersedes}),
    }


def _by_source(claims: Sequence[Claim], base: Base) -> dict[str, int]:
    counts = Counter(claim.source for claim in claims)
    return {source.id: counts[source.id] for source in base.sources}


def number_rows(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The numbers as named fields."""
    for name, value in values.items():
        title = printable(name.replace("_", " ").capitalize())
        if isinstance(value, dict):
            yield title, ", ".join(f"{key} {count:,}" for key, count in value.items())
        else:
            yield title, f"{value:,}" if isinstance(value, int) else str(value)
