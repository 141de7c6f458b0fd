"""Who is said to have said it: the source that a sentence names, and whether the base names the same.

Rule: `docs/verdicts.md`, "Who said it".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Outcome, Part, Span
from factcheck.text import lexicon
from factcheck.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.judge.prepared import PreparedClaim
    from factcheck.judge.reading import Reading
    from factcheck.judge.terms import Term
    from factcheck.text.names import Mention
    from factcheck.text.words import Word

_ANONYMOUS = frozenset("he she it they who we i that this".split())
_LONGEST = 8
_NO_NOUNS = frozenset({"say", "find", "reckon"})


class Attribution(NamedTuple):
    """The words of a sentence that name its source."""

    first: int
    last: int
    """Indices of the first word and after the last."""
    text: str
    span: Span
    terms: tuple[Term, ...]


def find(reading: Reading) -> Attribution | None:
    """The source named in the sentence, or None."""
    forms = [word.lemma for word in reading.words]
    for i in range(len(forms)):
        cue = lexicon.ATTRIBUTION_CUES.at(forms, i)
        bounds = None if cue is None else _bounds(reading, forms, i, *cue)
        if bounds is not None:
            first, last = bounds
            terms = tuple(t for t in reading.terms if first <= t.at < last and t.at != i)
            if terms:
                span = Span(reading.words[first].start, reading.words[last - 1].end)
                return Attribution(first, last, reading.text[span.start : span.end], span, terms)
    return None


def _bounds(reading: Reading, forms: list[str], i: int, side: str, length: int) -> tuple[int, int] | None:
    if side == "after":
        return _forward(reading, i + length)
    return _backward(reading, forms, i) if i > 0 and _is_verb(reading.words[i]) else None


def _is_verb(word: Word) -> bool:
    """Whether a word of telling stands as a verb: "reported", "said", and not "a report", "the count"."""
    written = word.text.lower()
    return written.endswith("ed") or word.lemma in _NO_NOUNS


def _forward(reading: Reading, first: int) -> tuple[int, int] | None:
    last = first
    while last < len(reading.words) and last - first < _LONGEST:
        gap = reading.text[reading.words[last - 1].end : reading.words[last].start]
        if last > first and (any(mark in gap for mark in ",;:.()") or reading.words[last].text[0].isdigit()):
            break
        if last > first and _ends_source(reading, last):
            break
        last += 1
    return (first, last) if last > first else None


def _ends_source(reading: Reading, i: int) -> bool:
    return reading.words[i].text.lower() in (
        "at",
        "in",
        "as",
        "on",
        "that",
        "found",
        "shows",
        "showed",
        "is",
        "was",
        "has",
        "have",
    )


def _backward(reading: Reading, forms: list[str], verb: int) -> tuple[int, int] | None:
    first = verb
    while first > 0 and verb - first < _LONGEST:
        gap = reading.text[reading.words[first - 1].end : reading.words[first].start]
        if any(mark in gap for mark in ";:.()") or ("," in gap and not _in_apposition(reading, first, verb)):
            break
        if reading.words[first - 1].text[0].isdigit():
            return None
        first -= 1
    if first == verb or forms[verb - 1] in _ANONYMOUS or verb - first > 6:  # noqa: PLR2004
        return None
    return first, verb + 1


def _in_apposition(reading: Reading, i: int, verb: int) -> bool:
    """Whether the comma before word *i* parts an office from its holder: "the chairman, Oliver Brandt, says"."""
    name = next((m for m in reading.mentions if m.last == verb), None)
    if name is None:
        return False
    behind = reading.text[reading.words[verb - 1].end : reading.words[verb].start]
    return "," in behind and (i in (verb, name.first) or reading.words[i].capital)


def judge(found: Attribution, claim: PreparedClaim) -> Part | None:
    """The outcome of the named source against the claim's, or None where the claim names none."""
    source = claim.claim.attributed_to
    if not source:
        return None
    words = words_of(source)
    vocabulary_keys = frozenset(
        k for w in words for k in lexicon.senses(w.lemma) | {w.lemma} if lexicon.weight(w.lemma) > 0
    )
    names = claim._vocabulary.names.find(words)  # noqa: SLF001
    wanted = vocabulary_keys | {m.key for m in names}
    heavy = [t for t in found.terms if t.name >= 0 or lexicon.is_role(t.form)]
    clash = [t for t in heavy if wanted.isdisjoint(t.keys) or _another(t, names)]
    agreeing = [t for t in found.terms if not wanted.isdisjoint(t.keys) and t not in clash]
    agrees = bool(agreeing)
    if any(t.name >= 0 for t in agreeing):
        clash = []  # the same person, whichever house he is said to be of
    if agrees and not clash:
        return _part(found, claim, Outcome.STATED, f"the base names {source} as well")
    if clash:
        return _part(found, claim, Outcome.DENIED, f"the base names {source}, not {found.text}")
    return None


def _another(term: Term, names: Sequence[Mention]) -> bool:
    """Whether a name stands where the base declares another one, though they share a word."""
    own = next((key for key in term.keys if key[0] == "@"), None)
    declared = [m.key for m in names if m.declared]
    return own is not None and bool(declared) and own not in declared


def of_source(found: Attribution, claims: Sequence[PreparedClaim]) -> Sequence[PreparedClaim]:
    """The claims less those of other sources on the same point, where one of the named source is among them."""
    told = [judge(found, claim) for claim in claims]
    own = [
        c for c, part in zip(claims, told, strict=True) if part is not None and part.outcome is Outcome.STATED
    ]
    return [
        claim
        for claim, part in zip(claims, told, strict=True)
        if part is None
        or part.outcome is Outcome.STATED
        or not any(_same_point(claim, other) for other in own)
    ]


def _same_point(one: PreparedClaim, other: PreparedClaim) -> bool:
    """Whether two claims say the same but for their figures."""
    ours, theirs = one.statement.keys, other.statement.keys
    return len(ours & theirs) >= _SAME * max(len(ours), len(theirs))


_SAME = 0.7


def _part(found: Attribution, claim: PreparedClaim, outcome: Outcome, why: str) -> Part:
    return Part(
        text=found.text,
        span=found.span,
        outcome=outcome,
        why=why,
        claim=claim.claim,
        base_text=claim.claim.attributed_to,
    )
