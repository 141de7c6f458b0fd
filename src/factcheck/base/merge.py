"""Several bases as one: whose ids are told apart, and whose names come first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Base, Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model import Claim, Source

MARK = ":"
"""Between the name of a base and an id of its own; no id of a file has it."""


def merged(bases: Sequence[Base], names: Sequence[str]) -> Base:
    """*bases* as one; an id that an earlier base uses gets the name of its own base before it: "report:bridge-cost".

    *names* has one name for each base, all different.
    """
    taken: tuple[set[str], set[str]] = (set(), set())
    return joined([_told_apart(base, name, taken) for base, name in zip(bases, names, strict=True)])


def in_space(base: Base, name: str) -> Base:
    """The base with *name* before all of its ids."""
    return _renamed(
        base,
        {claim.id: f"{name}{MARK}{claim.id}" for claim in base.claims},
        {source.id: f"{name}{MARK}{source.id}" for source in base.sources},
    )


def joined(bases: Sequence[Base]) -> Base:
    """Bases whose ids all differ as one, stated claims first, each kind in the order of the bases.

    Where two bases mean different things by one name, the earlier one's holds. The language is the first one's.
    """
    every = [claim for base in bases for claim in base.claims]
    return Base(
        label=", ".join(base.label for base in bases),
        claims=(
            *(claim for claim in every if claim.formula is None),
            *(claim for claim in every if claim.formula is not None),
        ),
        sources=tuple(source for base in bases for source in base.sources),
        names=_names(name for base in bases for name in base.names),
        synonyms=tuple(dict.fromkeys(group for base in bases for group in base.synonyms)),
        reach=tuple(reach for base in bases for reach in base.reach),
        language=bases[0].language,
    )


def _names(names: Iterable[Name]) -> tuple[Name, ...]:
    """Entries of one name as one; an alias that an earlier entry has is not given to another."""
    entries: dict[str, Name] = {}
    owners: dict[str, str] = {}
    for name in names:
        key = owners.get(name.name.casefold(), name.name.casefold())
        owners.setdefault(key, key)
        before = entries.get(key, Name(name=name.name))
        own = (
            alias for alias in (name.name, *name.aliases) if owners.setdefault(alias.casefold(), key) == key
        )
        aliases = dict.fromkeys((*before.aliases, *own))
        aliases.pop(before.name, None)
        excludes = dict.fromkeys((*before.excludes, *name.excludes))
        entries[key] = Name(name=before.name, aliases=tuple(aliases), excludes=tuple(excludes))
    return tuple(entries.values())


def _told_apart(base: Base, name: str, taken: tuple[set[str], set[str]]) -> Base:
    """The base with ids that are not among those taken, to which they are added."""
    own = (tuple(claim.id for claim in base.claims), tuple(source.id for source in base.sources))
    claims, sources = (
        {id_: f"{name}{MARK}{id_}" for id_ in ids if id_ in before}
        for ids, before in zip(own, taken, strict=True)
    )
    for ids, new, before in zip(own, (claims, sources), taken, strict=True):
        before.update(new.get(id_, id_) for id_ in ids)
    return _renamed(base, claims, sources)


def _renamed(base: Base, claims: Mapping[str, str], sources: Mapping[str, str]) -> Base:
    if not claims and not sources:
        return base
    return replace(
        base,
        claims=tuple(renamed(claim, claims, sources) for claim in base.claims),
        sources=tuple(_source(source, sources) for source in base.sources),
    )


def renamed(claim: Claim, claims: Mapping[str, str], sources: Mapping[str, str]) -> Claim:
    """The claim with new ids of its own, of its source and of the claims it names."""

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
