"""Every entry of the language tables read back: a row that nothing reads is no knowledge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck import read_figures
from factcheck.figures import units
from factcheck.figures.hedges import HEDGES
from factcheck.figures.tables import LANGUAGES, language
from factcheck.model.figure import Comparator, Figure, Kind

if TYPE_CHECKING:
    from factcheck.figures.tables.shape import Language, Phrase

TABLES = [language(code) for code in LANGUAGES]


def first(text: str, lang: Language) -> Figure:
    found = read_figures(text, language=lang.code)
    assert found, text
    return found[0]


def entries(*names: str) -> list[tuple[Language, Phrase]]:
    return [(lang, phrase) for lang in TABLES for name in names for phrase in getattr(lang, name)]


QUALIFIERS = entries("before", "after")
BOUNDS = entries("date_bounds")
UNITS = [(lang, form, unit) for lang in TABLES for form, unit in lang.units.items()]
CURRENCIES = [(lang, form, unit) for lang in TABLES for form, unit in lang.currency_words.items()]
WORDS = [
    (lang, word, value)
    for lang in TABLES
    for table in (lang.small, lang.tens, lang.hundreds)
    for word, value in table.items()
    if value > 1 or word == "zero"
]
SCALES = [
    (lang, word, value)
    for lang in TABLES
    for word, value in lang.scales.items()
    if word not in lang.counted_scales
]
MONTHS = [(lang, word, value) for lang in TABLES for word, value in lang.months.items()]
ORDINALS = [(lang, word, value) for lang in TABLES for word, value in lang.ordinals.items()]
PARTS = [(lang, word, value) for lang in TABLES for word, value in lang.many_parts.items()]
VAGUE = [
    (lang, word, value)
    for lang in TABLES
    for word, (value, _) in lang.vague.items()
    if word not in ("tens", "lakhs")
]


@pytest.mark.parametrize(("lang", "phrase"), QUALIFIERS, ids=[p.example for _, p in QUALIFIERS])
def test_qualifier__its_example__has_its_comparator_and_hedge(lang: Language, phrase: Phrase) -> None:
    figure = first(phrase.example, lang)
    assert (figure.comparator, figure.hedge) == (phrase.comparator, phrase.hedge)


@pytest.mark.parametrize(("lang", "phrase"), BOUNDS, ids=[p.example for _, p in BOUNDS])
def test_date_bound__its_example__has_its_comparator(lang: Language, phrase: Phrase) -> None:
    figure = first(phrase.example, lang)
    assert figure.kind is Kind.DATE
    assert figure.comparator is phrase.comparator


@pytest.mark.parametrize("key", HEDGES)
def test_hedge__its_example__carries_it(key: str) -> None:
    assert [f.hedge for f in read_figures(HEDGES[key].example)] == [key]


def test_hedges__phrases_of_all_languages__have_a_row() -> None:
    used = {phrase.hedge for _, phrase in QUALIFIERS if phrase.hedge}
    assert used <= HEDGES.keys()


@pytest.mark.parametrize(("lang", "form", "unit"), UNITS, ids=[f"{u[0].code} {u[1]}" for u in UNITS])
def test_unit__its_form_behind_a_number__is_read(lang: Language, form: str, unit: str) -> None:
    written = form.replace(" - ", "-").replace(" . ", ". ")
    figure = first(f"3 {written}" if form != "second" else f"1 {form}", lang)
    assert figure.unit == unit
    assert units.lookup(unit) is not None


@pytest.mark.parametrize(
    ("lang", "form", "unit"), CURRENCIES, ids=[f"{u[0].code} {u[1]}" for u in CURRENCIES]
)
def test_currency__its_word_behind_millions__is_read(lang: Language, form: str, unit: str) -> None:
    figure = first(f"3 million {form}" if lang.code == "en" else f"3 millones de {form}", lang)
    assert (figure.unit, figure.kind) == (unit, Kind.MONEY)
    assert figure.value == 3_000_000


@pytest.mark.parametrize(("lang", "word", "value"), WORDS, ids=[f"{w[0].code} {w[1]}" for w in WORDS])
def test_number_word__with_a_noun__has_its_value(lang: Language, word: str, value: int) -> None:
    assert first(f"{word} {'cases' if lang.code == 'en' else 'casos'}", lang).value == value


@pytest.mark.parametrize(("lang", "word", "value"), SCALES, ids=[f"{w[0].code} {w[1]}" for w in SCALES])
def test_scale__behind_a_number__multiplies_it(lang: Language, word: str, value: int) -> None:
    assert first(f"3 {word}", lang).value == 3 * value


@pytest.mark.parametrize(("lang", "word", "number"), MONTHS, ids=[f"{w[0].code} {w[1]}" for w in MONTHS])
def test_month__with_day_and_year__is_a_day(lang: Language, word: str, number: int) -> None:
    text = f"on 5 {word.title()} 2020" if lang.code == "en" else f"el 5 de {word} de 2020"
    day = first(text, lang).first
    assert day is not None
    assert (day.year, day.month, day.day) == (2020, number, 5)


@pytest.mark.parametrize(("lang", "word", "value"), ORDINALS, ids=[f"{w[0].code} {w[1]}" for w in ORDINALS])
def test_ordinal__before_a_noun__has_its_rank(lang: Language, word: str, value: int) -> None:
    figure = first(f"the {word} case" if lang.code == "en" else f"el {word} caso", lang)
    assert figure.kind is Kind.ORDINAL
    assert figure.value == value


@pytest.mark.parametrize(("lang", "word", "parts"), PARTS, ids=[f"{w[0].code} {w[1]}" for w in PARTS])
def test_part__behind_two__is_a_share(lang: Language, word: str, parts: int) -> None:
    figure = first(f"two {word} of cases" if lang.code == "en" else f"dos {word} de los casos", lang)
    assert figure.kind is Kind.SHARE
    assert figure.value is not None
    assert figure.value * parts == 2


@pytest.mark.parametrize(("lang", "word", "least"), VAGUE, ids=[f"{w[0].code} {w[1]}" for w in VAGUE])
def test_vague_amount__with_a_noun__has_its_least(lang: Language, word: str, least: int) -> None:
    figure = first(f"{word} of people" if lang.code == "en" else f"{word} de personas", lang)
    assert figure.comparator is Comparator.VAGUE
    assert figure.low == least


@pytest.mark.parametrize("code", ["de", "pt-BR", "", "EN", "en_GB"])
def test_language__without_tables__is_english(code: str) -> None:
    assert language(code).code == "en"
