"""Signs, colours and words for verdicts and outcomes. Nothing is told by colour alone."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model import Outcome, Role, Verdict


class Mark(NamedTuple):
    """How a verdict or an outcome is shown."""

    sign: str
    """One column wide."""
    line: str
    """What underlines the words, after the sign; one column wide."""
    style: str
    """A rich style."""


_GOOD = Mark("✓", "─", "green")
_BAD = Mark("✗", "~", "bold red")
_OPEN = Mark("?", "·", "yellow")
_SPLIT = Mark("≠", "≈", "magenta")

VERDICTS: dict[Verdict, Mark] = {
    Verdict.SUPPORTED: _GOOD,
    Verdict.CONFLICTING: _BAD,
    Verdict.DISPUTED: _SPLIT,
    Verdict.PARTIAL: Mark("◐", "─", "yellow"),
    Verdict.RELATED: Mark("~", "·", "cyan"),
    Verdict.NOT_FOUND: Mark("?", "·", "cyan"),
}

OUTCOMES: dict[Outcome, Mark] = {
    Outcome.EXACT: _GOOD,
    Outcome.ROUNDED: _GOOD,
    Outcome.WITHIN: _GOOD,
    Outcome.CONVERTED: _GOOD,
    Outcome.DERIVED: _GOOD,
    Outcome.STATED: _GOOD,
    Outcome.CONTRADICTED: _BAD,
    Outcome.DENIED: _BAD,
    Outcome.DISPUTED: _SPLIT,
    Outcome.UNMATCHED: _OPEN,
}

OUTCOME_WORDS: dict[Outcome, str] = {
    Outcome.EXACT: "exact",
    Outcome.ROUNDED: "rounded",
    Outcome.WITHIN: "within",
    Outcome.CONVERTED: "converted",
    Outcome.DERIVED: "derived",
    Outcome.CONTRADICTED: "contradicted",
    Outcome.DISPUTED: "disputed",
    Outcome.UNMATCHED: "not in the base",
    Outcome.STATED: "stated",
    Outcome.DENIED: "denied",
}

ROLES: dict[Role, str] = {
    Role.SUPPORTS: "bears it out",
    Role.CONFLICTS: "contradicts it",
    Role.DERIVES: "used in working it out",
    Role.SUPERSEDED: "superseded, did not decide",
    Role.RELATED: "near, did not decide",
}


def verdict_word(verdict: Verdict) -> str:
    """The verdict in words: "not found"."""
    return verdict.value.replace("_", " ")
