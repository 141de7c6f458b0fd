"""What a run comes to: verdicts, errors, coverage, the claims most used, and whether verdicts are as expected."""

from __future__ import annotations

from collections import Counter
from heapq import heappush, heapreplace
from typing import TYPE_CHECKING, Any

from factcheck.batch.records import ERROR, claims_of
from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.batch.records import Done

_SHOWN = 5
_SPEAKS = (Verdict.SUPPORTED, Verdict.CONFLICTING, Verdict.DISPUTED, Verdict.PARTIAL)


class Tally:
    """Counts rows as they pass, so that none has to be kept."""

    def __init__(self) -> None:
        self.verdicts: Counter[str] = Counter()
        self.confusion: Counter[tuple[str, str]] = Counter()
        """Pairs of expected and got."""
        self.unread: list[tuple[int, str]] = []
        """The first rows with an error: line and reason."""
        self._claims: Counter[str] = Counter()
        self._slowest: list[tuple[float, int, str]] = []
        self._judged = 0

    @property
    def statements(self) -> int:
        """Rows with a verdict."""
        return self.verdicts.total() - self.errors

    @property
    def errors(self) -> int:
        """Rows without a verdict."""
        return self.verdicts[ERROR]

    @property
    def tested(self) -> bool:
        """Whether any row said which verdict it expects."""
        return bool(self.confusion)

    @property
    def differing(self) -> int:
        """Rows with another verdict than expected."""
        return sum(number for (expected, got), number in self.confusion.items() if expected != got)

    @property
    def coverage(self) -> float:
        """The share of the statements that the base speaks to, wholly or in part."""
        return (
            sum(self.verdicts[verdict] for verdict in _SPEAKS) / self.statements if self.statements else 0.0
        )

    def watch(self, rows: Iterable[Done]) -> Iterator[Done]:
        """The same rows, counted as they are taken."""
        for done in rows:
            expected = None if done.row.expected is None else str(done.row.expected)
            self.add(done.verdict, expected, claims_of(done.judged))
            if done.error is not None and len(self.unread) < _SHOWN:
                self.unread.append((done.row.line, done.error))
            if done.milliseconds is not None:
                self._judged += 1
                self._time(done.milliseconds, done.row.line)
            yield done

    def add(self, verdict: str, expected: str | None, claims: Iterable[str]) -> None:
        """Count a row."""
        self.verdicts[verdict] += 1
        if expected:
            self.confusion[expected, verdict] += 1
        self._claims.update(claims)

    def merge(self, other: Tally, file: str) -> None:
        """Count what another has counted of the rows of *file*."""
        self.verdicts.update(other.verdicts)
        self.confusion.update(other.confusion)
        told = [(line, f"{file}: {error}") for line, error in other.unread]
        self.unread = [*self.unread, *told][:_SHOWN]
        self._claims.update(other._claims)
        self._judged += other._judged
        for taken, line, _ in other._slowest:
            self._time(taken, line, file)

    def _time(self, milliseconds: float, line: int, file: str = "") -> None:
        if len(self._slowest) < _SHOWN:
            heappush(self._slowest, (milliseconds, line, file))
        elif milliseconds > self._slowest[0][0]:
            heapreplace(self._slowest, (milliseconds, line, file))

    def to_dict(self) -> dict[str, Any]:
        """Everything as JSON values."""
        found: dict[str, Any] = {
            "statements": self.statements,
            "verdicts": {str(verdict): self.verdicts[verdict] for verdict in Verdict},
            "errors": self.errors,
            "first_errors": [{"line": line, "error": error} for line, error in self.unread],
            "judged": self._judged,
            "coverage": round(self.coverage, 4),
            "claims": [{"claim": claim, "rows": rows} for claim, rows in self._most_hit()],
            "slowest": [
                {"line": line, "milliseconds": round(taken, 1)} | ({"file": file} if file else {})
                for taken, line, file in sorted(self._slowest, reverse=True)
            ],
        }
        if self.tested:
            found["expected"] = {
                "rows": self.confusion.total(),
                "differing": self.differing,
                "confusion": [
                    {"expected": expected, "got": got, "rows": rows}
                    for (expected, got), rows in sorted(self.confusion.items())
                ],
            }
        return found

    def _most_hit(self) -> list[tuple[str, int]]:
        return sorted(self._claims.items(), key=lambda item: (-item[1], item[0]))[:_SHOWN]

    def lines(self) -> Iterator[str]:
        """Everything for a reader, line by line."""
        total = self.verdicts.total()
        for verdict in (*Verdict, ERROR):
            if self.verdicts[verdict]:
                yield f"  {verdict:<12} {self.verdicts[verdict]:>10,}  {self.verdicts[verdict] / total:6.1%}"
        yield f"  the base speaks to {self.coverage:.1%} of {self.statements:,} statements; {self._judged:,} were judged"
        for line, error in self.unread:
            yield f"  line {line}: {error}"
        if self._claims:
            yield "  most used: " + ", ".join(f"{claim} ({rows:,})" for claim, rows in self._most_hit())
        if self._slowest:
            slow = (
                f"{file + ', ' if file else ''}line {line} ({taken:,.0f} ms)"
                for taken, line, file in sorted(self._slowest, reverse=True)
            )
            yield "  slowest: " + ", ".join(slow)
        if self.tested:
            yield from self._confusion_lines()

    def _confusion_lines(self) -> Iterator[str]:
        got = sorted({verdict for _, verdict in self.confusion}, key=_order)
        yield f"  as expected: {self.confusion.total() - self.differing:,} of {self.confusion.total():,}"
        yield "  expected \\ got " + "".join(f"{name:>13}" for name in got)
        for expected in sorted({name for name, _ in self.confusion}, key=_order):
            yield f"  {expected:<14} " + "".join(
                f"{self.confusion[expected, name] or '·':>13}" for name in got
            )


def _order(verdict: str) -> int:
    return list(Verdict).index(Verdict(verdict)) if verdict != ERROR else len(Verdict)
