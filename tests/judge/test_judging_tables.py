"""Every row of the tables that judging reads does what its sentence shows."""

from __future__ import annotations

import pytest

from factcheck import read_figures
from factcheck.judge import attribution, eras, read, scopes
from factcheck.model import Kind
from factcheck.text import lexicon
from factcheck.text.lemma import lemma
from factcheck.text.tabular import listed, rows
from factcheck.text.vocabulary import Vocabulary

VOCABULARY = Vocabulary()


@pytest.mark.parametrize(
    ("group", "scope", "phrases", "sentence"), rows("scopes"), ids=lambda cell: cell[:20]
)
def test_scopes__row__its_sentence_has_the_scope(group: str, scope: str, phrases: str, sentence: str) -> None:
    reading = read(sentence, VOCABULARY)
    assert scopes.scopes_of(reading.words, reading.segments, frozenset(reading.segments)) == {group: scope}
    for phrase in listed(phrases):
        forms = phrase.split(" ")
        assert lexicon.SCOPES.at(forms, 0) == (f"{group}\t{scope}", len(forms))


def test_scopes__no_phrase__none() -> None:
    reading = read("The bridge cost $300.", VOCABULARY)
    assert scopes.scopes_of(reading.words, reading.segments, frozenset(reading.segments)) == {}


@pytest.mark.parametrize(("side", "words", "sentence"), rows("eras"), ids=lambda cell: cell[:20])
def test_eras__row__its_sentence_stands_on_the_side(side: str, words: str, sentence: str) -> None:
    assert words in sentence
    reading = read(sentence, VOCABULARY)
    at = next(i for i, figure in enumerate(reading.figures) if "300" in figure.text)
    era = eras.of(reading, at)
    assert era is not None
    assert era.value == side


@pytest.mark.parametrize(("one", "other", "first", "second"), rows("turns"), ids=lambda cell: cell[:20])
def test_turns__row__its_sentences_differ_by_the_pair(one: str, other: str, first: str, second: str) -> None:
    assert one in first.lower().rstrip(".").split()
    assert other in second.lower().rstrip(".").split()


@pytest.mark.parametrize(("kind", "cell", "sentence"), rows("implied"), ids=lambda cell: cell[:20])
def test_implied__row__its_sentence_has_the_kind_and_a_word(kind: str, cell: str, sentence: str) -> None:
    assert Kind(kind) in {figure.kind for figure in read_figures(sentence)}
    assert any(lemma(word) in listed(cell) for word in sentence.lower().rstrip(".").split())


@pytest.mark.parametrize(("operation", "cell", "sentence"), rows("operations"), ids=lambda cell: cell[:20])
def test_operations__row__its_sentence_asks_for_it(operation: str, cell: str, sentence: str) -> None:
    words = sentence.lower().rstrip(".").split()
    assert any(word in listed(cell) or lemma(word) in listed(cell) for word in words)
    assert lexicon.OPERATIONS[operation] == frozenset(listed(cell))


@pytest.mark.parametrize(("_side", "_cue", "one", "other"), rows("attribution"), ids=lambda cell: cell[:20])
def test_attribution__row__the_first_sentence_has_a_source(
    _side: str, _cue: str, one: str, other: str
) -> None:
    found = attribution.find(read(one, VOCABULARY))
    assert found is not None
    assert "mayor" in found.text or "city" in found.text or "poll" in found.text
    assert attribution.find(read(other, VOCABULARY)) is None


@pytest.mark.parametrize(("role", "cell", "sentence"), rows("order"), ids=lambda cell: cell[:20])
def test_order__row__its_sentence_has_a_word(role: str, cell: str, sentence: str) -> None:
    assert any(word in listed(cell) for word in sentence.lower().rstrip(".").split())
    assert lexicon.ORDER[role] == frozenset(listed(cell))


@pytest.mark.parametrize(("order", "cell", "sentence"), rows("comparatives"), ids=lambda cell: cell[:20])
def test_comparatives__row__its_sentence_has_a_word(order: str, cell: str, sentence: str) -> None:
    assert any(word in listed(cell) for word in sentence.lower().rstrip(".").split())
    assert lexicon.COMPARATIVES[order] == frozenset(listed(cell))
