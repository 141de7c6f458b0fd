"""Figures as read from a text: the text underlined, and what each figure was read as."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.model import Span
from factcheck.report.as_json import SHAPE
from factcheck.report.listing import ListFormat, as_rows
from factcheck.report.printable import printable
from factcheck.report.summary import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Figure
    from factcheck.report.look import Look

COLUMNS = ("No.", "As written", "Value", "Unit", "Comparator", "Kind", "Noun", "Scope", "Span")


class Passage(NamedTuple):
    """A text with the figures read from it."""

    name: str | None
    """The file it comes from; None for text from the command line or standard input."""
    text: str
    figures: tuple[Figure, ...]


def render(passages: Iterable[Passage], form: ListFormat, look: Look) -> Iterator[str]:
    """The passages in the form asked for; JSON gives one object, `{"factcheck": 1, "texts": [...]}`."""
    if form is ListFormat.JSON:
        yield f'{{"factcheck": {SHAPE}, "texts": ['
        mark = "\n"
        for passage in passages:
            yield mark + json.dumps(_object(passage), ensure_ascii=False)
            mark = ",\n"
        yield "\n]}\n"
        return
    for passage in passages:
        if form is ListFormat.JSONL:
            yield json.dumps(_object(passage), ensure_ascii=False) + "\n"
        else:
            yield _shown(passage, form, look)


def _shown(passage: Passage, form: ListFormat, look: Look) -> str:
    """One passage as a person reads it."""
    numbered = list(enumerate(passage.figures, 1))
    rows = [_row(number, figure) for number, figure in numbered]
    if form is ListFormat.PLAIN:
        return as_rows(COLUMNS[1:], [row[1:] for row in rows], form, look) or "no figures\n"
    count = plural(len(rows), "figure") if rows else "No figures"
    return f"{_underlined(passage, look)}{as_rows(COLUMNS, rows, form, look)}{count}.\n"


def _object(passage: Passage) -> dict[str, Any]:
    named = {"text": passage.text} if passage.name is None else {"file": passage.name}
    return named | {"figures": [figure_object(figure) for figure in passage.figures]}


def figure_object(figure: Figure) -> dict[str, Any]:
    """The figure with what the reader saw around it."""
    return figure.to_dict() | {
        "modifiers": list(figure.modifiers),
        "subject": figure.subject,
        "scope": list(figure.scope),
        "stance": str(figure.stance),
        "ambiguous": figure.ambiguous,
    }


def _row(number: int, figure: Figure) -> tuple[str, ...]:
    per = f" per {figure.per}" if figure.per else ""
    return (
        str(number),
        figure.text,
        amount(figure),
        f"{figure.unit or ''}{per}".strip(),
        figure.comparator + (f" ({figure.hedge})" if figure.hedge else ""),
        figure.kind + (" (ambiguous)" if figure.ambiguous else ""),
        " ".join((*figure.modifiers, figure.noun or "")).strip(),
        "; ".join(figure.scope),
        f"{figure.span.start}-{figure.span.end}",
    )


def amount(figure: Figure) -> str:
    """The value as read: "14500", "60000 to 70000", "2023-01-01 to 2023-01-31"."""
    values = figure.to_dict()
    if values["low"] is not None or values["high"] is not None:
        ends = f"{values['low'] or '…'} to {values['high'] or '…'}"
        return values["low"] if values["low"] == values["high"] else ends
    return values["value"] or ""


def _underlined(passage: Passage, look: Look) -> str:
    """The lines that hold figures, each figure underlined and numbered as in the table."""
    from rich.text import Text  # noqa: PLC0415 - only the table needs rich

    from factcheck.report.paper import printed  # noqa: PLC0415
    from factcheck.report.underline import Underline, underlined  # noqa: PLC0415

    lines = []
    for number, start, line in _numbered_lines(passage):
        end = start + len(line)
        marks = [
            Underline(
                Span(max(figure.span.start, start) - start, min(figure.span.end, end) - start),
                sign,
                "─",
                "green",
            )
            for sign, figure in _signed(passage.figures)
            if figure.span.start < end and figure.span.end > start
        ]
        gutter = f"{number} | " if "\n" in passage.text.strip() else ""
        for piece in underlined(line, marks, look.width - len(gutter)) if marks else ():
            lines.append(
                Text(gutter, style="dim") + Text.assemble(*((bit.text, bit.style) for bit in piece.text))
            )
            if piece.marks:
                blank = Text(" " * len(gutter))
                lines.append(blank + Text.assemble(*((bit.text, bit.style) for bit in piece.marks)))
    title = [Text(printable(passage.name), style="bold")] if passage.name else []
    return printed([*title, *lines], look)


def _numbered_lines(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Number, offset and text of each line."""
    start = 0
    for number, line in enumerate(passage.text.splitlines(keepends=True), 1):
        yield number, start, line.rstrip("\r\n")
        start += len(line)


def _signed(figures: Sequence[Figure]) -> Iterator[tuple[str, Figure]]:
    """Each figure with the last digit of its number, which fits in one column."""
    return ((str(number % 10), figure) for number, figure in enumerate(figures, 1))
