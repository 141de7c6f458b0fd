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
    ordered = sorted(drawn, key=lambda pair: -pair[0])
    return [
        Weighted(
            weight,
            Postings(array("I", (n * SHARES + share for n, share in sorted(d.items()))), max(d.values())),
        )
        for weight, d in ordered
    ]


def walked(lists: list[Weighted], limit: int) -> list[tuple[int, float]]:
    scores: dict[int, float] = {}
    for weight, postings in lists:
        for posting in postings.packed:
            number = posting // SHARES
            scores[number] = scores.get(number, 0.0) + weight * (posting % SHARES)
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]


@settings(max_examples=150)
@given(LISTS, st.integers(1, 20), st.sampled_from([0, 3, 2000]), st.sampled_from([1, 16]))
def test_rank__with_and_without_shortcuts__gives_what_walking_gives(
    drawn: list[tuple[float, dict[int, int]]], limit: int, worth: int, probe: int
) -> None:
    lists = lists_of(drawn)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ranking, "_WORTH", worth)
        patch.setattr(ranking, "_PROBE", probe)
        assert rank(lists, limit) == walked(lists, limit)


@pytest.mark.parametrize("limit", [0, -1])
def test_rank__nothing_asked__gives_nothing(limit: int) -> None:
    assert rank(lists_of([(1.0, {1: 10})]), limit) == []
