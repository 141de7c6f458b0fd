"""Word (.docx): the paragraphs and tables of the text, of the footnotes and of the endnotes.

A .docx is a zip of XML. It is read here part by part, with a limit on what is unpacked, and a document
type declaration (the door of entity bombs) is refused. Deleted and hidden words, field codes, headers,
footers and fallbacks are left out; inserted words count.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.parsers import expat

from factcheck.drafts.collecting import Collector, Row
from factcheck.drafts.document import Document, PassageKind, Weaver
from factcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST_PART = 64 * 1024 * 1024
"""Bytes of a part when unpacked."""

DEEPEST = 500
"""Elements within elements."""

_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_STEP = 1 << 16


def read(raw: bytes, name: str) -> Document:
    """The passages of a Word file.

    Raises:
        InputError: if it is no Word file, is damaged, encrypted, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return _read(archive, name)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError) as error:
        raise InputError(f"{name}: not a Word file, or damaged ({error})") from None
    except expat.ExpatError as error:
        raise InputError(f"{name}: its XML is damaged ({error})") from None


def _read(archive: zipfile.ZipFile, name: str) -> Document:
    names = set(archive.namelist())
    if _PARTS[0] not in names:
        raise InputError(f"{name}: not a Word file: it holds no {_PARTS[0]}")
    reader = _Reader(name)
    for part in _PARTS:
        if part in names:
            reader.part(archive, part)
    return Document(
        name=name,
        text="".join(reader.text),
        passages=tuple(reader.collector.passages),
        editable=False,
    )


class _Reader:
    """Follows the XML as it comes; keeps nothing but the text."""

    def __init__(self, name: str) -> None:
        self.collector = Collector()
        self.text: list[str] = []
        self._name = name
        self._length = 0
        self._weaver = Weaver()
        self._depth = 0
        self._skipped = 0
        """Depth of the element that is left out, 0 for none."""
        self._taking = False
        self._style = ""
        self._listed = False
        self._hidden = False
        self._rows: list[Row] = []
        self._cell = Weaver()
        self._note = False
        self._titled = False
        """Whether the table's style sets its first row apart."""

    def part(self, archive: zipfile.ZipFile, part: str) -> None:
        """Read a part of the archive."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        self._note = part != _PARTS[0]
        self._depth = 0
        size = 0
        with archive.open(part) as stream:
            while piece := stream.read(_STEP):
                size += len(piece)
                if size > LARGEST_PART:
                    raise InputError(f"{self._name}: {part} unpacks to more than {LARGEST_PART:,} bytes")
                parser.Parse(piece, False)
        parser.Parse(b"", True)

    def _doctype(self, *_: object) -> None:
        raise InputError(f"{self._name}: holds a document type declaration, which no Word file needs")

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise InputError(f"{self._name}: nested more than {DEEPEST} elements deep")
        if self._skipped:
            return
        if tag == _FALLBACK:
            self._skipped = self._depth
            return
        name = _local(tag)
        self._mark(name, attributes)
        self._begin(name)

    def _mark(self, name: str, attributes: Mapping[str, str]) -> None:
        """What tells how the words that follow look."""
        match name:
            case "p":
                self._style, self._listed = "", False
            case "pStyle":
                self._style = _value(attributes).lower()
            case "numPr":
                self._listed = True
            case "r":
                self._hidden = False
            case "vanish":
                self._hidden = _value(attributes) not in ("0", "false")
            case "tblHeader" if self._rows:
                self._rows[-1].headings.append(True)
            case "tblLook":
                self._titled = attributes.get(f"{_W}firstRow") == "1"
            case _:
                pass

    def _begin(self, name: str) -> None:
        """Words, signs that stand for words, tables."""
        match name:
            case "t":
                self._taking = not self._hidden
            case "tab" | "br" | "cr":
                self._put(" ")
            case "noBreakHyphen":
                self._put("-")
            case "tbl":
                self.collector.begin_table()
                self._titled = False
            case "tr":
                self._rows.append(Row())
            case _:
                pass

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if self._skipped:
            if self._depth < self._skipped:
                self._skipped = 0
            return
        match _local(tag):
            case "t":
                self._taking = False
            case "p":
                self._paragraph()
            case "tc" if self._rows:
                self._rows[-1].cells.append(self._cell.passage(PassageKind.CELL))
                self._put_break("\t")
            case "tr" if self._rows:
                row = self._rows.pop()
                words = "".join(cell.text for cell in row.cells if cell)
                titles = bool(row.headings) or (self._titled and not re.search(r"\d", words))
                row.headings = [titles] * len(row.cells)
                self.collector.row(row)
                self._put_break("\n")
            case _:
                pass

    def _characters(self, text: str) -> None:
        if self._taking and not self._skipped:
            self._put(text)

    def _put(self, text: str) -> None:
        self.text.append(text)
        self._weaver.verbatim(text, self._length)
        self._length += len(text)

    def _put_break(self, sign: str) -> None:
        self.text.append(sign)
        self._length += 1

    def _paragraph(self) -> None:
        passage = self._weaver.passage(self._kind(), quoted="quote" in self._style)
        if self._rows:
            if passage is not None:
                self._cell.blank(passage.runs[0].start)
                self._cell.take(passage)
                self._put(" ")
                self._weaver = Weaver()
            return
        self.collector.add(passage)
        self._put_break("\n")

    def _kind(self) -> PassageKind:
        style = self._style
        if self._note:
            return PassageKind.FOOTNOTE
        if style.startswith(("heading", "title", "subtitle")):
            return PassageKind.HEADING
        if style == "caption":
            return PassageKind.CAPTION
        return PassageKind.ITEM if self._listed or style.startswith("list") else PassageKind.PARAGRAPH


def _local(tag: str) -> str:
    """The name of a WordprocessingML element; empty for any other."""
    for space in (_W, _STRICT):
        if tag.startswith(space):
            return tag[len(space) :]
    return ""


def _value(attributes: Mapping[str, str]) -> str:
    return attributes.get(f"{_W}val") or attributes.get(f"{_STRICT}val") or ""
