"""Rates: "per 100,000 people", "an hour", "a head", "30 minutes a day", "200 times a year"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.figures.nouns import noun_phrase, plural
from factcheck.figures.numberwords import number_at
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Scan

_FAR = 8
_CLAUSE = frozenset(".;:!?()")


class Base(NamedTuple):
    """What a rate is per."""

    unit: str
    """"day", "100000 people": what stands behind "per" in the unit."""
    written: str
    end: int


def base_at(scan: Scan, j: int) -> Base | None:
    """The rate base that starts at token `j`: "per 100,000 people", "a day", "/hour"."""
    lang, low = scan.lang, scan.low
    word = low[j]
    for words in lang.every:
        if scan.matches(j, words):
            return _after_per(scan, j + len(words))
    if word in lang.per:
        k = j + 1
        if low[k] in ("every", "each", "cada") or low[k] in lang.articles:
            k += 1
        if word == "/":
            return _period(scan, k) if scan.glued(j) and scan.glued(j + 1) else None
        return _after_per(scan, k)
    if word in lang.per_article and not scan.glued(j):
        return _period(scan, j + 1)
    return None


def _after_per(scan: Scan, k: int) -> Base | None:
    low = scan.low
    if (
        scan.digits(k)
        or low[k] in scan.lang.small
        or low[k] in scan.lang.scales
        or low[k] in scan.lang.hundred
    ):
        return _many(scan, k)
    found = _period(scan, k)
    if found is not None:
        return found
    phrase = noun_phrase(scan, k, count=False)
    if phrase is None:
        return None
    noun = scan.low[phrase.end - 1] if phrase.end - k == 1 else scan.between(k, phrase.end).lower()
    return Base(noun, scan.between(k, phrase.end), phrase.end)


def _many(scan: Scan, k: int) -> Base | None:
    """ "100,000 people", "million inhabitants", "100k"."""
    num = number_at(scan, k)
    if num is None or num.value.denominator != 1:
        return None
    lang, j = scan.lang, num.end
    unit = lang.units.get(scan.low[j])
    if unit is not None and not plural(scan, scan.low[j]):
        return Base(f"{num.value} {unit}", scan.between(k, j + 1), j + 1)
    phrase = None if number_at(scan, j) else noun_phrase(scan, j)  # "per 100,000 ten years ago"
    if phrase is None or scan.low[j] in lang.noun_stops or scan.low[phrase.noun] in lang.verbs:
        return Base(str(num.value), scan.between(k, j), j)
    return Base(f"{num.value} {scan.between(j, phrase.end)}", scan.between(k, phrase.end), phrase.end)


def _period(scan: Scan, k: int) -> Base | None:
    lang, low = scan.lang, scan.low
    if low[k] in _THE:
        k += 1
    if low[k] in ("square", "sq") and (unit := lang.units.get(f"{low[k]} {low[k + 1]}")):
        return Base(unit, scan.between(k, k + 2), k + 2)
    if low[k] == "sq" and low[k + 1] == "." and (unit := lang.units.get(f"sq {low[k + 2]}")):
        return Base(unit, scan.between(k, k + 3), k + 3)
    name = lang.rate_nouns.get(low[k])
    if name is None:
        return None
    return Base(name, scan.words[k], k + 1)


_THE = frozenset({"la", "el"})


def take_rate(scan: Scan, draft: Draft) -> bool:
    """Turns the figure into a rate where its base follows; whether it did."""
    if draft.kind in (Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.AGE, Kind.SCORE, Kind.RATIO):
        return False
    base = base_at(scan, draft.end)
    if base is None or _is_shift(scan, base.end):
        return False
    return set_base(draft, base)


def _is_shift(scan: Scan, j: int) -> bool:
    """Whether "a year" before token `j` is a way through time and no base: "£31.9m a year earlier"."""
    word = scan.low[j]
    return word in _SHIFTS or (word in _AROUND and not scan.low[j + 1][:1].isalnum())


_SHIFTS = frozenset("earlier ago later previously antes después".split())
_AROUND = frozenset({"before", "after"})


def set_base(draft: Draft, base: Base) -> bool:
    """Gives the figure its rate base; False where the two make no rate."""
    if draft.kind is Kind.FACTOR or (draft.kind is Kind.DURATION and base.unit == draft.unit):
        return False
    draft.per = base.written
    draft.end = max(draft.end, base.end)
    if draft.kind in (Kind.PERCENT, Kind.SHARE, Kind.INCREASE, Kind.DECREASE):
        return True
    draft.unit = _unit(draft.unit, base.unit)
    draft.kind = Kind.MEASURE if draft.unit in _SPEEDS else Kind.RATE
    return True


_SPEEDS = frozenset({"km/h", "mile/hour", "m/s", "km/s", "mile/gallon"})
_SHORT = {
    ("kilometre", "hour"): "km/h",
    ("metre", "second"): "m/s",
    ("kilometre", "second"): "km/s",
    ("milligram", "litre"): "mg/l",
}


def _unit(unit: str | None, base: str) -> str:
    if unit is None:
        return f"per {base}"
    return _SHORT.get((unit, base)) or f"{unit}/{base}"


def late_base(scan: Scan, draft: Draft, stop: int) -> bool:
    """ "41,000 vehicles cross the bridge daily", "15 million use it each year": a base later in the clause."""
    if draft.kind not in (Kind.COUNT, Kind.DURATION, Kind.MEASURE, Kind.MONEY) or draft.per is not None:
        return False
    lang, low = scan.lang, scan.low
    window = low[draft.end : draft.end + _FAR]
    if lang.per_article.isdisjoint(window) and lang.adverb_rates.keys().isdisjoint(window):
        return False
    for k in range(draft.end, min(draft.end + _FAR, stop)):
        word = low[k]
        if word in _CLAUSE or scan.digits(k) or word in lang.small or word in lang.conditions:
            return False
        if word in lang.adverb_rates and low[k + 1] not in _NOT_BEFORE and not _attributive(scan, k):
            return _set_late(draft, Base(lang.adverb_rates[word], scan.words[k], draft.end))
        if (
            word in ("a", "each", "every", "per")
            and (base := _period(scan, k + 1))
            and _ends_clause(scan, base.end)
            and not _is_shift(scan, base.end)
        ):
            if base.unit not in _TIMES or (word == "a" and low[k - 1] in lang.noun_stops):
                return False
            return _set_late(draft, base._replace(end=draft.end))
    return False


def _set_late(draft: Draft, base: Base) -> bool:
    if draft.kind is Kind.DURATION and draft.unit == base.unit:
        return False
    return set_base(draft, base)


_NOT_BEFORE = frozenset({"basis"})
_TIMES = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})


def _attributive(scan: Scan, k: int) -> bool:
    """Whether an adverb is an adjective here: "the daily newspaper", "a weekly report"."""
    low, lang = scan.low, scan.lang
    return low[k - 1] in lang.determiners or (low[k + 1][:1].isalpha() and low[k + 1] not in lang.noun_stops)


def _ends_clause(scan: Scan, j: int) -> bool:
    word = scan.low[j]
    return not word[:1].isalpha() or word in scan.lang.noun_stops
