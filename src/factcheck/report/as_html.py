"""HTML: one page that stands alone, with no script and nothing loaded from elsewhere."""

from __future__ import annotations

from html import escape
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

_HEAD = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>factcheck</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-top: 1px solid #ccc; }
h2 { font-size: 1.1rem; margin: 2rem 0 .3rem; overflow-wrap: anywhere; }
.supported, .exact, .rounded, .within, .converted, .derived, .stated { color: #17692f; }
.conflicting, .contradicted, .denied { color: #b3261e; font-weight: 600; }
.disputed { color: #7b2d8b; }
.partial, .unmatched { color: #7a5600; }
.related, .not_found { color: #205e7d; }
mark { background: none; color: inherit; border-bottom: 2px solid currentColor; }
.where, footer { color: #555; }
</style>
</head>
<body>
"""

_FOOT = "</body>\n</html>\n"


def render(results: Iterable[Result], base: Base, look: Look) -> Iterator[str]:
    """The page: a section a statement, and the closing line as its footer."""
    tally = Tally()
    yield _HEAD
    for block in blocks(tally.watch(results), base, look):
        yield "\n".join(_section(block)) + "\n"
    if not look.quiet:
        yield f"<footer>{_text(closing_line(base, tally))}</footer>\n"
    yield _FOOT


def _section(block: Block) -> Iterator[str]:
    verdict = block.result.verdict
    yield "<section>"
    label = f'<span class="{verdict}">{VERDICTS[verdict].sign} {block.verdict}</span>'
    yield f"<h2>{label} {_statement(block.result)}</h2>"
    if block.why:
        yield f"<p>{_text(block.why)}</p>"
    if block.rows:
        yield "<table>\n<tr><th>Said</th><th>Base says</th><th>Outcome</th><th>Source</th></tr>"
        yield from map(_row, block.rows)
        yield "</table>"
    if block.mentions:
        yield f"<p>{block.heading}</p>\n<ul>"
        for mention in block.mentions:
            yield f'<li>{_text(mention.statement)} <span class="where">{_text(mention.told)}</span></li>'
        yield "</ul>"
    if block.steps:
        yield "<pre>" + "\n".join(map(_text, block.steps)) + "</pre>"
    yield "</section>"


def _statement(result: Result) -> str:
    """The statement with its parts marked by their outcomes; of parts that overlap, the first is marked."""
    pieces, reached = [], 0
    for part in sorted(result.parts, key=lambda part: part.span):
        if part.span.start < reached:
            continue
        pieces.append(_text(result.statement[reached : part.span.start]))
        words = _text(result.statement[part.span.start : part.span.end])
        pieces.append(f'<mark class="{part.outcome}">{words}</mark>')
        reached = part.span.end
    return "".join(pieces) + _text(result.statement[reached:])


def _row(row: Row) -> str:
    outcome = f"{OUTCOMES[row.outcome].sign} {_text(row.reason)}"
    sources = "<br>".join(map(_text, row.sources))
    return (
        f"<tr><td>{_text(row.said)}</td><td>{_text(row.base_says)}</td>"
        f'<td class="{row.outcome}">{outcome}</td><td class="where">{sources}</td></tr>'
    )


def _text(text: str) -> str:
    return escape(printable(text))
