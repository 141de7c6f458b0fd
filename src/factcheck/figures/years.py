"""Years and what is told by them: seasons, eras, decades, quarters; and when four digits are no year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import calendar
from factcheck.figures.draft import Draft
from factcheck.figures.nouns import plural
from factcheck.figures.tables.measures import CURRENCIES, SYMBOLS
from factcheck.model.figure import Comparator, Kind

if TYPE_CHECKING:
    from factcheck.figures.calendar import Period
    from factcheck.figures.tables.shape import Language
    from factcheck.figures.tokens import Scan

YEAR_DIGITS = 4
_SHORT = 2
"""Digits of a short year."""
DASHES = frozenset("-–—‑−")
_COMMON_YEARS = range(1500, 2100)
_POSSIBLE_YEARS = range(1000, 2200)


def dated(period: Period, start: int, end: int) -> Draft:
    """The date of a period, between two tokens."""
    return Draft(
        Kind.DATE, start, end, written=period.label, first=period.first, last=period.last, core=start
    )


def made(period: Period | None, start: int, end: int) -> Draft | None:
    """The same, or None where the calendar has no such day."""
    return None if period is None else dated(period, start, end)


def is_year_token(scan: Scan, k: int) -> bool:
    """Whether token `k` is four digits that may be a year, and no part of a decimal or a time."""
    text = scan.low[k]
    if len(text) != YEAR_DIGITS or not text.isdecimal() or int(text) not in _POSSIBLE_YEARS:
        return False
    nxt = scan.low[k + 1]
    return not (scan.glued(k + 1) and nxt in ".,'’%:" and scan.glued(k + 2) and scan.digits(k + 2))


def names_part(lang: Language, word: str) -> bool:
    """Whether the word names a part of a period: "early", "end"."""
    return (
        word in lang.start_of
        or word in lang.end_of
        or word in lang.mid
        or word in lang.early
        or word in lang.late
    )


def year_at(scan: Scan, i: int) -> Draft | None:
    """ "2019", "'68", "2002-03", "fiscal 2018", "300 BC"."""
    low, lang = scan.low, scan.lang
    era = _era(scan, i)
    if era is not None:
        return era
    if len(low[i]) == _SHORT and low[i - 1] in _APOSTROPHES and scan.glued(i):
        return _short_year(scan, i)
    if not is_year_token(scan, i) or (scan.glued(i) and low[i - 1] not in _BEFORE_YEAR):
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
        return made(period and period._replace(label=f"FY{year}"), start, i + 1)
    return made(calendar.year(year), i, i + 1)


def _short_year(scan: Scan, i: int) -> Draft | None:
    """ "in '68", "the summer of '69"."""
    before = scan.low[i - 2]
    if scan.glued(i - 1) or not (
        before in _STRONG_LEADS or before in scan.lang.of or before in scan.lang.seasons
    ):
        return None
    return made(calendar.year(full_decade(int(scan.low[i]))), i - 1, i + 1)


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
    if _sign_follows(scan, i + 1):
        return True
    return _counts_things(scan, i, year, before)


def _counts_things(scan: Scan, i: int, year: int, before: str) -> bool:
    """Whether four digits with no unit and no leading word of time count what follows."""
    lang = scan.lang
    if before in _YEAR_LEADS and year in _COMMON_YEARS and year % 100:
        return False
    if _thing_follows(scan, i + 1):
        return before not in ("the", "this", "its", "their") or year % 100 == 0
    if before in lang.date_lead or scan.upper(i - 1) or before in ("(", "[", ","):
        return year not in _COMMON_YEARS and before not in ("of", "since", "until", "year")
    return year not in _COMMON_YEARS or year < 1800 or (year % 100 == 0 and before in lang.verbs)  # noqa: PLR2004


def _sign_follows(scan: Scan, j: int) -> bool:
    """ "1800 m", "1900 g", "2000 €": a letter or a sign that measures; not "in 2019 € 5m were spent"."""
    if scan.low[j] in scan.lang.letters or scan.words[j] in _SI_LETTERS:
        return True
    return (scan.low[j] in SYMBOLS or scan.words[j] in CURRENCIES) and not scan.digits(j + 1)


def _is_plain_year(scan: Scan, i: int, year: int) -> bool:
    """ "the whole of 2022", "earlier than 2019"."""
    low = scan.low
    if low[i - 1] == "than":
        return low[i - 2] in ("earlier", "later")
    return low[i - 1] in scan.lang.of and low[i - 2] not in _CROWDS and year in _RECENT and year % 10 > 0


def _is_span(scan: Scan, i: int) -> bool:
    """ "1965-2018": two years joined by a dash, the later one last."""
    low = scan.low
    if low[i + 1] not in DASHES or not scan.glued(i + 1) or not scan.glued(i + 2):
        return False
    return is_year_token(scan, i + 2) and int(low[i]) < int(low[i + 2])


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


_SI_LETTERS = frozenset("gtlLW")
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
    draft = made(calendar.years(year, last, f"{year}-{low[i + 2]}"), i, i + 3)
    if draft is not None and last - year > 1:
        draft.comparator = Comparator.RANGE
    return draft


def _era(scan: Scan, i: int) -> Draft | None:
    """ "300 BC", "AD 79": a year counted from Christ."""
    lang, low, words = scan.lang, scan.low, scan.words
    if len(low[i]) > YEAR_DIGITS:
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
        return made(calendar.year(number), start, end)
    return Draft(Kind.DATE, start, end, written=str(number), core=start) if number else None


def decade_at(scan: Scan, i: int) -> Draft | None:
    """ "1990s", "the '90s", "1990's"."""
    low = scan.low
    j = i + 1
    if low[j] in ("'", "’") and scan.glued(j):
        j += 1
    if low[j] != "s" or not scan.glued(j) or not low[i].endswith("0"):
        return None
    if len(low[i]) == YEAR_DIGITS:
        start, first = i, int(low[i])
    elif len(low[i]) == 2 and (low[i - 1] in ("'", "’", "the") or before_part(scan, i)):  # noqa: PLR2004
        start = i - 1 if low[i - 1] in ("'", "’") and scan.glued(i) else i
        first = full_decade(int(low[i]))
    else:
        return None
    if first % 100 == 0 and first != 2000:  # noqa: PLR2004
        # "the 1800s" are the century, "the 2000s" mostly the decade.
        return made(calendar.years(first, first + 99, f"{first}s"), start, j + 1)
    return made(calendar.decade(first), start, j + 1)


def before_part(scan: Scan, i: int) -> bool:
    """Whether a part is named before token `i`: "mid-90s"."""
    return names_part(scan.lang, scan.low[i - 1]) or scan.low[i - 1] == "-"


def full_decade(two: int) -> int:
    """The year that two digits stand for: 30 to 99 in the last century, 0 to 29 in this."""
    return 1900 + two if two >= 30 else 2000 + two  # noqa: PLR2004


def quarter_at(scan: Scan, i: int) -> Draft | None:
    """ "Q3 2022", "H1 2023", "FY2018"."""
    low = scan.low
    if not scan.glued(i):
        return None
    letter = low[i - 1]
    if letter in scan.lang.fiscal and is_year_token(scan, i):
        period = calendar.year(int(low[i]))
        return made(period and period._replace(label=f"FY{low[i]}"), i - 1, i + 1)
    if letter not in ("q", "h") or len(low[i]) != 1 or scan.glued(i - 1):
        return None
    k = i + 2 if low[i + 1] in ("of", "/", ",", "-") else i + 1
    if not is_year_token(scan, k):
        return None
    make = calendar.quarter if letter == "q" else calendar.half
    return made(make(int(low[i]), int(low[k])), i - 1, k + 1)
