"""Markdown (CommonMark, tables, footnotes, front matter), read with markdown-it-py.

markdown-it keeps the lines of a block but no column; its inline rules are wrapped here so that each token
tells where it ends, and text tokens stand between them word for word.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from factcheck.drafts import frontmatter
from factcheck.drafts.collecting import Collector, Row
from factcheck.drafts.document import Document, Passage, PassageKind, Weaver
from factcheck.drafts.html import Reader
from factcheck.drafts.lines import LineMap
from factcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_END = "end"
_DEEPEST = 40
_MARKS = "*_[]<&|`\\!~"
_MOST_MARKS = 700_000
"""A text of 10 MB has some 100,000, rarely 500,000; each costs markdown-it up to 70 µs."""


def read(text: str, name: str) -> Document:
    """The passages and comments of a Markdown text.

    Raises:
        InputError: if it holds more markup than any prose does.
    """
    marks = sum(map(text.count, _MARKS))
    if marks > _MOST_MARKS:
        raise InputError(
            f"{name}: {marks:,} marks of markup are more than any text has; allowed are {_MOST_MARKS:,}"
        )
    front = frontmatter.length(text)
    body = _blanked(text[:front]) + text[front:]
    reader = _Reader(body)
    reader.walk(_parser().parse(body))
    return Document(
        name=name,
        text=text,
        passages=tuple(reader.collector.passages),
        comments=tuple(sorted(reader.html.comments, key=lambda comment: comment.span)),
        front_matter=tuple(frontmatter.words(text, front)) if front else (),
    )


def _blanked(text: str) -> str:
    return re.sub(r"[^\r\n]", " ", text)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to import
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    parser.disable("text_join", ignoreInvalid=True)
    for name in parser.inline.ruler.get_active_rules():
        rule = next(rule.fn for rule in parser.inline.ruler.__rules__ if rule.name == name)
        parser.inline.ruler.at(name, _telling(rule))
    return parser


def _telling(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The rule, with the last token that it makes told where in the source it ends."""

    def telling(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own shape
        made = len(state.tokens)
        matched = rule(state, silent)
        if matched and not silent and len(state.tokens) > made:
            state.tokens[-1].meta[_END] = state.pos
        return matched

    return telling


class _Content:
    """The content of an inline token, and where its characters stand in the file."""

    def __init__(self, text: str, lines: LineMap, token: Token, after: int | None = None) -> None:
        """*after*: for a table cell, where the cell before it ends, or the row begins; else None."""
        self.text = token.content
        self._at: list[int] = []
        self._places: list[int] = []
        first = token.map[0] + 1 if token.map else 1
        if after is None:
            self._paragraph(text, lines, first)
        else:
            self._row_cell(text, max(after, lines.bounds(first)[0]), lines.bounds(first)[1])

    def _paragraph(self, text: str, lines: LineMap, first: int) -> None:
        """A line of the content is the end of the file's line, less the marks of lists and quotes."""
        at = 0
        for number, line in enumerate(self.text.split("\n"), first):
            low, high = lines.bounds(min(number, len(lines.starts)))
            found = text.rfind(line.strip(), low, high)
            self._at.append(at)
            self._places.append(max(found, low) - (len(line) - len(line.lstrip())))
            at += len(line) + 1

    def _row_cell(self, text: str, low: int, high: int) -> None:
        """A bar in a cell is written with a backslash, which markdown-it has taken out."""
        at = 0
        for piece in re.split(r"(\|)", self.text):
            found = text.find(piece, low, high)
            low = found if found >= 0 else low
            self._at.append(at)
            self._places.append(low)
            at += len(piece)
            low += len(piece)

    def offset(self, index: int) -> int:
        """Where the character at *index* of the content stands."""
        number = max(bisect_right(self._at, index) - 1, 0)
        return self._places[number] + index - self._at[number]


class _Reader:
    """Walks over markdown-it's tokens."""

    def __init__(self, text: str) -> None:
        self.collector = Collector(separator=" | ")
        self.html = Reader(text, self.collector)
        self._text = text
        self._lines = LineMap(text)
        self._depth = {"blockquote": 0, "list_item": 0, "footnote_reference": 0, "heading": 0}
        self._row: Row | None = None
        self._after = 0
        self._cell = ""

    def walk(self, tokens: Sequence[Token]) -> None:
        """Read the tokens of a whole text."""
        for token in tokens:
            name = token.type.removesuffix("_open").removesuffix("_close")
            if name in self._depth:
                self._depth[name] += token.nesting
            elif name in ("table", "tr", "td", "th"):
                self._table(token, name)
            elif token.type == "inline":
                self._inline(token)
            elif token.type == "html_block" and token.map:
                self._html_block(*token.map)

    def _table(self, token: Token, name: str) -> None:
        if name == "table" and token.nesting > 0:
            self.collector.begin_table()
        elif name == "tr" and token.nesting > 0:
            self._row = Row()
            self._after = 0
        elif name == "tr" and self._row is not None:
            self.collector.row(self._row)
            self._row = None
        elif name in ("td", "th"):
            self._cell = name if token.nesting > 0 else ""

    def _html_block(self, first: int, last: int) -> None:
        """HTML between blocks; inside a quote or list its lines carry marks that are not HTML."""
        start = self._lines.starts[first]
        end = self._lines.starts[last] if last < len(self._lines.starts) else len(self._text)
        self.html.feed(start, end)
        if not self._depth["blockquote"]:
            self.html.flush()

    def _inline(self, token: Token) -> None:
        in_row = self._row is not None
        content = _Content(self._text, self._lines, token, self._after if in_row else None)
        weaver = Weaver()
        captions: list[Passage | None] = []
        children = _Children(self, content, weaver, captions)
        children.weave(token.children or (), 0)
        quoted = self._depth["blockquote"] > 0
        if in_row and self._row is not None:
            if token.content:
                self._after = content.offset(len(token.content) - 1) + 1
            self._row.cells.append(weaver.passage(PassageKind.CELL))
            self._row.headings.append(self._cell == "th")
            return
        self.collector.add(weaver.passage(self._kind(), quoted=quoted))
        for caption in captions:
            self.collector.add(caption)

    def _kind(self) -> PassageKind:
        depth = self._depth
        if depth["heading"]:
            return PassageKind.HEADING
        if depth["footnote_reference"]:
            return PassageKind.FOOTNOTE
        return PassageKind.ITEM if depth["list_item"] else PassageKind.PARAGRAPH


class _Children:
    """Puts the children of an inline token together, keeping where in its content each one stands."""

    def __init__(
        self, reader: _Reader, content: _Content, weaver: Weaver, captions: list[Passage | None]
    ) -> None:
        self._reader = reader
        self._content = content
        self._weaver = weaver
        self._captions = captions
        self._silent = ""
        """The element inside which text is no prose: "script", "code"."""

    def weave(self, tokens: Sequence[Token], at: int) -> None:
        """Add the tokens; the first begins at index *at* of the content."""
        base = at
        auto = False
        for token in tokens:
            end = base + token.meta[_END] if _END in token.meta else at
            match token.type:
                case "text" if auto:
                    continue
                case "text":
                    at = self._text(token, at)
                case "text_special":
                    self._special(token, at)
                    at += len(token.markup)
                case "softbreak" | "hardbreak":
                    self._weaver.blank(self._content.offset(at), self._content.offset(end))
                    at = end
                case "link_open":
                    auto = token.info == "auto"
                    at += not auto
                case "em_open" | "em_close" | "strong_open" | "strong_close" | "s_open" | "s_close":
                    at += len(token.markup)
                case "image":
                    self._image(token, at)
                    at = end
                case _:
                    auto = auto and token.type != "link_close"
                    self._other(token, at)
                    at = end

    def _text(self, token: Token, at: int) -> int:
        if not token.content:
            return at
        found = self._content.text.find(token.content, at)
        at = found if found >= 0 else at
        end = at + len(token.content)
        if self._silent:
            return end
        for piece in re.split(r"(\|)", token.content):  # a cell's bars were written with a backslash
            self._weaver.verbatim(piece, self._content.offset(at))
            at += len(piece)
        return end

    def _special(self, token: Token, at: int) -> None:
        start = self._content.offset(at)
        if not self._silent:
            self._weaver.replaced(token.content, start, start + len(token.markup))

    def _image(self, token: Token, at: int) -> None:
        """The alternative text is the picture's caption: a passage of its own."""
        weaver = Weaver()
        _Children(self._reader, self._content, weaver, self._captions).weave(token.children or (), at + 2)
        self._captions.append(weaver.passage(PassageKind.CAPTION))

    def _other(self, token: Token, at: int) -> None:
        """Inline code and HTML: no prose, but they part words."""
        start = self._content.offset(at)
        if token.type == "code_inline":
            self._weaver.blank(start)
        elif token.type == "html_inline":
            self._tag(token.content, start)

    def _tag(self, tag: str, start: int) -> None:
        if tag.startswith("<!--"):
            self._reader.html.feed(start, start + len(tag))
            return
        name = (re.match(r"</?([a-zA-Z0-9]+)", tag) or [""])[0].strip("</").lower()
        if name == "br":
            self._weaver.blank(start)
        elif name in ("script", "style", "code", "kbd", "samp", "template"):
            self._silent = "" if tag.startswith("</") else name
