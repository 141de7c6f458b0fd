"""One run from input to output: read, judge, write, count; cut off at any moment, it can go on.

The output grows in a file beside its place, `OUTPUT.part`, and takes its place at the end. A second file,
`OUTPUT.part.run`, says what the run was made with, so that a run is not continued with something else.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from factcheck.batch import columns, forms, resume
from factcheck.batch.forms import Place
from factcheck.batch.reading import read
from factcheck.batch.records import ERROR, Flat
from factcheck.batch.tally import Tally
from factcheck.batch.writing import writer
from factcheck.errors import InputError, UsageError

if TYPE_CHECKING:
    from factcheck.batch.columns import Row
    from factcheck.batch.records import Done


Judge = Callable[[Iterable["Row"]], Iterator["Done"]]
"""Gives every row its result, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is to be done."""

    source: Place
    target: Place
    column: str | None = None
    """Where the statements are; None to find out."""
    figures: int = 3
    """Figures of a statement that get columns of their own in a table."""
    strict: bool = False
    """Whether a row that can't be read stops the run."""
    resume: bool = False
    made_with: Mapping[str, str]
    """Base and version; a run goes on only with the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """What the caller is told on the way."""

    found: Callable[[columns.Plan, int], None]
    """The plan, and how many rows are there already."""
    step: Callable[[IO[bytes], Tally], None]
    """After every row."""


def run(job: Job, judge: Judge, hooks: Hooks) -> Tally:
    """Do it; the tally counts all rows of the output, also those of the run that was cut off.

    Raises:
        InputError: if the input cannot be read, or with `strict` one of its rows.
        UsageError: if the output cannot be written or the run not be resumed.
    """
    tally = Tally()
    with forms.open_input(job.source) as stream:
        plan = columns.plan(read(stream, job.source.form), job.column)
        table = job.source.form in forms.TABLES
        flat = Flat(plan.columns, table=table, testing=columns.EXPECTED in plan.columns, figures=job.figures)
        unfinished = _Unfinished(job, plan.column)
        with unfinished.growing(flat, tally) as output:
            before = tally.verdicts.total()
            hooks.found(plan, before)
            out = writer(job.target.form, output, flat)
            if not before:
                out.begin()
            for done in tally.watch(judge(islice(plan.rows, before, None))):
                if job.strict and done.error is not None:
                    raise InputError(f"{job.source.path}, line {done.row.line}: {done.error}")
                out.write(done)
                if job.target.stream:
                    output.flush()
                hooks.step(stream, tally)
            out.end(tally.to_dict())
    return tally


SILENT = Hooks(found=lambda _plan, _before: None, step=lambda _stream, _tally: None)
"""Nobody is told."""


class _Unfinished:
    """The output while it grows."""

    def __init__(self, job: Job, column: str) -> None:
        self._job = job
        self._target = job.target
        self._final = Path(job.target.path)
        direct = (
            job.target.stream or job.target.remote or (self._final.exists() and not self._final.is_file())
        )
        self._stored = f"{job.target.path}.part" if job.target.remote else None
        self._part = None if direct else self._final.with_name(self._final.name + ".part")
        self._mark = None if direct else self._final.with_name(self._final.name + ".part.run")
        self._made_with = {
            **job.made_with,
            "input": job.source.path,
            "column": column,
            "figures": str(job.figures),
        }

    @contextmanager
    def growing(self, flat: Flat, tally: Tally) -> Iterator[IO[bytes]]:
        """The stream to write to; when all went well the output takes its place.

        When not, what a later run can go on with stays, and anything else is removed.
        """
        stream = self._open(flat, tally)
        try:
            yield stream
            stream.flush() if self._job.target.stream else stream.close()
        except BaseException:
            if not self._job.target.stream:
                stream.close()
            if not resume.can_resume(self._target):
                self._remove()
            raise
        self._finish()

    def _open(self, flat: Flat, tally: Tally) -> IO[bytes]:
        """The stream to write to, behind the rows that are there; these are counted in *tally*."""
        if self._job.resume and not resume.can_resume(self._target):
            raise UsageError("--resume needs an output file in CSV, TSV or JSON Lines, not compressed")
        if self._stored is not None:
            return forms.open_output(self._target._replace(path=self._stored))
        if self._part is None or self._mark is None:
            return forms.open_output(self._target)
        if self._final.is_dir():
            raise UsageError(f"{self._final} is a folder; --output needs a file")
        part = self._target._replace(path=str(self._part))
        if not self._job.resume or not self._adopt(self._part, self._mark):
            self._write_mark(self._mark)
            return forms.open_output(part)
        end = self._count(self._part, flat, tally)
        with self._part.open("r+b") as file:
            file.truncate(end)
        return forms.open_output(part, "ab")

    def _adopt(self, part: Path, mark: Path) -> bool:
        """Whether there is something to go on with: the unfinished output, or a finished one to be added to."""
        if part.exists():
            if self._read_mark(mark) != self._made_with:
                raise UsageError(
                    f"{part} was begun with another base, version, input or column; leave out --resume to start over"
                )
            return True
        if not self._final.exists():
            return False
        self._write_mark(mark)
        self._final.replace(part)
        return True

    def _count(self, part: Path, flat: Flat, tally: Tally) -> int:
        end = 0
        with part.open("rb") as stream:
            for row in resume.written(stream, self._target.form, flat):
                tally.add(row.verdict, row.expected if row.verdict != ERROR else None, row.claims)
                end = row.end
        return end

    def _write_mark(self, mark: Path) -> None:
        try:
            mark.write_text(json.dumps(self._made_with), encoding="utf-8")
        except OSError as error:
            raise UsageError(f"cannot write {mark}: {error.strerror}") from error

    def _read_mark(self, mark: Path) -> Any:  # noqa: ANN401 - whatever stands in the file
        with suppress(OSError, ValueError):
            return json.loads(mark.read_text(encoding="utf-8"))
        return None

    def _remove(self) -> None:
        if self._stored is not None:
            forms.remove(self._stored)
        for file in (self._part, self._mark):
            if file is not None:
                file.unlink(missing_ok=True)

    def _finish(self) -> None:
        if self._stored is not None:
            forms.put_in_place(self._stored, self._target.path)
        if self._part is not None and self._mark is not None:
            self._part.replace(self._final)
            self._mark.unlink(missing_ok=True)
