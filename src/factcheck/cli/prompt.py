"""The prompt: line after line is checked, until the end of input."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.exits import ExitCode
from factcheck.cli.statements import look_at
from factcheck.cli.streams import complain, prepare_stdout
from factcheck.errors import FactcheckError
from factcheck.report.summary import base_size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.claimbase import ClaimBase
    from factcheck.model import Base, Result
    from factcheck.report.look import Look

PROMPT = "factcheck> "

_KEPT = 1000
"""Lines of history that are kept."""


def converse(
    claims: ClaimBase, render: Callable[[Iterable[Result], Base, Look], Iterator[str]], look: Look
) -> ExitCode:
    """Check what is typed until Ctrl-D; Ctrl-C clears the line. Always ends with 0: someone has read it."""
    prepare_stdout(machine=False)
    brief = replace(look, quiet=True)
    sys.stdout.write(f"Base: {claims.label} ({base_size(claims.base)}). Ctrl-D ends.\n")
    with _history():
        for line in _typed():
            _remember(line)
            try:
                look_at(line, "this statement")
                for piece in render((claims.check(line),), claims.base, brief):
                    sys.stdout.write(piece)
                sys.stdout.flush()
            except FactcheckError as error:
                complain(str(error))
            except KeyboardInterrupt:
                sys.stdout.write("\n")
    return ExitCode.OK


def _typed() -> Iterator[str]:
    """The lines that are not blank."""
    while True:
        try:
            line = input(PROMPT).strip()
        except EOFError:
            sys.stdout.write("\n")
            return
        except KeyboardInterrupt:
            sys.stdout.write("\n")
            continue
        if line:
            yield line


@contextmanager
def _history() -> Iterator[None]:
    """Line editing with the history of earlier prompts, where the platform has it."""
    try:
        import readline  # noqa: PLC0415 - absent on some platforms
    except ImportError:
        yield
        return
    path = state_folder() / "history"
    with suppress(OSError):
        readline.read_history_file(path)
    readline.set_history_length(_KEPT)
    readline.set_auto_history(False)  # blank lines are not worth keeping
    try:
        yield
    finally:
        with suppress(OSError):  # a history that can't be kept is no reason to complain
            path.parent.mkdir(parents=True, exist_ok=True)
            readline.write_history_file(path)


def _remember(line: str) -> None:
    with suppress(ImportError):
        import readline  # noqa: PLC0415 - absent on some platforms

        readline.add_history(line)


def state_folder() -> Path:
    """The user's folder for what should outlive a run."""
    home = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(home) if home else Path.home() / ".local" / "state") / "factcheck"
