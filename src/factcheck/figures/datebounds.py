"""What stands around a date: the part of it that is meant, and the side on which it is open."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factcheck.figures import calendar
from factcheck.figures.calendar import Period
from factcheck.figures.qualifiers import take_date_bound
from factcheck.figures.years import DASHES, names_part
from factcheck.model.figure import Comparator

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Scan


def take_part(scan: Scan, draft: Draft) -> None:
    """ "early 2010s", "mid-2013", "the end of 2024"."""
    lang, low = scan.lang, scan.low
    if draft.first is None or draft.last is None:
        return
    i = draft.start
    period = Period(draft.first, draft.last, draft.written or "")
    before = low[i - 1]
    k = i - 1
    if before in DASHES and scan.glued(i):
        k = i - 2
    elif before == "the" and low[i - 2] in lang.of:
        k = i - 3
    elif before in lang.of and names_part(lang, low[i - 2]):
        k = i - 2
    elif before in lang.of and low[i - 2] in lang.periods and low[i - 3] in lang.early | lang.late:
        k = i - 3
    if k < scan.floor:
        return
    _take_part(scan, draft, period, k)


def _take_part(scan: Scan, draft: Draft, period: Period, k: int) -> None:
    lang, word = scan.lang, scan.low[k]
    if word in lang.early:
        found = calendar.part(period, "early")
    elif word in lang.mid:
        found = calendar.part(period, "mid")
    elif word in lang.late:
        found = calendar.part(period, "late")
    elif word in lang.start_of or word in lang.end_of:
        found = calendar.edge(period, end=word in lang.end_of)
    else:
        return
    draft.first, draft.last, draft.written = found.first, found.last, found.label
    draft.start = draft.core = k
    draft.comparator = Comparator.APPROX
    draft.hedge = "part"


def take_bound(scan: Scan, draft: Draft) -> None:
    """Takes in a bound beside the date: "by 2024", "since May", "from 2019 onwards"."""
    if draft.fixed:
        return
    bound = take_date_bound(scan, draft)
    if bound is None:
        _from(scan, draft)
        return
    if bound is Comparator.APPROX:
        draft.comparator = bound
        return
    draft.comparator = bound
    _set_end(draft, bound)


def _set_end(draft: Draft, bound: Comparator) -> None:
    """Keeps the end that the bound names: "by the end of 2024" is up to its last day."""
    first, last = draft.first, draft.last
    if first is None or last is None:
        return
    edge = draft.hedge == "part" and (draft.written or "").startswith("end of")
    draft.hedge = None
    match bound:
        case Comparator.LE:
            draft.first = None
            if edge or (last - first).days > 31:  # noqa: PLR2004
                draft.written = last.isoformat() if edge else draft.written
        case Comparator.LT:
            draft.first, draft.last = None, first - _ONE_DAY if first > _DAY_ONE else None
        case Comparator.GE:
            draft.last = None
        case _:
            draft.first, draft.last = last + _ONE_DAY if last < _LAST_DAY else None, None


def _from(scan: Scan, draft: Draft) -> None:
    """ "from 2019 onwards" and "from 2019" alone are open towards now."""
    lang, low = scan.lang, scan.low
    onward = low[draft.end] in _ONWARD
    if onward:
        draft.end += 1
    if (
        low[draft.start - 1] in lang.range_from
        and draft.start - 1 >= scan.floor
        and (onward or _opens(scan, draft))
    ):
        draft.start -= 1
        draft.comparator = Comparator.GE
        _set_end(draft, Comparator.GE)
    elif onward:
        draft.comparator = Comparator.GE
        _set_end(draft, Comparator.GE)


_ONWARD = frozenset({"onwards", "onward"})


def _opens(scan: Scan, draft: Draft) -> bool:
    """ "will apply from 2019" opens a period; "a report from 2019" has a date."""
    lang, low, k = scan.lang, scan.low, draft.start - 1
    if low[draft.end] in lang.year_to or low[k] in lang.of:
        return False
    before = low[k - 1]
    return not before[:1].isalpha() or before in lang.noun_stops or before in lang.verbs


_ONE_DAY = dt.timedelta(days=1)
_DAY_ONE = dt.date.min
_LAST_DAY = dt.date.max
