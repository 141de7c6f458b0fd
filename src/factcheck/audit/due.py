"""What is due for a refresh: claims of before a day, by their own date or their source's."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.base.review import last_day
from factcheck.model.audit import Due

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Base


def due(base: Base, oldest: str) -> tuple[Due, ...]:
    """Groups of claims of before *oldest*, a day in ISO form, the oldest first.

    A claim is of its `as_of`, else of the day its source was published, else retrieved; a month or a year
    counts to its last day. Superseded and derived claims are not due: others stand for them.
    """
    return tuple(sorted(_groups(base, oldest), key=lambda group: (last_day(group.since), group.source)))


def _groups(base: Base, oldest: str) -> Iterator[Due]:
    superseded = {old for claim in base.claims for old in claim.supersedes}
    sources = {source.id: source for source in base.sources}
    groups: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for claim in base.claims:
        source = sources.get(claim.source)
        if claim.formula is not None or claim.id in superseded or source is None:
            continue
        why, since = next(
            (
                (why, date)
                for why, date in (
                    ("as of", claim.as_of),
                    ("published", source.published),
                    ("retrieved", source.retrieved),
                )
                if date
            ),
            ("", ""),
        )
        if since and last_day(since) < oldest:
            groups[source.id, since, why].append(claim.id)
    for (source_id, since, why), ids in groups.items():
        yield Due(claims=tuple(ids), source=source_id, since=since, why=why)
