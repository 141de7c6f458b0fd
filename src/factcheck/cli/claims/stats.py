"""`factcheck claims stats`: the base in numbers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import bases, config, options
from factcheck.cli.claims.output import write
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.report import basestats as shown
from factcheck.report.listing import as_fields

if TYPE_CHECKING:
    import typer


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("stats", epilog="Example: factcheck claims stats --base claims/")(stats)


@command
def stats(
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
    color: options.ColourOption = None,
) -> ExitCode:
    """Show the base in numbers: what it holds, how well it is sourced and dated, what is disputed."""
    settings = config.find_config(config_file, Path.cwd())
    values = shown.numbers(bases.load(base, settings))
    look = options.look(colour=color, config=settings, output=output)
    return write(values, lambda chosen: as_fields(shown.number_rows(values), chosen, look), form, output)
