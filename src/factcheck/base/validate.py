"""A base with everything that is wrong with it: the faults, and what a careful editor would ask about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.base import review
from factcheck.base.assemble import assemble
from factcheck.base.faults import in_order
from factcheck.model import Base, Finding, Severity

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Sequence

    from factcheck.model.audit import Dispute


class Examined(NamedTuple):
    """A base, as far as it can be read, with all that was found."""

    base: Base
    findings: tuple[Finding, ...]
    """Errors and warnings by file and line."""

    @property
    def sound(self) -> bool:
        """Whether it can be used."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


def examine(
    paths: Sequence[str | os.PathLike[str]],
    *,
    oldest: str | None = None,
    disputes: Callable[[Base], Iterable[Dispute]] | None = None,
) -> Examined:
    """What can be read of the base in *paths*, and every error and warning.

    With *oldest*, a day in ISO form, sources published before it are warned of. With *disputes*, which finds
    what sources say otherwise in other words, those that are not declared are warned of too.
    """
    assembly = assemble(paths)
    review.review(assembly, oldest)
    if disputes is not None and len({(c.source, c.attributed_to) for c in assembly.base.claims}) > 1:
        review.undeclared(assembly, disputes(assembly.base))
    return Examined(assembly.base, in_order(assembly.faults.findings))


def validate(
    paths: Sequence[str | os.PathLike[str]], *, oldest: str | None = None
) -> tuple[Base | None, tuple[Finding, ...]]:
    """The base, None where it has errors, and what `examine` finds."""
    found = examine(paths, oldest=oldest)
    return (found.base if found.sound else None), found.findings
