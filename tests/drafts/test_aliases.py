"""Names that a text gives to one thing: what says nothing of the kind first."""

from __future__ import annotations

import pytest

from factcheck.drafts import files
from factcheck.drafts.aliases import names_of
from factcheck.text.tabular import rows


def names(text: str) -> dict[str, tuple[str, ...]]:
    return {name.name: name.aliases for name in names_of(files.of_text(text, "a.txt"))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Road Fund (EU) pays.", {}),
        ("He met Ann Lee (USA).", {}),
        ("The bridge (NSO) is long.", {}),
        ("It is known as Law 40.", {}),
        ("The river, also known as the great water, flows.", {}),
        ("Ann Bee Coe (ABC) met Ada Bess Cole (ABC).", {}),
        ("The National Statistics Office (NSO) counted.", {"National Statistics Office": ("NSO",)}),
        (
            "However, In Ostrava National Statistics Office (NSO) counted.",
            {"National Statistics Office": ("NSO",)},
        ),
        ("The Food and Drug Administration (FDA) met.", {"Food and Drug Administration": ("FDA",)}),
        ("The Ministry of the Interior (MI) met.", {"Ministry of the Interior": ("MI",)}),
        ("The River Gang and Harbour Gang (also known as HG-13) fight.", {"Harbour Gang": ("HG-13",)}),
        ("Harbour Gang, also known as “Red Hand”, fights.", {"Harbour Gang": ("Red Hand",)}),
        (
            "Harbour Gang, also known as HG-13, and Harbour Gang (HG) fight.",
            {"Harbour Gang": ("HG", "HG-13")},
        ),
    ],
)
def test_names_of__text__takes_only_what_it_says(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("row", rows("naming"), ids=lambda row: row[0])
def test_naming__each_row__is_read_in_its_example(row: list[str]) -> None:
    cue, example = row
    assert cue in example
    assert len(names(example)) == 1


@pytest.mark.parametrize(
    "unit", ["A" * 119 + " (ABC) ", "Ab " * 40 + "(ABC) ", "Ab of " * 40 + ", also known as X. "]
)
def test_names_of__hostile_text__comes_to_an_end(unit: str) -> None:
    assert isinstance(names(unit * 200), dict)
