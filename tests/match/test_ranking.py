"""The best documents are exactly those that walking every list to its end would give."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.match import ranking
from factcheck.match.postings import SHARES, Postings
from factcheck.match.ranking import Weighted, rank

LISTS = st.lists(
    st.tuples(
        st.floats(0.01, 5.0),
        st.dictionaries(st.integers(0, 60), st.integers(1, SHARES - 1), min_size=1, max_size=50),
    ),
    max_size=6,
)


def lists_of(drawn: list[tuple[float, dict[int, int]]]) -> list[Weighted]:
    return [
        Weighted(weight, Postings(array("I", (n * SHARES + share for n, share in sorted(d.items())))))
        for weight, d in sorted(drawn, key=lambda pair: -pair[0])
    ]


def walked(lists: list[Weighted], limit: int) -> list[tuple[int, float]]:
    scores: dict[int, float] = {}
    for weight, postings in lists:
        for posting in postings.packed:
            number = posting // SHARES
            scores[number] = scores.get(number, 0.0) + weight * (posting % SHARES)
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]


@settings(max_examples=150)
@given(LISTS, st.integers(1, 20), st.sampled_from([0, 2000]), st.sampled_from([3, 9]), st.integers(1, 3))
def test_rank__with_and_without_bounds__gives_what_walking_gives(
    drawn: list[tuple[float, dict[int, int]]], limit: int, few: int, digits: int, times: int
) -> None:
    lists = lists_of(drawn)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ranking, "_FEW", few)
        patch.setattr(ranking, "_DIGITS", digits)
        for _ in range(times):  # a list that is asked often is kept in another way
            assert rank(lists, limit) == walked(lists, limit)


def test_rank__more_lists_than_a_sum_has_steps__gives_what_walking_gives(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ranking, "_FEW", 0)
    lists = lists_of([(1 + n / 7, {n % 50: 1 + n % 200, n * 3 % 64: 255}) for n in range(700)])
    assert rank(lists, 10) == walked(lists, 10)


@pytest.mark.parametrize("limit", [0, -1])
def test_rank__nothing_asked__gives_nothing(limit: int) -> None:
    assert rank(lists_of([(1.0, {1: 10})]), limit) == []
