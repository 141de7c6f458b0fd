"""What can be wrong with a base: the codes, and the collector that keeps every fault of a file.

`docs/findings.md` has a section for each code, with an example and the remedy.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.base.nodes import Node
from factcheck.model import Finding, Severity

ERRORS: dict[str, str] = {
    "FB001": "a path that cannot be read",
    "FB002": "a file that is not text",
    "FB003": "a file that is too large",
    "FB004": "a file that is not YAML",
    "FB005": "a base without claims",
    "FB006": "nesting or repetition that grows without end",
    "FB010": "an unknown key",
    "FB011": "a key given twice",
    "FB012": "a value of the wrong shape",
    "FB013": "a key that is missing",
    "FB014": "an empty value",
    "FB015": "a value that is not one of the choices",
    "FB016": "a date that is not possible",
    "FB017": "a number that is not one",
    "FB018": "an address that is not one",
    "FB019": "a text that is too long",
    "FB020": "an id that is malformed",
    "FB021": "an id used twice",
    "FB022": "two different sources under one id",
    "FB023": "a source that the base does not have",
    "FB024": "a claim that the base does not have",
    "FB025": "a claim that refers to itself",
    "FB026": "a claim that does not say which source it has",
    "FB027": "a name that stands for two things",
    "FB028": "a name that excludes itself",
    "FB029": "a claim without words",
    "FB030": "a figure that cannot be read",
    "FB031": "a figure that is not in the statement",
    "FB033": "a figure whose parts do not fit",
    "FB035": "a figure given twice",
    "FB040": "a formula that cannot be read",
    "FB041": "a formula over a claim that the base does not have",
    "FB042": "a formula over a figure that the claim does not have",
    "FB043": "a formula over units that do not go together",
    "FB044": "a figure that does not follow from its formula",
    "FB045": "a formula whose statement has no figure",
    "FB046": "formulas that need each other",
    "FB047": "a formula that divides by zero",
}
WARNINGS: dict[str, str] = {
    "FB101": "a claim without its place in the source",
    "FB102": "two claims that say nearly the same",
    "FB103": "two claims that contradict each other",
    "FB104": "a name that no claim uses",
    "FB105": "a claim superseded by an older one",
    "FB106": "a source that says nothing of itself",
    "FB107": "a claim without any date",
    "FB108": "a subject that looks like a misspelt name",
    "FB109": "a source older than the limit",
    "FB110": "a figure of the statement that is not listed",
    "FB111": "a figure that can be read in two ways",
    "FB112": "an empty file",
    "FB113": "a source that no claim has",
    "FB114": "a paraphrase with another figure",
    "FB115": "a sentence that a comma has cut in two",
    "FB116": "a number whose comma is one of YAML's",
    "FB120": "a claim that is marked for review",
}
"""Faults that leave the base usable; `ignore:` silences them."""

CODES: dict[str, str] = {**ERRORS, **WARNINGS}
_EXCERPT = 240


@dataclass(slots=True)
class Page:
    """A file of the base with its text."""

    file: str
    text: str
    cut: list[Node] = field(default_factory=list)
    """Texts that were put together again, see `nodes`."""
    _lines: list[str] | None = None

    def line(self, number: int) -> str | None:
        """Line *number*, counted from 0, without its end and not longer than an excerpt may be."""
        if self._lines is None:
            self._lines = self.text.splitlines()
        return self._lines[number][:_EXCERPT] if number < len(self._lines) else None


@dataclass(slots=True)
class Faults:
    """Collects findings, in the order they are found."""

    findings: list[Finding] = field(default_factory=list)

    def at(self, code: str, page: Page, node: Node, message: str, remedy: str | None = None) -> None:
        """A fault of *node*."""
        end = node.end if node.end[0] == node.start[0] else None
        self.place(code, page, (node.start, end), message, remedy)

    def place(
        self,
        code: str,
        page: Page,
        where: tuple[tuple[int, int], tuple[int, int] | None],
        message: str,
        remedy: str | None = None,
    ) -> None:
        """A fault from one place to another, each a line and a column counted from 0."""
        (line, column), end = where
        self.findings.append(
            Finding(
                code=code,
                severity=Severity.WARNING if code in WARNINGS else Severity.ERROR,
                message=message,
                remedy=remedy,
                file=page.file,
                line=line + 1,
                column=column + 1,
                end_line=None if end is None else end[0] + 1,
                end_column=None if end is None else end[1] + 1,
                excerpt=page.line(line),
            )
        )

    def whole(self, code: str, file: str, message: str, remedy: str | None = None) -> None:
        """A fault of a file as a whole."""
        self.place(code, Page(file, ""), ((0, 0), None), message, remedy)


def in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """The findings by file, line and column; equal ones once."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda f: (f.file, f.line, f.column, f.code)))


def did_you_mean(word: str, known: list[str]) -> str | None:
    """A remedy that names the closest of *known*; None where none is close."""
    from factcheck.base.closest import Closest  # noqa: PLC0415 - only for a faulty base

    return Closest(known).remedy(word)
