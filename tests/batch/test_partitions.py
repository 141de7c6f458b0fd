"""Folders of statement files: the same rows as one file gives, wherever and however often a part is done."""

from __future__ import annotations

import json
import os
import signal
from typing import TYPE_CHECKING

import pytest

from factcheck.base import from_statements
from factcheck.batch import forms, partitions
from factcheck.batch import run as running
from factcheck.batch.forms import Form, Place
from factcheck.batch.tally import Tally
from factcheck.check import Checker
from factcheck.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.batch.partitions import Hands, Part
    from factcheck.batch.run import Job

BASE = from_statements(("The school has 300 pupils.", "The bridge carries 41,200 vehicles a day."))
INDEX = Checker(BASE).finder.index
PARTS = 4
ROWS = 12


def statement(number: int) -> str:
    return f"The school has {290 + number} pupils."


def fill(folder: str, form: Form = Form.JSONL) -> None:
    """Parts of some rows each, and a file that is no part."""
    forms.make_folder(folder)
    for part in range(PARTS):
        rows = [{"id": n, "text": statement(n)} for n in range(part * ROWS, (part + 1) * ROWS)]
        place = Place(f"{folder}/part-{part:03}.{form}", form)
        with forms.open_output(place) as stream:
            if form is Form.PARQUET:
                pa = pytest.importorskip("pyarrow")
                from pyarrow import parquet  # noqa: PLC0415 - an extra

                parquet.write_table(pa.Table.from_pylist(rows), stream)
            else:
                stream.write("".join(json.dumps(row) + "\n" for row in rows).encode())
    with forms.open_output(Place(f"{folder}/_SUCCESS", Form.LINES)) as stream:
        stream.write(b"")


def job(*, resume: bool = False, version: str = "1") -> Job:
    nowhere = Place("-", Form.JSONL)
    return running.Job(source=nowhere, target=nowhere, resume=resume, made_with={"version": version})


def found(source: str, output: str, form: Form | None = None) -> list[Part]:
    return partitions.find(source, None, output, form)


def done(parts: Sequence[Part], hands: Hands, output: str, one: Job | None = None) -> tuple[Tally, int]:
    """What they come to, and how many were there before."""
    tally, earlier = Tally(), 0
    for part, counted, before in partitions.run(parts, one or job(), hands, output):
        tally.merge(counted, part.source.path)
        earlier += before
    return tally, earlier


def content(folder: str) -> dict[str, bytes]:
    return {path.rpartition("/")[2]: _bytes(path) for path in forms.listed(folder)}


def _bytes(path: str) -> bytes:
    with forms.open_input(Place(path, Form.LINES)) as stream:
        return stream.read()


@pytest.fixture
def expected(tmp_path: Path) -> dict[str, bytes]:
    """What one process on one machine gives."""
    fill(str(tmp_path / "in"))
    with partitions.hands(BASE, INDEX, 1, None) as hands:
        done(found(str(tmp_path / "in"), str(tmp_path / "one")), hands, str(tmp_path / "one"))
    return content(str(tmp_path / "one"))


def test_run__parts_in_order__rows_of_one_file(expected: dict[str, bytes]) -> None:
    names = sorted(name for name in expected if name != partitions.MARK)
    assert names == [f"part-{n:03}.jsonl" for n in range(PARTS)]
    rows = [json.loads(line) for name in names for line in expected[name].splitlines()]
    assert [row["columns"]["id"] for row in rows] == list(range(PARTS * ROWS))
    check = Checker(BASE).check
    assert [row["verdict"] for row in rows] == [str(check(statement(n)).verdict) for n in range(PARTS * ROWS)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_run__any_number_of_processes__same_bytes(
    tmp_path: Path, expected: dict[str, bytes], jobs: int
) -> None:
    output = str(tmp_path / "out")
    with partitions.hands(BASE, INDEX, jobs, None) as hands:
        tally, _ = done(found(str(tmp_path / "in" / "part-*.jsonl"), output), hands, output)
    assert content(output) == expected
    assert tally.statements == PARTS * ROWS
    assert len(tally.to_dict()["slowest"]) == 5


def test_run__a_store_elsewhere__same_bytes(expected: dict[str, bytes]) -> None:
    pytest.importorskip("fsspec")
    fill("memory://batch/in")
    with partitions.hands(BASE, INDEX, 1, None) as hands:
        done(found("memory://batch/in/", "memory://batch/out"), hands, "memory://batch/out")
    assert content("memory://batch/out") == expected


def test_run__parquet_to_parquet__columns_and_verdicts(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    from pyarrow import parquet  # noqa: PLC0415 - an extra

    source, output = str(tmp_path / "in"), str(tmp_path / "out")
    fill(source, Form.PARQUET)
    with partitions.hands(BASE, INDEX, 1, None) as hands:
        done(found(source, output), hands, output)
    rows = parquet.read_table(tmp_path / "out" / "part-000.parquet").to_pylist()
    assert [row["id"] for row in rows] == [str(n) for n in range(ROWS)]
    assert rows[10]["verdict"] == "supported"


def test_run__a_worker_dies_half_way__nothing_lost_or_doubled(
    tmp_path: Path, expected: dict[str, bytes]
) -> None:
    distributed = pytest.importorskip("distributed")
    output = str(tmp_path / "out")
    parts = found(str(tmp_path / "in"), output)
    tally = Tally()
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
        ) as machines,
        partitions.hands(BASE, INDEX, 1, machines.scheduler_address) as hands,
    ):
        victim = next(iter(machines.workers.values())).pid
        for number, (part, counted, _) in enumerate(partitions.run(parts, job(), hands, output)):
            if number == 0:
                os.kill(victim, signal.SIGKILL)
            tally.merge(counted, part.source.path)
    assert content(output) == expected
    assert tally.statements == PARTS * ROWS


@pytest.mark.parametrize("form", [Form.JSONL, Form.CSV, Form.TSV, Form.YAML, Form.PARQUET])
def test_run__resumed__does_what_is_missing_and_counts_all(tmp_path: Path, form: Form) -> None:
    if form is Form.PARQUET:
        pytest.importorskip("pyarrow")
    source, output = str(tmp_path / "in"), str(tmp_path / "out")
    fill(source)
    with partitions.hands(BASE, INDEX, 1, None) as hands:
        parts = found(source, output, form)
        first, _ = done(parts, hands, output)
        whole = content(output)
        (tmp_path / "out" / f"part-002.{form}").unlink()
        again, before = done(parts, hands, output, job(resume=True))
    assert before == PARTS - 1
    assert content(output) == whole
    assert (again.verdicts, again.to_dict()["claims"]) == (first.verdicts, first.to_dict()["claims"])


def test_run__resumed_where_a_part_cannot_be_counted__is_refused(tmp_path: Path) -> None:
    source, output = str(tmp_path / "in"), str(tmp_path / "out")
    fill(source)
    with partitions.hands(BASE, INDEX, 1, None) as hands:
        parts = found(source, output, Form.JSON)
        done(parts, hands, output)
        with pytest.raises(UsageError, match="json"):
            done(parts, hands, output, job(resume=True))


def test_run__resumed_with_another_version__is_refused(tmp_path: Path, expected: dict[str, bytes]) -> None:
    output = str(tmp_path / "one")
    with partitions.hands(BASE, INDEX, 1, None) as hands, pytest.raises(UsageError, match="another base"):
        done(found(str(tmp_path / "in"), output), hands, output, job(resume=True, version="2"))
    assert content(output) == expected


def test_run__a_part_that_cannot_be_read__is_named_and_leaves_nothing(tmp_path: Path) -> None:
    source, output = tmp_path / "in", tmp_path / "out"
    fill(str(source))
    (source / "part-001.jsonl").write_bytes(b"[\n")
    with partitions.hands(BASE, INDEX, 1, None) as hands, pytest.raises(InputError, match=r"part-001\.jsonl"):
        done(found(str(source), str(output)), hands, str(output))
    assert sorted(path.name for path in output.iterdir()) == [partitions.MARK, "part-000.jsonl"]


def test_run__an_empty_part__is_passed_over(tmp_path: Path) -> None:
    source, output = tmp_path / "in", tmp_path / "out"
    fill(str(source))
    (source / "part-001.jsonl").write_bytes(b"")
    with partitions.hands(BASE, INDEX, 1, None) as hands:
        tally, _ = done(found(str(source), str(output)), hands, str(output))
    assert tally.statements == (PARTS - 1) * ROWS
    assert not (output / "part-001.jsonl").exists()


@pytest.mark.parametrize("names", [[], ["_SUCCESS"], [".hidden.csv"], ["notes.md"]])
def test_find__no_parts__is_refused(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).write_text("text\nx\n", encoding="utf-8")
    with pytest.raises(InputError, match="no statement files"):
        found(str(tmp_path), "out")


def test_find__two_parts_with_one_output__is_refused(tmp_path: Path) -> None:
    for name in ("a.csv", "a.csv.gz"):
        (tmp_path / name).write_text("text\nx\n", encoding="utf-8")
    with pytest.raises(UsageError, match="two parts"):
        found(str(tmp_path), "out")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("-", False),
        ("nothing.csv", False),
        ("memory://a/b.csv", False),
        ("memory://a/b/", True),
        ("memory://a/*.csv", True),
        ("in-*.csv", True),
    ],
)
def test_is_folder__what_is_named__told_by_its_name(path: str, expected: bool) -> None:
    assert partitions.is_folder(path) is expected


def test_is_folder__there_is_one__yes(tmp_path: Path) -> None:
    assert partitions.is_folder(str(tmp_path))
    odd = tmp_path / "odd[1].csv"
    odd.write_text("", encoding="utf-8")
    assert not partitions.is_folder(str(odd))
