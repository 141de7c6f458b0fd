"""Units and currencies beside a number: which one, and where its words end."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figures.nouns import plural
from factcheck.figures.tables import language
from factcheck.figures.tables.measures import CURRENCIES, MEASURES, PREFIXES, SIGNS, SYMBOLS
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.numerals import Num
    from factcheck.figures.tokens import Scan

_MANY = 1000


class Measure(NamedTuple):
    """A unit found behind (or before) a number."""

    unit: str
    kind: Kind
    end: int
    """First token behind its words."""
    divide: int = 1
    """How many of it make one of `unit`: 100 for cents."""


_DIMENSIONS = {name: dimension for dimension, rows in MEASURES.items() for name, _ in rows}
_KINDS = {
    "duration": Kind.DURATION,
    "temperature": Kind.TEMPERATURE,
    "angle": Kind.TEMPERATURE,
    "fraction": Kind.PERCENT,
    "points": Kind.PERCENT,
    "BTC": Kind.MONEY,
}
_Index = dict[str, list[tuple[tuple[str, ...], str]]]


@lru_cache(maxsize=4)
def _index(code: str) -> _Index:
    """Unit phrases by their first word, longest first."""
    lang = language(code)
    index: _Index = {}
    rows = dict(lang.units)
    for phrases, unit in (
        (lang.percent, "percent"),
        (lang.points, "percentage_point"),
        (lang.basis_points, "basis_point"),
    ):
        rows |= dict.fromkeys(phrases, unit)
    for phrase, unit in rows.items():
        words = tuple(phrase.split(" "))
        index.setdefault(words[0], []).append((words, unit))
    for entries in index.values():
        entries.sort(key=lambda e: -len(e[0]))
    return index


def measure_after(scan: Scan, num: Num) -> Measure | None:
    """The unit or currency behind a number: "30 days", "30-day", "30 more days"."""
    j = num.end
    if scan.low[j] in _HYPHENS and scan.glued(j) and scan.glued(j + 1):
        return _money(scan, num, j + 1) or _hyphened(scan, j + 1) or _unit(scan, num, j + 1)
    if scan.low[j] in scan.lang.more_of:
        found = _unit(scan, num, j + 1)
        return found if found is not None and found.kind in _SPOKEN else None
    if scan.low[j - 1] in scan.lang.scales and scan.low[j] in scan.lang.of and not scan.digits(j + 1):
        # "6 millones de dólares", "half a million of them" has no unit.
        return _money(scan, num, j + 1) or _unit(scan, num, j + 1)
    return _money(scan, num, j) or _unit(scan, num, j)


_HYPHENS = frozenset("-‑")
_SPOKEN = frozenset({Kind.DURATION, Kind.MEASURE})


def _hyphened(scan: Scan, j: int) -> Measure | None:
    """ "square-metre" behind "100-"."""
    if scan.low[j + 1] not in _HYPHENS:
        return None
    for words, unit in _index(scan.lang.code).get(scan.low[j], ()):
        if len(words) == 2 and words[1] == scan.low[j + 2]:  # noqa: PLR2004
            return Measure(unit, kind_of(unit), j + 3)
    return None


def kind_of(unit: str) -> Kind:
    """The kind of a figure in that unit."""
    if unit.startswith("deg") or unit == "kelvin":
        return Kind.TEMPERATURE
    if unit in CURRENCIES:
        return Kind.MONEY
    return _KINDS.get(_DIMENSIONS.get(unit, unit), Kind.MEASURE)


def _unit(scan: Scan, num: Num, j: int) -> Measure | None:
    low = scan.low
    for words, unit in _index(scan.lang.code).get(low[j], ()):
        if scan.matches(j, words) and _fits(scan, num, j, j + len(words)):
            return _squared(scan, unit, j + len(words))
    return _glued_unit(scan, num, j) or _symbol(scan, num, j) or _long(scan, j)


def _fits(scan: Scan, num: Num, j: int, end: int) -> bool:
    """Whether the unit's words at `j` are a unit here: "second" is not one in "the 3 second seats"."""
    word = scan.low[j]
    if word in ("stone", "mark") or (word == "pound" and num.scale):
        return num.value < _MANY and scan.low[end] not in ("houses", "walls")
    if word == "second" and num.value != 1:
        return scan.low[j - 1] in ("-", "‑")
    if word in ("days", "day") and end == j + 1 and scan.low[end] == "old":
        return True
    if len(word) == 2 and word.isupper():  # noqa: PLR2004
        return True
    return not (word == "foot" and scan.low[end] == "soldiers")


def _squared(scan: Scan, unit: str, end: int) -> Measure:
    """ "km2", "km^2" and the quotient of "km/h", "mg/l"."""
    low = scan.low
    if low[end] == "^" and scan.glued(end):
        end += 1
    if low[end] in ("2", "3") and scan.glued(end) and f"{_SHORT.get(unit, unit)}^{low[end]}" in _DIMENSIONS:
        unit = f"{_SHORT.get(unit, unit)}^{low[end]}"
        end += 1
    elif low[end] == "/" and scan.glued(end) and scan.glued(end + 1):
        quotient = _quotient(unit, low[end + 1])
        if quotient is not None:
            unit, end = quotient, end + 2
            return Measure(unit, Kind.MEASURE, end)
    return Measure(unit, kind_of(unit), end)


_SHORT = {"metre": "m", "kilometre": "km", "centimetre": "cm", "foot": "ft", "mile": "mi", "centimeter": "cm"}
_OVER = {
    ("kilometre", "h"): "km/h",
    ("kilometre", "hr"): "km/h",
    ("kilometre", "s"): "km/s",
    ("metre", "s"): "m/s",
    ("milligram", "l"): "mg/l",
    ("milligram", "dl"): "mg/dl",
    ("microgram", "l"): "µg/l",
    ("gram", "l"): "g/l",
    ("microgram", "m³"): "µg/m^3",
    ("gram", "km"): "g/km",
}


def _quotient(unit: str, below: str) -> str | None:
    return _OVER.get((unit, below))


def _glued_unit(scan: Scan, num: Num, j: int) -> Measure | None:
    """ "41C", "1C", "30s", "5h", "9.58 s"."""
    word = scan.low[j]
    unit = scan.lang.units_glued.get(word)
    if unit is None or not num.digits:
        return None
    if word in ("c", "f"):
        if not (scan.words[j].isupper() and (scan.glued(j) or _behind_temperature(scan, j))):
            return None
    elif (scan.words[j].isupper() and word not in {"w", "l"}) or (
        not scan.glued(j) and (word not in ("g", "l") or (scan.low[j + 1].isalpha() is False and False))
    ):
        return None
    if scan.glued(j + 1) and scan.low[j + 1] not in _QUOTIENT_MARKS:
        return None
    if word == "s" and num.value >= _MANY:
        return None
    return _squared(scan, unit, j + 1)


_QUOTIENT_MARKS = frozenset("/.,;:!?)”\"'’-–")


def _behind_temperature(scan: Scan, j: int) -> bool:
    return scan.low[j + 1] in (".", ",", ";", "") and not scan.glued(j)


def _symbol(scan: Scan, num: Num, j: int) -> Measure | None:
    """ "5 m", "3t", "2 ft": short forms that are also something else."""
    if not num.digits or (num.scale is not None and scan.low[j] == "m"):
        return None
    word, written = scan.low[j], scan.words[j]
    if word == "m" and written == "m":
        return _squared(scan, "metre", j + 1) if _metre_like(scan, j) else None
    if written == "t" and (scan.glued(j) or not scan.low[j + 1].startswith("'")):
        return Measure("tonne", Kind.MEASURE, j + 1)
    if word == "in" and _inches(scan, j):
        return Measure("inch", Kind.MEASURE, j + 1)
    if written in _FEET and scan.glued(j) and scan.digits(j + 1) and scan.low[j + 2] in _INCHES:
        return Measure("foot", Kind.MEASURE, j + 1)
    if written in _INCHES and scan.glued(j) and scan.low[j - 2] in _FEET:
        return Measure("inch", Kind.MEASURE, j + 1)
    if word == "mt" and written != "mt":
        return Measure("megatonne", Kind.MEASURE, j + 1)
    if written == "Gt":
        return Measure("gigatonne", Kind.MEASURE, j + 1)
    return None


_FEET = frozenset("'′’")
_INCHES = frozenset('"″”')


def _metre_like(scan: Scan, j: int) -> bool:
    if scan.low[j + 1] in ("²", "³"):
        return True
    return not (scan.glued(j + 1) and scan.low[j + 1] in ("'", "’"))


def _inches(scan: Scan, j: int) -> bool:
    """ "in" is inches behind feet, or before "tall", "wide" and the like."""
    return scan.low[j - 2] in ("ft", "feet", "foot") or scan.low[j + 1] in scan.lang.dimension_words


def _long(scan: Scan, j: int) -> Measure | None:
    found = scan.lang.long_periods.get(scan.low[j])
    return None if found is None else Measure(found[1], Kind.DURATION, j + 1, -found[0])


# -- money ------------------------------------------------------------------------------------------


def currency_before(scan: Scan, i: int) -> tuple[str, int] | None:
    """The currency sign, code or abbreviation in front of token `i`, and its first token."""
    low, words = scan.low, scan.words
    k = i - 1
    if k < scan.floor:
        return None
    sign = SYMBOLS.get(low[k])
    if sign is not None:
        return _prefixed(scan, k, sign)
    if words[k] in CURRENCIES:
        return words[k], k
    word = low[k]
    if word == "." and low[k - 1] in SIGNS:
        return SIGNS[low[k - 1]], k - 1
    if word in SIGNS and (words[k][0].isupper() or word == "kr") and not scan.glued(k):
        return SIGNS[word], k
    return None


def _prefixed(scan: Scan, k: int, sign: str) -> tuple[str, int]:
    before = k - 1
    if before >= scan.floor and scan.glued(k) and sign == "USD":
        if scan.low[before] in PREFIXES and scan.words[before].isupper():
            return PREFIXES[scan.low[before]], before
        if scan.low[before] == "." and scan.low[before - 1] == "s" and scan.low[before - 3] == "u":
            return "USD", before - 3
    return sign, k


def _money(scan: Scan, num: Num, j: int) -> Measure | None:
    low, words, lang = scan.low, scan.words, scan.lang
    word = low[j]
    if word in SYMBOLS and (scan.glued(j) or not scan.glued(j + 1) or not scan.digits(j + 1)):
        return Measure(SYMBOLS[word], Kind.MONEY, j + 1)
    if words[j] in CURRENCIES:
        return Measure(words[j], Kind.MONEY, j + 1)
    if word in SIGNS and words[j] in ("kr", "Rs", "Kr"):
        return Measure(SIGNS[word], Kind.MONEY, j + 1)
    if word == "p" and scan.glued(j) and num.digits and not (scan.glued(j + 1) and low[j + 1].isalnum()):
        return Measure("GBP", Kind.MONEY, j + 1, 100)
    if word in lang.currency_parts:
        unit, parts = lang.currency_parts[word]
        return Measure(unit, Kind.MONEY, j + 1, parts)
    return _currency_word(scan, num, j)


def _currency_word(scan: Scan, num: Num, j: int) -> Measure | None:
    """ "dollars", "Canadian dollars", "U.S. dollars", "dollars (U.S.)", "pounds"."""
    low, lang = scan.low, scan.lang
    nation, k = "", j
    if low[j] == "u" and low[j + 1] == "." and low[j + 2] == "s":
        nation, k = "u.s.", j + 4 if low[j + 3] == "." else j + 3
    elif low[j] in ("new", "hong", "sri") and scan.upper(j):
        nation, k = low[j + 1], j + 2
    elif scan.upper(j) and low[j + 1][:1].isalpha():
        nation, k = low[j], j + 1
    word = low[k]
    single = word.removesuffix("s")
    unit = lang.currency_nations.get(single, {}).get(nation) if nation else None
    if unit is None and k != j:
        word, k = low[j], j
    if unit is None:
        unit = _plain_currency(scan, num, k, word)
    if unit is None:
        return None
    end = _nation_in_brackets(scan, k + 1)
    return Measure(unit, Kind.MONEY, end)


def _plain_currency(scan: Scan, num: Num, j: int, word: str) -> str | None:
    lang = scan.lang
    if word in ("pounds", "pound"):
        return "GBP" if _is_sterling(scan, num, j) else None
    unit = lang.currency_words.get(word)
    if word in _OTHER_MEANING and not (num.scale or plural(scan, word) or num.value >= _MANY):
        return None
    return unit


_OTHER_MEANING = frozenset({"won", "real", "rand", "dong", "peso"})


def _is_sterling(scan: Scan, num: Num, j: int) -> bool:
    """A pound is money in millions or near a word of cost, else a weight."""
    if (num.scale and num.scale >= _MANY) or scan.low[j + 1] == "sterling":
        return True
    near = scan.low[max(0, num.start - 8) : j + 5]
    lang = scan.lang
    return not lang.weight_words.intersection(near) and bool(lang.money_words.intersection(near))


def _nation_in_brackets(scan: Scan, end: int) -> int:
    """ "dollars (U.S.)": the token behind the bracket."""
    low = scan.low
    if low[end] == "(" and low[end + 1] in ("u", "us"):
        for k in range(end + 2, end + 6):
            if low[k] == ")":
                return k + 1
    return end


def pounds_of_weight(scan: Scan, num: Num) -> Measure | None:
    """ "pounds" that are no money."""
    j = num.end + 1 if scan.low[num.end] in ("-", "‑") else num.end
    return Measure("pound", Kind.MEASURE, j + 1) if scan.low[j] in ("pounds", "pound") else None
