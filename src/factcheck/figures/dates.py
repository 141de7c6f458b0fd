"""Dates and periods, from a day to a century, with and without a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import calendar
from factcheck.figures.calendar import Period
from factcheck.figures.datebounds import take_bound, take_part
from factcheck.figures.draft import Draft
from factcheck.figures.nouns import plural
from factcheck.figures.years import (
    DASHES,
    YEAR_DIGITS,
    before_part,
    dated,
    decade_at,
    full_decade,
    is_year_token,
    made,
    names_part,
    quarter_at,
    year_at,
)
from factcheck.model.figure import Comparator, Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Scan

_MOST_DAYS = 31
_DAY_DIGITS = 2
_SHORT = 2
"""Digits of a day, a month or a short year."""
_DOTS = frozenset(".-/")


def date_at(scan: Scan, i: int) -> Draft | None:
    """The date that starts at, or is carried by, token `i`."""
    draft = _core(scan, i)
    if draft is None:
        return None
    draft = _spanned(scan, draft)
    take_part(scan, draft)
    take_bound(scan, draft)
    return draft


def _core(scan: Scan, i: int) -> Draft | None:
    if scan.digits(i):
        return (
            _numeric(scan, i)
            or _day_first(scan, i)
            or decade_at(scan, i)
            or year_at(scan, i)
            or quarter_at(scan, i)
        )
    word = scan.low[i]
    if word in scan.lang.months and _is_month(scan, i):
        return _month_first(scan, i)
    return _worded(scan, i)


# -- numbers ----------------------------------------------------------------------------------------


def _numeric(scan: Scan, i: int) -> Draft | None:
    """2024-03-01, 01.03.2024, 3/1/2024."""
    low = scan.low
    mark = low[i + 1]
    if mark not in _DOTS or low[i + 3] != mark or not scan.digits(i + 2) or not scan.digits(i + 4):
        return None
    if not all(scan.glued(k) for k in range(i + 1, i + 5)) or (
        scan.glued(i + 5) and scan.glued(i + 6) and scan.digits(i + 6)
    ):
        return None
    a, b, c = low[i], low[i + 2], low[i + 4]
    if len(a) == YEAR_DIGITS and len(b) <= _SHORT >= len(c):
        return made(calendar.day(int(a), int(b), int(c)), i, i + 5)
    if len(a) > _SHORT or len(b) > _SHORT:
        return None
    if len(c) == YEAR_DIGITS:
        return _day_month(int(a), int(b), int(c), i, flag=mark != ".")
    if len(c) == _SHORT and mark == "/":
        return _day_month(int(a), int(b), _full_year(int(c)), i, flag=True)
    return None


def _full_year(two: int) -> int:
    return 2000 + two if two < 50 else 1900 + two  # noqa: PLR2004


def _day_month(a: int, b: int, year: int, i: int, *, flag: bool) -> Draft | None:
    """Day before month, unless only the other order is a date; flagged where both are."""
    draft = made(calendar.day(year, b, a) or calendar.day(year, a, b), i, i + 5)
    if draft is not None and a != b:
        draft.ambiguous = flag and a <= 12 and b <= 12  # noqa: PLR2004
    return draft


def _day_number(scan: Scan, i: int) -> tuple[int, int] | None:
    """The day of a month at `i`, with its ordinal suffix: number and token behind."""
    low, lang = scan.low, scan.lang
    if not scan.digits(i):
        number = lang.ordinals.get(low[i], 0)
        return (number, i + 1) if 0 < number <= _MOST_DAYS else None
    if len(low[i]) > 2 or not 1 <= int(low[i]) <= _MOST_DAYS:  # noqa: PLR2004
        return None
    if low[i + 1] in lang.ordinal_suffixes and scan.glued(i + 1):
        return int(low[i]), i + 2
    if scan.glued(i + 1) and (low[i + 1] in ":%" or (low[i + 1] in ".,/" and scan.glued(i + 2))):
        return None
    return int(low[i]), i + 1


def _day_first(scan: Scan, i: int) -> Draft | None:
    """ "8 May 1945", "the 8th of May", "8–10 May 1945"."""
    found = _day_number(scan, i)
    if found is None:
        return None
    number, j = found
    last = number
    if scan.low[j] in DASHES or scan.low[j] in scan.lang.range_to or scan.low[j] in scan.lang.range_and:
        second = _day_number(scan, j + 1)
        if second is None or second[0] <= number:
            return None
        last, j = second
    if scan.low[j] in scan.lang.of:
        j += 1
    month = scan.lang.months.get(scan.low[j])
    if month is None or not _capital(scan, j):
        return None
    return _with_year(scan, i, _behind_month(scan, j), month, (number, last))


def _behind_month(scan: Scan, j: int) -> int:
    """The token behind the month at `j`, with the point of an abbreviation."""
    short = len(scan.low[j]) <= YEAR_DIGITS and scan.low[j + 1] == "." and scan.glued(j + 1)
    return j + 2 if short and (scan.digits(j + 2) or scan.low[j + 2] == ",") else j + 1


def _with_year(scan: Scan, start: int, j: int, month: int, days: tuple[int, int]) -> Draft | None:
    k = j + 1 if scan.low[j] == "," or scan.low[j] in scan.lang.of else j
    if k > j and scan.low[k] in ("the", "del"):
        k += 1
    if is_year_token(scan, k) and not scan.glued(k):
        year = int(scan.low[k])
        first, last = calendar.day(year, month, days[0]), calendar.day(year, month, days[1])
        if first is None or last is None:
            return None
        label = first.label if days[0] == days[1] else f"{first.label}/{last.label}"
        draft = dated(Period(first.first, last.last, label), start, k + 1)
        if days[0] != days[1]:
            draft.comparator = Comparator.RANGE
        return draft
    if calendar.day(2000, month, days[1]) is None:
        return None
    return Draft(
        Kind.DATE, start, j, written=f"--{month:02}-{days[0]:02}", month=month, day=days[0], core=start
    )


# -- months -----------------------------------------------------------------------------------------


def _capital(scan: Scan, i: int) -> bool:
    return not scan.lang.months_need_capital or scan.upper(i)


def _is_month(scan: Scan, i: int) -> bool:
    if scan.glued(i) and scan.low[i - 1] not in DASHES and scan.low[i - 1] not in "(“\"'/":
        return False
    return _capital(scan, i)


def _month_first(scan: Scan, i: int) -> Draft | None:
    """ "May 8, 1945", "May 1945", "in May"."""
    low = scan.low
    month = scan.lang.months[low[i]]
    j = _behind_month(scan, i)
    k = j + 1 if low[j] in scan.lang.of or low[j] == "," or low[j] == "del" else j
    if is_year_token(scan, k) and not (scan.glued(k) and k == j):
        return made(calendar.month(int(low[k]), month), i, k + 1)
    found = _day_number(scan, j)
    if found is not None and scan.digits(j) and not _counted(scan, found[1]):
        return _month_day(scan, i, month, found)
    return _lone_month(scan, i, j, month)


def _counted(scan: Scan, j: int) -> bool:
    """Whether the number before `j` counts something: "In March 30 people"."""
    lang, low = scan.lang, scan.low
    if low[j] in lang.scales or low[j] in lang.units or low[j] == "%" or low[j] in lang.hundred:
        return True
    return (
        plural(scan, low[j]) and low[j] not in lang.noun_stops and not scan.upper(j) and low[j] not in _EVENTS
    )


_EVENTS = frozenset("attacks elections protests riots talks bombings killings shootings celebrations".split())


def _month_day(scan: Scan, i: int, month: int, found: tuple[int, int]) -> Draft | None:
    number, j = found
    last = number
    if scan.low[j] in DASHES and scan.glued(j):
        second = _day_number(scan, j + 1)
        if second is not None and second[0] > number:
            last, j = second
    return _with_year(scan, i, j, month, (number, last))


def _lone_month(scan: Scan, i: int, j: int, month: int) -> Draft | None:
    """A month by itself counts only where a preposition or "last" shows that it is one."""
    lang, low = scan.lang, scan.low
    before = low[i - 1]
    if before in DASHES:
        before = low[i - 2]
    if before not in _MONTH_LEADS and not names_part(lang, before):
        return None
    if len(low[i]) <= 3 and low[i] != "may" and low[i + 1] != ".":  # noqa: PLR2004
        return None
    return Draft(Kind.DATE, i, min(j, i + 1), written=f"--{month:02}", month=month, core=i)


_MONTH_LEADS = frozenset(
    "in since until till by during from through of last this next before after early late mid end between"
    " en desde hasta de para durante antes después".split()
)


# -- worded periods ---------------------------------------------------------------------------------


def _worded(scan: Scan, i: int) -> Draft | None:
    lang, low = scan.lang, scan.low
    word = low[i]
    if word in lang.decades and (low[i - 1] in ("the", "nineteen") or before_part(scan, i)):
        return made(calendar.decade(full_decade(lang.decades[word])), i, i + 1)
    if word in lang.seasons:
        k = i + 2 if low[i + 1] in lang.of else i + 1
        if is_year_token(scan, k) and not plural(scan, low[k + 1]):
            return made(calendar.season(lang.seasons[word], int(low[k]), word), i, k + 1)
        return None
    if word in lang.ordinals:
        return _ordinal_period(scan, i, lang.ordinals[word], i + 1)
    return _day_first(scan, i)


def ordinal_period(scan: Scan, i: int, number: int, end: int) -> Draft | None:
    """ "the 21st century", "the third quarter of 2022", "the first week of April 1968"."""
    draft = _ordinal_period(scan, i, number, end)
    if draft is None:
        return None
    take_part(scan, draft)
    take_bound(scan, draft)
    return draft


def _ordinal_period(scan: Scan, i: int, number: int, j: int) -> Draft | None:
    lang, low = scan.lang, scan.low
    if low[j] == "-" and scan.glued(j):
        j += 1
    word = low[j]
    if word in lang.century:
        return _century(scan, i, number, j + 1)
    name = lang.periods.get(word)
    k = j + 2 if low[j + 1] in lang.of else j + 1
    if low[k] == "the":
        k += 1
    if name in ("quarter", "half") and is_year_token(scan, k):
        make = calendar.quarter if name == "quarter" else calendar.half
        return made(make(number, int(low[k])), i, k + 1)
    if name is None or k == j + 1:
        return _day_first(scan, i)
    whole = _inner(scan, k)
    return None if whole is None else _nth_part(i, number, name, whole)


def _century(scan: Scan, i: int, number: int, end: int) -> Draft | None:
    lang, low = scan.lang, scan.low
    if lang.eras.get(low[end], 1) < 0:
        return Draft(Kind.DATE, i, end + 1, written=str(-100 * number), core=i)
    return made(calendar.century(number), i, end)


def _inner(scan: Scan, k: int) -> Draft | None:
    low, lang = scan.low, scan.lang
    if low[k] in lang.months or scan.digits(k):
        found = _core(scan, k)
        if found is not None and found.first is not None:
            return found
    if scan.digits(k) and low[k + 1] in lang.ordinal_suffixes and low[k + 2] in lang.century:
        return _century(scan, k, int(low[k][:3]), k + 3)
    if low[k] in lang.ordinals and low[k + 1] in lang.century:
        return _century(scan, k, lang.ordinals[low[k]], k + 2)
    return None


def _nth_part(i: int, number: int, name: str, whole: Draft) -> Draft | None:
    period = Period(whole.first, whole.last, whole.written or "") if whole.first and whole.last else None
    if period is None:
        return None
    length = (period.last - period.first).days
    found: Period | None = None
    if name == "week" and length < 40:  # noqa: PLR2004
        found = calendar.week_of_month(number, period)
    elif name == "decade" and length > 30000:  # noqa: PLR2004
        first = period.first.year + 10 * (number - 1)
        found = calendar.years(first, first + 9, f"{first}-{first + 9}")
    elif name in ("quarter", "half") and 360 < length < 370:  # noqa: PLR2004
        make = calendar.quarter if name == "quarter" else calendar.half
        found = make(number, period.first.year)
    elif name == "half" and length > 2000:  # noqa: PLR2004
        middle = (period.first.year + period.last.year) // 2
        ends = (period.first.year, middle) if number == 1 else (middle + 1, period.last.year)
        found = calendar.years(*ends, f"{ends[0]}-{ends[1]}")
    return made(found, i, whole.end)


# -- what stands around -----------------------------------------------------------------------------


def _spanned(scan: Scan, draft: Draft) -> Draft:
    """ "1965–2018", "from May to July 2020", "between 1990 and 2000"."""
    lang, low, j = scan.lang, scan.low, draft.end
    between = low[draft.start - 1] in lang.between or low[draft.start - 2] in lang.between
    joined = (
        low[j] in DASHES or (low[j] in lang.year_to and not between) or (between and low[j] in lang.range_and)
    )
    if not joined or not (scan.digits(j + 1) or low[j + 1] in lang.months):
        return draft
    second = _core(scan, j + 1)
    if second is None or second.kind is not Kind.DATE:
        return draft
    return _joined(scan, draft, second, between=between) or draft


def _joined(scan: Scan, draft: Draft, second: Draft, *, between: bool) -> Draft | None:
    first = draft.first
    if first is None and second.first is not None and draft.month is not None:
        year = second.first.year
        period = (
            calendar.month(year, draft.month)
            if draft.day is None
            else calendar.day(year, draft.month, draft.day)
        )
        first = period.first if period else None
    if second.start != draft.end + 1 or second.last is None or first is None or first > second.last:
        return None
    start = draft.start
    lead = scan.low[start - 1]
    if (between or lead in scan.lang.range_from) and start - 1 >= scan.floor:
        start -= 1
    period = Period(first, second.last, f"{draft.written}/{second.written}")
    joined = dated(period, start, second.end)
    joined.comparator = Comparator.RANGE
    joined.fixed = True
    joined.core = draft.core
    return joined
