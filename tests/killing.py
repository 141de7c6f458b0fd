"""The command line in a process that is killed at its n-th write, or in the middle of one."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SCRIPT = """
import os, resource, signal, sys
point, size, *arguments = sys.argv[1:]
seen = 0

def at_write(event, args):
    global seen
    writes = event == "open" and (args[1] or "r") != "r" and "b" not in str(args[1])
    if writes or event in ("os.rename", "os.remove", "os.chmod"):
        seen += any(mark in str(args[0]) for mark in (".yaml", ".lock"))
        if seen == int(point):
            os.kill(os.getpid(), signal.SIGKILL)

from factcheck.cli.main import run
sys.argv = ["factcheck", *arguments]
sys.addaudithook(at_write)
if int(size):
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), int(size)))
run()
"""


def killed_at_write(point: int, folder: Path, *arguments: str) -> bool:
    """Run `factcheck` in *folder*; whether it was killed before its write number *point*, counted from 1."""
    return _run(point, 0, folder, arguments) < 0


def killed_within_write(size: int, folder: Path, *arguments: str) -> bool:
    """Run `factcheck`; whether it was killed when a file would have grown beyond *size* bytes."""
    return _run(0, size, folder, arguments) < 0


def _run(point: int, size: int, folder: Path, arguments: tuple[str, ...]) -> int:
    command = [sys.executable, "-c", _SCRIPT, str(point), str(size), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=120).returncode
