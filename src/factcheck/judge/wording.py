"""Numbers as a reader wants to see them inside a sentence."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Figure

_LONG = 10**15


def number(value: Fraction | None, digits: int | None = None) -> str:
    """*value* with thousands marks, exact where its decimals end, else to *digits* (default 4) significant ones.

    >>> number(Fraction(14500)), number(Fraction(1, 3)), number(Fraction(6000000)), number(None)
    ('14,500', '0.3333', '6,000,000', 'no end')
    """
    if value is None:
        return "no end"
    if abs(value) >= _LONG:
        return f"{Decimal(value.numerator) / Decimal(value.denominator):.3g}"
    if value.denominator == 1:
        return f"{value.numerator:,}"
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    if digits is None and Fraction(exact) == value and len(str(exact)) <= 12:  # noqa: PLR2004
        return f"{exact:,f}"
    shown = f"{exact:.{digits or 4}g}"
    return f"{Decimal(shown):,f}"


def percent_of(figure: Figure) -> str:
    """A share or percentage as written in the base."""
    return figure.text


def normal(text: str) -> str:
    """The text without case, runs of spaces and the mark at its end."""
    return " ".join(text.casefold().split()).rstrip(".!")
