"""What a text states: what is left alone first, then what "it" may stand for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.drafts import files
from factcheck.drafts.stated import stated


def statements(text: str, name: str = "text.md") -> list[str]:
    return [one.statement.text for one in stated(files.of_text(text, name))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Is the bridge 410 metres long?", []),
        ("“Is it 410 metres long?”", []),
        ("# Findings", []),
        ("# Bridge cost 96 million euros", ["Bridge cost 96 million euros"]),
        # The name does not begin the sentence before: "it" may be either.
        (
            "Traffic over the River Bridge fell. It cost 96 million euros.",
            ["Traffic over the River Bridge fell.", "It cost 96 million euros."],
        ),
        # Another paragraph: whatever "it" is, nothing here tells.
        (
            "The River Bridge fell.\n\nIt cost 96 million euros.",
            ["The River Bridge fell.", "It cost 96 million euros."],
        ),
        (
            "The River Bridge opened. It cost 96 million euros.",
            ["The River Bridge opened.", "River Bridge cost 96 million euros."],
        ),
        (
            "The River Bridge opened. Its deck is 12 metres wide.",
            ["The River Bridge opened.", "River Bridge's deck is 12 metres wide."],
        ),
    ],
)
def test_stated__text__says(text: str, expected: list[str]) -> None:
    assert statements(text) == expected


def test_stated__places__count_paragraphs_under_their_heading() -> None:
    text = "# Deck\n\nA first.\n\nA second. A third.\n\n## Piers\n\n- An item of 3 parts.\n"
    found = [
        (one.where.section, one.where.paragraph, one.where.line)
        for one in stated(files.of_text(text, "a.md"))
    ]
    assert found == [(None, 1, 3), (None, 2, 5), (None, 2, 5), ("Piers", 1, 9)]


def test_stated__formats_that_are_no_text__have_no_lines() -> None:
    document = replace(files.of_text("It has 40 parts.\n", "a.txt"), editable=False, pages=(0,))
    assert [(one.where.page, one.where.line) for one in stated(document)] == [(1, None)]


def test_stated__caption__states_something_only_with_a_figure() -> None:
    table = "<table><caption>{}</caption><tr><th>Bridge<th>Length<tr><td>River Bridge<td>410 m</table>"
    assert len(statements(table.format("Lengths"), "a.html")) == 1
    assert statements(table.format("Lengths of 2 bridges"), "a.html")[0] == "Lengths of 2 bridges"
