"""The judgement of one statement on one screen: figures by role, facts, names, attribution, verdict."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.judge import (
    attribution,
    comparisons,
    deltas,
    derive,
    facts,
    figures,
    naming,
    order,
    pairing,
    verbatim,
    verdict,
)
from factcheck.model import Consideration, Kind, Outcome, Part, Span, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.judge.facts import Fact
    from factcheck.judge.figures import Ruling
    from factcheck.judge.prepared import BaseFigure, PreparedClaim
    from factcheck.judge.reading import Reading
    from factcheck.judge.terms import Term
    from factcheck.text.words import Word

_RELATED = 0.3
_BESIDE_FIGURES = 2
_SETTLED = frozenset({Verdict.SUPPORTED, Verdict.DISPUTED})


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """A verdict with its parts, the claims that decided, best first, and what was considered."""

    verdict: Verdict
    why: str
    parts: tuple[Part, ...]
    considered: tuple[Consideration, ...]


def judge(
    reading: Reading, claims: Sequence[PreparedClaim], knows: Callable[[str], bool] = bool
) -> Judgement:
    """Judge *reading* by *claims*, the candidates, best first; *knows* tells whether the base has a name."""
    source = attribution.find(reading)
    if source is not None:
        claims = attribution.of_source(source, claims)
    said = _said_terms(reading, source)
    content = reading if source is None else replace(reading, terms=said)
    related = order.judge(content, claims) or comparisons.judge(content, claims)
    if related is not None:
        return _judgement((related,), ())
    parts, considered, used = _figure_parts(content, claims, knows)
    ranked: Sequence[Fact] = ()
    if not _refuted(parts) and not _wholly_borne_out(reading, parts):
        ranked = facts.weigh(content, said, claims, _BESIDE_FIGURES if reading.figures else 0)
        _add_facts(content, said, claims, ranked, knows, parts, considered, used)
    parts.extend(_stranger_parts(reading, parts, used, claims, source))
    parts.extend(_source_parts(source, parts, used))
    if verdict.of_parts(parts) is Verdict.SUPPORTED and reading.figures:
        parts.extend(_rest(content, used, claims))
    if reading.unread:
        parts.append(_unread_part(reading))
    decided = verdict.of_parts(parts) or _undecided(reading, ranked)
    decided_by_words = None if decided in _SETTLED else verbatim.claim_of(reading, claims)
    if decided_by_words is not None:
        return _judgement(verbatim.parts(reading, decided_by_words), considered)
    return _judgement(parts, considered, decided)


def _judgement(
    parts: Sequence[Part], considered: Sequence[Consideration], decided: Verdict | None = None
) -> Judgement:
    """The judgement of *parts*; *decided* is the verdict where they alone give none."""
    ordered = tuple(sorted(parts, key=lambda part: part.span))
    given = verdict.of_parts(parts) or decided or Verdict.NOT_FOUND
    return Judgement(
        verdict=given, why=verdict.why(given, ordered), parts=ordered, considered=tuple(considered)
    )


def _add_facts(
    reading: Reading,
    said: tuple[Term, ...],
    claims: Sequence[PreparedClaim],
    ranked: Sequence[Fact],
    knows: Callable[[str], bool],
    parts: list[Part],
    considered: list[Consideration],
    used: list[PreparedClaim],
) -> None:
    for clause in _clauses(reading, said):
        best = ranked if clause is said else facts.weigh(reading, clause, claims)
        part, step = _fact_part(reading, clause, best, knows)
        if reading.figures and not _tells(part, best, parts):
            continue
        parts.append(part)
        considered.extend(step)
        if part.outcome is not Outcome.UNMATCHED:
            used.append(best[0].claim)


def _figure_parts(
    reading: Reading, claims: Sequence[PreparedClaim], knows: Callable[[str], bool]
) -> tuple[list[Part], list[Consideration], list[PreparedClaim]]:
    parts: list[Part] = []
    considered: list[Consideration] = []
    used: list[PreparedClaim] = []
    for index in range(len(reading.figures)):
        ruling: Ruling = figures.rule(reading, index, pairing.pairs(reading, index, claims), knows)
        considered.extend(ruling.considered)
        if ruling.part.outcome is Outcome.UNMATCHED or (
            ruling.part.outcome.refutes and derive.asks_for_sum(reading)
        ):
            worked_out = deltas.told(reading, index, claims) or derive.derive(reading, index, claims)
            if worked_out is not None:
                parts.append(worked_out)
                used.extend(c for c in claims if c.claim in worked_out.operands)
                continue
        parts.append(ruling.part)
        if ruling.pair is not None:
            used.append(ruling.pair.claim)
    _other_roles(reading, claims, parts, used)
    _beside(reading, parts, used)
    return parts, considered, used


def _other_roles(
    reading: Reading, claims: Sequence[PreparedClaim], parts: list[Part], used: list[PreparedClaim]
) -> None:
    """A figure that is refuted by what bears out another one is held against the best role that is left."""
    borne_out = {part.counterpart for part in parts if part.outcome.bears_out and part.counterpart}
    for index, part in enumerate(parts):
        if not part.outcome.refutes or part.counterpart not in borne_out or part.figure is None:
            continue
        at = next(i for i, figure in enumerate(reading.figures) if figure.span == part.span)
        taken = [base for claim in claims for base in claim.figures if base.figure in borne_out]
        found = figures.other_role(reading, at, pairing.pairs(reading, at, claims), taken)
        if found is not None:
            parts[index] = found
            used.extend(claim for claim in claims if claim.claim is found.claim)


def _clauses(reading: Reading, terms: tuple[Term, ...]) -> list[tuple[Term, ...]]:
    """The stretches of a statement without figures that say something by themselves; else the whole."""
    if reading.figures:
        return [terms]
    segments = sorted({t.segment for t in terms})
    clauses = [tuple(t for t in terms if t.segment == segment) for segment in segments]
    return clauses if all(sum(t.weight for t in clause) >= 2 for clause in clauses) else [terms]  # noqa: PLR2004


def _tells(part: Part, best: Sequence[Fact], parts: Sequence[Part]) -> bool:
    """Whether the words beside figures deny the statement: a wording has nearly all of them and little else."""
    if part.outcome is not Outcome.DENIED or _refuted(parts):
        return False
    fact = best[0]
    unmatched = any(
        p.outcome is Outcome.UNMATCHED and p.figure and p.figure.kind is not Kind.DATE for p in parts
    )
    if fact.swaps:
        return fact.but_names >= 0.85 and fact.backward >= 0.5 and not unmatched  # noqa: PLR2004
    measured = any(f.figure.kind is not Kind.DATE for f in fact.claim.figures)
    if measured:
        return bool(fact.opposites) and fact.closely >= 0.85 and _same_figures(parts, fact)  # noqa: PLR2004
    return fact.closely >= 0.85 and fact.backward >= 0.55 and (not unmatched or bool(fact.opposites))  # noqa: PLR2004


def _same_figures(parts: Sequence[Part], fact: Fact) -> bool:
    """Whether the claim has all the figures of the statement, in whichever order."""
    values = {f.figure.value for f in fact.claim.figures}
    said = [p.figure.value for p in parts if p.figure and p.figure.value is not None]
    return bool(said) and all(value in values for value in said)


def _wholly_borne_out(reading: Reading, parts: Sequence[Part]) -> bool:
    """Whether figures other than dates settle the statement, each with its words held against its claim."""
    told = [p for p in parts if p.figure is not None and p.figure.kind not in (Kind.DATE, Kind.ORDINAL)]
    return bool(told) and len(told) == len(reading.figures) and all(p.outcome.bears_out for p in told)


def _refuted(parts: Sequence[Part]) -> bool:
    return any(part.outcome.refutes for part in parts)


def _beside(reading: Reading, parts: list[Part], used: list[PreparedClaim]) -> None:
    """A figure beside one that a claim bears out is held against the same claim with fewer words in common."""
    bearing = [c for c in used if any(p.claim is c.claim and p.outcome.bears_out for p in parts)]
    for index, part in enumerate(parts):
        if part.outcome is not Outcome.UNMATCHED or part.figure is None:
            continue
        at = next(i for i, figure in enumerate(reading.figures) if figure.span == part.span)
        found = figures.beside(
            reading, at, pairing.pairs(reading, at, bearing, figures.BESIDE), _taken(parts, bearing)
        )
        if found is not None:
            parts[index] = found


def _taken(parts: Sequence[Part], claims: Sequence[PreparedClaim]) -> list[BaseFigure]:
    """The figures of *claims* that other figures of the statement were held against."""
    used = {part.counterpart for part in parts if part.counterpart is not None}
    return [base for claim in claims for base in claim.figures if base.figure in used]


def _said_terms(reading: Reading, source: attribution.Attribution | None) -> tuple[Term, ...]:
    if source is None:
        return reading.terms
    return tuple(t for t in reading.terms if not source.first <= t.at < source.last) or reading.terms


def _fact_part(
    reading: Reading, terms: Sequence[Term], ranked: Sequence[Fact], knows: Callable[[str], bool]
) -> tuple[Part, list[Consideration]]:
    span = _span_of(reading, terms)
    words = reading.text[span.start : span.end]
    if not ranked:
        return Part(text=words, span=span, outcome=Outcome.UNMATCHED, why="the base does not speak of it"), []
    fact = ranked[0]
    if not _says_something(reading, terms):
        return Part(
            text=words, span=span, outcome=Outcome.UNMATCHED, why="too little is said to hold against a claim"
        ), []
    outcome, why = _fact_outcome(fact, knows)
    if outcome is Outcome.STATED and facts.reversed_names(reading, fact.claim):
        outcome, why = Outcome.DENIED, "the base has the names the other way round"
    step = Consideration(
        part=words,
        claim=fact.claim.claim.id,
        against=fact.wording.text,
        kept=outcome is not Outcome.UNMATCHED,
        rule=why,
    )
    claim = fact.claim.claim if outcome is not Outcome.UNMATCHED else None
    text = fact.claim.claim.statement if claim else None
    return Part(text=words, span=span, outcome=outcome, why=why, claim=claim, base_text=text), [step]


def _says_something(reading: Reading, terms: Sequence[Term]) -> bool:
    """A word or a name by itself asserts nothing: a statement takes something said of something."""
    heavy = [term for term in terms if term.weight >= 1]
    return len(heavy) > 1 and (any(term.name < 0 for term in heavy) or not reading.lemmas.isdisjoint(_SAYING))


_SAYING = frozenset({"be", "become", "call", "know"})
"""Verbs that say of one name that it is another: "Rubio is the Secretary of State"."""


def _span_of(reading: Reading, terms: Sequence[Term]) -> Span:
    """The words of *terms*, or the whole statement where they are all of it."""
    if not terms or len({t.segment for t in reading.terms}) == len({t.segment for t in terms}):
        words = reading.text.strip()
        start = reading.text.find(words)
        return Span(start, start + len(words))
    return Span(min(t.start for t in terms), max(t.end for t in terms))


def _fact_outcome(fact: Fact, knows: Callable[[str], bool]) -> tuple[Outcome, str]:
    if fact.swaps and not fact.strangers and fact.but_names >= 0.8:  # noqa: PLR2004
        said, base = fact.swaps[0]
        if fact.anchored or all(knows(m.key) for m, _ in fact.swaps):
            return Outcome.DENIED, f"the base says {base.text}, not {said.text}"
    if fact.covered < facts.FULL or fact.strangers or fact.swaps or fact.others:
        words = ", ".join(term.form for term in fact.missing[:4])
        return Outcome.UNMATCHED, f"the nearest claim does not speak of: {words}"
    if fact.odd and fact.closely < 0.7:  # noqa: PLR2004
        return Outcome.UNMATCHED, "the base has the words, but not in one claim"
    if fact.odd:
        return Outcome.DENIED, "the base says the opposite"
    return Outcome.STATED, "the base says the same"


def _stranger_parts(
    reading: Reading,
    parts: Sequence[Part],
    used: Sequence[PreparedClaim],
    claims: Sequence[PreparedClaim],
    source: attribution.Attribution | None,
) -> list[Part]:
    """Names that no claim used speaks of are parts that the base does not bear out."""
    if not used or not reading.mentions or any(part.outcome.refutes for part in parts):
        return []
    homes = pairing.homes(claims)
    at_home = frozenset().union(*(homes.get(m.key, frozenset()) for claim in used for m in claim.mentions))
    found = []
    for mention in reading.mentions:
        if source and source.first <= mention.first < source.last:
            continue
        if not mention.text[0].isupper() or mention.key in at_home:
            continue  # an alias in small letters is a common word as well
        if any(naming.matches_name(mention, claim) for claim in used):
            continue
        span = Span(reading.words[mention.first].start, reading.words[mention.last - 1].end)
        if any(part.span.overlaps(span) for part in parts):
            continue
        segment = reading.segments[mention.first]
        clause = [term for term in reading.terms if term.segment == segment]
        if segment not in reading.figure_segments and _told_elsewhere(reading, clause, claims):
            continue
        found.append(
            Part(
                text=mention.text, span=span, outcome=Outcome.UNMATCHED, why="the claims used do not name it"
            )
        )
    return found


def _unread_part(reading: Reading) -> Part:
    start = len(reading.text)
    why = f"a statement is read up to its {start:,}th character; check the rest by itself"
    return Part(
        text=reading.unread,
        span=Span(start, start + len(reading.unread)),
        outcome=Outcome.UNMATCHED,
        why=why,
    )


def _rest(reading: Reading, used: Sequence[PreparedClaim], claims: Sequence[PreparedClaim]) -> list[Part]:
    """A clause without a figure of which the claims used have no word is a part that the base does not hold.

    Where another claim says it of the same subject, it is held.
    """
    runs: dict[int, list[Term]] = {}
    cuts = [
        word.start
        for word, before in zip(reading.words[1:], reading.words, strict=False)
        if _parted(reading, before, word)
    ]
    for term in reading.terms:
        runs.setdefault(sum(cut <= term.start for cut in cuts), []).append(term)
    dated = {sum(cut <= figure.span.start for cut in cuts) for figure in reading.figures}
    for number, run in runs.items():
        heavy = [t for t in run if t.weight >= 1]
        if any(run[0].at - 2 <= n.at <= run[-1].at for n in reading.negations):
            continue  # what is denied is no detail that the base could hold
        if number in dated or not heavy or any(t.among(claim.all_keys) for t in run for claim in used):
            continue
        if _told_elsewhere(reading, run, claims):
            continue
        span = Span(run[0].start, run[-1].end)
        text = reading.text[span.start : span.end]
        return [
            Part(text=text, span=span, outcome=Outcome.UNMATCHED, why="the claims used do not speak of it")
        ]
    return []


def _told_elsewhere(reading: Reading, run: Sequence[Term], claims: Sequence[PreparedClaim]) -> bool:
    """Whether a claim says what a clause says of the sentence's subject."""
    if reading.subject is None or sum(term.weight for term in run) < 2:  # noqa: PLR2004 - a word alone says little
        return False
    fact = facts.weigh(reading, (reading.subject, *run), claims)[0]
    return fact.closely >= facts.FULL and not (fact.odd or fact.swaps or fact.strangers)


def _parted(reading: Reading, before: Word, word: Word) -> bool:
    return any(mark in reading.text[before.end : word.start] for mark in ",;—")


def _source_parts(
    source: attribution.Attribution | None, parts: Sequence[Part], used: Sequence[PreparedClaim]
) -> list[Part]:
    held = any(part.outcome.bears_out or part.outcome is Outcome.DISPUTED for part in parts)
    if source is None or not held:
        return []
    told = [part for claim in used if (part := attribution.judge(source, claim)) is not None]
    return told[:1]


def _undecided(reading: Reading, ranked: Sequence[Fact]) -> Verdict:
    """`related` where a claim shares a name or a good part of the words, else `not_found`."""
    for fact in ranked[:3]:
        shared = any(t.among(fact.claim.keys) for t in reading.terms if t.name >= 0)
        subject = reading.subject
        same = subject is not None and subject.among(fact.claim.keys)
        own = fact.claim.statement.subject
        if subject is not None and same and own is not None and not own.keys.isdisjoint(subject.keys):
            return Verdict.RELATED
        if fact.covered >= _RELATED and (shared or (fact.covered >= 0.5 and (same or subject is None))):  # noqa: PLR2004
            return Verdict.RELATED
    return Verdict.NOT_FOUND
