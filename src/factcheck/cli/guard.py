"""Around every command: what goes wrong becomes a message on standard error and an exit code."""

from __future__ import annotations

import os
import sys
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec

import typer

from factcheck.cli.exits import ExitCode
from factcheck.cli.streams import complain, silence_stdout
from factcheck.errors import BaseError, FactcheckError

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")


def command(function: Callable[P, ExitCode]) -> Callable[P, None]:
    """Wrap a command so that it ends in an exit code, whatever happens; a decorator.

    A fault of the caller's gives 2, Ctrl-C 130, a fault of the program 70. A reader that closed the
    pipe gives 0: it has seen what it wanted. The traceback of a crash is shown where `FACTCHECK_DEBUG`
    is set.
    """

    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> None:
        raise typer.Exit(_run(lambda: function(*args, **kwargs)))

    # Typer prints line breaks as they stand in the docstring; a terminal's width is another.
    wrapper.__doc__ = "\n\n".join(" ".join(text.split()) for text in (function.__doc__ or "").split("\n\n"))
    return wrapper


def _run(call: Callable[[], ExitCode]) -> ExitCode:
    try:
        code = call()
        sys.stdout.flush()
    except FactcheckError as error:
        _explain(error)
        return ExitCode.FAULT
    except BrokenPipeError:
        silence_stdout()
        return ExitCode.OK
    except KeyboardInterrupt:
        complain("interrupted")
        return ExitCode.INTERRUPTED
    except OSError as error:
        complain(f"{error.filename or 'standard output'}: {error.strerror or error}")
        return ExitCode.FAULT
    except Exception as error:  # noqa: BLE001 - the last resort: a crash must not look like a finding
        _crash(error)
        return ExitCode.CRASH
    return code


def _explain(error: FactcheckError) -> None:
    """Print what is wrong; for a base, every fault with its place."""
    if isinstance(error, BaseError):
        from factcheck.report.findings import as_text  # noqa: PLC0415 - only a faulty base needs it

        sys.stderr.write(as_text(error.findings))
    complain(str(error))


def _crash(error: Exception) -> None:
    if os.environ.get("FACTCHECK_DEBUG"):
        import traceback  # noqa: PLC0415 - only a crash needs it

        traceback.print_exception(error)
    detail = str(error).splitlines()
    told = f"{type(error).__name__}: {detail[0]}" if detail else type(error).__name__
    complain(f"internal error: {told} (set FACTCHECK_DEBUG=1 to see where; please report it)")
