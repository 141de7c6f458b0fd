"""Parts without a figure: does the base say the same of the same names, with the same polarity?

Rule: `docs/verdicts.md`, "Statements without figures". Words choose the claim; names, their order and
negation decide between `stated` and `denied`; anything less is no more than related.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.judge.naming import Names, names_against
from factcheck.judge.prepared import PreparedClaim
from factcheck.judge.reading import Reading
from factcheck.judge.terms import Term, keys_of
from factcheck.text import lexicon
from factcheck.text.names import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

FULL = 0.78
_WEIGHED = 5
_WORDINGS = 2
_NEAREST = 2
"""So many claims are weighed by several wordings, the others by the nearest."""
_SWAPPED = 0.7
_HEAVY = 1.0
_HALF = 0.5
_LIKELY = 12
"""So many of the candidates, which come best first, may tell a fact; the others wait for figures."""
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Fact:
    """How one wording of a claim stands to the words of a statement."""

    claim: PreparedClaim
    wording: Reading
    covered: float
    """Weight share of the statement's words that the wording or the claim has."""
    closely: float
    """The same for the wording alone."""
    but_names: float
    """The same as `covered`, names in whose place the claim has others left out."""
    backward: float
    opposites: tuple[tuple[str, str], ...]
    missing: tuple[Term, ...]
    swaps: tuple[tuple[Mention, Mention], ...]
    strangers: tuple[Mention, ...]
    others: tuple[Mention, ...]
    anchored: bool
    odd: bool
    """Whether one of the two denies what the other says."""

    @property
    def score(self) -> float:
        """How well the wording fits, for ranking."""
        return 0.7 * self.covered + 0.3 * self.backward


def weigh(
    reading: Reading, terms: Sequence[Term], claims: Sequence[PreparedClaim], limit: int = 0
) -> list[Fact]:
    """The best wording of each of the *limit* nearest claims for *terms*, best claim first."""
    likely = claims[:_LIKELY]
    quick = {id(claim): _shared(terms, claim.keys) for claim in likely}
    near = sorted(likely, key=lambda claim: -quick[id(claim)])[: limit or _WEIGHED]
    if near:  # a claim with less than half of the words of the best is none of them
        least = quick[id(near[0])] * _HALF
        near = [claim for claim in near if quick[id(claim)] >= least]
    contrary = [_contrary(term) for term in terms]
    found = []
    for place, claim in enumerate(near):
        most = _WORDINGS if place < _NEAREST else 1
        names = _names(reading, terms, claim)
        wordings: Sequence[Reading] = claim.wordings
        if len(wordings) > most:
            wordings = sorted(wordings, key=lambda wording: -_shared(terms, wording.keys))[:most]
        facts = [against(reading, terms, claim, wording, names, contrary) for wording in wordings]
        found.append(max(facts, key=lambda fact: fact.score))
    return sorted(found, key=lambda fact: -fact.score)


def _contrary(term: Term) -> frozenset[str]:
    """Keys and words that say the opposite of *term*; a name has none."""
    if term.name >= 0:
        return _NOTHING
    return _NOTHING.union(*(lexicon.opposites(key) for key in term.keys.union(*term.parts)))


def _shared(terms: Sequence[Term], keys: frozenset[str]) -> float:
    """Weight of the terms that *keys* have."""
    total = 0.0
    for term in terms:
        if not keys.isdisjoint(term.keys):
            total += term.weight
    return total


def _names(reading: Reading, terms: Sequence[Term], claim: PreparedClaim) -> Names:
    mentions = [reading.mentions[t.name] for t in terms if t.name >= 0]
    subject = reading.subject
    first = reading.mentions[subject.name] if subject is not None and subject.name >= 0 else None
    return names_against(mentions, claim, first, passive=reading.passive)


def against(
    reading: Reading,
    terms: Sequence[Term],
    claim: PreparedClaim,
    wording: Reading,
    names: Names | None = None,
    contrary: Sequence[frozenset[str]] = (),
) -> Fact:
    """How *wording* of *claim* stands to *terms* of *reading*; *contrary* are the opposites of each term."""
    contrary = contrary or [_contrary(term) for term in terms]
    total = got = strict = 0.0
    missing = []
    opposites = []
    said, base = reading.loose, wording.loose
    for term, opposite in zip(terms, contrary, strict=True):
        total += term.weight
        if term.among(wording.keys):
            got += term.weight
            strict += term.weight
            continue
        other = _opposite(term, wording, opposite) or (
            _turn(term.form, said, base) if term.form in _TURNS else None
        )
        if other:
            got += term.weight
            strict += term.weight
            opposites.append((term.form, other))
        elif term.among(claim.keys) or term.among(claim.setting):
            got += term.weight * 0.85
        else:
            missing.append(term)
    swaps, strangers, others, anchored = names or _names(reading, terms, claim)
    unlike = 0.0
    if swaps:
        unlike = sum(
            t.weight for t in missing if t.name >= 0 and any(reading.mentions[t.name] is m for m, _ in swaps)
        )
    denials = (
        _denials(reading, terms, wording, claim.keys)
        + _denials(wording, _meeting(wording, terms), reading, reading.keys)
        + len(opposites)
    )
    denials += reading.outranks(wording)
    if total and strict >= _CLOSE * total:
        denials += _turned(said, base, opposites)
    back_total = back = 0.0
    for term in wording.terms:
        back_total += term.weight
        if not reading.keys.isdisjoint(term.keys) or (term.parts and term.among(reading.keys)):
            back += term.weight
    backward = back / back_total if back_total else 0.0
    return Fact(
        claim=claim,
        wording=wording,
        covered=got / total if total else 0.0,
        closely=strict / total if total else 0.0,
        but_names=got / (total - unlike) if total > unlike else 0.0,
        backward=backward,
        opposites=tuple(opposites),
        missing=tuple(missing),
        swaps=swaps,
        strangers=strangers,
        others=others,
        anchored=anchored,
        odd=denials % 2 == 1,
    )


def _meeting(wording: Reading, terms: Sequence[Term]) -> Sequence[Term]:
    """The terms of *wording* that are among *terms*; none where nothing is denied, and so none are asked for."""
    if not wording.negations:
        return ()
    keys = keys_of(terms)
    return [term for term in wording.terms if term.among(keys)]


_CLOSE = 0.85


def _turned(said: frozenset[str], base: frozenset[str], known: Sequence[tuple[str, str]]) -> int:
    """How many small words of the sentence stand in the wording as their opposite, less those that are *known*."""
    if said.isdisjoint(_TURNS):
        return 0
    told = {word for pair in known for word in pair}
    return sum(word not in told and _turn(word, said, base) is not None for word in _TURNS)


def _turn(word: str, said: frozenset[str], base: frozenset[str]) -> str | None:
    """The opposite of the small *word* that the wording has in its stead, or None."""
    if word not in said or word in base:
        return None
    return next((other for other in _TURNS.get(word, ()) if other in base and other not in said), None)


def _turns() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one, other in lexicon.TURNS:
        found[one] = (*found.get(one, ()), other)
        found[other] = (*found.get(other, ()), one)
    return found


_TURNS = _turns()


def _opposite(term: Term, wording: Reading, contrary: frozenset[str]) -> str | None:
    """The word of *wording* that says the opposite of *term*, where none says the same."""
    if wording.keys.isdisjoint(contrary):
        return None
    return next(
        (
            t.form
            for t in wording.terms
            if not contrary.isdisjoint(t.keys.union(*t.parts)) and t.keys.isdisjoint(term.keys)
        ),
        None,
    )


def _denials(reading: Reading, terms: Sequence[Term], other: Reading, keys: frozenset[str]) -> int:
    """How often *terms* are denied; a word with a denial in its meaning counts only where *other* lacks its like."""
    if not reading.negations:
        return 0
    segments = {t.segment for t in terms}
    count = 0
    for negation in reading.negations:
        if reading.segments[negation.at] not in segments:
            continue
        after = negation.at + negation.length
        if reading.words[negation.at].lemma == "without":
            denied = next((t for t in reading.terms if t.at >= after), None)
            if denied is None or not denied.among(keys):
                continue
        if negation.implicit and any(
            t.at <= negation.at < t.at + negation.length
            and (not other.keys.isdisjoint(t.keys) or _opposite(t, other, _contrary(t)))
            for t in reading.terms
        ):
            continue
        count += 1
    return count


def reversed_names(reading: Reading, claim: PreparedClaim) -> bool:
    """Whether some wording of the claim has the names the other way round and none as the statement has them."""
    if len(reading.mentions) < 2:  # noqa: PLR2004 - it takes two to change places
        return False
    turned = [_reversed(reading, wording) for wording in claim.wordings]
    return any(turned) and not any(_same_order(reading, wording) for wording in claim.wordings)


def _same_order(reading: Reading, wording: Reading) -> bool:
    keys = list(dict.fromkeys(m.key for m in reading.mentions if m.key in wording.name_keys))
    order = list(dict.fromkeys(m.key for m in wording.mentions if m.key in keys))
    return len(keys) > 1 and order[:2] == keys[:2] and reading.passive == wording.passive


def _reversed(reading: Reading, wording: Reading) -> bool:
    """Two names in opposite order around the same word, with the voice the same in both."""
    said = [m for m in reading.mentions if m.key in wording.name_keys]
    keys = list(dict.fromkeys(m.key for m in said))
    if len(keys) < 2:  # noqa: PLR2004
        return False
    order = [m.key for m in wording.mentions if m.key in keys]
    order = list(dict.fromkeys(order))
    pair = keys[:2]
    if _ends_turned(keys, order):
        pair = [keys[0], keys[-1]]
    elif order[:2] != [keys[1], keys[0]]:
        return False
    if reading.passive != wording.passive:
        return False
    return _between(reading, pair) & _between(wording, pair) != frozenset()


def _ends_turned(keys: Sequence[str], order: Sequence[str]) -> bool:
    """ "A sold C to B" against "B sold C to A": the first and the last have changed places around the same."""
    return len(keys) > 2 and list(order) == [keys[-1], *keys[1:-1], keys[0]]  # noqa: PLR2004


def _between(reading: Reading, keys: Sequence[str]) -> frozenset[str]:
    places = [m for m in reading.mentions if m.key in keys]
    first, last = places[0].last, places[-1].first
    return keys_of(t for t in reading.terms if first <= t.at < last and t.name < 0)
