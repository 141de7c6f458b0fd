"""Standard input, output and error, and output files."""

from __future__ import annotations

import codecs
import os
import sys
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

LOOK_ALIKES = {
    "✓": "+",
    "✗": "x",
    "≠": "!",
    "◐": "%",
    "─": "-",
    "≈": "=",
    "·": "-",
    "×": "x",
    "−": "-",
    "–": "-",
    "—": "-",
    "÷": "/",
    "…": "~",
    "¶": "#",
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "‹": "<",
    "›": ">",
    "→": ">",
    "€": "E",
}
"""One column for one column: what stands for a sign where the output's encoding lacks it."""


def complain(message: str) -> None:
    """A message on standard error."""
    from factcheck.report.printable import printable  # noqa: PLC0415 - only where something is wrong

    lines = [printable(line) for line in message.splitlines()]
    sys.stderr.write("\n".join([f"factcheck: {lines[0] if lines else ''}", *lines[1:]]) + "\n")


def silence_stdout() -> None:
    """After the reader closed the pipe: nothing more is written, not even when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def prepare_stdout(*, machine: bool) -> None:
    """Set the encoding: always UTF-8 for a format that programs read, else the terminal's own.

    A sign that a terminal's encoding lacks is replaced by its like in ASCII or by its code.
    """
    codecs.register_error("factcheck", _replace)
    if isinstance(sys.stdout, TextIOWrapper):
        if machine:
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        else:
            sys.stdout.reconfigure(errors="factcheck")


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    told = (LOOK_ALIKES.get(sign) or sign.encode("ascii", "backslashreplace").decode() for sign in missing)
    return "".join(told), error.end


def write_all(pieces: Iterable[str], output: Path | None) -> None:
    """Write text as it comes, to a file or, where *output* is None or "-", to standard output.

    A file is written whole or not at all: the text goes to a file beside it that takes its place at
    the end. A device or a named pipe is written to directly.

    Raises:
        UsageError: if the file cannot be written.
        BrokenPipeError: if the reader of standard output has gone.
    """
    if output is None or str(output) == "-":
        for piece in pieces:
            sys.stdout.write(piece)
            sys.stdout.flush()
        return
    if output.is_dir():
        raise UsageError(f"{output} is a folder; --output needs a file")
    path = Path(os.path.realpath(output))  # a link stays a link: what it points to is replaced
    with _replacing(path) if path.is_file() or not path.exists() else _device(path) as file:
        for piece in pieces:
            with _told(path):
                file.write(piece)


@contextmanager
def _replacing(path: Path) -> Iterator[TextIO]:
    """A file beside *path* that takes its place when all went well, and is removed when not."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with _told(path):
        file = beside.open("x", encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        yield file
        with _told(path):
            file.flush()
            os.fsync(file.fileno())  # else a crash of the machine may leave the new name with nothing in it
            file.close()
            if path.exists():
                beside.chmod(path.stat().st_mode & 0o777)
            beside.replace(path)
    finally:
        file.close()
        beside.unlink(missing_ok=True)


@contextmanager
def _device(path: Path) -> Iterator[TextIO]:
    with _told(path), path.open("w", encoding="utf-8", errors="backslashreplace") as device:
        yield device


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell which file could not be written, and why."""
    try:
        yield
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from error
