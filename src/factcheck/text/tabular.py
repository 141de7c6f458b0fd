"""Read the tables of language knowledge, and find their phrases in a sentence.

A table is a UTF-8 file of tab-separated rows. A line that begins with `#` is a
comment for the reader, an empty line separates topics.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FOLDER = Path(__file__).parent / "tables"


def rows(name: str) -> list[list[str]]:
    """Give the rows of the table `name` in file order, each a list of its columns."""
    text = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n") if line and line[0] != "#"]


def topics(folder: str) -> list[str]:
    """Give the names of the tables in `folder`, in alphabetical order."""
    return [f"{folder}/{path.stem}" for path in sorted((_FOLDER / folder).glob("*.tsv"))]


def listed(cell: str) -> list[str]:
    """Split a cell that lists words or phrases by commas.

    >>> listed("jail, behind bars")
    ['jail', 'behind bars']
    """
    return cell.split(", ") if cell else []


class Phrases:
    """Word sequences with a value each, found longest first."""

    __slots__ = ("_longest", "entries")

    entries: Mapping[tuple[str, ...], str]
    """Every phrase and its value; a single word is a phrase of one."""

    def __init__(self, entries: Mapping[tuple[str, ...], str]) -> None:
        self.entries = entries
        self._longest: dict[str, int] = {}
        for phrase in entries:
            if len(phrase) > self._longest.get(phrase[0], 0):
                self._longest[phrase[0]] = len(phrase)

    def at(self, words: Sequence[str], start: int) -> tuple[str, int] | None:
        """Give the value and length of the longest phrase that begins at `start`, if any does."""
        longest = self._longest.get(words[start])
        if longest is None:
            return None
        for length in range(longest, 0, -1):
            value = self.entries.get(tuple(words[start : start + length]))
            if value is not None:
                return value, min(length, len(words) - start)
        return None
