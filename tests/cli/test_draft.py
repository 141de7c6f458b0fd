"""`factcheck draft` as reporters and pipelines use it."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

RIGHT = "The River Bridge cost 96 million euros.\n"
WRONG = "The River Bridge cost 69 million euros.\n"
ELSEWHERE = "Penguins sang 12 songs at night.\n"

pytestmark = pytest.mark.usefixtures("bridge")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the test, which is also the current one."""
    return tmp_path


def write(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (RIGHT, (), 0),
        (ELSEWHERE, (), 0),
        (WRONG, (), 1),
        (WRONG, ("--exit-zero",), 0),
        (WRONG, ("--fail-on", "none"), 0),
        (ELSEWHERE, ("--fail-on", "note"), 1),
        (ELSEWHERE, ("--fail-on", "not-found"), 1),
        (ELSEWHERE, ("--fail-on", "fc107"), 1),
        (ELSEWHERE, ("--min-coverage", "50"), 1),
        (RIGHT, ("--min-coverage", "100"), 0),
        (WRONG, ("--fail-on", "nonsense"), 2),
        (WRONG, ("--format", "nonsense"), 2),
        (WRONG, ("--format", "json", "--format", "sarif"), 2),
        (WRONG, ("--format", "sarif="), 2),
        (WRONG, ("--baseline", "missing.json"), 2),
        (WRONG, ("--changed-since", "--output=x"), 2),
        ("\n", (), 2),
        ("<!-- nothing -->\n", ("--exit-zero",), 2),
    ],
)
def test_draft__what_was_found__sets_the_exit_code(
    run: Run, folder: Path, text: str, options: tuple[str, ...], code: int
) -> None:
    assert run("draft", write(folder, "a.md", text), *options).code == code


def test_draft__missing_file__said_and_never_0(run: Run, folder: Path) -> None:
    done = run("draft", write(folder, "a.md", RIGHT), "b.md", "--exit-zero")
    assert done.code == 2
    assert "b.md: No such file" in done.err


def test_draft__folder_without_drafts__refused(run: Run, folder: Path) -> None:
    (folder / "empty").mkdir()
    assert run("draft", "empty").code == 2
    assert run("draft", "*.nothing").code == 2


def test_draft__folder_and_pattern__every_draft_once(run: Run, folder: Path) -> None:
    write(folder, "news/a.md", WRONG)
    write(folder, "news/deep/b.html", f"<p>{WRONG}")
    write(folder, "news/.hidden/c.md", WRONG)
    write(folder, "news/notes.py", WRONG)
    told = json.loads(run("draft", "news", "news/*.md", "--format", "json").out)
    assert told["files"] == ["news/a.md", "news/deep/b.html"]


def test_draft__standard_input__name_tells_the_format(run: Run) -> None:
    done = run(
        "draft",
        "-",
        "--stdin-filename",
        "a.html",
        "--format",
        "plain",
        stdin=f"<!-- {WRONG} --><p>{WRONG}".encode(),
    )
    assert done.code == 1
    assert done.out.startswith("a.html:2:")


def test_draft__several_formats__each_in_its_place(run: Run, folder: Path) -> None:
    done = run(
        "draft", write(folder, "a.md", WRONG), "-f", "sarif=out.sarif", "-f", "junit=out.xml", "-f", "plain"
    )
    assert done.code == 1
    assert "FC101" in done.out
    assert json.loads((folder / "out.sarif").read_text())["version"] == "2.1.0"
    assert (folder / "out.xml").read_text().startswith("<?xml")


def test_draft__baseline__known_findings_do_not_fail(run: Run, folder: Path) -> None:
    write(folder, "a.md", WRONG)
    assert run("draft", "a.md", "--write-baseline", "known.json").code == 1
    write(folder, "a.md", f"More of it.\n\n{WRONG}")
    done = run("draft", "a.md", "--baseline", "known.json")
    assert (done.code, "in the baseline" in done.out) == (0, True)
    write(folder, "a.md", f"{WRONG}\n{WRONG.replace('69', '59')}")
    assert run("draft", "a.md", "--baseline", "known.json").code == 1


def test_draft__config__severities_paths_and_excludes(run: Run, folder: Path) -> None:
    config = '[draft]\nexclude = ["old/*"]\n[draft.severity]\nFC101 = "warning"\n'
    write(
        folder,
        "factcheck.toml",
        config + '[[draft.paths]]\nfiles = "strict/*"\nseverity = {FC101 = "error"}\n',
    )
    write(folder, "a.md", WRONG)
    write(folder, "strict/a.md", WRONG)
    write(folder, "old/a.md", WRONG)
    assert run("draft", "a.md").code == 0
    assert run("draft", "strict/a.md").code == 1
    assert run("draft", "a.md", "--isolated").code == 1
    done = run("draft", "a.md", "old/a.md", "--format", "json")
    assert json.loads(done.out)["files"] == ["a.md"]
    assert "old/a.md" in done.err


@pytest.mark.parametrize(
    "config",
    [
        "[draft]\nnonsense = 1\n",
        "[draft]\nmin-coverage = 101\n",
        "[draft]\nexclude = 5\n",
        '[draft.severity]\nFC999 = "off"\n',
        '[draft.severity]\nFC101 = "loud"\n',
        "[[draft.paths]]\nseverity = {}\n",
        "draft = 5\n",
    ],
)
def test_draft__config_at_fault__told(run: Run, folder: Path, config: str) -> None:
    write(folder, "factcheck.toml", config)
    done = run("draft", write(folder, "a.md", RIGHT))
    assert (done.code, "factcheck.toml" in done.err) == (2, True)


def test_draft__two_configs__refused(run: Run, folder: Path) -> None:
    write(folder, "x/factcheck.toml", 'fail-on = "none"\n')
    done = run("draft", write(folder, "a.md", WRONG), write(folder, "x/a.md", WRONG))
    assert done.code == 2
    assert run("draft", "x/a.md").code == 0


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)  # noqa: S607


def test_draft__changed_since__only_what_changed(run: Run, folder: Path) -> None:
    git(folder, "init", "-q")
    write(folder, "a.md", f"{WRONG}\nNothing here.\n")
    git(folder, "add", "a.md")
    git(folder, "commit", "-q", "-m", "one")
    write(folder, "a.md", f"{WRONG}\nNothing here.\n\n{RIGHT}")
    done = run("draft", "a.md", "--changed-since", "HEAD")
    assert (done.code, "1 sentence left out" in done.out) == (0, True)
    assert run("draft", write(folder, "new.md", WRONG), "--changed-since", "HEAD").code == 1
    assert run("draft", "a.md", "--changed-since", "no-such-revision").code == 2


def test_draft__explain__shows_what_was_carried_over(run: Run, folder: Path) -> None:
    draft = write(folder, "a.md", "The River Bridge is long. It cost 69 million euros.\n")
    done = run("draft", draft, "--explain")
    assert "It = River Bridge" in done.out
    right = write(folder, "b.md", "The River Bridge is long. It cost 96 million euros.\n")
    for form in ("plain", "table"):
        assert "b.md:1:27: read: It = River Bridge" in run("draft", right, "--explain", "-f", form).out


def test_draft__job_on_github__summary_written(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary.md"))
    assert run("draft", write(folder, "a.md", WRONG), "--format", "github").out.startswith(
        "::error file=a.md,line=1"
    )
    assert "FC101" in (folder / "summary.md").read_text()


def test_config_show__each_setting__with_its_origin(run: Run, folder: Path) -> None:
    write(
        folder,
        "factcheck.toml",
        'fail-on = "disputed"\n[draft]\nmin-coverage = 40\n[draft.severity]\nFC107 = "off"\n',
    )
    done = run("config", "show")
    lines = dict(line.split("    # ") for line in done.out.splitlines())
    assert done.code == 0
    assert lines["fail-on = disputed"].endswith("factcheck.toml")
    assert lines["draft.min-coverage = 40"].endswith("factcheck.toml")
    assert lines["color = auto"] == "default"
    assert any(line.startswith("draft.severity.FC107 for * = off") for line in lines)


def test_config_show__isolated__no_file_is_heeded(run: Run, folder: Path) -> None:
    write(folder, "factcheck.toml", 'fail-on = "disputed"\n')
    assert "config = none    # default" in run("config", "show", "--isolated").out
