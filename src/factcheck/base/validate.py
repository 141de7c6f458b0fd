"""A base with everything that is wrong with it: the faults, and what a careful editor would ask about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.base import review
from factcheck.base.assemble import assemble
from factcheck.base.faults import in_order
from factcheck.model import Severity

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from factcheck.model import Base, Finding


def validate(
    paths: Sequence[str | os.PathLike[str]], *, oldest: str | None = None
) -> tuple[Base | None, tuple[Finding, ...]]:
    """The base, None where it has errors, and every error and warning by file and line.

    With *oldest*, a day in ISO form, sources published before it are warned of.
    """
    assembly = assemble(paths)
    review.review(assembly, oldest)
    findings = in_order(assembly.faults.findings)
    sound = all(finding.severity is not Severity.ERROR for finding in findings)
    return (assembly.base if sound else None), findings
