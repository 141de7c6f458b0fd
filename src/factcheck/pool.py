"""Checking in several processes: the same answers as in one, in the same order."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.check import Checker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

    from factcheck.match import Index
    from factcheck.model import Base, Result

_CHUNK = 32
"""Statements sent to a process at a time: enough to hide the cost of sending, few enough to flow."""

_AHEAD = 2
"""Chunks in flight for each process: one at work, one waiting."""


def check_in_pool(base: Base, index: Index, statements: Iterable[str], jobs: int) -> Iterator[Result]:
    """Check *statements* against *base* with its *index* in *jobs* processes; results come in input order.

    The input is read only a few chunks ahead of the results, so it may be endless.
    """
    rest = iter(statements)
    chunks = iter(lambda: tuple(islice(rest, _CHUNK)), ())
    with ProcessPoolExecutor(jobs, initializer=_prepare, initargs=(base, index)) as pool:
        waiting: deque[Future[tuple[Result, ...]]] = deque()
        try:
            for chunk in chunks:
                waiting.append(pool.submit(_check, chunk))
                if len(waiting) >= jobs * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


_checkers: list[Checker] = []
"""The one checker of a worker process; empty elsewhere."""


def _prepare(base: Base, index: Index) -> None:
    """Build the checker once a process, not once a chunk."""
    _checkers[:] = [Checker(base, index)]


def _check(chunk: tuple[str, ...]) -> tuple[Result, ...]:
    return tuple(map(_checkers[0].check, chunk))
