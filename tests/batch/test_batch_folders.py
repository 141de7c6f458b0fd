"""`factcheck batch` on folders, as scripts use it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

BASE = 'claims: [{id: pupils, statement: "The school has 300 pupils."}]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "base.yaml").write_text(BASE, encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.csv").write_text("text\nThe school has 300 pupils.\n", encoding="utf-8")
    (tmp_path / "in" / "b.csv").write_text("text\nThe school has 400 pupils.\n", encoding="utf-8")
    return tmp_path


def batch(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    return subprocess.run(
        [sys.executable, "-c", "from factcheck.cli.main import run; run()", "batch", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_batch__folder__a_file_each_and_one_summary(folder: Path) -> None:
    done = batch(folder, "in", "-o", "out")
    assert done.returncode == 1, done.stderr
    assert "2 parts, 2 rows" in done.stderr
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["_factcheck.json", "a.csv", "b.csv"]
    again = batch(folder, "in", "-o", "out", "--resume")
    assert again.returncode == 1
    assert "2 were there already" in again.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("in",),
        ("in", "-o", "in"),
        ("in", "-o", "claims/base.yaml"),
        ("in", "-o", "out", "-f", "lines"),
        ("in", "-o", "out", "--cache"),
        ("claims", "-o", "out", "--from", "parquet"),
        ("no-*.csv", "-o", "out"),
    ],
    ids=" ".join,
)
def test_batch__folder_that_cannot_be_done__exits_with_2(folder: Path, arguments: tuple[str, ...]) -> None:
    done = batch(folder, *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("factcheck: ")
    assert (folder / "claims" / "base.yaml").read_text(encoding="utf-8") == BASE
