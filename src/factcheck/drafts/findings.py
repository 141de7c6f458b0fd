"""Verdicts → findings, with what to write instead where that is certain."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.model import Comparator, Kind, Outcome, Verdict
from factcheck.model.codes import CODES
from factcheck.model.draft import CheckedSentence, DraftFinding, Place
from factcheck.model.exact import exact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.drafts.document import Document
    from factcheck.model import Figure, Part, Source

_WHOLE = {
    Verdict.DISPUTED: "FC104",
    Verdict.PARTIAL: "FC105",
    Verdict.RELATED: "FC106",
    Verdict.NOT_FOUND: "FC107",
}


def make(document: Document, code: str, message: str, place: Place) -> DraftFinding:
    """A finding of the code's own severity."""
    kind = CODES[code]
    return DraftFinding(
        code=code,
        name=kind.name,
        severity=kind.severity,
        message=message,
        file=document.name,
        place=place,
        excerpt=document.lines.line(place.line),
        last_line=document.lines.line(place.end_line),
    )


def findings_of(document: Document, sentence: CheckedSentence) -> Iterator[DraftFinding]:
    """What is to be said of a sentence: a finding for each contradicted part, else one for the whole."""
    sources = {used.source.id: used.source for used in sentence.result.evidence}
    refuted = [
        (part, place)
        for part, place in zip(sentence.result.parts, sentence.places, strict=True)
        if part.outcome.refutes
    ]
    for part, place in refuted:
        code = "FC103" if sentence.quoted else "FC101" if part.figure is not None else "FC102"
        finding = make(document, code, _message(part), place)
        yield replace(
            finding,
            statement=sentence.statement,
            verdict=sentence.verdict,
            part=part,
            sources=_sources(part, sources),
            suggestion=_suggestion(document, part, place),
            carried=sentence.carried,
        )
    code = _WHOLE.get(sentence.verdict, "")
    if not refuted and code:
        finding = make(document, code, sentence.result.why, sentence.place)
        yield replace(
            finding,
            statement=sentence.statement,
            verdict=sentence.verdict,
            sources=tuple(sources.values()) if sentence.verdict is Verdict.DISPUTED else (),
            carried=sentence.carried,
        )


def _message(part: Part) -> str:
    """What is wrong: the rule's own sentence, with the words that it is about."""
    why = part.why if part.why.endswith((".", "!", "?")) else f"{part.why}."
    why = why if part.text in why else f"“{part.text}”: {why}"
    return why if part.slip is None or part.slip in why else f"{why} It looks like this slip: {part.slip}."


def _sources(part: Part, sources: dict[str, Source]) -> tuple[Source, ...]:
    claims = ((part.claim,) if part.claim else ()) + part.operands
    return tuple(sources[claim.source] for claim in dict.fromkeys(claims) if claim.source in sources)


_NUMBER = re.compile(r"\d[\d,.   ]*\d|\d")
_MOST_DECIMALS = 3
_PLAIN = frozenset({Comparator.EQ, Comparator.APPROX})


def _suggestion(document: Document, part: Part, place: Place) -> str | None:
    """The base's number in the writer's own format; None where that is not certain.

    Certain means: both figures are one plain number of the same kind, unit and order of words, the draft
    writes it in digits, and the base states it without a hedge or bound.
    """
    said, base = part.figure, part.counterpart
    if said is None or base is None or part.outcome is not Outcome.CONTRADICTED:
        return None
    written = document.text[place.start : place.end]
    numbers = _NUMBER.findall(written)
    plain = said.kind is base.kind and said.unit == base.unit and said.kind not in (Kind.DATE, Kind.TIME)
    if not document.editable or not plain or len(numbers) != 1 or base.comparator is not Comparator.EQ:
        return None
    if said.comparator not in _PLAIN or said.value is None or base.value is None:
        return None
    number = _in_format(numbers[0], said, base)
    return None if number is None else written.replace(numbers[0], number)


def _in_format(number: str, said: Figure, base: Figure) -> str | None:
    """The base's value with the marks that *number* is written with; None where it can't be written so."""
    digits = re.sub(r"[^\d]", "", number)
    if said.value is None or base.value is None or not digits:
        return None
    marks = {mark for mark in number if not mark.isdigit()}
    if said.value.denominator == 1 and base.value.denominator == 1 and str(said.value) == digits:
        if not marks:
            grouped = f"{base.value.numerator:,}"
            return grouped if len(grouped) > len("9,999") else str(base.value)
        return f"{base.value.numerator:,}".replace(",", marks.pop()) if len(marks) == 1 else None
    return _decimal(number, digits, marks, said.value, base.value)


def _decimal(number: str, digits: str, marks: set[str], said: Fraction, base: Fraction) -> str | None:
    """For "2.4" or "6.6 million": the base's value in the same scale, where three decimals hold it."""
    if not marks <= {"."} or not int(digits):
        return None
    written = Fraction(int(digits), 10 ** len(number.partition(".")[2]))
    value = base * written / said
    text = exact(value)
    return text if "/" not in text and len(text.partition(".")[2]) <= _MOST_DECIMALS and value > 0 else None


def numbered(findings: Iterable[DraftFinding]) -> tuple[DraftFinding, ...]:
    """In the order of their places, each with its fingerprint.

    A fingerprint is made of the code, the sentence and the words in question, and of how many alike stand
    before: it doesn't change when lines move, and no two of a file are the same.
    """
    ordered = sorted(findings, key=lambda finding: (finding.place.start, finding.place.end, finding.code))
    seen: Counter[str] = Counter()
    told = []
    for finding in ordered:
        words = finding.part.text if finding.part else ""
        key = "\n".join((finding.code, finding.statement or finding.message, words))
        told.append(replace(finding, fingerprint=_digest(f"{key}\n{seen[key]}")))
        seen[key] += 1
    return tuple(told)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]
