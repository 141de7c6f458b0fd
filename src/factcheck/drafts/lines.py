"""Offsets into a text as lines and columns, in the units that each consumer counts in."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n?|\n")


class Position(NamedTuple):
    """A place as a person counts it: 1-based line and column, the column in code points."""

    line: int
    column: int


class LineMap:
    """Where the lines of *text* begin; a line ends with LF, CR LF or CR, as editors and browsers have it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        r"""Line and column of an offset; one beyond the text counts as its end.

        >>> LineMap("one\r\ntwo").position(6)
        Position(line=2, column=2)
        """
        offset = min(max(offset, 0), len(self._text))
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)

    def offset(self, line: int, column: int) -> int:
        """The offset of a 1-based line and column, kept within the text."""
        line = min(max(line, 1), len(self.starts))
        start, end = self.bounds(line)
        return min(start + max(column - 1, 0), end)

    def bounds(self, line: int) -> tuple[int, int]:
        """Where a 1-based line begins and ends, its line end left out."""
        start = self.starts[line - 1]
        end = self.starts[line] if line < len(self.starts) else len(self._text)
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return start, end

    def line(self, line: int) -> str:
        """The text of a 1-based line."""
        start, end = self.bounds(line)
        return self._text[start:end]

    def utf8_column(self, offset: int) -> int:
        """1-based column in UTF-8 bytes."""
        return len(self._before(offset).encode("utf-8", "surrogatepass")) + 1

    def utf16_column(self, offset: int) -> int:
        """0-based column in UTF-16 units."""
        return len(self._before(offset).encode("utf-16-le", "surrogatepass")) // 2

    def _before(self, offset: int) -> str:
        line = self.position(offset).line
        return self._text[self.starts[line - 1] : offset]
