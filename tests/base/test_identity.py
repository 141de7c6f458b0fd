from __future__ import annotations

import pytest

from factcheck.base.identity import id_of, is_id, slug_of


@pytest.mark.parametrize(
    "text", ["a", "bridge-traffic", "no", "8-buildings", "größe", "a.b_c", "2022-traffic"]
)
def test_is_id__usable__yes(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "two words", "-a", "12", "4.5", "a[2]", "a/b", "[red]"])
def test_is_id__unusable__no(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bridge is closed.", "the bridge is closed"),
        ("It cost €96 million.", "It cost € 96 million!"),
        ("“Closed”, he said.", "Closed, he said."),
    ],
)
def test_id_of__same_words__is_the_same(one: str, other: str) -> None:
    assert id_of(one) == id_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It cost €96 million.", "It cost €69 million."),
        ("It cost €9.6 million.", "It cost €96 million."),
        (
            "The bridge, which they built long ago, is closed.",
            "The bridge, which they built long ago, is open.",
        ),
    ],
)
def test_id_of__other_words_or_figures__differs(one: str, other: str) -> None:
    assert id_of(one) != id_of(other)


@pytest.mark.parametrize("statement", ["Мост закрыт.", "橋は閉鎖。", "…", "40,000", "x" * 10_000])
def test_id_of__anything__is_a_usable_short_id(statement: str) -> None:
    assert is_id(id_of(statement))
    assert len(id_of(statement)) < 60


def test_slug_of__accents_and_signs__are_plain() -> None:
    assert slug_of("  Société Générale: 2022!") == "societe-generale-2022"
