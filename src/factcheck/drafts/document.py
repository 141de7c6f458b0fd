"""A draft as a reader sees it: passages of prose, each character with its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from factcheck.drafts.lines import LineMap
from factcheck.model import Span
from factcheck.model.draft import Place

_UNEVEN = re.compile(r"[ \t\r\n\f]*[\t\r\n\f][ \t\r\n\f]*| {2,}|\u00ad+")
"""Blanks that a reader sees as one, and soft hyphens, which nobody sees."""


class PassageKind(StrEnum):
    """What a passage is in its draft."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "list item"
    CELL = "table cell"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


class Run(NamedTuple):
    """A stretch of a passage and the stretch of the file it comes from.

    Of the same length the characters correspond one to one; else every character of the passage's
    stretch comes from the whole of the file's (an entity, a line break seen as a blank).
    """

    at: int
    length: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A block of prose."""

    text: str
    """What a reader sees: markup left out, blanks evened."""
    runs: tuple[Run, ...]
    """Covers `text` from begin to end, in order."""
    kind: PassageKind = PassageKind.PARAGRAPH
    quoted: bool = False
    """Whether it is set off as a quotation as a whole."""
    heading: str = ""
    """The heading it stands under."""
    lead: str = ""
    """For a list item or a table cell: the paragraph that introduces the list or table."""
    row: str = ""
    """For a table cell: the first cell of its row; `text` begins with it."""
    column: str = ""
    """For a table cell: the heading of its column."""
    caption: str = ""
    """For a table cell: the caption of the table."""

    def place(self, span: Span) -> Span:
        """Where a stretch of `text` stands in the file."""
        if not self.runs:
            return Span(0, 0)
        start = self._character(span.start).start
        end = self._character(max(span.end - 1, span.start)).end
        return Span(start, max(start, end))

    def _character(self, index: int) -> Span:
        run = self.runs[max(bisect_right(self.runs, (index, 1 << 60)) - 1, 0)]
        if run.length == run.end - run.start:
            start = min(run.start + index - run.at, run.end)
            return Span(start, min(start + 1, run.end))
        return Span(run.start, run.end)


class Comment(NamedTuple):
    """A comment of the draft, as it may hold a suppression."""

    text: str
    """What stands between the comment's marks."""
    span: Span


@dataclass(frozen=True, kw_only=True)
class Document:
    """A draft that has been read. `text` is what all places count in.

    For a file of text it is the decoded text without a byte order mark; for Word and PDF it is the text
    as taken out of the file, a line for each paragraph or table row.
    """

    name: str
    text: str
    passages: tuple[Passage, ...]
    comments: tuple[Comment, ...] = ()
    pages: tuple[int, ...] = ()
    """For paged formats: the offset at which each page begins."""
    editable: bool = True
    """Whether `text` is the file's own text, so that an offset can be edited there."""
    front_matter: tuple[Passage, ...] = ()
    """What of the head of the file is words; no prose unless asked for."""

    def with_front_matter(self) -> Document:
        """The same with the words of the front matter before all else."""
        return replace(self, passages=(*self.front_matter, *self.passages), front_matter=())

    @cached_property
    def lines(self) -> LineMap:
        """The lines of `text`."""
        return LineMap(self.text)

    def at(self, span: Span) -> Place:
        """A stretch of `text` with its lines and columns."""
        return Place(*span, *self.lines.position(span.start), *self.lines.position(span.end))

    def page(self, offset: int) -> int | None:
        """The 1-based page of an offset; None where there are no pages."""
        return bisect_right(self.pages, offset) or None


@dataclass(slots=True)
class Weaver:
    """Puts a passage together from stretches of the file."""

    _parts: list[str] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    length: int = 0
    _blank: bool = True
    """Whether the text ends with a blank, or is empty."""

    def verbatim(self, text: str, start: int) -> None:
        """Text that stands so in the file at *start*; its blanks are evened."""
        at = 0
        for match in _UNEVEN.finditer(text):
            self._even(text[at : match.start()], start + at)
            if match[0][0] != "\u00ad":
                self.blank(start + match.start(), start + match.end())
            at = match.end()
        self._even(text[at:], start + at)

    def replaced(self, text: str, start: int, end: int) -> None:
        """Text that stands for other characters of the file, as an entity does."""
        if text.isspace() and text != "\xa0":
            self.blank(start, end)
        elif text and text != "\u00ad":
            self._add(text, start, end)

    def blank(self, start: int, end: int | None = None) -> None:
        """One blank, unless there is one already."""
        if not self._blank:
            self._add(" ", start, start if end is None else end)

    def words(self) -> str:
        """The text so far, without blanks at its ends."""
        return "".join(self._parts).strip(" ")

    def passage(self, kind: PassageKind, *, quoted: bool = False) -> Passage | None:
        """The passage; None where there is no text. The weaver is empty afterwards."""
        text = "".join(self._parts)
        runs = tuple(self._runs)
        self.__init__()  # type: ignore[misc]
        if not text.strip(" "):
            return None
        return Passage(text=text.rstrip(" "), runs=runs, kind=kind, quoted=quoted)

    def take(self, other: Passage) -> None:
        """Add the text of another passage, places kept."""
        for run in other.runs:
            text = other.text[run.at : run.at + run.length]
            if text:
                self._add(text, run.start, run.end)

    def _even(self, text: str, start: int) -> None:
        """Text whose blanks are even already."""
        if self._blank and text.startswith(" "):
            text, start = text[1:], start + 1
        if text:
            self._add(text, start, start + len(text))

    def _add(self, text: str, start: int, end: int) -> None:
        self._parts.append(text)
        last = self._runs[-1] if self._runs else None
        exact = len(text) == end - start
        if last and exact and last.end == start and last.length == last.end - last.start and last.length:
            self._runs[-1] = Run(last.at, last.length + len(text), last.start, end)
        else:
            self._runs.append(Run(self.length, len(text), start, end))
        self.length += len(text)
        self._blank = text.endswith(" ")
