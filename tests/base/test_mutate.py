"""Mutants: what is left alone, what each maker changes, and the laws that hold for all of them."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.base.mutate import FAKES, REWRITES, Kind, mutants
from factcheck.base.mutate.false_tables import CURRENCIES, FLIPS, GROUPS, OPPOSITES, RATE_SWAPS, UNIT_SWAPS
from factcheck.base.mutate.numerals import apart, numeral_of, written_like
from factcheck.base.mutate.true_tables import CONTRACTIONS, CONVERSIONS, SYNONYMS
from factcheck.model import Base, Claim, ClaimFigure, Comparator, Figure, Name, Source, Span, Stance
from factcheck.model import Kind as FigureKind

Spec = tuple[str, str, FigureKind]
"""A figure's text, its value as `Fraction` reads it, and its kind."""


def figure(
    statement: str,
    spec: Spec,
    *,
    comparator: Comparator = Comparator.EQ,
    noun: str | None = None,
    unit: str | None = None,
    per: str | None = None,
    step: str = "1",
    stance: Stance = Stance.ASSERTED,
) -> Figure:
    text, value, kind = spec
    start = statement.index(text)
    return Figure(
        text=text,
        span=Span(start, start + len(text)),
        kind=kind,
        comparator=comparator,
        value=None if kind is FigureKind.DATE else Fraction(value),
        written=value,
        step=Fraction(step),
        noun=noun,
        unit=unit,
        per=per,
        stance=stance,
    )


def claim(statement: str, *figures: Figure, name: str = "c", **more: tuple[str, ...]) -> Claim:
    return Claim(
        id=name,
        statement=statement,
        source="s",
        figures=tuple(ClaimFigure(figure=f) for f in figures),
        **more,  # type: ignore[arg-type]
    )


def base(*claims: Claim, names: tuple[Name, ...] = ()) -> Base:
    return Base(label="test", claims=claims, sources=(Source(id="s"),), names=names)


def made(kind: Kind, *claims: Claim, names: tuple[Name, ...] = ()) -> list[str]:
    """The statements of the first claim's mutants of the kind, all of them."""
    first = claims[0].id
    every = mutants(base(*claims, names=names), limit=100)
    return [m.statement for m in every if m.kind is kind and m.claim == first]


def counted(statement: str, text: str, value: str, **more: object) -> Claim:
    return claim(statement, figure(statement, (text, value, FigureKind.COUNT), **more))  # type: ignore[arg-type]


BRIDGE = counted(
    "The bridge carries 41,200 vehicles.", "41,200 vehicles", "41200", noun="vehicles", step="100"
)
TRAM = counted(
    "The tram carries 9,300 passengers.", "9,300 passengers", "9300", noun="passengers", step="100"
)


@pytest.mark.parametrize(
    "left_alone",
    [
        pytest.param(
            counted("It has no lifts.", "no lifts", "0", noun="lifts"),
            id="zero has no digit to change",
        ),
        pytest.param(
            counted("It may have 40 lifts.", "40 lifts", "40", noun="lifts", stance=Stance.CONDITIONAL),
            id="a figure that is not asserted",
        ),
        pytest.param(
            counted("It has dozens of lifts.", "dozens", "24", comparator=Comparator.VAGUE),
            id="a vague amount",
        ),
    ],
)
def test_fakes_by_digit__figure_that_cannot_be_wrong_by_a_digit__none(left_alone: Claim) -> None:
    assert not made(Kind.DIGIT, left_alone)
    assert not made(Kind.MAGNITUDE, left_alone)


def test_mutants__superseded_claim__none_and_disputed_claim__fakes_alone() -> None:
    old = claim("It cost 90 euros.", name="old")
    new = claim("It cost 96 euros.", name="new", supersedes=("old",))
    other = claim("It will open in May.", name="other", disputed_by=("new",))

    found = list(mutants(base(old, new, other)))

    assert {m.claim for m in found if not m.fake} == set()
    assert {m.claim for m in found} == {"new", "other"}


def test_digit__round_number__zeros_at_its_end_left_alone() -> None:
    found = made(Kind.DIGIT, BRIDGE)

    assert "The bridge carries 44,200 vehicles." in found
    assert all(re.search(r"\d\d,\d00 ", text) for text in found)


def test_digit__number_word__another_word() -> None:
    lifts = counted("It has eight lifts.", "eight lifts", "8", noun="lifts")

    assert set(made(Kind.DIGIT, lifts)) == {
        "It has ten lifts.",
        "It has nine lifts.",
        "It has seven lifts.",
        "It has six lifts.",
    }


def test_digit__another_claim_has_that_figure__left_out() -> None:
    other = counted(
        "The ferry carries 44,200 vehicles.", "44,200 vehicles", "44200", noun="vehicles", step="100"
    )
    renamed = claim(other.statement, *(k.figure for k in other.figures), name="ferry")

    assert "The bridge carries 44,200 vehicles." not in made(Kind.DIGIT, BRIDGE, renamed)


@pytest.mark.parametrize(
    ("comparator", "value", "expected"),
    [
        (Comparator.EQ, "60000", False),
        (Comparator.APPROX, "66000", False),
        (Comparator.GT, "50000", False),
        (Comparator.GT, "61000", False),
        (Comparator.LT, "70000", False),
        (Comparator.RANGE, "90000", False),
        (Comparator.EQ, "70000", True),
        (Comparator.APPROX, "90000", True),
        (Comparator.NEARLY, "30000", True),
        (Comparator.GT, "80000", True),
        (Comparator.GT, "6000", True),
        (Comparator.LT, "40000", True),
        (Comparator.LT, "600000", True),
    ],
)
def test_apart__value_against_sixty_thousand__true_only_beyond_argument(
    comparator: Comparator,
    value: str,
    expected: bool,
) -> None:
    text = "60,000 people"
    known = figure(text, (text, "60000", FigureKind.COUNT), comparator=comparator, step="10000")

    assert apart(known, Fraction(value)) is expected


COST = "It cost €43 million in 2019."
MONEY = claim(
    COST,
    figure(COST, ("€43 million", "43000000", FigureKind.MONEY), unit="EUR", step="1000000"),
    figure(COST, ("in 2019", "2019", FigureKind.DATE)),
)
PAY = "It pays £2.60 an hour."
RATE = claim(PAY, figure(PAY, ("£2.60", "2.60", FigureKind.MONEY), unit="GBP/hour", per="hour", step="0.01"))
FIELD = "The field covers 7,300 hectares."
AREA = claim(FIELD, figure(FIELD, ("7,300 hectares", "7300", FigureKind.MEASURE), unit="hectare", step="100"))
SHRUNK = "It shrank from 41 hectares to 26."
SHARED = claim(
    SHRUNK,
    figure(SHRUNK, ("41 hectares", "41", FigureKind.CHANGE_FROM), unit="hectare"),
    figure(SHRUNK, ("26", "26", FigureKind.CHANGE_TO), unit="hectare"),
)
TEAM = "They won 24 matches and lost five."
TALLY = claim(
    TEAM,
    figure(TEAM, ("24 matches", "24", FigureKind.COUNT), noun="matches"),
    figure(TEAM, ("five", "5", FigureKind.COUNT)),
)


@pytest.mark.parametrize(
    ("kind", "of", "expected"),
    [
        (Kind.TRANSPOSED, BRIDGE, "The bridge carries 14,200 vehicles."),
        (Kind.MAGNITUDE, BRIDGE, "The bridge carries 412,000 vehicles."),
        (Kind.MAGNITUDE, BRIDGE, "The bridge carries 4,120 vehicles."),
        (Kind.MAGNITUDE, MONEY, "It cost €43 billion in 2019."),
        (Kind.CURRENCY, MONEY, "It cost $43 million in 2019."),
        (Kind.YEAR, MONEY, "It cost €43 million in 2018."),
        (Kind.RATE, RATE, "It pays £2.60 a day."),
        (Kind.UNIT, AREA, "The field covers 7,300 acres."),
        (Kind.ROLES, TALLY, "They won five matches and lost 24."),
        (Kind.NEGATION, AREA, "The field does not cover 7,300 hectares."),
        (Kind.NEGATION, claim("He has left the city."), "He has not left the city."),
        (Kind.NEGATION, claim("The order was not signed."), "The order was signed."),
        (Kind.NEGATION, claim("It has not yet been approved."), "It has already been approved."),
        (Kind.DIRECTION, claim("Prices fell in May."), "Prices rose in May."),
        (Kind.DIRECTION, claim("He came after the vote."), "He came before the vote."),
        (Kind.GROUP, claim("Women make up a third."), "Men make up a third."),
        (Kind.FORMAT, MONEY, "It cost €43,000,000 in 2019."),
        (Kind.FORMAT, BRIDGE, "The bridge carries 41200 vehicles."),
        (Kind.FORMAT, BRIDGE, "The bridge carries 41.2 thousand vehicles."),
        (Kind.HEDGE, BRIDGE, "The bridge carries about 41,200 vehicles."),
        (Kind.HEDGE, MONEY, "It cost about €43 million in 2019."),
        (Kind.ROUNDING, BRIDGE, "The bridge carries 41,000 vehicles."),
        (Kind.CONVERSION, AREA, "The field covers 73 square kilometres."),
        (Kind.FRONTING, MONEY, "In 2019 it cost €43 million."),
        (Kind.FRONTING, claim("In May 2019 the bridge opened."), "The bridge opened in May 2019."),
        (Kind.VOICE, claim("Larch Foods bought the mill."), "The mill was bought by Larch Foods."),
        (Kind.VOICE, claim("The mill was bought in 2019 by Larch."), "Larch bought the mill in 2019."),
        (Kind.SYNONYM, claim("The firm bought a mill."), "The firm acquired a mill."),
        (Kind.CONTRACTION, claim("They did not vote."), "They didn't vote."),
        (Kind.HEADLINE, BRIDGE, "Bridge carries 41,200 vehicles"),
        (Kind.HEADLINE, claim("The bridge costs a city £4 a day."), "Bridge costs city £4 a day"),
        (Kind.VERBATIM, BRIDGE, BRIDGE.statement),
        (Kind.PARAPHRASE, claim("It is shut.", paraphrases=("It is closed.",)), "It is closed."),
    ],
)
def test_mutants__claim_of_the_kind__hold_the_change(kind: Kind, of: Claim, expected: str) -> None:
    assert expected in made(kind, of)


@pytest.mark.parametrize(
    ("kind", "of"),
    [
        (Kind.YEAR, claim("They came in the 1960s.")),
        (Kind.DIRECTION, counted("More than 90 came.", "More than 90", "90", comparator=Comparator.GT)),
        (Kind.NEGATION, claim("It failed to open.")),
        (Kind.FRONTING, claim("It opened and closed in 2019.")),
        (Kind.VOICE, claim("Prices rose in May.")),
        (Kind.HEDGE, counted("The 90 guests left.", "90 guests", "90", noun="guests")),
        (Kind.ROUNDING, counted("It has 12 lifts.", "12 lifts", "12", noun="lifts")),
        (Kind.CONVERSION, SHARED),
        (Kind.CONVERSION, counted("It has 12 lifts.", "12 lifts", "12", noun="lifts")),
    ],
)
def test_mutants__change_would_mean_something_else__none(kind: Kind, of: Claim) -> None:
    assert not made(kind, of)


def test_name__other_names_in_the_base__swapped_but_never_for_an_alias() -> None:
    names = (
        Name(name="Dana Kerr", aliases=("Kerr",)),
        Name(name="Pavel Drach"),
        Name(name="Kerr Foundation"),
    )

    assert made(Kind.NAME, claim("Dana Kerr won the vote."), names=names) == ["Pavel Drach won the vote."]


def test_noun__base_counts_as_many_of_the_other__left_out() -> None:
    sinks = counted("Each cell has two sinks.", "two sinks", "2", noun="sinks")
    toilets = claim(
        "Each cell has two toilets.",
        figure("Each cell has two toilets.", ("two toilets", "2", FigureKind.COUNT), noun="toilets"),
        name="toilets",
    )

    assert not made(Kind.NOUN, sinks, toilets)


@pytest.mark.parametrize(
    ("comparator", "expected"), [(Comparator.EQ, True), (Comparator.RANGE, False), (Comparator.LE, False)]
)
def test_year__bound_or_longer_period__left_alone(comparator: Comparator, expected: bool) -> None:
    text = "It opened in 2019."
    opened = claim(text, figure(text, ("in 2019", "2019", FigureKind.DATE), comparator=comparator))

    assert bool(made(Kind.YEAR, opened)) is expected


def test_name__written_like_a_name__swapped_as_a_whole() -> None:
    bay = claim("Marrow Bay has a port.", name="bay")
    town = claim("The ferry to Port Selm left.", name="town")

    assert made(Kind.NAME, bay, town) == ["Port Selm has a port."]


def test_noun__other_claims_count_other_things__swapped_but_people_not_for_people() -> None:
    guests = claim(
        "It has 90 guests.",
        figure("It has 90 guests.", ("90 guests", "90", FigureKind.COUNT), noun="guests"),
        name="g",
    )
    tram = claim(TRAM.statement, *(k.figure for k in TRAM.figures), name="t")
    visitors = claim(
        "It has 70 visitors.",
        figure("It has 70 visitors.", ("70 visitors", "70", FigureKind.COUNT), noun="visitors"),
        name="v",
    )

    assert "The bridge carries 41,200 passengers." in made(Kind.NOUN, BRIDGE, tram)
    assert "The tram carries 9,300 visitors." not in made(Kind.NOUN, tram, visitors, guests)


def test_mutants__twice_and_in_another_order__the_same() -> None:
    claims = [claim(f"Hall {n} opened in May.", name=f"c{n}") for n in range(5)]

    there = set(mutants(base(*claims), limit=1))
    back = set(mutants(base(*reversed(claims)), limit=1))

    assert there == back == set(mutants(base(*claims), limit=1))


def test_mutants__limit__holds_for_each_kind_of_each_claim() -> None:
    assert len(made(Kind.DIGIT, BRIDGE)) > 1
    assert sum(m.kind is Kind.DIGIT for m in mutants(base(BRIDGE), limit=1)) == 1


def test_kinds__every_member__has_a_maker() -> None:
    assert {*FAKES, *REWRITES} == set(Kind)


@given(st.text(max_size=60), st.integers(1, 10**9))
def test_mutants__any_statement__fakes_differ_from_it(text: str, number: int) -> None:
    statement = f"{text} {number:,} bridges {text}"
    of = counted(statement, f"{number:,} bridges", str(number), noun="bridges")

    assert all(m.statement != statement for m in mutants(base(of)) if m.fake)


@given(st.integers(1, 10**12), st.sampled_from([1, 10, 100]))
def test_written_like__any_number__reads_back_as_the_same(number: int, parts: int) -> None:
    value = Fraction(number, parts)
    text = "1,000"
    like = numeral_of(text, figure(text, (text, "1000", FigureKind.COUNT)))
    assert like is not None

    written = written_like(like, value)

    assert written is not None
    assert Fraction(written.replace(",", "")) == value


UNIT_EXAMPLES = [(swap.old, swap.example) for swap in UNIT_SWAPS]
CONVERSION_EXAMPLES = [(known.old, known.example) for known in CONVERSIONS]
WORD_TABLES = [
    *(
        (old, example)
        for old, _, example in (*CURRENCIES, *RATE_SWAPS, *OPPOSITES, *GROUPS, *FLIPS, *SYNONYMS)
    ),
    *UNIT_EXAMPLES,
    *CONVERSION_EXAMPLES,
]


@pytest.mark.parametrize(("word", "example"), WORD_TABLES)
def test_tables__entry__stands_in_its_example(word: str, example: str) -> None:
    assert word.lower() in example.lower()


@pytest.mark.parametrize(("kind", "table"), [(Kind.DIRECTION, OPPOSITES), (Kind.GROUP, GROUPS)], ids=str)
def test_tables__pair_of_opposites__is_swapped_both_ways(
    kind: Kind, table: tuple[tuple[str, str, str], ...]
) -> None:
    for old, new, example in table:
        there = made(kind, claim(example))
        assert any(new in text.lower() for text in there), (old, there)
        assert any(example in made(kind, claim(text)) for text in there), (old, there)


@pytest.mark.parametrize(("full", "short"), CONTRACTIONS)
def test_contraction__either_form__gives_the_other(full: str, short: str) -> None:
    assert made(Kind.CONTRACTION, claim(f"They {full} go.")) == [f"They {short} go."]
    assert made(Kind.CONTRACTION, claim(f"They {short} go.")) == [f"They {full} go."]


@pytest.mark.parametrize(("old", "new", "example"), FLIPS)
def test_negation__denial_of_the_table__taken_out(old: str, new: str, example: str) -> None:
    assert made(Kind.NEGATION, claim(example)) == [example.replace(old, new, 1)]
