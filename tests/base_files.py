"""Bases for tests: files written on the spot, and what is found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import base
from factcheck.base.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.model import Base, Finding

SOURCE = "source: {id: report, title: Traffic report, publisher: City, published: 2022}\n"


def write(folder: Path, text: str, name: str = "base.yaml") -> Path:
    """A file of that text, in UTF-8, with its line ends as they are."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def loaded(folder: Path, text: str) -> Base:
    """The base of one file of that text."""
    return base.load([write(folder, text)])


def findings(folder: Path, text: str) -> tuple[Finding, ...]:
    """What validation finds in one file of that text."""
    return validate([write(folder, text)])[1]


def codes(found: tuple[Finding, ...]) -> list[str]:
    """The codes of findings, in order."""
    return [finding.code for finding in found]
