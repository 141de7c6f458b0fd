"""The statements to be checked: arguments, and lines of standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from factcheck.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 20_000
"""Code points of the longest statement that is checked: some six pages, far beyond any sentence."""

_MOST_BYTES = 4 * LONGEST
"""UTF-8 needs at most four bytes a code point."""

_BOM = b"\xef\xbb\xbf"


def read_statements(arguments: Sequence[str]) -> Iterator[str]:
    """The statements in order; for "-", and where there are no arguments, the lines of standard input.

    Arguments are looked at before the first is given out; lines are read as they are asked for.

    Raises:
        UsageError: if an argument is empty, is not text or is too long.
        InputError: if a line is not UTF-8 text or is too long, or if standard input is empty.
    """
    for place, argument in enumerate(arguments, 1):
        if argument != "-":
            look_at(argument, f"statement {place}")
    return _give_out(arguments or ("-",))


def _give_out(arguments: Sequence[str]) -> Iterator[str]:
    for argument in arguments:
        if argument == "-":
            yield from _lines()
        else:
            yield argument


def look_at(statement: str, called: str) -> None:
    """Refuse what is not a statement; *called* names it in the message.

    Raises:
        UsageError: if it is empty, too long or not text.
    """
    if not statement.strip():
        raise UsageError(f"{called} is empty")
    if len(statement) > LONGEST:
        raise UsageError(
            f"{called} is {len(statement):,} characters long; the longest allowed has {LONGEST:,}"
        )
    if any("\ud800" <= character <= "\udfff" for character in statement):
        raise UsageError(f"{called} is not UTF-8 text")


def _lines() -> Iterator[str]:
    """The lines of standard input that are not blank, without the marks at their ends."""
    found = False
    stream = sys.stdin.buffer
    number = 0
    while raw := stream.readline(_MOST_BYTES + 1):
        number += 1
        line = _decoded(raw.removeprefix(_BOM) if number == 1 else raw, number).strip("\r\n\f\v \t")
        if line:
            found = True
            yield line
    if not found:
        raise InputError("standard input holds no statement; give one a line")


def _decoded(raw: bytes, number: int) -> str:
    """A line as text."""
    if b"\0" in raw:
        raise InputError(f"standard input, line {number}: this is binary data or UTF-16, not UTF-8 text")
    try:
        line = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if len(raw) > _MOST_BYTES:  # the cut fell inside a character
            raise InputError(_too_long(number)) from None
        byte = f"byte 0x{raw[error.start]:02x} at column {error.start + 1}"
        raise InputError(f"standard input, line {number}: not UTF-8 text ({byte})") from None
    if len(line) > LONGEST:
        raise InputError(_too_long(number))
    return line


def _too_long(number: int) -> str:
    return (
        f"standard input, line {number}: longer than {LONGEST:,} characters, the longest statement allowed; "
        "give one statement a line"
    )
