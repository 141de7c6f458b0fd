"""Passages in the order of the file, each told its heading, lead-in and table."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from factcheck.drafts.document import Passage, PassageKind, Weaver


def _is_number(text: str) -> bool:
    """Whether a cell holds a number, be it with a sign or a mark, and no words."""
    return any(sign.isdigit() for sign in text) and not any(sign.isalpha() for sign in text)


@dataclass(slots=True)
class Row:
    """Cells of a table row; a None is an empty cell."""

    cells: list[Passage | None] = field(default_factory=list)
    headings: list[bool] = field(default_factory=list)
    """For each cell whether it is marked as a heading."""


@dataclass(slots=True)
class Collector:
    """Takes passages as a reader finds them."""

    passages: list[Passage] = field(default_factory=list)
    separator: str = ": "
    """Between a row's first cell and another, in the text of a cell's passage."""
    _heading: str = ""
    _lead: str = ""
    _columns: list[str] = field(default_factory=list)
    _caption: str = ""
    _rows: int = 0

    def add(self, passage: Passage | None) -> None:
        """A passage that is not part of a table."""
        if passage is None:
            return
        match passage.kind:
            case PassageKind.HEADING:
                self._heading, self._lead = passage.text, ""
            case PassageKind.PARAGRAPH:
                passage = replace(passage, heading=self._heading)
                self._lead = passage.text
            case PassageKind.ITEM:
                passage = replace(passage, heading=self._heading, lead=self._lead)
            case _:
                passage = replace(passage, heading=self._heading)
        self.passages.append(passage)

    def begin_table(self) -> None:
        """A new table: no columns, no caption."""
        self._columns, self._caption, self._rows = [], "", 0

    def caption(self, passage: Passage | None) -> None:
        """The caption of the table."""
        if passage is not None:
            self._caption = passage.text
            self.add(passage)

    def row(self, row: Row) -> None:
        """A row; a first row whose cells are all headings names the columns."""
        self._rows += 1
        if self._rows == 1 and row.cells and all(row.headings):
            self._columns = [cell.text if cell else "" for cell in row.cells]
            return
        label, *rest = row.cells or [None]
        if not any(rest):
            self._cell(None, label, 0)
        begin = 1
        if len(rest) > 1 and label and rest[0] and _is_number(label.text) and not _is_number(rest[0].text):
            label, begin = (
                self._joined(label, rest[0]),
                2,
            )  # the year or number of a row that its next cell names
        for number, cell in enumerate(rest[begin - 1 :], begin):
            self._cell(label, cell, number)

    def _joined(self, label: Passage, cell: Passage) -> Passage:
        """A row's first two cells as one label."""
        weaver = Weaver()
        weaver.take(label)
        end = label.runs[-1].end
        weaver.replaced(self.separator, end, end)
        weaver.take(cell)
        return weaver.passage(PassageKind.CELL) or label

    def _cell(self, label: Passage | None, cell: Passage | None, number: int) -> None:
        if cell is None:
            return
        weaver = Weaver()
        if label is not None:
            weaver.take(label)
            end = label.runs[-1].end
            weaver.replaced(self.separator, end, end)
        weaver.take(cell)
        whole = weaver.passage(PassageKind.CELL)
        if whole is None:
            return
        self.passages.append(
            replace(
                whole,
                heading=self._heading,
                lead=self._lead,
                row=label.text if label else "",
                column=self._columns[number] if number < len(self._columns) else "",
                caption=self._caption,
            )
        )
