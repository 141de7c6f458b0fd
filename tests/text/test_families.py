"""Families of words: those that are one, and every row of the table of those that are none."""

from __future__ import annotations

import pytest

from factcheck.text.families import family
from factcheck.text.lemma import lemma
from factcheck.text.tabular import listed, rows
from factcheck.text.vocabulary import Vocabulary

VOCABULARY = Vocabulary()


@pytest.mark.parametrize(("cell", "one", "other"), rows("unrelated"), ids=lambda cell: cell[:20])
def test_unrelated__row__its_words_are_in_no_family(cell: str, one: str, other: str) -> None:
    for word in listed(cell):
        assert family(word) is None
    said = [lemma(word) for word in one.lower().rstrip(".").split()]
    assert any(word in listed(cell) for word in said)
    assert one != other


APART = [
    ("prison", "prisoner"),
    ("farm", "farmer"),
    ("depart", "department"),
    ("hard", "hardly"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_family__doer_or_accident__shares_no_key(one: str, other: str) -> None:
    assert VOCABULARY.keys(one).isdisjoint(VOCABULARY.keys(other))


TOGETHER = [
    ("deport", "deportation"),
    ("imprison", "imprisonment"),
    ("illegal", "illegally"),
    ("assassinate", "assassination"),
    ("invest", "investment"),
    ("annual", "annually"),
    ("easy", "easily"),
]


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_family__forms_of_one_word__share_a_key(one: str, other: str) -> None:
    assert not VOCABULARY.keys(one).isdisjoint(VOCABULARY.keys(other))
