"""Bases with names of their own: `city=vendor/city` and `@city`, beside those that have none.

All paths without a name make one base, as ever. A base with a name keeps its ids apart: outside it, its claim `traffic`
is `city:traffic`. `@city` is a base that an installed package provides under that name, as an entry point of the group
`factcheck.bases` whose value is the package that holds the files.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.base.identity import is_id

if TYPE_CHECKING:
    from collections.abc import Iterator

GROUP = "factcheck.bases"
"""The group of entry points by which packages provide bases."""


class Space(NamedTuple):
    """A path of a base."""

    name: str | None
    """The name before its ids; None where they stand alone."""
    path: str | None
    """A file or folder; None where no installed package provides it."""


def space_of(given: str | os.PathLike[str]) -> Space:
    """What a path means: NAME=PATH, @NAME, or a path without a name, also one that looks so and exists.

    >>> space_of("city=vendor/city"), space_of("claims/")
    (Space(name='city', path='vendor/city'), Space(name=None, path='claims/'))
    """
    text = os.fspath(given)
    if text.startswith("@") and is_id(text[1:]) and not Path(text).exists():
        return Space(text[1:], _provided(text[1:]))
    name, mark, path = text.partition("=")
    if mark and path and is_id(name) and not Path(text).exists():
        return Space(name, path)
    return Space(None, text)


def beneath(folder: Path, given: str) -> str:
    """A path of a config, as it is seen from elsewhere: *folder* is the config's own."""
    space = space_of(given)
    if space.name is None:
        return str(folder / given)
    return given if given.startswith("@") else f"{space.name}={folder / str(space.path)}"


def provided() -> tuple[str, ...]:
    """The names of the bases that installed packages provide."""
    return tuple(sorted(name for name, _ in _entries()))


def _provided(name: str) -> str | None:
    from importlib.util import find_spec  # noqa: PLC0415 - only for a base from a package

    for known, package in _entries():
        if known == name:
            found = find_spec(package)
            folders = () if found is None else tuple(found.submodule_search_locations or ())
            return folders[0] if folders else None
    return None


def _entries() -> Iterator[tuple[str, str]]:
    from importlib.metadata import entry_points  # noqa: PLC0415

    for entry in entry_points(group=GROUP):
        yield entry.name, entry.module
