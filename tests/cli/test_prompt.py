"""The prompt, on a terminal of the test's own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pty = pytest.importorskip("pty", reason="this platform has no pseudo-terminals")

RUN = (sys.executable, "-c", "from factcheck.cli.main import run; run()", "check")


class Terminal:
    """Our end of a pseudo-terminal; what was read past the awaited words waits for the next call."""

    def __init__(self, end: int) -> None:
        self.end = end
        self.ahead = b""

    def until(self, words: bytes) -> bytes:
        seen = self.ahead
        while words not in seen:
            seen += os.read(self.end, 4096)
        cut = seen.index(words) + len(words)
        self.ahead = seen[cut:]
        return seen[:cut]


def test_prompt__lines_typed__are_checked_until_the_end_of_input(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "source: {title: x}\nclaims: [{id: cost, statement: The bridge cost 3 euros.}]\n"
    )
    folders = {
        "XDG_STATE_HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path),
        "FACTCHECK_BASE": str(tmp_path),
    }
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        RUN, stdin=theirs, stdout=theirs, stderr=theirs, env=os.environ | folders, start_new_session=True
    ) as process:
        os.close(theirs)
        terminal = Terminal(ours)
        assert b"1 claim" in terminal.until(b"factcheck> ")
        os.write(ours, b"The bridge cost 3 euros.\n")
        assert b"SUPPORTED" in terminal.until(b"SUPPORTED")
        terminal.until(b"factcheck> ")
        os.write(ours, b"  \n")
        terminal.until(b"factcheck> ")
        os.write(ours, b"The bridge cost 4 euros.\n")
        assert b"CONFLICTING" in terminal.until(b"CONFLICTING")
        terminal.until(b"factcheck> ")
        os.write(ours, b"\x04")
        assert process.wait(timeout=30) == 0
    os.close(ours)
    history = (tmp_path / "factcheck" / "history").read_text(encoding="utf-8")
    assert "3 euros" in history
    assert "\n  \n" not in history
