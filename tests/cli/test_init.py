"""`factcheck init` and `factcheck claims schema`: a start that works, and nothing overwritten."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest
import yaml

from factcheck import base
from factcheck.base.keys import json_schema
from factcheck.base.validate import validate
from factcheck.cli.exits import ExitCode

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

MADE = ("claims/first.yaml", "claims/schema.json", "factcheck.toml", ".pre-commit-config.yaml")


def test_init__new_folder__makes_a_base_that_is_sound_and_found(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = run("init", "newsroom")
    assert (ran.code, ran.err) == (ExitCode.OK, "")
    folder = tmp_path / "newsroom"
    assert all((folder / name).is_file() for name in MADE)
    assert validate([folder / "claims"])[1] == ()
    assert tomllib.loads((folder / "factcheck.toml").read_text("utf-8"))["base"] == "claims"
    hooks = yaml.safe_load((folder / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    assert [hook["id"] for hook in hooks] == ["factcheck", "factcheck-base"]
    assert json.loads((folder / "claims" / "schema.json").read_text("utf-8")) == json_schema()
    monkeypatch.chdir(folder)
    assert run("check", "The River Bridge carries 14,200 vehicles a day.").out.startswith("conflicting")
    assert run("claims", "add", "The River Bridge is 410 metres long.").code == ExitCode.OK


def test_init__own_claim__is_the_first(run: Run, tmp_path: Path) -> None:
    assert run("init", "--claim", "The tower:  44 floors, # not 40.").code == ExitCode.OK
    assert base.load([tmp_path / "claims"]).claims[0].statement == "The tower: 44 floors, # not 40."
    assert "FB106" in {finding.code for finding in validate([tmp_path / "claims"])[1]}


@pytest.mark.parametrize("there", MADE)
def test_init__file_that_is_there__stays_as_it_is(run: Run, tmp_path: Path, there: str) -> None:
    path = tmp_path / there
    path.parent.mkdir(exist_ok=True)
    path.write_text("# mine\n", encoding="utf-8")
    ran = run("init")
    assert ran.code == ExitCode.OK
    assert path.read_text(encoding="utf-8") == "# mine\n"
    assert "kept" in ran.out
    assert all((tmp_path / name).exists() for name in MADE)


@pytest.mark.usefixtures("bridge")
def test_init__base_that_is_there__gets_no_example(run: Run, tmp_path: Path) -> None:
    assert run("init").code == ExitCode.OK
    assert sorted(path.name for path in (tmp_path / "claims").iterdir()) == ["bridge.yaml", "schema.json"]


def test_init__hooks_of_ones_own__are_told_what_to_add_once(run: Run, tmp_path: Path) -> None:
    hooks = tmp_path / ".pre-commit-config.yaml"
    hooks.write_text("repos: []\n", encoding="utf-8")
    assert "entry: factcheck draft" in run("init").out
    hooks.write_text("repos:\n  - repo: local\n    hooks: [{id: factcheck}]\n", encoding="utf-8")
    assert "entry: factcheck draft" not in run("init").out


def test_init__config_in_the_project_file__is_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.factcheck]\nbase = 'facts'\n", encoding="utf-8")
    run("init")
    assert not (tmp_path / "factcheck.toml").exists()


def test_init__what_is_no_folder__is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("", encoding="utf-8")
    for arguments in (("init", "a"), ("init", "--claim", " ")):
        ran = run(*arguments)
        assert ran.code == ExitCode.FAULT
        assert ran.err


def test_schema__written__is_that_of_the_package(run: Run) -> None:
    assert json.loads(run("claims", "schema").out) == json_schema()
