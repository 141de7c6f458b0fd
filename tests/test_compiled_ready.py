"""Claims kept as they were prepared: the same answers, whatever the file beside the base holds."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from factcheck.base import from_statements
from factcheck.check import Checker
from factcheck.compiled import ready
from factcheck.compiled.store import Store, StoredClaims, opened, write
from factcheck.match import MemoryLists

if TYPE_CHECKING:
    from pathlib import Path

BASE = from_statements(
    [f"The {place} bridge carries {n * 137:,} vehicles a day." for n, place in enumerate(
        (f"{one} {two}" for one in "north south east west old new".split() for two in "stone iron toll rail road foot".split()),
        1,
    )]
)  # fmt: skip
QUERIES = tuple(claim.statement.replace("carries", "carried") for claim in BASE.claims)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    lists = Checker(BASE).finder.index.lists
    assert isinstance(lists, MemoryLists)
    path = tmp_path / "a.base"
    write(path, "key", BASE, lists)
    return path


def checker(file: Path) -> Checker:
    return Checker(*opened(Store(file, lambda: pytest.fail("the base is whole"))))


def answers(asked: Checker) -> list[object]:
    return [asked.check(query).to_dict(explain=True) for query in QUERIES]


def test_keep_ready__next_process__same_answers_from_what_was_kept(file: Path) -> None:
    first = checker(file)
    before = answers(first)
    first.keep_ready()
    assert file.with_suffix(ready.SUFFIX).exists()
    second = checker(file)
    claims = second.base.claims
    assert isinstance(claims, StoredClaims)
    assert claims.ready(0) is not None
    assert answers(second) == before == answers(Checker(BASE))


def test_keep_ready__few_claims_prepared__nothing_written(file: Path) -> None:
    asked = checker(file)
    asked.check("Nothing of the kind.")
    asked.keep_ready()
    assert not file.with_suffix(ready.SUFFIX).exists()


def test_keep_ready__base_in_memory__nothing_to_do() -> None:
    Checker(BASE).keep_ready()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:-9]),
        lambda file: file.write_bytes(b"\0" + file.read_bytes()[1:]),
        lambda file: ready.keep(file, "another base", {0: pickle.dumps("nonsense")}),
        lambda file: ready.keep(file, "key", {0: b"nonsense"}),
        lambda file: file.unlink(),
    ],
    ids=["empty", "torn", "changed", "of-another-base", "no-pickle", "gone"],
)
def test_ready__spoilt_file__passed_over(file: Path, spoil: object) -> None:
    first = checker(file)
    before = answers(first)
    first.keep_ready()
    assert callable(spoil)
    spoil(file.with_suffix(ready.SUFFIX))
    assert answers(checker(file)) == before
