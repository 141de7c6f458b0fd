"""Which figure of the base stands in the same role as a figure of the statement.

A pair is scored by the words, nouns, names and scopes that go with both figures, never by their
values: the score ranks roles, and what a pair may decide follows from the named checks below.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.judge import changes, eras, nouns, roles, scopes, timing
from factcheck.judge.compare import Comparison, compare, dimension
from factcheck.judge.eras import Era
from factcheck.judge.naming import PLACES, names_against
from factcheck.judge.once import cached_property, once
from factcheck.judge.prepared import BaseFigure, PreparedClaim
from factcheck.judge.reading import Reading
from factcheck.judge.terms import Term
from factcheck.model import Kind
from factcheck.text import lexicon
from factcheck.text.names import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model import Figure

_CONTEXT = 0.5
_HOPELESS = 0.35
_ELSEWHERE = 0.8
_NOUN_AGREES = 0.25
_NOUN_DIFFERS = -0.35
_CHANGE_DIFFERS = -0.3
_CHANGE_WORDS = frozenset(
    "~increase ~decrease more less fewer gain lose cut add drop rise fall up down".split()
)


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A figure of the statement beside a figure of the base, with all that speaks for and against."""

    claim: PreparedClaim
    base: BaseFigure
    score: float
    backward: float
    """Weight share of the words that go with the claim's figure that the statement has, for its best wording."""
    covered: float
    """Weight share of the statement's words here that the claim has, 0 to 1."""
    own: float
    """The same for the words of the figure's own stretch alone; 1 where it has none."""
    but_names: float
    """The same, names in whose place the claim has others left out."""
    missing: tuple[Term, ...]
    """The words here that the claim lacks."""
    noun: bool | None
    """Whether both count the same thing; None where one of them does not say."""
    swaps: tuple[tuple[Mention, Mention], ...]
    """Names of the statement in whose place the claim has another of the same kind."""
    strangers: tuple[Mention, ...]
    """Names of the statement that the claim lacks."""
    others: tuple[Mention, ...]
    """Names of unknown kind that the claim lacks: they bear nothing out, and rule nothing out."""
    anchored: bool
    """Whether a name of the statement is the claim's as well."""
    scope_clash: str | None
    reading: Reading
    index: int
    """Which figure of the statement it is."""

    # What follows is worked out only for pairs that may decide.

    @cached_property
    def comparison(self) -> Comparison:
        """How the two figures stand to each other."""
        return compare(self.said, self.base.figure)

    @property
    def said(self) -> Figure:
        """The statement's figure."""
        return self.reading.figures[self.index]

    @property
    def alone(self) -> bool:
        """Whether the statement has no other figure."""
        return len(self.reading.figures) == 1

    @cached_property
    def told(self) -> float:
        """Weight share of the words that are no names and that the claim has; 1 where there are none."""
        return _told(self.reading.local(self.index), self.missing)

    @cached_property
    def anybody(self) -> bool:
        """Whether what the statement counts is people of no sort, which ties it to no figure."""
        return any(t.form in nouns.ANYBODY for t in self.reading.nouns(self.index)[-1:])

    @cached_property
    def uncounted(self) -> bool:
        """Whether both say what they count, and the statement has no word of what the base counts."""
        said = self.reading.nouns(self.index)
        if not said or self.said.kind is not Kind.COUNT or not nouns.sorts(self.base):
            return False
        if said[-1].form in nouns.ANYBODY or said[-1].among(self.base.label_keys):
            return False
        return self.base.noun_keys.isdisjoint(self.reading.keys)

    @cached_property
    def timely(self) -> bool:
        """Whether the base's figure is of the very time that the statement names."""
        return timing.same(self.reading, self.index, self.claim, self.base)

    @cached_property
    def whole_for_part(self) -> bool:
        """Whether the base's figure is the whole of another one, and the statement speaks of who has the part."""
        return self.base.whole and _tells_a_part(self.reading, self.index, self.claim, noun=self.noun)

    @cached_property
    def led(self) -> bool:
        """Whether the same word leads to both: "won five", "the winner of five"."""
        return any(lead.among(self.base.lead_keys) for lead in self.reading.leads(self.index))

    @cached_property
    def other_group(self) -> bool:
        """Whether the statement speaks of a part of the people that the claim does not name."""
        return nouns.other_group(self.reading, self.missing)

    @cached_property
    def other_role(self) -> tuple[str, str] | None:
        """A word of the statement and one of the claim that stand for different things of one sort (born, died)."""
        leads = self.reading.leads(self.index)
        return roles.other_role(self.missing, self.base) or roles.other_lead(leads, self.base)

    @cached_property
    def ruled_out(self) -> str | None:
        """A word of the statement that the claim says outright is not so."""
        return roles.ruled_out(
            (*self.reading.local(self.index), *self.reading.context(self.index)), self.claim
        )


@once
def _like(reading: Reading, index: int) -> int:
    """How many figures of the sentence measure the same thing."""
    what = dimension(reading.figures[index])
    return sum(dimension(figure) == what for figure in reading.figures)


def _era_bonus(said: Era | None, base: Era | None, *, alone: bool) -> float:
    """A figure that the base has replaced stands for itself only where the statement looks back too."""
    if said is base:
        return 0.0 if said is None else 0.15
    if said is None or base is None:
        return (-0.3 if alone else -0.1) if base is Era.OLD else 0.0
    return -0.3


def pairs(
    reading: Reading, index: int, claims: Sequence[PreparedClaim], least: float = _HOPELESS
) -> list[Pair]:
    """The comparable pairs of figure *index* with figures of *claims* that share *least* of its words, best role first."""
    said = reading.figures[index]
    local, context = reading.local(index), reading.context(index)
    own = frozenset({reading.figure_segments[index]})
    rest = frozenset(t.segment for t in context) - own
    # What is said beside the figure itself comes before what is said elsewhere in the sentence.
    named = scopes.scopes_of(reading.words, reading.segments, rest) | scopes.scopes_of(
        reading.words, reading.segments, own
    )
    era = eras.of(reading, index)
    what = dimension(said)
    at_home = homes(claims) if reading.mentions else {}
    found = []
    for claim in claims:
        for base in claim.figures:
            if base.dimension == what:
                pair = _pair(reading, index, local, context, named, era, claim, base, least, at_home)
                if pair is not None:
                    found.append(pair)
    return sorted(found, key=lambda pair: -pair.score)


def _pair(
    reading: Reading,
    index: int,
    local: tuple[Term, ...],
    context: tuple[Term, ...],
    named: dict[str, str],
    era: Era | None,
    claim: PreparedClaim,
    base: BaseFigure,
    least: float,
    at_home: Mapping[str, frozenset[str]],
) -> Pair | None:
    said = reading.figures[index]
    subject = reading.subject_of(reading.figure_segments[index])
    local = nouns.but_anybody(index, local, base)
    if at_home and (home := _NOTHING.union(*(at_home.get(m.key, _NOTHING) for m in claim.mentions))):
        local = tuple(t for t in local if t.name < 0 or reading.mentions[t.name].key not in home)
    covered, own, missing = _coverage(said.kind, local, context, subject, base.keys, claim.all_keys)
    if covered < least and local:
        return None
    differs = changes.is_difference(reading, index) and not (base.difference or base.change)
    noun_clash = differs and base.keys.isdisjoint(_CHANGE_WORDS)
    told_back = backward(base, reading.keys)
    if changes.is_amount(reading, index) and base.era is not None and not (base.change or base.difference):
        noun_clash = True  # "fell by 1.4 points" is held against no end of "from 3.8 to 2.4"
    noun = False if noun_clash else nouns.agrees(reading, index, base, claim)
    spoken = (*local, subject) if subject in context else local
    swaps, strangers, others, anchored = names_against(
        _mentions(reading, spoken),
        claim,
        reading.mentions[subject.name] if subject and subject.name >= 0 else None,
        passive=reading.passive,
    )
    but_names = _but_names(reading, local, context, swaps, base, claim) if swaps else covered
    scope_clash = (
        scopes.clash(named, claim.scopes)
        or _unit_clash(reading, claim)
        or timing.clash(reading, index, claim, base)
    )
    score = 0.7 * covered + 0.3 * told_back
    score += _NOUN_AGREES if noun else _NOUN_DIFFERS if noun is False else 0.0
    if changes.is_change(reading, index) != base.change and not (
        base.change and changes.is_difference(reading, index)
    ):
        score += _CHANGE_DIFFERS
        if base.keys.isdisjoint(_CHANGE_WORDS) or reading.keys.isdisjoint(_CHANGE_WORDS):
            noun = False
    score += _era_bonus(era, base.era, alone=_like(reading, index) == 1)
    if scope_clash:
        score -= 0.2
    score += timing.bonus(reading, index, base)
    return Pair(
        claim=claim,
        base=base,
        score=score,
        backward=told_back,
        covered=covered,
        own=own,
        but_names=but_names,
        missing=missing,
        noun=noun,
        swaps=swaps,
        strangers=strangers,
        others=others,
        anchored=anchored,
        scope_clash=scope_clash,
        reading=reading,
        index=index,
    )


def _tells_a_part(reading: Reading, index: int, claim: PreparedClaim, *, noun: bool | None) -> bool:
    """Whether the statement tells a part as well: by its words, or as what the claim's subject has of the whole."""
    if index in reading.wholes:
        return True
    subject = reading.subject_of(reading.figure_segments[index])
    own = claim.statement.subject
    same = subject is not None and own is not None and subject.among(own.keys)
    return same and noun is True and index not in reading.wholes.values()


def homes(claims: Sequence[PreparedClaim]) -> dict[str, frozenset[str]]:
    """For each name the places that the base says it is in ("Rikers Island is a prison in the United States").

    Said beside the name, such a place makes it no other thing.
    """
    found: dict[str, frozenset[str]] = {}
    for claim in claims:
        own = claim.statement
        if own.figures or claim.subject is None or len(own.mentions) < 2:  # noqa: PLR2004 - a name and a place
            continue
        first, *others = own.mentions
        if first.last < len(own.words) and own.words[first.last].lemma == "be":
            before = ({w.lemma for w in own.words[m.first - 2 : m.first]} for m in others)
            places = {m.key for m, b in zip(others, before, strict=True) if m.kind in PLACES and "in" in b}
            found[first.key] = found.get(first.key, _NOTHING) | places
    return found


_LITTLE = 0.3
_NOTHING: frozenset[str] = frozenset()


def _but_names(
    reading: Reading,
    local: tuple[Term, ...],
    context: tuple[Term, ...],
    swaps: tuple[tuple[Mention, Mention], ...],
    base: BaseFigure,
    claim: PreparedClaim,
) -> float:
    """The share of the words covered, names in whose place the claim has others left out."""
    swapped = {id(mention) for mention, _ in swaps}
    rest = [t for t in local if t.name < 0 or id(reading.mentions[t.name]) not in swapped]
    return _coverage(base.figure.kind, rest, context, None, base.keys, claim.all_keys)[0]


def _coverage(
    kind: Kind,
    local: Iterable[Term],
    context: Iterable[Term],
    subject: Term | None,
    near: frozenset[str],
    all_keys: frozenset[str],
) -> tuple[float, float, tuple[Term, ...]]:
    """Weight share of the statement's words that the claim has, of the *local* alone, and those that it lacks.

    Words of other stretches speak for a claim that has them and against none, but for the subject.
    """
    total = got = 0.0
    missing = []
    implied = lexicon.IMPLIED.get(kind, _NOTHING)
    for term in local:
        if term.among(near):
            total += term.weight
            got += term.weight
            continue
        weight = term.weight * (_LITTLE if term.form in implied else 1.0)
        total += weight
        if term.among(all_keys):
            got += weight * _ELSEWHERE
        else:
            missing.append(term)
    own = got / total if total else 1.0
    for term in context:
        covered = term.among(all_keys)
        if covered:
            got += term.weight * _CONTEXT
        if covered or term is subject:
            total += term.weight * _CONTEXT
    return (got / total if total else 0.0), own, tuple(missing)


def _told(local: Iterable[Term], missing: Iterable[Term]) -> float:
    """Weight share of the *local* words that are no names and that the claim has."""
    total = sum(t.weight for t in local if t.name < 0 and t.weight >= 1)
    lacking = sum(t.weight for t in missing if t.name < 0 and t.weight >= 1)
    return 1 - lacking / total if total else 1.0


def backward(base: BaseFigure, keys: frozenset[str]) -> float:
    """Weight share of the words of the base's figure that *keys* have, for its best wording."""
    best = 0.0
    for terms in base.wordings:
        total = got = 0.0
        for term in terms:
            weight = term.weight
            total += weight
            if not keys.isdisjoint(term.keys) or (term.parts and term.among(keys)):
                got += weight
        if got > best * total:
            best = got / total
    return best


def _mentions(reading: Reading, terms: Iterable[Term | None]) -> list[Mention]:
    return [reading.mentions[t.name] for t in terms if t is not None and t.name >= 0]


def _unit_clash(reading: Reading, claim: PreparedClaim) -> str | None:
    """A claim about each of several things speaks of those things, not of the whole."""
    for unit in claim.units:
        if reading.keys.isdisjoint(unit.keys):
            return f"each {unit.form}"
    return None
