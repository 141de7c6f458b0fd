"""What a figure carries of its sentence: stance, subject, scope, modifiers, precision."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck import read_figures
from factcheck.model.figure import Figure, Stance


def first(text: str) -> Figure:
    return read_figures(text)[0]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The prison holds 14,500 people.", Stance.ASSERTED),
        ("Does the prison hold 14,500 people?", Stance.ASKED),
        ("The prison does not hold 14,500 people.", Stance.DENIED),
        ("It never held 14,500 people.", Stance.DENIED),
        ("If the prison held 14,500 people, it would be full.", Stance.CONDITIONAL),
        ("The prison could hold 14,500 people.", Stance.CONDITIONAL),
        ("“We hold 14,500 people,” he said.", Stance.QUOTED),
        ('"We hold 14,500 people," he said.', Stance.QUOTED),
        ("“We are full,” he said of the 14,500 people.", Stance.ASSERTED),
        ("It is not only a prison: 14,500 people live there.", Stance.ASSERTED),
        ("Not so; 14,500 people live there.", Stance.ASSERTED),
    ],
)
def test_stance__sentence__is_told(text: str, stance: Stance) -> None:
    assert first(text).stance is stance


@pytest.mark.parametrize(
    ("text", "subject", "noun"),
    [
        ("Turnout was 61.5 per cent.", "Turnout", "Turnout"),
        ("The fence is 9 kilometres long.", "fence", "fence"),
        ("The number of murders was 114.", "number of murders", None),
        ("A new bridge carries 41,200 vehicles.", "new bridge", "vehicles"),
        ("In 2019 12 people died.", None, None),
    ],
)
def test_subject__before_the_verb__is_told(text: str, subject: str | None, noun: str | None) -> None:
    figure = first(text)
    assert (figure.subject, figure.noun) == (subject, noun)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("More than 60,000 people were arrested in the first year.", ("in the first year",)),
        ("As of August 2024, 14,500 people were held.", ()),
        ("There are 109,500 prisoners in the country.", ("in the country",)),
        ("It has 500 branches worldwide.", ("worldwide",)),
        ("There are 5 of them.", ()),
    ],
)
def test_scope__near_the_figure__is_told(text: str, scope: tuple[str, ...]) -> None:
    assert first(text).scope == scope


@pytest.mark.parametrize(
    ("text", "modifiers", "noun"),
    [
        ("32 new maximum-security prisons", ("new", "maximum-security"), "prisons"),
        ("14,500 gang members", (), "gang members"),
        ("120 female guards", ("female",), "guards"),
        ("the second-largest city", ("largest",), "city"),
    ],
)
def test_modifiers__before_the_noun__are_apart(text: str, modifiers: tuple[str, ...], noun: str) -> None:
    assert (first(text).modifiers, first(text).noun) == (modifiers, noun)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("14,500 people", "100"),
        ("40,000 people", "10000"),
        ("6.6 million people", "100000"),
        ("14,5 thousand people", "100"),
        ("2.40 kg", "1/100"),
        ("60 thousand people", "10000"),
        ("eighty thousand people", "10000"),
        ("one hundred and four people", "1"),
        ("2½ years", "1/2"),
    ],
)
def test_step__number_as_written__is_its_last_place(text: str, step: str) -> None:
    assert first(text).step == Fraction(step)


@pytest.mark.parametrize(
    ("text", "ambiguous"),
    [
        ("1,234 people", False),
        ("14,5 kg and 1,234 people", True),
        ("1.234 people", True),
        ("1.2.2024", False),
        ("3/4/2024", True),
        ("13/4/2024", False),
    ],
)
def test_ambiguous__two_readings__are_flagged(text: str, ambiguous: bool) -> None:
    assert read_figures(text)[-1].ambiguous is ambiguous


def test_ambiguous__later_text__does_not_settle_earlier_marks() -> None:
    assert not first("1,234 people. 14,5 kg").ambiguous
