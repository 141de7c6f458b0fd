from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.cli.watching import watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def test_watch__written_removed_made__called_each_time(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("one")
    steps: Iterator[Callable[[], object]] = iter(
        [
            lambda: None,
            lambda: file.write_text("longer"),
            lambda: None,
            file.unlink,
            lambda: file.write_text("made again"),
        ]
    )
    calls: list[str] = []

    def wait(_: float) -> None:
        step = next(steps, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    with pytest.raises(KeyboardInterrupt):
        watch([str(file)], lambda: calls.append("again"), wait)
    assert calls == ["again"] * 3
