"""Searching a base as a reader does."""

from __future__ import annotations

import pytest

from factcheck.match import Finder
from factcheck.match.finder import plain
from factcheck.match.wording import Likeness, likeness
from factcheck.model import Claim
from factcheck.text.vocabulary import Vocabulary

STATEMENTS = (
    "The bridge carries 41,200 vehicles a day.",
    "The prison was built for 40,000 inmates.",
    "The bridge carries 41200 vehicles a day!",
    "The “bridge” carries 41,200 vehicles a day.",
    "The bridge carries 14,200 vehicles a day.",
    "The school has 300 pupils.",
)


@pytest.fixture(scope="module")
def finder() -> Finder:
    claims = [Claim(id=f"c{i}", statement=text, source="s") for i, text in enumerate(STATEMENTS)]
    return Finder(Vocabulary(), claims)


@pytest.mark.parametrize("query", ["", "?!", "the of and", "zeppelin", "\0", "\u202e", "#", "@ @"])
def test_search__nothing_to_find__gives_nothing(finder: Finder, query: str) -> None:
    assert finder.search(query, 5) == []


def test_search__claims_with_the_same_words__put_together_under_the_first(finder: Finder) -> None:
    found = finder.search("vehicles on the bridge each day", 10)
    assert {f.number: f.twins for f in found}[0] == (3,)


def test_search__claims_that_differ_in_a_figure__stay_apart(finder: Finder) -> None:
    numbers = [f.number for f in finder.search("vehicles on the bridge", 10)]
    assert {0, 4} <= set(numbers)


def test_search__misspelt_word__finds_the_claim(finder: Finder) -> None:
    assert [f.number for f in finder.search("the prisson", 1)] == [1]


def test_search__limit__keeps_it(finder: Finder) -> None:
    assert len(finder.search("bridge", 1)) == 1
    assert finder.search("bridge", 0) == []


def test_search__scores__from_one_downwards(finder: Finder) -> None:
    scores = [f.score for f in finder.search("the bridge carries 41,200 vehicles", 10)]
    assert scores == sorted(scores, reverse=True)
    assert 0 < scores[-1] <= scores[0] <= 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no tag, no address.", "no tag, no address."),
        ("3.5/5 points", "3.5/5 points"),
        ("#ClimateAction now", "Climate Action now"),
        ("@NASAGoddard", "NASA Goddard"),
        ("see https://example.org/a?b and x", "see   and x"),
        ("see pics.example.org/abc too", "see   too"),
    ],
)
def test_plain__text__without_addresses_and_with_tags_apart(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_likeness__same_and_other_words__one_and_none() -> None:
    alike = Likeness([0] * 65536, 10)
    one = alike.vector(["bridge", "open"])
    assert likeness(one, one) == pytest.approx(1)
    assert likeness(one, alike.vector(["xyz"])) == 0
    assert likeness(one, alike.vector([])) == 0
    assert 0 < likeness(one, alike.vector(["bridges"])) < 1
