"""How far a batch has come, on standard error where that is a terminal, and the summary at its end."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING

from factcheck.batch.run import Hooks
from factcheck.batch.tally import Tally
from factcheck.cli.streams import complain
from factcheck.report.printable import printable

if TYPE_CHECKING:
    from factcheck.batch.columns import Plan
    from factcheck.batch.forms import Place
    from factcheck.batch.partitions import Part

_EVERY = 0.2
"""Seconds between two looks at the clock that are shown."""


class Progress:
    """Tells a person how a run goes."""

    def __init__(self, source: Place, *, quiet: bool) -> None:
        self._quiet = quiet
        self._shown = sys.stderr.isatty() and not quiet
        self._size = _size(source)
        self._name = source.path
        self._start = self._last = time.monotonic()
        self._before = 0
        self.tally = Tally()
        """The latest count."""

    def hooks(self) -> Hooks:
        """What the run calls."""
        return Hooks(found=self._found, step=self._step)

    def _found(self, plan: Plan, before: int) -> None:
        self._before = before
        self._start = time.monotonic()
        if self._quiet:
            return
        if plan.guessed and len(plan.columns) > 1:
            complain(f"statements are read from column {plan.column!r}; --column chooses another")
        if before:
            complain(f"{before:,} rows are there already")

    def _step(self, stream: IO[bytes], tally: Tally) -> None:
        self.tally = tally
        now = time.monotonic()
        if self._shown and now - self._last >= _EVERY:
            self._last = now
            sys.stderr.write(f"\r\x1b[K{self._line(stream, tally, now - self._start)}")
            sys.stderr.flush()

    def _line(self, stream: IO[bytes], tally: Tally, seconds: float) -> str:
        rows = tally.verdicts.total()
        told = f"{rows:,} rows, {(rows - self._before) / max(seconds, 1e-6):,.0f} a second"
        share = _position(stream) / self._size if self._size else 0.0
        if 0 < share < 1 and not self._before:
            left = int(seconds / share * (1 - share))
            told += f", {share:.0%}, {left // 60}:{left % 60:02} left"
        return told

    def clear(self) -> None:
        """Remove the line."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def end(self, tally: Tally) -> None:
        """Remove the line and show the summary."""
        self.clear()
        if self._quiet:
            return
        seconds = time.monotonic() - self._start
        rows = tally.verdicts.total()
        lines = [f"{printable(self._name)}: {rows:,} rows, {seconds:,.1f} s", *map(printable, tally.lines())]
        sys.stderr.write("\n".join(lines) + "\n")


class PartsProgress:
    """Tells a person how a folder of parts goes."""

    def __init__(self, parts: int, *, quiet: bool) -> None:
        self._quiet = quiet
        self._shown = sys.stderr.isatty() and not quiet
        self._parts = parts
        self._passed = self._skipped = 0
        self._start = time.monotonic()

    def step(self, part: Part, tally: Tally, *, done: bool) -> None:
        """A part is finished, or was *done* before."""
        self._passed += 1
        self._skipped += done
        if not self._shown:
            return
        seconds = time.monotonic() - self._start
        rows = tally.verdicts.total()
        worked = max(self._passed - self._skipped, 1)
        left = int(seconds / worked * (self._parts - self._passed))
        told = f"{self._passed:,} of {self._parts:,} parts, {rows:,} rows, {rows / max(seconds, 1e-6):,.0f} a second"
        name = printable(part.source.path.rpartition("/")[2])
        sys.stderr.write(f"\r\x1b[K{told}, {left // 60}:{left % 60:02} left ({name})")
        sys.stderr.flush()

    def end(self, tally: Tally) -> None:
        """Remove the line and show the summary."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
        if self._quiet:
            return
        seconds = time.monotonic() - self._start
        before = f" ({self._skipped:,} were there already)" if self._skipped else ""
        head = f"{self._parts:,} parts{before}, {tally.verdicts.total():,} rows, {seconds:,.1f} s"
        sys.stderr.write("\n".join([head, *map(printable, tally.lines())]) + "\n")


def _size(source: Place) -> int:
    """Bytes of the input; 0 where that is not known."""
    try:
        return 0 if source.stream or source.remote else Path(source.path).stat().st_size
    except OSError:
        return 0


def _position(stream: IO[bytes]) -> int:
    """How many bytes of the file were read; of a compressed file before they were unpacked."""
    try:
        inner: IO[bytes] = getattr(stream, "fileobj", None) or stream
        return inner.tell()
    except (OSError, ValueError):
        return 0
