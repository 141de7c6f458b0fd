"""`factcheck batch` as scripts use it: every form in and out, resuming, expectations, any number of processes."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

BASE = """\
source: {id: report, title: City report, publisher: City, published: 2024}
claims:
  - {id: bridge-traffic, statement: "The bridge carries 41,200 vehicles a day.", where: {page: 3}}
  - {id: school-pupils, statement: "The school has 300 pupils."}
"""

ROWS = [
    ("1", "The bridge carries 41,200 vehicles a day.", "supported"),
    ("2", "The school has 400 pupils.", "conflicting"),
    ("3", "", ""),
    ("4", "=The school has 300 pupils, “they” said.", ""),
    ("5", "The school has\n300 pupils.", ""),
    ("6", "The bridge carries 41,200 vehicles a day.", ""),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "base.yaml").write_text(BASE, encoding="utf-8")
    with (tmp_path / "in.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "text", "expected"), *ROWS])
    return tmp_path


def batch(folder: Path, *arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "PYTHONIOENCODING": "utf-8"}
    program = "from factcheck.cli.main import run; run()"
    return subprocess.run(
        [sys.executable, "-c", program, "batch", *arguments],
        cwd=folder,
        env=environment,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_batch__table__carries_columns_and_gives_verdict_figures_and_provenance(folder: Path) -> None:
    done = batch(folder, "in.csv", "-o", "out.csv")
    assert done.returncode == 0, done.stderr
    rows = table(folder / "out.csv")
    assert [row["id"] for row in rows] == [row[0] for row in ROWS]
    assert [row["verdict"] for row in rows][:3] == ["supported", "conflicting", "error"]
    assert rows[0]["claim_1"] == "bridge-traffic"
    assert rows[0]["source_1"] == "City report, City, 2024, p. 3"
    assert rows[1]["outcome_1"] == "contradicted"
    assert rows[1]["base_1"] == "300 pupils"
    assert rows[5]["verdict"] == "supported"
    assert not (folder / "out.csv.part").exists()
    assert "as expected: 2 of 2" in done.stderr
    assert "line 4: 'text' is empty" in done.stderr


def test_batch__cell_like_a_formula__is_disarmed(folder: Path) -> None:
    batch(folder, "in.csv", "-o", "out.csv")
    assert table(folder / "out.csv")[3]["text"].startswith("'=The school")


@pytest.mark.parametrize(
    "name", ["o.tsv", "o.jsonl", "o.json", "o.yaml", "o.csv.gz", "o.jsonl.zst", "o.parquet"]
)
def test_batch__every_form__written_twice_the_same_and_read_again(folder: Path, name: str) -> None:
    if name.endswith("zst"):
        pytest.importorskip("zstandard")
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    assert batch(folder, "in.csv", "-q", "-o", name).returncode == 0
    first = (folder / name).read_bytes()
    assert batch(folder, "in.csv", "-q", "-o", name).returncode == 0
    assert (folder / name).read_bytes() == first
    if name != "o.json":
        column = "text" if name.startswith(("o.tsv", "o.csv", "o.parquet")) else "why"
        again = batch(folder, name, "-q", "-c", column, "-o", "again.csv", "--fail-on", "none")
        assert again.returncode in (0, 1), again.stderr
        assert len(table(folder / "again.csv")) == len(ROWS)
    else:
        assert len(json.loads(first)["results"]) == len(ROWS)


def test_batch__two_processes__same_bytes(folder: Path) -> None:
    lines = "".join(f"The school has {n} pupils.\n" for n in range(290, 390))
    (folder / "many.txt").write_text(lines, encoding="utf-8")
    one = batch(folder, "many.txt", "-q", "-o", "one.jsonl")
    two = batch(folder, "many.txt", "-q", "-o", "two.jsonl", "--jobs", "2")
    assert (one.returncode, two.returncode) == (1, 1)
    assert (folder / "one.jsonl").read_bytes() == (folder / "two.jsonl").read_bytes()


def test_batch__standard_streams__lines_in_json_lines_out(folder: Path) -> None:
    done = batch(folder, "-", "-q", stdin="The school has 300 pupils.\n\nThe school has 410 pupils.\n")
    assert done.returncode == 1
    verdicts = [json.loads(line)["verdict"] for line in done.stdout.splitlines()]
    assert verdicts == ["supported", "conflicting"]


def test_batch__another_verdict_than_expected__exits_with_1(folder: Path) -> None:
    (folder / "test.csv").write_text(
        "text,expected\nThe school has 300 pupils.,conflicting\n", encoding="utf-8"
    )
    done = batch(folder, "test.csv", "-o", "out.csv", "--fail-on", "none", "--summary", "sum.json")
    assert done.returncode == 1
    assert table(folder / "out.csv")[0]["as_expected"] == "no"
    summary = json.loads((folder / "sum.json").read_text(encoding="utf-8"))
    assert summary["expected"]["confusion"] == [{"expected": "conflicting", "got": "supported", "rows": 1}]
    assert summary["claims"] == [{"claim": "school-pupils", "rows": 1}]
    assert summary["coverage"] == 1.0


def test_batch__strict__stops_at_the_row_and_leaves_no_output(folder: Path) -> None:
    done = batch(folder, "in.csv", "-o", "out.csv", "--strict")
    assert done.returncode == 2
    assert "line 4" in done.stderr
    assert not (folder / "out.csv").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("nothing.csv",),
        ("in.csv", "-c", "nothing"),
        ("in.csv", "-o", "in.csv"),
        ("in.csv", "-o", "out.txt"),
        ("in.csv", "-o", "claims"),
        ("in.csv", "--resume"),
        ("in.csv", "-o", "out.json", "--resume"),
        ("in.csv", "-f", "parquet"),
        ("in.csv", "--jobs", "2", "--cluster", "tcp://127.0.0.1:1"),
    ],
    ids=" ".join,
)
def test_batch__what_cannot_be_done__exits_with_2_and_touches_nothing(
    folder: Path, arguments: tuple[str, ...]
) -> None:
    before = (folder / "in.csv").read_bytes()
    done = batch(folder, *arguments)
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("factcheck: ")
    assert (folder / "in.csv").read_bytes() == before
    assert not list(folder.glob("out*"))


@pytest.mark.parametrize("name", ["out.csv", "out.jsonl", "out.tsv"])
def test_batch__cut_off_at_any_byte_and_resumed__same_bytes_and_counts(folder: Path, name: str) -> None:
    arguments = ("in.csv", "-o", name, "--summary", "sum.json")
    batch(folder, *arguments)
    whole = (folder / name).read_bytes()
    counts = json.loads((folder / "sum.json").read_text(encoding="utf-8"))["verdicts"]
    unfinished, mark = folder / f"{name}.part", folder / f"{name}.part.run"
    first = batch(folder, "in.csv", "-o", name, "--strict")
    assert first.returncode == 2
    made_with = mark.read_bytes()
    ends = [0, 5, len(whole) // 3, whole.index(b"said") + 2, len(whole) - 1, len(whole)]
    for end in ends:
        (folder / name).unlink(missing_ok=True)
        unfinished.write_bytes(whole[:end])
        mark.write_bytes(made_with)
        assert batch(folder, *arguments, "--resume").returncode == 0
        assert (folder / name).read_bytes() == whole
        assert json.loads((folder / "sum.json").read_text(encoding="utf-8"))["verdicts"] == counts
        assert not unfinished.exists()


def test_batch__resumed_with_another_base__is_refused(folder: Path) -> None:
    batch(folder, "in.csv", "-o", "out.csv", "--strict")
    with (folder / "claims" / "base.yaml").open("a", encoding="utf-8") as file:
        file.write('  - {id: more, statement: "The park has 12 benches."}\n')
    done = batch(folder, "in.csv", "-o", "out.csv", "--resume")
    assert done.returncode == 2
    assert "another base" in done.stderr


def test_batch__input_that_has_grown__resume_adds_the_new_rows(folder: Path) -> None:
    batch(folder, "in.csv", "-q", "-o", "out.csv")
    before = (folder / "out.csv").read_bytes()
    with (folder / "in.csv").open("a", encoding="utf-8") as file:
        file.write("7,The school has 300 pupils.,\n")
    batch(folder, "in.csv", "-q", "-o", "out.csv", "--resume")
    after = (folder / "out.csv").read_bytes()
    assert after.startswith(before)
    assert table(folder / "out.csv")[-1]["verdict"] == "supported"


def test_batch__cache__second_run_judges_nothing(folder: Path) -> None:
    counts = []
    outputs = []
    for _ in range(2):
        batch(folder, "in.csv", "-q", "-o", "out.csv", "--cache", "--summary", "sum.json")
        counts.append(json.loads((folder / "sum.json").read_text(encoding="utf-8"))["judged"])
        outputs.append((folder / "out.csv").read_bytes())
    assert counts == [4, 0]
    assert outputs[0] == outputs[1]


def test_batch__damaged_cache__is_made_anew(folder: Path) -> None:
    batch(folder, "in.csv", "-q", "-o", "out.csv", "--cache")
    whole = (folder / "out.csv").read_bytes()
    for file in (folder / "cache" / "factcheck").glob("results-*"):
        file.write_bytes(b"no database" * 100)
    assert batch(folder, "in.csv", "-q", "-o", "out.csv", "--cache").returncode == 0
    assert (folder / "out.csv").read_bytes() == whole
