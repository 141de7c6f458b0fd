"""The bytes of a text file as text, or a clear message why they are none."""

from __future__ import annotations

from factcheck.errors import InputError

LARGEST = 32 * 1024 * 1024
"""Bytes of the largest draft that is read."""

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def decode(raw: bytes, name: str) -> str:
    """The text without its byte order mark; UTF-8, or UTF-16 where a mark says so.

    Raises:
        InputError: if it is too large, holds NULs, or is not text in that encoding.
    """
    check_size(len(raw), name)
    encoding = "utf-8"
    for mark, marked in _MARKS:
        if raw.startswith(mark):
            raw, encoding = raw[len(mark) :], marked
            break
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        byte = f"byte 0x{raw[error.start]:02x}"
        raise InputError(
            f"{name}, line {line}: not {encoding.upper()} text ({byte}); save it as UTF-8"
        ) from None
    if (at := text.find("\0")) >= 0:
        line = text.count("\n", 0, at) + 1
        raise InputError(f"{name}, line {line}: holds a NUL: this is binary data, not text")
    return text


def check_size(size: int, name: str) -> None:
    """Refuse what is too large.

    Raises:
        InputError: if *size* bytes are too many.
    """
    if size > LARGEST:
        raise InputError(f"{name}: {size:,} bytes; the largest draft allowed has {LARGEST:,}")
