"""What a change of a file would do to the base it belongs to, told before anything is written."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.base import review
from factcheck.base.assemble import assemble
from factcheck.base.faults import in_order
from factcheck.base.spaces import space_of
from factcheck.model import Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from factcheck.model import Claim, Finding


class Effect(NamedTuple):
    """The base as it would be."""

    claims: tuple[Claim, ...]
    """Its claims, as far as they can be read."""
    errors: tuple[Finding, ...]
    """Errors that the base has not now."""
    warnings: tuple[Finding, ...]
    """Warnings about what was changed: they stand on a line that is new, or name one of the claims."""


def effect(
    paths: Sequence[str | os.PathLike[str]], file: str, text: str, ids: Collection[str] = ()
) -> Effect:
    """What the base of *paths* would be if *file*, one of its own or a new one, had this text.

    *ids* are those of the claims that are added or changed.
    """
    there = [path for path in (*paths, file) if Path(space_of(path).path or "").exists()]
    after = assemble([*there, file], {file: text})
    errors = _errors(after.faults.findings)
    if errors:
        known = {_alike(finding) for finding in _errors(assemble(there).faults.findings)}
        errors = [finding for finding in errors if _alike(finding) not in known]
    if not errors:
        review.review(after, None)
    about = _About(file, text, ids)
    warnings = [f for f in after.faults.findings if f.severity is not Severity.ERROR and about.holds(f)]
    return Effect(claims=after.base.claims, errors=in_order(errors), warnings=in_order(warnings))


def _errors(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def _alike(finding: Finding) -> tuple[str, str, str, str | None]:
    """A finding without its place, which an edit moves."""
    return (finding.code, os.path.realpath(finding.file), finding.message, finding.excerpt)


class _About:
    """Tells the findings that are about a change."""

    def __init__(self, file: str, text: str, ids: Collection[str]) -> None:
        self._file = os.path.realpath(file)
        old = Path(file).read_text("utf-8", errors="replace") if Path(file).is_file() else ""
        before = set(old.splitlines())
        self._new = {number for number, line in enumerate(text.splitlines(), 1) if line not in before}
        self._ids = frozenset(ids)

    def holds(self, finding: Finding) -> bool:
        if os.path.realpath(finding.file) == self._file and finding.line in self._new:
            return True
        return not self._ids.isdisjoint(finding.message.split("`")[1::2])
