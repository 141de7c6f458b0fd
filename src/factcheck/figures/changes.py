"""Changes: "rose by 12%", "a 40% drop", "up 40 %", "from 103 to 2.4"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.figure import Comparator, Kind

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Scan

_FAR = 8
_NEAR = 4
_CLAUSE = frozenset(".;:!?()")
_CHANGING = frozenset(
    {
        Kind.PERCENT,
        Kind.SHARE,
        Kind.COUNT,
        Kind.MEASURE,
        Kind.MONEY,
        Kind.RATE,
        Kind.TEMPERATURE,
        Kind.DURATION,
    }
)
_PARTS = frozenset({Kind.PERCENT, Kind.SHARE})


def take_change(scan: Scan, draft: Draft) -> None:
    """Makes an increase or decrease of a figure that tells one."""
    if draft.kind not in _CHANGING or (draft.comparator is Comparator.VAGUE and draft.kind is Kind.COUNT):
        return
    kind = _before(scan, draft) or _after(scan, draft)
    if kind is not None:
        draft.kind = kind
        return


def _before(scan: Scan, draft: Draft) -> Kind | None:
    """ "rose 12%", "rose by 300", "an increase of 5%", "up 40 %"."""
    lang, low = scan.lang, scan.low
    k = draft.start - 1
    if low[k] in lang.range_from and low[draft.end] in lang.range_to:
        return None
    by = low[k] in lang.by
    if by:
        k -= 1
    for _ in range(_NEAR if by else 2):
        word = low[k]
        if k < 0 or word in _CLAUSE or word in lang.change_to:
            return None
        if word == "up" and low[k - 1] in _MAKE:
            return None
        direction = _direction(scan, word, noun=by)
        if direction is not None:
            return direction if _tells_change(scan, draft, k, by=by) else None
        if not by and not word.endswith("ly") and word not in ("an", "a", "the", "another", "it", "further"):
            return None
        k -= 1
    return None


def _direction(scan: Scan, word: str, *, noun: bool) -> Kind | None:
    lang = scan.lang
    if word in lang.rise or (noun and word in lang.rise_nouns):
        return Kind.INCREASE
    if word in lang.fall or (noun and word in lang.fall_nouns):
        return Kind.DECREASE
    return None


def _tells_change(scan: Scan, draft: Draft, k: int, *, by: bool) -> bool:
    if by or draft.kind in _PARTS:
        # "at its fall of 5%" is still a change; "lost 5% of the vote" a share of it.
        return True
    return scan.low[k] in _PLAIN and draft.kind not in (Kind.DURATION, Kind.RATE)


_MAKE = frozenset(
    "make makes made making take takes took taken pick picks picked end ends ended add adds added".split()
)
"""Verbs that are not changed by "up": "they make up 1% of"."""
_PLAIN = frozenset(
    "rose fell dropped climbed jumped grew gained rises falls up down slipped slid plunged soared surged".split()
)


def _after(scan: Scan, draft: Draft) -> Kind | None:
    """ "a 12% increase", "40% more", "5% drop in"."""
    lang, low = scan.lang, scan.low
    if (
        draft.kind not in _PARTS
        and draft.kind is not Kind.MONEY
        and low[draft.start - 1] not in lang.articles
    ):
        return None
    for j in (draft.end, draft.end + 1):
        word = low[j]
        if word in lang.rise_nouns and _is_noun(scan, j):
            draft.end = j + 1
            return Kind.INCREASE
        if word in lang.fall_nouns and _is_noun(scan, j):
            draft.end = j + 1
            return Kind.DECREASE
        if j == draft.end and draft.kind in _PARTS and word in lang.more | lang.less:
            if word in ("up", "down", "off", "above", "below"):
                return None
            draft.end = j + 1
            return Kind.INCREASE if word in lang.more else Kind.DECREASE
        if not word.isalpha() or word in lang.noun_stops or not word.endswith(("al", "ly")):
            return None
    return None


def _is_noun(scan: Scan, j: int) -> bool:
    return scan.low[j + 1] not in scan.lang.articles and not (
        scan.low[j + 1] in scan.lang.of and scan.low[j] == "loss"
    )


def to_a_share(scan: Scan, draft: Draft) -> None:
    """ "fell to a third of its peak" tells how many times, and no share."""
    lang, low, k = scan.lang, scan.low, draft.start - 1
    if low[k] not in lang.change_to or not (low[k - 1] in lang.rise or low[k - 1] in lang.fall):
        return
    if low[draft.end] in lang.of and low[draft.end + 1] in lang.determiners:
        draft.kind = Kind.FACTOR
        draft.unit = "x"


def take_end(scan: Scan, draft: Draft, previous: Draft | None) -> None:
    """Tells the ends of a change: "from 103 to 2.4", "to 2.4 from 103", "up from 80"."""
    if draft.kind not in _ENDS:
        return
    lang, low, k = scan.lang, scan.low, draft.start - 1
    near = previous is not None and previous.end >= k
    if low[k] in lang.range_from and k >= scan.floor:
        if near and previous is not None and previous.kind in _ENDS and _changed_to(scan, previous):
            previous.kind, draft.kind = Kind.CHANGE_TO, Kind.CHANGE_FROM
        elif low[k - 1] in _UP_DOWN or (low[draft.end] in lang.range_to and is_change(scan, k)):
            draft.kind = Kind.CHANGE_FROM
    elif low[k] in lang.range_to and near and previous is not None and previous.kind is Kind.CHANGE_FROM:
        draft.kind = Kind.CHANGE_TO
        if previous.unit is None:
            previous.unit, previous.per = draft.unit, draft.per


_ENDS = _CHANGING - {Kind.SHARE} | {Kind.AGE, Kind.CHANGE_FROM}
_UP_DOWN = frozenset({"up", "down"})


def _changed_to(scan: Scan, draft: Draft) -> bool:
    return scan.low[draft.start - 1] in scan.lang.change_to and is_change(scan, draft.start - 1)


def is_change(scan: Scan, start: int) -> bool:
    """Whether a verb or noun of change stands in the clause before token `start`."""
    lang, low = scan.lang, scan.low
    for k in range(start - 1, max(start - _FAR - 1, -1), -1):
        word = low[k]
        if word in _CLAUSE:
            return False
        if word in lang.rise or word in lang.fall or word in lang.change:
            return True
        if word in lang.rise_nouns or word in lang.fall_nouns:
            return True
    return False
