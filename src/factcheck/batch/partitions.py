"""A folder of statement files to a folder of verdict files, part by part, here or on many machines.

Each part is a run of its own: whoever has it reads it, judges it and puts its output in place whole. A part that is done
twice, because the machine that had it died or was thought dead, gives the same bytes in the same place, so that
nothing can be lost or doubled. The parts in the order of their names are what one file of all of them would give.
"""

from __future__ import annotations

import json
from collections import deque
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from factcheck.batch import forms, judging
from factcheck.batch import run as running
from factcheck.batch.columns import EXPECTED, EmptyInputError
from factcheck.batch.forms import SUFFIXES, TABLES, Form, Place
from factcheck.batch.reading import read
from factcheck.batch.records import ERROR, claims_of, ours
from factcheck.batch.tally import Tally
from factcheck.check import Checker
from factcheck.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from factcheck.batch.columns import Row
    from factcheck.batch.records import Done
    from factcheck.batch.run import Job
    from factcheck.match import Index
    from factcheck.model import Base

MARK = "_factcheck.json"
"""In the output's folder: what the run was made with. Like all names that begin with "_" or "." it is no part."""

_AHEAD = 2
"""Parts under way for each process."""

_SIGNS = frozenset("*?[")


class Part(NamedTuple):
    """One file and where its verdicts go."""

    source: Place
    target: Place


class Pending(Protocol):
    """A part under way."""

    def result(self) -> Tally:
        """Wait for it."""


class Hands(NamedTuple):
    """Who does the parts."""

    submit: Callable[[Job], Pending]
    ahead: int
    """Parts under way at a time."""


def is_folder(path: str) -> bool:
    """Whether an input is a folder of parts, or a pattern for them."""
    if path == "-":
        return False
    if forms.is_remote(path):
        return path.endswith("/") or not _SIGNS.isdisjoint(path)
    return Path(path).is_dir() or (not _SIGNS.isdisjoint(path) and not Path(path).exists())


def find(source: str, source_form: Form | None, output: str, form: Form | None) -> list[Part]:
    """The parts of a folder or pattern, by name.

    Raises:
        InputError: if there are none, or the store cannot be reached.
        UsageError: if two of them would have one output.
    """
    paths = [path for path in forms.listed(source) if _is_part(path, source_form)]
    if not paths:
        raise InputError(
            f"no statement files in {source}: there should be names such as part-0001.csv, not beginning with “_” or “.”"
        )
    parts = []
    for path in paths:
        read_from = forms.place(path, source_form, Form.LINES)
        otherwise = Form.JSONL if read_from.form is Form.LINES else read_from.form
        name = PurePosixPath(path.replace("\\", "/")).name
        name = f"{name.partition('.')[0]}.{form or otherwise}"
        parts.append(Part(read_from, forms.place(f"{output.rstrip('/')}/{name}", form, otherwise)))
    targets = [part.target.path for part in parts]
    doubled = next((target for target in targets if targets.count(target) > 1), None)
    if doubled:
        raise UsageError(f"two parts of {source} would both be written to {doubled}; give them other names")
    return parts


def _is_part(path: str, source_form: Form | None) -> bool:
    name = PurePosixPath(path.replace("\\", "/")).name
    if name.startswith(("_", ".")):
        return False
    suffixes = [suffix for suffix in Path(name).suffixes if suffix not in (".gz", ".zst")]
    return source_form is not None or bool(suffixes and suffixes[-1] in SUFFIXES)


class Counted(NamedTuple):
    """A part and what it came to."""

    part: Part
    tally: Tally
    before: bool
    """Whether it was done by an earlier run."""


def run(parts: Sequence[Part], job: Job, hands: Hands, output: str) -> Iterator[Counted]:
    """Do the *parts* as *job* says; they come in order.

    Raises:
        UsageError: if a run cannot be resumed with what it was begun with.
    """
    done = _begin(job, output)
    waiting: deque[tuple[Part, Pending | None]] = deque()
    for part in parts:
        there = PurePosixPath(part.target.path).name in done
        if there and part.target.form is Form.JSON:
            raise UsageError(
                "--resume of a folder needs outputs in another form than json; leave it out to start over"
            )
        one = replace(job, source=part.source, target=part.target, resume=False)
        waiting.append((part, None if there else hands.submit(one)))
        if len(waiting) >= hands.ahead:
            yield _taken(*waiting.popleft())
    while waiting:
        yield _taken(*waiting.popleft())


def _taken(part: Part, pending: Pending | None) -> Counted:
    try:
        tally = _count(part.target) if pending is None else pending.result()
    except InputError as error:
        raise InputError(f"{part.source.path}: {error}") from error
    return Counted(part, tally, pending is None)


def _count(target: Place) -> Tally:
    """What the finished output of a part has come to."""
    tally = Tally()
    with forms.open_input(target) as stream:
        for record in read(stream, target.form):
            row = record.values or {}
            flat = target.form in TABLES
            verdict = str(row.get(ours("verdict", row), ERROR))
            claims = str(row.get(ours("claims", row)) or "").split() if flat else claims_of(row)
            tally.add(verdict, row.get(EXPECTED) if verdict != ERROR else None, claims)
    return tally


def _begin(job: Job, output: str) -> frozenset[str]:
    """The names of the parts that are there already; the mark is written for the others."""
    forms.make_folder(output)
    mark = forms.place(f"{output.rstrip('/')}/{MARK}", Form.JSON, Form.JSON)
    made_with = {**job.made_with, "column": job.column or "", "figures": str(job.figures)}
    names = {PurePosixPath(path.replace("\\", "/")).name for path in forms.listed(output)}
    if job.resume and MARK in names:
        if _read(mark) != made_with:
            raise UsageError(
                f"{output} was begun with another base, version or column; leave out --resume to start over"
            )
        return frozenset(names)
    with forms.open_output(mark) as stream:
        stream.write(json.dumps(made_with).encode())
    return frozenset()


def _read(mark: Place) -> Mapping[str, Any] | None:
    try:
        with forms.open_input(mark) as stream:
            found: Mapping[str, Any] = json.loads(stream.read())
            return found
    except ValueError:
        return None


class _Here(NamedTuple):
    """A part that is done when it is asked for."""

    job: Job
    checker: Checker

    def result(self) -> Tally:
        return do(self.job, self.checker)


@contextmanager
def hands(base: Base, index: Index, jobs: int, cluster: str | None) -> Iterator[Hands]:
    """Who does the parts: this process, *jobs* processes, or the *cluster* at an address; raises as `judging`."""
    if cluster is not None:
        with judging.on_cluster(base, index, cluster) as far:
            yield Hands(lambda job: far.submit(do, job), far.threads * _AHEAD)
    elif jobs > 1:
        with judging.in_pool(base, index, jobs) as pool:
            yield Hands(lambda job: pool.submit(do, job), jobs * _AHEAD)
    else:
        checker = Checker(base, index)
        yield Hands(lambda job: _Here(job, checker), 1)


def do(job: Job, checker: Checker | None = None) -> Tally:
    """Do one part with *checker*, or with that of this worker process; an empty one has no output."""
    workers = judging.here(checker or judging.prepared())
    try:
        return running.run(job, partial(_judge, workers), running.SILENT)
    except EmptyInputError:
        return Tally()


def _judge(workers: judging.Workers, rows: Iterable[Row]) -> Iterator[Done]:
    return judging.judge_rows(rows, workers)
