"""Sets as bits: what goes in comes out, and sums of all members are those of each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.bits import Sums, numbers_of, set_of

SETS = st.sets(st.integers(0, 300), min_size=1)
ADDED = st.lists(st.tuples(st.integers(0, 60), SETS), max_size=8)
DIGITS = 9


def test_numbers_of__nothing__is_empty() -> None:
    assert numbers_of(0) == []


@given(SETS)
def test_set_of__any_numbers__come_out_in_order(numbers: set[int]) -> None:
    assert numbers_of(set_of(sorted(numbers))) == sorted(numbers)


@given(ADDED, SETS, st.integers(0, 511), st.integers(1, 40))
def test_sums__as_each_by_itself(
    added: list[tuple[int, set[int]]], among: set[int], least: int, number: int
) -> None:
    sums = Sums(DIGITS)
    each = dict.fromkeys(among, 0)
    for amount, numbers in added:
        sums.add(amount, set_of(sorted(numbers)))
        each.update({n: each[n] + amount for n in among & numbers})
    documents = set_of(sorted(among))
    assert numbers_of(sums.at_least(least, documents)) == sorted(n for n in among if each[n] >= least)
    last = sorted(each.values(), reverse=True)[: min(number, len(among))][-1]
    assert numbers_of(sums.highest(number, documents)) == sorted(n for n in among if each[n] >= last)
