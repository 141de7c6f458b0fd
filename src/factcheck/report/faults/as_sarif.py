"""The findings of a base as SARIF 2.1.0 (OASIS); columns count code points."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from factcheck.base.faults import CODES, WARNINGS
from factcheck.report.drafts.paths import uri_of
from factcheck.report.drafts.words import help_page
from factcheck.report.sarif import log_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Finding
    from factcheck.report.faults.formats import Found
    from factcheck.report.look import Look


def render(found: Found, look: Look) -> str:
    """A log with one run."""
    del look
    used = sorted({finding.code for finding in found.findings})
    results = [_result(finding, used.index(finding.code), mark) for finding, mark in _marked(found.findings)]
    return log_of("factcheck/claims", [_rule(code) for code in used], results, {"executionSuccessful": True})


def _rule(code: str) -> dict[str, Any]:
    meaning = f"{CODES[code].capitalize()}."
    return {
        "id": code,
        "name": CODES[code].replace(" ", "-"),
        "shortDescription": {"text": meaning},
        "fullDescription": {"text": meaning},
        "help": {"text": f"{meaning} See {help_page(code)}"},
        "defaultConfiguration": {"level": "warning" if code in WARNINGS else "error"},
        "properties": {"tags": ["claims"]},
    }


def _marked(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with a mark that stays when lines move; no two of a file share one."""
    seen: Counter[str] = Counter()
    for finding in findings:
        told = f"{finding.file}\0{finding.code}\0{(finding.excerpt or '').strip()}"
        seen[told] += 1
        yield finding, sha256(f"{told}\0{seen[told]}".encode(errors="replace")).hexdigest()[:16]


def _result(finding: Finding, index: int, mark: str) -> dict[str, Any]:
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity.value,
        "message": {"text": f"{finding.message} {finding.remedy or ''}".strip()},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri_of(finding.file)},
                    "region": {
                        "startLine": finding.line,
                        "startColumn": finding.column,
                        "endLine": finding.end_line or finding.line,
                        "endColumn": finding.end_column or finding.column + 1,
                    },
                }
            }
        ],
        "partialFingerprints": {"primaryLocationLineHash": mark, "factcheck/v1": mark},
    }
