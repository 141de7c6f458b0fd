"""Sentences → verdicts: each read with its context, each part led back to the written words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from factcheck.drafts.context import Statement, in_context
from factcheck.drafts.document import PassageKind
from factcheck.drafts.sentences import LONGEST, sentences_of
from factcheck.model import Outcome, Part, Result
from factcheck.model.draft import CheckedSentence

if TYPE_CHECKING:
    from factcheck.drafts.document import Document

Check: TypeAlias = Callable[[str], Result]
"""What judges a statement: `ClaimBase.check`."""


def check_document(document: Document, check: Check) -> Iterator[CheckedSentence]:
    """Every sentence with a checkable part, in file order."""
    for statement in in_context(sentences_of(document)):
        if len(statement.sentence.text) > LONGEST:
            continue  # `run` tells of it
        result = check(statement.text)
        parts = tuple(filter(None, (_written(part, statement) for part in result.parts)))
        if not _checkable(parts, statement.sentence.passage.kind):
            continue
        sentence = statement.sentence
        yield CheckedSentence(
            file=document.name,
            place=document.at(sentence.span),
            statement=sentence.text,
            result=replace(result, statement=sentence.text, parts=parts),
            places=tuple(document.at(sentence.place(part.span)) for part in parts),
            quoted=sentence.quoted,
            checked=statement.text,
            carried=statement.carried,
        )


def _checkable(parts: tuple[Part, ...], kind: PassageKind) -> bool:
    """Whether there is a figure, or a fact that the base could speak to; a heading without a figure says no fact."""
    if any(part.figure is not None for part in parts):
        return True
    return kind is not PassageKind.HEADING and any(part.outcome is not Outcome.UNMATCHED for part in parts)


def _written(part: Part, statement: Statement) -> Part | None:
    """The part with its span in the written sentence; None where it was only carried over."""
    span = statement.written(part.span)
    return None if span is None else replace(part, span=span)
