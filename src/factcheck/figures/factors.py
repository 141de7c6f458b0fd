"""Factors: "doubled", "tenfold", "three times as many", "3.5x", "twice the size"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft
from factcheck.figures.nouns import noun_phrase
from factcheck.figures.rates import base_at
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.numerals import Num
    from factcheck.figures.tokens import Scan

_X = frozenset("x×")


def factor_verb_at(scan: Scan, i: int) -> Draft | None:
    """ "doubled", "doubling the building area", "more than halved"."""
    n, d = scan.lang.factor_verbs[scan.low[i]]
    if scan.glued(i) or (scan.glued(i + 1) and scan.low[i + 1] == "-"):
        return None
    if scan.low[i] == "halves" and scan.low[i - 1] in ("both", "two", "the"):
        return None
    draft = _factor(i, i + 1, Fraction(n, d))
    if scan.low[i + 1] in scan.lang.determiners and scan.low[i + 1] not in scan.lang.of:
        phrase = noun_phrase(scan, i + 2, count=False)
        if phrase is not None:
            draft.noun = phrase.text(scan)
            draft.end = phrase.end
    return draft


def factor_word_at(scan: Scan, i: int) -> Draft | None:
    """ "tenfold", "ten-fold"."""
    word = scan.low[i]
    if word in scan.lang.factor_words:
        return _factor(i, i + 1, Fraction(scan.lang.factor_words[word]))
    return None


def twice_at(scan: Scan, i: int) -> Draft | None:
    """ "twice as many", "twice the size", or "twice" as a count of times."""
    value = Fraction(scan.lang.twice[scan.low[i]])
    if value == 1 and base_at(scan, i + 1) is None:
        return None  # "once a day" counts, "once the bridge opened" does not
    if _compares(scan, i + 1):
        return _factor(i, i + 1, value)
    if scan.low[i + 1] in ("before", "over", "removed") or scan.low[i - 1] in ("think", "thought"):
        return None
    draft = Draft(Kind.COUNT, i, i + 1, value=value, written=str(value), step=Fraction(1), core=i)
    draft.noun = "times"
    return draft


def factor_of(scan: Scan, num: Num) -> Draft | None:
    """ "3.5x", "10-fold", "three times as many", once the number is read."""
    lang, low, j = scan.lang, scan.low, num.end
    word = low[j]
    if word in _X and scan.glued(j) and not scan.digits(j + 1):
        return _of(num, j + 1)
    if word in lang.fold or (word == "-" and scan.glued(j) and low[j + 1] in lang.fold):
        return _of(num, j + 1 if word in lang.fold else j + 2)
    if word == "-" and scan.glued(j) and low[j + 1] in lang.times:
        j += 1
        word = low[j]
    if word in lang.times and _compares(scan, j + 1):
        return _of(num, j + 1)
    if low[num.start - 1] in lang.of and low[num.start - 2] == "factor":
        return _of(num, num.end)
    return None


def _compares(scan: Scan, j: int) -> bool:
    """Whether the words at `j` compare sizes: "as many", "more than", "the number of"."""
    low, word = scan.low, scan.low[j]
    if word not in scan.lang.times_after:
        return False
    if word == "the":
        return low[j + 2] in scan.lang.of or low[j + 1] in _SIZES
    if word == "over":
        return low[j + 1] in (".", ",", "")
    return True


_SIZES = frozenset(
    "size number rate amount national average area population price cost length height weight speed level"
    " legal limit usual normal previous original distance budget value volume power capacity".split()
)


def _of(num: Num, end: int) -> Draft:
    draft = _factor(num.start, end, num.value)
    draft.written, draft.step = num.written, num.step
    return draft


def _factor(start: int, end: int, value: Fraction) -> Draft:
    return Draft(Kind.FACTOR, start, end, value=value, written=str(value), unit="x", core=start)
