"""Before or after: whether a figure is told as a former state or as the one that holds."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from factcheck.judge.once import once
from factcheck.model import Kind
from factcheck.text import lexicon

if TYPE_CHECKING:
    from factcheck.judge.reading import Reading

_REACH = 40
_PHRASES = {side: tuple(f" {phrase} " for phrase in phrases) for side, phrases in lexicon.ERAS.items()}


class Era(StrEnum):
    """Which side of a change a figure stands on."""

    OLD = "old"
    NEW = "new"


@once
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
        if lead.endswith("from ") and " to " in lead[-_REACH:]:
            return Era.OLD
        if lead.endswith(" to ") and (" from " in lead[-_REACH:] or " from " in rest[:_REACH]):
            return Era.NEW
    start = max((f.span.end for f in reading.figures[:index]), default=0)
    before = reading.text[max(start, figure.span.start - _REACH) : figure.span.start].lower()
    before = f" {' '.join(before.replace(',', ' ').replace(':', ' ').split())} "
    at_old = max(before.rfind(phrase) for phrase in _PHRASES["old"])
    at_new = max(before.rfind(phrase) for phrase in _PHRASES["new"])
    if at_old < 0 and at_new < 0:
        return None
    return Era.OLD if at_old > at_new else Era.NEW
