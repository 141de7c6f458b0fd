"""Plain text: paragraphs are parted by empty lines; a line of bullets or numbers makes a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.drafts.collecting import Collector
from factcheck.drafts.document import Document, PassageKind, Weaver
from factcheck.drafts.lines import LineMap

if TYPE_CHECKING:
    from collections.abc import Iterator

_ITEM = re.compile(r"[ \t]*(?:[-*•◦‣–]|\(?\d{1,2}[.)])[ \t]+(?=\S)")
_ENDS_SENTENCE = re.compile(r"[.!?:;,…][\"'”’»)\]]*$")
_LONGEST_HEADING = 120


def read(text: str, name: str) -> Document:
    """The passages of a plain text."""
    collector = Collector()
    collect(text, collector)
    return Document(name=name, text=text, passages=tuple(collector.passages))


def collect(text: str, collector: Collector, offset: int = 0) -> None:
    """Add the passages of *text*, which begins at *offset* of the file."""
    for block in _blocks(text):
        in_list = False
        weaver, kind = Weaver(), PassageKind.PARAGRAPH
        previous = ""
        for number, (begin, whole) in enumerate(block):
            start, line = begin, whole
            item = _ITEM.match(line)
            if item and (in_list or number == 0 or previous.endswith(":")):
                collector.add(weaver.passage(kind))
                weaver, kind, in_list = Weaver(), PassageKind.ITEM, True
                start, line = start + item.end(), line[item.end() :]
            weaver.blank(offset + start)
            weaver.verbatim(line, offset + start)
            previous = line.rstrip()
        if len(block) == 1 and kind is PassageKind.PARAGRAPH and _is_heading(previous):
            kind = PassageKind.HEADING
        collector.add(weaver.passage(kind))


def _is_heading(line: str) -> bool:
    return len(line) <= _LONGEST_HEADING and not _ENDS_SENTENCE.search(line[-8:])


def _blocks(text: str) -> Iterator[list[tuple[int, str]]]:
    """Runs of lines that are not blank, each line with its offset."""
    lines = LineMap(text)
    block: list[tuple[int, str]] = []
    for number in range(1, len(lines.starts) + 1):
        line = lines.line(number)
        if line.strip():
            block.append((lines.starts[number - 1], line))
        elif block:
            yield block
            block = []
    if block:
        yield block
