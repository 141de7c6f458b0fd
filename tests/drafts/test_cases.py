"""Whole drafts on the shipped base: `cases/<name>/` holds a draft, the verdicts expected and why it is there."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from drafting import word_file
from factcheck.claimbase import ClaimBase, load_base
from factcheck.drafts.checking import check_document
from factcheck.drafts.reading import read_document

if TYPE_CHECKING:
    from factcheck.model.draft import CheckedSentence

CASES = sorted(path for path in Path(__file__).with_name("cases").iterdir() if path.is_dir())


@cache
def base() -> ClaimBase:
    return load_base()


def sentences(case: Path) -> list[CheckedSentence]:
    (draft,) = case.glob("draft.*")
    raw, name = draft.read_bytes(), draft.name
    if draft.suffix == ".xml":
        raw, name = word_file(draft.read_text("utf-8").replace("\n", "")), "draft.docx"
    return list(check_document(read_document(raw, name), base().check))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case__every_sentence__found_with_its_verdict(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    found = [(one.line, one.statement, str(one.verdict)) for one in sentences(case)]
    told = [
        next((one for one in found if one[0] == want["line"] and one[1].startswith(want["starts"])), None)
        for want in expected
    ]
    verdicts = [one[2] if one else "missing" for one in told]
    fit = [
        got if got in want.get("also_ok", ()) else want["expected"]
        for got, want in zip(verdicts, expected, strict=True)
    ]
    assert verdicts == fit
    rest = [one for one in found if one not in told]
    assert [one for one in rest if one[2] == "conflicting"] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case__why__is_told(case: Path) -> None:
    assert (case / "why.txt").read_text("utf-8").strip()
