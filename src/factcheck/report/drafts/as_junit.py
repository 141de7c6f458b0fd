"""JUnit XML: a suite for each draft, a case for each checked sentence.

Contradicted is a failure, not in the base is skipped, a draft that can't be read is an error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from factcheck.model import Severity, Verdict
from factcheck.report.drafts.words import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Base
    from factcheck.model.draft import CheckedSentence, DraftFinding, DraftReport
    from factcheck.report.look import Look

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NUMBER = "\x00"
"""Stands where a suite's number goes: no text of a draft holds it."""

_SILENT = frozenset({Verdict.NOT_FOUND, Verdict.RELATED})


def render(report: DraftReport, base: Base, look: Look) -> str:
    """The whole run as one document."""
    del base, look
    suites = [_suite(file, report) for file in report.files]
    suites += [_unread(unread.file, unread.message) for unread in report.unread]
    body = "".join(suite.replace(_NUMBER, str(number), 1) for number, suite in enumerate(suites))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n{body}</testsuites>\n'


def _suite(file: str, report: DraftReport) -> str:
    sentences = [sentence for sentence in report.sentences if sentence.file == file]
    findings = [finding for finding in report.active if finding.file == file]
    cases = [case for sentence in sentences for case in _case(file, sentence, findings)]
    cases += [case for finding in findings if not finding.statement for case in _own_case(file, finding)]
    failures = sum("<failure" in case for case in cases)
    skipped = sum("<skipped" in case for case in cases)
    return _framed(
        file, "".join(cases), f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="{skipped}"'
    )


def _framed(file: str, cases: str, counts: str) -> str:
    """A suite as the strict schema has it; the time is left at the epoch, so that like runs are alike."""
    fixed = (
        f'id="{_NUMBER}" package="factcheck" hostname="localhost" timestamp="1970-01-01T00:00:00" time="0"'
    )
    inner = f"<properties/>\n{cases}<system-out/>\n<system-err/>\n"
    return f"<testsuite name={_attribute(file)} {fixed} {counts}>\n{inner}</testsuite>\n"


def _case(file: str, sentence: CheckedSentence, findings: list[DraftFinding]) -> Iterator[str]:
    mine = [
        finding
        for finding in findings
        if finding.statement == sentence.statement
        and sentence.place.start <= finding.place.start <= sentence.place.end
    ]
    errors = [finding for finding in mine if finding.severity is Severity.ERROR]
    inner = ""
    if errors:
        text = "\n".join(told(finding) for finding in errors)
        inner = f"<failure message={_attribute(told(errors[0]))} type={_attribute(errors[0].code)}>{_text(text)}</failure>"
    elif sentence.verdict in _SILENT:
        inner = f"<skipped message={_attribute(sentence.result.why)}/>"
    name = f"line {sentence.line}: {sentence.statement}"
    yield f"<testcase name={_attribute(name)} classname={_attribute(file)} time='0'>{inner}</testcase>\n"


def _own_case(file: str, finding: DraftFinding) -> Iterator[str]:
    """A finding that is about no one sentence: it fails where it is an error."""
    inner = ""
    if finding.severity is Severity.ERROR:
        inner = f"<failure message={_attribute(told(finding))} type={_attribute(finding.code)}/>"
    name = f"line {finding.place.line}: {finding.code} {finding.message}"
    yield f"<testcase name={_attribute(name)} classname={_attribute(file)} time='0'>{inner}</testcase>\n"


def _unread(file: str, message: str) -> str:
    error = f'<error message={_attribute(message)} type="unread"/>'
    case = f"<testcase name={_attribute(file)} classname={_attribute(file)} time='0'>{error}</testcase>\n"
    return _framed(file, case, 'tests="1" failures="0" errors="1" skipped="0"')


def _text(text: str) -> str:
    """Escaped, and without the characters that XML 1.0 forbids."""
    return escape(_FORBIDDEN.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("\ufffd", text))
