"""What kind of slip a wrong figure looks like, named only where the figures prove it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Figure

_SCALES = {
    Fraction(10): "ten times too large",
    Fraction(100): "a hundred times too large",
    Fraction(1000): "a thousand times too large (million for thousand, or billion for million)",
    Fraction(10**6): "a million times too large",
    Fraction(1, 10): "ten times too small",
    Fraction(1, 100): "a hundred times too small",
    Fraction(1, 1000): "a thousand times too small (thousand for million, or million for billion)",
    Fraction(1, 10**6): "a million times too small",
}
_LONGEST = 30


def name(said: Figure, moved: Figure, base: Figure) -> str | None:
    """The slip between the statement's figure and the base's, or None.

    *moved* is *said* in the base's unit; the digits are compared as written, the size in one unit.
    """
    a, b = moved.value, base.value
    if a is None or b is None or b in (a, 0) or a == 0:
        return None
    if said.value == b and said.unit != base.unit:
        return f"{said.unit or 'no unit'} for {base.unit or 'no unit'}"
    if a / b in _SCALES:
        return _SCALES[a / b]
    if a == -b:
        return "the sign is wrong"
    left, right = _digits(a), _digits(b)
    if left and right and left != right:
        if len(left) == len(right) and _one_swap(left, right):
            return "digits transposed"
        if left == right + right[-1:] or right == left + left[-1:]:
            return "a digit doubled or dropped"
    return None


def _digits(value: Fraction) -> str:
    """The significant digits, or nothing where the decimals do not end."""
    scaled = abs(value)
    for _ in range(12):
        if scaled.denominator == 1:
            break
        scaled *= 10
    if scaled.denominator != 1 or scaled >= 10**_LONGEST:
        return ""
    return str(scaled.numerator).rstrip("0")


def _one_swap(left: str, right: str) -> bool:
    unlike = [i for i, (x, y) in enumerate(zip(left, right, strict=True)) if x != y]
    if len(unlike) != 2:  # noqa: PLR2004
        return False
    i, j = unlike
    return left[i] == right[j] and left[j] == right[i]
