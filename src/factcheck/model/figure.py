"""A figure as read from a text: a set of possible values, with its unit and its role."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from factcheck.model.span import Span


class Comparator(StrEnum):
    """How the number stands to the value that is meant."""

    EQ = "eq"
    APPROX = "approx"
    NEARLY = "nearly"
    GT = "gt"
    GE = "ge"
    LT = "lt"
    LE = "le"
    RANGE = "range"
    VAGUE = "vague"


class Kind(StrEnum):
    """What sort of figure it is; figures of unlike kinds are mostly not comparable."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"
    SHARE = "share"
    RATIO = "ratio"
    RATE = "rate"
    FACTOR = "factor"
    INCREASE = "increase"
    DECREASE = "decrease"
    CHANGE_FROM = "change-from"
    CHANGE_TO = "change-to"
    DURATION = "duration"
    AGE = "age"
    DATE = "date"
    TIME = "time"
    ORDINAL = "ordinal"
    SCORE = "score"
    TEMPERATURE = "temperature"


class Stance(StrEnum):
    """What the sentence does with the figure."""

    ASSERTED = "asserted"
    DENIED = "denied"
    ASKED = "asked"
    QUOTED = "quoted"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of a text.

    Numbers are exact. A hedge does not widen `value`, `low` or `high`: how wide "about" is belongs
    to the comparison (`hedge` names the row of the table of hedges).
    """

    text: str
    """The words as written, from the first word of the comparator to the unit or noun."""
    span: Span
    """Where `text` stands."""
    kind: Kind
    comparator: Comparator = Comparator.EQ
    value: Fraction | None = None
    """The number, scale words applied; None for a range, a vague amount, a date or a time."""
    written: str | None = None
    """`value` as an exact string `Fraction` reads ("4.50", "2/3"); for a date or time its label."""
    low: Fraction | None = None
    """Lower end of a range or of a vague amount."""
    high: Fraction | None = None
    """Upper end of a range."""
    step: Fraction | None = None
    """One unit of the last significant digit as written: 14,500 → 100, 6.6 million → 100,000."""
    unit: str | None = None
    """None for a plain count; else a name from `figures.units`, an ISO 4217 code, "x", "per 100000 people" …"""
    per: str | None = None
    """What a rate is per, as written and without article: "100,000 people", "day", "head"."""
    noun: str | None = None
    """What is counted or measured, as written: "gang members", "turnout"."""
    hedge: str | None = None
    """Key of the table of hedges ("about", "nearly", "just over"), None where unhedged."""
    first: dt.date | None = None
    """First day of a date or period (years 1 to 9999); None where open or without a year."""
    last: dt.date | None = None
    """Last day, included; None where open or without a year."""
    month: int | None = None
    """Month of a date without a year ("April 14")."""
    day: int | None = None
    """Day of the month of a date without a year."""
    modifiers: tuple[str, ...] = ()
    """Words that narrow the noun ("maximum-security", "female"), as written."""
    subject: str | None = None
    """The words the figure is said of, where the sentence shows them."""
    scope: tuple[str, ...] = ()
    """Scope words near the figure, as written: "in the first year", "as of August 2024"."""
    stance: Stance = Stance.ASSERTED
    ambiguous: bool = False
    """True where the marks allow two readings ("1,234" among decimal commas); one was chosen."""

    def to_dict(self) -> dict[str, Any]:
        """The figure as JSON values; keys are promised, see `docs/output.md`."""
        low: str | None
        high: str | None
        if self.kind is Kind.DATE:
            low = self.first.isoformat() if self.first else None
            high = self.last.isoformat() if self.last else None
        else:
            low = None if self.low is None else str(self.low)
            high = None if self.high is None else str(self.high)
        return {
            "text": self.text,
            "span": list(self.span),
            "value": self.written,
            "low": low,
            "high": high,
            "unit": self.unit,
            "comparator": str(self.comparator),
            "kind": str(self.kind),
            "noun": self.noun,
            "per": self.per,
        }
