"""The sentences of a document, each with its place in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.drafts.document import Document, Passage, PassageKind
from factcheck.figures import read_figures
from factcheck.model import Figure, Span
from factcheck.text.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = re.compile(r"[“„«]|(?:^|[\s(])\"(?=\S)")
_CLOSING = re.compile(r"[”»]|(?<=\S)\"(?=[\s).,;:!?]|$)")
_SHARE_QUOTED = 0.5

LONGEST = 2_000
"""Code points of the longest sentence that is judged; what is longer is no prose, and is told."""

_MARKS = "\"'“”„«»()[]"
_DENSE = 4
"""In prose fewer than one sign in so many is a quotation mark or a bracket."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, list item, table row or caption as a reader sees it."""

    text: str
    span: Span
    """Where it stands in the document's text."""
    passage: Passage
    within: Span
    """Where it stands in the passage's text."""
    quoted: bool
    """Whether most of it is somebody's words."""

    def place(self, span: Span) -> Span:
        """Where a stretch of `text` stands in the document."""
        return self.passage.place(Span(self.within.start + span.start, self.within.start + span.end))


@lru_cache(maxsize=4096)
def figures_in(text: str) -> tuple[Figure, ...]:
    """The figures of a sentence; more than one stage asks for them."""
    return tuple(read_figures(text))


def sentences_of(document: Document) -> Iterator[Sentence]:
    """The sentences in the order of the file."""
    for passage in document.passages:
        inside = False
        for span in _spans(passage):
            text = passage.text[span.start : span.end]
            share, inside = _quoted(text, inside=inside)
            yield Sentence(
                text=text,
                span=passage.place(span),
                passage=passage,
                within=span,
                quoted=passage.quoted or share > _SHARE_QUOTED,
            )


def _spans(passage: Passage) -> tuple[Span, ...]:
    if passage.kind is PassageKind.CELL:
        return (Span(0, len(passage.text)),)
    if len(passage.text) > LONGEST and sum(map(passage.text.count, _MARKS)) * _DENSE > len(passage.text):
        return (Span(0, len(passage.text)),)  # the splitter's time grows with the square of open quotes
    return _split(passage.text)


_split = lru_cache(maxsize=1024)(split)


def _quoted(text: str, *, inside: bool) -> tuple[float, bool]:
    """The share of *text* within quotation marks, and whether a quotation is open at its end."""
    marks = sorted(
        [(match.end(), True) for match in _OPENING.finditer(text)]
        + [(match.start(), False) for match in _CLOSING.finditer(text)]
    )
    covered, since = 0, 0
    for at, opens in marks:
        if inside and not opens:
            covered += at - since
        inside, since = opens, at
    if inside:
        covered += len(text) - since
    return covered / max(len(text), 1), inside
