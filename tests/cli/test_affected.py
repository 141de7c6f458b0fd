"""Verdicts that a change of the base flips: which, where, and what of it is told."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from conftest import BRIDGE
from factcheck.model.affected import Edit
from factcheck.report.affected import AffectedFormat

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

DRAFT = """\
# The bridge

The River Bridge carried 41,200 vehicles a day in 2022.

It rains. The River Bridge cost 96 million euros.
"""
RIGHT = "The River Bridge carried 41,200 vehicles a day in 2022."


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=n", "-c", "user.email=n@example.org")
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def folder(bridge: Path, tmp_path: Path) -> Path:
    """A repository with the base of the bridge, its first revision tagged `old`."""
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", str(bridge), "draft.md")
    git(tmp_path, "commit", "-q", "-m", "one")
    git(tmp_path, "tag", "old")
    return tmp_path


def change(folder: Path, old: str, new: str) -> None:
    assert old in BRIDGE
    (folder / "claims" / "bridge.yaml").write_text(BRIDGE.replace(old, new), encoding="utf-8")


@pytest.mark.usefixtures("folder")
def test_affected__nothing_changed__flips_nothing(run: Run) -> None:
    ran = run("claims", "affected", "--since", "old", "draft.md")

    assert ran.code == 0
    assert "no claim changed" in ran.out
    assert "0 verdicts flip" in ran.out


def test_affected__lines_moved_in_the_base__flips_nothing(run: Run, folder: Path) -> None:
    change(folder, "claims:\n", "# a remark\nclaims:\n")

    assert "no claim changed" in run("claims", "affected", "--since", "old", "draft.md").out


def test_affected__figure_corrected__sentence_flips_with_its_line(run: Run, folder: Path) -> None:
    change(folder, "41,200", "44,900")

    ran = run("claims", "affected", "--since", "old", "draft.md", "--format", "json")
    value = json.loads(ran.out)

    assert ran.code == 1
    (flip,) = value["flips"]
    assert (flip["file"], flip["line"], flip["statement"]) == ("draft.md", 3, RIGHT)
    assert (flip["before"], flip["after"]) == ("supported", "conflicting")
    assert "41,200" in flip["said"]
    assert "44,900" in flip["says"]
    assert flip["claims"] == ["bridge-traffic"]
    assert [(edit["claim"], edit["edit"]) for edit in value["edits"]] == [("bridge-traffic", "changed")]


def test_affected__claim_removed_and_added__are_told(run: Run, folder: Path) -> None:
    change(folder, "  - id: bridge-cost", "  - id: bridge-price")

    value = json.loads(run("claims", "affected", "--since", "old", "draft.md", "--format", "json").out)

    assert {(edit["claim"], edit["edit"]) for edit in value["edits"]} == {
        ("bridge-price", "added"),
        ("bridge-cost", "removed"),
    }
    assert value["flips"] == []


def test_affected__claim_taken_out__support_is_lost(run: Run, folder: Path) -> None:
    cut = BRIDGE[BRIDGE.index("  - id: bridge-cost") :]
    change(folder, cut, "")

    value = json.loads(run("claims", "affected", "--since", "old", "draft.md", "--format", "json").out)

    assert [(flip["line"], flip["before"]) for flip in value["flips"]] == [(5, "supported")]
    assert value["flips"][0]["after"] != "supported"


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("all.csv", f'id,statement\n1,"Penguins sing."\n2,"{RIGHT}"\n', 3),
        ("all.jsonl", f'{{"statement": "Penguins sing."}}\n{{"statement": "{RIGHT}"}}\n', 2),
        ("all.yaml", f"source: {{title: x}}\nclaims:\n  - Penguins sing.\n  - {RIGHT}\n", 4),
        ("list.yaml", f"- Penguins sing.\n- {RIGHT}\n", 2),
    ],
)
def test_affected__files_of_statements_and_of_claims__flip_with_their_line(
    name: str, text: str, line: int, run: Run, folder: Path
) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    change(folder, "41,200", "44,900")

    value = json.loads(run("claims", "affected", "--since", "old", name, "--format", "json").out)

    assert [(flip["file"], flip["line"]) for flip in value["flips"]] == [(name, line)]


def test_affected__folder_and_file_in_it__is_checked_once(run: Run, folder: Path) -> None:
    (folder / "drafts").mkdir()
    (folder / "draft.md").rename(folder / "drafts" / "draft.md")
    change(folder, "41,200", "44,900")

    out = run("claims", "affected", "--since", "old", "drafts", "drafts/draft.md").out

    assert "1 file, 2 statements: 1 verdict flips." in out


@pytest.mark.parametrize("form", AffectedFormat)
@pytest.mark.parametrize("columns", ["60", "80"])
def test_affected__every_format__names_file_line_and_both_figures(
    form: AffectedFormat, columns: str, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    change(folder, "41,200", "44,900")

    out = run("claims", "affected", "--since", "old", "draft.md", "--format", form).out

    for told in ("draft.md", "3", "41,200", "44,900"):
        assert told in out
    if form is AffectedFormat.TABLE:
        assert max(map(len, out.splitlines())) <= int(columns)


def test_affected__markdown__is_a_list_to_work_off_with_the_text_escaped(run: Run, folder: Path) -> None:
    (folder / "draft.md").write_text(
        f"The <b>River Bridge</b> [x] carried 41,200 vehicles a day in 2022.\n\n{RIGHT}\n"
    )
    change(folder, "41,200", "44,900")

    run("claims", "affected", "--since", "old", "draft.md", "-o", "notes.md")

    notes = (folder / "notes.md").read_text(encoding="utf-8")
    assert notes.startswith("## draft.md\n\n- [ ] Line ")
    assert "<b>" not in notes


@pytest.mark.parametrize(
    "arguments",
    [
        ("--since", "no-such-revision", "draft.md"),
        ("--since", "-x", "draft.md"),
        ("--since", "old", "nowhere.md"),
        ("--since", "old", "draft.md", "--base", "elsewhere"),
        ("draft.md",),
    ],
    ids=["no such revision", "an option for a revision", "no such draft", "no such base", "no revision"],
)
@pytest.mark.usefixtures("folder")
def test_affected__callers_fault__exits_with_2(arguments: tuple[str, ...], run: Run) -> None:
    ran = run("claims", "affected", *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err


@pytest.mark.usefixtures("bridge")
def test_affected__base_outside_any_repository__is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT)

    ran = run("claims", "affected", "--since", "HEAD", "draft.md")

    assert ran.code == 2
    assert "--since" in ran.err


def test_affected__base_that_was_faulty_then__names_the_fault(run: Run, folder: Path) -> None:
    change(folder, "claims:\n", "claimz:\n")
    git(folder, "commit", "-qam", "two")
    git(folder, "tag", "broken")
    change(folder, "41,200", "44,900")

    ran = run("claims", "affected", "--since", "broken", "draft.md")

    assert ran.code == 2
    assert "bridge.yaml, line 6" in ran.err


def test_edits__every_member__is_told() -> None:
    assert {str(edit) for edit in Edit} == {"added", "removed", "changed"}
