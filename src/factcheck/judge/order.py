"""Which of two events came first: "X before Y", "X was already so when Y", from the dates of two claims.

Rule: `docs/judging.md`, "Order". Each clause must be told by a claim that gives one date; only dates that do
not overlap decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.judge import dates, facts
from factcheck.model import Kind, Outcome, Part, Span
from factcheck.text import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.judge.dates import Stretch
    from factcheck.judge.prepared import PreparedClaim
    from factcheck.judge.reading import Reading
    from factcheck.judge.terms import Term

_TOLD = 0.78
"""Weight share of a clause's words that the claim which dates it must have."""


class Dated(NamedTuple):
    """A clause with the claim that tells when it was."""

    claim: PreparedClaim
    date: Stretch
    text: str


def judge(reading: Reading, claims: Sequence[PreparedClaim]) -> Part | None:
    """The part of a statement without figures that tells the order of two events; None where it tells none."""
    if reading.figures or reading.negations:
        return None
    for i, word in enumerate(reading.words):
        first = _order(reading, i, word.lemma)
        if first is None:
            continue
        left = [t for t in reading.terms if t.at < i]
        right = [t for t in reading.terms if t.at > i]
        one, other = _dated(reading, left, claims), _dated(reading, right, claims)
        if one is not None and other is not None and one.claim is not other.claim:
            return _part(reading, one, other, first=first)
    return None


def _order(reading: Reading, i: int, form: str) -> bool | None:
    """Whether the word at *i* says that what stands before it came first; None where it says nothing of it."""
    if i in (0, len(reading.words) - 1):
        return None
    if form in lexicon.ORDER["first"]:
        return True
    if form in lexicon.ORDER["last"]:
        return False
    already = any(w.lemma in lexicon.ORDER["already"] for w in reading.words[:i])
    return True if form in lexicon.ORDER["when"] and already else None


def _dated(reading: Reading, terms: list[Term], claims: Sequence[PreparedClaim]) -> Dated | None:
    """The claim that says what *terms* say and gives one date for it."""
    if sum(t.weight for t in terms) < 2:  # noqa: PLR2004 - a word alone says little
        return None
    for fact in facts.weigh(reading, terms, claims):
        told = [f.figure for f in fact.claim.figures if f.figure.kind is Kind.DATE]
        if len(told) != 1 or fact.covered < _TOLD or fact.swaps or fact.strangers or fact.opposites:
            continue
        date = dates.stretch(told[0])
        if date.first is not None and date.last is not None:
            return Dated(fact.claim, date, told[0].text)
    return None


def _part(reading: Reading, one: Dated, other: Dated, *, first: bool) -> Part | None:
    early, late = (one.date, other.date) if first else (other.date, one.date)
    if early.last < late.first:  # type: ignore[operator]  # both ends are known
        outcome = Outcome.STATED
    elif early.first > late.last:  # type: ignore[operator]
        outcome = Outcome.DENIED
    else:
        return None
    text = reading.text.strip()
    start = reading.text.find(text)
    working = f"{one.claim.claim.statement} {other.claim.claim.statement}"
    return Part(
        text=text,
        span=Span(start, start + len(text)),
        outcome=outcome,
        why=f"the base dates the first to {one.text}, the second to {other.text}",
        claim=one.claim.claim,
        base_text=working,
        working=working,
        operands=(one.claim.claim, other.claim.claim),
    )
