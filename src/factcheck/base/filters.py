"""Claims of a base chosen by what they are about, where they come from, how old and how sure they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.base.review import last_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Base, Claim, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a claim must be to be chosen; what is left empty asks nothing. Names are compared without case."""

    topics: tuple[str, ...] = ()
    """It has one of them."""
    sources: tuple[str, ...] = ()
    """It comes from one of them: ids, or what publishers and titles hold."""
    about: tuple[str, ...] = ()
    """It is about one of them, under any of their names."""
    speakers: tuple[str, ...] = ()
    """It is attributed to one of them: what the attribution holds."""
    before: str | None = None
    """It is of before this day, in ISO form."""
    since: str | None = None
    """It is of this day or later."""
    disputed: bool | None = None
    superseded: bool | None = None
    derived: bool | None = None
    for_review: bool | None = None


def choose(base: Base, wanted: Wanted) -> Iterator[Claim]:
    """The claims of *base* that are wanted, in its order."""
    sources = {source.id: source for source in base.sources}
    names = _names(base, wanted.about)
    disputed = {other for claim in base.claims for other in claim.disputed_by}
    superseded = {old for claim in base.claims for old in claim.supersedes}
    for claim in base.claims:
        states = (
            (wanted.disputed, bool(claim.disputed_by) or claim.id in disputed),
            (wanted.superseded, claim.id in superseded),
            (wanted.derived, claim.formula is not None),
            (wanted.for_review, claim.review is not None),
        )
        if all(asked is None or asked is is_so for asked, is_so in states) and _fits(
            claim, wanted, sources, names
        ):
            yield claim


def _fits(claim: Claim, wanted: Wanted, sources: dict[str, Source], names: frozenset[str]) -> bool:
    date = dated(claim, sources)
    return (
        (not wanted.topics or not _folded(wanted.topics).isdisjoint(_folded(claim.topics)))
        and (not wanted.sources or _comes_from(claim, sources, wanted.sources))
        and (not wanted.about or (claim.about or "").casefold() in names)
        and (
            not wanted.speakers
            or any(one.casefold() in (claim.attributed_to or "").casefold() for one in wanted.speakers)
        )
        and (wanted.before is None or (bool(date) and last_day(date) < wanted.before))
        and (wanted.since is None or (bool(date) and last_day(date) >= wanted.since))
    )


def dated(claim: Claim, sources: dict[str, Source]) -> str:
    """What a claim is of: its own date, else the day its source was published, else retrieved; "" for none."""
    source = sources.get(claim.source)
    return claim.as_of or (source.published or source.retrieved if source else None) or ""


def _comes_from(claim: Claim, sources: dict[str, Source], asked: Iterable[str]) -> bool:
    source = sources.get(claim.source)
    named = " ".join(filter(None, (source.publisher, source.title, source.author) if source else ()))
    return any(one == claim.source or one.casefold() in named.casefold() for one in asked)


def _names(base: Base, asked: Iterable[str]) -> frozenset[str]:
    """Every name of the things that are asked for."""
    wanted = _folded(asked)
    for name in base.names:
        every = _folded((name.name, *name.aliases))
        if not wanted.isdisjoint(every):
            wanted |= every
    return wanted


def _folded(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(text.casefold() for text in texts)
