"""Fakes by figure: a digit, the order of the digits, the scale, the unit, the year, two figures swapped."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from factcheck.base.mutate.false_tables import CURRENCIES, NEXT_SCALE, RATE_SWAPS, UNIT_SWAPS
from factcheck.base.mutate.mutant import Change, splice
from factcheck.base.mutate.numerals import (
    Numeral,
    apart,
    numeral_of,
    scale_word_after,
    value_of,
    written_like,
)
from factcheck.base.mutate.setting import Setting, dates_of, numbers_of
from factcheck.base.mutate.tables import NUMBER_WORDS, SCALE_WORDS
from factcheck.model import Claim, Comparator, Figure, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = re.compile(r"(?<![\d.,–-])(?:1[5-9]|20)\d\d(?![\d.,]\d|[–/-]\d|s\b|['’]s)")
_YEARS_OFF = (-1, 2, -3, 1)
_DIGITS_ON = (3, 7)
_RATE_REACH = 14


def _numerals(claim: Claim) -> Iterator[tuple[Figure, Numeral]]:
    for figure in numbers_of(claim):
        numeral = numeral_of(claim.statement, figure)
        if numeral is not None:
            yield figure, numeral


def _rewritten(claim: Claim, setting: Setting, found: tuple[Figure, Numeral], text: str) -> Iterator[Change]:
    """The statement with the numeral written as *text*, if that is another figure than the base's."""
    figure, numeral = found
    number = value_of(text, numeral.decimal)
    if number is None:
        return
    value = number * numeral.scale
    if apart(figure, value) and not setting.taken(claim, figure, value):
        yield splice(claim.statement, numeral.start, numeral.end, text)


def digit(claim: Claim, setting: Setting) -> Iterator[Change]:
    """One digit changed, or one number word for another."""
    for figure, numeral in _numerals(claim):
        for text in _other_words(numeral) if numeral.worded else _other_digits(numeral.text):
            yield from _rewritten(claim, setting, (figure, numeral), text)


def _other_words(numeral: Numeral) -> Iterator[str]:
    words = list(NUMBER_WORDS)
    place = words.index(numeral.text.lower())
    for step in (2, 1, -1, -2):
        if 0 < place + step < len(words):
            word = words[place + step]
            yield word.capitalize() if numeral.text[0].isupper() else word


def _other_digits(text: str) -> Iterator[str]:
    """*text* with one significant digit changed; zeros at the end of a whole number are not significant."""
    significant = text if re.search(r"[.,]\d{1,2}$", text) else text.rstrip("0.,\u00a0\u202f ")
    for place, old in enumerate(significant):
        for step in _DIGITS_ON if old.isdigit() else ():
            new = str((int(old) + step) % 10)
            if new != "0" or place:
                yield text[:place] + new + text[place + 1 :]


def transposed(claim: Claim, setting: Setting) -> Iterator[Change]:
    """Two neighbouring digits in the wrong order."""
    for figure, numeral in _numerals(claim):
        text = numeral.text
        places = [i for i, mark in enumerate(text) if mark.isdigit()]
        for a, b in pairwise(places):
            if text[a] != text[b] and not (a == places[0] and text[b] == "0"):
                swapped = text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]
                yield from _rewritten(claim, setting, (figure, numeral), swapped)


def magnitude(claim: Claim, setting: Setting) -> Iterator[Change]:
    """Ten times too large or too small, or another scale word: million for billion."""
    for figure, numeral in _numerals(claim):
        if scale := scale_word_after(claim.statement, numeral, figure):
            new = NEXT_SCALE[scale.group(1)]
            value = numeral.number * SCALE_WORDS[new]
            if apart(figure, value) and not setting.taken(claim, figure, value):
                yield splice(claim.statement, *scale.span(1), new)
        for factor in (Fraction(10), Fraction(1, 10)):
            number = numeral.number * factor
            text = None if numeral.worded else written_like(numeral, number)
            if text and (number.denominator == 1 or figure.kind is not Kind.COUNT or scale):
                yield from _rewritten(claim, setting, (figure, numeral), text)


def unit(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """Another unit, the number left as it is."""
    for figure, numeral in _numerals(claim):
        for swap in UNIT_SWAPS:
            match = _word(swap.old, claim.statement, numeral.end, figure.span.end)
            if match and figure.value and apart(figure, figure.value * swap.factor):
                yield splice(claim.statement, *match.span(), swap.new)
                break


def currency(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """Another currency; no amount of it is the same amount."""
    for figure in numbers_of(claim):
        for old, new, _example in CURRENCIES if figure.kind is Kind.MONEY else ():
            match = _word(old, claim.statement, *figure.span)
            if match and not claim.statement[: match.start()].endswith(("US", "C", "A", "NZ")):
                yield splice(claim.statement, *match.span(), new)
                break


def rate(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """Another base of the rate: per hour for per day."""
    for figure, numeral in _numerals(claim):
        end = figure.span.end + _RATE_REACH if figure.kind is Kind.RATE or figure.per else 0
        for old, new, _example in RATE_SWAPS:
            if figure.comparator is Comparator.EQ and (
                match := _word(old, claim.statement, numeral.end, end)
            ):
                yield splice(claim.statement, *match.span(), new)
                break


def _word(word: str, text: str, start: int, end: int) -> re.Match[str] | None:
    edge = r"(?<!\w)" if word[0].isalpha() else ""
    close = r"(?!\w)" if word[-1].isalpha() else ""
    return re.compile(f"{edge}{re.escape(word)}{close}").search(text, start, end)


def year(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """Another year, or a shorter period.

    A bound is left alone, since who was there by 2025 was there by 2026; so is a longer period, since who
    was born between 1981 and 1982 was born between 1980 and 1982.
    """
    for figure in dates_of(claim):
        if figure.comparator not in (Comparator.EQ, Comparator.RANGE):
            continue
        for match in _YEAR.finditer(claim.statement, *figure.span):
            for off in _YEARS_OFF:
                new = str(int(match.group()) + off)
                if (
                    new in claim.statement
                    or new in (claim.as_of or "")
                    or _widens(figure, match.group(), new)
                ):
                    continue
                yield splice(claim.statement, *match.span(), new)


def _widens(figure: Figure, old: str, new: str) -> bool:
    """Whether *new* in the place of *old* makes a period longer, or turns it round."""
    if figure.comparator is not Comparator.RANGE or figure.first is None or figure.last is None:
        return figure.comparator is Comparator.RANGE
    inside = figure.first.year < int(new) < figure.last.year
    return not inside or old not in (str(figure.first.year), str(figure.last.year))


def roles(claim: Claim, setting: Setting) -> Iterator[Change]:
    """Two unlike figures of the statement in each other's place."""
    for (one, a), (two, b) in combinations(_numerals(claim), 2):
        there, here = b.number * a.scale, a.number * b.scale
        if a.end > b.start or a.text.lower() == b.text.lower():
            continue
        if apart(one, there) and apart(two, here) and not setting.taken(claim, one, there):
            text = claim.statement
            swapped = text[: a.start] + _cased(b, a) + text[a.end : b.start] + _cased(a, b) + text[b.end :]
            yield Change(swapped, f"{a.text} ↔ {b.text}")


def _cased(numeral: Numeral, place: Numeral) -> str:
    if not numeral.worded:
        return numeral.text
    return numeral.text.capitalize() if place.start == 0 else numeral.text.lower()
