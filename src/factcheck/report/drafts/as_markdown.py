"""Markdown for a comment on a pull request or a job's summary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.report.drafts.words import both_figures, closing, source_of
from factcheck.report.printable import printable

if TYPE_CHECKING:
    from factcheck.model import Base
    from factcheck.model.draft import DraftFinding, DraftReport
    from factcheck.report.look import Look

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>()#+!|~@&-])")
_TITLES = ("Where", "Finding", "Said", "Base says", "Source")


def render(report: DraftReport, base: Base, look: Look) -> str:
    """A table of the findings that count, then the closing lines."""
    lines = ["### Fact check", ""]
    if report.active:
        lines += [f"| {' | '.join(_TITLES)} |", "|" + " --- |" * len(_TITLES)]
        lines += [_row(finding) for finding in report.active]
    else:
        lines.append("No findings.")
    if not look.quiet:
        lines += ["", *(_plain(line) + "  " for line in closing(report, base))]
    return "\n".join(lines) + "\n"


def _row(finding: DraftFinding) -> str:
    said, base_says = both_figures(finding)
    message = f"**{finding.severity}** {finding.code}: {_plain(printable(finding.message))}"
    if finding.suggestion:
        message += f" Suggestion: {_plain(printable(finding.suggestion))}"
    place = _plain(f"{printable(finding.file)}:{finding.place.line}:{finding.place.column}")
    return f"| {place} | {message} | {_plain(said)} | {_plain(base_says)} | {_plain(source_of(finding))} |"


def _plain(text: str) -> str:
    """Nothing in it is markup, a mention or a table's bar."""
    return _ACTIVE.sub(r"\\\1", text)
