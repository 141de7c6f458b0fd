"""`factcheck check` as scripts use it."""

from __future__ import annotations

import csv
import json
import os
from io import StringIO
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck.cli import check as module
from factcheck.cli.exits import ExitCode
from factcheck.model import Verdict
from factcheck.report.formats import Format

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

RIGHT = "The River Bridge cost 96 million euros."
WRONG = "The River Bridge cost 69 million euros."
ELSEWHERE = "Penguins sing at night."

pytestmark = pytest.mark.usefixtures("bridge")


@pytest.mark.parametrize(
    ("statements", "code"),
    [([RIGHT], 0), ([ELSEWHERE], 0), ([WRONG], 1), ([RIGHT, WRONG, ELSEWHERE], 1)],
    ids=["supported", "not found", "conflicting", "mixed"],
)
def test_check__verdicts__set_the_exit_code(run: Run, statements: list[str], code: int) -> None:
    assert run("check", *statements).code == code


@pytest.mark.parametrize(
    ("fail_on", "statement", "code"),
    [
        ("none", WRONG, 0),
        ("supported", RIGHT, 1),
        ("conflicting,not_found", ELSEWHERE, 1),
        ("Not-Found", ELSEWHERE, 1),
        ("disputed, partial", WRONG, 0),
    ],
)
def test_check__fail_on__names_what_fails(run: Run, fail_on: str, statement: str, code: int) -> None:
    assert run("check", "--fail-on", fail_on, statement).code == code


def test_check__fail_on_misspelt__is_the_callers_fault(run: Run) -> None:
    ran = run("check", "--fail-on", "conflicted", RIGHT)
    assert ran.code == ExitCode.FAULT
    assert "did you mean conflicting?" in ran.err


def test_check__lines_of_a_pipe__are_checked_in_order(run: Run) -> None:
    ran = run("check", "--format", "jsonl", stdin=f"\ufeff{RIGHT}\r\n\n  {WRONG}  \n{ELSEWHERE}".encode())
    assert [json.loads(line)["statement"] for line in ran.out.splitlines()] == [RIGHT, WRONG, ELSEWHERE]
    assert ran.code == ExitCode.FOUND


def test_check__dash_among_statements__is_replaced_by_the_lines(run: Run) -> None:
    ran = run("check", "--format", "jsonl", RIGHT, "-", ELSEWHERE, stdin=WRONG.encode())
    assert [json.loads(line)["statement"] for line in ran.out.splitlines()] == [RIGHT, WRONG, ELSEWHERE]


@pytest.mark.parametrize("form", Format)
def test_check__every_format__shows_the_statement_and_the_verdict(run: Run, form: Format) -> None:
    ran = run("check", "--format", form, WRONG)
    assert ran.code == ExitCode.FOUND
    assert "conflicting" in ran.out.lower()
    assert "96 million" in ran.out
    assert ran.err == ""


def test_check__json__says_which_base(run: Run) -> None:
    document = json.loads(run("check", "--format", "json", RIGHT, WRONG).out)
    assert document["base"] == {"label": f"claims{os.sep}", "claims": 2, "derived": 0, "sources": 1}
    assert document["summary"]["statements"] == 2
    assert document["results"][1]["figures"][0]["base"]["claim"] == "bridge-cost"


def test_check__json__is_what_python_gives(run: Run, bridge: Path) -> None:
    document = json.loads(run("check", "--format", "json", WRONG).out)
    assert document["results"] == [factcheck.load_base(bridge).check(WRONG).to_dict()]


def test_check__csv__is_read_by_the_standard_library(run: Run) -> None:
    rows = list(csv.DictReader(StringIO(run("check", "--format", "csv", RIGHT, ELSEWHERE).out)))
    assert {row["verdict"] for row in rows} >= {"supported"}


def test_check__explain__shows_how(run: Run) -> None:
    assert "bridge-cost" in run("check", "--explain", WRONG).out.split("candidates:")[1]
    assert "trace" in json.loads(run("check", "--explain", "--format", "jsonl", WRONG).out)


def test_check__quiet__leaves_out_the_closing_line(run: Run) -> None:
    assert "2 claims" in run("check", RIGHT).out
    assert "2 claims" not in run("check", "-q", RIGHT).out


@pytest.mark.parametrize(
    ("arguments", "stdin", "message"),
    [
        ([""], b"", "statement 1 is empty"),
        ([RIGHT, "  "], b"", "statement 2 is empty"),
        (["5 " * 20_000], b"", "statement 1 is 40,000 characters long"),
        (["\udcff"], b"", "statement 1 is not UTF-8 text"),
        (["-"], b"", "standard input holds no statement"),
        ([], b"\n\n \n", "standard input holds no statement"),
        (["-"], b"a" * 10_000_000, "line 1: longer than 20,000 characters"),
        (["-"], "é".encode() * 5_000_000, "line 1: longer than 20,000 characters"),
        (["-"], b"one\n\xff\xfe\n", "line 2: not UTF-8 text (byte 0xff at column 1)"),
        (["-"], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "line 1: not UTF-8 text"),
        (["-"], b"one\ntw\0o", "line 2: this is binary data"),
        (["-"], "five".encode("utf-16"), "binary data or UTF-16"),
    ],
    ids=[
        "empty",
        "blank",
        "long argument",
        "bad argument",
        "no input",
        "blank input",
        "10 MB line",
        "10 MB of two bytes",
        "latin-1",
        "png",
        "nul",
        "utf-16",
    ],
)
def test_check__unfit_input__is_refused_with_a_message(
    run: Run, arguments: list[str], stdin: bytes, message: str
) -> None:
    ran = run("check", *arguments, stdin=stdin)
    assert ran.code == ExitCode.FAULT
    assert message in ran.err
    assert "Traceback" not in ran.err


def test_check__crash__has_a_code_of_its_own(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> object:
        raise ZeroDivisionError("a fault\nof two lines")

    monkeypatch.setattr(module, "renderer", broken)
    ran = run("check", RIGHT)
    assert ran.code == ExitCode.CRASH
    assert ran.err.startswith("factcheck: internal error: ZeroDivisionError: a fault (set FACTCHECK_DEBUG=1")
    assert len(ran.err.splitlines()) == 1
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    assert "Traceback" in run("check", RIGHT).err


def test_check__interrupted__ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "renderer", interrupted)
    assert run("check", RIGHT).code == ExitCode.INTERRUPTED


def test_output__file__is_written_whole(run: Run, tmp_path: Path) -> None:
    ran = run("check", "-o", "out.json", WRONG)
    assert ran.out == ""
    assert ran.code == ExitCode.FOUND
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["summary"]["conflicting"] == 1


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("a.csv", "statement,"),
        ("a.md", "### "),
        ("a.html", "<!doctype"),
        ("a.jsonl", '{"statement"'),
        ("a", "supported:"),
    ],
)
def test_output__name__sets_the_format(run: Run, tmp_path: Path, name: str, beginning: str) -> None:
    run("check", "--output", name, RIGHT)
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)


def test_output__run_that_fails__leaves_the_old_file_and_nothing_else(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out.txt").write_text("old")
    assert run("check", "-o", "out.txt", "-", stdin=RIGHT.encode() + b"\n\xff").code == ExitCode.FAULT
    assert (tmp_path / "out.txt").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".cache", "claims", "out.txt"]


def test_output__link__stays_a_link(run: Run, tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    run("check", "-o", "link.txt", RIGHT)
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8").startswith("supported")


@pytest.mark.parametrize("name", ["claims", "missing/out.json"])
def test_output__impossible__is_the_callers_fault(run: Run, name: str) -> None:
    ran = run("check", "-o", name, RIGHT)
    assert ran.code == ExitCode.FAULT
    assert name.split("/", maxsplit=1)[0] in ran.err


def test_output__dash__is_standard_output(run: Run) -> None:
    assert run("check", "-o", "-", RIGHT).out.startswith("supported")


def test_verdicts__all__can_be_named_by_fail_on(run: Run) -> None:
    assert run("check", "--fail-on", ",".join(Verdict), RIGHT).code == ExitCode.FOUND
