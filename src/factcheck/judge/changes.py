"""Amounts of change and difference, which are other figures than the levels they lie between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.judge.once import once
from factcheck.model import Kind

if TYPE_CHECKING:
    from factcheck.judge.reading import Reading

_CHANGES = frozenset({Kind.INCREASE, Kind.DECREASE})
TIMES = frozenset({Kind.DATE, Kind.TIME, Kind.AGE, Kind.ORDINAL})
_LONGER = frozenset({"extend", "prolong", "renew"})
_THAN = "than"
"""Makes "more" a bound: "a little less than half"."""
_MORE = frozenset({"more", "fewer", "less"})


@once
def is_change(reading: Reading, index: int) -> bool:
    """Whether a figure is the amount of a change; "rose to N" tells a level."""
    if reading.figures[index].kind not in _CHANGES:
        return False
    before = reading.text[: reading.figures[index].span.start].rstrip().lower()
    return not before.endswith((" to", " at"))


@once
def is_difference(reading: Reading, index: int) -> bool:
    """Whether the figure is "by N": how much something changed or differs, not how much it is."""
    figure = reading.figures[index]
    if figure.kind in TIMES:
        return False
    if figure.kind is Kind.DURATION and not reading.keys.isdisjoint(_LONGER):
        return False  # to extend a term "by 30 days" is to extend it "for 30 days"
    before = reading.text[: figure.span.start].rstrip().lower()
    after = reading.text[figure.span.end :].split(maxsplit=1)[:1]
    words = figure.text.lower().split()
    return (
        before.endswith(" by")
        or words[0] == "by"
        or after in (["off"], ["above"], ["below"])
        or any(word in _MORE for word in (*words[1:], *after) if words[0] not in _MORE and _THAN not in words)
    )


def is_amount(reading: Reading, index: int) -> bool:
    """Whether the figure tells how far something moved, and not where it stood before or after."""
    return is_change(reading, index) or is_difference(reading, index)
