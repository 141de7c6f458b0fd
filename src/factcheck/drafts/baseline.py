"""A baseline: findings that are known, so that only new ones fail a run.

A file of JSON. An entry is the file and the fingerprint of a finding; it has no line, so that it survives
edits elsewhere, and it stands for one finding only: mending one never hides another.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.errors import UsageError
from factcheck.model.draft import DraftFinding, State

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHAPE = 1


def parse(text: str, name: str) -> frozenset[tuple[str, str]]:
    """Pairs of file and fingerprint.

    Raises:
        UsageError: if it is no baseline.
    """
    try:
        value = json.loads(text)
        if value["factcheck-baseline"] != _SHAPE:
            raise UsageError(f"{name}: a baseline of another version; write it anew with --write-baseline")
        return frozenset((str(entry["file"]), str(entry["fingerprint"])) for entry in value["findings"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise UsageError(f"{name}: not a baseline; write it anew with --write-baseline") from None


def mark(findings: Iterable[DraftFinding], known: frozenset[tuple[str, str]]) -> tuple[DraftFinding, ...]:
    """The same findings, those of the baseline marked as known."""
    return tuple(
        replace(finding, state=State.KNOWN)
        if finding.state is State.NEW and (finding.file, finding.fingerprint) in known
        else finding
        for finding in findings
    )


def as_text(findings: Iterable[DraftFinding]) -> str:
    """A baseline of the findings that are not suppressed."""
    entries = [
        {
            "file": finding.file,
            "code": finding.code,
            "fingerprint": finding.fingerprint,
            "message": finding.message,
        }
        for finding in findings
        if finding.state is not State.SUPPRESSED
    ]
    return (
        json.dumps({"factcheck-baseline": _SHAPE, "findings": entries}, ensure_ascii=False, indent=1) + "\n"
    )
