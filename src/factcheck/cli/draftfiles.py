"""Which files are drafts: names, folders and patterns from the command line."""

from __future__ import annotations

import glob
import os
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.drafts.reading import SUFFIXES
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PASSED_OVER = frozenset({"node_modules", "__pycache__", "site-packages"})


def find_drafts(named: Sequence[str], exclude: Sequence[str] = ()) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The drafts in the order named, each once; and those that *exclude* leaves out.

    A folder gives every draft in it, folders and files that begin with a dot left out. A name that is no
    file and holds "*", "?" or "[" is a pattern. *exclude* holds for files named outright too.

    Raises:
        UsageError: if a folder or a pattern gives nothing.
    """
    found: dict[str, None] = {}
    for name in named:
        files = list(_files(name))
        if not files:
            raise UsageError(f"{name}: holds no draft ({', '.join(SUFFIXES)})")
        found.update(dict.fromkeys(files))
    left_out = tuple(file for file in found if any(_fits(file, pattern) for pattern in exclude))
    return tuple(file for file in found if file not in left_out), left_out


def _fits(file: str, pattern: str) -> bool:
    path = Path(file).as_posix().removeprefix("./")
    return fnmatch(path, pattern) or fnmatch(path, f"*/{pattern}")


def _files(name: str) -> Iterator[str]:
    if name == "-" or Path(name).is_file():
        yield name
    elif Path(name).is_dir():
        yield from _in_folder(name)
    elif not Path(name).exists() and glob.has_magic(name):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - an absolute pattern too
        yield from (match for match in matches if Path(match).is_file())
    else:
        yield name  # reading it tells what is wrong


def _in_folder(folder: str) -> Iterator[str]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith(".") and one not in _PASSED_OVER)
        for file in sorted(files):
            if Path(file).suffix.lower() in SUFFIXES and not file.startswith("."):
                yield os.path.join(root, file)  # noqa: PTH118 - "./" at the front stays away
