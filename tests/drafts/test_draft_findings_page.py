"""Every code of a draft has its section in `docs/findings.md`, and the examples do what the page says."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from drafting import document
from factcheck.claimbase import ClaimBase
from factcheck.drafts.run import Rules, check_draft
from factcheck.model.codes import CODES
from factcheck.model.draft import State

PAGE = Path(__file__).parents[2].joinpath("docs", "findings.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^### (FC\d{3}) · [^\n]+\n(.*?)(?=^<a id|\Z)", PAGE, re.MULTILINE | re.DOTALL))
EXAMPLES = [
    (code, kind, text)
    for code, section in SECTIONS.items()
    for kind, text in re.findall(
        r"^(Wrong|Right):\n```markdown\n(.*?)^```", section, re.MULTILINE | re.DOTALL
    )
]
BASE = ClaimBase.from_statements(
    re.findall(r"^  - (.*)$", PAGE.split('<a id="drafts">')[1].split("```")[1], re.MULTILINE)
)


@pytest.mark.parametrize("code", CODES)
def test_page__every_code__has_a_section_with_its_severity(code: str) -> None:
    assert SECTIONS[code].startswith(CODES[code].severity.value.capitalize())
    assert f'<a id="{code.lower()}"></a>' in PAGE


def test_page__every_section__is_of_a_code() -> None:
    assert set(SECTIONS) == set(CODES)


@pytest.mark.parametrize(
    ("code", "kind", "text"), EXAMPLES, ids=[f"{code}-{kind}" for code, kind, _ in EXAMPLES]
)
def test_page__examples__give_the_code_or_not(code: str, kind: str, text: str) -> None:
    checked = check_draft(document(text, "a.md"), BASE.check, Rules(today=dt.date(2026, 3, 1)))
    found = {finding.code for finding in checked.findings if finding.state is State.NEW}
    assert (code in found) is (kind == "Wrong")
