"""A base as it was at a revision: its files taken out of git into a folder of their own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.changes import git
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SUFFIXES = (".yaml", ".yml")
_OPTION = "--since"


def base_at(paths: Sequence[str], revision: str, folder: Path) -> tuple[str, ...]:
    """Write the files that made up the base in *paths* at *revision* below *folder*; the new paths.

    Raises:
        UsageError: if git is missing, a path is in no repository, the revision is not known, or the base
            had no file then.
    """
    if revision.startswith("-"):
        raise UsageError(f"{_OPTION}: {revision!r} is no revision")
    found = tuple(
        str(_written(Path(path), revision, folder / str(number))) for number, path in enumerate(paths)
    )
    if not any(Path(path).exists() for path in found):
        raise UsageError(f"{_OPTION}: the base had no file at {revision}")
    return tuple(path for path in found if Path(path).exists())


def _written(path: Path, revision: str, folder: Path) -> Path:
    """Where the path's files are written."""
    real = Path(os.path.realpath(path))
    inside = real if real.is_dir() else real.parent
    top = Path(_text(git(str(inside), ("rev-parse", "--show-toplevel"), _OPTION)).rstrip("\n"))
    git(str(top), ("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"), _OPTION)
    relative = real.relative_to(os.path.realpath(top)).as_posix()
    for name in _names(top, revision, relative):
        target = folder / Path(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(git(str(top), ("show", f"{revision}:{name}"), _OPTION))
    return folder / relative


def _names(top: Path, revision: str, relative: str) -> Iterator[str]:
    """The YAML files at or below a path, names that begin with a dot left out."""
    where = () if relative == "." else ("--", relative)
    listed = _text(
        git(str(top), ("ls-tree", "-r", "-z", "--name-only", "--full-tree", revision, *where), _OPTION)
    )
    for name in filter(None, listed.split("\0")):
        below = Path(name).relative_to(relative).parts if relative not in (".", name) else ()
        if name.endswith(_SUFFIXES) and not any(part.startswith(".") for part in below):
            yield name


def _text(raw: bytes) -> str:
    return os.fsdecode(raw)
