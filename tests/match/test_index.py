"""Candidates by word statistics, and words put right."""

from __future__ import annotations

import pytest

from factcheck.match import Index

DOCUMENTS = [
    ("prison", "hold", "prisoner", "~prisoner"),
    ("bridge", "carry", "vehicle", "day"),
    ("bridge", "open", "may", "2019"),
    (),
]


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(DOCUMENTS)


@pytest.mark.parametrize("keys", [(), ("unheard",), ("",)], ids=["none", "unknown", "empty"])
def test_search__no_key_of_the_base__finds_nothing(index: Index, keys: tuple[str, ...]) -> None:
    assert index.search(keys, 5) == ()


def test_search__equal_scores__in_document_order(index: Index) -> None:
    assert [number for number, _ in index.search(["bridge"], 5)] == [1, 2]


def test_search__a_telling_word_and_a_common_one__telling_word_first(index: Index) -> None:
    assert index.search(["2019", "bridge"], 1)[0][0] == 2


def test_search__a_group_alone__counts_less_than_the_word(index: Index) -> None:
    ((_, group),) = index.search(["~prisoner"], 1)
    ((_, word),) = index.search(["prisoner"], 1)
    assert 0 < group < word


def test_search__keys_in_any_order_or_twice__same_answer(index: Index) -> None:
    keys = ["bridge", "open", "prison"]
    assert index.search(keys, 5) == index.search(reversed(keys + keys), 5)


def test_index__without_documents__finds_nothing() -> None:
    empty = Index(())
    assert empty.search(["bridge"], 5) == ()
    assert empty.mend("bridge") is None


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("bridge", None),
        ("brid", None),
        ("cridge", None),
        ("v3hicle", None),
        ("bridget", "bridge"),
        ("brigde", "bridge"),
        ("prisnoer", "prisoner"),
        ("prizoners", "prisoner"),
        ("vehcile", "vehicle"),
    ],
)
def test_mend__word__the_indexed_word_it_is_a_slip_of(index: Index, word: str, expected: str | None) -> None:
    assert index.mend(word) == expected
