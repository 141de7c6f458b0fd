"""The exit codes."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process tells its caller; `docs/exit-codes.md` explains each."""

    OK = 0
    """Nothing that `--fail-on` names."""
    FOUND = 1
    """Something that `--fail-on` names; for `claims validate`, an error in the base."""
    FAULT = 2
    """The command, the config, the input or the base is at fault."""
    CRASH = 70
    """A fault of the program itself; never taken for a finding."""
    INTERRUPTED = 130
    """Ctrl-C."""
