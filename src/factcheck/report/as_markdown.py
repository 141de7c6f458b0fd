"""Markdown, for a pull-request comment or a note: a heading and a table for each statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.report.blocks import blocks
from factcheck.report.printable import printable
from factcheck.report.summary import Tally, closing_line
from factcheck.report.words import OUTCOMES, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Base, Result
    from factcheck.report.blocks import Block, Row
    from factcheck.report.look import Look

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>()#+\-!|~&@:])")
"""What Markdown, GitHub's included, could take for markup, a link, HTML or a mention."""


def render(results: Iterable[Result], base: Base, look: Look) -> Iterator[str]:
    """A section a statement, then the closing line."""
    tally = Tally()
    for block in blocks(tally.watch(results), base, look):
        yield "\n".join(_section(block)) + "\n\n"
    if not look.quiet:
        yield f"{text_of(closing_line(base, tally))}\n"


def _section(block: Block) -> Iterator[str]:
    yield f"### {VERDICTS[block.result.verdict].sign} {block.verdict}: {text_of(block.statement)}"
    if block.why:
        yield f"\n{text_of(block.why)}"
    if block.rows:
        yield "\n| Said | Base says | Outcome | Source |\n| --- | --- | --- | --- |"
        yield from map(_row, block.rows)
    if block.mentions:
        yield f"\n{block.heading}\n"
    for mention in block.mentions:
        yield f"- {text_of(mention.statement)} ({text_of(mention.told)})"
    if block.steps:
        yield "\n" + "\n".join(f"    {line}" for line in block.steps)


def _row(row: Row) -> str:
    cells = (
        text_of(row.said),
        text_of(row.base_says),
        f"{OUTCOMES[row.outcome].sign} {text_of(row.reason)}",
        "<br>".join(map(text_of, row.sources)),
    )
    return f"| {' | '.join(cells)} |"


def text_of(text: str) -> str:
    r"""User text as text: nothing in it is markup.

    >>> print(text_of("[a](b) *c* | d"))
    \[a\]\(b\) \*c\* \| d
    """
    return _ACTIVE.sub(r"\\\1", printable(text))
