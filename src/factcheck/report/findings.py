"""Faults of a file as a compiler shows them: place, code, message, the line, a caret, the remedy."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from factcheck.report.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Finding


_LEAST_EXCERPT = 20


def as_text(findings: Iterable[Finding], width: int | None = None) -> str:
    """One block a finding: a line that editors can jump from, the excerpt with a caret, the remedy.

    With a *width* an excerpt is cut round its caret to fit the page.
    """
    return "".join(f"{line}\n" for finding in findings for line in _block(finding, width))


def _fitted(finding: Finding, width: int | None) -> Finding:
    """The finding with as much of its excerpt as fits; columns count from the cut."""
    excerpt = finding.excerpt
    room = (width or 0) - len("      | ")
    if width is None or excerpt is None or len(excerpt) <= room:
        return finding
    room = max(room - 2, _LEAST_EXCERPT)
    start = min(max(finding.column - 1 - room // 3, 0), len(excerpt) - room)
    before = "…" if start > 0 else ""
    cut = before + excerpt[start : start + room] + ("…" if start + room < len(excerpt) else "")
    moved = len(before) - start
    end = None if finding.end_column is None else min(finding.end_column + moved, len(cut) + 1)
    return replace(finding, excerpt=cut, column=finding.column + moved, end_column=end)


def _block(finding: Finding, width: int | None) -> Iterator[str]:
    place = f"{printable(finding.file)}:{finding.line}:{finding.column}"
    yield f"{place}: {finding.severity} {finding.code}: {printable(finding.message)}"
    if finding.excerpt is not None:
        number = f"{finding.line:>5} | "
        shown = _fitted(finding, width)
        excerpt = shown.excerpt or ""
        yield number + printable(excerpt)
        yield " " * (len(number) - 2) + "| " + _caret(shown, excerpt)
    if finding.remedy:
        yield f"      = {printable(finding.remedy)}"


def _caret(finding: Finding, excerpt: str) -> str:
    """Carets under the columns of the excerpt; as wide as what stands there when printed."""
    start = finding.column - 1
    same_line = finding.end_line in (None, finding.line)
    end = finding.end_column - 1 if finding.end_column and same_line else start + 1
    before = len(printable(excerpt[:start]))
    return " " * before + "^" * max(len(printable(excerpt[start:end])), 1)


def as_objects(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """The findings as JSON values."""
    return [_object(finding) for finding in findings]


def _object(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "remedy": finding.remedy,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "excerpt": finding.excerpt,
    }
