"""How old a source may be: an age as an option or the config gives it, as the first day that is young enough."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.cli.config import Config

_AGE = re.compile(r"(\d{1,4})\s*(d|days?|w|weeks?|m|months?|y|years?)")
_MONTHS = 12


def oldest(asked: str | None, settings: Config) -> str | None:
    """The first day that is young enough, in ISO form; None where no age is set.

    Raises:
        UsageError: if the age cannot be read.
    """
    text, origin = (
        (asked, "--max-age") if asked is not None else (settings.max_age, f"max-age in {settings.file}")
    )
    if text is None:
        return None
    day = day_of(text, dt.datetime.now(tz=dt.UTC).date())
    if day is None:
        raise UsageError(f"{origin}: {text!r} is no age; write 90d, 6w, 18m, 2y, or a day (2023-01-31)")
    return day.isoformat()


def day_of(text: str, today: dt.date) -> dt.date | None:
    """The day that lies an age before *today*, or the day that *text* is; None where it is neither.

    >>> day_of("18m", dt.date(2026, 11, 25)), day_of("2023-01-31", dt.date(2026, 11, 25))
    (datetime.date(2025, 5, 25), datetime.date(2023, 1, 31))
    """
    found = _AGE.fullmatch(text.strip().lower())
    try:
        if found is None:
            return dt.date.fromisoformat(text.strip())
        number, unit = int(found[1]), found[2][0]
        if unit in "dw":
            return today - dt.timedelta(days=number * (7 if unit == "w" else 1))
        months = today.year * _MONTHS + today.month - 1 - number * (_MONTHS if unit == "y" else 1)
        year, month = divmod(months, _MONTHS)
        last = (
            dt.date(year + (month + 1) // _MONTHS, (month + 1) % _MONTHS + 1, 1) - dt.timedelta(days=1)
        ).day
        return dt.date(year, month + 1, min(today.day, last))
    except (ValueError, OverflowError):
        return None
