"""A source's own text, as a reader sees it: what claims are tied to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePassage:
    """A paragraph, heading, list item or row of a table."""

    text: str
    """Every character as it stands, but markup left out and runs of blanks evened to one."""
    section: str | None = None
    paragraph: int | None = None
    """Its number under its heading, counted from 1; None for headings and tables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """A text in passages."""

    name: str
    """What to call it: the file."""
    passages: tuple[SourcePassage, ...]
