"""The number in a figure's text: where it stands, and the same text with another number in it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from factcheck.base.mutate.tables import NUMBER_WORDS, SCALE_WORDS
from factcheck.model import Comparator, Figure

_DIGITS = re.compile(r"(?<![\w.,])\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)|(?<![A-Za-z])\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_SCALE = re.compile(rf"[ \u00a0-]?({'|'.join(SCALE_WORDS)})\b")
_SPACES = "\u00a0\u202f "
_MOST_DECIMALS = 3
_MOST_UNGROUPED = 10_000


class Numeral(NamedTuple):
    """The number of a figure as it stands in the statement."""

    start: int
    end: int
    text: str
    number: Fraction
    """The numeral alone, without its scale word: 412.6 of "412.6 million"."""
    scale: Fraction
    """The figure's value divided by `number`."""
    decimal: str
    """The mark before its decimals, "." or ","."""

    @property
    def worded(self) -> bool:
        """Whether it is written in letters."""
        return self.text.isalpha()


def numeral_of(statement: str, figure: Figure) -> Numeral | None:
    """The numeral of *figure*, or None where its value is not one number times a scale word."""
    if figure.value is None:
        return None
    start, end = figure.span
    match = _DIGITS.search(statement, start, end) or _number_word(statement, start, end)
    if match is None:
        return None
    text = match.group()
    for decimal in ".,":
        number = value_of(text, decimal)
        if number and figure.value / number in _scales(figure.value):
            return Numeral(match.start(), match.end(), text, number, figure.value / number, decimal)
    return None


def _number_word(statement: str, start: int, end: int) -> re.Match[str] | None:
    words = (m for m in _WORD.finditer(statement, start, end) if m.group().lower() in NUMBER_WORDS)
    return next(words, None)


def _scales(value: Fraction) -> tuple[Fraction, ...]:
    sign = -1 if value < 0 else 1
    return tuple(Fraction(sign * scale) for scale in (1, *SCALE_WORDS.values()))


def value_of(text: str, decimal: str = ".") -> Fraction | None:
    """The number that *text* writes, with *decimal* before its decimals; None where it writes none.

    >>> value_of("1,284,300"), value_of("eight"), value_of("14,5", ","), value_of("1.2.3")
    (Fraction(1284300, 1), Fraction(8, 1), Fraction(29, 2), None)
    """
    if text.isalpha():
        known = NUMBER_WORDS.get(text.lower())
        return None if known is None else Fraction(known)
    for mark in (*_SPACES, "," if decimal == "." else "."):
        text = text.replace(mark, "")
    whole, *rest = text.split(decimal)
    if len(rest) > 1 or not (whole + "".join(rest)).isascii():
        return None
    return Fraction(".".join([whole, *rest]))


def written_like(numeral: Numeral, number: Fraction) -> str | None:
    """*number* in digits with the marks of *numeral*; None where it needs more than three decimals.

    >>> like = Numeral(0, 6, "41,200", Fraction(41200), Fraction(1), ".")
    >>> written_like(like, Fraction(412000)), written_like(like, Fraction(1, 8)), written_like(like, Fraction(1, 7))
    ('412,000', '0.125', None)
    """
    decimals = next((n for n in range(_MOST_DECIMALS + 1) if (number * 10**n).denominator == 1), None)
    if decimals is None or number < 0:
        return None
    whole, rest = divmod(int(number * 10**decimals), 10**decimals)
    mark = _group_mark(numeral, whole)
    grouped = f"{whole:,}".replace(",", mark)
    return f"{grouped}{numeral.decimal}{rest:0{decimals}}" if decimals else grouped


def _group_mark(numeral: Numeral, whole: int) -> str:
    usual = "," if numeral.decimal == "." else "."
    if found := next((c for c in numeral.text if c in _SPACES or c == usual), ""):
        return found
    return usual if whole >= _MOST_UNGROUPED else ""


def scale_word_after(statement: str, numeral: Numeral, figure: Figure) -> re.Match[str] | None:
    """The scale word that follows the numeral within the figure ("million"), if one does."""
    match = _SCALE.match(statement, numeral.end, figure.span.end)
    return match if match and SCALE_WORDS[match.group(1)] == numeral.scale else None


def apart(figure: Figure, value: Fraction) -> bool:
    """Whether a statement with *value* in the figure's place cannot be borne out by the figure.

    Stricter than a judge need be, so that a fake is false beyond argument: a hedge is given a quarter,
    a bound counts only on the side where it says more than the source, or a factor of four away.
    """
    old = figure.value
    if old is None or old in (0, value):
        return False
    step = figure.step or Fraction(0)
    quarter = abs(value - old) * 4 > abs(old)
    match figure.comparator:
        case Comparator.EQ:
            return abs(value - old) >= step or quarter
        case Comparator.APPROX | Comparator.NEARLY:
            return quarter and abs(old - value) * 4 > abs(value)
        case Comparator.GT | Comparator.GE:
            return value >= old + max(step, old / 4) or value * 4 <= old
        case Comparator.LT | Comparator.LE:
            return value <= old - max(step, old / 4) or value >= old * 4
        case Comparator.RANGE | Comparator.VAGUE:
            return False
