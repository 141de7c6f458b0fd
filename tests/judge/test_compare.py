"""Comparing two figures; each table is one paragraph of docs/verdicts.md, "Comparing two figures"."""

from __future__ import annotations

import pytest

from factcheck import read_figures
from factcheck.judge.compare import compare
from factcheck.model import Figure, Outcome


def figure(text: str) -> Figure:
    """The only figure of *text*."""
    (found,) = read_figures(text)
    return found


PAIRS = [
    # said, base, outcome
    ("14,500 people", "14,500 people", Outcome.EXACT),
    ("40,000 tonnes", "39,870 tonnes", Outcome.ROUNDED),
    ("15,000 people", "14,500 people", Outcome.CONTRADICTED),
    ("about 15,000 people", "14,500 people", Outcome.WITHIN),
    ("nearly 80,000 people", "78,000 people", Outcome.WITHIN),
    ("nearly 50 people", "51 people", Outcome.CONTRADICTED),
    ("just over 90 people", "92 people", Outcome.WITHIN),
    ("at least 60,000 people", "more than 60 thousand people", Outcome.WITHIN),
    ("75,000 people", "more than 60 thousand people", Outcome.CONTRADICTED),
    ("over 70,000 people", "more than 60 thousand people", Outcome.CONTRADICTED),
    ("over 50,000 people", "80,000 people", Outcome.WITHIN),
    ("over 15,000 people", "more than 50 thousand people", Outcome.CONTRADICTED),
    ("fewer than 5,500 people", "5,475 people", Outcome.WITHIN),
    ("up to 400 people", "300 people", Outcome.CONTRADICTED),
    ("1.16 square kilometres", "116 hectares", Outcome.CONVERTED),
    ("57 acres", "23 hectares", Outcome.ROUNDED),
    ("three weeks", "20 days", Outcome.ROUNDED),
    ("100 square feet", "100 square metres", Outcome.CONTRADICTED),
    ("$96 million", "€96 million", Outcome.CONTRADICTED),
    ("20 percent", "one in five children", Outcome.CONVERTED),
    ("nine in ten people", "92 percent", Outcome.WITHIN),
    ("spring 2019", "May 2019", Outcome.WITHIN),
    ("2018", "May 2019", Outcome.CONTRADICTED),
    ("since 2019", "2019", Outcome.EXACT),
]


@pytest.mark.parametrize(
    ("said", "base", "outcome"), PAIRS, ids=[f"{said} / {base}" for said, base, _ in PAIRS]
)
def test_compare__pair_of_the_rules__has_its_outcome(said: str, base: str, outcome: Outcome) -> None:
    assert compare(figure(said), figure(base)).outcome is outcome


SLIPS = [
    ("400,000 people", "40,000 people", "ten times too large"),
    ("1,695 people", "1,659 people", "digits transposed"),
    ("$6 billion", "$6 million", "a thousand times too large (million for thousand, or billion for million)"),
    ("15 weeks", "15 days", "week for day"),
    ("1.25 percent", "1.25 percentage points", "percent for percentage points"),
]


@pytest.mark.parametrize(("said", "base", "slip"), SLIPS, ids=[f"{said} / {base}" for said, base, _ in SLIPS])
def test_compare__known_slip__is_named(said: str, base: str, slip: str) -> None:
    assert compare(figure(said), figure(base)).slip == slip
