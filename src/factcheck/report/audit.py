"""The audit of a base as sections for people, and as JSON values."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from factcheck.model.audit import Agreement, Audit, Rule
from factcheck.report.listing import ListFormat, as_columns, wrapped
from factcheck.report.printable import printable
from factcheck.report.provenance import written_date
from factcheck.report.summary import base_size, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Base, Claim, Source
    from factcheck.model.audit import Dispute, Due, Relation
    from factcheck.report.look import Look

WORDS = {
    Agreement.EXACT: "agrees",
    Agreement.ROUNDING: "agrees within rounding",
    Agreement.IMPLIED: "follows",
    Agreement.SHORT: "does not reach",
    Agreement.DIFFERS: "differs",
}
_SIGNS = {
    Agreement.EXACT: "✓",
    Agreement.ROUNDING: "✓",
    Agreement.IMPLIED: "›",
    Agreement.SHORT: "✗",
    Agreement.DIFFERS: "✗",
}
_LISTED = 6
"""Ids of a group that people are shown unless they ask for all."""

Section = tuple[str, tuple[str, ...], list[tuple[str, ...]]]
"""Title, columns, rows."""


def audit_object(found: Audit, base: Base, oldest: str | None) -> dict[str, Any]:
    """The audit as JSON values."""
    return {
        "factcheck": 1,
        "base": {"label": base.label, "claims": len(base.claims), "sources": len(base.sources)},
        "oldest": oldest,
        "relations": [relation.to_dict() for relation in found.relations],
        "disputes": [dispute.to_dict() for dispute in found.disputes],
        "superseded": [{"claim": new, "supersedes": old} for new, old in found.superseded],
        "due": [due.to_dict() for due in found.due],
        "summary": _counts(found),
    }


def _counts(found: Audit) -> dict[str, int]:
    agreements = {
        str(one): sum(relation.agreement is one for relation in found.relations) for one in Agreement
    }
    return agreements | {
        "disputes": len(found.disputes),
        "undeclared": len(found.undeclared),
        "due": sum(len(due.claims) for due in found.due),
    }


def as_text(found: Audit, base: Base, oldest: str | None, form: ListFormat, look: Look) -> str:
    """Sections with what somebody should look at first; the closing line."""
    pieces = []
    for title, columns, rows in _sections(found, base, oldest, look):
        if not rows:
            continue
        if form is ListFormat.TABLE:
            pieces.append(f"{title}\n{as_columns(columns, rows, look)}\n")
        else:
            lines = ("".join(f"{' | '.join(map(printable, filter(None, row)))}\n") for row in rows)
            pieces.append(f"{title}\n{''.join(lines)}\n")
    end = closing(found, base)
    return "".join(pieces) + (wrapped(end, look) if form is ListFormat.TABLE else f"{end}\n")


def closing(found: Audit, base: Base) -> str:
    """One line: what was held against each other, and how it came out."""
    counts = _counts(found)
    agreeing = counts["exact"] + counts["rounding"]
    doubtful = len(found.doubtful)
    told = [
        f"{plural(agreeing, 'figure')} {'agrees' if agreeing == 1 else 'agree'}",
        f"{doubtful:,} {'does' if doubtful == 1 else 'do'} not",
        f"{counts['implied']:,} {'follows' if counts['implied'] == 1 else 'follow'} from others",
        plural(counts["disputes"], "dispute")
        + (f" ({counts['undeclared']:,} undeclared)" if counts["undeclared"] else ""),
        f"{plural(counts['due'], 'claim')} due",
    ]
    return printable(f"Base: {base.label} ({base_size(base)}). {', '.join(told)}.")


def _sections(found: Audit, base: Base, oldest: str | None, look: Look) -> Iterator[Section]:
    claims = {claim.id: claim for claim in base.claims}
    sources = {source.id: source for source in base.sources}
    by_own_work = [r for r in found.relations if r.rule not in (Rule.FORMULA, Rule.SAME)]
    formulas = [r for r in found.relations if r.rule is Rule.FORMULA and not r.agreement.is_doubtful]
    same = [r for r in found.relations if r.rule is Rule.SAME]
    agreeing = [r for r in by_own_work if r.agreement in (Agreement.EXACT, Agreement.ROUNDING)]
    implied = [r for r in by_own_work if r.agreement is Agreement.IMPLIED]
    three: tuple[str, ...] = ("Reckoned", "The base says", "Rests on → says so")
    yield "Does not agree", three, _relations(found.doubtful)
    yield "Sources that disagree", ("Claims", "Say", ""), _disputes(found.disputes, claims, sources)
    yield "Agrees: found from the words of the claims", three, _relations(agreeing)
    yield "Follows, and is not in the base", ("Reckoned", "What", "Rests on"), _implied(implied)
    yield f"Agrees: {plural(len(formulas), 'formula')}, recomputed", three, _relations(formulas)
    yield "Said twice, and agrees", ("One says", "The other says", "Claims"), _twice(same)
    replaced: list[tuple[str, ...]] = [(new, f"supersedes {old}", "") for new, old in found.superseded]
    yield "Superseded", ("Holds", "", ""), replaced
    title = f"Due for a refresh: of before {written_date(oldest)}" if oldest else ""
    yield title, ("Of", "Source", "Claims"), _due(found.due, sources, look)


def _relations(relations: Iterable[Relation]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for relation in relations:
        verdict = f"{_SIGNS[relation.agreement]} {WORDS[relation.agreement]}: {relation.said}"
        note = f"; {relation.note}" if relation.note else ""
        rests = f"{', '.join(relation.operands)} → {relation.claim}"
        rows.append((_with_noun(relation), verdict + note, rests))
    return rows


def _with_noun(relation: Relation) -> str:
    """The working with what is counted, where it says no unit."""
    plain = relation.unit is None and relation.what and relation.rule is Rule.EACH
    return f"{relation.working} {relation.what}" if plain else relation.working


def _implied(relations: Iterable[Relation]) -> list[tuple[str, ...]]:
    return [
        (f"{_SIGNS[relation.agreement]} {_with_noun(relation)}", relation.what, ", ".join(relation.operands))
        for relation in relations
    ]


def _twice(relations: Iterable[Relation]) -> list[tuple[str, ...]]:
    return [
        (f"✓ {relation.working}", relation.said or "", f"{relation.operands[0]}, {relation.claim}")
        for relation in relations
    ]


def _disputes(
    disputes: Iterable[Dispute], claims: dict[str, Claim], sources: dict[str, Source]
) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for dispute in disputes:
        left, right = claims[dispute.left], claims[dispute.right]
        declared = "declared" if dispute.declared else "✗ not declared: add `disputed_by:` or `supersedes:`"
        rows.append(
            (
                f"{dispute.left}, {dispute.right}",
                f"{dispute.left_says} ({_speaker(left, sources)}); {dispute.right_says} ({_speaker(right, sources)})",
                declared,
            )
        )
    return rows


def _speaker(claim: Claim, sources: dict[str, Source]) -> str:
    source = sources.get(claim.source)
    named = (source.publisher or source.title or source.id) if source else claim.source
    return ", ".join(filter(None, (claim.attributed_to, named)))


def _due(groups: Iterable[Due], sources: dict[str, Source], look: Look) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for due in groups:
        source = sources.get(due.source)
        ids: Sequence[str] = due.claims if look.verbose else due.claims[:_LISTED]
        more = [] if len(ids) == len(due.claims) else [f"and {len(due.claims) - len(ids):,} more"]
        title = (source.publisher or source.title if source else None) or due.source
        rows.append((f"{due.why} {written_date(due.since)}", title, ", ".join(chain(ids, more))))
    return rows
