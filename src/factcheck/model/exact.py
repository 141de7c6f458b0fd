"""Exact numbers as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction


def exact(number: Fraction) -> str:
    """The number as a string that `fractions.Fraction` reads back to the same value.

    A decimal where one is exact, else a quotient; never rounded, no exponent, no grouping.

    >>> from fractions import Fraction
    >>> exact(Fraction(40000)), exact(Fraction("14.50")), exact(Fraction(-2, 3)), exact(Fraction(1, 8))
    ('40000', '14.5', '-2/3', '0.125')
    """
    if number.denominator == 1:
        return str(number.numerator)
    places = _decimal_places(number.denominator)
    if places is None:
        return f"{number.numerator}/{number.denominator}"
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def _decimal_places(denominator: int) -> int | None:
    """How many decimals 1/`denominator` needs, or None where no number of them is enough."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator //= 2
        twos += 1
    while denominator % 5 == 0:
        denominator //= 5
        fives += 1
    return max(twos, fives) if denominator == 1 else None
