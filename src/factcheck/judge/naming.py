"""Names in a statement against the names of a claim: the same, another in its place, or a stranger.

Rule: `docs/judging.md`, "Names". Never one entity for another, never a part that others share for the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.judge.prepared import PreparedClaim
    from factcheck.text.names import Mention

PLACES = frozenset({"place", "country", "state", "city", "region", "continent"})
_HARD = PLACES | {"person"}


class Names(NamedTuple):
    """The names of a statement against those of a claim."""

    swaps: tuple[tuple[Mention, Mention], ...] = ()
    """Names in whose place the claim has another of the same kind."""
    strangers: tuple[Mention, ...] = ()
    """Names that the claim lacks, of which it cannot be: persons, places, declared ones, the subject."""
    others: tuple[Mention, ...] = ()
    """Names that the claim lacks, of a kind that is not known."""
    anchored: bool = False
    """Whether any name is the claim's as well."""


def names_against(
    mentions: Sequence[Mention],
    claim: PreparedClaim,
    subject: Mention | None = None,
    *,
    passive: bool = False,
) -> Names:
    """Names in which statement and claim differ: swapped ones, ones the claim lacks; and whether any is shared.

    *passive* tells whether the statement's *subject* suffers what is told: it is then no doer in another's place.
    """
    if not mentions:
        return Names()
    strange = [m for m in mentions if m.text[0].isupper() and not matches_name(m, claim)]
    anchored = any(m.text[0].isupper() and m not in strange for m in mentions)
    said_keys = {m.key for m in mentions}
    unsaid = [n for n in claim.mentions if n.key not in said_keys and not any(_alike(m, n) for m in mentions)]
    if unsaid:  # what all claims of a source are about is no name in the place of one that the claim has
        strange = [m for m in mentions if m in strange or (m.text[0].isupper() and not _own_name(m, claim))]
        anchored = any(m.text[0].isupper() and m not in strange for m in mentions)
    swaps: list[tuple[Mention, Mention]] = []
    strangers: list[Mention] = []
    others: list[Mention] = []
    for mention in strange:
        other = next((n for n in unsaid if n.kind == mention.kind and mention.kind is not None), None)
        if other is None and mention.kind in PLACES:
            other = _place_of(claim, mention, said_keys)
        if other is None and mention is subject:
            own = claim.subject
            other = own if own is not None and own in unsaid else None
        if other is None:
            hard = mention.kind in _HARD or mention is subject or mention.declared
            (strangers if hard else others).append(mention)
        else:
            swaps.append((mention, other))
    if (
        subject is not None
        and subject not in strange
        and claim.subject in unsaid
        and _takes_place(subject, claim)
        and passive == claim.statement.passive
    ):
        swaps.append((subject, claim.subject))
    return Names(tuple(swaps), tuple(strangers), tuple(others), anchored)


def _place_of(claim: PreparedClaim, mention: Mention, said: set[str]) -> Mention | None:
    """The place of the same kind that another wording of the claim names where the statement has *mention*."""
    named = {m.key: m for w in claim.wordings[1:] for m in w.mentions if m.kind == mention.kind}
    if len(named) != 1 or not said.isdisjoint(named):
        return None
    return next(iter(named.values()))


def _takes_place(subject: Mention, claim: PreparedClaim) -> bool:
    """Whether a person or body that the claim names elsewhere stands in the place of its subject."""
    own = claim.subject
    if own is None or subject.key == own.key or not PLACES.isdisjoint((subject.kind, own.kind)):
        return False
    if None not in (own.kind, subject.kind) and own.kind != subject.kind:
        return False
    return not any(
        w.subject is not None and w.subject.name >= 0 and _alike(subject, w.mentions[w.subject.name])
        for w in claim.wordings
    )


def matches_name(mention: Mention, claim: PreparedClaim) -> bool:
    """Whether the claim or its setting has the name, by any alias or by a part that carries it."""
    return mention.key in claim.setting or _own_name(mention, claim)


def _own_name(mention: Mention, claim: PreparedClaim) -> bool:
    if mention.key in claim.name_keys or mention.parts <= claim.keys:
        return True
    return any(_alike(mention, other) for other in claim.mentions)


def _alike(a: Mention, b: Mention) -> bool:
    if a.key == b.key:
        return True
    if a.declared and b.declared:
        return False
    return a.parts <= b.parts or b.parts <= a.parts or _stems(a) == _stems(b)


def _stems(mention: Mention) -> frozenset[str]:
    """Take "Democratic" and "Democrats" for one name in two forms."""
    return frozenset(stem(part) for part in mention.parts)
