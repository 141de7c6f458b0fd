"""Sentences → verdicts: each read with its context, each part led back to the written words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from factcheck.drafts.antecedents import Memory
from factcheck.drafts.context import readings, remember
from factcheck.drafts.document import PassageKind
from factcheck.drafts.sentences import LONGEST, sentences_of
from factcheck.judge import verdict
from factcheck.judge.compare import compare
from factcheck.model import Kind, Outcome, Part, Result, Verdict
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
        if not _checkable(parts, sentence):
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
    most, fewest = -1, 0
    for statement in statements:
        result = check(statement.text)
        told = [part for part in result.parts if part.outcome is not Outcome.UNMATCHED]
        spoken = sum(part.figure is not None and _written(part, statement) is not None for part in told)
        silent = len(result.parts) - len(told)
        fits_better = spoken == most and silent < fewest and not _refutes(result)
        if best is None or spoken > most or (fits_better and not _refutes(best[1])):
            best, most, fewest = (statement, result), spoken, silent
        if not silent:
            break
    assert best is not None  # noqa: S101 - a sentence has one reading at least
    statement, result = best
    return statement, _without_misnamed(result) if _of_a_person(statement) else result


def _refutes(result: Result) -> bool:
    """Whether a part is refuted; such a result leaves out details that the base lacks, and compares with no other."""
    return any(part.outcome.refutes for part in result.parts)


def _of_a_person(statement: Statement) -> bool:
    """Whether a person was put in for "he" or "she", who may as well be one that the draft calls by no name."""
    return any(carried.words.lower() in _PERSONAL for carried in statement.carried)


_PERSONAL = frozenset({"he", "she", "his", "her", "him"})


def _without_misnamed(result: Result) -> Result:
    """The result without parts that are refuted by a name alone."""
    parts = tuple(
        replace(
            part, outcome=Outcome.UNMATCHED, why="the base has this of another name", claim=None, slip=None
        )
        if part.outcome.refutes and _same_figure(part)
        else part
        for part in result.parts
    )
    if parts == result.parts:
        return result
    decided = verdict.of_parts(parts) or Verdict.RELATED
    return replace(result, parts=parts, verdict=decided, why=verdict.why(decided, parts))


def _same_figure(part: Part) -> bool:
    said, base = part.figure, part.counterpart
    if said is None or base is None:
        return False
    if said.kind is Kind.DATE:
        return compare(said, base).outcome.bears_out
    if said.value is not None:
        return said.value == base.value and said.unit == base.unit
    return False


def _checkable(parts: tuple[Part, ...], sentence: Sentence) -> bool:
    """Whether there is a figure, or a fact that the base could speak to; a heading or a question alone says no fact."""
    if any(part.figure is not None for part in parts):
        return True
    asks = sentence.text.rstrip("\"'”’») ").endswith("?")
    return (
        not asks
        and sentence.passage.kind is not PassageKind.HEADING
        and any(part.outcome is not Outcome.UNMATCHED for part in parts)
    )


def _written(part: Part, statement: Statement) -> Part | None:
    """The part with its span in the written sentence; None where it was only carried over."""
    if not statement.edits:
        return part
    span = statement.written(part.span)
    return None if span is None else replace(part, span=span, text=statement.sentence.text[slice(*span)])
