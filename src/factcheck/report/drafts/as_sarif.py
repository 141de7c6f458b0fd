"""SARIF 2.1.0 (OASIS), the subset that code hosts read; columns count code points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.model.codes import CODES
from factcheck.model.draft import DraftFinding, State
from factcheck.report.drafts.paths import uri_of
from factcheck.report.drafts.words import help_page, told
from factcheck.report.sarif import log_of

if TYPE_CHECKING:
    from factcheck.model import Base, Severity
    from factcheck.model.draft import DraftReport
    from factcheck.report.look import Look


_STATES = {State.NEW: "new", State.KNOWN: "unchanged", State.SUPPRESSED: "unchanged"}


def render(report: DraftReport, base: Base, look: Look) -> str:
    """A log with one run."""
    del base, look
    used = sorted({finding.code for finding in report.findings})
    results = [_result(finding, used.index(finding.code)) for finding in report.findings]
    return log_of("factcheck/drafts", [_rule(code) for code in used], results, _invocation(report))


def _invocation(report: DraftReport) -> dict[str, Any]:
    notes = [{"level": "error", "message": {"text": unread.message}} for unread in report.unread]
    value: dict[str, Any] = {"executionSuccessful": not notes}
    return value | ({"toolExecutionNotifications": notes} if notes else {})


def _rule(code: str) -> dict[str, Any]:
    kind = CODES[code]
    return {
        "id": code,
        "name": kind.name,
        "shortDescription": {"text": kind.meaning},
        "fullDescription": {"text": kind.meaning},
        "help": {"text": f"{kind.meaning} See {help_page(code)}"},
        "defaultConfiguration": {"level": _level(kind.severity)},
        "properties": {"tags": ["facts"]},
    }


def _level(severity: Severity) -> str:
    return severity.value


def _result(finding: DraftFinding, index: int) -> dict[str, Any]:
    location: dict[str, Any] = {
        "artifactLocation": {"uri": uri_of(finding.file)},
        "region": _region(finding),
    }
    value: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _level(finding.severity),
        "message": {"text": told(finding)},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {
            "primaryLocationLineHash": finding.fingerprint,
            "factcheck/v1": finding.fingerprint,
        },
        "baselineState": _STATES[finding.state],
    }
    if finding.state is State.SUPPRESSED:
        value["suppressions"] = [{"kind": "inSource", "justification": finding.justification or "suppressed"}]
    if finding.part is not None and finding.part.claim is not None:
        value["properties"] = {"claim": finding.part.claim.id, "base": finding.part.base_text or ""}
        if finding.part.claim.place is not None:
            value["relatedLocations"] = [_claim(finding)]
    if finding.suggestion:
        value["fixes"] = [_fix(finding)]
    return value


def _claim(finding: DraftFinding) -> dict[str, Any]:
    claim = finding.part.claim if finding.part else None
    place = claim.place if claim else None
    if claim is None or place is None:
        return {}
    return {
        "id": 1,
        "message": {"text": claim.statement},
        "physicalLocation": {
            "artifactLocation": {"uri": uri_of(place.file)},
            "region": {"startLine": place.line, "startColumn": place.column},
        },
    }


def _region(finding: DraftFinding) -> dict[str, int]:
    place = finding.place
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _fix(finding: DraftFinding) -> dict[str, Any]:
    change = {"deletedRegion": _region(finding), "insertedContent": {"text": finding.suggestion}}
    return {
        "description": {"text": "Write what the base says"},
        "artifactChanges": [
            {"artifactLocation": {"uri": uri_of(finding.file)}, "replacements": [change]},
        ],
    }
