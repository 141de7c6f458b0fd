"""`factcheck claims extract`: a text of our own, and the figures that a person would find in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck import base
from factcheck.base.validate import validate
from factcheck.cli.exits import ExitCode
from factcheck.drafts import files
from factcheck.drafts.extract import extract
from factcheck.figures import read_figures
from factcheck.model import Kind

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

ARTICLE = """\
# The tram that came back

Ostrava Harbour closed its last tram line in 1967. Was it a mistake? Nearly four in ten residents thought so.

## The plan

- In March 2019 the council voted by 31 to 20 for a new line of 12.4 kilometres. It would cost about €410 million,
  of which the state pays 60 percent.
- According to the transport office, 38,500 people a day were expected to ride it in 2025. The office had counted
  14,5 thousand bus passengers before.
- Each of the 22 trams holds 240 people; the depot has two halls of 3,200 square metres each.

## What came of it

The line opened on 3 May 2024, 16 months late. By the end of 2024, the operator reported, more than 9 million trips
had been made (the city has 412,000 inhabitants). Delays fell from 7.5 to 2.1 minutes. Car traffic on the ring road
is down by 8%.

| Year | Passengers a day |
| ---- | ---------------- |
| 2024 | 36,900           |
| 2025 | 41,200           |

Tickets cost between €1.20 and €2.80. A third of the passengers travel free of charge.
"""

FIGURES = """\
1967 | nearly four in ten residents | March 2019 | 31 to 20 | 12.4 kilometres | about €410 million | 60 percent
38,500 people a day | 2025 | 14,5 thousand bus passengers | 22 trams | 240 people | two halls | 3,200 square metres
3 May 2024 | 16 months | end of 2024 | more than 9 million trips | 412,000 inhabitants | 7.5 minutes | 2.1 minutes | 8%
36,900 | 41,200 | between €1.20 and €2.80 | a third of the passengers
"""
"""What somebody who reads the article would list."""


def values(text: str) -> list[tuple[object, ...]]:
    return [(f.kind is Kind.DATE, f.value, f.low, f.high, f.first, f.last) for f in read_figures(text)]


def test_extract__article__finds_nine_figures_in_ten() -> None:
    found = {
        (f.kind is Kind.DATE, f.value, f.low, f.high, f.first, f.last)
        for claim in extract(files.of_text(ARTICLE, "article.md")).claims
        for f in claim.figures
    }
    wanted = [text.strip() for line in FIGURES.splitlines() for text in line.split("|")]
    missing = [text for text in wanted if not found.issuperset(values(text))]
    assert all(values(text) for text in wanted)
    assert len(missing) * 10 <= len(wanted), missing


@pytest.mark.parametrize(
    "text", ["", "Nobody came.", "How many of the 40 came?", "# Results\n\nAll is well."]
)
def test_extract__no_sentence_with_a_figure__is_told(run: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    ran = run("claims", "extract", "a.md", "-o", "b.yaml")
    assert ran.code == ExitCode.FAULT
    assert "a.md: no sentence gives a figure" in ran.err
    assert not (tmp_path / "b.yaml").exists()


def record(text: str) -> dict[str, object]:
    (claim,) = extract(files.of_text(text, "a.txt")).claims
    return dict(claim.record)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The bridge is 410 metres long.", None),
        ("It was said to cost 96 million euros.", None),
        ("He drew up the act, according to which 40 people could vote.", None),
        ("The bridge cost 96 million euros (according to some, 80).", None),
        ("According to the mayor, the bridge cost 96 million euros.", "mayor"),
        ("A poll by the Harbour Institute found that 40 percent agreed.", "Harbour Institute"),
        ("The mayor said that the bridge cost 96 million euros.", "mayor"),
    ],
)
def test_extract__sentence__names_who_says_so(text: str, speaker: str | None) -> None:
    assert record(text).get("attributed_to") == speaker


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("The bridge opened in May 2019.", None),
        ("The count rose from 40 in 2019 to 60 in 2021.", None),
        ("The act of 1798 has 14 articles.", None),
        ("In 2022 the bridge carried 41,200 vehicles a day.", "2022"),
        ("As of August 2024, 40 people lived there.", "2024-08"),
        ("The town had 3,000 people on 4 May 2021.", "2021-05-04"),
    ],
)
def test_extract__sentence__tells_the_time_it_speaks_of(text: str, as_of: str | None) -> None:
    assert record(text).get("as_of") == as_of


def test_extract__it__is_filled_in_and_marked() -> None:
    text = "The Harbour Bridge opened. It cost 96 million euros."
    assert record(text) == {
        "id": "a-1",
        "statement": "Harbour Bridge cost 96 million euros.",
        "figures": [{"value": "96 million euros"}],
        "where": {"paragraph": "1"},
        "note": "In the source: It cost 96 million euros.",
        "review": "wording, subject",
    }


def test_extract__file__is_a_base_that_only_warns(run: Run, tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    ran = run("claims", "extract", "article.md", "-o", "draft.yaml")
    assert (ran.code, ran.out) == (ExitCode.OK, "")
    assert "claims to review" in ran.err
    loaded = base.load([tmp_path / "draft.yaml"])
    assert loaded.sources[0].title == "The tram that came back"
    assert all(claim.review for claim in loaded.claims)
    assert [claim.where.section for claim in loaded.claims if claim.where][2] == "The plan"
    found = validate([tmp_path / "draft.yaml"])[1]
    assert {finding.code for finding in found} <= {"FB101", "FB103", "FB107", "FB120"}
    again = run("claims", "extract", "article.md", "-o", "draft.yaml")
    assert again.code == ExitCode.FAULT
    assert "is there already" in again.err


def test_extract__standard_output__tells_how_each_figure_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The line [b]cost 96 million euros: # much \u202e.", encoding="utf-8")
    out = run("claims", "extract", "a.txt").out
    assert "- value: 96 million euros  # = 96000000 EUR (money)" in out
    (tmp_path / "b.yaml").write_text(out, encoding="utf-8")
    assert base.load([tmp_path / "b.yaml"]).claims[0].statement.startswith("The line [b]cost")
