"""Which claim base is used, and where it was found."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import startup
from factcheck.cli.config import Config, upwards
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claimbase import ClaimBase
    from factcheck.match import Index
    from factcheck.model import Base

FOLDER = "claims"
"""The folder that is looked for upwards."""

_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The base to be used."""

    paths: tuple[str, ...]
    label: str
    """What the base is called in output."""
    shipped: bool = False
    """Whether it is the one that ships, for want of another."""


def choose_base(named: Sequence[Path] | None, config: Config, folder: Path) -> Choice:
    """The first that is there of: the paths named, `FACTCHECK_BASE`, the config's, `claims/`, the shipped one.

    `claims/` is looked for in *folder* and its parents, up to the repository's root, and counts only
    if it holds a YAML file. `FACTCHECK_BASE` may hold several paths, separated as in `PATH`.

    Raises:
        UsageError: if a path that was given does not exist.
    """
    given = [str(path) for path in named or ()]
    origin = "--base"
    if not given:
        given = [path for path in os.environ.get("FACTCHECK_BASE", "").split(os.pathsep) if path]
        origin = "FACTCHECK_BASE"
    if not given:
        given, origin = list(config.base), f"base in {config.file}"
    if given:
        for path in given:
            _must_exist(path, origin)
        return Choice(paths=tuple(given), label=", ".join(given))
    for parent in upwards(folder):
        if has_claims(parent / FOLDER):
            path = os.path.relpath(parent / FOLDER, folder)
            return Choice(paths=(path,), label=f"{path}{os.sep}")
    return _shipped()


def load(named: Sequence[Path] | None, config: Config) -> Base:
    """The base that holds here, as values.

    Raises:
        UsageError: if a path is wrong.
        BaseError: if the base has faults or holds no claims.
    """
    from factcheck import base as bases  # noqa: PLC0415 - help and figures need no YAML

    choice = choose_base(named, config, Path.cwd())
    return replace(bases.load(choice.paths), label=choice.label)


def open_base(
    named: Sequence[Path] | None, config: Config, against: Sequence[Path] | None = None
) -> ClaimBase:
    """The base that holds here, ready to be asked; raises as `load_indexed` does."""
    from factcheck.claimbase import ClaimBase  # noqa: PLC0415

    base, index = load_indexed(named, config, against)
    claims = ClaimBase(base, index)
    startup.end()
    return claims


def load_indexed(
    named: Sequence[Path] | None, config: Config, against: Sequence[Path] | None = None
) -> tuple[Base, Index]:
    """The base that holds here with its search index.

    Source texts that are to be checked *against* take its place; a base that is *named* stays beside them.

    Raises:
        InputError: if a source text cannot be read, or states nothing.
        UsageError, BaseError: as `load`.
    """
    if against:
        from factcheck.cli.against import ad_hoc  # noqa: PLC0415 - statements need no readers of documents

        base, index = ad_hoc(against, load(named, config) if named else None)
        return base, _meaning(base, index)
    from factcheck.compiled import compiled  # noqa: PLC0415

    choice = choose_base(named, config, Path.cwd())
    base, index = compiled(choice.paths)
    return replace(base, label=choice.label), _meaning(base, index)


def _meaning(base: Base, index: Index) -> Index:
    """The index with a model of meaning, where one is asked for.

    Raises:
        UsageError: if none is installed.
    """
    if not by_meaning():
        return index
    from factcheck.compiled import cache_folder  # noqa: PLC0415 - an extra
    from factcheck.compiled.vectors import with_meaning  # noqa: PLC0415
    from factcheck.match.meaning import WordLlama  # noqa: PLC0415

    folder = None if os.environ.get("FACTCHECK_NO_CACHE") else cache_folder()
    return with_meaning(base, index, WordLlama(), folder)


def by_meaning() -> bool:
    """Whether claims near in meaning are wanted: `--meaning`, or `FACTCHECK_MEANING`."""
    return bool(os.environ.get("FACTCHECK_MEANING"))


def fingerprint(named: Sequence[Path] | None, config: Config, against: Sequence[Path] | None = None) -> str:
    """The same for bases whose files have the same names and content, wherever they stand."""
    from hashlib import sha256  # noqa: PLC0415

    digest = sha256(b"against" if against else b"")
    digest.update(b"meaning" if by_meaning() else b"")
    roots = choose_base(named, config, Path.cwd()).paths if named or not against else ()
    for root in (*map(files_of, roots), *(against or ())):
        files = [root] if root.is_file() else sorted(p for p in root.rglob("*") if p.suffix in _SUFFIXES)
        for file in files:
            name = file.name if file == root else file.relative_to(root).as_posix()
            digest.update(f"{name}\0{file.stat().st_size}\0".encode("utf-8", "surrogateescape"))
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _shipped() -> Choice:
    from factcheck.shipped_base import shipped_folder  # noqa: PLC0415

    return Choice(paths=(str(shipped_folder()),), label="the base that ships with factcheck", shipped=True)


def has_claims(folder: Path) -> bool:
    """Whether a folder holds a YAML file."""
    try:
        return any(entry.suffix in _SUFFIXES for entry in folder.iterdir())
    except OSError:
        return False


def files_of(given: str) -> Path:
    """The file or folder that a path of a base means, without a name before it.

    Raises:
        UsageError: if it is a base that no installed package provides.
    """
    if "=" not in given and not given.startswith("@"):
        return Path(given)
    from factcheck.base.spaces import provided, space_of  # noqa: PLC0415 - few bases have names

    path = space_of(given).path
    if path is None:
        known = ", ".join(f"@{name}" for name in provided())
        raise UsageError(
            f"no installed package provides the base {given}; "
            + (f"there are {known}" if known else "there is none")
        )
    return Path(path)


def _must_exist(given: str, origin: str) -> None:
    path = files_of(given)
    if not path.exists():
        near = _near(path)
        hint = f"; did you mean {near}?" if near else ""
        raise UsageError(f"no claim base at {path} ({origin}){hint}")


def _near(path: Path) -> str:
    """A name beside *path* that looks like it; empty where there is none."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a wrong path

    try:
        names = [entry.name for entry in _entries(path.parent)]
    except OSError:
        return ""
    close = get_close_matches(path.name, names, 1)
    return str(path.parent / close[0]) if close else ""


def _entries(folder: Path) -> Iterator[Path]:
    return (entry for entry in folder.iterdir() if entry.is_dir() or entry.suffix in _SUFFIXES)
