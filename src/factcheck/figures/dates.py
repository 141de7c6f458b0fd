"""Dates and periods, from a day to a century, with and without a year."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factcheck.figures import calendar
from factcheck.figures.calendar import Period
from factcheck.figures.draft import Draft
from factcheck.figures.nouns import plural
from factcheck.figures.qualifiers import take_date_bound
from factcheck.model.figure import Comparator, Kind

if TYPE_CHECKING:
    from factcheck.figures.tables.shape import Language
    from factcheck.figures.tokens import Scan

_MOST_DAYS = 31
_YEAR_DIGITS = 4
_DAY_DIGITS = 2
_DASHES = frozenset("-–—‑−")
_SHORT = 2
"""Digits of a day, a month or a short year."""
_DOTS = frozenset(".-/")
_COMMON_YEARS = range(1500, 2100)
_POSSIBLE_YEARS = range(1000, 2200)


def date_at(scan: Scan, i: int) -> Draft | None:
    """The date that starts at, or is carried by, token `i`."""
    draft = _core(scan, i)
    if draft is None:
        return None
    draft = _spanned(scan, draft)
    _part(scan, draft)
    _bounded(scan, draft)
    return draft


def _core(scan: Scan, i: int) -> Draft | None:
    if scan.digits(i):
        return (
            _numeric(scan, i)
            or _day_first(scan, i)
            or _decade(scan, i)
            or _year(scan, i)
            or _quarter(scan, i)
        )
    word = scan.low[i]
    if word in scan.lang.months and _is_month(scan, i):
        return _month_first(scan, i)
    return _worded(scan, i)


def _draft(period: Period, start: int, end: int) -> Draft:
    return Draft(
        Kind.DATE, start, end, written=period.label, first=period.first, last=period.last, core=start
    )


def _made(period: Period | None, start: int, end: int) -> Draft | None:
    return None if period is None else _draft(period, start, end)


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
    if len(a) == _YEAR_DIGITS and len(b) <= _SHORT >= len(c):
        return _made(calendar.day(int(a), int(b), int(c)), i, i + 5)
    if len(a) > _SHORT or len(b) > _SHORT:
        return None
    if len(c) == _YEAR_DIGITS:
        return _day_month(int(a), int(b), int(c), i, flag=mark != ".")
    if len(c) == _SHORT and mark == "/":
        return _day_month(int(a), int(b), _full_year(int(c)), i, flag=True)
    return None


def _full_year(two: int) -> int:
    return 2000 + two if two < 50 else 1900 + two  # noqa: PLR2004


def _day_month(a: int, b: int, year: int, i: int, *, flag: bool) -> Draft | None:
    """Day before month, unless only the other order is a date; flagged where both are."""
    draft = _made(calendar.day(year, b, a) or calendar.day(year, a, b), i, i + 5)
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
    if scan.low[j] in _DASHES or scan.low[j] in scan.lang.range_to or scan.low[j] in scan.lang.range_and:
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
    short = len(scan.low[j]) <= _YEAR_DIGITS and scan.low[j + 1] == "." and scan.glued(j + 1)
    return j + 2 if short and (scan.digits(j + 2) or scan.low[j + 2] == ",") else j + 1


def _with_year(scan: Scan, start: int, j: int, month: int, days: tuple[int, int]) -> Draft | None:
    k = j + 1 if scan.low[j] == "," or scan.low[j] in scan.lang.of else j
    if k > j and scan.low[k] in ("the", "del"):
        k += 1
    if _is_year_token(scan, k) and not scan.glued(k):
        year = int(scan.low[k])
        first, last = calendar.day(year, month, days[0]), calendar.day(year, month, days[1])
        if first is None or last is None:
            return None
        label = first.label if days[0] == days[1] else f"{first.label}/{last.label}"
        draft = _draft(Period(first.first, last.last, label), start, k + 1)
        if days[0] != days[1]:
            draft.comparator = Comparator.RANGE
        return draft
    if calendar.day(2000, month, days[1]) is None:
        return None
    return Draft(
        Kind.DATE, start, j, written=f"--{month:02}-{days[0]:02}", month=month, day=days[0], core=start
    )


def _is_year_token(scan: Scan, k: int) -> bool:
    text = scan.low[k]
    if len(text) != _YEAR_DIGITS or not text.isdecimal() or int(text) not in _POSSIBLE_YEARS:
        return False
    nxt = scan.low[k + 1]
    return not (scan.glued(k + 1) and nxt in ".,'’%:" and scan.glued(k + 2) and scan.digits(k + 2))


# -- months -----------------------------------------------------------------------------------------


def _capital(scan: Scan, i: int) -> bool:
    return not scan.lang.months_need_capital or scan.upper(i)


def _is_month(scan: Scan, i: int) -> bool:
    if scan.glued(i) and scan.low[i - 1] not in _DASHES and scan.low[i - 1] not in "(“\"'/":
        return False
    return _capital(scan, i)


def _month_first(scan: Scan, i: int) -> Draft | None:
    """ "May 8, 1945", "May 1945", "in May"."""
    low = scan.low
    month = scan.lang.months[low[i]]
    j = _behind_month(scan, i)
    k = j + 1 if low[j] in scan.lang.of or low[j] == "," or low[j] == "del" else j
    if _is_year_token(scan, k) and not (scan.glued(k) and k == j):
        return _made(calendar.month(int(low[k]), month), i, k + 1)
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
    if scan.low[j] in _DASHES and scan.glued(j):
        second = _day_number(scan, j + 1)
        if second is not None and second[0] > number:
            last, j = second
    return _with_year(scan, i, j, month, (number, last))


def _lone_month(scan: Scan, i: int, j: int, month: int) -> Draft | None:
    """A month by itself counts only where a preposition or "last" shows that it is one."""
    lang, low = scan.lang, scan.low
    before = low[i - 1]
    if before in _DASHES:
        before = low[i - 2]
    if before not in _MONTH_LEADS and not _names_part(lang, before):
        return None
    if len(low[i]) <= 3 and low[i] != "may" and low[i + 1] != ".":  # noqa: PLR2004
        return None
    return Draft(Kind.DATE, i, min(j, i + 1), written=f"--{month:02}", month=month, core=i)


_MONTH_LEADS = frozenset(
    "in since until till by during from through of last this next before after early late mid end between"
    " en desde hasta de para durante antes después".split()
)


# -- years and longer -------------------------------------------------------------------------------


def _year(scan: Scan, i: int) -> Draft | None:
    low, lang = scan.low, scan.lang
    era = _era(scan, i)
    if era is not None:
        return era
    if len(low[i]) == _SHORT and low[i - 1] in _APOSTROPHES and scan.glued(i):
        return _short_year(scan, i)
    if not _is_year_token(scan, i) or (scan.glued(i) and low[i - 1] not in _BEFORE_YEAR):
        return None
    year = int(low[i])
    if _is_count(scan, i, year):
        return None
    season = _season_years(scan, i, year)
    if season is not None:
        return season
    if low[i - 1] in lang.fiscal or (low[i - 2] in lang.fiscal and low[i - 1] == "year"):
        start = i - 1 if low[i - 1] in lang.fiscal else i - 2
        period = calendar.year(year)
        return _made(period and period._replace(label=f"FY{year}"), start, i + 1)
    return _made(calendar.year(year), i, i + 1)


def _short_year(scan: Scan, i: int) -> Draft | None:
    """ "in '68", "the summer of '69"."""
    before = scan.low[i - 2]
    if scan.glued(i - 1) or not (
        before in _STRONG_LEADS or before in scan.lang.of or before in scan.lang.seasons
    ):
        return None
    return _made(calendar.year(_full_decade(int(scan.low[i]))), i - 1, i + 1)


_APOSTROPHES = frozenset("'’‘")
_BEFORE_YEAR = frozenset("-–—‑(“\"'’/[")


def _is_count(scan: Scan, i: int, year: int) -> bool:
    """Whether the four digits at `i` count or measure something and are no year."""
    lang, low = scan.lang, scan.low
    nxt, before = low[i + 1], low[i - 1]
    if before == "the" and low[i - 2] in _STRONG_LEADS | lang.date_lead:
        before = low[i - 2]
    if _is_scaled(scan, i + 1):
        return True
    if _is_span(scan, i) or _is_plain_year(scan, i, year):
        return False
    if before in _WEAK_COMPARE or (
        low[i - 2] in _WEAK_COMPARE and before in ("than", "least", "most", "to", "as")
    ):
        return not (before in ("around", "about", "circa", "by") and not _thing_follows(scan, i + 1))
    if nxt in lang.units and not (nxt in ("second", "minute") and before in _STRONG_LEADS):
        return True
    if before in _STRONG_LEADS:
        return _thing_follows(scan, i + 1) and year % 100 == 0 and nxt not in lang.noun_stops
    if before in _YEAR_LEADS and year in _COMMON_YEARS and year % 100:
        return False
    if _thing_follows(scan, i + 1):
        return before not in ("the", "this", "its", "their") or year % 100 == 0
    if before in lang.date_lead or scan.upper(i - 1) or before in ("(", "[", ","):
        return year not in _COMMON_YEARS and before not in ("of", "since", "until", "year")
    return year not in _COMMON_YEARS or year < 1800 or (year % 100 == 0 and before in lang.verbs)  # noqa: PLR2004


def _is_plain_year(scan: Scan, i: int, year: int) -> bool:
    """ "the whole of 2022", "earlier than 2019"."""
    low = scan.low
    if low[i - 1] == "than":
        return low[i - 2] in ("earlier", "later")
    return low[i - 1] in scan.lang.of and low[i - 2] not in _CROWDS and year in _RECENT and year % 10 > 0


def _is_span(scan: Scan, i: int) -> bool:
    """ "1965-2018": two years joined by a dash, the later one last."""
    low = scan.low
    if low[i + 1] not in _DASHES or not scan.glued(i + 1) or not scan.glued(i + 2):
        return False
    return _is_year_token(scan, i + 2) and int(low[i]) < int(low[i + 2])


_RECENT = range(1900, 2100)
_CROWDS = frozenset(
    "crowd crowds total group number sample survey poll staff population army force average fleet list maximum"
    " minimum audience collection".split()
)


def _is_scaled(scan: Scan, j: int) -> bool:
    """Whether a scale, a percent sign or a hyphened unit stands at token `j`."""
    lang, nxt = scan.lang, scan.low[j]
    if nxt in lang.scales or nxt in lang.hundred or nxt in ("%", "°") or nxt in lang.percent:
        return True
    return nxt == "-" and scan.glued(j) and scan.low[j + 1] in lang.units


_STRONG_LEADS = frozenset("in since until till during year circa en desde hasta año throughout".split())
_YEAR_LEADS = frozenset("by from after before to between and desde hacia tras".split())
_WEAK_COMPARE = frozenset(
    "more less fewer over under nearly almost some roughly approximately than exactly least most only around"
    " about estimated unos unas casi más menos another".split()
)


def _thing_follows(scan: Scan, j: int) -> bool:
    """Whether a plural noun stands within three words from `j`."""
    lang, low = scan.lang, scan.low
    for k in range(j, j + 3):
        word = low[k]
        if not word[:1].isalpha() or word in lang.noun_stops or scan.upper(k) or word in lang.verbs:
            return False
        if plural(scan, word):
            return True
    return False


def _season_years(scan: Scan, i: int, year: int) -> Draft | None:
    """ "2002-03", "2009/10": a season or a financial year."""
    low = scan.low
    if low[i + 1] not in "-–/‑" or not low[i + 1] or not scan.glued(i + 1) or not scan.glued(i + 2):
        return None
    if not scan.digits(i + 2) or len(low[i + 2]) != 2 or (low[i + 3] in ("-", "/") and scan.glued(i + 3)):  # noqa: PLR2004
        return None
    last = year - year % 100 + int(low[i + 2])
    if last <= year:
        last += 100
    if last - year > 20:  # noqa: PLR2004
        return None
    draft = _made(calendar.years(year, last, f"{year}-{low[i + 2]}"), i, i + 3)
    if draft is not None and last - year > 1:
        draft.comparator = Comparator.RANGE
    return draft


def _era(scan: Scan, i: int) -> Draft | None:
    """ "300 BC", "AD 79": a year counted from Christ."""
    lang, low, words = scan.lang, scan.low, scan.words
    if len(low[i]) > _YEAR_DIGITS:
        return None
    number = int(low[i])
    after, before = low[i + 1], low[i - 1]
    if after in lang.eras and (words[i + 1].isupper() or lang.eras[after] < 0) and not scan.glued(i + 1):
        return _year_of_era(number * lang.eras[after], i, i + 2)
    if before == "ad" and words[i - 1].isupper() and i - 1 >= scan.floor:
        return _year_of_era(number, i - 1, i + 1)
    return None


def _year_of_era(number: int, start: int, end: int) -> Draft | None:
    if number > 0:
        return _made(calendar.year(number), start, end)
    return Draft(Kind.DATE, start, end, written=str(number), core=start) if number else None


def _decade(scan: Scan, i: int) -> Draft | None:
    """ "1990s", "the '90s", "1990's"."""
    low = scan.low
    j = i + 1
    if low[j] in ("'", "’") and scan.glued(j):
        j += 1
    if low[j] != "s" or not scan.glued(j) or not low[i].endswith("0"):
        return None
    if len(low[i]) == _YEAR_DIGITS:
        start, first = i, int(low[i])
    elif len(low[i]) == 2 and (low[i - 1] in ("'", "’", "the") or _before_part(scan, i)):  # noqa: PLR2004
        start = i - 1 if low[i - 1] in ("'", "’") and scan.glued(i) else i
        first = _full_decade(int(low[i]))
    else:
        return None
    if first % 100 == 0 and first != 2000:  # noqa: PLR2004
        # "the 1800s" are the century, "the 2000s" mostly the decade.
        return _made(calendar.years(first, first + 99, f"{first}s"), start, j + 1)
    return _made(calendar.decade(first), start, j + 1)


def _before_part(scan: Scan, i: int) -> bool:
    return _names_part(scan.lang, scan.low[i - 1]) or scan.low[i - 1] == "-"


def _full_decade(two: int) -> int:
    return 1900 + two if two >= 30 else 2000 + two  # noqa: PLR2004


def _quarter(scan: Scan, i: int) -> Draft | None:
    """ "Q3 2022", "H1 2023", "FY2018"."""
    low = scan.low
    if not scan.glued(i):
        return None
    letter = low[i - 1]
    if letter in scan.lang.fiscal and _is_year_token(scan, i):
        period = calendar.year(int(low[i]))
        return _made(period and period._replace(label=f"FY{low[i]}"), i - 1, i + 1)
    if letter not in ("q", "h") or len(low[i]) != 1 or scan.glued(i - 1):
        return None
    k = i + 2 if low[i + 1] in ("of", "/", ",", "-") else i + 1
    if not _is_year_token(scan, k):
        return None
    make = calendar.quarter if letter == "q" else calendar.half
    return _made(make(int(low[i]), int(low[k])), i - 1, k + 1)


# -- worded periods ---------------------------------------------------------------------------------


def _worded(scan: Scan, i: int) -> Draft | None:
    lang, low = scan.lang, scan.low
    word = low[i]
    if word in lang.decades and (low[i - 1] in ("the", "nineteen") or _before_part(scan, i)):
        return _made(calendar.decade(_full_decade(lang.decades[word])), i, i + 1)
    if word in lang.seasons:
        k = i + 2 if low[i + 1] in lang.of else i + 1
        if _is_year_token(scan, k) and not plural(scan, low[k + 1]):
            return _made(calendar.season(lang.seasons[word], int(low[k]), word), i, k + 1)
        return None
    if word in lang.ordinals:
        return _ordinal_period(scan, i, lang.ordinals[word], i + 1)
    return _day_first(scan, i)


def ordinal_period(scan: Scan, i: int, number: int, end: int) -> Draft | None:
    """ "the 21st century", "the third quarter of 2022", "the first week of April 1968"."""
    draft = _ordinal_period(scan, i, number, end)
    if draft is None:
        return None
    _part(scan, draft)
    _bounded(scan, draft)
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
    if name in ("quarter", "half") and _is_year_token(scan, k):
        make = calendar.quarter if name == "quarter" else calendar.half
        return _made(make(number, int(low[k])), i, k + 1)
    if name is None or k == j + 1:
        return _day_first(scan, i)
    whole = _inner(scan, k)
    return None if whole is None else _nth_part(i, number, name, whole)


def _century(scan: Scan, i: int, number: int, end: int) -> Draft | None:
    lang, low = scan.lang, scan.low
    if lang.eras.get(low[end], 1) < 0:
        return Draft(Kind.DATE, i, end + 1, written=str(-100 * number), core=i)
    return _made(calendar.century(number), i, end)


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
    return _made(found, i, whole.end)


# -- what stands around -----------------------------------------------------------------------------


def _spanned(scan: Scan, draft: Draft) -> Draft:
    """ "1965–2018", "from May to July 2020", "between 1990 and 2000"."""
    lang, low, j = scan.lang, scan.low, draft.end
    between = low[draft.start - 1] in lang.between or low[draft.start - 2] in lang.between
    joined = (
        low[j] in _DASHES
        or (low[j] in lang.year_to and not between)
        or (between and low[j] in lang.range_and)
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
    joined = _draft(period, start, second.end)
    joined.comparator = Comparator.RANGE
    joined.fixed = True
    joined.core = draft.core
    return joined


def _part(scan: Scan, draft: Draft) -> None:
    """ "early 2010s", "mid-2013", "the end of 2024"."""
    lang, low = scan.lang, scan.low
    if draft.first is None or draft.last is None:
        return
    i = draft.start
    period = Period(draft.first, draft.last, draft.written or "")
    before = low[i - 1]
    k = i - 1
    if before in _DASHES and scan.glued(i):
        k = i - 2
    elif before == "the" and low[i - 2] in lang.of:
        k = i - 3
    elif before in lang.of and _names_part(lang, low[i - 2]):
        k = i - 2
    elif before in lang.of and low[i - 2] in lang.periods and low[i - 3] in lang.early | lang.late:
        k = i - 3
    if k < scan.floor:
        return
    _take_part(scan, draft, period, k)


def _names_part(lang: Language, word: str) -> bool:
    return (
        word in lang.start_of
        or word in lang.end_of
        or word in lang.mid
        or word in lang.early
        or word in lang.late
    )


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


def _bounded(scan: Scan, draft: Draft) -> None:
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
