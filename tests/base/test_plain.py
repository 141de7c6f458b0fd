from __future__ import annotations

import pytest

from factcheck import base


def test_from_statements__two__are_claims_with_figures() -> None:
    found = base.from_statements(["The bridge has 4 lanes.", "  It cost €96 million. "])
    assert [claim.statement for claim in found.claims] == ["The bridge has 4 lanes.", "It cost €96 million."]
    assert found.claims[0].figures[0].figure.value == 4
    assert {claim.source for claim in found.claims} == {found.sources[0].id}
    assert found.label == "statements"


def test_from_statements__same_statement_twice__gets_a_number() -> None:
    one, other = base.from_statements(["It is closed.", "It is closed."]).claims
    assert other.id == f"{one.id}-2"


def test_from_statements__ids__are_kept() -> None:
    assert [claim.id for claim in base.from_statements(["A.", "B."], ids=["x", "y"]).claims] == ["x", "y"]


@pytest.mark.parametrize("ids", [["x"], ["x", "x"], ["x", "y", "z"]])
def test_from_statements__ids_that_do_not_fit__are_refused(ids: list[str]) -> None:
    with pytest.raises(ValueError, match="ids must be"):
        base.from_statements(["A.", "B."], ids=ids)


def test_from_text__paragraphs__are_counted() -> None:
    text = "It opened in May. It cost €96 million.\n\nTraffic\n\n• It has 4 lanes."
    found = base.from_text(text, title="Bridges")
    assert [(claim.statement, claim.where.paragraph if claim.where else None) for claim in found.claims] == [
        ("It opened in May.", 1),
        ("It cost €96 million.", 1),
        ("Traffic", 2),
        ("It has 4 lanes.", 3),
    ]
    assert (found.label, found.sources[0].title) == ("Bridges", "Bridges")


def test_from_text__one_paragraph_a_line__counts_lines() -> None:
    found = base.from_text("It opened in May.\nIt cost €96 million.")
    assert [claim.where.paragraph for claim in found.claims if claim.where] == [1, 2]


@pytest.mark.parametrize("text", ["", " \n\t\n", "…", "\u200f\u200e"])
def test_from_text__nothing_to_read__is_an_empty_base(text: str) -> None:
    assert base.from_text(text).claims == ()
