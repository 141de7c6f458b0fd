"""What a text states: its sentences as claims could say them, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.drafts.context import in_context
from factcheck.drafts.document import PassageKind
from factcheck.drafts.leaning import marks, speaks_of_its_own
from factcheck.drafts.sentences import LONGEST, Sentence, figures_in, sentences_of
from factcheck.drafts.statement import Statement, held_to
from factcheck.model import Span, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.drafts.document import Document, Passage

_COUNTED = (PassageKind.PARAGRAPH, PassageKind.ITEM)
"""Passages that a reader would count as paragraphs."""


_CLAUSES = re.compile(r"[;—–]|, (?:and|but|while|whereas)\b")
_PRONOUNS = frozenset({"thing", "person", "many", "each"})
"""Uses of the table `leaning` whose words are no more than a place for a name."""
_TITLES = (PassageKind.HEADING, PassageKind.CAPTION)
"""Passages that state something only if they give a figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A sentence that states something."""

    statement: Statement
    leaning: tuple[Span, ...]
    """Its clauses that say of what or whom only by a word for something outside them: "It has 12 lanes"."""
    where: Where
    """The heading it stands under, unless that is the text's own; the paragraph under it, save for a table's cell; the
    page; and the line, where the file is text.
    """


def stated(document: Document) -> Iterator[Stated]:
    """The sentences in file order, without questions, headings and captions that give no figure, and what is no prose."""
    numbers: dict[int, int] = {}
    count = 0
    for passage in document.passages:
        count = 0 if passage.kind is PassageKind.HEADING else count + (passage.kind in _COUNTED)
        numbers[id(passage)] = count
    before: Sentence | None = None
    title = heading_of(document)
    # What is too long to be prose is not looked at: reading it would cost more than it tells.
    prose = (sentence for sentence in sentences_of(document) if len(sentence.text) <= LONGEST)
    for statement in in_context(prose):
        sentence = statement.sentence
        if _states(sentence):
            where = _where(document, sentence, numbers[id(sentence.passage)], title)
            held = held_to(statement, before)
            yield Stated(statement=held, leaning=_leaning(held.text), where=where)
        before = sentence


def heading_of(document: Document) -> str | None:
    """The heading that stands before all other text; None where there is none."""
    first = document.passages[0] if document.passages else None
    return first.text if first is not None and first.kind is PassageKind.HEADING else None


def too_long(document: Document) -> int:
    """How many stretches are longer than any sentence, and so left out."""
    return sum(len(sentence.text) > LONGEST for sentence in sentences_of(document))


def _states(sentence: Sentence) -> bool:
    if sentence.text.rstrip("\"'”’») ").endswith("?"):
        return False
    return sentence.passage.kind not in _TITLES or bool(figures_in(sentence.text))


def _leaning(text: str) -> tuple[Span, ...]:
    """The clauses in which "it", "they" or "she" stands for what the sentence itself does not name before."""
    cuts = [0, *(match.start() for match in _CLAUSES.finditer(text)), len(text)]
    open_marks = [m.start for m in marks(text) if m.use in _PRONOUNS and not speaks_of_its_own(text, m)]
    return tuple(
        Span(start, end) for start, end in pairwise(cuts) if any(start <= mark < end for mark in open_marks)
    )


def _where(document: Document, sentence: Sentence, number: int, title: str | None) -> Where:
    passage: Passage = sentence.passage
    return Where(
        section=passage.heading if passage.heading and passage.heading != title else None,
        paragraph=number if passage.kind in _COUNTED and number else None,
        page=document.page(sentence.span.start),
        line=document.lines.position(sentence.span.start).line if document.editable else None,
    )
