"""The public Python interface."""

from __future__ import annotations

import dataclasses
import pickle
from concurrent.futures import ThreadPoolExecutor
from itertools import count, islice
from typing import TYPE_CHECKING

import pytest

import factcheck

if TYPE_CHECKING:
    from pathlib import Path

FACTS = ["The River Bridge cost 96 million euros.", "The River Bridge opened in May 2019."]
STATEMENTS = [
    "The River Bridge cost 96 million euros.",
    "The River Bridge cost 69 million euros.",
    "The River Bridge opened in 2019.",
    "Penguins sing at night.",
] * 20


@pytest.fixture(scope="module")
def base() -> factcheck.ClaimBase:
    return factcheck.ClaimBase.from_statements(FACTS, ids=["cost", "opened"])


@pytest.mark.parametrize("name", factcheck.__all__)
def test_public_names__each__is_there(name: str) -> None:
    assert getattr(factcheck, name) is not None
    assert name in dir(factcheck)


def test_public_names__unknown__is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'load_bass'"):
        getattr(factcheck, "load_bass")  # noqa: B009 - what the package answers is what is tested


def test_check__statement__has_verdict_parts_and_evidence(base: factcheck.ClaimBase) -> None:
    result = base.check("The River Bridge cost 69 million euros.")
    assert result.verdict is factcheck.Verdict.CONFLICTING
    assert str(result.verdict) == "conflicting"
    assert [(part.outcome, part.claim.id if part.claim else None) for part in result.figures] == [
        (factcheck.Outcome.CONTRADICTED, "cost")
    ]
    assert result.evidence[0].claim.id == "cost"
    assert (result.evidence[0].where, result.evidence[0].attributed_to, result.evidence[0].as_of) == (
        None,
        None,
        None,
    )


def test_base__frozen__cannot_be_changed(base: factcheck.ClaimBase) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        base.base = None  # type: ignore[misc, assignment]
    assert [claim.id for claim in base.claims] == ["cost", "opened"]
    assert len(base.sources) == 1
    assert base.label


@pytest.mark.parametrize("jobs", [1, 2])
def test_check_many__any_jobs__gives_the_same_in_input_order(base: factcheck.ClaimBase, jobs: int) -> None:
    assert list(base.check_many(STATEMENTS, jobs=jobs)) == [base.check(statement) for statement in STATEMENTS]


@pytest.mark.parametrize("jobs", [1, 2])
def test_check_many__endless_input__is_read_as_needed(base: factcheck.ClaimBase, jobs: int) -> None:
    endless = (f"The River Bridge cost {number} million euros." for number in count(1))
    results = list(islice(base.check_many(endless, jobs=jobs), 3))
    assert [result.statement for result in results][2] == "The River Bridge cost 3 million euros."


def test_check_many__no_jobs__is_refused(base: factcheck.ClaimBase) -> None:
    with pytest.raises(ValueError, match="jobs must be at least 1"):
        base.check_many([], jobs=0)


def test_check__from_many_threads__gives_the_same(base: factcheck.ClaimBase) -> None:
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(base.check, STATEMENTS)) == [base.check(statement) for statement in STATEMENTS]


def test_result__pickled__is_the_same(base: factcheck.ClaimBase) -> None:
    result = base.check(STATEMENTS[1])
    assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301 - our own bytes


def test_search__words__ranks_ids(base: factcheck.ClaimBase) -> None:
    assert [hit.claim for hit in base.search("what did the bridge cost", limit=1)] == ["cost"]


def test_from_text__sentences__are_claims() -> None:
    base = factcheck.ClaimBase.from_text(
        "The bridge cost 96 million euros. It opened in 2019.", title="A note"
    )
    assert len(base.claims) == 2


def test_load_base__files_and_folders__are_put_together(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "source: {id: a, title: x}\nclaims: [{id: one, statement: It cost 3 euros.}]\n"
    )
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "b.yaml").write_text(
        "source: {id: b, title: y}\nclaims: [{id: two, statement: It weighs 4 kg.}]\n"
    )
    base = factcheck.load_base(tmp_path / "a.yaml", str(tmp_path / "more"))
    assert [claim.id for claim in base.claims] == ["one", "two"]


def test_load_base__missing__tells_where(tmp_path: Path) -> None:
    with pytest.raises(factcheck.BaseError) as raised:
        factcheck.load_base(tmp_path / "none")
    assert raised.value.findings


def test_load_base__no_path__is_the_shipped_base() -> None:
    assert len(factcheck.load_base().claims) > 100
