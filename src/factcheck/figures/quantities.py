"""A number with what belongs to it: sign, range, unit or currency, rate base, counted noun."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.changes import is_change
from factcheck.figures.draft import Draft
from factcheck.figures.measures import Measure, currency_before, measure_after, pounds_of_weight
from factcheck.figures.numberwords import exact, number_at, times
from factcheck.figures.numerals import Num, last_place
from factcheck.model.figure import Comparator, Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Scan

_DASHES = frozenset("-–—‑−")
_MINUS = frozenset("-−–")
_PLUS_MINUS = frozenset("±")
_SHARED_BELOW = 1000


def quantity_of(scan: Scan, num: Num, i: int) -> Draft | None:
    """The quantity whose number, read as no money, starts at token `i`."""
    currency = currency_before(scan, i) if scan.digits(i) else None
    if currency is not None:
        num = number_at(scan, i, money=True) or num
    num = _signed(scan, num, currency)
    measure = _measure(scan, num, currency)
    draft = (
        _feet_and_inches(scan, num, measure)
        or _range(scan, num, measure, currency)
        or _listed(scan, num, measure)
    )
    if draft is not None:
        return draft
    draft = make(num, measure)
    if currency is not None:
        draft.start = min(draft.start, currency[1])
    _compound(scan, draft, num, measure)
    return draft


def period_at(scan: Scan, i: int) -> Draft | None:
    """ "a decade", "the past century": one of a unit that newspapers count in."""
    before = scan.low[i - 1]
    if i - 1 < scan.floor or before not in scan.lang.articles or scan.low[i] not in scan.lang.long_periods:
        return None
    one = Num(i - 1, i, Fraction(1), Fraction(1), "1", bare=False, digits=False)
    measure = measure_after(scan, one)
    return None if measure is None else make(one, measure)


def take_unit(scan: Scan, draft: Draft) -> None:
    """Gives a plain number the unit that stands behind its comparator: "20-odd hectares"."""
    value = draft.value if draft.value is not None else draft.high
    if value is None:
        return
    num = Num(draft.core, draft.end, value, Fraction(1), "", bare=True)
    measure = measure_after(scan, num) or pounds_of_weight(scan, num)
    if measure is not None and measure.divide == 1:
        draft.unit, draft.kind, draft.end = measure.unit, measure.kind, measure.end


def make(num: Num, measure: Measure | None) -> Draft:
    """The figure of one number and its unit."""
    value, written, step = num.value, num.written, num.step
    unit, kind, end = None, Kind.COUNT, num.end
    if measure is not None:
        unit, kind, end = measure.unit, measure.kind, max(measure.end, num.end)
        if measure.divide != 1:
            factor = Fraction(-measure.divide) if measure.divide < 0 else Fraction(1, measure.divide)
            value, step = value * factor, step * factor
            written = exact(value)
    return Draft(
        kind,
        num.start,
        end,
        value=value,
        written=written,
        step=step,
        unit=unit,
        ambiguous=num.ambiguous,
        core=num.start,
    )


def _measure(scan: Scan, num: Num, currency: tuple[str, int] | None) -> Measure | None:
    if currency is not None:
        end = num.end
        if scan.low[end] in scan.lang.currency_words and scan.low[end + 1] not in scan.lang.per:
            end += 1
        return Measure(currency[0], Kind.MONEY, end)
    return measure_after(scan, num) or pounds_of_weight(scan, num)


def _signed(scan: Scan, num: Num, currency: tuple[str, int] | None) -> Num:
    """ "−5", "-$3m", "minus 5"."""
    first = currency[1] if currency else num.start
    k = first - 1
    if k < scan.floor or not num.digits:
        if k >= scan.floor and scan.low[k] == "minus":
            return _negative(num, k)
        return num
    word = scan.low[k]
    if word in _MINUS and scan.glued(first) and not scan.glued(k) and not _number_before(scan, k):
        return _negative(num, k)
    if word in _MINUS and scan.glued(first) and scan.low[k - 1] in ("(", "~", "≈", "<", ">"):
        return _negative(num, k)
    if word == "minus" and not _number_before(scan, k):
        return _negative(num, k)
    return num


def _number_before(scan: Scan, k: int) -> bool:
    before = scan.low[k - 1]
    return k > 0 and (
        scan.digits(k - 1) or before in scan.lang.small or before in scan.lang.units or before == "%"
    )


def _negative(num: Num, start: int) -> Num:
    return num._replace(start=start, value=-num.value, written=f"-{num.written}")


def _feet_and_inches(scan: Scan, num: Num, measure: Measure | None) -> Draft | None:
    """ "a 6-foot-2 player"."""
    if measure is None or measure.unit != "foot" or scan.low[measure.end - 2] != "-":
        return None
    j = measure.end
    if scan.low[j] != "-" or not scan.glued(j):
        return None
    inches = number_at(scan, j + 1)
    if inches is None or inches.value >= _FOOT:
        return None
    value = num.value * _FOOT + inches.value
    return make(
        Num(num.start, inches.end, value, Fraction(1), exact(value)),
        Measure("inch", measure.kind, inches.end),
    )


_FOOT = 12


# -- ranges -----------------------------------------------------------------------------------------


def _range(scan: Scan, num: Num, measure: Measure | None, currency: tuple[str, int] | None) -> Draft | None:
    """ "60-70 thousand", "$4–5 billion", "between 60 and 70 kg", "5 ± 0.3"."""
    j = measure.end if measure is not None and measure.end > num.end else num.end
    if scan.low[j] in _PLUS_MINUS or (scan.low[j] == "+" and scan.low[j + 1] == "/"):
        return _plus_minus(scan, num, measure, j)
    joined = _join(scan, num, j)
    if joined is None:
        return None
    start, k = joined
    second_currency = None
    first = k
    if not scan.digits(k):
        first = _over_currency(scan, k)
    if scan.digits(first):
        second_currency = _currency_at(scan, k, first)
    if first != k and second_currency is None and scan.low[k] not in _MINUS:
        return None
    second = number_at(scan, first, money=currency is not None or second_currency is not None)
    if second is None:
        return None
    if scan.low[k] in _MINUS and first == k + 1:
        second = _negative(second, k)
    if second_currency is not None and (currency is None or second_currency[0] != currency[0]):
        return None
    return _spread(scan, start, k - 1, (num, second), measure, currency)


def _currency_at(scan: Scan, k: int, first: int) -> tuple[str, int] | None:
    if first == k:
        return None
    keep, scan.floor = scan.floor, k
    found = currency_before(scan, first)
    scan.floor = keep
    return found


def _over_currency(scan: Scan, k: int) -> int:
    """The token of the digits behind a sign or currency at `k`."""
    for step in (1, 2):
        if scan.digits(k + step) and scan.glued(k + step):
            return k + step
    return k


def _join(scan: Scan, num: Num, j: int) -> tuple[int, int] | None:
    """Where a range that joins at token `j` starts, and where its second number does."""
    lang, low = scan.lang, scan.low
    word = low[j]
    before = _before_number(scan, num)
    lead = low[before - 1] if before - 1 >= scan.floor else ""
    if word in lang.range_and:
        return (before - 1, j + 1) if lead in lang.between else None
    if word == "-" and low[j + 1] in lang.range_to:
        # "10-to-15 people", "a two- to three-year sentence".
        return num.start, j + 3 if low[j + 2] == "-" else j + 2
    if word == "up" and low[j + 1] in lang.range_to and lead in lang.range_from:
        joined = _from_to(scan, num, before, j)
        return joined and (joined[0], joined[1] + 1)  # "ran from 150,000 up to 400,000"
    if word in _DASHES:
        if scan.glued(j) != scan.glued(j + 1) and not scan.digits(j + 1):
            return None
        return num.start, j + 1
    if word in lang.range_to and lead not in lang.between:
        return _from_to(scan, num, before, j)
    if word in lang.either and not (num.digits and num.value == 1):
        return num.start, j + 1
    return None


def _from_to(scan: Scan, num: Num, before: int, j: int) -> tuple[int, int] | None:
    """A range "from 18 to 25", unless a verb of change makes two figures of it."""
    if scan.low[before - 1] not in scan.lang.range_from or before - 1 < scan.floor:
        return num.start, j + 1
    return None if is_change(scan, before - 1) else (before - 1, j + 1)


def _before_number(scan: Scan, num: Num) -> int:
    found = currency_before(scan, num.start)
    return found[1] if found else num.start


def _spread(
    scan: Scan,
    start: int,
    joiner: int,
    numbers: tuple[Num, Num],
    measure: Measure | None,
    currency: tuple[str, int] | None,
) -> Draft | None:
    num, second = numbers
    end_measure = _measure_behind(scan, second, currency)
    if not _compatible(scan, measure, end_measure, joiner):
        return None
    unit = end_measure or measure
    num = _share_scale(num, second)
    if scan.low[joiner] in scan.lang.either and not _neighbours(num, second):
        return None
    if unit is None and _is_pair(scan, num, second, joiner):
        return None
    if num.value > second.value and scan.low[joiner] not in _DASHES:
        return None
    low, high = make(num, measure or unit), make(second, unit)
    ends = sorted((low.value or Fraction(0), high.value or Fraction(0)))
    draft = make(second, unit)
    draft.start = min(start, currency[1]) if currency else start
    draft.core = draft.start
    draft.value = draft.written = None
    draft.low, draft.high = ends
    draft.comparator = Comparator.RANGE
    draft.fixed = scan.low[start] in scan.lang.between
    return draft


def _measure_behind(scan: Scan, second: Num, currency: tuple[str, int] | None) -> Measure | None:
    if currency is not None:
        return Measure(currency[0], Kind.MONEY, second.end)
    return measure_after(scan, second) or pounds_of_weight(scan, second)


def _compatible(scan: Scan, first: Measure | None, second: Measure | None, joiner: int) -> bool:
    """A range has one unit: "6 to 9 months", never "40% to $5bn" or "5 km to 3 days"."""
    if first is None or second is None:
        return first is None or scan.low[joiner] in _DASHES
    return first.unit == second.unit


def _share_scale(num: Num, second: Num) -> Num:
    """ "60-70 thousand": the scale behind the second number is that of the first too."""
    scale = second.scale
    if scale is None or num.scale is not None or num.value >= _SHARED_BELOW or scale.denominator != 1:
        return num
    if num.value > second.value / scale and num.value > 1:
        return num
    return times(num, int(scale), num.end)


def _neighbours(num: Num, second: Num) -> bool:
    """ "two or three" is a range, "five or twelve" are two figures."""
    return 0 < second.value - num.value <= max(num.value, second.step)


def _is_pair(scan: Scan, num: Num, second: Num, joiner: int) -> bool:
    """Whether the numbers make a score or tally ("won 3-2") and no range."""
    from factcheck.figures.scores import is_tally  # noqa: PLC0415

    return is_tally(scan, num, second, joiner)


def _plus_minus(scan: Scan, num: Num, measure: Measure | None, j: int) -> Draft | None:
    k = j + 1 if scan.low[j] in _PLUS_MINUS else j + 3
    if not scan.digits(k):
        return None
    second = number_at(scan, k)
    if second is None:
        return None
    unit = measure_after(scan, second) or measure
    draft = make(second, unit)
    draft.start = draft.core = num.start
    around, reach = make(num, unit), make(second, unit)
    if around.value is None or reach.value is None:
        return None
    draft.value = draft.written = None
    draft.low, draft.high = around.value - reach.value, around.value + reach.value
    draft.comparator = Comparator.RANGE
    return draft


def _listed(scan: Scan, num: Num, measure: Measure | None) -> Draft | None:
    """ "5 and 6 kg", "from 3 to 4%": the first number takes the unit of the second, and stays a figure."""
    joiner = scan.low[num.end]
    if measure is not None or not (
        joiner in scan.lang.range_and or joiner in scan.lang.either or joiner in scan.lang.range_to
    ):
        return None
    k = num.end + 1
    if not scan.digits(k) and scan.low[k] not in scan.lang.small and scan.low[k] not in scan.lang.tens:
        return None
    second = number_at(scan, k)
    if second is None:
        return None
    unit = measure_after(scan, second)
    shared = _share_scale(num, second) if num.digits and second.digits and second.value > num.value else num
    if unit is None or shared.value >= second.value * _SHARED_BELOW:
        return None
    draft = make(shared, unit)
    draft.end = num.end
    return draft


# -- compounds --------------------------------------------------------------------------------------


def _compound(scan: Scan, draft: Draft, num: Num, measure: Measure | None) -> None:
    """ "6 ft 2 in", "3 hours 20 minutes", "3 dollars 50 cents": one figure in the smaller unit."""
    if measure is None or draft.unit is None or num.scale is not None:
        return
    if _and_a_half(scan, draft):
        return
    k = draft.end
    if scan.low[k] == "," or scan.low[k] in scan.lang.range_and:
        k += 1
    if not scan.digits(k) and scan.low[k] not in scan.lang.small and scan.low[k] not in scan.lang.tens:
        return
    second = number_at(scan, k)
    smaller = measure_after(scan, second) if second is not None else None
    if second is None or smaller is None or (second.value.denominator != 1 and not second.digits):
        return
    if measure.kind is Kind.MONEY:
        _cents(draft, second, smaller, measure)
    elif smaller.divide == 1:
        _add_smaller(draft, second, smaller)


def _and_a_half(scan: Scan, draft: Draft) -> bool:
    """ "two hours and a half"."""
    low, k = scan.low, draft.end
    if (
        draft.value is None
        or low[k] not in scan.lang.range_and
        or scan.lang.halves.isdisjoint(low[k + 1 : k + 3])
    ):
        return False
    end = k + 2 if low[k + 1] in scan.lang.halves else k + 3
    if (end == k + 3 and low[k + 1] not in scan.lang.articles) or low[end] in scan.lang.of:
        return False
    draft.value += Fraction(1, 2)
    draft.written, draft.step, draft.end = exact(draft.value), Fraction(1, 2), end
    return True


def _cents(draft: Draft, second: Num, smaller: Measure, measure: Measure) -> None:
    whole = measure.divide == 1 and smaller.divide > 1 and draft.value is not None
    if whole and second.value < smaller.divide and draft.value is not None:
        draft.value += second.value / smaller.divide
        draft.written = exact(draft.value)
        draft.step = Fraction(1, smaller.divide)
        draft.end = smaller.end


_PARTS = frozenset(
    {
        ("foot", "inch"),
        ("hour", "minute"),
        ("minute", "second"),
        ("day", "hour"),
        ("week", "day"),
        ("month", "day"),
        ("month", "week"),
        ("year", "month"),
        ("year", "week"),
        ("year", "day"),
        ("pound", "ounce"),
        ("stone", "pound"),
        ("metre", "centimetre"),
        ("kilogram", "gram"),
        ("kilometre", "metre"),
        ("mile", "yard"),
        ("yard", "foot"),
        ("degree", "minute"),
    }
)


def _add_smaller(draft: Draft, second: Num, smaller: Measure) -> None:
    if draft.value is None or draft.unit is None or (draft.unit, smaller.unit) not in _PARTS:
        return
    converted = units.convert(draft.value, draft.unit, smaller.unit)
    limit = units.convert(Fraction(1), draft.unit, smaller.unit)
    if converted is None or limit is None or second.value > limit + 1:
        return
    draft.value = converted + second.value
    draft.written = exact(draft.value)
    draft.unit = smaller.unit
    draft.step = Fraction(last_place(int(second.value))) if second.value.denominator == 1 else second.step
    draft.end = smaller.end
