"""HTML: what a browser shows of the article, without navigation, scripts, code and attributes."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

from factcheck.drafts.collecting import Collector, Row
from factcheck.drafts.document import Comment, Document, PassageKind, Weaver
from factcheck.drafts.htmltokens import Token, tokens
from factcheck.model import Span

if TYPE_CHECKING:
    from factcheck.drafts.document import Passage

SKIPPED = frozenset(
    "head script style template noscript iframe object svg math textarea select button nav"
    " pre code kbd samp var audio video canvas title".split()
)
"""Elements whose text is no prose."""

BLOCKS = frozenset(
    "address article aside body blockquote center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p section summary"
    " table caption tbody thead tfoot tr td th ul".split()
)
"""Elements that begin and end a passage."""

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HIDDEN = re.compile(
    r"\s(?:hidden(?=[\s=>/])|aria-hidden\s*=\s*[\"']?true|style\s*=\s*[\"'][^\"'>]*display\s*:\s*none)",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_RAISED = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_UNIT_BEFORE = re.compile(r"(?:^|[\s\d])(?:[kcmd]?m|10)$")


def read(text: str, name: str) -> Document:
    """The passages and comments of an HTML page."""
    reader = Reader(text, Collector())
    reader.feed(0, len(text))
    reader.close()
    return Document(
        name=name, text=text, passages=tuple(reader.collector.passages), comments=tuple(reader.comments)
    )


class Reader:
    """Reads stretches of HTML in *text* into a collector; also those inside Markdown."""

    def __init__(self, text: str, collector: Collector) -> None:
        self.collector = collector
        self.comments: list[Comment] = []
        self._text = text
        self._weaver = Weaver()
        self._open: Counter[str] = Counter()
        self._hidden: list[tuple[str, int]] = []
        """Hidden elements that are open: the name, and how many of that name were open before."""
        self._skipped = 0
        """How many elements without prose are open."""
        self._raised = False
        """Whether a <sup> is open."""
        self._row: Row | None = None
        self._in_cell = ""

    def feed(self, start: int, end: int) -> None:
        """Read the HTML between two offsets."""
        for token in tokens(self._text, start, end):
            match token.kind:
                case "text":
                    self._words(token)
                case "open":
                    self._opened(token)
                case "close":
                    self._closed(token)
                case _:
                    self._comment(token)

    def flush(self) -> None:
        """End the passage and the row that are being put together."""
        self._flush()
        self._end_row()

    def close(self) -> None:
        """The end of the page, or of the stretch: what is open ends here."""
        self.flush()
        self._open.clear()
        self._skipped = 0
        self._hidden.clear()

    def _comment(self, token: Token) -> None:
        whole = self._text[token.start : token.end]
        if whole.startswith("<!--"):
            inner = whole[4:].removesuffix("-->")
            self.comments.append(Comment(inner, Span(token.start, token.end)))

    def _words(self, token: Token) -> None:
        if self._hidden or self._skipped:
            return
        if self._raised:
            self._raise(token)
            return
        weave(self._weaver, self._text, token.start, token.end)

    def _raise(self, token: Token) -> None:
        """Text of a <sup>: an exponent stays, the mark of a footnote goes."""
        words = self._text[token.start : token.end]
        if self._open["a"] or not _UNIT_BEFORE.search(self._weaver.words()[-6:]):
            return
        self._weaver.replaced(words.translate(_RAISED), token.start, token.end)

    def _opened(self, token: Token) -> None:
        name = token.name
        if name in BLOCKS:
            self._flush()
        if name == "br":
            self._weaver.blank(token.start, token.end)
        if name in _VOID:
            return
        if name == "p" and self._open["p"]:
            self._open["p"] -= 1
        if len(tag := self._text[token.start : token.end]) > len(name) + 2 and _HIDDEN.search(tag):
            self._hidden.append((name, self._open[name]))
        if name == "footer" and not (
            self._open["blockquote"] or self._open["article"] or self._open["figure"]
        ):
            self._hidden.append((name, self._open[name]))  # the foot of the page, not of the article
        self._open[name] += 1
        self._skipped += name in SKIPPED
        self._opened_table(token)
        if name == "sup":
            self._raised = True

    def _opened_table(self, token: Token) -> None:
        match token.name:
            case "table":
                self._end_row()
                self.collector.begin_table()
            case "tr":
                self._end_row()
                self._row = Row()
            case "td" | "th" if self._open["table"]:
                self._row = self._row or Row()
                self._in_cell = token.name
            case _:
                pass

    def _closed(self, token: Token) -> None:
        name = token.name
        if name in BLOCKS:
            self._flush()
        if name in ("td", "th"):
            self._in_cell = ""
        if name in ("tr", "table", "tbody", "thead"):
            self._end_row()
        if name == "sup":
            self._raised = False
        if name in ("ul", "ol", "dl", "menu") and self._open[name] == 1:
            self._open["li"] = self._open["dd"] = 0  # their end tags may be left out
        if self._open[name]:
            self._open[name] -= 1
            self._skipped -= name in SKIPPED
        while self._hidden and self._open[self._hidden[-1][0]] <= self._hidden[-1][1]:
            self._hidden.pop()

    def _flush(self) -> None:
        """End the passage that is being put together."""
        if not self._weaver.length and not self._in_cell:
            return
        opened = self._open
        if self._in_cell and self._row is not None:
            self._row.cells.append(self._weaver.passage(PassageKind.CELL))
            self._row.headings.append(self._in_cell == "th")
            self._in_cell = ""
            return
        quoted = bool(opened["blockquote"])
        passage: Passage | None = self._weaver.passage(self._kind(), quoted=quoted)
        if opened["caption"] and opened["table"]:
            self.collector.caption(passage)
        else:
            self.collector.add(passage)

    def _kind(self) -> PassageKind:
        opened = self._open
        if any(opened[name] for name in _HEADINGS):
            return PassageKind.HEADING
        if opened["figcaption"] or opened["caption"]:
            return PassageKind.CAPTION
        if opened["li"] or opened["dd"]:
            return PassageKind.ITEM
        return PassageKind.PARAGRAPH

    def _end_row(self) -> None:
        if self._row is not None and self._row.cells:
            self.collector.row(self._row)
        self._row = None


def weave(weaver: Weaver, text: str, start: int, end: int) -> None:
    """Add the text of a stretch of HTML, its entities resolved."""
    at = start
    for match in _ENTITY.finditer(text, start, end):
        shown = unescape(match[0])
        if shown == match[0]:
            continue
        weaver.verbatim(text[at : match.start()], at)
        weaver.replaced(shown, match.start(), match.end())
        at = match.end()
    weaver.verbatim(text[at:end], at)
