"""`factcheck claims add` on a terminal: asks for a claim step by step, and shows what it is taken for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from factcheck.base.identity import id_of, is_id
from factcheck.base.schema import is_date, is_number
from factcheck.cli.claims import add as adding
from factcheck.cli.exits import ExitCode
from factcheck.errors import BaseError
from factcheck.figures import read_figures
from factcheck.report.findings import as_text
from factcheck.report.printable import printable

if TYPE_CHECKING:
    from factcheck.base.editing import Editor
    from factcheck.base.yamltext import Value
    from factcheck.cli.claims.editfile import Target

Ask: TypeAlias = Callable[[str], str]
"""Gives the line that was typed in answer to a question; raises `EOFError` at the end of input."""


def guide(place: Target, editor: Editor, ask: Ask = input) -> ExitCode:
    """Ask for claims and add them, until no further one is wanted; Ctrl-D gives up the one that is asked for."""
    asking = _Asking(ask)
    _tell(f"A claim for {place.path}. An empty answer leaves a thing out; Ctrl-D gives up.")
    try:
        record = _record(asking, editor)
    except EOFError:
        _tell("\nNothing was written.")
        return ExitCode.OK
    if not editor.entries("claims") and editor.value("source") is None and editor.value("sources") is None:
        source = _source(asking)
        if source:
            editor.put("source", source)
    editor.append("claims", record)
    return _write(asking, place, editor, record)


@dataclass(frozen=True, slots=True)
class _Asking:
    ask: Ask

    def text(
        self, question: str, default: str = "", fits: Callable[[str], bool] | None = None, remedy: str = ""
    ) -> str:
        """The answer; asked for again, with the remedy, until it fits."""
        hint = f" [{default}]" if default else ""
        while True:
            answer = " ".join(self.ask(printable(f"{question}{hint}: ")).split()) or default
            if not answer or fits is None or fits(answer):
                return answer
            _tell(f"  {remedy}")

    def date(self, question: str) -> str:
        return self.text(
            f"{question} (a day, month or year)", "", is_date, "write 2022-11-04, 2022-11 or 2022"
        )

    def number(self, question: str) -> str:
        return self.text(question, "", is_number, "write a whole number above zero, digits only")

    def several(self, question: str) -> list[str]:
        return [
            word.strip() for word in self.text(f"{question} (separated by commas)").split(",") if word.strip()
        ]

    def yes(self, question: str, *, default: bool) -> bool:
        answer = self.ask(printable(f"{question} [{'Y/n' if default else 'y/N'}] ")).strip().lower()
        return answer in ("y", "yes") if answer else default


def _tell(text: str) -> None:
    sys.stdout.write("\n".join(printable(line) for line in text.split("\n")) + "\n")


def _record(asking: _Asking, editor: Editor) -> dict[str, Value]:
    statement = _statement(asking)
    figures = [figure.text for figure in read_figures(statement)]
    words = {
        text: asking.several(f"Further words by which “{text}” is asked for")
        for text in dict.fromkeys(figures)
    }
    record: dict[str, Value] = {
        "id": _id(asking, editor, statement),
        "statement": statement,
        "source": _which_source(asking, editor),
        "about": asking.text("About", _only_name(editor)),
        "figures": [adding.figure_entry(text, words[text]) for text in figures]
        if any(words.values())
        else "",
        "as_of": asking.date("As of"),
        "attributed_to": asking.text("Said by"),
        "where": _filled(
            section=asking.text("Section"), paragraph=asking.number("Paragraph"), page=asking.number("Page")
        ),
        "topics": asking.several("Topics"),
        "note": asking.text("Note"),
    }
    return {key: value for key, value in record.items() if value}


def _statement(asking: _Asking) -> str:
    """A statement whose figures are read as the writer means them."""
    statement = ""
    while True:
        statement = asking.text("Statement", statement)
        if not statement:
            continue
        for line in adding.readings(statement):
            _tell(f"  {line}")
        if asking.yes("Read as you mean it?", default=True):
            return statement


def _id(asking: _Asking, editor: Editor, statement: str) -> str:
    taken = {claim["id"] for claim in editor.entries("claims") if isinstance(claim, dict) and "id" in claim}
    remedy = "letters, digits and hyphens only, and not the id of another claim"
    return asking.text("Id", id_of(statement), lambda text: is_id(text) and text not in taken, remedy)


def _which_source(asking: _Asking, editor: Editor) -> str:
    ids = [
        str(source["id"])
        for source in editor.entries("sources")
        if isinstance(source, dict) and "id" in source
    ]
    if not ids:
        return ""
    _tell(f"  sources: {', '.join(ids)}")
    return asking.text("Source", ids[0] if len(ids) == 1 else "")


def _only_name(editor: Editor) -> str:
    names = [name["name"] for name in editor.entries("names") if isinstance(name, dict) and "name" in name]
    return str(names[0]) if len(names) == 1 else ""


def _source(asking: _Asking) -> dict[str, Value]:
    _tell("The file is new. Where do its claims come from?")
    return _filled(
        title=asking.text("Title"),
        publisher=asking.text("Publisher"),
        published=asking.date("Published"),
        url=asking.text("Address"),
    )


def _filled(**answers: str) -> dict[str, Value]:
    return {key: answer for key, answer in answers.items() if answer}


def _write(asking: _Asking, place: Target, editor: Editor, record: dict[str, Value]) -> ExitCode:
    text = editor.result()
    try:
        told = adding.proposed(place, text, record)
    except BaseError as error:
        sys.stdout.write(as_text(error.findings))
        _tell("Nothing was written.")
        return ExitCode.FAULT
    _tell("")
    sys.stdout.write(adding.as_entry(record) + as_text(told.warnings))
    sure = not any(finding.code in adding.WORTH_A_LOOK for finding in told.warnings)
    try:
        if not asking.yes("Add it?" if sure else "Add it all the same?", default=sure):
            raise EOFError  # noqa: TRY301 - the same as giving up
    except EOFError:
        _tell("Nothing was written.")
        return ExitCode.OK
    place.write(text)
    _tell(f"added to {place.path}")
    return ExitCode.OK
