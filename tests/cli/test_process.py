"""What only a process of its own shows: closed pipes, encodings, completion, the prompt's absence."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

RUN = (sys.executable, "-c", "from factcheck.cli.main import run; run()")
STATEMENTS = "".join(
    f"Statement {number} is long enough to fill a pipe.\n" for number in range(2000)
).encode()


def call(*arguments: str, stdin: bytes = b"", **environ: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        (*RUN, *arguments), input=stdin, capture_output=True, check=False, env=os.environ | environ
    )


@pytest.fixture(autouse=True)
def _small_base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_text(
        "source: {title: x}\nclaims:\n  - {id: bridge-cost, statement: The bridge cost 3 euros.}\n"
    )
    monkeypatch.setenv("FACTCHECK_BASE", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


@pytest.mark.parametrize("form", ["plain", "table", "jsonl"])
def test_check__closed_pipe__ends_quietly(form: str) -> None:
    with subprocess.Popen(
        (*RUN, "check", "--format", form, "-"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(STATEMENTS[:4000])
        process.stdin.flush()
        assert process.stdout.readline()
        process.stdout.close()
        try:
            process.stdin.write(STATEMENTS)
            process.stdin.close()
        except BrokenPipeError:
            pass
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_check__ascii_terminal__gets_signs_it_has() -> None:
    ran = call("check", "--format", "table", "Çatal söyledi — 5.", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.returncode == 0
    assert ran.stderr == b""
    assert b"\\xc7atal s\\xf6yledi - 5." in ran.stdout


def test_check__programs_format__is_utf8_everywhere() -> None:
    ran = call("check", "--format", "json", "Çatal — 5.", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert "Çatal — 5.".encode() in ran.stdout


def test_completion__commands__are_offered() -> None:
    ran = call(_FACTCHECK_COMPLETE="complete_bash", COMP_WORDS="factcheck ch", COMP_CWORD="1")
    assert ran.stdout.split() == [b"check"]


def test_completion__ids__are_offered() -> None:
    ran = call(_FACTCHECK_COMPLETE="complete_bash", COMP_WORDS="factcheck claims show bri", COMP_CWORD="3")
    assert ran.stdout.split() == [b"bridge-cost"]


def test_import__package__is_cheap() -> None:
    code = "import sys, factcheck; assert not {'rich', 'typer', 'yaml', 'rapidfuzz'} & set(sys.modules)"
    assert subprocess.run((sys.executable, "-c", code), check=False).returncode == 0
