"""The kinds of findings, each with its stable code; `docs/findings.md` has an example and a remedy for each."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model.finding import Severity


class Code(NamedTuple):
    """A kind of finding."""

    code: str
    name: str
    severity: Severity
    """Where no config says otherwise."""
    meaning: str
    """One sentence."""


CODES = {
    code.code: code
    for code in (
        Code("FC101", "contradicted-figure", Severity.ERROR, "A figure is contradicted by the base."),
        Code("FC102", "contradicted-fact", Severity.ERROR, "A statement is contradicted by the base."),
        Code("FC103", "contradicted-quote", Severity.WARNING, "Quoted speech is contradicted by the base."),
        Code("FC104", "disputed", Severity.WARNING, "The sources of the base disagree on this."),
        Code("FC105", "partly-checked", Severity.NOTE, "A part is borne out, another is not in the base."),
        Code(
            "FC106", "nothing-comparable", Severity.NOTE, "The base has the subject, but nothing to compare."
        ),
        Code("FC107", "not-in-base", Severity.NOTE, "Nothing in the base is about this."),
        Code("FC201", "parts-do-not-sum", Severity.WARNING, "The parts don't add up to the total given."),
        Code(
            "FC202", "differs-from-before", Severity.WARNING, "The same quantity was given otherwise before."
        ),
        Code("FC203", "percentage-off", Severity.WARNING, "A percentage doesn't follow from its own counts."),
        Code("FC204", "announced-otherwise", Severity.WARNING, "A list is longer or shorter than announced."),
        Code("FC301", "unused-suppression", Severity.WARNING, "A suppression has nothing to suppress."),
        Code("FC302", "expired-suppression", Severity.WARNING, "A suppression's date has passed."),
        Code("FC304", "too-long", Severity.WARNING, "A stretch without sentences was not checked."),
        Code(
            "FC303",
            "malformed-suppression",
            Severity.WARNING,
            "A suppression can't be read, and is not in force.",
        ),
    )
}
