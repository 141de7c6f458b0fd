"""Every row of every table keeps what its two sentences promise."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text import lexicon
from factcheck.text.lemma import lemma
from factcheck.text.tabular import Phrases, listed, rows, topics
from factcheck.text.words import words_of

GROUPS = [row for topic in topics("synonyms") for row in rows(topic)]
KEYS = {lexicon.key_of(listed(members)[0]) for members, *_ in GROUPS}


def lemmas_of(sentence: str) -> list[str]:
    return [word.lemma for word in words_of(sentence)]


def keys_of(sentence: str) -> dict[str, set[str]]:
    """The groups named in a sentence, each with the members that name it."""
    forms = lemmas_of(sentence)
    found: dict[str, set[str]] = {}
    for i, form in enumerate(forms):
        for key in lexicon.senses(form):
            found.setdefault(key, set()).add(form)
        phrase = lexicon.phrase_at(forms, i)
        if phrase is not None:
            found.setdefault(phrase[0], set()).add(" ".join(forms[i : i + phrase[1]]))
    return found


def terms_of(sentence: str) -> set[str]:
    """Words, runs of two to four words, and groups."""
    forms = lemmas_of(sentence)
    runs = {" ".join(forms[i:j]) for i in range(len(forms)) for j in range(i + 1, i + 5)}
    return runs | set(keys_of(sentence))


def found_in(table: Phrases, sentence: str) -> set[str]:
    forms = lemmas_of(sentence)
    return {hit[0] for i in range(len(forms)) if (hit := table.at(forms, i)) is not None}


def is_base(name: str) -> bool:
    """Whether texts can meet a listed word: a regular form of it must lead to it, if it does not itself."""
    if " " in name:
        return " ".join(map(lemma, name.split(" "))) == name
    return name in {lemma(name), lemma(name + "s"), lemma(name + "ed")}


APART = (
    ("kill", "murder"),
    ("murder", "manslaughter"),
    ("arrest", "convict"),
    ("prison", "prisoner"),
    ("prison", "imprison"),
    ("gang", "cartel"),
    ("wall", "fence"),
    ("revenue", "profit"),
    ("die", "injure"),
    ("robbery", "burglary"),
    ("win", "nominate"),
    ("law", "bill"),
    ("cell", "building"),
)


@pytest.mark.parametrize(("one", "other"), APART)
def test_senses__words_a_newspaper_keeps_apart__share_no_group(one: str, other: str) -> None:
    assert lexicon.senses(one).isdisjoint(lexicon.senses(other))


def test_senses__unknown_word__no_group() -> None:
    assert lexicon.senses("zyzzyva") == frozenset()


@pytest.mark.parametrize(("members", "one", "other"), GROUPS, ids=[row[0][:30] for row in GROUPS])
def test_synonyms__two_wordings__share_the_group(members: str, one: str, other: str) -> None:
    key = lexicon.key_of(listed(members)[0])
    by_one, by_other = keys_of(one).get(key), keys_of(other).get(key)
    assert by_one
    assert by_other
    assert by_one != by_other


@pytest.mark.parametrize("members", [row[0] for row in GROUPS], ids=lambda cell: cell[:30])
def test_synonyms__each_member__is_met_in_texts_and_listed_once(members: str) -> None:
    names = listed(members)
    assert len(names) == len(set(names)) > 1
    assert [name for name in names if not is_base(name)] == []


def test_synonyms__keys_and_phrases__belong_to_one_group() -> None:
    phrases = Counter(name for members, *_ in GROUPS for name in listed(members) if " " in name)
    assert len(KEYS) == len(GROUPS)
    assert [phrase for phrase, times in phrases.items() if times > 1] == []


def test_phrase_at__two_phrases_begin_there__longest() -> None:
    assert lexicon.phrase_at(["operate", "profit", "margin"], 0) == ("~operate_profit", 2)
    assert lexicon.phrase_at(["state", "of"], 0) is None


@pytest.mark.parametrize(("one", "other", "first", "second"), rows("opposites"), ids=lambda cell: cell[:20])
def test_opposites__two_sentences__are_opposed_both_ways(
    one: str, other: str, first: str, second: str
) -> None:
    assert one in terms_of(first)
    assert other in terms_of(second)
    assert lexicon.opposed(one, other)
    assert lexicon.opposed(other, one)
    assert all(name in KEYS if name[0] == "~" else is_base(name) for name in (one, other))


def test_opposed__synonyms__are_not() -> None:
    assert not lexicon.opposed("increase", "grow")
    assert not lexicon.opposed("open", "open")


@pytest.mark.parametrize(("alternatives", "one", "other"), rows("distinct"), ids=lambda cell: cell[:30])
def test_distinct__two_sentences__hold_alternatives(alternatives: str, one: str, other: str) -> None:
    names = [name for cell in alternatives.split(" / ") for name in listed(cell)]
    assert [name for name in names if not (name in KEYS if name[0] == "~" else is_base(name))] == []
    assert any(
        lexicon.distinct(a, b) and lexicon.distinct(b, a) for a in terms_of(one) for b in terms_of(other)
    )


def test_distinct__synonyms_and_strangers__are_not() -> None:
    assert not lexicon.distinct("prisoner", "inmate")
    assert not lexicon.distinct("cell", "dividend")


@pytest.mark.parametrize(("value", "_words", "one", "other"), rows("weights"), ids=lambda cell: cell[:20])
def test_weight__two_sentences__differ_in_light_words_only(
    value: str, _words: str, one: str, other: str
) -> None:
    heavy = [
        {form for form in lemmas_of(text) if lexicon.weight(form) > float(value)} for text in (one, other)
    ]
    assert heavy[0] == heavy[1]
    assert lemmas_of(one) != lemmas_of(other)


def test_weight__each_listed_word__is_a_base_form_listed_once() -> None:
    words = Counter(word for _, cell, *_ in rows("weights") for word in listed(cell))
    assert [word for word, times in words.items() if times > 1 or lemma(word) != word] == []
    assert lexicon.weight("watchtower") == 1


@pytest.mark.parametrize(("word", "denied", "plain"), rows("negators"), ids=lambda cell: cell[:20])
def test_negators__denied_and_plain__only_the_first_holds_one(word: str, denied: str, plain: str) -> None:
    assert word in found_in(lexicon.NEGATOR_PHRASES, denied) or word == "n't"
    assert not found_in(lexicon.NEGATOR_PHRASES, plain)


@pytest.mark.parametrize(("word", "denied", "plain"), rows("implicit_negators"), ids=lambda cell: cell[:20])
def test_implicit_negators__denied_and_plain__only_the_first_holds_one(
    word: str, denied: str, plain: str
) -> None:
    assert word in found_in(lexicon.IMPLICIT_NEGATOR_PHRASES, denied)
    assert not found_in(lexicon.IMPLICIT_NEGATOR_PHRASES, plain)


@pytest.mark.parametrize(("group", "words", "one", "other"), rows("populations"), ids=lambda cell: cell[:20])
def test_population__two_sentences__speak_of_different_groups(
    group: str, words: str, one: str, other: str
) -> None:
    assert group in found_in(lexicon.POPULATIONS, one)
    assert found_in(lexicon.POPULATIONS, one).isdisjoint(found_in(lexicon.POPULATIONS, other))
    assert {lexicon.population(word) for word in listed(words)} == {group}
    assert all(map(is_base, listed(words)))


@pytest.mark.parametrize(("role", "names", "one", "other"), rows("roles"), ids=lambda cell: cell[:20])
def test_roles__two_sentences__name_the_same_office(role: str, names: str, one: str, other: str) -> None:
    assert role in found_in(lexicon.ROLES, one) & found_in(lexicon.ROLES, other)
    assert all(map(is_base, listed(names)))


@pytest.mark.parametrize(("place", "_cue", "one", "other"), rows("attribution"), ids=lambda cell: cell[:20])
def test_attribution__with_and_without_a_cue__only_the_first_has_a_source(
    place: str, _cue: str, one: str, other: str
) -> None:
    assert place in found_in(lexicon.ATTRIBUTION_CUES, one)
    assert not found_in(lexicon.ATTRIBUTION_CUES, other)


@settings(max_examples=100)
@given(st.text(max_size=60), st.text(max_size=60))
def test_lexicon__any_words__answers_are_symmetric(one: str, other: str) -> None:
    assert lexicon.opposed(one, other) == lexicon.opposed(other, one)
    assert lexicon.distinct(one, other) == lexicon.distinct(other, one)
    assert lexicon.weight(one) in {0, 0.3, 1}


def test_opposites__every_grouped_word__is_no_opposite_of_itself() -> None:
    words = [name for members, *_ in GROUPS for name in listed(members) if " " not in name]
    assert [word for word in words if lexicon.opposites(word) & (lexicon.senses(word) | {word})] == []
