"""Vectors are made once a base and model, and never taken from a file that is not whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from factcheck.base import from_statements
from factcheck.check import Checker
from factcheck.compiled.vectors import with_meaning

np = pytest.importorskip("numpy")

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

BASE = from_statements(("One two three.", "Four five six."))


class Counting:
    """A model that tells how often it was asked."""

    name = "counting 1"

    def __init__(self) -> None:
        self.asked = 0

    def embed(self, texts: Sequence[str]) -> Any:  # noqa: ANN401 - as the interface has it
        self.asked += len(texts)
        return np.array([[len(text), 1.0] for text in texts], np.float32)


def made(folder: Path | None) -> int:
    """How many texts went to the model."""
    model = Counting()
    index = with_meaning(BASE, Checker(BASE).finder.index, model, folder)
    assert index.meaning is not None
    assert index.meaning.nearest("x", 2) == [0, 1]
    return model.asked - 1


def test_with_meaning__second_run__takes_what_was_kept(tmp_path: Path) -> None:
    assert [made(tmp_path), made(tmp_path)] == [2, 0]


@pytest.mark.parametrize("content", [b"", b"\x93NUMPY", b"rubbish"])
def test_with_meaning__file_torn_or_foreign__made_again(tmp_path: Path, content: bytes) -> None:
    made(tmp_path)
    (file,) = tmp_path.glob("*.npy")
    file.write_bytes(content)
    assert [made(tmp_path), made(tmp_path)] == [2, 0]


def test_with_meaning__no_folder_or_one_that_cannot_be__goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert made(None) == 2
    assert made(tmp_path / "file" / "below") == 2
