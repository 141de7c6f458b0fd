"""Word forms find their base forms, and words that are only related stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.lemma import lemma
from factcheck.text.tabular import listed, rows

LEFT_ALONE = [
    "prisoner",
    "prison",
    "imprisonment",
    "builder",
    "building",
    "president",
    "presidency",
    "more",
    "most",
    "news",
    "census",
    "crisis",
    "always",
    "hundred",
    "during",
    "exceed",
    "during",
    "politics",
    "series",
    "honduras",
    "paris",
    "exercise",
    "rise",
    "advise",
    "glass",
    "status",
    "speed",
    "bring",
    "red",
    "king",
    "nothing",
    "morning",
    "didn't",
    "ms-13",
    "u.s.",
    "2019",
    "über",
]

FORMS = {
    "arrested": "arrest",
    "arrests": "arrest",
    "killed": "kill",
    "was": "be",
    "men": "man",
    "led": "lead",
    "died": "die",
    "dying": "die",
    "prisoners'": "prisoner",
    "prisoner's": "prisoner",
    "prisoner’s": "prisoner",
    "Cells": "cell",
    "countries": "country",
    "boxes": "box",
    "houses": "house",
    "watches": "watch",
    "stopped": "stop",
    "controlled": "control",
    "cancelled": "cancel",
    "killing": "kill",
    "hoping": "hope",
    "visited": "visit",
    "united": "united",
    "studied": "study",
    "held": "hold",
    "larger": "large",
    "largest": "large",
    "biggest": "big",
    "earliest": "early",
    "founded": "found",
    "bases": "base",
    "kidnappings": "kidnap",
}

AMERICAN = {
    "organisation": "organization",
    "organised": "organize",
    "metres": "meter",
    "programme": "program",
    "centres": "center",
    "labour": "labor",
    "defence": "defense",
    "analysed": "analyze",
    "travelled": "travel",
    "neighbouring": "neighbor",
}


@pytest.mark.parametrize("word", LEFT_ALONE)
def test_lemma__base_form_or_no_word__left_alone(word: str) -> None:
    assert lemma(word) == word


@pytest.mark.parametrize(("form", "base"), FORMS.items(), ids=FORMS)
def test_lemma__inflected__base_form(form: str, base: str) -> None:
    assert lemma(form) == base


@pytest.mark.parametrize(("form", "base"), AMERICAN.items(), ids=AMERICAN)
def test_lemma__british__american(form: str, base: str) -> None:
    assert lemma(form) == base


@pytest.mark.parametrize(("_ending", "_added", "example"), rows("endings"), ids=lambda cell: cell)
def test_lemma__each_listed_ending__its_example_has_a_regular_base(
    _ending: str, _added: str, example: str
) -> None:
    """Adding the ending to the base again must give the example."""
    base = lemma(example)
    stem = base.removesuffix("e")
    doubled = base + base[-1]
    assert example in {form + ending for form in (stem, base, doubled) for ending in ("ed", "ing")}


@pytest.mark.parametrize("row", rows("forms"), ids=lambda row: f"{row[0]}-{row[1][:20]}")
def test_lemma__each_listed_form__its_base(row: list[str]) -> None:
    base, forms = row
    for form in listed(forms):
        assert lemma(form) == (form if base == "=" else base) or form in KEPT


KEPT = {form for base, forms in rows("forms") if base == "=" for form in listed(forms)}


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_lemma__any_text__no_longer_than_three_letters_more(text: str) -> None:
    assert len(lemma(text)) <= len(text.lower()) + 3


def test_lemma__a_megabyte__left_alone() -> None:
    word = "a" * 1_000_000
    assert lemma(word) == word
