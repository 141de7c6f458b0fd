"""The entry point of the console script."""

from __future__ import annotations

import sys

from factcheck.cli import startup
from factcheck.cli.exits import ExitCode


def run() -> None:
    """Run the command line with the arguments of the process."""
    startup.begin()
    try:
        from factcheck.cli.app import command_line  # noqa: PLC0415 - after the collector was put to rest

        command_line(sys.argv[1:])(prog_name="factcheck")
    except KeyboardInterrupt:  # before a command has begun
        sys.exit(ExitCode.INTERRUPTED)
