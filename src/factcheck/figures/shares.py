"""Shares and fractions: "one in five", "nine out of ten", "two-thirds", "half of", "a majority"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft
from factcheck.figures.measures import measure_after
from factcheck.figures.nouns import noun_phrase
from factcheck.figures.numberwords import number_at, times
from factcheck.figures.numerals import Num
from factcheck.figures.quantities import make
from factcheck.model.figure import Comparator, Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Scan

_MOST_WHOLE = 10**7
_HALF = Fraction(1, 2)


def share_of(scan: Scan, num: Num) -> Draft | None:
    """ "one in five", "six out of ten", "one Londoner in 13", once its first number is read."""
    if num.value.denominator != 1 or (num.scale is not None and num.value > _MOST_WHOLE):
        return None
    found = _whole_behind(scan, num.end)
    if found is None and num.value == 1:
        found = _whole_behind(scan, num.end + 1) if scan.low[num.end][:1].isalpha() else None
    if found is None:
        return None
    whole = found
    if not 0 < num.value <= whole.value or whole.value.denominator != 1:
        return None
    value = num.value / whole.value
    written = f"{num.value}/{whole.value}"
    return Draft(Kind.SHARE, num.start, whole.end, value=value, written=written, core=num.start)


def _whole_behind(scan: Scan, j: int) -> Num | None:
    """The number behind "in" or "out of" at `j`, when it is a number of things and no time."""
    lang, low = scan.lang, scan.low
    if low[j] == "-" and low[j + 1] in lang.share_in and low[j + 2] == "-":
        return number_at(scan, j + 3)
    plain = low[j] in lang.share_in
    k = j + 1
    if not plain:
        k = _out_of(scan, j)
        if not k:
            return None
    elif low[k] in ("every", "each", "cada"):
        k += 1
    if plain and low[k] in lang.articles and (low[k + 1] in lang.scales or low[k + 1] in lang.hundred):
        return number_at(scan, k + 1)
    if plain and (low[k] in ("the", "a", "an") or (scan.digits(k) and len(low[k]) == 4)):  # noqa: PLR2004
        return None
    whole = number_at(scan, k)
    if whole is None or measure_after(scan, whole) is not None or low[whole.end] in ("-", "–", "%"):
        return None
    return whole


def _out_of(scan: Scan, j: int) -> int:
    for words in scan.lang.share_out_of:
        if scan.matches(j, words):
            return j + len(words)
    return 0


def fraction_at(scan: Scan, i: int) -> Draft | None:
    """ "half", "a third", "two-thirds", "2/3": a share, or a fraction of a unit or scale."""
    longer = _one_and_a_half(scan, i)
    if longer is not None:
        return longer
    num = _fraction(scan, i)
    if num is None:
        return None
    factor = _as_factor(scan, num)
    if factor is not None:
        return factor
    scaled = _of_scale(scan, num) or _of_unit(scan, num)
    if scaled is not None:
        return scaled
    if not _stands_alone(scan, num):
        return None
    return Draft(Kind.SHARE, num.start, num.end, value=num.value, written=num.written, core=num.start)


def _one_and_a_half(scan: Scan, i: int) -> Draft | None:
    """ "an hour and a half", "a mile and a half"."""
    lang, low = scan.lang, scan.low
    if low[i] not in lang.halves or low[i - 1] not in lang.articles or low[i - 2] not in lang.range_and:
        return None
    if i - 4 < scan.floor or low[i - 3] not in lang.units or low[i - 4] not in lang.articles:
        return None
    one = Num(i - 4, i - 3, Fraction(3, 2), Fraction(1, 2), "1.5", bare=False, digits=False)
    measure = measure_after(scan, one)
    return None if measure is None else make(one, measure._replace(end=i + 1))


def _fraction(scan: Scan, i: int) -> Num | None:
    lang, low = scan.lang, scan.low
    word = low[i]
    if word in lang.halves:
        return _half(scan, i)
    if scan.digits(i):
        return _slashed(scan, i)
    if word in lang.parts and i - 1 >= scan.floor:
        before = low[i - 1]
        if before in lang.articles and _fraction_context(scan, i):
            return Num(
                i - 1,
                i + 1,
                Fraction(1, lang.parts[word]),
                Fraction(1, lang.parts[word]),
                f"1/{lang.parts[word]}",
                digits=False,
            )
        return None
    return _counted_parts(scan, i)


def _half(scan: Scan, i: int) -> Num | None:
    low = scan.low
    if low[i - 1] in scan.lang.ordinals or low[i - 1] in ("other", "better", "last", "first", "second"):
        return None
    if low[i + 1] == "-" and scan.glued(i + 1) and low[i + 2] not in _after_half(scan):
        return None
    if low[i + 1] in ("way", "time", "brother", "sister", "back", "past"):
        return None
    start = i - 1 if low[i - 1] in scan.lang.articles and i - 1 >= scan.floor else i
    return Num(start, i + 1, _HALF, _HALF, "1/2", digits=False)


def _after_half(scan: Scan) -> dict[str, object]:
    lang = scan.lang
    return {**lang.units, **lang.scales, **lang.long_periods, "dozen": 12}


def _slashed(scan: Scan, i: int) -> Num | None:
    """ "2/3": a proper fraction in digits, unless it is a date or a name such as 9/11 or 24/7."""
    low = scan.low
    if low[i + 1] != "/" or not scan.digits(i + 2) or not (scan.glued(i + 1) and scan.glued(i + 2)):
        return None
    if scan.glued(i) or (scan.glued(i + 3) and (low[i + 3] == "/" or low[i + 3][:1].isalnum())):
        return None
    if len(low[i]) > 3 or len(low[i + 2]) > 5 or f"{low[i]}/{low[i + 2]}" in _NAMES:  # noqa: PLR2004
        return None
    n, d = int(low[i]), int(low[i + 2])
    if not 0 < n <= d:
        return None
    return Num(i, i + 3, Fraction(n, d), Fraction(1, d), f"{n}/{d}")


_NAMES = frozenset({"9/11", "7/7", "24/7", "24/24"})


def _counted_parts(scan: Scan, i: int) -> Num | None:
    """ "two-thirds", "three quarters", "one-fifth", "9 tenths"."""
    lang, low = scan.lang, scan.low
    count = lang.small.get(low[i], 0)
    j = i + 1
    if low[j] == "-" and scan.glued(j):
        j += 1
    if not count:
        return None
    if low[j] in lang.many_parts and count > 1:
        d = lang.many_parts[low[j]]
    elif low[j] in lang.parts and count == 1 and (j == i + 2 or _fraction_context(scan, j)):
        d = lang.parts[low[j]]
    elif low[j] in lang.halves and count == 1:
        d = 2
    else:
        return None
    return Num(i, j + 1, Fraction(count, d), Fraction(1, d), f"{count}/{d}", digits=False)


def _fraction_context(scan: Scan, i: int) -> bool:
    """ "a third" is a fraction before "of", a verb or the end, and an ordinal before a noun."""
    nxt = scan.low[i + 1]
    if not nxt[:1].isalpha():
        return nxt != "-" or scan.low[i + 2] in scan.lang.units
    if nxt in (
        "more",
        "less",
        "fewer",
        "century",
        "hour",
        "mile",
        "larger",
        "smaller",
        "higher",
        "lower",
        "off",
        "down",
        "up",
    ):
        return True
    return nxt in scan.lang.noun_stops


def _as_factor(scan: Scan, num: Num) -> Draft | None:
    """ "half as many", "cut in half"."""
    lang, low = scan.lang, scan.low
    halved = low[num.start - 1] in lang.share_in and (
        low[num.start - 2] in lang.fall or low[num.start - 2] == "split"
    )
    if not halved and low[num.end] != "as":
        return None
    return Draft(
        Kind.FACTOR, num.start, num.end, value=num.value, written=num.written, unit="x", core=num.start
    )


def _of_scale(scan: Scan, num: Num) -> Draft | None:
    """ "half a million", "three quarters of a billion", "half a dozen"."""
    lang, low, j = scan.lang, scan.low, num.end
    if low[j] in lang.of:
        j += 1
    if low[j] in lang.articles or low[j] == "-":
        j += 1
    scale = lang.scales.get(low[j])
    if scale is None or low[j] in lang.vague:
        return None
    number = times(num, scale, j + 1)
    number = number._replace(step=Fraction(10 ** (len(str(int(number.value))) - 1)), start=num.start)
    return make(number, measure_after(scan, number))


def _of_unit(scan: Scan, num: Num) -> Draft | None:
    """ "half an hour", "a quarter of a mile", "half a century", "half-hour"."""
    lang, low, j = scan.lang, scan.low, num.end
    if low[j] in lang.of:
        j += 1
    article = low[j] in lang.articles
    if article or (low[j] == "-" and scan.glued(j)):
        j += 1
    elif j != num.end or (low[j] not in lang.long_periods and low[j] not in _SHORTHAND):
        return None
    measure = measure_after(scan, num._replace(end=j))
    if measure is None or measure.unit == "percent":
        return None
    return make(num, measure)


_SHORTHAND = frozenset({"century", "hour", "mile", "percent"})


def _stands_alone(scan: Scan, num: Num) -> bool:
    nxt = scan.low[num.end]
    return not (nxt == "-" and scan.glued(num.end) and scan.low[num.end + 1] in scan.lang.hyphen_idioms)


def majority_at(scan: Scan, i: int) -> Draft | None:
    """ "a majority of residents": more than half; "a minority": less."""
    lang, low = scan.lang, scan.low
    if low[i + 1] not in lang.of or scan.digits(i + 2) or low[i + 2] in lang.small:
        return None
    start = i
    for _ in range(2):
        if start - 1 >= scan.floor and (low[start - 1] in lang.determiners or low[start - 1] in _SIZES):
            start -= 1
    less = low[i] in lang.minority
    draft = Draft(Kind.SHARE, start, i + 1, core=i, fixed=True)
    draft.comparator = Comparator.LT if less else Comparator.GT
    if less:
        draft.high = _HALF
    else:
        draft.low = _HALF
    return draft


_SIZES = frozenset("vast large great overwhelming clear small tiny big narrow slim slight".split())


def take_whole(scan: Scan, draft: Draft) -> None:
    """The noun of a share: "of all prisoners", "children", "the population"."""
    lang, low, j = scan.lang, scan.low, draft.end
    if low[j] in lang.more or low[j] in lang.less:
        return
    if low[j] in lang.of:
        j += 1
    for _ in range(2):
        if low[j] in lang.determiners:
            j += 1
    phrase = noun_phrase(scan, j, count=False)
    if phrase is None:
        return
    draft.noun = phrase.text(scan)
    draft.modifiers = phrase.modifiers
    draft.end = phrase.end
