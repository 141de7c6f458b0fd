"""The outcome of one figure of a statement: among the pairs of its role, what bears it out or refutes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.judge import eras, facts
from factcheck.judge.eras import Era
from factcheck.judge.pairing import Pair
from factcheck.model import Consideration, Figure, Kind, Outcome, Part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.judge.prepared import BaseFigure
    from factcheck.judge.reading import Reading
    from factcheck.judge.terms import Term

# Shares of the words around a figure and leads in the role score; `docs/judging.md` gives the reason of each.
TIE = 0.15
"""Pairs this near to the best in role decide together."""
BEARS = 0.6
REFUTES = 0.55
BESIDE = 0.2
"""Enough words for a figure beside one that the claim bears out."""
_TIED = 0.42
_CLEARLY = 0.15
_OWN = 0.5
"""Of the words right beside a figure: "households 9%" is not refuted by a figure of something else."""
_ENOUGH = 0.5
_STRONG = 0.72
_NEARLY_ALL = 0.75
_WHOLLY = 0.85
_ALL_BUT_NAMES = 0.85
_SLACK = 0.4
_EQUAL = 0.02
_NOUN = 0.25
_WHOLE = 0.15
_LED = 0.15
_SAME_WORDS = 0.97
_MORE = 0.04
"""By so much more of the words a derived figure stands beside the stated ones."""
_RANKED = 10


@dataclass(frozen=True, kw_only=True)
class Ruling:
    """The part, and every pair that was considered with the rule that kept or dropped it."""

    part: Part
    pair: Pair | None
    considered: tuple[Consideration, ...]


def rule(reading: Reading, index: int, pairs: Sequence[Pair], knows: Callable[[str], bool] = bool) -> Ruling:
    """Decide on figure *index* of *reading* from its *pairs*, which are ranked by role.

    *knows* tells whether the base has a name, by its key.
    """
    said = reading.figures[index]
    log: list[Consideration] = []
    pairs = pairs[:_RANKED]
    fit = [pair for pair in pairs if _may_decide(said, pair, log)]
    swapped = next((p for p in pairs if _swapped(p, knows)), None)
    if swapped is not None and not any(p.comparison.outcome.bears_out and _bears(p) for p in fit):
        return Ruling(part=_other_name(said, swapped), pair=swapped, considered=tuple(log))
    if not fit:
        return Ruling(part=_unmatched(said, pairs), pair=None, considered=tuple(log))
    fit = _of_the_time(fit)
    best = fit[0].score
    lacking = min(_lacking(pair) for pair in fit if pair.score >= best - TIE)
    near = [p for p in fit if p.score >= best - TIE and _lacking(p) <= lacking + _SLACK]
    peers = _stated_first(_best_of_claim(near))
    bearing = [p for p in peers if p.comparison.outcome.bears_out and _bears(p)]
    denied = [p for p in peers if p.ruled_out and p.comparison.outcome.bears_out and not p.swaps]
    bearing = [p for p in bearing if not p.ruled_out and not _belongs_elsewhere(p, reading.local(index), fit)]
    if denied and not bearing:
        return Ruling(part=_denied(said, denied[0]), pair=denied[0], considered=tuple(log))
    refuting = [p for p in peers if p.comparison.outcome is Outcome.CONTRADICTED and _refutes(p)]
    if bearing and _at_odds(bearing, refuting):
        return Ruling(part=_disputed(said, bearing[0], refuting), pair=bearing[0], considered=tuple(log))
    if bearing:
        return Ruling(part=_borne_out(reading, index, bearing[0]), pair=bearing[0], considered=tuple(log))
    if refuting:
        return Ruling(part=_refuted(said, refuting[0], pairs), pair=refuting[0], considered=tuple(log))
    return Ruling(part=_unmatched(said, fit), pair=None, considered=tuple(log))


def _borne_out(reading: Reading, index: int, pair: Pair) -> Part:
    """The part of a figure that agrees, unless the words around it say the opposite of the claim."""
    part = _part(reading.figures[index], pair)
    opposite = _opposite(reading, index, pair)
    return part if opposite is None else replace(part, outcome=Outcome.CONTRADICTED, why=opposite)


def other_role(
    reading: Reading, index: int, pairs: Sequence[Pair], taken: Sequence[BaseFigure]
) -> Part | None:
    """The part of a figure whose best role another figure of the sentence has taken, or None.

    Two figures of one sentence don't stand in one role ("32 cells in each, so 256 in all"): the best role
    that is left in another claim bears this one out, or it stays as it was.
    """
    values = {base.figure.value for base in taken}
    for pair in pairs:
        if _against(pair) is None and not any(base in pair.claim.figures for base in taken):
            fits = pair.comparison.outcome.bears_out and pair.base.figure.value not in values
            return _borne_out(reading, index, pair) if fits else None
    return None


def beside(reading: Reading, index: int, pairs: Sequence[Pair], taken: Sequence[BaseFigure]) -> Part | None:
    """The part of a figure whose sentence has another figure of the same claim borne out, or None.

    It is refuted only by the one figure of its kind that the claim has left; *taken* are the others.
    """
    said = reading.figures[index]
    era = eras.of(reading, index)
    free = []
    for pair in pairs:
        clean = not (pair.swaps or pair.strangers or pair.scope_clash or pair.other_role or pair.ruled_out)
        if not clean or pair.noun is False or pair.covered < BESIDE:
            continue
        if pair.base.era is Era.OLD and era is not Era.OLD:
            continue  # what the base has replaced is borne out only where the statement looks back too
        if pair.comparison.outcome.bears_out and not pair.others:
            return _borne_out(reading, index, pair)
        if pair.own >= BESIDE and not any(pair.base is other for other in taken):
            free.append(pair)
    if len(free) != 1 or free[0].comparison.outcome is not Outcome.CONTRADICTED:
        return None
    only = free[0]
    tied = only.noun if said.kind in (Kind.COUNT, Kind.DATE, Kind.ORDINAL) else only.covered >= _TIED
    return _part(said, only) if tied else None


def _swapped(pair: Pair, knows: Callable[[str], bool]) -> bool:
    """The figure and all else agree, but the base has another name in the place of one that it knows."""
    if not pair.swaps or pair.strangers or not pair.comparison.outcome.bears_out or pair.noun is False:
        return False
    known = pair.anchored or all(knows(said.key) for said, _ in pair.swaps)
    return known and pair.but_names >= _ALL_BUT_NAMES and not pair.scope_clash


def _other_name(said: Figure, pair: Pair) -> Part:
    mention, other = pair.swaps[0]
    why = f"the base says this of {other.text}, not of {mention.text}"
    return replace(
        _part(said, pair),
        outcome=Outcome.CONTRADICTED,
        why=why,
        base_text=f"{other.text}: {pair.base.figure.text}",
    )


def _opposite(reading: Reading, index: int, pair: Pair) -> str | None:
    """Why the words around a figure that agrees say the opposite of the claim, or None."""
    terms = reading.local(index)
    fact = facts.weigh(reading, terms, (pair.claim,))[0]
    if fact.odd and fact.closely >= _NEARLY_ALL:
        return f"the base says the opposite: {fact.wording.text}"
    own = facts.against(reading, terms, pair.claim, pair.claim.statement)
    if own.opposites and own.odd and _same_subject(reading, pair.claim.statement):
        return f"“{own.opposites[0][0]}”, where the base says “{own.opposites[0][1]}”"
    if facts.reversed_names(reading, pair.claim):
        return "the base has the names the other way round"
    return None


def _same_subject(one: Reading, other: Reading) -> bool:
    if one.subject is None or other.subject is None:
        return False
    return not one.subject.keys.isdisjoint(other.subject.keys)


def _best_of_claim(pairs: Sequence[Pair]) -> list[Pair]:
    """Of several figures of one claim only the nearest role: "58% by car" is not "23% by bus"."""
    best: dict[str, float] = {}
    for pair in pairs:
        best[pair.claim.claim.id] = max(best.get(pair.claim.claim.id, 0.0), _nearness(pair))
    return [pair for pair in pairs if _nearness(pair) >= best[pair.claim.claim.id] - _EQUAL]


def _of_the_time(fit: list[Pair]) -> list[Pair]:
    """Where a figure of the very time that is named stands in the same role, those of other times say nothing."""
    timely = [pair for pair in fit if pair.timely]
    if not timely or timely[0].score < fit[0].score - TIE:
        return fit
    return [p for p in fit if p.timely or p.covered > timely[0].covered + _EQUAL]


def _belongs_elsewhere(pair: Pair, local: Sequence[Term], fit: Sequence[Pair]) -> bool:
    """Whether a word beside the statement's figure stands by another figure of the base, no farther in role.

    "£121 million for schools" is not the £121 million of social care where the base has a figure for schools.
    """
    away = [t for t in local if t.weight >= 1 and not t.among(pair.base.keys)]
    return any(
        other.base is not pair.base
        and other.covered >= pair.covered - _EQUAL
        and any(t.among(other.base.keys) for t in away)
        and not (other.claim is pair.claim and any(t.among(other.base.noun_keys) for t in away))
        for other in fit
    )


def _nearness(pair: Pair) -> float:
    """How much of the words and of the noun goes with the figure itself."""
    near = pair.covered + (_NOUN if pair.noun else 0.0) + (_LED if pair.led else 0.0)
    return near - (_WHOLE if pair.whole_for_part else 0.0)


def _lacking(pair: Pair) -> float:
    """Weight of the statement's words here that the claim lacks."""
    return sum(term.weight for term in pair.missing)


def _stated_first(peers: list[Pair]) -> list[Pair]:
    """A derived figure never outranks a stated one of the same role, unless it is told in the very same words."""
    told = [pair for pair in peers if not pair.claim.claim.formula]
    most = max((pair.covered for pair in told), default=0.0)
    stated = [p for p in peers if not p.claim.claim.formula or _verbatim(p) or p.covered > most + _MORE]
    if not stated or (peers[0].claim.claim.formula and peers[0].score > stated[0].score + _CLEARLY):
        return peers
    return stated


def _verbatim(pair: Pair) -> bool:
    return pair.covered >= _SAME_WORDS and pair.backward >= _SAME_WORDS


def _refuted(said: Figure, pair: Pair, pairs: Sequence[Pair]) -> Part:
    part = _part(said, pair)
    old = next((p for p in pairs if p.claim.superseded_by and p.comparison.outcome.bears_out), None)
    if old is None:
        return part
    return replace(part, slip=f"an older figure, superseded ({old.claim.claim.id})")


def _at_odds(bearing: Sequence[Pair], refuting: Sequence[Pair]) -> bool:
    """Whether a claim declared as a dispute, or another source on the same point, refutes what the first bears out."""
    ids = {p.claim.claim.id for p in bearing}
    sources = {p.claim.claim.source for p in bearing}
    least = min(_lacking(p) for p in bearing)
    for pair in refuting:
        claim = pair.claim.claim
        if claim.id in ids or claim.formula:
            continue
        declared = bool(ids & set(claim.disputed_by)) or any(
            claim.id in p.claim.claim.disputed_by for p in bearing
        )
        same_point = claim.source not in sources and _lacking(pair) <= least
        if declared or same_point:
            return True
    return False


def _disputed(said: Figure, bearing: Pair, refuting: Sequence[Pair]) -> Part:
    part = _part(said, bearing)
    others = "; ".join(f"{_who(p)}: {p.base.figure.text}" for p in refuting[:3])
    why = f"the sources disagree: {_who(bearing)}: {bearing.base.figure.text}; {others}"
    return replace(part, outcome=Outcome.DISPUTED, why=why)


def _who(pair: Pair) -> str:
    claim = pair.claim.claim
    return claim.attributed_to or claim.source


def _denied(said: Figure, pair: Pair) -> Part:
    why = f"the base gives {pair.base.figure.text} and says that this is not so of “{pair.ruled_out}”"
    return replace(_part(said, pair), outcome=Outcome.CONTRADICTED, why=why)


def _may_decide(said: Figure, pair: Pair, log: list[Consideration]) -> bool:
    reason = _against(pair)
    log.append(
        Consideration(
            part=said.text,
            claim=pair.claim.claim.id,
            against=pair.base.figure.text,
            kept=reason is None,
            rule=reason or f"same role ({pair.covered:.2f} of the words, role score {pair.score:.2f})",
        )
    )
    return reason is None


def _against(pair: Pair) -> str | None:
    """Why the pair may decide nothing, or None."""
    if pair.claim.superseded_by:
        return f"superseded by {pair.claim.superseded_by}"
    if pair.noun is False:
        return "counts something else"
    if pair.strangers:
        return f"the claim does not speak of {pair.strangers[0].text}"
    if pair.swaps and not pair.anchored:
        return f"the claim is about {pair.swaps[0][1].text}, not {pair.swaps[0][0].text}"
    if pair.scope_clash:
        return f"another scope ({pair.scope_clash})"
    if pair.other_role and not pair.ruled_out:
        return f"“{pair.other_role[0]}” is not “{pair.other_role[1]}”"
    if pair.covered < _ENOUGH:
        words = ", ".join(term.form for term in pair.missing[:4])
        return f"too few words in common (the claim lacks: {words})"
    if pair.comparison.outcome is Outcome.UNMATCHED:
        return pair.comparison.why
    return None


def _bears(pair: Pair) -> bool:
    if pair.said.kind is Kind.DATE and (pair.told < _OWN or (pair.alone and pair.told == _OWN)):
        return False  # a date is that of a deed: the name alone does not say which
    if pair.noun is None and pair.uncounted:
        return False
    return not (pair.others or pair.swaps or pair.other_group) and _same_role(pair, BEARS)


def _refutes(pair: Pair) -> bool:
    if pair.swaps or pair.own < _OWN or pair.other_group:
        return False
    if pair.noun is None and pair.uncounted:
        return False
    if pair.noun:
        return pair.covered >= REFUTES
    return pair.covered >= _STRONG or pair.backward >= _WHOLLY


def _same_role(pair: Pair, least: float) -> bool:
    """Enough of the words agree; fewer do where the counted noun ties the two together."""
    if pair.noun and not pair.anybody:
        return pair.covered >= least or pair.score >= _STRONG
    return pair.covered >= (least if pair.anchored else _STRONG) or pair.backward >= _WHOLLY


def _part(said: Figure, pair: Pair) -> Part:
    comparison = pair.comparison
    claim = pair.claim.claim
    outcome = comparison.outcome
    if claim.formula and outcome.bears_out:
        outcome = Outcome.DERIVED
    return Part(
        text=said.text,
        span=said.span,
        outcome=outcome,
        why=comparison.told,
        figure=said,
        claim=claim,
        counterpart=pair.base.figure,
        base_text=pair.base.figure.text,
        difference=comparison.difference,
        slip=comparison.slip,
        working=claim.working,
    )


def _unmatched(said: Figure, pairs: Sequence[Pair]) -> Part:
    why = "the base has no figure in this role"
    if pairs and pairs[0].comparison.outcome is Outcome.UNMATCHED and said.kind is not Kind.TIME:
        why = pairs[0].comparison.why
    return Part(text=said.text, span=said.span, outcome=Outcome.UNMATCHED, why=why, figure=said)
