"""A text broken into lines, with marks under its parts, as a compiler does it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import get_character_cell_size

from factcheck.model import Span
from factcheck.report.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Underline:
    """What to draw under a stretch of the text."""

    span: Span
    sign: str
    """Drawn under the first column."""
    line: str
    """Drawn under the others, one column wide."""
    style: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line with one style, empty for none."""

    text: str
    style: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text and the marks under it; no marks where none of its words are underlined."""

    text: tuple[Piece, ...]
    marks: tuple[Piece, ...]


def underlined(text: str, marks: Sequence[Underline], width: int) -> Iterator[Line]:
    """*text* as it can be printed, in lines of at most *width* columns, with its marks.

    Lines break at spaces; a word longer than a line is cut, not dropped. Where marks overlap, the one
    that begins first is drawn.
    """
    shown = [printable(character) for character in text]
    sizes = [sum(map(get_character_cell_size, piece)) for piece in shown]
    owners = _owners(len(text), marks)
    for start, end in _lines(text, sizes, max(width, 1)):
        yield Line(
            text=tuple(_pieces((shown[index], _style(owners[index])) for index in range(start, end))),
            marks=tuple(_marks(sizes, owners, start, end)),
        )


def _owners(length: int, marks: Sequence[Underline]) -> list[Underline | None]:
    """The mark that each character belongs to."""
    owners: list[Underline | None] = [None] * length
    for mark in sorted(marks, key=lambda mark: mark.span, reverse=True):
        for index in range(max(mark.span.start, 0), min(mark.span.end, length)):
            owners[index] = mark
    return owners


def _style(owner: Underline | None) -> str:
    return owner.style if owner else ""


def _lines(text: str, sizes: Sequence[int], width: int) -> Iterator[tuple[int, int]]:
    """The lines as ranges of characters; the space at which a line breaks belongs to none."""
    start, used, space = 0, 0, -1
    for index, size in enumerate(sizes):
        if text[index] == " ":
            space = index
        used += size
        if used <= width or index == start:
            continue
        if text[index] == " ":  # the line is full to the last column and ends here
            end, after = index, index + 1
        elif space > start:
            end, after = space, space + 1
        else:
            end, after = index, index
        yield start, end
        start, used = after, sum(sizes[after : index + 1])
    if start < len(text) or not text:
        yield start, len(text)


def _marks(sizes: Sequence[int], owners: Sequence[Underline | None], start: int, end: int) -> Iterator[Piece]:
    if not any(owners[start:end]):
        return iter(())
    return _pieces(_mark_cells(sizes, owners, start, end))


def _mark_cells(
    sizes: Sequence[int], owners: Sequence[Underline | None], start: int, end: int
) -> Iterator[tuple[str, str]]:
    """What stands under each character: blanks, or the mark's sign and then its line."""
    previous: Underline | None = None
    for index in range(start, end):
        owner = owners[index]
        if owner is None:
            yield " " * sizes[index], ""
        elif owner is previous or not sizes[index]:
            yield owner.line * sizes[index], owner.style
        else:
            yield owner.sign + owner.line * (sizes[index] - 1), owner.style
        previous = owner if sizes[index] else previous


def _pieces(cells: Iterator[tuple[str, str]]) -> Iterator[Piece]:
    """Neighbouring cells of one style, joined."""
    held, style = "", ""
    for text, its_style in cells:
        if its_style != style and held:
            yield Piece(held, style)
            held = ""
        held, style = held + text, its_style
    if held:
        yield Piece(held, style)
