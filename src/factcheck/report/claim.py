"""One claim in full: what it says, how it is read, all of its provenance, what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.report.audit import WORDS
from factcheck.report.claims import claim_object, disputes
from factcheck.report.explain import read_as
from factcheck.report.provenance import place, provenance, written_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Base, Claim, Source
    from factcheck.model.audit import Relation


def in_full(claim: Claim, base: Base, relations: Sequence[Relation] = ()) -> Iterator[tuple[str, str]]:
    """All that the base holds of a claim, as named fields; a name is repeated where there are several.

    *relations* are what the audit finds from the words of the claims.
    """
    yield "Id", claim.id
    yield "Claim", claim.statement
    yield "About", claim.about or ""
    for entry in claim.figures:
        labels = f" (also: {', '.join(entry.labels)})" if entry.labels else ""
        yield "Figure", f"{entry.figure.text}: {read_as(entry.figure)}{labels}"
    source = next((one for one in base.sources if one.id == claim.source), None)
    yield "Source", provenance(claim, source, full=True)
    yield from _provenance(claim, source)
    yield "Topics", ", ".join(claim.topics)
    for text in claim.paraphrases:
        yield "In other words", text
    yield from _among_others(claim, base)
    yield "Formula", claim.formula or ""
    yield "Working", claim.working or ""
    yield from _used_in(claim, base)
    yield from _gives(claim, relations)
    yield "Note", claim.note or ""
    yield "To be reviewed", claim.review or ""
    if claim.place is not None:
        yield "File", f"{claim.place.file}:{claim.place.line}:{claim.place.column}"


def _provenance(claim: Claim, source: Source | None) -> Iterator[tuple[str, str]]:
    """Every step of the way back, a field each."""
    yield "Place", place(claim.where)
    yield "Quote", f"“{claim.quote}”" if claim.quote else ""
    yield "Said by", claim.attributed_to or ""
    yield "As of", written_date(claim.as_of) if claim.as_of else ""
    if source is None:
        return
    yield "Source id", source.id
    yield "Address", source.url or ""
    yield "Archived", source.archived or ""
    yield "Retrieved", written_date(source.retrieved) if source.retrieved else ""
    yield "Language", source.language or ""
    yield "Translated from", source.translated_from or ""
    yield "Reliability", str(source.reliability)
    yield "On the source", source.note or ""


def _among_others(claim: Claim, base: Base) -> Iterator[tuple[str, str]]:
    statements = {other.id: other.statement for other in base.claims}

    def named(id_: str) -> str:
        return f"{id_}: {statements[id_]}" if id_ in statements else id_

    yield from (("Supersedes", named(old)) for old in claim.supersedes)
    yield from (("Superseded by", named(new.id)) for new in base.claims if claim.id in new.supersedes)
    yield from (("Disputed by", named(other)) for other in disputes(base).get(claim.id, ()))
    yield from (("Follows from", named(operand)) for operand in claim.operands)


def _used_in(claim: Claim, base: Base) -> Iterator[tuple[str, str]]:
    for other in base.claims:
        if claim.id in other.operands:
            working = f"; {other.working}" if other.working else ""
            yield "Used in", f"{other.id}: {other.formula}{working}"


def _gives(claim: Claim, relations: Iterable[Relation]) -> Iterator[tuple[str, str]]:
    for relation in relations:
        if claim.id == relation.claim:
            yield "Held against", f"{relation.working}; it {WORDS[relation.agreement]}"
        elif claim.id in relation.operands:
            said = f"{relation.said} ({relation.claim})" if relation.claim else relation.what
            yield "Gives", f"{relation.working}; {WORDS[relation.agreement]}: {said}"


def in_full_object(claim: Claim, base: Base, relations: Sequence[Relation] = ()) -> dict[str, Any]:
    """The same as JSON values."""
    sources = {source.id: source for source in base.sources}
    own = [one for one in relations if claim.id == one.claim or claim.id in one.operands]
    return claim_object(claim, sources) | {
        "quote": claim.quote,
        "superseded_by": [new.id for new in base.claims if claim.id in new.supersedes],
        "disputes": list(disputes(base).get(claim.id, ())),
        "used_in": [other.id for other in base.claims if claim.id in other.operands],
        "relations": [one.to_dict() for one in own],
    }
