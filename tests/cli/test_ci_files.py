"""The hook, the action and the template, held to published schemas and run as far as a machine alone can."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.drafts.reading import SUFFIXES

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "templates" / "gitlab" / "factcheck.yml"
WRONG = "The River Bridge cost 69 million euros.\n"

pytestmark = pytest.mark.usefixtures("bridge")


def of_yaml(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    return yaml.safe_load(path.read_text("utf-8"))


@pytest.mark.parametrize(
    ("schema", "path"), [("vendor.gitlab-ci", TEMPLATE), ("vendor.github-actions", ROOT / "action.yml")]
)
def test_ci_file__published_schema__valid(schema: str, path: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_hooks__each__has_what_pre_commit_asks_for_and_fits_every_kind_of_draft() -> None:
    hooks = of_yaml(ROOT / ".pre-commit-hooks.yaml")
    assert all({"id", "name", "entry", "language", "files"} <= hook.keys() for hook in hooks)
    assert all(hook["entry"] == "factcheck draft" and hook["require_serial"] for hook in hooks)
    for suffix in SUFFIXES.keys() - {".text", ".mdown", ".xhtml", ".pdf"}:
        assert any(re.search(hook["files"], f"drafts/a{suffix}") for hook in hooks), suffix


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder `bin` with the command, as an installation would have left it."""
    command = tmp_path / "venv" / "bin" / "factcheck"
    command.parent.mkdir(parents=True)
    source = f'#!/bin/sh\nexec "{sys.executable}" -c "from factcheck.cli.main import run; run()" "$@"\n'
    command.write_text(source)
    command.chmod(0o755)
    return command.parent.parent


def in_shell(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    surroundings = os.environ | variables | {"XDG_CACHE_HOME": str(folder / ".cache")}
    return subprocess.run(
        [bash, "-e", "-c", script], capture_output=True, text=True, cwd=folder, env=surroundings, check=False
    )


def inputs(**given: str) -> dict[str, str]:
    """What GitHub sets for the step: the inputs, given or by default."""
    defaults = {
        name: str(one.get("default", "")) for name, one in of_yaml(ROOT / "action.yml")["inputs"].items()
    }
    chosen = defaults | given
    step = of_yaml(ROOT / "action.yml")["runs"]["steps"][1]
    found = {}
    for name, value in step["env"].items():
        place = re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)
        assert place, value
        found[name] = chosen[place[1]]
    return found


@pytest.mark.parametrize(
    ("text", "code", "first"),
    [(WRONG, 1, "::error file=drafts/a b.md,line=1"), (WRONG.replace("69", "96"), 0, "::group::")],
    ids=["contradicted", "borne-out"],
)
def test_action__its_check__annotations_sarif_and_exit_code(
    tmp_path: Path, installed: Path, text: str, code: int, first: str
) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a b.md").write_text(text)
    installed.rename(tmp_path / "factcheck")
    script = of_yaml(ROOT / "action.yml")["runs"]["steps"][1]["run"]
    variables = inputs(drafts="drafts/", sarif="out.sarif") | {"RUNNER_TEMP": str(tmp_path)}
    done = in_shell(script, tmp_path, **variables)
    assert (done.returncode, done.stdout.startswith(first)) == (code, True), done.stdout + done.stderr
    assert json.loads((tmp_path / "out.sarif").read_text())["version"] == "2.1.0"


def test_template__its_script__reports_written_and_job_fails(tmp_path: Path, installed: Path) -> None:
    (tmp_path / "a.md").write_text(WRONG)
    installed.rename(tmp_path / ".factcheck-venv")
    job = of_yaml(TEMPLATE)["factcheck"]
    lines = [line for line in job["script"] if "pip install" not in line and "-m venv" not in line]
    done = in_shell("\n".join(lines), tmp_path, **(job["variables"] | {"FACTCHECK_DRAFTS": "a.md"}))
    assert done.returncode == 1, done.stderr
    for report in job["artifacts"]["reports"].values():
        assert (tmp_path / report).stat().st_size > 0
    (issue,) = json.loads((tmp_path / job["artifacts"]["reports"]["codequality"]).read_text())
    assert issue["location"]["path"] == "a.md"
