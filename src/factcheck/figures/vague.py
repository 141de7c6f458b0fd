"""Vague amounts: "dozens", "hundreds of thousands", "several hundred", "a few percent", "a couple of"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft
from factcheck.figures.measures import measure_after
from factcheck.figures.nouns import noun_phrase, plural
from factcheck.figures.numberwords import exact
from factcheck.figures.numerals import Num
from factcheck.figures.quantities import make
from factcheck.model.figure import Comparator, Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Scan


def vague_at(scan: Scan, i: int) -> Draft | None:
    """The vague amount that starts at token `i`."""
    lang, word = scan.lang, scan.low[i]
    if word in lang.vague:
        return _plural(scan, i)
    if word in lang.some:
        return _some(scan, i)
    return _pair(scan, i)


def _plural(scan: Scan, i: int) -> Draft | None:
    lang, low = scan.lang, scan.low
    least, hedge = lang.vague[low[i]]
    if low[i] in ("tens", "scores") and low[i + 1] not in lang.of:
        return None
    j = i + 1
    if low[j] in lang.of and low[j + 1] in lang.scales and low[j + 1] in lang.vague:
        least *= lang.scales[low[j + 1]]
        j += 2
    elif low[j] in lang.of and low[j + 1] in lang.hundred:
        least *= lang.hundred[low[j + 1]]
        j += 2
    elif low[i] == "tens":
        return None
    return _least(scan, i, j, Fraction(least), hedge)


def _some(scan: Scan, i: int) -> Draft | None:
    lang, low = scan.lang, scan.low
    least, hedge = lang.some[low[i]]
    article = low[i - 1] in lang.articles and i - 1 >= scan.floor
    start = i - 1 if article else i
    j = i + 1
    if low[i] == "handful" and low[j] not in lang.of:
        return None
    scale = lang.scales.get(low[j]) or lang.hundred.get(low[j])
    if scale:
        return _least(scan, start, j + 1, Fraction(least * scale), hedge)
    draft = _least(scan, start, j, Fraction(least), hedge)
    if low[i] == "handful":
        return draft
    # "few" and "several" alone count nothing that a base could hold; with a unit they do.
    return draft if draft is not None and draft.unit is not None else None


def _least(scan: Scan, start: int, end: int, least: Fraction, hedge: str) -> Draft | None:
    num = Num(start, end, least, Fraction(1), exact(least), bare=False, digits=False)
    k = end + 1 if scan.low[end] in scan.lang.of else end
    measure = measure_after(scan, num._replace(end=k))
    draft = make(num, measure)
    draft.low, draft.value, draft.written, draft.step = draft.value, None, None, None
    draft.comparator = Comparator.VAGUE
    draft.hedge = hedge
    return draft


def _pair(scan: Scan, i: int) -> Draft | None:
    """ "a couple of weeks", "a pair of doctors": about two, and two."""
    low = scan.low
    if low[i - 1] not in scan.lang.articles or low[i + 1] not in scan.lang.of or i - 1 < scan.floor:
        return None
    exactly = low[i] == "pair"
    scale = scan.lang.scales.get(low[i + 2]) or scan.lang.hundred.get(low[i + 2]) or 1
    end = i + 3 if scale > 1 else i + 2
    num = Num(i - 1, end, Fraction(2 * scale), Fraction(scale), str(2 * scale), bare=False, digits=False)
    draft = make(num, measure_after(scan, num))
    if not exactly:
        draft.comparator = Comparator.APPROX
        draft.hedge = "couple"
    return draft


def zero_at(scan: Scan, i: int) -> Draft | None:
    """ "there were no deaths", "no cases were reported", "none of the 12": a count of zero."""
    lang, low = scan.lang, scan.low
    if low[i] in lang.single:
        return _not_a_single(scan, i)
    if low[i] in lang.none_words:
        return _zero(i) if low[i + 1] in lang.of else None
    phrase = noun_phrase(scan, i + 1)
    if phrase is None or not plural(scan, low[phrase.end - 1]) or low[phrase.noun] in lang.not_counted:
        return None
    before = low[i - 1]
    counted = before in lang.counts or (before in lang.linking and low[i - 2] in lang.there)
    reported = low[phrase.end] in lang.linking and low[phrase.end + 1] in lang.counts
    return _zero(i) if counted or reported else None


def _not_a_single(scan: Scan, i: int) -> Draft | None:
    """ "not a single vote"."""
    if scan.low[i - 1] not in scan.lang.articles or scan.low[i - 2] not in scan.lang.negations:
        return None
    draft = _zero(i)
    draft.start = draft.core = i - 2
    return draft


def _zero(i: int) -> Draft:
    return Draft(Kind.COUNT, i, i + 1, value=Fraction(0), written="0", step=Fraction(1), core=i, fixed=True)
