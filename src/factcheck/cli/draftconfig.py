"""The part of the config that is about drafts: the table `draft`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.drafts.run import Rule
from factcheck.errors import UsageError
from factcheck.model import Severity
from factcheck.model.codes import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_KEYS = ("baseline", "exclude", "ignore-file", "min-coverage", "paths", "severity")
_ALL = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftConfig:
    """The settings for drafts; None and () where the config has none."""

    severities: tuple[Rule, ...] = ()
    min_coverage: int | None = None
    baseline: Path | None = None
    ignore_file: Path | None = None
    exclude: tuple[str, ...] = ()


def draft_config(table: Mapping[str, object], file: Path | None) -> DraftConfig:
    """The settings in the table `draft` of the config *file*.

    Raises:
        UsageError: if a key or a value is not known.
    """
    for key in table:
        if key not in _KEYS:
            raise UsageError(f"{file}: unknown setting draft.{key}; there are {', '.join(_KEYS)}")
    return DraftConfig(
        severities=tuple(_rules(table, file)),
        min_coverage=_coverage(table, file),
        baseline=_path(table, "baseline", file),
        ignore_file=_path(table, "ignore-file", file),
        exclude=tuple(_strings(table, "exclude", file)),
    )


def _rules(table: Mapping[str, object], file: Path | None) -> Iterator[Rule]:
    """For all files first, then in the order of `paths`: later rules win."""
    yield from _severities("*", table.get("severity", {}), file)
    entries = table.get("paths", [])
    if not isinstance(entries, list):
        raise UsageError(f"{file}: draft.paths must be a list of tables")
    for entry in entries:
        if not isinstance(entry, dict) or not isinstance(entry.get("files"), str):
            raise UsageError(f"{file}: each of draft.paths needs files, a pattern")
        yield from _severities(entry["files"], entry.get("severity", {}), file)


def _severities(pattern: str, value: object, file: Path | None) -> Iterator[Rule]:
    if not isinstance(value, dict):
        raise UsageError(f"{file}: severity must be a table, such as FC107 = 'off'")
    for code, name in value.items():
        if code not in CODES:
            raise UsageError(f"{file}: there is no code {code}; see docs/findings.md")
        if name == "off":
            yield Rule(pattern, code, None)
        elif name in list(Severity):
            yield Rule(pattern, code, Severity(name))
        else:
            raise UsageError(f"{file}: {code} = {name!r}; choose from error, warning, note, off")


def _coverage(table: Mapping[str, object], file: Path | None) -> int | None:
    value = table.get("min-coverage")
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _ALL:
        raise UsageError(f"{file}: draft.min-coverage must be a whole number from 0 to 100")
    return value


def _path(table: Mapping[str, object], key: str, file: Path | None) -> Path | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UsageError(f"{file}: draft.{key} must be a string")
    return (file.parent if file else Path()) / value


def _strings(table: Mapping[str, object], key: str, file: Path | None) -> list[str]:
    value = table.get(key, [])
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise UsageError(f"{file}: draft.{key} must be a list of strings")
    return items
