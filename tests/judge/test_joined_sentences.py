"""Sentences as articles join them: clauses, appositions, parts of wholes; what must be left alone comes first."""

from __future__ import annotations

import pytest

from factcheck.claimbase import ClaimBase

BASE = ClaimBase.from_statements(
    [
        "Old Jail is a prison in Norway.",
        "Old Jail was designed for 300 prisoners.",
        "Each hall of Old Jail has 32 rooms.",
        "Old Jail has 256 rooms in all.",
        "14,500 people were serving sentences in Old Jail as of August 2024.",
        "14,000 of the people serving sentences in Old Jail were moved from other prisons.",
        "Parliament can extend the curfew by law only once, for 30 days.",
        "Anna Smith came to power in 2019.",
        "The White Gang was formed in 2014.",
        "The White Gang's strongest branches are in Chile and Peru.",
        "Two stone walls surround Old Jail.",
        "Old Jail has 19 watchtowers.",
    ]
)

CASES = {
    # Left alone
    "other-place": (
        "Old Jail in Sweden was designed for 300 prisoners.",
        ("partial", "related", "conflicting"),
    ),
    "other-total": ("Each hall of Old Jail has 32 rooms, so there are 265 rooms in all.", ("conflicting",)),
    "clause-not-told": ("The White Gang was formed in 2014, and its money is in Oslo.", ("partial",)),
    "some-of-them": ("427 of those moved from other prisons have died.", ("related", "not_found", "partial")),
    "other-men": ("Old Jail was designed for 500 men.", ("conflicting",)),
    "other-term": ("Parliament may prolong the curfew by 60 days.", ("conflicting",)),
    # Borne out
    "own-place": ("Old Jail in Norway was designed for 300 prisoners.", ("supported",)),
    "men": ("Old Jail was designed for 300 men.", ("supported",)),
    "total-beside-each": (
        "Each hall of Old Jail has 32 rooms, so there are 256 rooms in all.",
        ("supported",),
    ),
    "by-a-month": ("By August 2024 14,500 people were serving sentences.", ("supported",)),
    "extended-by": ("Parliament may prolong the curfew by 30 days.", ("supported",)),
    "relative-clause": ("Anna Smith, who came to power in 2019, answered at once.", ("supported", "partial")),
    "clause-told": (
        "The White Gang was formed in 2014, and its strongest branches are in Chile and Peru.",
        ("supported",),
    ),
    "apposition": (
        "Old Jail, the prison that Norway built for its gangs, was designed for 300 prisoners.",
        ("supported",),
    ),
    "opener": ("Around Old Jail run two stone walls.", ("supported",)),
    "one-of": ("The yard of Old Jail, seen from one of its 19 watchtowers", ("supported", "partial")),
}


@pytest.mark.parametrize(("text", "allowed"), CASES.values(), ids=CASES)
def test_check__joined_sentence__verdict(text: str, allowed: tuple[str, ...]) -> None:
    assert str(BASE.check(text).verdict) in allowed
