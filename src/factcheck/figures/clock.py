"""Times of day: "10:30", "6:45 p.m.", "6pm", "6.01 in the evening", "noon", "18.30 Uhr" without the word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Scan

_HOURS, _MINUTES, _NOON = 24, 60, 12
_ZONES = frozenset({"gmt", "utc", "est", "edt", "pst", "cet", "cest", "bst", "local"})


def time_at(scan: Scan, i: int) -> Draft | None:
    """The clock time that starts with the digits at token `i`."""
    low = scan.low
    if len(low[i]) > 2 or int(low[i]) > _HOURS or (scan.glued(i) and low[i - 1] in ":./"):  # noqa: PLR2004
        return _military(scan, i)
    hour, minute, j = int(low[i]), 0, i + 1
    mark = low[j]
    clear = False
    if mark in (":", ".") and mark and scan.glued(j) and scan.glued(j + 1) and _is_minute(low[j + 1]):
        minute, clear, j = int(low[j + 1]), mark == ":", j + 2
        if clear and low[j] == ":" and scan.glued(j) and _is_minute(low[j + 1]):
            j += 2
    shift = _meridiem(scan, j)
    if shift is not None:
        hours, j = shift
        if hour > _NOON:
            hours = 0
        return _time(i, j, hour % _NOON + hours if hour <= _NOON else hour, minute)
    if low[j] in ("o", "o'clock"):
        return _oclock(scan, i, j, hour)
    return _time(i, j, hour, minute) if clear and hour < _HOURS else None


def _is_minute(word: str) -> bool:
    return len(word) == 2 and word.isdecimal() and int(word) < _MINUTES  # noqa: PLR2004


def _time(i: int, j: int, hour: int, minute: int) -> Draft:
    return Draft(Kind.TIME, i, j, written=f"{hour:02}:{minute:02}", core=i)


def _military(scan: Scan, i: int) -> Draft | None:
    """ "0730 GMT", "1830 hrs"."""
    low = scan.low
    text = low[i]
    if len(text) != 4 or not _is_minute(text[2:]) or int(text[:2]) >= _HOURS:  # noqa: PLR2004
        return None
    if low[i + 1] in _ZONES or (low[i + 1] in ("hrs", "hours") and text[0] == "0"):
        return _time(i, i + 2, int(text[:2]), int(text[2:]))
    return None


def _meridiem(scan: Scan, j: int) -> tuple[int, int] | None:
    """Hours to add before noon, and the token behind "p.m.", "pm", "in the evening"."""
    lang, low = scan.lang, scan.low
    if low[j] in ("am", "pm") and not (low[j] == "am" and scan.words[j] == "am" and low[j - 2] == "i"):
        return lang.meridiem[low[j]], j + 1
    if low[j] in ("a", "p") and low[j + 1] == "." and low[j + 2] == "m" and scan.glued(j + 2):
        return lang.meridiem[low[j] + "m"], j + 4 if low[j + 3] == "." and scan.glued(j + 3) else j + 3
    if low[j] in ("in", "de", "por") and low[j + 1] in ("the", "la") and low[j + 2] in lang.meridiem:
        return lang.meridiem[low[j + 2]], j + 3
    if low[j] == "at" and low[j + 1] == "night":
        return lang.meridiem["night"], j + 2
    return None


def _oclock(scan: Scan, i: int, j: int, hour: int) -> Draft | None:
    low = scan.low
    if low[j + 1] in ("'", "’") and low[j + 2] == "clock":
        shift = _meridiem(scan, j + 3)
        if shift is not None:
            return _time(i, shift[1], hour % _NOON + shift[0], 0)
        return _time(i, j + 3, hour, 0)
    return None


def noon_at(scan: Scan, i: int) -> Draft | None:
    """ "at noon", "by midnight"."""
    lang, low = scan.lang, scan.low
    if low[i - 1] not in lang.clock_lead:
        return None
    return Draft(Kind.TIME, i, i + 1, written=lang.noon[low[i]], core=i)


def past_at(scan: Scan, i: int) -> Draft | None:
    """ "half past six"."""
    low, small = scan.low, scan.lang.small
    if low[i + 1] != "past":
        return None
    hour = int(low[i + 2][:3]) if scan.digits(i + 2) else small.get(low[i + 2], 0)
    if not 0 < hour <= _NOON:
        return None
    shift = _meridiem(scan, i + 3)
    hours, end = (0, i + 3) if shift is None else shift
    return _time(i, end, hour % _NOON + hours if shift else hour, 30)
