"""Sentences → verdicts: each read with its context, each part led back to the written words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from factcheck.drafts.antecedents import Memory
from factcheck.drafts.context import readings, remember
from factcheck.drafts.document import PassageKind
from factcheck.drafts.sentences import LONGEST, sentences_of
from factcheck.model import Outcome, Part, Result
from factcheck.model.draft import CheckedSentence

if TYPE_CHECKING:
    from factcheck.drafts.document import Document
    from factcheck.drafts.sentences import Sentence
    from factcheck.drafts.statement import Statement

Check: TypeAlias = Callable[[str], Result]
"""What judges a statement: `ClaimBase.check`."""


def check_document(
    document: Document, check: Check, sentences: Iterable[Sentence] | None = None
) -> Iterator[CheckedSentence]:
    """Every sentence with a checkable part, in file order; *sentences* are the document's, where they are known."""
    text = Memory()
    note = Memory()
    for sentence in sentences_of(document) if sentences is None else sentences:
        if len(sentence.text) > LONGEST:
            continue  # `run` tells of it
        in_note = sentence.passage.kind is PassageKind.FOOTNOTE
        if sentence.within.start == 0:
            text.begin_paragraph()
            note = Memory()
        memory = note if in_note else text
        statement, result = _judged(readings(sentence, memory), check)
        remember(memory, statement)
        parts = tuple(filter(None, (_written(part, statement) for part in result.parts)))
        if not _checkable(parts, sentence.passage.kind):
            continue
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


def _judged(statements: Sequence[Statement], check: Check) -> tuple[Statement, Result]:
    """The reading in which the base can speak of the most figures, the likeliest of these; what it says does not count."""
    best: tuple[Statement, Result] | None = None
    most = (-1, 0)
    for statement in statements:
        result = check(statement.text)
        silent = sum(part.outcome is Outcome.UNMATCHED for part in result.parts)
        told = [part for part in result.parts if part.figure and part.outcome is not Outcome.UNMATCHED]
        spoken = sum(_written(part, statement) is not None for part in told)
        if (spoken, -silent) > most:
            best, most = (statement, result), (spoken, -silent)
        if not silent:
            break
    assert best is not None  # noqa: S101 - a sentence has one reading at least
    return best


def _checkable(parts: tuple[Part, ...], kind: PassageKind) -> bool:
    """Whether there is a figure, or a fact that the base could speak to; a heading without a figure says no fact."""
    if any(part.figure is not None for part in parts):
        return True
    return kind is not PassageKind.HEADING and any(part.outcome is not Outcome.UNMATCHED for part in parts)


def _written(part: Part, statement: Statement) -> Part | None:
    """The part with its span in the written sentence; None where it was only carried over."""
    if not statement.edits:
        return part
    span = statement.written(part.span)
    return None if span is None else replace(part, span=span, text=statement.sentence.text[slice(*span)])
