"""A base as it was compiled before: its claims with their figures read, and its search index.

Reading YAML and figures costs ten times what loading the values costs, so the command line keeps them in the
user's cache folder. What is kept is used only if nothing has changed since: the base's files, this package
and Python. A cache that can't be read, trusted or written is passed over without a word.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from factcheck.check import Checker
from factcheck.match import MemoryLists

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.match import Index
    from factcheck.model import Base

_KEPT = 64
"""Bases that are kept; the longest unused go first."""

_OURS = ("*.base", "*.ready", "*.npy", "*.tmp", "results-*.sqlite*")

_Key = tuple[object, ...]


def compiled(paths: Sequence[str]) -> tuple[Base, Index]:
    """The base in *paths* with its index, from the cache if it has them.

    `FACTCHECK_NO_CACHE` leaves the cache out.

    Raises:
        BaseError: if the base has faults; a faulty base is never kept.
    """
    key = _key(paths)
    folder = None if os.environ.get("FACTCHECK_NO_CACHE") else cache_folder()
    file = folder / _name(key) if folder else None
    if file is not None:
        kept = _read(file, key, paths)
        if kept is not None:
            return kept
    base, index = _made(paths)
    if file is not None:
        _write(file, key, base, index)
    return base, index


def build(paths: Sequence[str]) -> Path | None:
    """Compile the base in *paths* ahead, also where it was compiled before; None where it can't be kept.

    Raises:
        BaseError: if the base has faults.
    """
    key = _key(paths)
    folder = cache_folder()
    base, index = _made(paths)
    if folder is None:
        return None
    file = folder / _name(key)
    _write(file, key, base, index)
    return file if file.exists() else None


def _made(paths: Sequence[str]) -> tuple[Base, Index]:
    from factcheck import base as bases  # noqa: PLC0415 - a base that is kept needs no YAML

    base = bases.load(paths)
    return base, Checker(base).finder.index


def _name(key: _Key) -> str:
    return f"{crc32(repr(key[0]).encode()):08x}.base"


def contents() -> tuple[Path, ...]:
    """The files that are kept: compiled bases, and results that batches remember."""
    folder = cache_folder()
    with suppress(OSError):
        if folder is not None:
            return tuple(sorted(file for pattern in _OURS for file in folder.glob(pattern)))
    return ()


def clear() -> int:
    """Remove what is kept; the number of files removed."""
    removed = 0
    for file in contents():
        with suppress(OSError):
            file.unlink()
            removed += 1
    return removed


def cache_folder() -> Path | None:
    """The user's folder for what can be made again; None where there is no home."""
    named = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    with suppress(RuntimeError):
        return (Path(named) if named else Path.home() / ".cache") / "factcheck"
    return None


def _key(paths: Sequence[str]) -> _Key:
    """All that a compiled base depends on: the paths first, then the state of each file."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - `walk` gives plain texts
    program = tuple(_states(package, (".py", ".tsv", ".txt", ".json")))
    files = tuple(state for path in paths for state in _states(_file_of(path), (".yaml", ".yml")))
    # Claims carry the names of their files as given, so the folder counts where a name is relative.
    folder = "" if all(map(os.path.isabs, paths)) else os.getcwd()  # noqa: PTH109
    return (folder, tuple(paths)), sys.version + sys.byteorder, program, files


def _file_of(path: str) -> str:
    """The file or folder that a path of a base means, without a name before it."""
    if "=" not in path and not path.startswith("@"):
        return path
    from factcheck.base.spaces import space_of  # noqa: PLC0415 - few bases have names

    return space_of(path).path or path


def _states(path: str, suffixes: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of change of the files in a folder, or of one file; unreadable ones are left out."""
    found = [path]
    if os.path.isdir(path):  # noqa: PTH112
        found = [
            os.path.join(parent, name)  # noqa: PTH118
            for parent, _, names in os.walk(path)
            for name in sorted(names)
            if name.endswith(suffixes)
        ]
    for file in found:
        with suppress(OSError):
            state = os.stat(file)  # noqa: PTH116
            yield file, state.st_size, state.st_mtime_ns


def _read(file: Path, key: _Key, paths: Sequence[str]) -> tuple[Base, Index] | None:
    """What is kept, if it is ours and fits the key."""
    try:
        if hasattr(os, "getuid") and file.stat().st_uid != os.getuid():
            return None  # unpickling runs what it is told to: only our own word is taken
        from factcheck.compiled import store  # noqa: PLC0415 - SQLite is missing in some builds of Python

        kept = store.Store(file, lambda: _in_memory(paths))
        return store.opened(kept) if kept.key == key else None
    except Exception:  # noqa: BLE001 - whatever a torn or foreign file holds, it is made again
        return None


def _in_memory(paths: Sequence[str]) -> tuple[Base, MemoryLists]:
    base, index = _made(paths)
    return base, _lists(index)


def _lists(index: Index) -> MemoryLists:
    assert isinstance(index.lists, MemoryLists)  # noqa: S101 - it was made just now
    return index.lists


def _write(file: Path, key: _Key, base: Base, index: Index) -> None:
    """Keep it, whole or not at all; several processes may do so at once."""
    beside = file.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError, ImportError):
        from factcheck.compiled import store  # noqa: PLC0415

        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            store.write(beside, key, base, _lists(index))
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
        _prune(file.parent)


def _prune(folder: Path) -> None:
    newest_first = sorted(folder.glob("*.base"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in newest_first[_KEPT:]:
        file.unlink(missing_ok=True)
        file.with_suffix(".ready").unlink(missing_ok=True)
