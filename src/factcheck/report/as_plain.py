"""Plain lines for `grep`: a line for the verdict and one for each part, no colour, no wrapping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.blocks import blocks
from factcheck.report.summary import Tally, closing_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Base, Result
    from factcheck.report.blocks import Block, Row
    from factcheck.report.look import Look


def render(results: Iterable[Result], base: Base, look: Look) -> Iterator[str]:
    """A block of lines a statement, then the closing line."""
    tally = Tally()
    for block in blocks(tally.watch(results), base, look):
        yield "".join(f"{line}\n" for line in _lines(block))
    if not look.quiet:
        yield closing_line(base, tally) + "\n"


def _lines(block: Block) -> Iterator[str]:
    yield f"{block.verdict}: {block.statement}"
    if block.why:
        yield f"  why: {block.why}"
    yield from map(_row, block.rows)
    label = "nearest" if block.suggested else "claim"
    for mention in block.mentions:
        yield f"  {label}: {mention.statement} | {mention.told} [{mention.claim}]"
    yield from (f"  {line}" for line in block.steps)


def _row(row: Row) -> str:
    base_says = f"base: {row.base_says}" if row.base_says else ""
    claims = f"[{', '.join(row.claims)}]" if row.claims else ""
    return "  part: " + " | ".join(filter(None, (row.said, base_says, row.reason, *row.sources, claims)))
