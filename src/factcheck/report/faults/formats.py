"""The formats of a base's findings by name, and what goes into them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.model import Claim, Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.report.look import Look


class FaultFormat(StrEnum):
    """How findings of a base are written."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"

    @property
    def for_programs(self) -> bool:
        """Whether programs read it."""
        return self not in (FaultFormat.TABLE, FaultFormat.PLAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What validation found in a base."""

    label: str
    findings: tuple[Finding, ...]
    claims: tuple[Claim, ...] = ()
    """All that could be read, whether the base is sound or not."""

    def count(self, severity: Severity) -> int:
        """How many findings are as bad as that."""
        return sum(finding.severity is severity for finding in self.findings)


def renderer(chosen: FaultFormat) -> Callable[[Found, Look], str]:
    """The function that renders findings in the chosen format; its module is loaded only now."""
    module = import_module(f"factcheck.report.faults.as_{chosen.value}")
    render: Callable[[Found, Look], str] = module.render
    return render
