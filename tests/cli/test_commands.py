"""The other commands, and what all have in common."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck.cli.app import COMMANDS
from factcheck.cli.claims import COMMANDS as SUBCOMMANDS
from factcheck.cli.exits import ExitCode

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

CLAIMS = tuple(SUBCOMMANDS)


def test_version__asked__is_printed(run: Run) -> None:
    assert run("--version").out == f"factcheck {factcheck.__version__}\n"


@pytest.mark.parametrize(
    "arguments", [(), *((name,) for name in COMMANDS), *(("claims", name) for name in CLAIMS)], ids=str
)
def test_help__every_command__has_an_example(run: Run, arguments: tuple[str, ...]) -> None:
    for flag in ("--help", "-h"):
        ran = run(*arguments, flag)
        assert ran.code == ExitCode.OK
        assert "factcheck " + " ".join(arguments) in ran.out.split("Example")[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ("chekc",),
        ("check", "--bose", "x"),
        ("check", "--format", "xml", "x"),
        ("claims", "lits"),
        ("claims", "show"),
    ],
)
def test_misuse__any__is_the_callers_fault(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.code == ExitCode.FAULT
    assert "Traceback" not in ran.err
    assert ran.err


@pytest.mark.usefixtures("bridge")
def test_claims_list__filters__choose(run: Run) -> None:
    assert run("claims", "list").out.count("\n") == 2
    assert "bridge-cost" not in run("claims", "list", "--topic", "transport").out
    assert run("claims", "list", "--source", "none").out == ""


@pytest.mark.usefixtures("bridge")
def test_claims_list__json__holds_figures_and_place(run: Run) -> None:
    claims = json.loads(run("claims", "list", "--format", "json").out)
    assert claims[1]["claim"] == "bridge-cost"
    assert claims[1]["figures"][0]["value"] == "96000000"
    assert claims[1]["place"]["line"] == 13


@pytest.mark.usefixtures("bridge")
@pytest.mark.parametrize("form", ["table", "plain"])
def test_claims_show__claim__is_shown_in_full(run: Run, form: str) -> None:
    out = run("claims", "show", "bridge-traffic", "--format", form).out
    for words in (
        "41,200 vehicles a day",
        "Traffic on the river bridges",
        "Findings, ¶3",
        "city traffic count",
        "bridge.yaml:",
    ):
        assert words in " ".join(out.split())


@pytest.mark.usefixtures("bridge")
def test_claims_show__unknown_id__suggests_one(run: Run) -> None:
    ran = run("claims", "show", "bridge-trafic")
    assert ran.code == ExitCode.FAULT
    assert "did you mean bridge-traffic" in ran.err


@pytest.mark.usefixtures("bridge")
def test_claims_search__words__finds_the_claim(run: Run) -> None:
    found = run(
        "claims", "search", "how", "much", "the", "bridge", "cost", "-n", "1", "--format", "jsonl"
    ).out
    assert json.loads(found)["claim"] == "bridge-cost"


@pytest.mark.usefixtures("bridge")
def test_claims_stats__base__is_counted(run: Run) -> None:
    values = json.loads(run("claims", "stats", "--format", "json").out)
    assert values["claims"] == 2
    assert values["claims_by_topic"] == {"transport": 1}
    assert "Claims: 2" in run("claims", "stats").out


def test_claims_validate__sound_base__passes(run: Run, bridge: Path) -> None:
    ran = run("claims", "validate", str(bridge))
    assert ran.code == ExitCode.OK
    assert "0 errors" in ran.out


def test_claims_validate__faulty_base__fails_with_places(run: Run, bridge: Path) -> None:
    (bridge / "bridge.yaml").write_text(
        "source: {title: x}\nclaims:\n  - {statement: It weighs 3 kg., colour: red}\n"
    )
    ran = run("claims", "validate", str(bridge))
    assert ran.code == ExitCode.FOUND
    assert "bridge.yaml:3:" in ran.out
    findings = json.loads(run("claims", "validate", str(bridge), "--format", "json").out)
    assert findings[0]["line"] == 3


def test_figures__text__is_read(run: Run) -> None:
    out = run("figures", "--format", "json", "about 14,500 people", "nothing here").out
    texts = json.loads(out)["texts"]
    assert texts[0]["figures"][0]["value"] == "14500"
    assert texts[0]["figures"][0]["span"] == [0, 19]
    assert texts[1] == {"text": "nothing here", "figures": []}


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_figures__table__underlines_and_lists(
    run: Run, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    out = run("figures", "--format", "table", "It took 3 weeks and 14,500 people.").out
    assert "1────" in out
    assert "14500" in out
    assert out.endswith("2 figures.\n")


def test_figures__file__is_read_by_name_and_shown_by_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("No figure here.\nIt took 3 weeks.\n", encoding="utf-8")
    ran = run("figures", "--format", "table", "note.txt")
    assert "2 | It took 3 weeks." in ran.out
    assert "No figure here" not in ran.out
    assert "reading the file note.txt" in ran.err


def test_figures__pipe__is_read_whole(run: Run) -> None:
    assert (
        json.loads(run("figures", "--format", "jsonl", stdin=b"3 cats\n4 dogs\n").out)["figures"][1]["value"]
        == "4"
    )


def test_figures__nothing_found__is_said(run: Run) -> None:
    assert run("figures", "none at all here").out == "no figures\n"
    assert run("figures", "--format", "table", "words").out == "No figures.\n"


@pytest.mark.parametrize(
    ("stdin", "message"), [(b"a\n\xff", "line 2: not UTF-8 text"), (b"\0", "binary data")]
)
def test_figures__binary__is_refused(run: Run, stdin: bytes, message: str) -> None:
    ran = run("figures", "-", stdin=stdin)
    assert ran.code == ExitCode.FAULT
    assert message in ran.err
