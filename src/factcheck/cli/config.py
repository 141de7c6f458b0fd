"""The config: `factcheck.toml`, or `[tool.factcheck]` in `pyproject.toml`, nearest folder first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import typer

_KEYS = ("base", "color", "draft", "fail-on", "format", "max-age")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings of a config file; None and () where it has none."""

    file: Path | None = None
    """The file they come from; None where there is no config."""
    base: tuple[str, ...] = ()
    """Files and folders, taken from the config's own folder."""
    format: str | None = None
    color: str | None = None
    fail_on: tuple[str, ...] | None = None
    """Names of verdicts; empty for "none of them"."""
    max_age: str | None = None
    """How old a source may be: "2y", "18m", a day."""
    draft: Mapping[str, object] = field(default_factory=dict)
    """The table `draft`, as it stands; `draftconfig` reads it."""


def register(app: typer.Typer) -> None:
    """Add `factcheck config`; reading a config alone doesn't load it."""
    from factcheck.cli import configshow  # noqa: PLC0415

    configshow.register(app)


def find_config(named: Path | None, folder: Path) -> Config:
    """The config that was named, else the nearest from *folder* upwards, to the repository's root.

    Raises:
        UsageError: if the file cannot be read, is not TOML, or has a key or value that is not known.
    """
    if named is not None:
        return _read(named, required=True) or Config(file=named)
    for parent in upwards(folder):
        for name in ("factcheck.toml", "pyproject.toml"):
            config = _read(parent / name, required=False)
            if config is not None:
                return config
    return Config()


def upwards(folder: Path) -> Iterator[Path]:
    """*folder* and its parents, up to the root of the repository, or of the file system without one."""
    for parent in (folder, *folder.parents):
        yield parent
        if (parent / ".git").exists():
            return


def _read(path: Path, *, required: bool) -> Config | None:
    """The config in *path*; None where it has none."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        if required:
            raise UsageError(f"cannot read the config {path}: {error.strerror}") from error
        return None
    in_project = path.name == "pyproject.toml"
    if in_project and b"tool.factcheck" not in raw and not required:
        return None  # nearly every project file: not worth the price of a TOML parser
    table = _parse(path, raw)
    if in_project:
        tool = table.get("tool")
        section = tool.get("factcheck") if isinstance(tool, dict) else None
        if section is None:
            return None
        table = section
    return _config(path, table)


def _parse(path: Path, raw: bytes) -> dict[str, object]:
    import tomllib  # noqa: PLC0415 - only where there is a config

    try:
        return tomllib.loads(raw.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is not TOML: {error}") from error


def _config(path: Path, table: object) -> Config:
    if not isinstance(table, dict):
        raise UsageError(f"{path}: tool.factcheck is not a table")
    for key in table:
        if key not in _KEYS:
            raise UsageError(f"{path}: unknown setting {key!r}; {_suggestion(key)}")
    verdicts = table.get("fail-on")
    return Config(
        file=path,
        base=tuple(_beneath(path.parent, name) for name in _strings(path, table, "base")),
        format=_string(path, table, "format"),
        color=_string(path, table, "color"),
        max_age=_string(path, table, "max-age"),
        draft=_table(path, table, "draft"),
        fail_on=None if verdicts is None else _strings(path, table, "fail-on"),
    )


def _beneath(folder: Path, given: str) -> str:
    """A path of the config from its own folder; one with a name keeps it."""
    if "=" not in given and not given.startswith("@"):
        return str(folder / given)
    from factcheck.base.spaces import beneath  # noqa: PLC0415 - few configs have one

    return beneath(folder, given)


def _suggestion(key: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only for a wrong key

    close = get_close_matches(key, _KEYS, 1)
    return f"did you mean {close[0]!r}?" if close else f"there are {', '.join(_KEYS)}"


def _string(path: Path, table: Mapping[str, object], key: str) -> str | None:
    value = table.get(key)
    if value is not None and not isinstance(value, str):
        raise UsageError(f"{path}: {key} must be a string")
    return value


def _table(path: Path, table: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise UsageError(f"{path}: {key} must be a table")
    return value


def _strings(path: Path, table: Mapping[str, object], key: str) -> tuple[str, ...]:
    """One string, or a list of strings."""
    value = table.get(key, ())
    items = (value,) if isinstance(value, str) else value
    if not isinstance(items, (list, tuple)) or not all(isinstance(item, str) for item in items):
        raise UsageError(f"{path}: {key} must be a string or a list of strings")
    return tuple(items)
