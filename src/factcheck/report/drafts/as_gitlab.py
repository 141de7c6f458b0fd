"""GitLab code quality: a JSON list after Code Climate."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factcheck.model import Severity
from factcheck.report.drafts.paths import slashed
from factcheck.report.drafts.words import told

if TYPE_CHECKING:
    from factcheck.model import Base
    from factcheck.model.draft import DraftReport
    from factcheck.report.look import Look

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: DraftReport, base: Base, look: Look) -> str:
    """The findings that count; fingerprints are the same when lines move, and unique in a file."""
    del base, look
    issues = [
        {
            "type": "issue",
            "check_name": finding.code,
            "description": told(finding),
            "categories": ["Bug Risk"],
            "severity": _SEVERITIES[finding.severity],
            "fingerprint": finding.fingerprint,
            "location": {
                "path": slashed(finding.file),
                "lines": {"begin": finding.place.line, "end": finding.place.end_line},
            },
        }
        for finding in report.active
    ]
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"
