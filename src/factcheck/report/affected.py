"""Flipped verdicts as a table, as a list for correction notes, and as JSON values."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from factcheck.model.affected import Edit
from factcheck.report.listing import as_columns, wrapped
from factcheck.report.printable import printable
from factcheck.report.summary import plural
from factcheck.report.words import verdict_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model.affected import Affected, Flip
    from factcheck.report.look import Look


class AffectedFormat(StrEnum):
    """How flips are written."""

    TABLE = "table"
    PLAIN = "plain"
    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"

    @property
    def for_programs(self) -> bool:
        """Whether programs read it."""
        return self in (AffectedFormat.JSON, AffectedFormat.JSONL)


def affected_object(affected: Affected) -> dict[str, Any]:
    """The flips with what caused them, as JSON values."""
    return {
        "factcheck": 1,
        "base": {"label": affected.label, "since": affected.since},
        "edits": [edit.to_dict() for edit in affected.edits],
        "flips": [flip.to_dict() for flip in affected.flips],
        "summary": {
            "files": affected.files,
            "statements": affected.statements,
            "flips": len(affected.flips),
        },
    }


def as_text(affected: Affected, form: AffectedFormat, look: Look) -> str:
    """The flips, then the closing line."""
    end = "" if look.quiet else f"{closing(affected)}\n"
    if form is AffectedFormat.MARKDOWN:
        return "".join(_markdown(affected)) + ("" if look.quiet else f"\n{_escaped(closing(affected))}\n")
    rows = [_row(flip) for flip in affected.flips]
    if form is AffectedFormat.TABLE:
        table = as_columns(("Where", "Verdict", "Statement", "The base now"), rows, look) if rows else ""
        return table + (wrapped(end.rstrip("\n"), look) if end else "")
    return "".join(f"{' | '.join(map(printable, row))}\n" for row in rows) + end


def _row(flip: Flip) -> tuple[str, ...]:
    verdict = f"{verdict_word(flip.before)} → {verdict_word(flip.after)}"
    return f"{flip.file}:{flip.line}:{flip.column}", verdict, flip.statement, _reason(flip)


def _reason(flip: Flip) -> str:
    """ "44,900 vehicles a day, before 41,200 vehicles a day (bridge-traffic)"."""
    now = flip.says or "nothing comparable"
    before = f", before {flip.said}" if flip.said and flip.said != flip.says else ""
    claims = f" ({', '.join(flip.claims)})" if flip.claims else ""
    return f"{now}{before}{claims}"


def closing(affected: Affected) -> str:
    """One line: what changed in the base, and how many verdicts with it."""
    counts = Counter(edit.edit for edit in affected.edits)
    changed = ", ".join(f"{counts[edit]:,} {edit}" for edit in Edit if counts[edit]) or "no claim changed"
    return printable(
        f"Base: {affected.label}, since {affected.since}: {changed}. {plural(affected.files, 'file')}, "
        f"{plural(affected.statements, 'statement')}: {plural(len(affected.flips), 'verdict')} "
        f"{'flips' if len(affected.flips) == 1 else 'flip'}."
    )


def _markdown(affected: Affected) -> Iterator[str]:
    """A list to be worked off, by file."""
    last = ""
    for flip in affected.flips:
        if flip.file != last:
            last = flip.file
            yield f"## {_escaped(flip.file)}\n\n"
        yield (
            f"- [ ] Line {flip.line}: “{_escaped(flip.statement)}” was {verdict_word(flip.before)}, is now "
            f"{verdict_word(flip.after)}. The base says: {_escaped(_reason(flip))}.\n"
        )


def _escaped(text: str) -> str:
    shown = printable(text)
    return "".join(f"\\{mark}" if mark in "\\`*_{}[]<>#|&" else mark for mark in shown)
