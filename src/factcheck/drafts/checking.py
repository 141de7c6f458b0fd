"""Sentences → verdicts: each read with its context, each part led back to the written words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.drafts.context import Carried, in_context
from factcheck.drafts.sentences import Sentence, sentences_of
from factcheck.model import Outcome, Part, Result, Span, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.drafts.document import Document

Check = Callable[[str], Result] if TYPE_CHECKING else object
"""What judges a statement: `ClaimBase.check`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedSentence:
    """A sentence with a checkable part, and what the base says of it."""

    line: int
    """1-based line on which it begins."""
    column: int
    """1-based, in code points."""
    end_line: int
    end_column: int
    """The column after the last character."""
    statement: str
    """The sentence as a reader sees it: markup left out, white space evened."""
    result: Result
    """The parts' spans are offsets into `statement`."""
    sentence: Sentence
    checked: str
    """What was judged: `statement` with what it carries over from before."""
    carried: tuple[Carried, ...] = ()
    """What was carried over, in the order of the text; empty where it stands for itself."""

    @property
    def verdict(self) -> Verdict:
        """What the base says of it."""
        return self.result.verdict

    @property
    def quoted(self) -> bool:
        """Whether most of it is somebody's words."""
        return self.sentence.quoted


def check_document(document: Document, check: Check) -> Iterator[CheckedSentence]:
    """Every sentence with a checkable part, in file order."""
    for statement in in_context(sentences_of(document)):
        result = check(statement.text)
        parts = tuple(_written(part, statement.written) for part in result.parts)
        parts = tuple(part for part in parts if part is not None)
        if not _checkable(parts):
            continue
        sentence = statement.sentence
        start, end = sentence.span
        line, column = document.lines.position(start)
        end_line, end_column = document.lines.position(end)
        yield CheckedSentence(
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            statement=sentence.text,
            result=replace(result, statement=sentence.text, parts=parts),
            sentence=sentence,
            checked=statement.text,
            carried=statement.carried,
        )


def _checkable(parts: tuple[Part, ...]) -> bool:
    """Whether there is a figure, or a fact that the base could speak to."""
    return any(part.figure is not None or part.outcome is not Outcome.UNMATCHED for part in parts)


def _written(part: Part, written: Callable[[Span], Span | None]) -> Part | None:
    """The part with its span in the written sentence; None where it was only carried over."""
    span = written(part.span)
    return None if span is None else replace(part, span=span)
