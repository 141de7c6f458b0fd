"""The closing line: which base was used, and how many statements came out how."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from factcheck.model import Verdict
from factcheck.report.printable import printable
from factcheck.report.words import verdict_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Base, Result


class Tally:
    """Counts verdicts while results pass through, so that nothing has to be kept."""

    def __init__(self) -> None:
        self.counts: Counter[Verdict] = Counter()

    def watch(self, results: Iterable[Result]) -> Iterator[Result]:
        """The same results, counted as they are taken."""
        for result in results:
            self.counts[result.verdict] += 1
            yield result

    def to_dict(self) -> dict[str, int]:
        """The number of statements, and of each verdict, zeros too."""
        verdicts = {str(verdict): self.counts[verdict] for verdict in Verdict}
        return {"statements": self.counts.total()} | verdicts


def closing_line(base: Base, tally: Tally) -> str:
    """One line: "Base: claims/ (14 claims, 2 sources). 3 statements: 2 supported, 1 conflicting."."""
    total = tally.counts.total()
    verdicts = ", ".join(
        f"{tally.counts[verdict]} {verdict_word(verdict)}" for verdict in Verdict if tally.counts[verdict]
    )
    found = f" {plural(total, 'statement')}: {verdicts}." if total else ""
    return f"Base: {printable(base.label)} ({base_size(base)}).{found}"


def base_size(base: Base) -> str:
    """How much is in a base: "14 claims, 3 derived, 2 sources"."""
    derived = count_derived(base)
    sizes = [plural(len(base.claims) - derived, "claim"), plural(len(base.sources), "source")]
    if derived:
        sizes.insert(1, f"{derived:,} derived")
    return ", ".join(sizes)


def count_derived(base: Base) -> int:
    """How many claims follow from others by a formula."""
    # They stand behind the stated ones, so that few claims need to be looked at.
    return len(base.claims) - bisect_left(base.claims, True, key=lambda claim: claim.formula is not None)


def plural(number: int, noun: str) -> str:
    """The number with its noun: "1 claim", "1,204 claims"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
