"""A sentence as it is judged: the written words, what was put in, and the way back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from factcheck.drafts.document import PassageKind
from factcheck.drafts.sentences import Sentence
from factcheck.drafts.subjects import words_by_use
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


class Carried(NamedTuple):
    """Words put in for the judge."""

    words: str
    """What is written: "It", "its"; empty where something was added."""
    stands_for: str
    """What was put in its place or added."""


class Edit(NamedTuple):
    """Words put in the place of a stretch of the written sentence; of an empty one to add them."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence as it is judged."""

    sentence: Sentence
    text: str
    carried: tuple[Carried, ...] = ()
    edits: tuple[Edit, ...] = ()
    """What was put in, in the order of the text; offsets into the written sentence."""

    def written(self, span: Span) -> Span | None:
        """Where a stretch of `text` stands in the written sentence; None if it was only put in."""
        shift = 0
        for edit in self.edits:
            begin = edit.start + shift
            if edit.text and begin <= span.start and span.end <= begin + len(edit.text):
                return None
            shift += len(edit.text) - (edit.end - edit.start)
        start, end = self._back(span.start, at_end=False), self._back(span.end, at_end=True)
        return Span(start, end) if start < end else None

    def _back(self, offset: int, *, at_end: bool) -> int:
        """The offset in the written sentence; inside words put in, the near end of what they replace."""
        shift = 0
        for edit in self.edits:
            begin = edit.start + shift
            if offset < begin or (offset == begin and at_end):
                break
            if offset < begin + len(edit.text) or (offset == begin + len(edit.text) and at_end):
                return edit.end if at_end else edit.start
            shift += len(edit.text) - (edit.end - edit.start)
        return offset - shift


def put_in(sentence: Sentence, edits: Iterable[Edit]) -> Statement:
    """The sentence with *edits*, which are in order; one that begins within another is left out."""
    pieces: list[str] = []
    carried: list[Carried] = []
    kept: list[Edit] = []
    at = 0
    for edit in edits:
        if edit.start < at:
            continue
        pieces += [sentence.text[at : edit.start], edit.text]
        carried.append(Carried(sentence.text[edit.start : edit.end], edit.text.strip(" ,:()")))
        kept.append(edit)
        at = edit.end
    pieces.append(sentence.text[at:])
    return Statement(sentence=sentence, text="".join(pieces), carried=tuple(carried), edits=tuple(kept))


def held_to(statement: Statement, before: Sentence | None) -> Statement:
    """The statement with only what is sure enough to be *said*, not just to be looked up by.

    "It" is taken for what the sentence just before, of the same passage, begins with, and for nothing else; what
    a list or a table says of all its entries stays. *before* is that sentence; None where there is none.
    """
    passage = statement.sentence.passage
    begin = "" if before is None or before.passage is not passage else before.text
    sure = [
        edit
        for edit in statement.edits
        if (edit.start == edit.end and (edit.start == 0 or passage.kind is PassageKind.CELL))
        or (begin and _begins(begin, edit.text.removesuffix("'s")))
    ]
    return statement if len(sure) == len(statement.edits) else put_in(statement.sentence, sure)


def _begins(text: str, subject: str) -> bool:
    """Whether *subject*, with or without an article, is what *text* begins with; and one thing, not one over another."""
    if not words_by_use()["opener"].isdisjoint({*subject.lower().split()} - {"of"}):
        return False
    return re.match(rf"(?:(?:The|An?|This) )?{re.escape(subject)}\b", text) is not None
