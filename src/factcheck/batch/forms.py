"""The forms of statement files, told by their names, and opening them: plain, gzip, zstd, local or elsewhere."""

from __future__ import annotations

import gzip
import sys
from contextlib import suppress
from enum import StrEnum
from glob import glob
from io import BufferedReader
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal, NamedTuple, cast

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
        return is_remote(self.path)


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


def is_remote(path: str) -> bool:
    """Whether *path* is an address of some store."""
    return "://" in path


def listed(folder: str) -> list[str]:
    """The files in a folder, or those that fit a pattern, by name; a folder that is not there has none.

    Raises:
        InputError: if the store cannot be reached.
        UsageError: if an extra is missing.
    """
    try:
        if is_remote(folder):
            files, path = _store(folder)
            found = files.glob(path) if any(sign in path for sign in "*?[") else _ls(files, path)
            return sorted(files.unstrip_protocol(name) for name in found if files.isfile(name))
        if Path(folder).is_dir():
            return sorted(str(path) for path in Path(folder).iterdir() if path.is_file())
        found = glob(folder)  # noqa: PTH207 - the pattern may be absolute
        return sorted(path for path in found if Path(path).is_file())
    except OSError as error:
        raise InputError(f"cannot read {folder}: {error.strerror or error}") from error


def make_folder(path: str) -> None:
    """Make a folder with those above it, where it is missing.

    Raises:
        UsageError: if it cannot be made.
    """
    try:
        if is_remote(path):
            files, name = _store(path)
            files.makedirs(name, exist_ok=True)
        else:
            Path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make the folder {path}: {error.strerror or error}") from error


def put_in_place(part: str, final: str) -> None:
    """Give a finished file in a store its name."""
    files, name = _store(part)
    files.mv(name, _store(final)[1])


def remove(path: str) -> None:
    """Remove a file from a store, if it is there."""
    files, name = _store(path)
    with suppress(FileNotFoundError):
        files.rm_file(name)


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


def _store(path: str) -> tuple[Any, str]:
    """The file system of an address, and the name in it."""
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - only for stores
    except ModuleNotFoundError as error:
        raise missing_extra("cluster", f"to reach {path}") from error
    try:
        files, name = url_to_fs(path)
    except (ImportError, ValueError) as error:
        raise UsageError(f"cannot reach {path}: {error}") from error
    return files, name


def _ls(files: Any, path: str) -> list[str]:  # noqa: ANN401 - fsspec is not typed
    try:
        names: list[str] = files.ls(path, detail=False)
    except FileNotFoundError:
        return []
    return names


def _open(where: Place, mode: Literal["rb", "wb", "ab"]) -> IO[bytes]:
    if not where.remote:
        return Path(where.path).open(mode)
    files, name = _store(where.path)
    return cast("IO[bytes]", files.open(name, mode))


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
