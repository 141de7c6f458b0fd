from __future__ import annotations

import datetime as dt
import json
import re
from xml.etree import ElementTree as ET

import pytest

from drafting import document
from factcheck.claimbase import ClaimBase
from factcheck.drafts.run import Rules, check_draft
from factcheck.model.codes import CODES
from factcheck.model.draft import DraftReport, Unread
from factcheck.report.drafts.formats import DraftOutput, renderer
from factcheck.report.drafts.words import help_page
from factcheck.report.look import Look

BASE = ClaimBase.from_statements(
    ["The bridge carries 41,200 vehicles a day.", "The bridge opened in May 2019."]
)
TEXT = """é 👍 The bridge carries 14,200 vehicles a day, <b>100 %</b> [so] | it's \x1b[31m.

The bridge carries 41,200 vehicles a day.

<!-- factcheck: ignore FC101 "agreed" -->
The bridge carries 12,400 vehicles a day.

<!-- factcheck: ignore FC104 "unused" -->
Bananas cost 3 euros a kilogram in Oslo.
"""


def report(text: str = TEXT, name: str = "dir, with:odd%/a.md") -> DraftReport:
    checked = check_draft(document(text, name), BASE.check, Rules(today=dt.date(2026, 3, 1)))
    return DraftReport(
        files=(name,),
        sentences=checked.sentences,
        findings=checked.findings,
        unread=(Unread("b.md", "b.md: No such file"),),
        left_out=2,
    )


def rendered(form: DraftOutput, run: DraftReport | None = None, look: Look | None = None) -> str:
    return renderer(form)(run or report(), BASE.base, look or Look())


@pytest.mark.parametrize("form", DraftOutput)
def test_render__every_format__finding_told_and_no_control_characters(form: DraftOutput) -> None:
    text = rendered(form)
    assert "FC101" in text
    assert "41,200" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("form", DraftOutput)
def test_render__nothing_found__still_well_formed(form: DraftOutput) -> None:
    text = rendered(form, DraftReport(files=("a.md",)))
    if form in (DraftOutput.JSON, DraftOutput.SARIF, DraftOutput.GITLAB, DraftOutput.RDJSON):
        json.loads(text)
    elif form is DraftOutput.JUNIT:
        ET.fromstring(text)  # noqa: S314 - our own
    elif form is not DraftOutput.JSONL:
        assert text


@pytest.mark.parametrize(
    "form", [DraftOutput.PLAIN, DraftOutput.TABLE, DraftOutput.MARKDOWN, DraftOutput.HTML]
)
def test_render__for_people__coverage_and_what_was_left_out(form: DraftOutput) -> None:
    text = " ".join(rendered(form).replace("\\", "").split())
    for told in (
        "Coverage: the base could speak to",
        "1 finding suppressed",
        "2 sentences left out",
        "No such file",
    ):
        assert told in text


@pytest.mark.parametrize("width", [20, 80, 200])
def test_render__table_at_any_width__nothing_cut(width: int) -> None:
    text = rendered(DraftOutput.TABLE, look=Look(width=width))
    assert all(len(line) <= width + 2 for line in text.splitlines())
    assert "FC101" in text


def test_render__plain__place_first() -> None:
    line = rendered(DraftOutput.PLAIN).splitlines()[0]
    assert line.startswith("dir, with:odd%/a.md:1:24: error FC101: ")


def test_render__sarif__essential_fields() -> None:
    log = json.loads(rendered(DraftOutput.SARIF))
    (run,) = log["runs"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert run["invocations"][0]["executionSuccessful"] is False
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        assert result["partialFingerprints"]["primaryLocationLineHash"]
        location = result["locations"][0]["physicalLocation"]
        assert location["artifactLocation"]["uri"] == "dir%2C%20with%3Aodd%25/a.md"
        assert location["region"]["endColumn"] > location["region"]["startColumn"]
    suppressed = [result for result in run["results"] if "suppressions" in result]
    assert [one["suppressions"][0]["justification"] for one in suppressed] == ["agreed"]
    assert any("fixes" in result for result in run["results"])


def test_render__github__escaped_worst_first_and_all_in_a_group() -> None:
    lines = rendered(DraftOutput.GITHUB).splitlines()
    first = lines[0]
    assert first.startswith("::error file=dir%2C with%3Aodd%25/a.md,line=1,endLine=1,col=24,endColumn=")
    assert "title=FC101 contradicted-figure::" in first
    assert "%," not in first
    commands = [line.split(" ")[0] for line in lines[: lines.index("::group::factcheck: all findings")]]
    assert commands == sorted(commands, key=["::error", "::warning", "::notice"].index)
    assert lines[-1] == "::endgroup::"


def test_render__gitlab__essential_fields_and_unique_fingerprints() -> None:
    issues = json.loads(rendered(DraftOutput.GITLAB))
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert issues[0]["location"] == {"path": "dir, with:odd%/a.md", "lines": {"begin": 1, "end": 1}}
    marks = [issue["fingerprint"] for issue in issues]
    assert len(set(marks)) == len(marks)


def test_render__rdjson__columns_in_bytes() -> None:
    first = json.loads(rendered(DraftOutput.RDJSON))["diagnostics"][0]
    assert first["severity"] == "ERROR"
    assert first["code"]["value"] == "FC101"
    line = TEXT.splitlines()[0].encode()
    start = first["location"]["range"]["start"]["column"] - 1
    assert line[start:].startswith(b"14,200 vehicles")
    assert first["suggestions"][0]["text"].startswith("41,200")


def test_render__junit__a_case_a_sentence() -> None:
    root = ET.fromstring(rendered(DraftOutput.JUNIT))  # noqa: S314 - our own
    first, unread = root.findall("testsuite")
    assert [first.get("tests"), first.get("failures")] == ["6", "1"]
    assert first.find("testcase/failure") is not None
    assert first.find("testcase/skipped") is not None
    assert [unread.get("id"), unread.get("errors")] == ["1", "1"]


def test_render__json__findings_results_and_summary() -> None:
    value = json.loads(rendered(DraftOutput.JSON))
    assert value["factcheck"] == 1
    assert value["summary"]["errors"] == 1
    assert value["results"][0]["line"] == 1
    lines = rendered(DraftOutput.JSONL).splitlines()
    assert [json.loads(line) for line in lines] == value["findings"]


def test_render__markdown__markup_of_the_draft_is_dead() -> None:
    run = report("The bridge carries 14,200 vehicles a day <img src=x> @all | **x**.", "a*b.md")
    text = rendered(DraftOutput.MARKDOWN, run)
    assert "a\\*b" in text
    assert "<img" not in text
    assert re.search(r"(?<!\\)@", text) is None


def test_render__html__words_of_the_draft_escaped() -> None:
    text = rendered(DraftOutput.HTML)
    assert "<b>" not in text
    assert "<mark>14,200 vehicles" in text


@pytest.mark.parametrize("code", CODES)
def test_help_page__every_code__names_it(code: str) -> None:
    assert help_page(code).endswith(f"docs/findings.md#{code.lower()}")
