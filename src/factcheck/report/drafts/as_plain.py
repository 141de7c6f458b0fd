"""One line a finding, in the form that editors make clickable: `path:line:column: …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.drafts.words import closing, read_with, told
from factcheck.report.printable import printable

if TYPE_CHECKING:
    from factcheck.model import Base
    from factcheck.model.draft import DraftReport
    from factcheck.report.look import Look


def render(report: DraftReport, base: Base, look: Look) -> str:
    """The findings that count, then the closing lines."""
    lines = []
    for finding in report.active:
        place = f"{printable(finding.file)}:{finding.place.line}:{finding.place.column}"
        lines.append(f"{place}: {finding.severity} {finding.code}: {told(finding)}")
        if look.explain:
            lines += [
                f"  read: {printable(words) or '(added)'} = {printable(read)}"
                for words, read in finding.carried
            ]
    if look.explain:
        lines += read_with(report)
    if not look.quiet:
        lines += closing(report, base)
    return "".join(f"{line}\n" for line in lines)
