"""Rewrites of a figure that leave the claim true: another format, a hedge, a rounding, an exact conversion."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.base.mutate.mutant import Change, splice
from factcheck.base.mutate.numerals import Numeral, numeral_of, scale_word_after, written_like
from factcheck.base.mutate.setting import Setting, numbers_of
from factcheck.base.mutate.tables import NUMBER_WORDS
from factcheck.base.mutate.true_tables import CONVERSIONS, Conversion
from factcheck.model import Claim, Comparator, Figure, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = {number: word for word, number in NUMBER_WORDS.items()}
_LARGEST_WORD = 20
_SMALLEST_HEDGED = 13
_MEASURED = frozenset({Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.RATE, Kind.TEMPERATURE, Kind.SHARE})
_UNHEDGEABLE = re.compile(
    r"(?:\b(?:the|all|his|her|its|their|our|of|both|these|those|than|a|an|first|last|another|every|each|only|"
    r"exactly|other|about|aged|age|under|over|some|nearly|almost|per|in|least|most|to)|-) $",
    re.IGNORECASE,
)
_MOST_BEFORE = 12
_SIGN = "€$£"
_THOUSAND = 1000
_MILLION = 10**6
_GROUPED = re.compile(r"(\d)[,](?=\d{3})")
_MOST_OFF = Fraction(1, 100)
_MOST_DECIMALS = 2


def _plain(claim: Claim) -> Iterator[tuple[Figure, Numeral]]:
    """Figures without hedge or bound that stand by themselves, not as the part of a compound word."""
    for figure in numbers_of(claim):
        numeral = numeral_of(claim.statement, figure)
        if numeral and figure.comparator is Comparator.EQ and not _compound(claim.statement, numeral):
            yield figure, numeral


def _compound(text: str, numeral: Numeral) -> bool:
    return text[numeral.end : numeral.end + 1] in ("-", "–") or text[: numeral.start].endswith(("-", "–"))


def reformatted(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """The same number otherwise written: 11 for eleven, 1,200,000 for 1.2 million, 4812 for 4,812."""
    text = claim.statement
    for figure, numeral in _plain(claim):
        if new := _other_form(numeral, figure, text):
            yield splice(text, numeral.start, numeral.end, new)
        if scale := scale_word_after(text, numeral, figure):
            yield from _written_out(text, numeral, scale.end())
        elif shorter := _shortened(numeral, figure):
            yield splice(text, numeral.start, numeral.end, shorter)
        if figure.unit == "percent" and text.startswith("%", numeral.end):
            yield splice(text, numeral.end, numeral.end + 1, " per cent")


def _other_form(numeral: Numeral, figure: Figure, text: str) -> str | None:
    if numeral.worded:
        return str(numeral.number)
    if figure.kind is Kind.COUNT and 1 < numeral.number <= _LARGEST_WORD and numeral.number in _WORDS:
        word = _WORDS[int(numeral.number)]
        return word.capitalize() if not text[: numeral.start].strip() else word
    ungrouped = _GROUPED.sub(r"\1", numeral.text) if numeral.decimal == "." else numeral.text
    return ungrouped if ungrouped != numeral.text else None


def _written_out(text: str, numeral: Numeral, end: int) -> Iterator[Change]:
    value = numeral.number * numeral.scale
    new = None if numeral.worded else written_like(numeral._replace(text="1,000"), value)
    if new and value.denominator == 1:
        yield splice(text, numeral.start, end, new)


def _shortened(numeral: Numeral, figure: Figure) -> str | None:
    """A round number with a scale word: 41 thousand for 41,000, 1.2 million for 1,200,000."""
    if numeral.worded or figure.kind not in (Kind.COUNT, Kind.MONEY):
        return None
    for scale, word in ((_MILLION, "million"), (_THOUSAND, "thousand")):
        number = numeral.number / scale
        if number >= 1 and (number * 10).denominator == 1:
            return f"{written_like(numeral._replace(text=''), number)} {word}"
    return None


def hedged(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """Said less firmly: about 412.6 million for 412.6 million."""
    text = claim.statement
    for figure, numeral in _plain(claim):
        start = numeral.start - (text[numeral.start - 1 : numeral.start] in tuple(_SIGN))
        large = figure.kind in _MEASURED or numeral.number >= _SMALLEST_HEDGED
        if large and not _UNHEDGEABLE.search(text, max(0, start - _MOST_BEFORE), start):
            yield splice(text, start, start, "about " if text[:start].strip() else "About ")


def rounded(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """As coarse as it can be said without being more than one per cent off."""
    for figure, numeral in _plain(claim):
        new = None if numeral.worded or figure.kind is Kind.AGE else _coarser(numeral)
        if new and new != numeral.text:
            yield splice(claim.statement, numeral.start, numeral.end, new)


def _coarser(numeral: Numeral) -> str | None:
    number = numeral.number
    power = 10 ** len(str(int(number)))
    unit = Fraction(power)
    while unit >= Fraction(1, power):
        near = (number / unit + Fraction(1, 2)).__floor__() * unit
        if near != number and abs(near - number) <= number * _MOST_OFF:
            return written_like(numeral, near)
        if near == number:
            return None
        unit /= 10
    return None


def converted(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """The same amount in another unit that measures it exactly."""
    text = claim.statement
    units = [figure.unit for figure in numbers_of(claim)]
    for figure, numeral in _plain(claim):
        # "From 41 hectares to 26" has one unit written for two figures: converting it would move both.
        for known in CONVERSIONS if units.count(figure.unit) == 1 else ():
            match = re.compile(rf" {known.old}\b(?! (?:an?|per|each) )").match(text, numeral.end)
            new = _in_other_unit(numeral, known) if match and numeral.scale == 1 else None
            if match and new:
                yield splice(text, numeral.start, match.end(), f"{new} {known.new}")


def _in_other_unit(numeral: Numeral, known: Conversion) -> str | None:
    number = numeral.number * known.factor
    if number == 1 or (number * 10**_MOST_DECIMALS).denominator != 1:
        return None
    return written_like(numeral._replace(text=""), number)
