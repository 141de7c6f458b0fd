"""Which base and which config hold."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.cli.bases import choose_base
from factcheck.cli.config import Config, find_config
from factcheck.cli.exits import ExitCode
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from conftest import Run

RIGHT = "The River Bridge cost 96 million euros."


def yaml_folder(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "a.yaml").touch()
    return folder


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.delenv("FACTCHECK_BASE", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_choose_base__nothing_here__is_the_shipped_one(bare: Path) -> None:
    choice = choose_base(None, Config(), bare)
    assert choice.label == "the base that ships with factcheck"
    assert Path(choice.paths[0]).is_dir()


def test_choose_base__folder_above__is_found(bare: Path) -> None:
    yaml_folder(bare / "claims")
    deep = bare / "drafts" / "may"
    deep.mkdir(parents=True)
    choice = choose_base(None, Config(), deep)
    assert choice.paths == (os.path.join("..", "..", "claims"),)
    assert choice.label == os.path.join("..", "..", "claims", "")


def test_choose_base__above_the_repository__is_not_looked_for(bare: Path) -> None:
    yaml_folder(bare / "claims")
    (bare / "repository" / ".git").mkdir(parents=True)
    assert "ships" in choose_base(None, Config(), bare / "repository").label


def test_choose_base__folder_without_yaml__does_not_count(bare: Path) -> None:
    (bare / "claims").mkdir()
    (bare / "claims" / "code.py").touch()
    assert "ships" in choose_base(None, Config(), bare).label


def test_choose_base__several__the_nearest_word_wins(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("claims", "named", "environ", "config"):
        yaml_folder(bare / name)
    config = Config(file=bare / "factcheck.toml", base=(str(bare / "config"),))
    assert choose_base(None, config, bare).paths == (str(bare / "config"),)
    monkeypatch.setenv("FACTCHECK_BASE", os.pathsep.join(["environ", "claims"]))
    assert choose_base(None, config, bare).paths == ("environ", "claims")
    assert choose_base([Path("named")], config, bare).paths == ("named",)


@pytest.mark.parametrize("origin", ["--base", "FACTCHECK_BASE"])
def test_choose_base__path_misspelt__suggests_the_right_one(
    bare: Path, monkeypatch: pytest.MonkeyPatch, origin: str
) -> None:
    yaml_folder(bare / "claims")
    monkeypatch.setenv("FACTCHECK_BASE", "clains" if origin == "FACTCHECK_BASE" else "")
    named = [Path("clains")] if origin == "--base" else None
    with pytest.raises(UsageError, match=rf"no claim base at clains \({origin}\); did you mean claims\?"):
        choose_base(named, Config(), bare)


@pytest.mark.parametrize("name", ["factcheck.toml", "pyproject.toml"])
def test_find_config__file_above__is_found(bare: Path, name: str) -> None:
    head = "[tool.factcheck]\n" if name == "pyproject.toml" else ""
    (bare / name).write_text(
        f'{head}base = "facts"\nfail-on = ["conflicting", "disputed"]\nformat = "json"\ncolor = "never"\n'
    )
    (bare / "below").mkdir()
    config = find_config(None, bare / "below")
    assert config == Config(
        file=bare / name,
        base=(str(bare / "facts"),),
        fail_on=("conflicting", "disputed"),
        format="json",
        color="never",
    )


def test_find_config__project_without_our_table__is_passed_by(bare: Path) -> None:
    (bare / "pyproject.toml").write_text("this is [not toml and never read")
    assert find_config(None, bare) == Config()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("bas = 1", "unknown setting 'bas'; did you mean 'base'?"),
        ("zzz = 1", "unknown setting 'zzz'; there are base, "),
        ("base = 1", "base must be a string or a list of strings"),
        ("base = [1]", "base must be a string or a list of strings"),
        ("format = 1", "format must be a string"),
        ("base = ", "is not TOML"),
    ],
    ids=["close", "far", "number", "list of numbers", "not a string", "broken"],
)
def test_find_config__faulty__is_the_callers_fault(bare: Path, text: str, message: str) -> None:
    (bare / "factcheck.toml").write_text(text)
    with pytest.raises(UsageError) as raised:
        find_config(None, bare)
    assert message in str(raised.value)


def test_find_config__named_and_missing__is_the_callers_fault(bare: Path) -> None:
    with pytest.raises(UsageError, match="cannot read the config"):
        find_config(bare / "none.toml", bare)


def test_find_config__named_project_without_our_table__is_empty(bare: Path) -> None:
    (bare / "pyproject.toml").write_text("[tool.other]\n")
    assert find_config(bare / "pyproject.toml", bare) == Config(file=bare / "pyproject.toml")


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ('format = "jso"', "did you mean json?"),
        ('color = "blue"', "choose from"),
        ('fail-on = "x"', "choose from"),
    ],
)
def test_check__config_names_no_choice__is_the_callers_fault(
    run: Run, bridge: Path, setting: str, message: str
) -> None:
    Path("factcheck.toml").write_text(setting)
    ran = run("check", RIGHT)
    assert bridge.is_dir()
    assert ran.code == ExitCode.FAULT
    assert message in ran.err


def test_check__config__sets_what_options_leave_open(run: Run, bridge: Path) -> None:
    Path("factcheck.toml").write_text('fail-on = "supported"\nformat = "jsonl"\n')
    assert bridge.is_dir()
    ran = run("check", RIGHT)
    assert ran.code == ExitCode.FOUND
    assert ran.out.startswith("{")
    assert run("check", "--fail-on", "none", "--format", "plain", RIGHT).out.startswith("supported")


def test_check__base_with_faults__tells_them_all(run: Run, bridge: Path) -> None:
    faulty = "\n".join(
        f"  - {{statement: Item {number} weighs 3 kg., colour{number}: red}}" for number in range(10)
    )
    (bridge / "bridge.yaml").write_text(f"source: {{title: A list}}\nclaims:\n{faulty}\n")
    ran = run("check", RIGHT)
    assert ran.code == ExitCode.FAULT
    assert ran.err.count("bridge.yaml:") >= 10
    assert "Traceback" not in ran.err
    assert ran.out == ""


@pytest.mark.parametrize("text", ["", "claims: []\n", "source: {title: x}\n", "\0", "- [", "just words"])
def test_check__base_without_claims__is_the_callers_fault(run: Run, bridge: Path, text: str) -> None:
    (bridge / "bridge.yaml").write_text(text)
    ran = run("check", RIGHT)
    assert ran.code == ExitCode.FAULT
    assert "bridge.yaml" in ran.err or "no claims" in ran.err
    assert "Traceback" not in ran.err


def test_check__base_option_with_an_empty_folder__is_the_callers_fault(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = run("check", "--base", "empty", RIGHT)
    assert ran.code == ExitCode.FAULT
    assert "empty" in ran.err
