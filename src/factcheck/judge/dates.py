"""Dates as stretches of the calendar, and how one stands to another."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from factcheck.model import Comparator, Figure, Kind, Outcome

_SINCE = ("since", "from")
_SOON = 3 * 366
"""Days by which "by 2030" may lie behind what it tells of."""
_SLIP_TRANSPOSED = "digits transposed"


class Stretch(NamedTuple):
    """Days from `first` to `last`, both included, as day numbers; None is without end."""

    first: int | None
    last: int | None


def compare(said: Figure, base: Figure) -> tuple[Outcome, str, str | None]:
    """The outcome of a date against the base's date, the reason, and the slip where there is one."""
    if said.kind is not Kind.DATE or base.kind is not Kind.DATE:
        return Outcome.UNMATCHED, "a date and a number cannot be compared", None
    if said.month is not None or base.month is not None:
        return _compare_without_year(said, base)
    a, b = stretch(said), stretch(base)
    if (None, None) in (a, b):
        return _compare_labels(said, base)
    if a == b:
        return Outcome.EXACT, "the same date", None
    if covers(a, b):
        if (
            said.comparator is Comparator.LE
            and a.last is not None
            and b.last is not None
            and a.last - b.last > _SOON
        ):
            return Outcome.UNMATCHED, f"{base.text} is long before", None
        return Outcome.WITHIN, f"{base.text} lies in it", None
    if covers(b, a):
        return _compare_finer(said, base, a, b)
    if said.comparator is Comparator.APPROX and _overlap(a, b):
        return Outcome.WITHIN, f"{base.text} is within it", None
    return Outcome.CONTRADICTED, f"the base says {base.text}", _slip(said, base)


def _compare_labels(said: Figure, base: Figure) -> tuple[Outcome, str, str | None]:
    """Dates outside the calendar, such as years before Christ, by what is written."""
    if not said.written or not base.written:
        return Outcome.UNMATCHED, "the dates cannot be compared", None
    if said.written == base.written:
        return Outcome.EXACT, "the same date", None
    return Outcome.CONTRADICTED, f"the base says {base.text}", None


def _compare_finer(said: Figure, base: Figure, a: Stretch, b: Stretch) -> tuple[Outcome, str, str | None]:
    """A date inside the base's: fair for an end of a span of time, else more than the base says."""
    ends = a.last is not None and (a.first == b.first or a.last == b.last)
    if base.comparator is Comparator.RANGE and said.comparator is not Comparator.RANGE and ends:
        return Outcome.WITHIN, f"an end of {base.text}", None
    if said.comparator is Comparator.APPROX and said.hedge is None:
        return Outcome.WITHIN, f"the base says {base.text}", None
    if said.comparator is base.comparator is Comparator.LE:
        return Outcome.CONTRADICTED, f"the base says {base.text}", None  # an earlier deadline is another one
    return Outcome.UNMATCHED, f"more exact than the base, which says {base.text}", None


def stretch(figure: Figure) -> Stretch:
    """The days that a date allows; "since 2019" is read as 2019, the beginning that it names."""
    first = figure.first.toordinal() if figure.first else None
    last = figure.last.toordinal() if figure.last else None
    if first is not None and last is None and _names_beginning(figure):
        last = _end_of(figure)
    return Stretch(first, last)


def _names_beginning(figure: Figure) -> bool:
    return figure.comparator is Comparator.GE or figure.text.lower().startswith(_SINCE)


def _end_of(figure: Figure) -> int | None:
    """Last day of the period that the label of an open date names."""
    first = figure.first
    if first is None or figure.written is None:
        return None
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", figure.written)
    if match is None:
        return None
    year, month, day = match.groups()
    if day:
        return first.toordinal()
    if month:
        return (
            dt.date(int(year) + int(month) // 12, int(month) % 12 + 1, 1) - dt.timedelta(days=1)
        ).toordinal()
    return dt.date(int(year), 12, 31).toordinal()


def _compare_without_year(said: Figure, base: Figure) -> tuple[Outcome, str, str | None]:
    month, day = _month_and_day(said)
    other_month, other_day = _month_and_day(base)
    if month is None or other_month is None:
        return Outcome.UNMATCHED, "the year is missing in one of the dates", None
    if month != other_month or (day is not None and other_day is not None and day != other_day):
        return Outcome.CONTRADICTED, f"the base says {base.text}", None
    if day is not None and other_day is None:
        return Outcome.UNMATCHED, f"more exact than the base, which says {base.text}", None
    return (Outcome.EXACT if day == other_day else Outcome.WITHIN), f"the base says {base.text}", None


def _month_and_day(figure: Figure) -> tuple[int | None, int | None]:
    if figure.month is not None:
        return figure.month, figure.day
    first, last = figure.first, figure.last
    if first is None or last is None:
        return None, None
    if first == last:
        return first.month, first.day
    return (first.month, None) if (first.year, first.month) == (last.year, last.month) else (None, None)


def covers(wide: Stretch, narrow: Stretch) -> bool:
    """Whether all days of *narrow* lie in *wide*."""
    low = wide.first is None or (narrow.first is not None and narrow.first >= wide.first)
    high = wide.last is None or (narrow.last is not None and narrow.last <= wide.last)
    return low and high


def _same_decade(a: Stretch, b: Stretch) -> bool:
    """ "The 2000s" and "the first decade of the 21st century" differ by a year, and no one minds."""
    if None in (*a, *b):
        return False
    days = (a.last - a.first, b.last - b.first)  # type: ignore[operator]
    shared = min(a.last, b.last) - max(a.first, b.first)  # type: ignore[type-var, operator]
    return min(days) > _DECADE and shared > _MOSTLY * max(days)


_DECADE = 3600
_MOSTLY = 0.85


def _overlap(a: Stretch, b: Stretch) -> bool:
    starts = a.first is None or b.last is None or a.first <= b.last
    ends = a.last is None or b.first is None or b.first <= a.last
    return starts and ends


def overlap(said: Figure, base: Figure) -> bool:
    """Whether two dates can mean the same day, as far as they tell."""
    if said.month is not None or base.month is not None:
        outcome, _, _ = _compare_without_year(said, base)
        return outcome is not Outcome.CONTRADICTED
    return _overlap(stretch(said), stretch(base))


def part(whole: Figure, base: Figure) -> bool:
    """Whether the base's date is a part of *whole* and not all of it."""
    a, b = stretch(whole), stretch(base)
    return a != b and covers(a, b)


def _slip(said: Figure, base: Figure) -> str | None:
    a, b = re.findall(r"\d+", said.written or ""), re.findall(r"\d+", base.written or "")
    for left, right in zip(a, b, strict=False):
        if left != right and len(left) == len(right) > 2 and sorted(left) == sorted(right):  # noqa: PLR2004
            return _SLIP_TRANSPOSED
    return None
