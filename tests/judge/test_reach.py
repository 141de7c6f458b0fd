"""Outside the base, or a gap in it: what a base says that it covers never changes a verdict."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import factcheck
from base_files import codes, findings, write

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

BASE = """\
source: {{id: report, title: Traffic report, publisher: City, published: 2022}}
names: [{{name: River Bridge, aliases: [the crossing]}}, {{name: Harbour District}}]
synonyms: [[bridge, viaduct]]
{reach}
claims:
  - The River Bridge in Lisbon carries 41,200 vehicles a day.
"""
BOTH = "reach: {topics: [bridge, traffic], places: [Portugal, Harbour District], periods: [2019 to 2024, since 2030]}"


def reach_of(folder: Path, reach: str, statement: str) -> str | None:
    base = factcheck.load_base(write(folder, BASE.format(reach=reach)))
    answer: str | None = base.check(statement).to_dict()["reach"]
    return answer


@pytest.mark.parametrize(
    ("statement", "reach"),
    [
        # decided: nothing to ask
        ("The River Bridge in Lisbon carries 41,200 vehicles a day.", None),
        ("The River Bridge in Lisbon carries 14,200 vehicles a day.", None),
        # topics
        ("Penguins sing at night.", "outside"),
        ("Penguins sing in Lisbon at night.", "outside"),
        ("The bridge has 40 lamps.", "inside"),
        ("The viaduct has 40 lamps.", "inside"),
        # places: what lies in them is covered, what holds them is not
        ("The bridge in Porto has 40 lamps.", "inside"),
        ("The bridge in Portugal has 40 lamps.", "inside"),
        ("The bridge in the Harbour District has 40 lamps.", "inside"),
        ("The bridge from Porto to Madrid has 40 lamps.", "inside"),
        ("The bridge in Madrid has 40 lamps.", "outside"),
        ("The longest bridge of Europe has 40 lamps.", "outside"),
        # times
        ("The bridge had 40 lamps in 2021.", "inside"),
        ("The bridge had 40 lamps in 2031.", "inside"),
        ("The bridge had 40 lamps from 2015 to 2019.", "inside"),
        ("The bridge had 40 lamps in 1998.", "outside"),
        ("The bridge had 40 lamps in 2027.", "outside"),
        ("The bridge had 40 lamps on 3 May.", "inside"),
    ],
)
def test_reach__statement__lies_inside_or_outside(tmp_path: Path, statement: str, reach: str | None) -> None:
    assert reach_of(tmp_path, BOTH, statement) == reach


@pytest.mark.parametrize(
    ("reach", "statement", "answer"),
    [
        ("", "Penguins sing at night.", None),
        ("reach: {}", "Penguins sing at night.", "inside"),
        ("reach: {places: [Portugal]}", "Penguins sing at night.", "inside"),
        ("reach: [{topics: penguin, places: Chile}, {topics: bridge}]", "Penguins sing in Chile.", "inside"),
        ("reach: [{topics: penguin, places: Chile}, {topics: bridge}]", "Penguins sing in Peru.", "outside"),
    ],
)
def test_reach__bounds__are_those_that_are_given(
    tmp_path: Path, reach: str, statement: str, answer: str | None
) -> None:
    assert reach_of(tmp_path, reach, statement) == answer


@pytest.mark.parametrize("reach", ["", BOTH, "reach: {topics: penguins}"])
@pytest.mark.parametrize("statement", ["Penguins sing.", "The River Bridge has 40 lamps.", "The crossing carries 41,200 vehicles a day."])  # fmt: skip
def test_reach__any__leaves_verdict_and_parts_as_they_are(tmp_path: Path, reach: str, statement: str) -> None:
    bound = factcheck.load_base(write(tmp_path, BASE.format(reach=reach), "a.yaml")).check(statement)
    free = factcheck.load_base(write(tmp_path, BASE.format(reach=""), "b.yaml")).check(statement)
    assert bound.verdict == free.verdict
    assert [part.to_dict() for part in bound.parts] == [part.to_dict() for part in free.parts]


@pytest.mark.parametrize(
    ("reach", "expected"),
    [
        ("reach: {topics: [bridge], places: Portugal, periods: [2022, 2022-11, 2022-11-04, until 2019, the 1990s]}", []),
        ("reach: {periods: [recently]}", ["FB016"]),
        ("reach: {periods: [40 bridges]}", ["FB016"]),
        ("reach: {time: [2022]}", ["FB010"]),
        ("reach: Portugal", ["FB012"]),
    ],
)  # fmt: skip
def test_reach__file__is_read_or_its_fault_told(tmp_path: Path, reach: str, expected: list[str]) -> None:
    found = findings(tmp_path, BASE.format(reach=f"{reach}\nignore: [FB104]"))
    assert codes(found) == expected


def test_reach__output__says_why(run: Run, tmp_path: Path) -> None:
    write(tmp_path, BASE.format(reach=BOTH))
    ran = run("check", "--base", "base.yaml", "The bridge in Madrid has 40 lamps.", "--format", "jsonl")
    told = json.loads(ran.out)
    assert told["reach"] == "outside"
    assert "it speaks of Madrid, the base of Portugal, Harbour District" in told["why"]
    plain = run("check", "--base", "base.yaml", "The bridge has 40 lamps.").out
    assert "It lies within what the base means to cover: the base has a gap." in plain


def test_reach__stats__tell_it(run: Run, tmp_path: Path) -> None:
    write(tmp_path, BASE.format(reach=BOTH))
    told = json.loads(run("claims", "stats", "--base", "base.yaml", "--format", "json").out)
    assert told["reach"][0]["periods"] == ["2019 to 2024", "since 2030"]
    assert "Reach: topics bridge, traffic; places" in run("claims", "stats", "--base", "base.yaml").out


def test_reach__of_two_files__is_that_of_both(tmp_path: Path) -> None:
    write(tmp_path / "both", BASE.format(reach=BOTH), "a.yaml")
    write(tmp_path / "both", "reach: {topics: penguins}\nclaims: [Penguins swim.]\n", "b.yaml")
    base = factcheck.load_base(tmp_path / "both")
    assert base.check("Penguins sing in Peru.").to_dict()["reach"] == "inside"
    assert base.check("Seals sing in Peru.").to_dict()["reach"] == "outside"
