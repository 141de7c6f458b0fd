"""Every code has its section in `docs/findings.md`, and the examples there do what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from base_files import codes, write
from factcheck.base.faults import CODES, ERRORS
from factcheck.base.validate import validate
from factcheck.model import Severity

PAGE = Path(__file__).parents[2] / "docs" / "findings.md"
_SECTION = re.compile(r"^### (FB\d{3}) · ([^\n]+)\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
_EXAMPLE = re.compile(r"^(Wrong|Right):\n```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
SECTIONS = {
    code: (title, dict(_EXAMPLE.findall(body)))
    for code, title, body in _SECTION.findall(PAGE.read_text("utf-8"))
}
WITH_EXAMPLES = [code for code, (_, examples) in SECTIONS.items() if examples]
TESTED_ELSEWHERE = {
    "FB001": "test_load__no_such_path__is_one_fault",
    "FB002": "test_load__not_text__names_the_line",
    "FB003": "test_load__hundred_megabytes__is_refused_unread",
    "FB019": "test_load__long_text__is_refused",
    "FB109": "test_validate__limit_for_the_age_of_sources__warns_of_older_ones",
    "FB111": "test_link__marks_that_can_be_read_in_two_ways__is_warned_of",
    "FB112": "test_load__empty_file__is_a_warning_beside_others",
}


def test_page__every_code__has_a_section_with_its_title() -> None:
    assert {code: title for code, (title, _) in SECTIONS.items()} == CODES


def test_page__every_code__has_a_failing_and_a_passing_case() -> None:
    assert {*WITH_EXAMPLES, *TESTED_ELSEWHERE} == set(CODES)
    tests = "".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert all(f"def {name}(" in tests for name in TESTED_ELSEWHERE.values())


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_example__wrong__gives_the_code_with_its_place_and_remedy(code: str, tmp_path: Path) -> None:
    found = validate([write(tmp_path, SECTIONS[code][1]["Wrong"])])[1]
    assert code in codes(found)
    if code in ERRORS:
        assert {f.code for f in found if f.severity is Severity.ERROR} == {code}
    for finding in found:
        assert finding.message.endswith(".")
        assert finding.line >= 1
        assert finding.column >= 1


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_example__right__does_not_give_the_code(code: str, tmp_path: Path) -> None:
    found = validate([write(tmp_path, SECTIONS[code][1]["Right"])])[1]
    assert code not in codes(found)
    assert all(finding.severity is not Severity.ERROR for finding in found)
