"""A page of its own: no script, no address outside, every word of a draft escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from factcheck.report.drafts.words import both_figures, closing, source_of
from factcheck.report.printable import printable

if TYPE_CHECKING:
    from factcheck.model import Base
    from factcheck.model.draft import DraftFinding, DraftReport
    from factcheck.report.look import Look

_HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Fact check</title>
<style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
article{border-left:.3rem solid #06c;padding:.2rem 1rem;margin:1rem 0}
article.error{border-color:#b00}article.warning{border-color:#b80}
mark{background:#fe9}dt{font-weight:bold}</style></head><body>
<h1>Fact check</h1>
"""


def render(report: DraftReport, base: Base, look: Look) -> str:
    """The findings that count, then the closing lines."""
    del look
    articles = "".join(map(_article, report.active)) or "<p>No findings.</p>\n"
    foot = "<br>\n".join(escape(line) for line in closing(report, base))
    return f"{_HEAD}{articles}<footer>{foot}</footer>\n</body></html>\n"


def _article(finding: DraftFinding) -> str:
    place = f"{printable(finding.file)}:{finding.place.line}:{finding.place.column}"
    said, base_says = both_figures(finding)
    rows = (
        ("Said", said),
        ("Base says", base_says),
        ("Source", source_of(finding)),
        ("Suggestion", printable(finding.suggestion or "")),
    )
    listed = "".join(f"<dt>{name}</dt><dd>{escape(text)}</dd>" for name, text in rows if text)
    return (
        f'<article class="{finding.severity}"><h2>{finding.severity} {finding.code} · {escape(place)}</h2>\n'
        f"<p>{_marked(finding)}</p>\n<p>{escape(printable(finding.message))}</p>\n<dl>{listed}</dl></article>\n"
    )


def _marked(finding: DraftFinding) -> str:
    """The line with the words in question marked."""
    line, start = finding.excerpt, finding.place.column - 1
    end = finding.place.end_column - 1 if finding.place.line == finding.place.end_line else len(line)
    before, words, after = (escape(printable(piece)) for piece in (line[:start], line[start:end], line[end:]))
    return f"{before}<mark>{words}</mark>{after}"
