"""GitHub workflow commands, which become annotations; then the whole list in a group of the log.

GitHub shows ten errors and ten warnings a step: the worst come first, and nothing is lost in the log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Severity
from factcheck.report.drafts import as_plain
from factcheck.report.drafts.paths import slashed
from factcheck.report.drafts.words import told, worst_first

if TYPE_CHECKING:
    from factcheck.model import Base
    from factcheck.model.draft import DraftFinding, DraftReport
    from factcheck.report.look import Look

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: DraftReport, base: Base, look: Look) -> str:
    """Commands worst first, then every finding as plain lines in a group."""
    commands = "".join(f"{_command(finding)}\n" for finding in worst_first(report.active))
    plain = as_plain.render(report, base, look)
    lines = "".join(f"{line.removeprefix('::')}\n" for line in plain.splitlines())
    return f"{commands}::group::factcheck: all findings\n{lines}::endgroup::\n"


def _command(finding: DraftFinding) -> str:
    place = finding.place
    return annotation(
        finding.severity,
        finding.file,
        ((place.line, place.column), (place.end_line, place.end_column)),
        title=f"{finding.code} {finding.name}",
        message=told(finding),
    )


def annotation(
    severity: Severity, file: str, where: tuple[tuple[int, int], tuple[int, int]], *, title: str, message: str
) -> str:
    """One workflow command; *where* holds line and column of both ends, the last column left out."""
    (line, column), (end_line, end_column) = where
    properties = {"file": slashed(file), "line": str(line), "endLine": str(end_line)}
    if line == end_line:  # GitHub takes columns only within a line; its end is included
        properties |= {"col": str(column), "endColumn": str(max(end_column - 1, column))}
    properties["title"] = title
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[severity]} {listed}::{_message(message)}"


def _message(text: str) -> str:
    """Escaped as the runner reads it: %, CR and LF.

    >>> _message("5 %")
    '5 %25'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
