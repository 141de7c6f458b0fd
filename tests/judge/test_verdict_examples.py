"""The worked examples of docs/verdicts.md: an invented base, and what a careful editor says of each statement."""

from __future__ import annotations

import pytest

from factcheck import ClaimBase

BRIDGE = ClaimBase.from_statements(
    [
        "The bridge carries 41,200 vehicles a day (2022, city traffic count).",
        "The bridge cost €96 million.",
        "The bridge opened in May 2019, two years late.",
        "More than 300 people worked on the bridge.",
    ]
)

EXAMPLES = [
    # What must be left alone comes first.
    ("The tunnel carries 41,200 vehicles a day.", "not_found"),
    ("The stadium seats 41,200.", "not_found"),
    ("The bridge is painted green.", "related"),
    ("The bridge opened in 2019 and is 410 metres long.", "partial"),
    ("About 41,000 vehicles cross the bridge daily.", "supported"),
    ("The bridge opened in spring 2019.", "supported"),
    ("15 million vehicles use the bridge each year.", "supported"),
    ("The bridge carries 41,200 cars an hour.", "conflicting"),
    ("The bridge cost $96 million.", "conflicting"),
    ("It cost 96 billion euros.", "conflicting"),
    ("The bridge opened in 2019 and carries 14,200 vehicles a day.", "conflicting"),
    ("Fewer than 200 people built the bridge.", "conflicting"),
]


@pytest.mark.parametrize(("statement", "verdict"), EXAMPLES, ids=[statement for statement, _ in EXAMPLES])
def test_check__example_of_the_rules__has_its_verdict(statement: str, verdict: str) -> None:
    assert str(BRIDGE.check(statement).verdict) == verdict


def test_check__digits_transposed__slip_is_named() -> None:
    result = BRIDGE.check("The bridge carries 14,200 vehicles a day.")
    assert result.figures[0].slip == "digits transposed"


def test_check__billion_for_million__slip_is_named() -> None:
    result = BRIDGE.check("The bridge cost 96 billion euros.")
    slip = result.figures[0].slip
    assert slip is not None
    assert "billion for million" in slip


def test_check__other_currency__is_another_figure() -> None:
    result = BRIDGE.check("The bridge cost $96 million.")
    assert result.figures[0].slip == "another currency"


def test_check__every_pair_considered__is_in_the_trace() -> None:
    result = BRIDGE.check("The bridge cost 69 million euros.")
    assert any(step.kept for step in result.trace.considered)
    assert all(step.rule for step in result.trace.considered)


NAMES = ClaimBase.from_statements(
    [
        "Ana Ruiz proposed the harbour tax to Tom Okafor.",
        "Visitors are not allowed to take photographs in the museum.",
        "Nuclear power's 19% to 20% in 2007 was a share of electricity, not of energy.",
        "Lena Brandt won the 2008 primary with 49.2 percent to Max Adeyemi's 48.0 percent.",
        "The council bought the ferry for £3 million; the price was revised down from £5 million.",
    ]
)

SAID = [
    ("Ana Ruiz proposed the harbour tax to Tom Okafor.", "supported"),
    ("Tom Okafor proposed the harbour tax to Ana Ruiz.", "conflicting"),
    ("Visitors may not take photographs in the museum.", "supported"),
    ("Visitors are allowed to take photographs in the museum.", "conflicting"),
    ("In 2007 nuclear power was 19% of energy.", "conflicting"),
    ("Max Adeyemi won the 2008 primary.", "conflicting"),
    ("The council bought the ferry for £5 million.", "conflicting"),
]


@pytest.mark.parametrize(("statement", "verdict"), SAID, ids=[statement for statement, _ in SAID])
def test_check__names_polarity_and_contrast__decide(statement: str, verdict: str) -> None:
    assert str(NAMES.check(statement).verdict) == verdict
