"""`factcheck claims add`: a claim for the base, asked for on a terminal or given by options."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import config, options
from factcheck.cli.claims import editfile
from factcheck.cli.claims.output import write
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import complain, prepare_stdout
from factcheck.errors import BaseError, InputError, UsageError
from factcheck.report.explain import read_as
from factcheck.report.findings import as_objects, as_text
from factcheck.report.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.base.editing import Editor
    from factcheck.base.proposal import Effect
    from factcheck.base.yamltext import Record, Value
    from factcheck.cli.claims.editfile import Target
    from factcheck.report.listing import ListFormat

EXAMPLES = """Examples:

factcheck claims add    (on a terminal: asks for everything)

factcheck claims add "The River Bridge cost 96 million euros." --about "River Bridge" --section Costs --paragraph 5

factcheck claims add "It carries 41,200 vehicles a day." --label "41,200 vehicles=daily traffic, crossings" --dry-run
"""

WORTH_A_LOOK = ("FB102", "FB103")
"""Warnings that stop a claim unless it is forced: it says nearly the same as another, or contradicts it."""


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("add", epilog=EXAMPLES)(add)


@command
def add(
    statement: Annotated[
        str | None, typer.Argument(metavar="[STATEMENT]", help="The claim. Without it, a terminal asks.")
    ] = None,
    *,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FILE", help="The file. Default: the base's, where it has only one."),
    ] = None,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    claim_id: Annotated[
        str | None, typer.Option("--id", help="Its id. Default: made from its words.")
    ] = None,
    source: Annotated[str | None, typer.Option("--source", help="Id of its source.")] = None,
    about: Annotated[str | None, typer.Option("--about", help="The name of what it is about.")] = None,
    labels: Annotated[
        list[str] | None,
        typer.Option(
            "--label", metavar="FIGURE=WORDS", help="Further words for one of its figures. Repeatable."
        ),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", help="The time it speaks of: a day, month or year.")
    ] = None,
    attributed_to: Annotated[str | None, typer.Option("--attributed-to", help="Who says so.")] = None,
    section: Annotated[str | None, typer.Option("--section", help="Section of the source.")] = None,
    paragraph: Annotated[int | None, typer.Option("--paragraph", min=1, help="Paragraph.")] = None,
    page: Annotated[int | None, typer.Option("--page", min=1, help="Page.")] = None,
    quote: Annotated[str | None, typer.Option("--quote", help="A short quotation from the source.")] = None,
    paraphrases: Annotated[
        list[str] | None, typer.Option("--paraphrase", help="The same in other words. Repeatable.")
    ] = None,
    topics: Annotated[list[str] | None, typer.Option("--topic", help="A keyword. Repeatable.")] = None,
    supersedes: Annotated[
        list[str] | None, typer.Option("--supersedes", metavar="ID", help="A claim it replaces. Repeatable.")
    ] = None,
    disputed_by: Annotated[
        list[str] | None,
        typer.Option("--disputed-by", metavar="ID", help="A claim that contradicts it. Repeatable."),
    ] = None,
    note: Annotated[str | None, typer.Option("--note", help="Anything a reader should know.")] = None,
    force: Annotated[
        bool,
        typer.Option("--force", help="Add it also if it says the same as another claim or contradicts it."),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.")
    ] = False,
    form: options.ListFormatOption = None,
) -> ExitCode:
    """Add a claim to a file of the base; everything else in the file stays as it is, comments and order too.

    Exits with 1, and writes nothing, if the claim says the same as another or contradicts it; with 2 if it is faulty.
    """
    place = editfile.target(to, base, config.find_config(config_file, Path.cwd()))
    editor = place.editor
    prepare_stdout(machine=False)
    if statement is None:
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise UsageError("give the statement; only a terminal is asked for it")
        from factcheck.cli.claims.guide import guide  # noqa: PLC0415 - only a person needs it

        return guide(place, editor)
    from factcheck.base.identity import id_of  # noqa: PLC0415 - help needs no base

    statement = " ".join(statement.split())
    if not statement:
        raise UsageError("the statement is empty")
    where: dict[str, Value] = {
        key: str(value)
        for key, value in (("section", section), ("paragraph", paragraph), ("page", page))
        if value is not None
    }
    record: dict[str, Value | None] = {
        "id": claim_id or id_of(statement),
        "statement": statement,
        "source": source,
        "about": about,
        "figures": figures_with(statement, labels or ()),
        "as_of": as_of,
        "attributed_to": attributed_to,
        "where": where,
        "quote": quote,
        "paraphrases": paraphrases,
        "topics": topics,
        "supersedes": supersedes,
        "disputed_by": disputed_by,
        "note": note,
    }
    return _add(
        place,
        editor,
        {key: value for key, value in record.items() if value},
        force=force,
        dry_run=dry_run,
        form=form,
    )


def figures_with(statement: str, labels: Sequence[str]) -> list[Value]:
    """The list of a claim's figures where one of them has further words; empty where none has.

    Raises:
        UsageError: if a label is not FIGURE=WORDS, or its figure is not in the statement.
    """
    from factcheck.figures import read_figures  # noqa: PLC0415 - help reads none

    told: dict[str, list[str]] = {}
    found = [figure.text for figure in read_figures(statement)]
    for label in labels:
        figure, mark, words = label.partition("=")
        meant = [text for text in found if _holds(text, figure.strip())]
        if not mark or not words.strip():
            raise UsageError(f"--label {label!r}: write FIGURE=WORDS, as in '41,200 vehicles=daily traffic'")
        if len(meant) != 1:
            raise UsageError(
                f"--label {label!r}: {figure.strip()!r} is not one figure of the statement; it has "
                + (", ".join(map(repr, found)) or "none")
            )
        told.setdefault(meant[0], []).extend(word.strip() for word in words.split(",") if word.strip())
    return [figure_entry(text, told.get(text, [])) for text in found] if told else []


def _holds(figure: str, words: str) -> bool:
    """Whether *words*, not cut out of a word or a number, stand in a figure."""
    return bool(words) and re.search(rf"(?<![\w.,]){re.escape(words)}(?!\w|[.,]\d)", figure) is not None


def figure_entry(text: str, words: Sequence[str]) -> Value:
    """An entry of `figures:`: the first word is its label, the others stand under `also`."""
    also = {"also": list(words[1:])} if words[1:] else {}
    return {"value": text} | ({"label": words[0]} if words else {}) | also


def _add(
    place: Target,
    editor: Editor,
    record: Record,
    *,
    force: bool,
    dry_run: bool,
    form: ListFormat | None,
) -> ExitCode:
    from factcheck.figures import read_figures  # noqa: PLC0415

    editor.append("claims", record)
    text = editor.result()
    told = proposed(place, text, record)
    doubtful = not force and any(finding.code in WORTH_A_LOOK for finding in told.warnings)
    written = not doubtful and not dry_run
    if written:
        place.write(text)
    values = {
        "file": str(place.path),
        "written": written,
        "claim": record,
        "figures": [figure.to_dict() for figure in read_figures(str(record["statement"]))],
        "warnings": as_objects(told.warnings),
    }
    sys.stderr.write(as_text(told.warnings))
    end = "" if doubtful else f"{'added' if written else 'would be added'} to {printable(str(place.path))}\n"
    write(values, lambda _: as_entry(record) + end, form, None)
    if doubtful:
        complain(
            "nothing was written; --force adds it all the same, or declare it with --disputed-by or --supersedes"
        )
    return ExitCode.FOUND if doubtful else ExitCode.OK


def proposed(place: Target, text: str, record: Record) -> Effect:
    """What the edit would do.

    Raises:
        BaseError: if the base would have faults that it has not now.
        InputError: if the claim's statement is not there afterwards.
    """
    told = place.effect(text, (str(record["id"]),))
    if told.errors:
        raise BaseError("Nothing was written: the claim would put the base at fault.", told.errors)
    if not told.claims:
        raise InputError(f"{place.path}: nothing was written: the base would hold no claim")
    return told


def as_entry(record: Record) -> str:
    """The entry as it stands in the file, and how its figures are read."""
    from factcheck.base.yamltext import entry  # noqa: PLC0415

    lines = [*map(printable, entry(record, 2)), *readings(str(record["statement"]))]
    return "\n".join(lines) + "\n"


def readings(statement: str) -> list[str]:
    """How each figure of a statement is read, a line each."""
    from factcheck.figures import read_figures  # noqa: PLC0415

    found = read_figures(statement)
    if not found:
        return ["no figure is read from it: it will be held against statements as a fact"]
    return [f"read: {printable(figure.text)}: {read_as(figure)}" for figure in found]
