"""What the formats have in common: order, provenance, the closing lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Severity
from factcheck.model.draft import State
from factcheck.report.printable import printable
from factcheck.report.provenance import provenance
from factcheck.report.reasons import base_side
from factcheck.report.summary import base_size, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Base
    from factcheck.model.draft import DraftFinding, DraftReport

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def help_page(code: str) -> str:
    """Where the documentation tells of a code, within the project."""
    return f"docs/findings.md#{code.lower()}"


def worst_first(findings: Iterable[DraftFinding]) -> list[DraftFinding]:
    """Errors before warnings before notes; within these as before."""
    return sorted(findings, key=lambda finding: _RANK[finding.severity])


def told(finding: DraftFinding) -> str:
    """The message with both figures and the source, on one line."""
    pieces = [printable(finding.message)]
    if (source := source_of(finding)) and source not in finding.message:
        pieces.append(f"Source: {source}.")
    if finding.suggestion:
        pieces.append(f"Suggestion: {printable(finding.suggestion)}.")
    return " ".join(pieces)


def source_of(finding: DraftFinding) -> str:
    """Where the base has it from; empty where the finding is about no claim."""
    part = finding.part
    if part is None or part.claim is None:
        return "; ".join(printable(source.title or source.id) for source in finding.sources)
    sources = {source.id: source for source in finding.sources}
    return f"{provenance(part.claim, sources.get(part.claim.source))} [{printable(part.claim.id)}]"


def both_figures(finding: DraftFinding) -> tuple[str, str]:
    """What the draft says and what the base says; empty where there is no part."""
    part = finding.part
    return ("", "") if part is None else (printable(part.text), base_side(part))


def closing(report: DraftReport, base: Base) -> Iterator[str]:
    """The base, what was checked and how far the base could speak to it, what was left out."""
    yield f"Base: {printable(base.label)} ({base_size(base)})."
    counts = [
        plural(sum(finding.severity is severity for finding in report.active), severity.value)
        for severity in Severity
    ]
    files = plural(len(report.files), "draft")
    sentences = plural(len(report.sentences), "sentence")
    yield f"{files}, {sentences} with a checkable part: {', '.join(counts)}."
    figures, spoken = report.coverage
    yield (
        f"Coverage: the base could speak to {spoken:,} of {plural(figures, 'figure')}"
        f" ({report.coverage.percent} %); silence is not support."
    )
    yield from left_out(report)


def read_with(report: DraftReport) -> Iterator[str]:
    """For each sentence without a finding what was read in the place of its words, a line each."""
    found = {(finding.file, finding.statement) for finding in report.active}
    for sentence in report.sentences:
        if sentence.carried and (sentence.file, sentence.statement) not in found:
            read = "; ".join(
                f"{printable(words) or '(added)'} = {printable(stands_for)}"
                for words, stands_for in sentence.carried
            )
            yield f"{printable(sentence.file)}:{sentence.line}:{sentence.column}: read: {read}"


def left_out(report: DraftReport) -> Iterator[str]:
    """What was not counted, and why."""
    for state, words in ((State.KNOWN, "in the baseline"), (State.SUPPRESSED, "suppressed")):
        number = sum(finding.state is state for finding in report.findings)
        if number:
            yield f"{plural(number, 'finding')} {words}, not counted."
    if report.left_out:
        yield f"{plural(report.left_out, 'sentence')} left out: no change touches them."
    for unread in report.unread:
        yield f"Not read: {printable(unread.message)}"
