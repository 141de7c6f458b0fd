"""Figures that the base fixes without stating them: shares, ratios, changes, differences, durations.

Rule: `docs/verdicts.md`, "Derived figures". A derivation is tried only where the statement names the
roles of both operands and uses a word for the operation, and both operands are in one dimension;
operands carry their written precision into the result.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.judge import dates
from factcheck.judge.compare import Comparison, compare
from factcheck.judge.derivation import Derivation, Operand, made, part_of, span_of
from factcheck.judge.naming import matches_name
from factcheck.judge.pairing import backward
from factcheck.judge.terms import keys_of
from factcheck.model import Comparator, Figure, Kind, Outcome, Part
from factcheck.text import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.judge.prepared import BaseFigure, PreparedClaim
    from factcheck.judge.reading import Reading
    from factcheck.text.names import Mention

_NAMED = 0.4
_POOL = 8
_DAYS_A_YEAR = Fraction(36525, 100)
_PERCENT = 100

_DIFFERENCE = lexicon.OPERATIONS["difference"]
_CHANGE = lexicon.OPERATIONS["change"]
_SUM = lexicon.OPERATIONS["sum"]
_OPERATING = frozenset().union(*lexicon.OPERATIONS.values())


def derive(reading: Reading, index: int, claims: Sequence[PreparedClaim]) -> Part | None:
    """The part of figure *index* where two figures of *claims* give it or refute it; None otherwise."""
    said = reading.figures[index]
    if said.kind in (Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.SCORE):
        return None
    if not _asks(reading, said):
        return None
    pool = _pool(reading, claims)
    counted = keys_of(reading.nouns(index)) if said.kind is Kind.COUNT else frozenset()
    names = [reading.mentions[t.name] for t in reading.local(index) if t.name >= 0]
    tried: list[tuple[Derivation, Comparison]] = []
    for derivation in _derivations(reading, said, pool):
        if counted and counted.isdisjoint(derivation.left.base.noun_keys | derivation.left.base.label_keys):
            continue
        if not all(_named_in(mention, derivation) for mention in names):
            continue
        comparison = compare(said, derivation.figure)
        if comparison.outcome.bears_out:
            return part_of(said, derivation, comparison, Outcome.DERIVED)
        if comparison.outcome is Outcome.CONTRADICTED:
            tried.append((derivation, comparison))
    if tried and _settled(said, tried):
        return part_of(said, tried[0][0], tried[0][1], Outcome.CONTRADICTED)
    return None


def _asks(reading: Reading, said: Figure) -> bool:
    """Whether the statement asks for anything that is worked out: by the kind of figure, or by its words."""
    if said.kind in _WORKED_OUT or said.unit in ("percent", "percentage_point", "x"):
        return True
    words = {word.text.lower() for word in reading.words} | reading.lemmas
    return not words.isdisjoint(_OPERATING)


_WORKED_OUT = frozenset({Kind.FACTOR, Kind.SHARE, Kind.PERCENT, Kind.INCREASE, Kind.DECREASE, Kind.AGE})


def asks_for_sum(reading: Reading) -> bool:
    """Whether the statement adds things up: "together", "combined"."""
    return not reading.lemmas.isdisjoint(_SUM)


def _named_in(mention: Mention, derivation: Derivation) -> bool:
    """Whether one of the claims that a figure is derived from speaks of the name."""
    if not mention.text[0].isupper():
        return True
    return any(matches_name(mention, operand.claim) for operand in (derivation.left, derivation.right))


def _settled(said: Figure, tried: Sequence[tuple[Derivation, Comparison]]) -> bool:
    """Only one pair of operands, both fully named, in the relation that the statement names refutes."""
    pairs = {frozenset((id(d.left.base), id(d.right.base))) for d, _ in tried}
    ways = {d.way for d, _ in tried}
    derivation = tried[0][0]
    return (
        len(pairs) == 1
        and ways <= {"change", "ratio"}
        and said.kind in (Kind.INCREASE, Kind.DECREASE, Kind.FACTOR)
        and min(derivation.left.named, derivation.right.named) >= 0.75  # noqa: PLR2004
    )


def _pool(reading: Reading, claims: Sequence[PreparedClaim]) -> list[Operand]:
    found = []
    for claim in claims:
        if claim.claim.formula:
            continue
        for base in claim.figures:
            named = backward(base, reading.keys)
            noun = not base.noun_keys or not base.noun_keys.isdisjoint(reading.keys)
            if named >= _NAMED and noun:
                found.append(Operand(claim=claim, base=base, named=named))
    return sorted(found, key=lambda operand: -operand.named)[:_POOL]


def _share(terms: Sequence, keys: frozenset[str]) -> float:  # type: ignore[type-arg]
    total = sum(t.weight for t in terms)
    return sum(t.weight for t in terms if not keys.isdisjoint(t.keys)) / total if total else 0.0


def _derivations(reading: Reading, said: Figure, pool: Sequence[Operand]) -> Iterator[Derivation]:
    words = {form for word in reading.words for form in (word.lemma, word.text.lower())}
    for i, left in enumerate(pool):
        for j, right in enumerate(pool):
            if i == j:
                continue
            a, b = left.base.figure, right.base.figure
            if a.kind is Kind.DATE and b.kind is Kind.DATE:
                if _asks_for_time(words, said, left, right):
                    yield from _between_dates(said, left, right)
            elif _alike(a, b):
                yield from _from_numbers(words, said, left, right, adding=i < j)


def _alike(a: Figure, b: Figure) -> bool:
    if Kind.DATE in (a.kind, b.kind) or Kind.ORDINAL in (a.kind, b.kind):
        return False
    return a.unit == b.unit and (a.kind is Kind.MONEY) == (b.kind is Kind.MONEY)


def _from_numbers(
    words: set[str], said: Figure, left: Operand, right: Operand, *, adding: bool
) -> Iterator[Derivation]:
    a, b = span_of(left.base.figure), span_of(right.base.figure)
    if a is None or b is None or min(a) <= 0 or min(b) <= 0:
        return
    x, y = left.base.figure.text, right.base.figure.text
    same = min(left.named, right.named) >= _SURELY or _same_thing(left.base, right.base)
    if said.kind is Kind.FACTOR or said.unit == "x":
        yield made(said, (a[0] / b[1], a[1] / b[0]), "x", f"{x} / {y}", left, right, "ratio")
    elif said.unit == "percent" or said.kind is Kind.SHARE:
        yield from _parts_of_whole(words, said, left, right, same=same)
    elif not same:
        return
    elif said.unit == "percentage_point" and left.base.figure.unit == "percent":
        ends = sorted((abs(a[0] - b[1]), abs(a[1] - b[0])))
        yield made(said, (ends[0], ends[1]), said.unit, f"{x} - {y}", left, right, "difference")
    elif said.unit == left.base.figure.unit:
        if words & _DIFFERENCE and a[0] >= b[1]:
            yield made(said, (a[0] - b[1], a[1] - b[0]), said.unit, f"{x} - {y}", left, right, "difference")
        if adding and words & _SUM:
            yield made(said, (a[0] + b[0], a[1] + b[1]), said.unit, f"{x} + {y}", left, right, "sum")


def _parts_of_whole(
    words: set[str], said: Figure, left: Operand, right: Operand, *, same: bool
) -> Iterator[Derivation]:
    """What percentage, or fraction, *left* is of *right*, or lies from it."""
    a, b = span_of(left.base.figure), span_of(right.base.figure)
    if a is None or b is None:
        return
    x, y = left.base.figure.text, right.base.figure.text
    scale = Fraction(_PERCENT) if said.unit == "percent" else Fraction(1)
    moving = said.kind in (Kind.INCREASE, Kind.DECREASE)
    if same and (moving or words & _CHANGE):
        ends = sorted(abs(p / q - 1) * scale for p, q in ((a[0], b[1]), (a[1], b[0])))
        yield made(said, (ends[0], ends[1]), said.unit, f"({x} - {y}) / {y}", left, right, "change")
    if a[1] <= b[1] and not moving and left.base.figure.unit != "percent":
        ends = [a[0] / b[1] * scale, a[1] / b[0] * scale]
        yield made(said, (ends[0], ends[1]), said.unit, f"{x} / {y}", left, right, "share")


def _same_thing(one: BaseFigure, other: BaseFigure) -> bool:
    """Whether two figures count or measure one thing: only such are added, or taken from each other."""
    if one.noun_keys and other.noun_keys and one.figure.kind is Kind.COUNT:
        return not one.noun_keys.isdisjoint(other.noun_keys)
    return min(_share(one.wordings[0], other.keys), _share(other.wordings[0], one.keys)) >= _SAME


_SAME = 0.5
_SURELY = 0.7


def _asks_for_time(words: set[str], said: Figure, left: Operand, right: Operand) -> bool:
    """Whether the statement asks for the time between two dates: "two years later", "aged 40"."""
    if said.kind is Kind.AGE:
        exact = said.comparator in (Comparator.EQ, Comparator.APPROX)
        return exact and any(_BIRTH in operand.base.keys for operand in (left, right))
    return bool(words & (_DIFFERENCE | _LASTING))


_BIRTH = lexicon.key_of("birth")
_LASTING = lexicon.OPERATIONS["lasting"]


def _between_dates(said: Figure, left: Operand, right: Operand) -> Iterator[Derivation]:
    if said.kind not in (Kind.DURATION, Kind.AGE) or said.unit not in ("year", "month", "day", "week"):
        return
    a, b = dates.stretch(left.base.figure), dates.stretch(right.base.figure)
    if None in (*a, *b):
        return
    low, high = a.first - b.last, a.last - b.first  # type: ignore[operator]
    if high <= 0:
        return
    x, y = left.base.figure.text, right.base.figure.text
    ends = (Fraction(max(low, 0)), Fraction(high))
    if said.unit == "year":
        years = left.base.figure.first.year - right.base.figure.first.year  # type: ignore[union-attr]
        exact = Fraction(years)
        slack = Fraction(0) if a.last - a.first > 300 else Fraction(1)  # type: ignore[operator] # noqa: PLR2004
        yield made(
            said, (exact - slack if slack else exact, exact), "year", f"{x} - {y}", left, right, "duration"
        )
        return
    yield made(said, ends, "day", f"{x} - {y}", left, right, "duration")
