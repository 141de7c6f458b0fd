"""Before or after: whether a figure is told as a former state or as the one that holds."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from factcheck.model import Kind

if TYPE_CHECKING:
    from factcheck.judge.reading import Reading

# Phrases that stand before a figure, as written; the first group makes it a former one.
_OLD = ("used to be", "used to", "once", "formerly", "previously", "originally", "initially", "before that",
        "revised down from", "revised up from", "revised from", "up from", "down from", "against", "compared with")  # fmt: skip
_NEW = ("now", "currently", "today", "at present", "nowadays", "revised to", "down to", "up to now")
_REACH = 40


class Era(StrEnum):
    """Which side of a change a figure stands on."""

    OLD = "old"
    NEW = "new"


def of(reading: Reading, index: int) -> Era | None:
    """The side that the words before figure *index* put it on, or None."""
    figure = reading.figures[index]
    if figure.kind is Kind.CHANGE_FROM:
        return Era.OLD
    if figure.kind is Kind.CHANGE_TO:
        return Era.NEW
    if figure.kind is not Kind.DATE:
        lead, rest = reading.text[: figure.span.start].lower(), reading.text[figure.span.end :].lower()
        if lead.endswith("from ") and " to " in rest[:_REACH]:
            return Era.OLD
        if lead.endswith(" to ") and " from " in lead[-_REACH:]:
            return Era.NEW
    start = max((f.span.end for f in reading.figures[:index]), default=0)
    before = reading.text[max(start, figure.span.start - _REACH) : figure.span.start].lower()
    before = f" {' '.join(before.replace(',', ' ').split())} "
    at_old = max(before.rfind(f" {phrase} ") for phrase in _OLD)
    at_new = max(before.rfind(f" {phrase} ") for phrase in _NEW)
    if at_old < 0 and at_new < 0:
        return None
    return Era.OLD if at_old > at_new else Era.NEW
