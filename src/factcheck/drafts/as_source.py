"""A document as the text of a source: its passages with the sections and paragraphs that claims name."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from factcheck.drafts.document import PassageKind
from factcheck.model import Span
from factcheck.model.sourcetext import SourcePassage, SourceText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.drafts.document import Document, Passage

_COUNTED = (PassageKind.PARAGRAPH, PassageKind.ITEM)
_INSIDE_A_NUMBER = re.compile(
    r"(?<=[\d$€£+\u2212\u2013-])(?P<blank> )(?=\d)"  # "14 500", "- 5"
    r"|(?<=[\d.,$€£+\u2212\u2013-])(?=[\d.,%])"  # nothing is seen between them
)


def source_text(document: Document) -> SourceText:
    """The text that a reader sees, paragraphs numbered as `drafts.stated` numbers them.

    Blanks and hyphens that a reader does not see are left out, but not inside a number: there every
    character counts.
    """
    return SourceText(name=document.name, passages=tuple(_passages(document)))


def _passages(document: Document) -> Iterator[SourcePassage]:
    number = 0
    for passage in document.passages:
        number = 0 if passage.kind is PassageKind.HEADING else number + (passage.kind in _COUNTED)
        counted = passage.kind in _COUNTED and number
        yield SourcePassage(
            text=_INSIDE_A_NUMBER.sub(partial(_between, document, passage), passage.text),
            section=passage.heading or None,
            paragraph=number if counted else None,
        )


def _between(document: Document, passage: Passage, found: re.Match[str]) -> str:
    """What stands in the file between two characters of a number."""
    before = passage.place(Span(found.start() - 1, found.start()))
    after = passage.place(Span(found.end(), found.end() + 1))
    between = document.text[before.end : after.start]
    return (
        between if before.end <= after.start and between.strip("<>&;") == between else (found["blank"] or "")
    )
