"""Candidates by meaning: they join those of the words, and decide nothing."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.base import from_statements
from factcheck.check import Checker
from factcheck.match import Index
from factcheck.match.meaning import Meaning, WordLlama, fused, vectors_of

np = pytest.importorskip("numpy")

if TYPE_CHECKING:
    from collections.abc import Sequence

BASE = from_statements((
    "The jail has room for 300 people.",
    "The bridge carries 41,200 vehicles a day.",
    "The river is 12 kilometres long.",
    "Nobody has visited the island.",
))  # fmt: skip


class Initials:
    """A model of no sense: how many words begin with each letter."""

    name = "initials 1"

    def embed(self, texts: Sequence[str]) -> Any:  # noqa: ANN401 - as the interface has it
        rows = np.zeros((len(texts), 26), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.lower().split():
                if "a" <= word[0] <= "z":
                    row[ord(word[0]) - ord("a")] += 1
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1)


def with_model(model: Any) -> Checker:  # noqa: ANN401 - any model
    plain = Checker(BASE).finder.index
    meaning = Meaning(model, vectors_of(model, [claim.statement for claim in BASE.claims]))
    return Checker(BASE, Index((), plain.lists, meaning))


def test_fused__one_ranking__keeps_its_order() -> None:
    assert [number for number, _ in fused([4, 2, 9], [], 2)] == [4, 2]


def test_fused__in_both_rankings__comes_first() -> None:
    assert [number for number, _ in fused([1, 2, 3], [3, 8], 9)] == [3, 1, 2, 8]


@pytest.mark.parametrize("text", ["", "123", "…"])
def test_nearest__text_without_words__nothing(text: str) -> None:
    assert Meaning(Initials(), vectors_of(Initials(), ["One two"])).nearest(text, 5) == []


def test_nearest__base_without_claims__nothing() -> None:
    assert Meaning(Initials(), vectors_of(Initials(), [])).nearest("One", 5) == []


@pytest.mark.parametrize(
    "statement",
    [
        "The jail has room for 300 people.",
        "The jail has room for 400 people.",
        "The bridge carries 14,200 vehicles a day.",
        "",
    ],
)
def test_check__with_a_model__same_verdict(statement: str) -> None:
    plain, both = Checker(BASE).check(statement), with_model(Initials()).check(statement)
    assert (both.verdict, both.why, both.parts) == (plain.verdict, plain.why, plain.parts)


def test_search__with_a_model__proposes_what_shares_no_word() -> None:
    assert [hit.claim for hit in Checker(BASE).search("Rather iffy Tuesday")] == []
    found = with_model(Initials()).search("Rather iffy Tuesday", 2)
    assert {hit.claim for hit in found} <= {claim.id for claim in BASE.claims}
    assert found[0].score == 1.0


def test_index__sent_to_another_process__keeps_its_model() -> None:
    checker = with_model(Initials())
    again = Checker(BASE, pickle.loads(pickle.dumps(checker.finder.index)))  # noqa: S301 - made just now
    assert again.search("Tall trees") == checker.search("Tall trees")


def test_word_llama__model_of_the_package__finds_what_is_said_in_other_words() -> None:
    pytest.importorskip("wordllama")
    checker = with_model(WordLlama())
    assert checker.search("a prison for inmates", 1)[0].claim == BASE.claims[0].id
    assert checker.search("cars crossing each morning", 1)[0].claim == BASE.claims[1].id
    assert checker.check("The jail has room for 400 people.").verdict == "conflicting"
