"""The forms of statement files, told by their names, and opening them: plain, gzip, zstd, local or elsewhere."""

from __future__ import annotations

import gzip
import sys
from enum import StrEnum
from io import BufferedReader
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal, NamedTuple, cast

from factcheck.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType


class Form(StrEnum):
    """How rows are written."""

    LINES = "lines"
    """One statement a line; an input only."""
    CSV = "csv"
    TSV = "tsv"
    JSONL = "jsonl"
    JSON = "json"
    YAML = "yaml"
    PARQUET = "parquet"


class Packing(StrEnum):
    """How the bytes are compressed."""

    NONE = ""
    GZIP = "gz"
    ZSTD = "zst"


class Place(NamedTuple):
    """A file with its form."""

    path: str
    """A path, an address with a scheme, or "-" for a standard stream."""
    form: Form
    packing: Packing = Packing.NONE

    @property
    def stream(self) -> bool:
        """Whether it is a standard stream."""
        return self.path == "-"

    @property
    def remote(self) -> bool:
        """Whether it is an address of some store."""
        return "://" in self.path


SUFFIXES: Mapping[str, Form] = {
    ".txt": Form.LINES,
    ".csv": Form.CSV,
    ".tsv": Form.TSV,
    ".tab": Form.TSV,
    ".jsonl": Form.JSONL,
    ".ndjson": Form.JSONL,
    ".json": Form.JSON,
    ".yaml": Form.YAML,
    ".yml": Form.YAML,
    ".parquet": Form.PARQUET,
    ".pq": Form.PARQUET,
}
"""The form that the name of a file asks for, behind which `.gz` or `.zst` may stand."""

_PACKINGS = {".gz": Packing.GZIP, ".zst": Packing.ZSTD}

TABLES = frozenset({Form.CSV, Form.TSV, Form.PARQUET})
"""Forms whose rows all have the same columns."""


def place(path: str, asked: Form | None, otherwise: Form) -> Place:
    """The file at *path* in the form that was asked for, else by its name, else *otherwise*."""
    suffixes = [suffix.lower() for suffix in Path(path).suffixes]
    packing = _PACKINGS.get(suffixes[-1], Packing.NONE) if suffixes else Packing.NONE
    if packing is not Packing.NONE:
        suffixes.pop()
    by_name = SUFFIXES.get(suffixes[-1]) if suffixes else None
    return Place(path, asked or by_name or otherwise, packing)


def open_input(source: Place) -> IO[bytes]:
    """The bytes of *source*, decompressed.

    Raises:
        InputError: if it cannot be opened.
        UsageError: if an extra is missing.
    """
    try:
        raw = sys.stdin.buffer if source.stream else _open(source, "rb")
    except OSError as error:
        raise InputError(f"cannot read {source.path}: {error.strerror or error}") from error
    return _unpacked(raw, source.packing)


def open_output(target: Place, mode: Literal["wb", "ab"] = "wb") -> IO[bytes]:
    """Where the bytes of *target* go, to be compressed on the way.

    Raises:
        UsageError: if it cannot be written, or an extra is missing.
    """
    try:
        raw = sys.stdout.buffer if target.stream else _open(target, mode)
    except OSError as error:
        raise UsageError(f"cannot write {target.path}: {error.strerror or error}") from error
    match target.packing:
        case Packing.NONE:
            return raw
        case Packing.GZIP:
            # Without a name and a time in its head, equal content gives equal bytes.
            packed = gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0)
            packed.myfileobj = raw  # type: ignore[assignment]  # so that closing the one closes the other
            return packed  # type: ignore[return-value]
        case Packing.ZSTD:
            return cast("IO[bytes]", _zstandard().ZstdCompressor().stream_writer(raw))


def _open(where: Place, mode: Literal["rb", "wb", "ab"]) -> IO[bytes]:
    if not where.remote:
        return Path(where.path).open(mode)
    try:
        import fsspec  # noqa: PLC0415 - only for stores
    except ModuleNotFoundError as error:
        raise missing_extra("cluster", f"to reach {where.path}") from error
    return cast("IO[bytes]", fsspec.open(where.path, mode).open())


def _unpacked(raw: IO[bytes], packing: Packing) -> IO[bytes]:
    match packing:
        case Packing.NONE:
            return raw
        case Packing.GZIP:
            return gzip.GzipFile(fileobj=raw)  # type: ignore[return-value]
        case Packing.ZSTD:
            return BufferedReader(_zstandard().ZstdDecompressor().stream_reader(raw, read_across_frames=True))


def missing_extra(name: str, purpose: str) -> UsageError:
    """The error for a library that is not installed."""
    return UsageError(f"{purpose}, install the extra: pip install 'factcheck-cli[{name}]'")


def _zstandard() -> ModuleType:
    try:
        import zstandard  # noqa: PLC0415 - only for zstd
    except ModuleNotFoundError as error:
        raise missing_extra("batch", "to read and write zstd") from error
    return zstandard
