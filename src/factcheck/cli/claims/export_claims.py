"""`factcheck claims export`: the base in another format."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from factcheck.cli import bases, config, options
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import complain, prepare_stdout, write_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.base.exchange.bundle import Bundle
    from factcheck.cli.bases import Choice

EXAMPLES = """Examples:

factcheck claims export -o facts.csv

factcheck claims export --format claimreview --author "City Desk" -o claims.json

factcheck claims export --format markdown > facts.md
"""


class ExportFormat(StrEnum):
    """What a base is written as."""

    CSV = "csv"
    TSV = "tsv"
    JSONL = "jsonl"
    CLAIMREVIEW = "claimreview"
    MARKDOWN = "markdown"
    YAML = "yaml"


SUFFIXES = {
    ".csv": ExportFormat.CSV,
    ".tsv": ExportFormat.TSV,
    ".jsonl": ExportFormat.JSONL,
    ".json": ExportFormat.CLAIMREVIEW,
    ".jsonld": ExportFormat.CLAIMREVIEW,
    ".md": ExportFormat.MARKDOWN,
    ".yaml": ExportFormat.YAML,
    ".yml": ExportFormat.YAML,
}


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("export", epilog=EXAMPLES)(export)


@command
def export(
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    form: Annotated[
        ExportFormat | None,
        typer.Option("--format", "-f", help="The format. Default: by the output's name, else jsonl."),
    ] = None,
    author: Annotated[
        str, typer.Option("--author", metavar="NAME", help="For ClaimReview: who reviews these claims.")
    ] = "factcheck",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all."),
    ] = None,
) -> ExitCode:
    """Write the base in another format, and say what that format cannot hold.

    JSON Lines and YAML hold everything; `factcheck claims import` reads all but Markdown.
    """
    from factcheck.base.exchange.bundle import bundle_of  # noqa: PLC0415

    choice = bases.choose_base(base, config.find_config(config_file, Path.cwd()), Path.cwd())
    chosen = form or (SUFFIXES.get(output.suffix.lower()) if output else None) or ExportFormat.JSONL
    bundle = bundle_of(choice.paths)
    prepare_stdout(machine=True)
    write_all(_pieces(chosen, bundle, choice, author), output)
    tell_lost(bundle.lost, f"{chosen} can't hold")
    return ExitCode.OK


def tell_lost(lost: Sequence[str], head: str) -> None:
    """Say on standard error what was left out."""
    if lost:
        complain(f"{head}: {'; '.join(lost)}")


def _pieces(form: ExportFormat, bundle: Bundle, choice: Choice, author: str) -> Iterable[str]:
    match form:
        case ExportFormat.CSV | ExportFormat.TSV:
            from factcheck.base.exchange import table  # noqa: PLC0415

            return table.write(bundle, tabs=form is ExportFormat.TSV)
        case ExportFormat.JSONL:
            from factcheck.base.exchange import jsonlines  # noqa: PLC0415

            return jsonlines.write(bundle)
        case ExportFormat.CLAIMREVIEW:
            from factcheck.base.exchange import claimreview  # noqa: PLC0415

            return claimreview.write(bundle, author)
        case ExportFormat.MARKDOWN:
            return _page(bundle, choice)
        case ExportFormat.YAML:
            return _yaml(bundle)
        case _:
            assert_never(form)


def _page(bundle: Bundle, choice: Choice) -> Iterator[str]:
    from dataclasses import replace  # noqa: PLC0415

    from factcheck.base import load  # noqa: PLC0415
    from factcheck.report import factpage  # noqa: PLC0415

    bundle.lost = ["names, synonyms, labels, other wordings, quotes, topics and notes"]
    yield from factpage.render(replace(load(choice.paths), label=choice.label))


def _yaml(bundle: Bundle) -> Iterator[str]:
    from factcheck.base.editing import Editor  # noqa: PLC0415
    from factcheck.base.exchange.update import update  # noqa: PLC0415

    editor = Editor("", "export.yaml")
    update(editor, bundle)
    yield editor.result()
