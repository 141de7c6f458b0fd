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
    from collections.abc import Sequence

    from factcheck.base.assemble import Assembly
    from factcheck.model import Claim, Finding


class Effect(NamedTuple):
    """The base as it would be."""

    claims: tuple[Claim, ...]
    """Its claims, as far as they can be read."""
    errors: tuple[Finding, ...]
    """Errors that the base has not now."""
    warnings: tuple[Finding, ...]
    """Warnings that the base has not now."""


def effect(paths: Sequence[str | os.PathLike[str]], file: str, text: str) -> Effect:
    """What the base of *paths* would be if *file*, one of its own or a new one, had this text."""
    there = [path for path in (*paths, file) if Path(space_of(path).path or "").exists()]
    before = assemble(there)
    after = assemble([*there, file], {file: text})
    known = {_alike(finding) for finding in _reviewed(before)}
    new = [finding for finding in _reviewed(after) if _alike(finding) not in known]
    return Effect(
        claims=after.base.claims,
        errors=tuple(finding for finding in new if finding.severity is Severity.ERROR),
        warnings=tuple(finding for finding in new if finding.severity is not Severity.ERROR),
    )


def _reviewed(assembly: Assembly) -> tuple[Finding, ...]:
    review.review(assembly, None)
    return in_order(assembly.faults.findings)


def _alike(finding: Finding) -> tuple[str, str, str, str | None]:
    """A finding without its place, which an edit moves."""
    return (finding.code, os.path.realpath(finding.file), finding.message, finding.excerpt)
