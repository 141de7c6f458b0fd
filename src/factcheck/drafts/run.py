"""One draft from document to findings: the stages on one screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from typing import TYPE_CHECKING, NamedTuple

from factcheck.drafts import suppress
from factcheck.drafts.checking import Check, check_document
from factcheck.drafts.consistency import inconsistencies
from factcheck.drafts.findings import findings_of, make, numbered
from factcheck.drafts.sentences import LONGEST, Sentence, sentences_of
from factcheck.drafts.suppress import Suppression
from factcheck.model import Span

if TYPE_CHECKING:
    from factcheck.drafts.document import Document
    from factcheck.model import Severity
    from factcheck.model.draft import CheckedSentence, DraftFinding


class Rule(NamedTuple):
    """How severe a kind of finding is in some files."""

    paths: str
    """A pattern that the file's name has to fit; "*" for every file."""
    code: str
    severity: Severity | None
    """None turns the kind off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a run is told besides the drafts."""

    today: dt.date
    severities: Sequence[Rule] = ()
    """Later ones win."""
    listed: Sequence[Suppression] = ()
    """Suppressions from a list outside."""


class Checked(NamedTuple):
    """What came of one draft."""

    sentences: tuple[CheckedSentence, ...]
    findings: tuple[DraftFinding, ...]
    left_out: int


def check_draft(
    document: Document, check: Check, rules: Rules, keep: Callable[[int, int], bool] | None = None
) -> Checked:
    """Check a draft; with *keep* only the sentences whose first and last line it keeps."""
    whole = list(sentences_of(document))
    written = [sentence for sentence in whole if len(sentence.text) <= LONGEST]
    every = tuple(check_document(document, check, whole))
    kept = tuple(one for one in every if keep is None or keep(one.line, one.end_line))
    found = [finding for one in kept for finding in findings_of(document, one)]
    found += [
        finding
        for finding in (*inconsistencies(document, written), *_too_long(document, whole))
        if keep is None or keep(finding.place.line, finding.place.end_line)
    ]
    held = [*suppress.read_comments(document, written), *rules.listed]
    settled = suppress.apply(document, numbered(found), held, rules.today)
    severe = (_with_severity(finding, rules.severities) for finding in settled)
    return Checked(kept, _ordered(finding for finding in severe if finding), len(every) - len(kept))


def _too_long(document: Document, sentences: Sequence[Sentence]) -> Iterator[DraftFinding]:
    for sentence in sentences:
        if len(sentence.text) > LONGEST:
            message = f"This has {len(sentence.text):,} characters without the end of a sentence, and was not checked."
            start = sentence.span.start
            yield make(
                document, "FC304", message, document.at(Span(start, min(start + 80, sentence.span.end)))
            )


def _ordered(findings: Iterable[DraftFinding]) -> tuple[DraftFinding, ...]:
    with_own = list(findings)
    remarks = numbered(finding for finding in with_own if not finding.fingerprint)
    rest = [finding for finding in with_own if finding.fingerprint]
    return tuple(sorted([*rest, *remarks], key=lambda finding: (finding.place.start, finding.code)))


def _with_severity(finding: DraftFinding, rules: Sequence[Rule]) -> DraftFinding | None:
    for rule in reversed(rules):
        if rule.code == finding.code and fnmatch(finding.file, rule.paths):
            return None if rule.severity is None else replace(finding, severity=rule.severity)
    return finding
