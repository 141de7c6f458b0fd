"""A base as it was compiled before: its claims with their figures read, and its search index.

Reading YAML and figures costs ten times what loading the values costs, so the command line keeps them in the
user's cache folder. What is kept is used only if nothing has changed since: the base's files, this package
and Python. A cache that can't be read, trusted or written is passed over without a word.
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from factcheck.check import Checker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.match import Index
    from factcheck.model import Base

_KEPT = 64
"""Bases that are kept; the longest unused go first."""

_Key = tuple[object, ...]


def compiled(paths: Sequence[str]) -> tuple[Base, Index]:
    """The base in *paths* with its index, from the cache if it has them.

    `FACTCHECK_NO_CACHE` leaves the cache out.

    Raises:
        BaseError: if the base has faults; a faulty base is never kept.
    """
    key = _key(paths)
    folder = None if os.environ.get("FACTCHECK_NO_CACHE") else cache_folder()
    file = folder / f"{crc32(repr(key[0]).encode()):08x}.base" if folder else None
    if file is not None:
        kept = _read(file, key)
        if kept is not None:
            return kept
    from factcheck import base as bases  # noqa: PLC0415 - a base that is kept needs no YAML

    base = bases.load(paths)
    index = Checker(base).finder.index
    if file is not None:
        _write(file, (key, base, index))
    return base, index


def cache_folder() -> Path | None:
    """The user's folder for what can be made again; None where there is no home."""
    named = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    with suppress(RuntimeError):
        return (Path(named) if named else Path.home() / ".cache") / "factcheck"
    return None


def _key(paths: Sequence[str]) -> _Key:
    """All that a compiled base depends on: the paths first, then the state of each file."""
    package = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - `walk` gives plain texts
    program = tuple(_states(package, (".py", ".tsv", ".txt", ".json")))
    files = tuple(state for path in paths for state in _states(path, (".yaml", ".yml")))
    # Claims carry the names of their files as given, so the folder counts where a name is relative.
    folder = "" if all(map(os.path.isabs, paths)) else os.getcwd()  # noqa: PTH109
    return (folder, tuple(paths)), sys.version, program, files


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


def _read(file: Path, key: _Key) -> tuple[Base, Index] | None:
    """What is kept, if it is ours and fits the key."""
    try:
        if hasattr(os, "getuid") and file.stat().st_uid != os.getuid():
            return None  # unpickling runs what it is told to: only our own word is taken
        kept_key, base, index = pickle.loads(file.read_bytes())  # noqa: S301 - written by this user alone
    except Exception:  # noqa: BLE001 - whatever a torn or foreign file holds, it is made again
        return None
    return (base, index) if kept_key == key else None


def _write(file: Path, content: tuple[_Key, Base, Index]) -> None:
    """Keep it, whole or not at all; several processes may do so at once."""
    beside = file.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            beside.write_bytes(pickle.dumps(content, pickle.HIGHEST_PROTOCOL))
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
        _prune(file.parent)


def _prune(folder: Path) -> None:
    newest_first = sorted(folder.glob("*.base"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in newest_first[_KEPT:]:
        file.unlink(missing_ok=True)
