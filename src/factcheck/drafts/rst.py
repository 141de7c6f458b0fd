"""reStructuredText, read with docutils.

docutils keeps the source text of each paragraph and of each piece of markup in it, and the line where a
paragraph was found; the place of each character follows from these. Directives that read other files or
pass raw text through are off.
"""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from factcheck.drafts.collecting import Collector, Row
from factcheck.drafts.document import Comment, Document, Passage, PassageKind, Weaver
from factcheck.errors import InputError
from factcheck.model import Span

_Node: TypeAlias = Any
"""A node of docutils, whose classes leave the type of a node's children open."""

LARGEST = 2 * 1024 * 1024
"""Code points; docutils takes some ten seconds for as much."""

_MARKS = "*`|"
_MOST_MARKS = 50_000
_MOST_IN_BLOCK = 2_000
"""docutils takes time with the square of the open marks in a paragraph."""

_SETTINGS: dict[str, Any] = {
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "report_level": 5,
    "halt_level": 5,
    "line_length_limit": LARGEST,
    "warning_stream": False,
    "_disable_config": True,
    "smart_quotes": False,
    "doctitle_xform": False,
    "docinfo_xform": False,
}
_SKIPPED = frozenset(
    "literal_block doctest_block math_block math raw system_message target substitution_definition problematic"
    " footnote_reference citation_reference label field_name image docinfo meta pending".split()
)


def read(text: str, name: str) -> Document:
    """The passages and comments of a reStructuredText file.

    Raises:
        InputError: if it is too large or nested too deeply.
    """
    if len(text) > LARGEST:
        raise InputError(
            f"{name}: {len(text):,} characters; the largest reStructuredText allowed has {LARGEST:,}"
        )
    if sum(map(text.count, _MARKS)) > _MOST_MARKS or any(
        sum(map(block.count, _MARKS[:2])) > _MOST_IN_BLOCK for block in text.split("\n\n")
    ):
        raise InputError(f"{name}: holds more marks of markup than any text has")
    from docutils import core, utils  # noqa: PLC0415 - slow to import

    try:
        tree = core.publish_doctree(text, source_path=name, settings_overrides=_SETTINGS)
    except RecursionError:
        raise InputError(f"{name}: nested too deeply") from None
    except utils.SystemMessage as error:
        raise InputError(f"{name}: {error}") from None
    reader = _Reader(text)
    reader.walk(tree)
    return Document(
        name=name, text=text, passages=tuple(reader.collector.passages), comments=tuple(reader.comments)
    )


_GAP = re.compile(r"[\s\\|+]*")


class _Reader:
    """Walks over a document tree; the cursor moves through the source as passages are found."""

    def __init__(self, text: str) -> None:
        self.collector = Collector()
        self.comments: list[Comment] = []
        self._text = text
        self._cursor = 0
        self._quoted = 0
        self._kind = PassageKind.PARAGRAPH
        self._row: Row | None = None

    def walk(self, node: _Node) -> None:
        """Read a node and what is in it."""
        name = node.tagname
        if name in _SKIPPED:
            return
        match name:
            case "comment":
                self._comment(node)
            case "title" | "subtitle" | "rubric":
                in_table = node.parent is not None and node.parent.tagname == "table"
                passage = self._passage(node, PassageKind.CAPTION if in_table else PassageKind.HEADING)
                (self.collector.caption if in_table else self.collector.add)(passage)
            case "paragraph" | "term" | "caption" | "attribution" | "line":
                self._block(node, PassageKind.CAPTION if name == "caption" else self._kind)
            case "table":
                self.collector.begin_table()
                self._inside(node, self._kind)
            case "row":
                self._table_row(node)
            case "list_item" | "definition" | "field_body":
                self._inside(node, PassageKind.ITEM)
            case "footnote" | "citation":
                self._inside(node, PassageKind.FOOTNOTE)
            case "block_quote" | "epigraph" | "pull_quote":
                self._quoted += 1
                self._inside(node, self._kind)
                self._quoted -= 1
            case _:
                self._inside(node, self._kind)

    def _inside(self, node: _Node, kind: PassageKind) -> None:
        before, self._kind = self._kind, kind
        for child in node.children:
            if hasattr(child, "tagname") and child.tagname != "#text":
                self.walk(child)
        self._kind = before

    def _block(self, node: _Node, kind: PassageKind) -> None:
        self.collector.add(self._passage(node, kind))

    def _table_row(self, node: _Node) -> None:
        row = Row()
        heading = node.parent is not None and node.parent.tagname == "thead"
        for entry in node.children:
            weaver = Weaver()
            for child in entry.children:
                if child.tagname == "paragraph":
                    passage = self._passage(child, PassageKind.CELL)
                    if passage is not None:
                        weaver.blank(passage.runs[0].start)
                        weaver.take(passage)
            row.cells.append(weaver.passage(PassageKind.CELL))
            row.headings.append(heading)
        self.collector.row(row)

    def _comment(self, node: _Node) -> None:
        words = node.astext()
        first = words.split("\n", 1)[0]
        found = self._text.find(first, self._cursor)
        start = max(found, 0)
        line = self._text.rfind("\n", 0, start) + 1
        self._cursor = max(found + len(first), self._cursor)
        self.comments.append(Comment(words, Span(line, self._cursor)))

    def _passage(self, node: _Node, kind: PassageKind) -> Passage | None:
        source = node.rawsource or node.astext()
        start = self._find(source)
        weaver = Weaver()
        self._weave(node, weaver, start)
        return weaver.passage(kind, quoted=self._quoted > 0)

    def _find(self, source: str) -> int:
        """Where the source of a block begins: its first line, from the cursor on; in a table also before it."""
        first = source.split("\n", 1)[0].strip()
        found = self._text.find(first, self._cursor)
        if found < 0:
            found = self._text.rfind(first, 0, self._cursor)
        return found if found >= 0 else self._cursor

    def _weave(self, node: _Node, weaver: Weaver, at: int) -> int:
        """Add the text in *node*, whose source begins at *at*; gives back where it ends."""
        for child in node.children:
            if child.tagname == "#text":
                at = self._words(child.astext(), weaver, at)
                continue
            source = getattr(child, "rawsource", "")
            found = self._text.find(source.split("\n", 1)[0], at) if source else -1
            at = found if found >= 0 else at
            if child.tagname in _SKIPPED or child.tagname == "literal":
                weaver.blank(at)
            else:
                self._weave(child, weaver, at)
            if found >= 0:
                at += self._length(source, at)
        self._cursor = max(self._cursor, at)
        return at

    def _length(self, source: str, at: int) -> int:
        """How long a source is in the file, where lines after the first may be indented."""
        if "\n" not in source:
            return len(source)
        last = source.rsplit("\n", 1)[1].strip()
        found = self._text.find(last, at)
        return found + len(last) - at if found >= 0 else len(source)

    def _words(self, words: str, weaver: Weaver, at: int) -> int:
        """Text between markup stands word for word, but for backslashes, line breaks and indents."""
        pieces = re.findall(r"\s+|[^\s]+", words)
        for piece, following in zip(pieces, [*pieces[1:], ""], strict=False):
            if not piece.isspace():
                at = self._word(piece, weaver, at)
                continue
            end = self._gap_end(at, following)
            weaver.blank(at, end)
            at = end if "\n" in self._text[at:end] else at + 1
        return at

    def _gap_end(self, at: int, following: str) -> int:
        """Where white space, backslashes and bars of a table end; a bar that is the next word is none of them."""
        gap = _GAP.match(self._text, at)
        end = gap.end() if gap else at
        found = self._text.find(following, at, end + len(following)) if following else -1
        return found if at <= found < end else end

    def _word(self, word: str, weaver: Weaver, at: int) -> int:
        if self._text.startswith(word, at):
            weaver.verbatim(word, at)
            return at + len(word)
        if (found := self._text.find(word, at, at + len(word) + 400)) >= 0:
            weaver.verbatim(word, found)
            return found + len(word)
        for character in word:  # an escaped character in it
            found = self._text.find(character, at, at + 400)
            at = found if found >= 0 else at
            weaver.replaced(character, at, at + 1)
            at += 1
        return at
