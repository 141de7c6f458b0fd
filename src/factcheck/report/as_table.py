"""What a person reads on a terminal: the statement underlined, and each part with its evidence.

Wide enough, the parts are a table; below that each is a record of its own, so that no column is ever
too narrow to read. Everything wraps, nothing is cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.report.blocks import blocks
from factcheck.report.paper import printed
from factcheck.report.summary import Tally, closing_line
from factcheck.report.underline import Underline, underlined
from factcheck.report.words import OUTCOMES, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from factcheck.model import Base, Result
    from factcheck.report.blocks import Block, Mention, Row
    from factcheck.report.look import Look

WIDE = 100
"""From this width on, parts are shown as a table."""

_BESIDE = 60
"""Below this width the statement stands under its verdict, not beside it."""


def render(results: Iterable[Result], base: Base, look: Look) -> Iterator[str]:
    """A block a statement, with a blank line after each, then the closing line."""
    tally = Tally()
    for block in blocks(tally.watch(results), base, look):
        yield printed(_block(block, look), look) + "\n"
    if not look.quiet:
        yield printed([Text(closing_line(base, tally), style="dim")], look)


def _block(block: Block, look: Look) -> Iterator[RenderableType]:
    yield _headline(block, look)
    if block.why:
        yield _indented(Text(block.why))
    if block.rows:
        yield _indented(_table(block.rows) if look.width >= WIDE else _records(block.rows))
    if block.mentions:
        yield _indented(Text(block.heading, style="dim"))
        yield from (_indented(_mention(mention), 4) for mention in block.mentions)
    yield from (_indented(Text(line, style="dim")) for line in block.steps)


def _headline(block: Block, look: Look) -> RenderableType:
    """The verdict beside the statement, whose parts are underlined by their outcomes."""
    mark = VERDICTS[block.result.verdict]
    label = Text(f"{mark.sign} {block.verdict.upper()}", style=mark.style)
    beside = look.width >= _BESIDE
    room = look.width - (len(label) + 2 if beside else 2)
    lines = Text("\n").join(_statement_lines(block.result, room))
    if not beside:
        return Text("\n").join([label, *(Text("  ") + line for line in lines.split("\n"))])
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(label, lines)
    return grid


def _statement_lines(result: Result, width: int) -> Iterator[Text]:
    marks = [
        Underline(
            part.span, OUTCOMES[part.outcome].sign, OUTCOMES[part.outcome].line, OUTCOMES[part.outcome].style
        )
        for part in result.parts
    ]
    for line in underlined(result.statement, marks, width):
        yield Text.assemble(*((piece.text, piece.style) for piece in line.text))
        if line.marks:
            yield Text.assemble(*((piece.text, piece.style) for piece in line.marks))


def _table(rows: Iterable[Row]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for title in ("Said", "Base says", "Outcome", "Source"):
        table.add_column(title, overflow="fold")
    for row in rows:
        table.add_row(Text(row.said), Text(row.base_says or "-"), _outcome(row), Text("\n".join(row.sources)))
    return table


def _records(rows: Iterable[Row]) -> Table:
    """Each part as a record: the words, then a line for each thing that is known of them."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for row in rows:
        grid.add_row("Said", Text(row.said, style="bold"))
        fields = {
            "Base says": Text(row.base_says),
            "Outcome": _outcome(row),
            "Source": Text("\n".join(row.sources)),
        }
        for name, text in fields.items():
            if text:
                grid.add_row(name, text)
    return grid


def _outcome(row: Row) -> Text:
    mark = OUTCOMES[row.outcome]
    return Text(f"{mark.sign} {row.reason}", style=mark.style)


def _mention(mention: Mention) -> Text:
    return Text(mention.statement).append(f"  {mention.told} [{mention.claim}]", style="dim")


def _indented(content: RenderableType, columns: int = 2) -> Padding:
    return Padding(content, (0, 0, 0, columns))
