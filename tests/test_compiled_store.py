"""A compiled base answers exactly as the base it was made of, even when its file is damaged on the way."""

from __future__ import annotations

import pickle
import sqlite3
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from factcheck.base import from_statements
from factcheck.check import Checker
from factcheck.compiled.store import Damaged, Store, StoredClaims, opened, write
from factcheck.match import Index, MemoryLists, ranking

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.model import Base

STATEMENTS = tuple(f"The {place} bridge carries {n * 137:,} vehicles a day." for n, place in enumerate(
    "north south east west upper lower old new grand inner outer".split(), 1))  # fmt: skip
QUERIES = (*STATEMENTS, "The old bridge carries 12 vehicles.", "The old brigde", "Nothing of the kind.", "")
BASE = from_statements(STATEMENTS)


def made() -> tuple[Base, MemoryLists]:
    lists = Checker(BASE).finder.index.lists
    assert isinstance(lists, MemoryLists)
    return BASE, lists


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.base"
    write(path, "key", *made())
    return path


def answers(base: Base, index: Index | None) -> list[object]:
    checker = Checker(base, index)
    return [(checker.check(query).to_dict(explain=True), checker.search(query)) for query in QUERIES]


def test_opened__nothing_wrong__same_base_and_same_answers(file: Path) -> None:
    store = Store(file, made)
    base, index = opened(store)
    assert store.key == "key"
    assert base == BASE
    assert answers(base, index) == answers(BASE, None)
    assert store.healed is None


def test_stored_claims__any_index__as_a_tuple(file: Path) -> None:
    claims = opened(Store(file, made))[0].claims
    assert isinstance(claims, StoredClaims)
    assert (len(claims), claims[0], claims[-1]) == (len(BASE.claims), BASE.claims[0], BASE.claims[-1])
    assert claims[2:9:3] == BASE.claims[2:9:3]
    assert hash(claims) == hash(BASE.claims)
    with pytest.raises(IndexError):
        claims[len(claims)]


def test_opened__pickled__needs_no_file(file: Path) -> None:
    pair = pickle.dumps(opened(Store(file, made)))
    file.unlink()
    base, index = pickle.loads(pair)  # noqa: S301 - made just now
    assert base == BASE
    assert answers(base, index) == answers(BASE, None)


_FORKED: list[tuple[Base, Index]] = []


def _answers_of_forked() -> list[object]:
    return answers(*_FORKED[0])


def test_opened__in_threads_and_another_process__same_answers(file: Path) -> None:
    base, index = opened(Store(file, made))
    expected = answers(base, index)
    with ThreadPoolExecutor(4) as threads:
        assert all(found == expected for found in threads.map(lambda _: answers(base, index), range(8)))
    with ProcessPoolExecutor(1, initializer=_FORKED.append, initargs=((base, index),)) as processes:
        assert processes.submit(_answers_of_forked).result() == expected


@pytest.mark.parametrize("table", ["claims", "lists", "levels", "words", "kept"])
def test_opened__a_piece_damaged_later__made_anew_and_same_answers(
    file: Path, table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "_FEW", 0)  # so that sets are used in a base as small as this
    connection = sqlite3.connect(file)
    where = " WHERE name = 'grams'" if table == "kept" else ""
    column = "content"
    if table == "levels":
        table, column = "lists", "levels"
    last_byte_lost = f"UPDATE {table} SET {column} = CAST(substr({column}, 1, length({column}) - 1) AS BLOB)"  # noqa: S608
    connection.execute(last_byte_lost + where)
    connection.commit()
    connection.close()
    store = Store(file, made)
    base, index = opened(store)
    assert answers(base, index) == answers(BASE, None)
    assert tuple(base.claims) == BASE.claims
    assert store.healed is not None
    assert not file.exists()


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"x" * 5000])
def test_store__file_that_is_none__is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "b.base"
    path.write_bytes(content)
    with pytest.raises(Damaged):
        Store(path, made)


def test_store__file_cut_short__is_refused(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-4096])
    with pytest.raises(Damaged):
        Store(file, made)


def test_write__file_is_there_already__is_an_error(file: Path) -> None:
    with pytest.raises(OSError, match="exists"):
        write(file, "key", *made())
