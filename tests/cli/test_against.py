"""`--against`: the question whether a draft agrees with a report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck.cli.exits import ExitCode

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

REPORT = """\
# Crossing the river

## Findings

The River Bridge opened in May 2019. It cost €96 million. Did the tram stop cost 7 million euros?

According to the harbour office, 300 ships a day pass below. The tram had counted thousands of its users.

- The Stadium Bridge carried 41,200 vehicles a day in 2022.

| Bridge | Length |
|---|---|
| Harbour Bridge | 410 metres |
"""
WRONG = "The River Bridge cost 69 million euros."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.mark.usefixtures("report", "bridge")
@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("The tram stop cost 7 million euros.", "not_found"),
        ("The tram stop cost 70 million euros.", "not_found"),
        ("The River Bridge cost 96 million euros.", "supported"),
        (WRONG, "conflicting"),
        ("The Stadium Bridge carried 41,200 vehicles a day.", "supported"),
        ("The Harbour Bridge is 410 metres long.", "supported"),
        ("The Harbour Bridge is 140 metres long.", "conflicting"),
        ("According to the harbour office, 300 ships a day pass below.", "supported"),
        ("According to the mayor, 300 ships a day pass below.", "conflicting"),
        ("The Stadium Bridge has some 5,000 users.", "not_found"),
    ],
)
def test_against__report__decides(run: Run, statement: str, verdict: str) -> None:
    ran = run("check", "--against", "report.md", "--format", "jsonl", statement)
    found = json.loads(ran.out)["verdict"]
    assert found == verdict or (verdict == "not_found" and found == "related")


@pytest.mark.usefixtures("report", "bridge")
def test_against__evidence__names_heading_paragraph_and_line(run: Run) -> None:
    ran = run("check", "--against", "report.md", "--format", "jsonl", WRONG)
    used = json.loads(ran.out)["evidence"][0]
    assert used["where"] == {"section": "Findings", "paragraph": 1, "page": None, "line": 5}
    assert used["source"]["title"] == "Crossing the river"
    assert ran.code == ExitCode.FOUND
    plain = run("check", "--against", "report.md", WRONG).out
    assert "Crossing the river · Findings, ¶1, line 5" in plain
    assert "Base: report.md (6 claims, 1 source)" in plain


@pytest.mark.usefixtures("report", "bridge")
def test_against__alone__takes_the_place_of_the_base_that_would_be_found(run: Run) -> None:
    only_base = "The River Bridge carried 41,200 vehicles a day in 2022."
    assert "supported" not in run("check", "--against", "report.md", only_base).out.splitlines()[0]


@pytest.mark.usefixtures("report", "bridge")
def test_against__with_base__uses_both(run: Run) -> None:
    both = ("--against", "report.md", "--base", "claims")
    ran = run("check", *both, "The River Bridge carried 41,200 vehicles a day in 2022.")
    assert ran.out.startswith("supported")
    assert "Base: claims, report.md (8 claims, 2 sources)" in ran.out
    assert run("check", *both, "The Harbour Bridge is 410 metres long.").out.startswith("supported")


@pytest.mark.usefixtures("report")
def test_against__given_twice__keeps_every_id_apart(run: Run) -> None:
    ran = run("check", "--against", "report.md", "--against", "report.md", "--format", "json", WRONG)
    told = json.loads(ran.out)
    assert told["base"]["claims"] == 12
    assert told["base"]["sources"] == 2
    assert len({used["claim"] for used in told["results"][0]["evidence"]}) == len(
        told["results"][0]["evidence"]
    )


@pytest.mark.usefixtures("report")
def test_against__draft_and_batch__have_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(WRONG, encoding="utf-8")
    assert "€96 million" in run("draft", "draft.md", "--against", "report.md").out
    ran = run("batch", "-", "--against", "report.md", "--quiet", stdin=WRONG.encode())
    assert json.loads(ran.out)["verdict"] == "conflicting"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("missing.txt", None, "No such file"),
        ("empty.txt", "", "states nothing"),
        ("question.txt", "How many people live here? Who paid the 96 million?", "states nothing"),
        ("base.yaml", "claims: [It cost 96 million.]", "give it with --base"),
        ("folder.txt/inner.txt", "x", "is a folder"),
        ("-", None, "takes a file"),
    ],
)
def test_against__what_is_no_source_text__is_told(
    run: Run, tmp_path: Path, name: str, content: str | None, told: str
) -> None:
    if content is not None:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    ran = run("check", "--against", name.split("/", maxsplit=1)[0], "x")
    assert (ran.code, ran.out) == (ExitCode.FAULT, "")
    assert told in ran.err


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Traffic over the River Bridge fell. It has 12 lanes and is 410 metres long.", "The hall has 12 lanes."),
        ("Traffic over the River Bridge fell. It has 12 lanes and is 410 metres long.", "The hall is 410 metres long."),
        ("Many came. They paid 300 euros each.", "The players paid 300 euros each."),
        ("It opened in 2019, and the Stadium Bridge has 14 lanes.", "The hall opened in 2019."),
        ("The tram had counted thousands of its users.", "The hall has some 5,000 users."),
    ],
)  # fmt: skip
def test_against__it_that_may_be_anything__supports_nothing(
    run: Run, tmp_path: Path, text: str, statement: str
) -> None:
    (tmp_path / "r.txt").write_text(f"{text}\n\nThe Long Tower has 44 floors.\n", encoding="utf-8")
    assert run("check", "--against", "r.txt", "The Long Tower has 44 floors.").out.startswith("supported")
    assert not run("check", "--against", "r.txt", statement).out.startswith("supported")


def test_against__long_sentence_without_a_figure__answers_for_nothing(run: Run, tmp_path: Path) -> None:
    told = "A judge in the old town hall first ordered the builders of the bridge to stop, and then, when the mayor had "
    told += "asked her to think again and the builders had gone home, she let them go on with their work."
    (tmp_path / "r.txt").write_text(f"{told}\n\nThe Long Tower has 44 floors.\n", encoding="utf-8")
    assert not run("check", "--against", "r.txt", "The mayor ordered the builders to stop.").out.startswith(
        "supported"
    )


def test_against__passage_that_is_no_prose__is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(f"{'word ' * 900}\n\nThe site has 40 huts.", encoding="utf-8")
    ran = run("check", "--against", "r.txt", "The site has 40 huts.")
    assert "1 passage too long" in ran.err
    assert ran.out.startswith("supported")


@pytest.mark.parametrize("unit", ["word (“\"'« 40 [b] ", "QmFzZTY0LzEyMw", "40 a. "])
def test_against__hostile_line__comes_to_an_end(run: Run, tmp_path: Path, unit: str) -> None:
    (tmp_path / "r.txt").write_text(unit * 20_000, encoding="utf-8")
    assert run("check", "--against", "r.txt", "x has 40 b.").code in (ExitCode.OK, ExitCode.FAULT)


def test_from_document__file__is_a_base(report: Path) -> None:
    base = factcheck.ClaimBase.from_document(report)
    assert [claim.statement for claim in base.claims] == [
        "The River Bridge opened in May 2019.",
        "River Bridge cost €96 million.",
        "According to the harbour office, 300 ships a day pass below.",
        "The tram had counted thousands of its users.",
        "The Stadium Bridge carried 41,200 vehicles a day in 2022.",
        "Harbour Bridge, length | 410 metres",
    ]
    assert base.claims[1].quote == "It cost €96 million."
    assert str(base.check(WRONG).verdict) == "conflicting"
