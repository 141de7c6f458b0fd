"""What a person reads on a terminal: each finding with its line underlined, both figures, the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from factcheck.model import Severity, Span
from factcheck.report.drafts.words import both_figures, closing, read_with, source_of
from factcheck.report.paper import printed
from factcheck.report.printable import printable
from factcheck.report.underline import Underline, underlined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from factcheck.model import Base
    from factcheck.model.draft import DraftFinding, DraftReport
    from factcheck.report.look import Look

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}
_CONTEXT = 120
"""Characters shown of a long line before and after the place."""


def render(report: DraftReport, base: Base, look: Look) -> str:
    """A block a finding, with a blank line after each, then the closing lines."""
    blocks = [printed(_block(finding, look), look) + "\n" for finding in report.active]
    if look.explain and (lines := [Text(line, style="dim") for line in read_with(report)]):
        blocks.append(printed(lines, look) + "\n")
    if not look.quiet:
        blocks.append(printed([Text(line, style="dim") for line in closing(report, base)], look))
    return "".join(blocks)


def _block(finding: DraftFinding, look: Look) -> Iterator[RenderableType]:
    style = _STYLES[finding.severity]
    place = f"{printable(finding.file)}:{finding.place.line}:{finding.place.column}"
    yield Text.assemble(
        (f"{_SIGNS[finding.severity]} {finding.severity} {finding.code}", style), f"  {place}"
    )
    yield from _excerpt(finding, look, style)
    grid = Table.grid(padding=(0, 2, 0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row("", Text(printable(finding.message)))
    said, base_says = both_figures(finding)
    rows = [("Said", said), ("Base says", base_says), ("Source", source_of(finding))]
    rows.append(("Suggestion", printable(finding.suggestion or "")))
    if look.explain:
        rows += [
            ("Read", f"{printable(words) or '(added)'} = {printable(read)}")
            for words, read in finding.carried
        ]
    for name, text in rows:
        if text:
            grid.add_row(name, Text(text))
    yield grid


def _excerpt(finding: DraftFinding, look: Look, style: str) -> Iterator[Text]:
    """The line, cut around the place where it is very long, with the words underlined."""
    start = finding.place.column - 1
    same = finding.place.line == finding.place.end_line
    end = finding.place.end_column - 1 if same else len(finding.excerpt)
    low = max(0, start - _CONTEXT)
    shown = finding.excerpt[low : end + _CONTEXT]
    mark = Underline(Span(start - low, end - low), _SIGNS[finding.severity], "~", style)
    for line in underlined(shown, [mark], look.width - 4):
        yield Text.assemble("    ", *((piece.text, piece.style) for piece in line.text))
        if line.marks:
            yield Text.assemble("    ", *((piece.text, piece.style) for piece in line.marks))
