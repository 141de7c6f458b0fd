"""rdjson, reviewdog's format; columns count UTF-8 bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.model import Severity
from factcheck.report.drafts.paths import slashed
from factcheck.report.drafts.words import told

if TYPE_CHECKING:
    from factcheck.model import Base
    from factcheck.model.draft import DraftFinding, DraftReport
    from factcheck.report.look import Look

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: DraftReport, base: Base, look: Look) -> str:
    """One object with a diagnostic for each finding that counts."""
    del base, look
    value = {
        "source": {"name": "factcheck"},
        "diagnostics": [_diagnostic(finding) for finding in report.active],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(finding: DraftFinding) -> dict[str, Any]:
    stretch = {
        "start": {"line": finding.place.line, "column": _bytes(finding.excerpt, finding.place.column)},
        "end": {
            "line": finding.place.end_line,
            "column": _bytes(finding.last_line, finding.place.end_column),
        },
    }
    value: dict[str, Any] = {
        "message": told(finding),
        "location": {"path": slashed(finding.file), "range": stretch},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.code},
    }
    if finding.suggestion:
        value["suggestions"] = [{"range": stretch, "text": finding.suggestion}]
    return value


def _bytes(line: str, column: int) -> int:
    """The 1-based column in bytes.

    >>> _bytes("é 5", 3)
    4
    """
    return len(line[: column - 1].encode("utf-8", "surrogatepass")) + 1
