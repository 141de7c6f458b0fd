"""Suppressions: comments of the draft, and lines of a list outside, that say why a finding may stand.

    <!-- factcheck: ignore FC101 "updated figure, see note" until 2026-06-01 -->

`ignore` holds for the sentence that begins next, `ignore-block` for the whole passage that begins next,
`ignore-file` for the file. Each names its codes and gives a reason; a date is the last day it holds. A
list has a line for each finding: its fingerprint, then code, reason and date as above.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.drafts.findings import make
from factcheck.model import Span
from factcheck.model.codes import CODES
from factcheck.model.draft import DraftFinding, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.drafts.document import Document
    from factcheck.drafts.sentences import Sentence

_DIRECTIVE = re.compile(r"\s*factcheck:\s*(?P<verb>[\w-]*)(?P<rest>.*)", re.DOTALL)
_VERBS = ("ignore", "ignore-block", "ignore-file")
_CODE = re.compile(r"\bFC\d{3}\b")
_REASON = re.compile(r"[\"“]([^\"”]*)[\"”]")
_UNTIL = re.compile(r"\buntil\s+(\S+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """A suppression as it was read."""

    span: Span
    """Where its comment stands; for a line of a list where the file begins."""
    codes: tuple[str, ...] = ()
    reason: str = ""
    until: dt.date | None = None
    scope: Span | None = None
    """The stretch of the draft it holds for; None for nothing."""
    fingerprint: str = ""
    """For a line of a list: the finding it is about."""
    fault: str = ""
    """Why it can't be read; empty where it can."""

    def covers(self, finding: DraftFinding) -> bool:
        """Whether the finding is one of those it names."""
        if self.fault or finding.code not in self.codes:
            return False
        if self.fingerprint:
            return finding.fingerprint == self.fingerprint
        return self.scope is not None and self.scope.start <= finding.place.start < self.scope.end


def read_comments(document: Document, sentences: Sequence[Sentence]) -> Iterator[Suppression]:
    """The suppressions among the comments of a draft, in its order."""
    for comment in document.comments:
        found = _DIRECTIVE.match(comment.text)
        if found is None:
            continue
        verb = found["verb"]
        if verb not in _VERBS:
            fault = f"“{verb}” is not known; there are {', '.join(_VERBS)}"
            yield Suppression(span=comment.span, fault=fault)
            continue
        scope = _scope(verb, comment.span, document, sentences)
        yield replace(_told(found["rest"], comment.span), scope=scope)


def read_list(text: str) -> tuple[Suppression, ...]:
    """The suppressions of a list outside; lines that begin with # are notes."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(
        replace(_told(line.partition(" ")[2], Span(0, 0)), fingerprint=line.partition(" ")[0])
        for line in lines
        if line and not line.startswith("#")
    )


def _told(rest: str, span: Span) -> Suppression:
    """The codes, the reason and the date."""
    reason = _REASON.search(rest)
    bare = _REASON.sub("", rest)
    codes = tuple(_CODE.findall(bare))
    until = _UNTIL.search(bare)
    unknown = [code for code in codes if code not in CODES]
    fault = ""
    if not codes:
        fault = "it names no code, such as FC101"
    elif unknown:
        fault = f"there is no {unknown[0]}"
    elif reason is None or not reason[1].strip():
        fault = "it gives no reason in quotation marks"
    day = None
    if until is not None:
        try:
            day = dt.date.fromisoformat(until[1])
        except ValueError:
            fault = fault or f"“{until[1]}” is not a day such as 2026-06-01"
    return Suppression(span=span, codes=codes, reason=reason[1] if reason else "", until=day, fault=fault)


def _scope(verb: str, span: Span, document: Document, sentences: Sequence[Sentence]) -> Span | None:
    if verb == "ignore-file":
        return Span(0, len(document.text) + 1)
    following = next((sentence for sentence in sentences if sentence.span.start >= span.end), None)
    if following is None:
        return None
    if verb == "ignore":
        return following.span
    return following.passage.place(Span(0, len(following.passage.text)))


def apply(
    document: Document,
    findings: Iterable[DraftFinding],
    suppressions: Sequence[Suppression],
    today: dt.date,
) -> Iterator[DraftFinding]:
    """The findings, those that a suppression covers marked; then findings on the suppressions themselves."""
    used: set[int] = set()
    for finding in findings:
        covering = [place for place, held in enumerate(suppressions) if held.covers(finding)]
        used.update(covering)
        valid = [suppressions[place] for place in covering if not _expired(suppressions[place], today)]
        if valid:
            yield replace(finding, state=State.SUPPRESSED, justification=valid[0].reason)
        else:
            yield finding
    for place, held in enumerate(suppressions):
        if held.fingerprint and place not in used:
            continue  # it may be about another file of the run
        yield from _remarks(document, held, used=place in used, today=today)


def _expired(held: Suppression, today: dt.date) -> bool:
    return held.until is not None and held.until < today


def _remarks(document: Document, held: Suppression, *, used: bool, today: dt.date) -> Iterator[DraftFinding]:
    place = document.at(held.span)
    if held.fault:
        yield make(document, "FC303", f"This suppression is not in force: {held.fault}.", place)
    elif _expired(held, today):
        yield make(document, "FC302", f"This suppression held until {held.until}.", place)
    elif not used:
        codes = ", ".join(held.codes)
        yield make(
            document, "FC301", f"There is nothing here for this suppression of {codes} to suppress.", place
        )
