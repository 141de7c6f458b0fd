"""Several bases as one: an id that an earlier base uses gets the name of its base before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Base

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Claim, Source

MARK = ":"
"""Between the name of a base and an id of its own; no id of a file has it."""


def merged(bases: Sequence[Base], names: Sequence[str]) -> Base:
    """*bases* as one, stated claims first, each kind in the order of the bases.

    An id that an earlier base uses gets the name of its own base before it: "report:bridge-cost". *names* has one
    name for each base, all different.
    """
    taken: tuple[set[str], set[str]] = (set(), set())
    parts = [_told_apart(base, name, taken) for base, name in zip(bases, names, strict=True)]
    every = [claim for part in parts for claim in part.claims]
    return Base(
        label=", ".join(base.label for base in bases),
        claims=(
            *(claim for claim in every if claim.formula is None),
            *(claim for claim in every if claim.formula is not None),
        ),
        sources=tuple(source for part in parts for source in part.sources),
        names=tuple(name for part in parts for name in part.names),
        synonyms=tuple(group for part in parts for group in part.synonyms),
        reach=tuple(reach for part in parts for reach in part.reach),
        language=bases[0].language,
    )


def _told_apart(base: Base, name: str, taken: tuple[set[str], set[str]]) -> Base:
    """The base with ids that are not among those taken, to which they are added."""
    own = (tuple(claim.id for claim in base.claims), tuple(source.id for source in base.sources))
    claims, sources = (
        {id_: f"{name}{MARK}{id_}" for id_ in ids if id_ in before}
        for ids, before in zip(own, taken, strict=True)
    )
    for ids, new, before in zip(own, (claims, sources), taken, strict=True):
        before.update(new.get(id_, id_) for id_ in ids)
    if not claims and not sources:
        return base
    return replace(
        base,
        claims=tuple(_claim(claim, claims, sources) for claim in base.claims),
        sources=tuple(_source(source, sources) for source in base.sources),
    )


def _claim(claim: Claim, claims: Mapping[str, str], sources: Mapping[str, str]) -> Claim:
    def told(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(claims.get(id_, id_) for id_ in ids)

    return replace(
        claim,
        id=claims.get(claim.id, claim.id),
        source=sources.get(claim.source, claim.source),
        supersedes=told(claim.supersedes),
        disputed_by=told(claim.disputed_by),
        operands=told(claim.operands),
    )


def _source(source: Source, sources: Mapping[str, str]) -> Source:
    return replace(source, id=sources.get(source.id, source.id))
