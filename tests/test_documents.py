"""What the documents promise that can be held to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.cli.exits import ExitCode
from factcheck.model import Outcome, Verdict

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
]


def test_readme__fresh_machine__takes_exactly_two_commands() -> None:
    marked = re.search(
        r"<!-- fresh machine -->\n```sh\n(.*?)```\n<!-- end -->", PAGES[0].read_text("utf-8"), re.DOTALL
    )
    assert marked is not None
    commands = marked.group(1).splitlines()
    assert len(commands) == 2
    assert "factcheck check" in commands[0]
    assert "pytest" in commands[1]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links__to_our_own_pages__lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_exit_codes__each__is_on_the_page() -> None:
    text = (ROOT / "docs" / "exit-codes.md").read_text("utf-8")
    assert all(f"| {code.value} |" in text for code in ExitCode)


def test_verdicts__each_with_each_outcome__is_on_the_page() -> None:
    text = (ROOT / "docs" / "verdicts.md").read_text("utf-8")
    assert all(f"`{choice}`" in text for choice in (*Verdict, *Outcome))
