"""Laws of the reader, each a property over texts that are built from the figure they say."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import read_figures
from factcheck.figures.hedges import HEDGES
from factcheck.figures.interval import hedged
from factcheck.figures.tables import language
from factcheck.model.figure import Comparator, Figure

QUICK = settings(max_examples=60, deadline=None)
COUNTS = st.integers(min_value=1000, max_value=999_999_999)
UNITS = (
    "people",
    "prisoners",
    "km",
    "hectares",
    "percent",
    "dollars",
    "hours",
    "kg",
    "m2",
    "deaths per 100,000 people",
)
HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from("0123456789٣५𝟓½² \n\t\u00a0\u2009\u202f\u200b\u200f\x00.,:;'’%$€-–/()[]\"“+~>x"),
        st.characters(),
    ),
    max_size=200,
)
WORDS = st.lists(
    st.sampled_from(
        "one two twenty hundred thousand million and a half third of the percent 12 1,659 14,5 2019 May to from"
        " between more than about people km rose fell doubled in per 100,000 a day no none $5m - – ( ) . ?".split()
    ),
    max_size=40,
).map(" ".join)


def only(text: str, code: str = "en") -> Figure:
    found = read_figures(text, language=code)
    assert len(found) == 1, (text, found)
    return found[0]


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


def same(a: Figure, b: Figure) -> bool:
    return (a.value, a.low, a.high, a.unit, a.comparator, a.first, a.last) == (
        b.value, b.low, b.high, b.unit, b.comparator, b.first, b.last,
    )  # fmt: skip


@given(number=COUNTS, unit=st.sampled_from(UNITS))
@QUICK
def test_law__figure_written_out__reads_back_the_same(number: int, unit: str) -> None:
    """Formatting a figure and reading it back gives the same figure."""
    figure = only(f"{number:,} {unit}")
    assert figure.value == number
    again = only(f"{figure.written} {unit}")
    assert same(figure, again)


@given(whole=st.integers(min_value=0, max_value=999), decimals=st.text("0123456789", min_size=1, max_size=2))
@QUICK
def test_law__decimals__are_kept_as_written(whole: int, decimals: str) -> None:
    figure = only(f"{whole}.{decimals} kg")
    assert figure.written == f"{whole}.{decimals}"
    assert figure.step == Fraction(1, 10 ** len(decimals))


@given(number=COUNTS, mark=st.sampled_from([",", "'", "’", " ", "\u00a0", "\u2009", "\u202f"]))
@QUICK
def test_law__grouping_marks__change_nothing(number: int, mark: str) -> None:
    """Grouping marks change nothing."""
    assert only(f"{grouped(number, mark)} prisoners").value == number


@given(number=st.integers(min_value=1_000_000, max_value=999_999_999))
@QUICK
def test_law__grouping_points__change_nothing(number: int) -> None:
    assert only(f"{grouped(number, '.')} prisoners").value == number
    assert only(f"{grouped(number, '.')} presos", "es").value == number


@given(
    number=st.integers(min_value=21, max_value=998),
    qualifier=st.sampled_from(
        [p.words for p in language("en").before if p.words.isascii() and p.words.isalpha()]
    ),
    unit=st.sampled_from(("people", "km", "percent", "prisoners per 100,000 people")),
)
@QUICK
def test_law__span_alone__gives_the_same_figure(number: int, qualifier: str, unit: str) -> None:
    """A figure's span re-read alone gives the same value."""
    for figure in read_figures(f"They counted {qualifier} {number} {unit} there."):
        assert same(figure, only(figure.text))


@given(number=st.integers(min_value=10, max_value=10**9), hedge=st.sampled_from(sorted(HEDGES)))
@QUICK
def test_law__hedge__only_widens(number: int, hedge: str) -> None:
    """Hedging only widens: what the plain number allows, the hedge's own side allows too."""
    reach = HEDGES[hedge]
    assert reach.below >= 0
    assert reach.above >= 0
    assert number * (1 - reach.below) <= number <= number * (1 + reach.above)


@given(
    number=st.integers(min_value=100, max_value=10**7), word=st.sampled_from(("about", "nearly", "just over"))
)
@QUICK
def test_law__hedged_number__holds_the_number_itself(number: int, word: str) -> None:
    assert hedged(only(f"{word} {number} cases")).holds(Fraction(number))


@given(number=COUNTS, later=WORDS)
@QUICK
def test_law__text_behind_a_full_stop__changes_nothing_before_it(number: int, later: str) -> None:
    """Text after a full stop changes nothing before it."""
    text = f"The prison holds {number:,} prisoners."
    alone = read_figures(text)
    longer = read_figures(f"{text} The rest: {later}")
    assert longer[: len(alone)] == alone


@given(text=st.one_of(HOSTILE, WORDS), code=st.sampled_from(("en", "es")))
@settings(max_examples=300, deadline=None)
def test_law__any_text__spans_are_true_and_apart(text: str, code: str) -> None:
    end = 0
    for figure in read_figures(text, language=code):
        assert figure.span.start >= end
        assert text[figure.span.start : figure.span.end] == figure.text
        assert figure.comparator is not Comparator.RANGE or figure.value is None
        figure.to_dict()
        end = figure.span.end


@given(text=WORDS)
@QUICK
def test_law__same_text__same_figures(text: str) -> None:
    assert read_figures(text) == read_figures(text)


@pytest.mark.parametrize(
    "piece",
    [
        "1,234 ",
        "one hundred and ",
        "million ",
        "9",
        "1.2.3.",
        "-",
        "(",
        "“",
        "per 100,000 ",
        "half a ",
        "2019 ",
        "5 km ",
        "a\n\n",
        "x1",
    ],
)
def test_read_figures__one_piece_three_thousand_times__is_read(piece: str) -> None:
    """Nothing nests and nothing backtracks: a long run of one piece is read like a short one."""
    figures = read_figures(piece * 3_000)
    assert len(figures) <= 3_000
