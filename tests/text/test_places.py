"""Places are found by every name they go by, and names are told apart by kind."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text import places
from factcheck.text.tabular import listed, rows

NO_PLACES = ("", "the", "prison", "latin", "s", "salvadora", "new", "atlantis")

NAMES = {
    "el salvador": "El Salvador",
    "salvadoran": "El Salvador",
    "salvadorans": "El Salvador",
    "american": "United States",
    "u.s.": "United States",
    "uk": "United Kingdom",
    "latin american": "Latin America",
    "central americans": "Central America",
    "western hemisphere": "Americas",
    "londoner": "London",
    "parisians": "Paris",
    "the netherlands": "Netherlands",
    "guinea-bissau": "Guinea-Bissau",
    "georgia": "Georgia",
    "kiev": "Kyiv",
}

KINDS = {
    "President Bukele": "person",
    "Ana García": "person",
    "Dr. Smith": "person",
    "Merkel": "person",
    "Justice Ministry": "organisation",
    "Acme Ltd.": "organisation",
    "Bank of England": "organisation",
    "World Bank": "organisation",
    "Interpol": "organisation",
    "Oslo": "place",
    "San Salvador": "place",
    "Lake Como": "place",
    "Heathrow Airport": "place",
}


@pytest.mark.parametrize("words", NO_PLACES)
def test_place__no_place__none(words: str) -> None:
    assert places.place(words) is None


@pytest.mark.parametrize(("words", "name"), NAMES.items(), ids=NAMES)
def test_place__any_of_its_names__canonical_name(words: str, name: str) -> None:
    found = places.place(words)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("kind", ["country", "state", "city", "region"])
def test_place__every_listed_form__leads_to_a_place_whose_holder_is_known(kind: str) -> None:
    for name, people, others, within in rows(f"places/{kind}"):
        for form in (name, *listed(people), *listed(others)):
            assert places.place(form.lower()) is not None, form
        held = places.place(within.lower()) if within else None
        assert (held.name if held else "") == within, name


def test_place__country_and_city__kind_and_holder() -> None:
    assert places.place("san salvador") == places.Place("San Salvador", "city", "El Salvador")
    assert places.place("texas") == places.Place("Texas", "state", "United States")
    assert places.place("africa") == places.Place("Africa", "continent", None)


def test_place_at__region_begins_with_another_word_of_place__longest() -> None:
    found = places.place_at(["latin", "american", "prisons"], 0)
    assert found is not None
    assert (found[0].name, found[1]) == ("Latin America", 2)
    assert places.place_at(["latin", "american", "prisons"], 2) is None


def test_holders__city__outwards_without_a_loop() -> None:
    assert places.holders("San Salvador") == ("El Salvador", "Central America", "Latin America", "Americas")
    assert places.holders("nowhere") == ()


@pytest.mark.parametrize("name", ["Blue Marble", "Mark", "Grace", "", "Zyzzyva"])
def test_kind_of_name__words_do_not_tell__none(name: str) -> None:
    assert places.kind_of_name(name.split()) is None


@pytest.mark.parametrize(("name", "kind"), KINDS.items(), ids=KINDS)
def test_kind_of_name__name__kind(name: str, kind: str) -> None:
    assert places.kind_of_name(name.split()) == kind


def test_is_ordinary__word_and_name__only_the_word() -> None:
    assert places.is_ordinary("us")
    assert not places.is_ordinary("oslo")


@settings(max_examples=100)
@given(st.lists(st.text(max_size=80), max_size=5))
def test_kind_of_name__any_words__a_kind_or_none(words: list[str]) -> None:
    assert places.kind_of_name(words) in {None, "person", "place", "organisation"}
