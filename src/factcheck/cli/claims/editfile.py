"""Files of a base that a command edits: which one, what the edit would do, and writing it whole or not at all."""

from __future__ import annotations

import codecs
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import bases
from factcheck.cli.streams import write_all
from factcheck.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from factcheck.base.editing import Editor
    from factcheck.base.proposal import Effect
    from factcheck.cli.config import Config

_SUFFIXES = (".yaml", ".yml")
_MOST_NAMED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A file that is to be edited, with the base it belongs to."""

    path: Path
    base: tuple[str, ...]
    """Paths of the base; empty where the file stands alone."""
    raw: bytes | None
    """Its bytes when it was read; None where there is no such file yet."""

    @property
    def editor(self) -> Editor:
        """An editor of its text.

        Raises:
            InputError: if it is not UTF-8 YAML.
        """
        from factcheck.base.editing import Editor  # noqa: PLC0415 - help needs no YAML

        try:
            text = (self.raw or b"").removeprefix(codecs.BOM_UTF8).decode("utf-8")
        except UnicodeDecodeError as error:
            raise InputError(
                f"{self.path}: not UTF-8 text (byte {error.start + 1}); save it as UTF-8"
            ) from None
        return Editor(text, str(self.path))

    def effect(self, text: str, ids: Collection[str]) -> Effect:
        """What the base would be with this text, in which claims of these *ids* are new or changed."""
        from factcheck.base.proposal import effect  # noqa: PLC0415

        return effect(self.base, str(self.path), text, ids)

    def write(self, text: str) -> None:
        """Give the file this text, whole or not at all; its mark of byte order and its rights are kept.

        Raises:
            UsageError: if the file has changed since it was read, or cannot be written.
        """
        if _bytes(self.path) != self.raw:
            raise UsageError(f"{self.path} has been changed by something else meanwhile; nothing was written")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        mark = "\ufeff" if self.raw is not None and self.raw.startswith(codecs.BOM_UTF8) else ""
        write_all([mark + text], self.path)


def target(named: Path | None, base: Sequence[Path] | None, settings: Config) -> Target:
    """The file that *named* says, or the only file of the base.

    Raises:
        UsageError: if it is not clear which file is meant, or it is not one of a base.
    """
    choice = bases.choose_base(base, settings, Path.cwd())
    # A base with a name is another's: it is looked at, and never written to.
    paths = (
        () if choice.shipped else tuple(path for path in choice.paths if bases.files_of(path) == Path(path))
    )
    path = named or _only_file(paths)
    if path.suffix.lower() not in _SUFFIXES:
        raise UsageError(f"{path}: claims stand in files named *.yaml")
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file")
    inside = any(_stands_in(path, Path(folder)) for folder in paths)
    return Target(path=path, base=choice.paths if inside or base else (), raw=_bytes(path))


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _stands_in(path: Path, base: Path) -> bool:
    whole, folder = os.path.realpath(path), os.path.realpath(base)
    return whole == folder or whole.startswith(folder + os.sep)


def _only_file(paths: Sequence[str]) -> Path:
    if not paths:
        raise UsageError(
            "there is no base of yours here; make one with `factcheck init`, or name a file with --to"
        )
    files = [file for path in paths for file in _files(Path(path))]
    if len(files) == 1:
        return files[0]
    told = ", ".join(str(file) for file in files[:_MOST_NAMED]) + (", …" if len(files) > _MOST_NAMED else "")
    raise UsageError(f"the base has {len(files)} files; say which one with --to: {told}")


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(
        file
        for file in path.rglob("*")
        if file.suffix in _SUFFIXES and not any(part.startswith(".") for part in file.relative_to(path).parts)
    )
