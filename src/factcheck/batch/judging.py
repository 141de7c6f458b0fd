"""Judging rows: here, in several processes, or on a cluster; always in the order of the input.

Where the work is done changes nothing in what comes out: chunks of statements go out, their results are
taken back in the same order, and no more chunks are under way than keep every process busy.
"""

from __future__ import annotations

import signal
import time
from collections import OrderedDict, deque
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from factcheck.batch.forms import missing_extra
from factcheck.batch.records import Done, Judged
from factcheck.check import Checker
from factcheck.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import ProcessPoolExecutor

    from factcheck.batch.columns import Row
    from factcheck.match import Index
    from factcheck.model import Base

CHUNK = 32
"""Rows sent to a process at a time: enough to hide the cost of sending, few enough to flow."""

_AHEAD = 3
"""Chunks under way for each process."""

_REMEMBERED = 8192
"""Statements whose results are kept for repetitions within a run."""

_RETRIES = 5
"""How often a cluster tries a chunk whose worker died."""

Judgements = list[tuple[Judged, float]]
"""For each statement its result and the milliseconds it took."""


class Pending(Protocol):
    """A chunk under way."""

    def result(self) -> Judgements:
        """Wait for it."""


class Store(Protocol):
    """What remembers results from run to run."""

    def get(self, statement: str) -> Judged | None:
        """The result of an earlier run."""

    def put(self, statement: str, judged: Judged) -> None:
        """Remember a result."""


class Workers(NamedTuple):
    """Where chunks are judged."""

    submit: Callable[[tuple[str, ...]], Pending]
    chunk: int
    """Rows in a chunk."""
    ahead: int
    """Chunks under way at a time."""


class _Ready(NamedTuple):
    """A chunk that was judged at once."""

    judgements: Judgements

    def result(self) -> Judgements:
        """What came out."""
        return self.judgements


def here(checker: Checker) -> Workers:
    """This process; every row is finished before the next is read."""
    return Workers(lambda statements: _Ready(_judge_all(checker, statements)), 1, 1)


@contextmanager
def processes(base: Base, index: Index | None, jobs: int) -> Iterator[Workers]:
    """So many processes of this machine."""
    with in_pool(base, index, jobs) as pool:
        yield Workers(lambda statements: pool.submit(check_chunk, statements), CHUNK, jobs * _AHEAD)


@contextmanager
def in_pool(base: Base, index: Index | None, jobs: int) -> Iterator[ProcessPoolExecutor]:
    """So many processes that have the base."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow to load

    pool = ProcessPoolExecutor(jobs, initializer=_prepare_process, initargs=(base, index))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def cluster(base: Base, index: Index | None, address: str) -> Iterator[Workers]:
    """The workers of a Dask cluster as `on_cluster` prepares them, which raises what this raises."""
    with on_cluster(base, index, address) as far:
        yield Workers(lambda statements: far.submit(check_chunk, statements), CHUNK, far.threads * _AHEAD)


class Far(NamedTuple):
    """A cluster whose workers have the base."""

    submit: Callable[..., Any]
    """Takes a function and its arguments; gives a future."""
    threads: int
    """Of all workers together, at least 1."""


@contextmanager
def on_cluster(base: Base, index: Index | None, address: str) -> Iterator[Far]:
    """The workers of a Dask cluster; each is sent the base once, also one that joins or restarts later.

    Raises:
        UsageError: if the extra is missing.
        InputError: if the scheduler cannot be reached, or worker after worker dies.
    """
    try:
        from distributed import Client, KilledWorker, WorkerPlugin  # noqa: PLC0415 - an extra, and slow to load
    except ModuleNotFoundError as error:
        raise missing_extra("cluster", "to use a cluster") from error

    class Prepare(WorkerPlugin):  # type: ignore[misc]  # Dask is not typed
        """Makes the checker when a worker starts."""

        name = "factcheck"

        def setup(self, worker: object) -> None:
            """Called by Dask on each worker."""
            del worker
            prepare(base, index)

    try:
        client = Client(address, timeout=10)
    except (OSError, ValueError) as error:
        raise InputError(f"cannot reach the cluster at {address}: {error}") from error
    try:
        client.register_plugin(Prepare())
        threads = sum(client.nthreads().values())
        yield Far(partial(client.submit, pure=False, retries=_RETRIES), max(threads, 1))
    except KilledWorker as error:
        raise InputError(f"the workers of the cluster at {address} keep dying: {error}") from error
    finally:
        client.close()


def judge_rows(rows: Iterable[Row], workers: Workers, store: Store | None = None) -> Iterator[Done]:
    """Every row with its result, in the same order; equal statements are judged once."""
    run = _Run(workers, store)
    rest = iter(rows)
    waiting: deque[_Chunk] = deque()
    while chunk := tuple(islice(rest, workers.chunk)):
        waiting.append(run.send(chunk))
        if len(waiting) >= workers.ahead:
            yield from run.take(waiting.popleft())
    while waiting:
        yield from run.take(waiting.popleft())


class _Chunk(NamedTuple):
    """Rows under way."""

    rows: tuple[Row, ...]
    known: dict[str, Judged]
    """Results that were there when it was sent."""
    asked: tuple[str, ...]
    pending: Pending | None
    """The results of `asked`; None where nothing was asked."""


class _Run:
    """What is known in one run, and what is under way."""

    def __init__(self, workers: Workers, store: Store | None) -> None:
        self._workers = workers
        self._store = store
        self._known: OrderedDict[str, Judged] = OrderedDict()
        self._asked: set[str] = set()

    def send(self, rows: tuple[Row, ...]) -> _Chunk:
        """Send out what is not known yet and not under way."""
        known: dict[str, Judged] = {}
        asked: dict[str, None] = {}
        for row in rows:
            statement = row.statement
            if row.error is not None or statement in self._asked or statement in asked:
                continue
            found = self._recall(statement)
            if found is None:
                asked[statement] = None
            else:
                known[statement] = found
        self._asked.update(asked)
        return _Chunk(rows, known, tuple(asked), self._workers.submit(tuple(asked)) if asked else None)

    def take(self, chunk: _Chunk) -> Iterator[Done]:
        """The rows of a chunk with their results."""
        fresh: dict[str, float] = {}
        if chunk.pending is not None:
            for statement, (judged, taken) in zip(chunk.asked, chunk.pending.result(), strict=True):
                fresh[statement] = taken
                self._remember(statement, judged)
                chunk.known[statement] = judged
            self._asked.difference_update(chunk.asked)
        for row in chunk.rows:
            if row.error is not None:
                yield Done(row, {"error": row.error})
            else:
                yield Done(row, self._result(row.statement, chunk), fresh.pop(row.statement, None))

    def _result(self, statement: str, chunk: _Chunk) -> Judged:
        """From the chunk, or from an earlier one that was under way when this was sent."""
        found = chunk.known.get(statement) or self._recall(statement)
        if found is None:
            ((found, _),) = self._workers.submit((statement,)).result()
        return found

    def _recall(self, statement: str) -> Judged | None:
        found = self._known.get(statement)
        if found is not None:
            self._known.move_to_end(statement)
            return found
        return self._store.get(statement) if self._store else None

    def _remember(self, statement: str, judged: Judged) -> None:
        self._known[statement] = judged
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        if self._store and "error" not in judged:
            self._store.put(statement, judged)


_checkers: list[Checker] = []
"""The one checker of a worker process; empty elsewhere."""


def prepare(base: Base, index: Index | None) -> None:
    """Make the checker of this process, once and not for every chunk."""
    _checkers[:] = [Checker(base, index)]


def prepared() -> Checker:
    """The checker of this process.

    Raises:
        UsageError: if the process was not prepared.
    """
    if not _checkers:
        raise UsageError("this worker has no claim base")
    return _checkers[0]


def _prepare_process(base: Base, index: Index | None) -> None:
    # Ctrl-C reaches every process of the terminal; the one that writes decides when to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prepare(base, index)


def check_chunk(statements: tuple[str, ...]) -> Judgements:
    """Judge statements in a worker process.

    Raises:
        UsageError: if the process was not prepared.
    """
    return _judge_all(prepared(), statements)


def _judge_all(checker: Checker, statements: tuple[str, ...]) -> Judgements:
    found: Judgements = []
    for statement in statements:
        start = time.perf_counter()
        try:
            judged = checker.check(statement).to_dict()
        except Exception as error:  # noqa: BLE001 - one statement must not stop an archive; it is counted
            judged = {"error": f"internal error: {type(error).__name__}: {error}"}
        found.append((judged, 1000 * (time.perf_counter() - start)))
    return found
