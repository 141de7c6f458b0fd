"""Run again when a file is saved."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_EVERY = 0.3
"""Seconds between two looks; a look costs a few microseconds a file."""


def watch(
    files: Sequence[str], again: Callable[[], object], wait: Callable[[float], None] = time.sleep
) -> None:
    """Call *again* each time one of *files* was written, made or removed, until interrupted."""
    before = _stamps(files)
    while True:
        wait(_EVERY)
        now = _stamps(files)
        if now != before:
            before = now
            again()


def _stamps(files: Sequence[str]) -> list[tuple[int, int] | None]:
    return [_stamp(Path(file)) for file in files]


def _stamp(file: Path) -> tuple[int, int] | None:
    """Time and size; None where there is no such file, as while an editor replaces it."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
