"""Judging in order, wherever the work is done."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

import pytest

from factcheck.base import from_statements
from factcheck.batch import judging
from factcheck.batch.columns import Row
from factcheck.batch.judging import Workers, judge_rows
from factcheck.check import Checker

if TYPE_CHECKING:
    from factcheck.batch.judging import Judgements

BASE = from_statements(("The school has 300 pupils.", "The bridge carries 41,200 vehicles a day."))


def rows(statements: list[str]) -> list[Row]:
    return [Row(number, {"t": text}, text) for number, text in enumerate(statements, 1)]


class Late:
    """A chunk that is judged only when it is asked for."""

    def __init__(self, statements: tuple[str, ...], log: list[str]) -> None:
        self._statements = statements
        self._log = log

    def result(self) -> Judgements:
        self._log += self._statements
        return [({"verdict": text, "figures": [], "facts": []}, 1.0) for text in self._statements]


@pytest.mark.parametrize("chunk", [1, 2, 3, 50])
@pytest.mark.parametrize("ahead", [1, 2, 50])
def test_judge_rows__repeated_statements__each_judged_once_and_in_order(chunk: int, ahead: int) -> None:
    log: list[str] = []
    statements = list("abcabcaabbddefabc")
    workers = Workers(lambda asked: Late(asked, log), chunk, ahead)
    done = list(judge_rows(rows(statements), workers))
    assert [d.verdict for d in done] == statements
    assert [d.row.line for d in done] == list(range(1, len(statements) + 1))
    assert sorted(log) == sorted(set(statements))


def test_judge_rows__row_with_an_error__passes_through() -> None:
    bad = Row(7, {}, "", None, "torn")
    (done,) = judge_rows([bad], judging.here(Checker(BASE)))
    assert (done.verdict, done.error) == ("error", "torn")


def test_judge_rows__in_this_process__nothing_is_read_ahead() -> None:
    taken: list[int] = []

    def source() -> object:
        for row in rows(["a", "b", "c"]):
            taken.append(row.line)
            yield row

    next(judge_rows(source(), judging.here(Checker(BASE))))  # type: ignore[arg-type]
    assert taken == [1]


def test_cluster__a_worker_dies_half_way__same_rows_in_the_same_order() -> None:
    distributed = pytest.importorskip("distributed")
    statements = [f"The school has {n} pupils." for n in range(250, 900)]
    expected = [d.judged for d in judge_rows(rows(statements), judging.here(Checker(BASE)))]
    found = []
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
        ) as machines,
        judging.cluster(BASE, None, machines.scheduler_address) as workers,
    ):
        victim = next(iter(machines.workers.values())).pid
        for number, done in enumerate(judge_rows(rows(statements), workers)):
            if number == 40:
                os.kill(victim, signal.SIGKILL)
            found.append(done.judged)
    assert found == expected


def test_check_chunk__process_that_was_not_prepared__says_so() -> None:
    with ProcessPoolExecutor(1) as pool, pytest.raises(Exception, match="no claim base"):
        pool.submit(judging.check_chunk, ("x",)).result()
