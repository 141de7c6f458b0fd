"""A base in numbers: how much it holds, how well it is sourced and dated, what is weak."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from factcheck.base.filters import dated
from factcheck.report.claims import disputes
from factcheck.report.printable import printable
from factcheck.report.summary import count_derived

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.model import Base, Claim

_SHOWN = 12
"""Entries of a count that people are shown; programs get all."""


def numbers(base: Base) -> dict[str, Any]:
    """The base in numbers, as JSON values; counts by something have the most frequent first."""
    derived = count_derived(base)
    stated = [claim for claim in base.claims if claim.formula is None]
    sources = {source.id: source for source in base.sources}
    dates = sorted(filter(None, (dated(claim, sources) for claim in stated)))
    disputed = disputes(base)
    kinds = _counted(str(entry.figure.kind) for claim in stated for entry in claim.figures)
    return {
        "base": base.label,
        "claims": len(stated),
        "derived": derived,
        "sources": len(base.sources),
        "names": len(base.names),
        "reach": [reach.to_dict() for reach in base.reach],
        "figures": sum(kinds.values()),
        "figures_by_kind": kinds,
        "claims_by_source": _by_source(stated, base),
        "claims_by_topic": _counted(topic for claim in stated for topic in claim.topics),
        "attributed": sum(claim.attributed_to is not None for claim in stated),
        "dated": sum(claim.as_of is not None for claim in stated),
        "with_place": sum(claim.where is not None for claim in stated),
        "disputed": sum(claim.id in disputed for claim in stated),
        "superseded": len({old for claim in stated for old in claim.supersedes}),
        "with_figures": sum(bool(claim.figures) for claim in stated),
        "quoted": sum(claim.quote is not None for claim in stated),
        "paraphrases": sum(len(claim.paraphrases) for claim in stated),
        "without_paraphrase": sum(not claim.paraphrases for claim in stated),
        "for_review": sum(claim.review is not None for claim in stated),
        "oldest": dates[0] if dates else None,
        "newest": dates[-1] if dates else None,
        "claims_by_year": dict(sorted(Counter(date[:4] for date in dates).items())),
        "claims_by_reliability": _counted(
            str(sources[claim.source].reliability) for claim in stated if claim.source in sources
        ),
        "claims_by_speaker": _counted(claim.attributed_to for claim in stated if claim.attributed_to),
        "claims_by_subject": _counted(claim.about for claim in stated if claim.about),
    }


def _counted(things: Iterable[str]) -> dict[str, int]:
    return dict(Counter(things).most_common())


def _by_source(claims: Sequence[Claim], base: Base) -> dict[str, int]:
    counts = Counter(claim.source for claim in claims)
    return {source.id: counts[source.id] for source in base.sources}


def number_rows(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The numbers as named fields; of a long count the first entries, and how many more there are."""
    for name, value in values.items():
        title = printable(name.replace("_", " ").capitalize())
        if isinstance(value, dict):
            shown = [f"{key} {count:,}" for key, count in list(value.items())[:_SHOWN]]
            more = [f"and {len(value) - _SHOWN:,} more"] if len(value) > _SHOWN else []
            yield title, ", ".join(shown + more)
        elif isinstance(value, list):
            yield title, "; ".join(f"{key} {', '.join(texts)}" for one in value for key, texts in one.items())
        else:
            yield title, f"{value:,}" if isinstance(value, int) else str(value or "")
