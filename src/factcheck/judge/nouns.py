"""What two figures count, and whether it is the same: the noun, the words before it, the whole it is a part of.

Rule: `docs/judging.md`, "Which pairs may decide".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.judge.prepared import GROUPS
from factcheck.model import Kind
from factcheck.text import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.judge.prepared import BaseFigure, PreparedClaim
    from factcheck.judge.reading import Reading
    from factcheck.judge.terms import Term
    from factcheck.model import Figure

_POPULATION = "population"
"""All who live somewhere: no other count of people is one."""
ANYBODY = frozenset({"people", "person", "individual", "man"})
"""Words for people of no sort."""
_COUNTING = frozenset({Kind.COUNT, Kind.RATE, Kind.ORDINAL, Kind.INCREASE, Kind.DECREASE})
_PARTING = frozenset({Kind.PERCENT, Kind.SHARE})
_OF = " of "
_PART = re.compile(r"\bof (?:those|these|them|the|its|their|his|her|our)\b")


def agrees(reading: Reading, index: int, base: BaseFigure, claim: PreparedClaim) -> bool | None:
    """Whether both figures count the same: True by the noun, None where it is not told, False for another noun."""
    nouns, said = reading.nouns(index), reading.figures[index]
    if nouns and said.kind in _PARTING:
        return False if _other_whole(said, nouns, base, claim) else None
    if not nouns or said.kind not in _COUNTING:
        return None
    if _narrower(reading, index, base, claim):
        return False
    if _is_part(said) and not _is_part(base.figure):
        return None  # what is said of some of them is not said of all
    head = nouns[-1]
    if head.among(base.noun_keys) or (not base.noun_keys and head.among(base.lead_keys)):
        return True
    if not (base.noun_keys or base.label_keys) or head.among(base.label_keys):
        return None
    if head.form in ANYBODY:
        return None if counts_people(base) else False
    if lexicon.population(head.form) and not head.among(claim.keys):
        return False
    return None if head.among(claim.keys) else False


def _narrower(reading: Reading, index: int, base: BaseFigure, claim: PreparedClaim) -> bool:
    """Whether one counts all of what the other counts a part of, by its noun or by a word before it."""
    nouns = reading.nouns(index)
    head = nouns[-1]
    if head.form == _POPULATION and base.noun_keys and head.form not in base.noun_keys | base.label_keys:
        return True
    if head.form in ANYBODY and (group := base.group) and reading.keys.isdisjoint(group.keys):
        return True
    narrowed = (*nouns[:-1], *reading.modifiers(index))
    return any(term.weight >= 1 and not term.among(claim.keys) for term in narrowed)


def _other_whole(said: Figure, nouns: tuple[Term, ...], base: BaseFigure, claim: PreparedClaim) -> bool:
    """Whether both say what they are parts of, and the claim does not know the statement's: "64% of shops"."""
    told = _OF in said.text and _OF in base.figure.text and bool(base.noun_keys)
    things = [t for t in nouns if t.weight >= 1 and t.name < 0 and not lexicon.population(t.form)]
    return told and any(not t.among(claim.keys) for t in things)


def _is_part(figure: Figure) -> bool:
    """Whether the figure counts some of a whole: "427 of those arrested"."""
    return _PART.search(figure.text) is not None


def counts_people(base: BaseFigure) -> bool:
    """Whether the base's figure may be one of people, of whichever sort."""
    keys = base.noun_keys
    return not keys or any(k in ANYBODY or lexicon.population(k) for k in keys)


def sorts(base: BaseFigure) -> bool:
    """Whether the base's figure counts things or people of one sort, and not people at large."""
    return bool(base.noun_keys) and ANYBODY.isdisjoint(base.noun_keys)


def but_anybody(index: int, local: tuple[Term, ...], base: BaseFigure) -> tuple[Term, ...]:
    """The words without a counted "people" or "men", which goes without saying where the base counts people."""
    if not base.noun_keys or not counts_people(base):
        return local
    return tuple(t for t in local if t.noun_of != index or t.form not in ANYBODY or t.among(base.noun_keys))


def other_group(reading: Reading, missing: Iterable[Term]) -> bool:
    """Whether a part of the people among the *missing* words is not what the claim speaks of."""
    return any(
        lexicon.population(t.form) in GROUPS
        for t in missing
        if t.name < 0 and (t.form not in ANYBODY or reading.text[t.start : t.end].lower() in GROUPS)
    )
