"""The worked examples of docs/verdicts.md: an invented base, and what a careful editor says of each statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck import ClaimBase, load_base

if TYPE_CHECKING:
    from pathlib import Path

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
    ("The bridge", "related"),
    ("vehicles", "related"),
    ("96 million euros", "not_found"),
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


def test_check__words_of_saying_as_nouns__name_no_source() -> None:
    base = ClaimBase.from_statements(["A parliamentary report puts the town at 40,000 people."])
    assert str(base.check("A parliamentary report puts the town at 40,000 people.").verdict) == "supported"


SOURCES = """
sources:
  - {id: audit, title: Audit, publisher: Audit Office, published: 2024, reliability: official}
  - {id: paper, title: Report, publisher: The Paper, published: 2023, reliability: reported}
claims:
  - {id: audited, statement: The tram extension cost €96 million., source: audit}
  - {id: printed, statement: The tram extension cost €84 million., source: paper}
"""


def test_check__two_sources_on_one_point__disputed_with_both_shown(tmp_path: Path) -> None:
    """Rule: several claims on the same point from different sources differ: disputed, with both shown."""
    (tmp_path / "a.yaml").write_text(SOURCES, encoding="utf-8")
    result = load_base(tmp_path).check("The tram extension cost €96 million.")
    assert str(result.verdict) == "disputed"
    assert "€96 million" in result.why
    assert "€84 million" in result.why


def test_check__misspelt_word__finds_the_claim_and_decides_nothing_by_it() -> None:
    base = ClaimBase.from_statements(
        ["The observatory counted 340 meteorites.", "The harbour covers 116 hectares."]
    )
    assert base.check("The obsrvatory").evidence[0].claim.statement.startswith("The observatory")


def test_check__statement_too_long_to_read__never_supported_as_a_whole() -> None:
    statement = (
        "The bridge cost €96 million. " + "Nothing else was said of it. " * 200 + "It cost €69 million."
    )
    result = BRIDGE.check(statement)
    assert str(result.verdict) != "supported"
    assert result.parts[-1].span.end == len(statement)
