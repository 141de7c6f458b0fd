"""GitHub workflow commands for the findings of a base, worst first; then the whole list in a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.base.faults import CODES
from factcheck.model import Finding, Severity
from factcheck.report.drafts.as_github import annotation
from factcheck.report.faults import as_plain

if TYPE_CHECKING:
    from factcheck.report.faults.formats import Found
    from factcheck.report.look import Look

_ORDER = tuple(Severity)


def render(found: Found, look: Look) -> str:
    """Commands worst first, then every finding as plain lines."""
    worst_first = sorted(found.findings, key=lambda finding: _ORDER.index(finding.severity))
    commands = "".join(f"{_command(finding)}\n" for finding in worst_first)
    lines = "".join(f"{line.removeprefix('::')}\n" for line in as_plain.render(found, look).splitlines())
    return f"{commands}::group::factcheck: all findings\n{lines}::endgroup::\n"


def _command(finding: Finding) -> str:
    end_line = finding.end_line or finding.line
    return annotation(
        finding.severity,
        finding.file,
        ((finding.line, finding.column), (end_line, finding.end_column or finding.column + 1)),
        title=f"{finding.code} {CODES[finding.code]}",
        message=f"{finding.message} {finding.remedy or ''}".strip(),
    )
