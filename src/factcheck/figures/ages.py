"""Ages: "37 years old", "a 2-year-old", "aged 87", "at 37 she", "Bukele, 43, said"."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft
from factcheck.figures.tables import language
from factcheck.model.figure import Comparator, Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Scan

_OLDEST = 125
_SENTENCE_ENDS = frozenset(".!?")
_PRONOUNS = frozenset({"he", "she", "they", "ella", "él"})


_Index = dict[str, list[tuple[str, ...]]]


@lru_cache(maxsize=4)
def _phrases(code: str) -> tuple[_Index, _Index]:
    """Phrases behind a number by their first word, and before one by their last."""
    lang = language(code)
    return _by_word(lang.old, 0), _by_word(lang.aged, -1)


def _by_word(phrases: tuple[str, ...], position: int) -> _Index:
    index: _Index = {}
    for words in sorted((tuple(p.split()) for p in phrases), key=len, reverse=True):
        index.setdefault(words[position], []).append(words)
    return index


def take_age(scan: Scan, draft: Draft) -> None:
    """Makes an age of a number or duration that tells one."""
    if draft.kind is Kind.DURATION:
        _old_behind(scan, draft)
    elif (
        draft.kind is Kind.COUNT and draft.unit is None and _plausible(draft) and not _old_behind(scan, draft)
    ):
        _aged_before(scan, draft)


def _plausible(draft: Draft) -> bool:
    value = draft.value if draft.value is not None else draft.high
    return value is not None and 0 < value < _OLDEST


def _old_behind(scan: Scan, draft: Draft) -> bool:
    low, end = scan.low, draft.end
    if draft.kind is Kind.DURATION:
        if low[end] == "-" and low[end + 1] in ("old", "olds"):
            end += 2
        elif low[end] == "old" or (low[end] in ("of", "de") and low[end + 1] in ("age", "edad")):
            end += 1 if low[end] == "old" else 2
        else:
            return False
        draft.kind, draft.end = Kind.AGE, end
        return True
    for words in _phrases(scan.lang.code)[0].get(low[end], ()):
        if scan.matches(end, words):
            draft.kind, draft.unit, draft.end = Kind.AGE, "year", end + len(words)
            return True
    return False


def _aged_before(scan: Scan, draft: Draft) -> None:
    start = draft.start
    for words in _phrases(scan.lang.code)[1].get(scan.low[start - 1], ()):
        first = start - len(words)
        if first >= scan.floor and scan.matches(first, words):
            draft.kind, draft.unit, draft.start = Kind.AGE, "year", first
            return
    if _at_age(scan, draft) or _in_commas(scan, draft) or _people_bounded(scan, draft):
        draft.kind, draft.unit = Kind.AGE, "year"


def _at_age(scan: Scan, draft: Draft) -> bool:
    """ "At 37 she", "At 37, Bukele", "she was 37"."""
    low, k, j = scan.low, draft.start - 1, draft.end
    if low[k] in ("at", "con") and k >= 0:
        nxt = j + 1 if low[j] == "," else j
        first = k == 0 or low[k - 1] in _SENTENCE_ENDS
        return low[nxt] in _PRONOUNS or (low[j] == "," and first)
    if low[k] in ("is", "was", "turned", "turns", "be", "were", "are", "im") and low[k - 1] in _PRONOUNS | {
        "who",
        "i",
    }:
        return low[j] in (".", ",", ";", "", "when", "at", "and", "now", "years", "!", "?", ")")
    return False


def _people_bounded(scan: Scan, draft: Draft) -> bool:
    """ "children under 5", "people over 60"."""
    low, k, j = scan.low, draft.start, draft.end
    if draft.comparator not in (Comparator.LT, Comparator.GT, Comparator.GE, Comparator.LE):
        return False
    if low[k] not in _AGE_BOUNDS or low[k - 1] not in _PERSONS:
        return False
    return not low[j][:1].isalpha() or low[j] in scan.lang.noun_stops


_AGE_BOUNDS = frozenset({"under", "over", "above", "below"})
_PERSONS = frozenset(
    "children people women men adults those anyone boys girls persons patients girls pupils".split()
)


def age_group_at(scan: Scan, i: int) -> Draft | None:
    """ "in their 30s", "the over-65s"."""
    low = scan.low
    if low[i + 1] != "s" or not scan.glued(i + 1) or len(low[i]) != 2:  # noqa: PLR2004
        return None
    number = int(low[i])
    draft = Draft(Kind.AGE, i, i + 2, unit="year", core=i, fixed=True, fixed_whole=True)
    before = low[i - 1]
    if before == "-" and low[i - 2] in _AGE_BOUNDS and scan.glued(i):
        draft.value, draft.written, draft.start = Fraction(number), str(number), i - 2
        draft.comparator = Comparator.GT if low[i - 2] == "over" else Comparator.LT
        return draft
    if number % 10 or not (before in _WHOSE or (low[i - 2] in _WHOSE and before in _PARTS)):
        return None
    draft.low, draft.high, draft.comparator = Fraction(number), Fraction(number + 9), Comparator.RANGE
    return draft


_WHOSE = frozenset({"his", "her", "their", "my", "our"})
_PARTS = frozenset({"early", "mid", "late"})


def _in_commas(scan: Scan, draft: Draft) -> bool:
    """ "Bukele, 43, said"."""
    low, k, j = scan.low, draft.start - 1, draft.end
    return (
        draft.comparator is Comparator.EQ
        and low[k] == ","
        and low[j] in (",", ".")
        and draft.end == draft.start + 1
        and (scan.upper(k - 1) or low[j + 1] in scan.lang.verbs)
        and scan.words[k - 1].isalpha()
        and low[k - 1] not in scan.lang.months
        and scan.glued(k)
        and not (scan.glued(j) and scan.glued(j + 1) and scan.digits(j + 1))
    )
