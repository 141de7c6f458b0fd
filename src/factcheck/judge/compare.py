"""Two figures of the same role → an outcome, with the rule that decided in a reader's words.

The statement's figure claims a set of values, the base's figure allows one; the rules are those of
`docs/verdicts.md`, "Comparing two figures". All arithmetic is exact.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from factcheck.figures import units
from factcheck.figures.interval import Interval, hedged, of_source, of_statement, point, rounding
from factcheck.judge import dates, slips
from factcheck.judge.once import cached_property
from factcheck.judge.wording import number, percent_of
from factcheck.model import Comparator, Difference, Figure, Kind, Outcome

_ONE_PERCENT = Fraction(1, 100)
_FIVE_PERCENT = Fraction(5, 100)
_FAIR_BOUND = 3
_REACHED = ("up to", "as many as", "as much as", "as high as", "as few as", "as little as", "at most up to")
_SMALL_NUMBER = 20
_NARROW_RANGE = Fraction(11, 10)


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What comparing two figures gives; how it is told is worked out only for the pair that decides."""

    outcome: Outcome
    why: str
    said: Figure | None = None
    base: Figure | None = None
    known_slip: str | None = None
    written: Figure | None = None
    """The statement's figure before its unit was changed."""

    @cached_property
    def difference(self) -> Difference | None:
        """How far the two are apart, in the unit of the base."""
        return _difference(self.said, self.base) if self.said and self.base else None

    @cached_property
    def slip(self) -> str | None:
        """The kind of slip that the figures prove, for a contradicted one."""
        if (
            self.known_slip
            or self.outcome is not Outcome.CONTRADICTED
            or not (self.written and self.said and self.base)
        ):
            return self.known_slip
        return slips.name(self.written, self.said, self.base)

    @property
    def told(self) -> str:
        """The reason with how far off the figure is."""
        if self.outcome is Outcome.CONTRADICTED and self.written and self.said and self.base:
            return _against(self.said, self.base)
        return self.why


def compare(said: Figure, base: Figure) -> Comparison:
    """How the statement's figure *said* stands to the base's figure *base*.

    The two must have been paired by role before; here only values, units and precision count.
    `Outcome.UNMATCHED` means that the values cannot be held against each other.
    """
    if said.kind is Kind.DATE or base.kind is Kind.DATE:
        outcome, why, slip = dates.compare(said, base)
        return Comparison(outcome=outcome, why=why, known_slip=slip)
    if said.kind is Kind.TIME or base.kind is Kind.TIME:
        same = said.written == base.written
        return Comparison(
            outcome=Outcome.EXACT if same else Outcome.CONTRADICTED,
            why="the same time of day" if same else f"the base says {base.text}",
        )
    if {said.kind, base.kind} == {Kind.INCREASE, Kind.DECREASE}:
        way = "a fall" if base.kind is Kind.DECREASE else "a rise"
        return _contradicted(said, base, f"the base tells of {way}: {base.text}", slip="the wrong direction")
    currencies = _currency_clash(said, base)
    if currencies:
        return _contradicted(said, base, f"{base.unit} in the base, not {said.unit}", slip="another currency")
    if _points_for_percent(said, base):
        return _contradicted(
            said, base, "percent and percentage points are not the same", "percent for percentage points"
        )
    converted = in_unit_of(said, base)
    if converted is None and per_another(unit_of(said), unit_of(base)):
        return _contradicted(said, base, f"the base says {base.text}", slip=f"{said.unit} for {base.unit}")
    if converted is None:
        return Comparison(outcome=Outcome.UNMATCHED, why=f"{said.text} and {base.text} are in unlike units")
    return _compare_values(said, converted, base)


def in_unit_of(said: Figure, base: Figure) -> Figure | None:
    """*said* with its numbers in the unit of *base*; None where the units cannot be held together."""
    source, target = unit_of(said), unit_of(base)
    if source == target:
        return said
    if source is None or target is None:
        return None
    ends = [said.value, said.low, said.high, said.step]
    moved = [None if end is None else units.convert(end, source, target) for end in ends[:3]]
    if all(end is None for end in moved):
        return None
    step = None
    if said.step is not None:
        zero = units.convert(Fraction(0), source, target)
        there = units.convert(said.step, source, target)
        step = abs(there - zero) if there is not None and zero is not None else None
    return _with(said, moved, step, base.unit)


_OWN_KIND = frozenset({Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.FACTOR, Kind.SCORE, Kind.MONEY})
_SPEEDS = frozenset({"km/h", "mile/hour", "m/s", "km/s", "knot"})
_PERCENT = frozenset({"percent", "percentage_point", "basis_point"})


def dimension(figure: Figure) -> str:
    """What a figure measures: only figures of one dimension can be held against each other.

    Money is one dimension in whichever currency, percent and points are one, and a rate is what stands
    above the stroke: another currency, points for percent and another rate base are slips to be told.
    """
    if figure.kind in _OWN_KIND:
        return str(figure.kind)
    unit = unit_of(figure)
    if unit is None:
        return "count"
    if unit in _PERCENT:
        return "fraction"
    if unit in _SPEEDS:
        return "speed"
    top, slash, _ = unit.partition("/")
    known = units.lookup(top if slash else unit)
    what = (
        known.dimension.partition(":")[0]
        if known is not None and known.dimension.startswith("money")
        else None
    )
    what = what or (known.dimension if known is not None else unit)
    return f"rate:{what}" if slash else what


def per_another(one: str | None, other: str | None) -> bool:
    """Whether two rates count the same thing per another thing: "°C a year", "°C a decade"."""
    top, slash, bottom = (one or "").partition("/")
    top_of_other, slash_of_other, bottom_of_other = (other or "").partition("/")
    return bool(slash and slash_of_other and top == top_of_other and bottom != bottom_of_other)


def unit_of(figure: Figure) -> str | None:
    """The unit for conversion: a share is a pure number, a plain count has none."""
    if figure.unit is not None:
        return figure.unit
    if figure.kind is Kind.SHARE:
        return "share"
    changed = figure.kind in (Kind.INCREASE, Kind.DECREASE)
    return "share" if changed and figure.value is not None and 0 < figure.value < 1 else None


def _with(figure: Figure, ends: list[Fraction | None], step: Fraction | None, unit: str | None) -> Figure:
    return replace(figure, value=ends[0], low=ends[1], high=ends[2], step=step, unit=unit)


def _currency_clash(said: Figure, base: Figure) -> bool:
    return said.kind is Kind.MONEY and base.kind is Kind.MONEY and said.unit != base.unit


def _points_for_percent(said: Figure, base: Figure) -> bool:
    points = {"percentage_point", "basis_point"}
    return ("percent" in (said.unit, base.unit)) and (said.unit in points) != (base.unit in points)


def _compare_values(said: Figure, moved: Figure, base: Figure) -> Comparison:
    """Both in one unit: *moved* is *said* in the unit of *base*."""
    if _far_apart(said, moved, base) and said.text != base.text:
        why = f"the base says {base.text}"
        return Comparison(outcome=Outcome.CONTRADICTED, why=why, said=moved, base=base, written=said)
    allowed = of_source(base)
    exact = Outcome.CONVERTED if moved is not said else Outcome.EXACT
    same = _same_set(moved, base) or (moved is said and said.text.casefold() == base.text.casefold())
    if same:
        why = "the same after changing the unit" if moved is not said else "the same figure"
        return Comparison(outcome=exact, why=why, said=moved, base=base)
    fits = _fit(said, moved, base, allowed)
    if fits is not None:
        return Comparison(outcome=fits[0], why=fits[1], said=moved, base=base)
    if _finer_than_base(moved, base):
        why = f"more exact than the base, which says {base.text}"
        return Comparison(outcome=Outcome.UNMATCHED, why=why, said=moved, base=base)
    why = f"the base says {base.text}"
    return Comparison(outcome=Outcome.CONTRADICTED, why=why, said=moved, base=base, written=said)


def _far_apart(said: Figure, moved: Figure, base: Figure) -> bool:
    """Two plain numbers in one unit that no rounding brings together; most pairs are such."""
    if moved is not said or said.kind is Kind.SHARE or base.kind is Kind.SHARE:
        return False
    if said.comparator is not Comparator.EQ or base.comparator is not Comparator.EQ:
        return False
    a, b = said.value, base.value
    if a is None or b is None or base.low is not None:
        return False
    return abs(a.numerator * b.denominator - b.numerator * a.denominator) * 20 > abs(
        b.numerator * a.denominator
    )


def _same_set(said: Figure, base: Figure) -> bool:
    if said.value is not None:
        return said.value == base.value and said.comparator == base.comparator and base.low is None
    return said.low == base.low and said.high == base.high and base.value is None


def _fit(said: Figure, moved: Figure, base: Figure, allowed: Interval) -> tuple[Outcome, str] | None:
    """The rule by which the statement's figure is borne out, or None."""
    if moved.value is None:
        return _fit_range(moved, base, allowed)
    match moved.comparator:
        case Comparator.GT | Comparator.GE if moved.hedge is None or moved.hedge == "":
            return _fit_floor(moved, base, allowed)
        case Comparator.LT | Comparator.LE if moved.hedge is None or moved.hedge == "":
            return _fit_ceiling(said, moved, base, allowed)
        case Comparator.EQ:
            return _fit_number(said, moved, base, allowed)
        case _:
            return _fit_hedge(said, moved, base, allowed)


def _fit_range(said: Figure, base: Figure, allowed: Interval) -> tuple[Outcome, str] | None:
    claimed = of_statement(said)
    if said.comparator is Comparator.VAGUE and claimed.high is None and claimed.low is not None:
        top = claimed.low * 50
        claimed = Interval(claimed.low, top)
    if claimed.covers(allowed):
        return Outcome.WITHIN, f"{base.text} lies in what is said"
    return None


def _fit_number(said: Figure, moved: Figure, base: Figure, allowed: Interval) -> tuple[Outcome, str] | None:
    value = moved.value or Fraction(0)
    if base.value is not None and value == base.value and base.low is None:
        if base.comparator is Comparator.EQ:
            return Outcome.EXACT if said is moved else Outcome.CONVERTED, "the same figure"
        return Outcome.WITHIN, f"the base says {base.text}"
    if base.comparator in _BOUNDS and base.low is None:
        return (Outcome.WITHIN, f"the base says {base.text}") if allowed.holds(value) else None
    if base.value is None or base.low is not None:
        return _fit_number_in_range(moved, base, allowed)
    if _round_share(said) and abs(value - base.value) <= _share_slack(moved, Fraction(25, 1000)):
        return Outcome.WITHIN, f"{percent_of(base)} is {said.text}, to the nearest of such fractions"
    if rounding(moved).holds(base.value) and _near(value, base.value, _tolerance(said, moved)):
        return Outcome.ROUNDED, f"{base.text} rounds to it"
    return None


def _fit_number_in_range(moved: Figure, base: Figure, allowed: Interval) -> tuple[Outcome, str] | None:
    value = moved.value or Fraction(0)
    if base.value is not None and rounding(moved).meets(allowed) and _near_interval(value, allowed):
        return Outcome.DERIVED, f"the base's figures give {number(allowed.low)} to {number(allowed.high)}"
    low, high = allowed.low, allowed.high
    narrow = low is not None and high is not None and low > 0 and high <= low * _NARROW_RANGE
    if low is not None and high is None and low <= value < low * 10:
        return Outcome.WITHIN, f"the base says {base.text}"
    if narrow and rounding(moved).meets(allowed):
        return Outcome.WITHIN, f"it lies in {base.text}"
    return None


def _near_interval(value: Fraction, allowed: Interval) -> bool:
    if allowed.low is None or allowed.high is None:
        return False
    if allowed.holds(value):
        return True
    nearest = allowed.low if value < allowed.low else allowed.high
    return _near(value, nearest, _ONE_PERCENT)


_BOUNDS = (Comparator.GT, Comparator.GE, Comparator.LT, Comparator.LE, Comparator.NEARLY)


def _tolerance(said: Figure, moved: Figure) -> Fraction:
    """How coarse an unhedged number may be: 1 %, or 5 % for a small whole number of a larger unit."""
    small = said.value is not None and said.value.denominator <= 2 and abs(said.value) <= _SMALL_NUMBER  # noqa: PLR2004
    return _FIVE_PERCENT if moved is not said and small and moved.unit != "percent" else _ONE_PERCENT


def _near(value: Fraction, other: Fraction, tolerance: Fraction) -> bool:
    return abs(value - other) <= abs(other) * tolerance


def _fit_hedge(said: Figure, moved: Figure, base: Figure, allowed: Interval) -> tuple[Outcome, str] | None:
    claimed = hedged(moved)
    if _round_share(said) and moved.comparator is Comparator.APPROX and moved.value is not None:
        slack = _share_slack(moved, Fraction(5, 100))
        claimed = Interval(moved.value - slack, moved.value + slack)
    elif moved is not said and _tolerance(said, moved) == _FIVE_PERCENT:
        claimed = hedged(moved, widen=Fraction(2)) if moved.comparator is Comparator.APPROX else claimed
    inside = claimed.meets(allowed) if base.comparator is not Comparator.EQ else claimed.covers(allowed)
    if base.low is not None or base.value is None:
        inside = claimed.meets(allowed)
    if not inside and base.comparator is Comparator.APPROX and base.value is not None:
        inside = claimed.meets(hedged(base)) and _near(moved.value or Fraction(0), base.value, _FIVE_PERCENT)
    return (Outcome.WITHIN, f"{base.text} is within the hedge") if inside else None


def _fit_floor(said: Figure, base: Figure, allowed: Interval) -> tuple[Outcome, str] | None:
    """A floor is borne out by values above it that it does not understate by a factor of three."""
    if not of_statement(said).covers(_closed_bound(said, base, allowed)):
        return None
    value, reach = said.value, allowed.low
    if value is None or reach is None or (value > 0 and reach > value * _FAIR_BOUND):
        return None
    if value > 0 and reach >= value * Fraction(5, 4):
        return Outcome.WITHIN, f"the base says {base.text}, well above the bound"
    return Outcome.WITHIN, f"{base.text} is above it"


def _closed_bound(said: Figure, base: Figure, allowed: Interval) -> Interval:
    """A source's "more than N" lies wholly above N, so it bears out the same words in the statement."""
    if base.comparator is Comparator.GT and base.hedge is None and said.value == base.value:
        return Interval(allowed.low, allowed.high, True, allowed.high_open)
    if base.comparator is Comparator.LT and said.value == base.value:
        return Interval(allowed.low, allowed.high, allowed.low_open, True)
    return allowed


def _fit_ceiling(said: Figure, moved: Figure, base: Figure, allowed: Interval) -> tuple[Outcome, str] | None:
    value = moved.value or Fraction(0)
    if said.text.lower().startswith(_REACHED):
        top = allowed.high if allowed.high is not None else allowed.low
        reached = top is not None and (rounding(moved).holds(top) and _near(value, top, _ONE_PERCENT))
        return (Outcome.WITHIN, f"{base.text} reaches it") if reached else None
    if not of_statement(moved).covers(_closed_bound(moved, base, allowed)):
        return None
    high = allowed.high
    if high is None or (high > 0 and value > high * _FAIR_BOUND):
        return None
    return Outcome.WITHIN, f"{base.text} is below it"


def _round_share(figure: Figure) -> bool:
    """Fractions of ten, and "half", "a third" and the like, are read coarsely."""
    return figure.kind is Kind.SHARE and figure.value is not None and figure.value.denominator <= 10  # noqa: PLR2004


def _share_slack(moved: Figure, points: Fraction) -> Fraction:
    """Fractions of ten reach 2.5 points to each side, 5 with a hedge; thirds, quarters and fifths half of that."""
    scale = 100 if moved.unit == "percent" else 1
    tenths = moved.value is not None and (moved.value / scale).denominator == 10  # noqa: PLR2004
    return points * scale if tenths else points * scale / 2


def _finer_than_base(said: Figure, base: Figure) -> bool:
    """A statement may give more digits than the base and still agree with it as far as that goes."""
    if said.value is None or base.value is None or base.step is None or said.step is None:
        return False
    finer = said.comparator is Comparator.EQ and said.step < base.step
    return finer and rounding(base).holds(said.value) and _near(said.value, base.value, _ONE_PERCENT)


def _difference(said: Figure, base: Figure) -> Difference | None:
    a, b = _centre(said), _centre(base)
    if a is None or b is None:
        return None
    return Difference(ratio=a / b if b else None, absolute=a - b)


def _centre(figure: Figure) -> Fraction | None:
    if figure.value is not None:
        return figure.value
    if figure.low is not None and figure.high is not None:
        return (figure.low + figure.high) / 2
    return figure.low if figure.low is not None else figure.high


def _against(said: Figure, base: Figure) -> str:
    difference = _difference(said, base)
    text = f"the base says {base.text}"
    if difference is None or difference.ratio is None or difference.ratio == 1 or difference.ratio <= 0:
        return text
    if said.comparator not in (Comparator.EQ, Comparator.APPROX, Comparator.NEARLY):
        return text
    return f"{text} ({_distance(difference.ratio)})"


def _distance(ratio: Fraction) -> str:
    if ratio >= 2:  # noqa: PLR2004
        return f"{number(ratio, digits=3)} times too large"
    if ratio <= Fraction(1, 2):
        return f"{number(1 / ratio, digits=3)} times too small"
    way = "high" if ratio > 1 else "low"
    return f"{number(abs(ratio - 1) * 100, digits=2)} % too {way}"


def _contradicted(said: Figure, base: Figure, why: str, slip: str | None) -> Comparison:
    return Comparison(outcome=Outcome.CONTRADICTED, why=why, said=said, base=base, known_slip=slip)


__all__ = ["Comparison", "compare", "in_unit_of", "point"]
