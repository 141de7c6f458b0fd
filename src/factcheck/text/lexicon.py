"""What words mean to a checker: which say the same, which the opposite, which next to nothing.

Everything here takes base forms, as `factcheck.text.lemma` gives them, and answers from the
tables in `tables/`, where each row carries the sentences that test it. A group of synonyms goes
by a key: `~` and its first member, with underscores for spaces. A word may be in several groups.
Phrases in the tables stand in base forms with hyphens undone, since that is how texts are compared.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.text.tabular import Phrases, listed, rows, topics

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOTHING: frozenset[str] = frozenset()
_FULL_WEIGHT = 1.0


@lru_cache(maxsize=16384)
def senses(form: str) -> frozenset[str]:
    """Give the keys of the groups of synonyms that `form` belongs to; empty if it has none.

    >>> sorted(senses("inmate"))
    ['~prisoner']
    """
    return frozenset(_SENSES.get(form, ()))


def phrase_at(forms: Sequence[str], start: int) -> tuple[str, int] | None:
    """Give the group and the length in words of the longest fixed phrase that begins at `start`.

    >>> phrase_at(("he", "be", "behind", "bar"), 2)
    ('~imprison', 2)
    """
    return _PHRASES.at(forms, start)


@lru_cache(maxsize=16384)
def opposites(key_or_form: str) -> frozenset[str]:
    """Give the keys and base forms that say the opposite of a key or a base form.

    >>> "~close" in opposites("~open") and "~close" in opposites("inaugurate")
    True
    """
    own = _OPPOSITES.get(key_or_form, _NOTHING)
    return own.union(*(_OPPOSITES.get(key, _NOTHING) for key in senses(key_or_form)))


@lru_cache(maxsize=16384)
def opposed(one: str, other: str) -> bool:
    """Tell whether two keys or base forms say the opposite of each other, and in no sense the same."""
    ours, theirs = senses(one) | {one}, senses(other) | {other}
    return ours.isdisjoint(theirs) and not theirs.isdisjoint(opposites(one))


@lru_cache(maxsize=16384)
def distinct(one: str, other: str) -> bool:
    """Tell whether a figure of `one` cannot be a figure of `other`, though the two are related.

    >>> distinct("kill", "injure"), distinct("kill", "slay"), distinct("cell", "mayor")
    (True, False, False)
    """
    if not (senses(one) | {one}).isdisjoint(senses(other) | {other}):
        return False
    ours, theirs = _alternatives(one), _alternatives(other)
    return any(row in theirs and ours[row].isdisjoint(theirs[row]) for row in ours)


@lru_cache(maxsize=16384)
def weight(form: str) -> float:
    """Give what a base form carries of a claim: 0 nothing, 0.3 little, 1 its full share."""
    return _WEIGHTS.get(form, _FULL_WEIGHT)


def population(form: str) -> str | None:
    """Give the group of people that a word or phrase of base forms names, if it names one.

    >>> population("girl"), population("gang member"), population("bridge")
    ('girls', 'gang members', None)
    """
    return POPULATIONS.entries.get(tuple(form.split(" ")))


def is_role(form: str) -> bool:
    """Tell whether a base form is part of the name of an office or a job: `minister`, `justice`."""
    return form in _ROLE_WORDS


@lru_cache(maxsize=4096)
def _alternatives(form: str) -> dict[int, frozenset[int]]:
    """The rows of the table of alternatives that hold `form`, each with its places in the row."""
    found: dict[int, frozenset[int]] = {}
    for name in (form, *senses(form)):
        for row, place in _DISTINCT.get(name, ()):
            found[row] = found.get(row, frozenset()) | {place}
    return found


def key_of(first: str) -> str:
    """Give the key of the group of synonyms whose first member is `first`."""
    return "~" + first.replace(" ", "_")


def _synonyms() -> tuple[dict[str, tuple[str, ...]], dict[tuple[str, ...], str]]:
    """The groups of every single word, and the group of every phrase."""
    words: dict[str, tuple[str, ...]] = {}
    phrases: dict[tuple[str, ...], str] = {}
    for topic in topics("synonyms"):
        for members, *_ in rows(topic):
            names = listed(members)
            key = key_of(names[0])
            for name in names:
                if " " in name:
                    phrases[tuple(name.split(" "))] = key
                else:
                    words[name] = (*words.get(name, ()), key)
    return words, phrases


def _phrases(table: str, *, value: int, cell: int) -> Phrases:
    """A table of phrases: which column holds their value, and which one lists them."""
    return Phrases({tuple(name.split(" ")): row[value] for row in rows(table) for name in listed(row[cell])})


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for one, other, *_ in rows("opposites"):
        found[one] = found.get(one, _NOTHING) | {other}
        found[other] = found.get(other, _NOTHING) | {one}
    return found


def _distinct() -> dict[str, list[tuple[int, int]]]:
    """For each word or key the rows that hold it and which alternative of the row it is."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, (alternatives, *_) in enumerate(rows("distinct")):
        for place, cell in enumerate(alternatives.split(" / ")):
            for name in listed(cell):
                found.setdefault(name, []).append((number, place))
    return found


_SENSES, PHRASES = _synonyms()
"""Every fixed phrase of two words or more, as base forms, with the key of its group."""

_PHRASES = Phrases(PHRASES)
_OPPOSITES = _opposites()
_DISTINCT = _distinct()
_WEIGHTS = {form: float(value) for value, cell, *_ in rows("weights") for form in listed(cell)}

NEGATOR_PHRASES = _phrases("negators", value=0, cell=0)
"""Words and phrases that deny what follows: not, never, no longer."""

IMPLICIT_NEGATOR_PHRASES = _phrases("implicit_negators", value=0, cell=0)
"""Words and phrases whose meaning holds a denial: refuse, fail to, free of."""

NEGATORS = frozenset(phrase[0] for phrase in NEGATOR_PHRASES.entries if len(phrase) == 1)
"""The negators of one word."""

IMPLICIT_NEGATORS = frozenset(phrase[0] for phrase in IMPLICIT_NEGATOR_PHRASES.entries if len(phrase) == 1)
"""The implicit negators of one word."""

POPULATIONS = _phrases("populations", value=0, cell=1)
"""Words and phrases for groups of people whose figures are kept apart."""

ROLES = _phrases("roles", value=0, cell=1)
"""Names of offices and jobs, with the office they stand for."""

ATTRIBUTION_CUES = _phrases("attribution", value=0, cell=1)
"""Phrases that lead to a source, and whether the source stands `after` or `before` them."""

SCOPES = Phrases(
    {
        tuple(name.split(" ")): f"{group}\t{scope}"
        for group, scope, cell, *_ in rows("scopes")
        for name in listed(cell)
    }
)
"""Phrases for the time or reach of a figure, with their class and scope, parted by a tab."""

ERAS: dict[str, tuple[str, ...]] = {
    side: tuple(words for told, words, *_ in rows("eras") if told == side) for side in ("old", "new")
}
"""Words before a figure, as written, that tell the side of a change: old or new."""

TURNS = tuple((one, other) for one, other, *_ in rows("turns"))
"""Pairs of small words of opposite sense."""

IMPLIED = {kind: frozenset(listed(cell)) for kind, cell, *_ in rows("implied")}
"""For a kind of figure the words that it implies."""

OPERATIONS = {operation: frozenset(listed(cell)) for operation, cell, *_ in rows("operations")}
"""For an operation on two figures the words that ask for it."""

ORDER = {role: frozenset(listed(cell)) for role, cell, *_ in rows("order")}
"""For its role in telling which of two events came first, the words between their clauses."""

COMPARATIVES = {order: frozenset(listed(cell)) for order, cell, *_ in rows("comparatives")}
"""For "more" and "less" the words before "than" that say it of the first of two things."""

_ROLE_WORDS = frozenset(form for phrase in ROLES.entries for form in phrase if weight(form) > 0)
