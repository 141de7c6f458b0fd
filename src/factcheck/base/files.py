"""The files of a base: found in folders, read as text."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.base.faults import Faults, Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SUFFIXES = (".yaml", ".yml")
LARGEST = 64 * 1024 * 1024
"""How many bytes a file may have."""


def pages(
    paths: Iterable[str | os.PathLike[str]], faults: Faults, edited: Mapping[str, str] | None = None
) -> Iterator[Page]:
    """Every file of *paths* as text, folders in the order of their names; what cannot be read is a fault.

    *edited* holds texts that files are to have, by path: they are read in place of the files, and behind all others
    where there is no such file yet.
    """
    texts = {os.path.realpath(file): Page(file, text) for file, text in (edited or {}).items()}
    seen: set[str] = set()
    for path in paths:
        missing = faults if edited is None or Path(path).is_file() else Faults()
        for file in _files(os.fspath(path), missing):
            real = os.path.realpath(file)
            if real not in seen:
                seen.add(real)
                page = texts[real] if real in texts else _page(file, faults)
                if page is not None:
                    yield page
    yield from (page for real, page in texts.items() if real not in seen)


def _files(path: str, faults: Faults) -> Iterator[str]:
    if not Path(path).exists():
        faults.whole("FB001", path, "There is no such file or folder.", "check the path")
    elif not Path(path).is_dir():
        yield path
    else:
        found = sorted(_below(path))
        if not found:
            faults.whole(
                "FB001", path, "The folder holds no YAML file.", "claims stand in files named *.yaml"
            )
        yield from found


def _below(folder: str) -> Iterator[str]:
    """YAML files of a folder and the folders in it; names that begin with a dot are passed over."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.endswith(SUFFIXES) and not name.startswith("."):
                yield os.path.join(parent, name)  # noqa: PTH118 - plain texts are what `walk` gives


def _page(file: str, faults: Faults) -> Page | None:
    try:
        size = Path(file).stat().st_size
        if size > LARGEST:
            faults.whole("FB003", file, f"The file has {size:,} bytes.", f"split it below {LARGEST:,} bytes")
            return None
        raw = Path(file).read_bytes()
    except OSError as error:
        faults.whole("FB001", file, f"The file cannot be read: {error.strerror}.", "check its rights")
        return None
    return _decoded(file, raw, faults)


def _decoded(file: str, raw: bytes, faults: Faults) -> Page | None:
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        where = (raw.count(b"\n", 0, error.start), 0)
        message = f"The file is not UTF-8 text: byte {error.start + 1} cannot be read."
        faults.place("FB002", Page(file, ""), (where, None), message, "save it as UTF-8")
        return None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0"))
        faults.place("FB002", Page(file, ""), ((line, 0), None), "The file is binary.", "give a YAML file")
        return None
    return Page(file, text)
