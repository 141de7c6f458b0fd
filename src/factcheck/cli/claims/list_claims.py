"""`factcheck claims list`: the claims as a table."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli import bases, config, options
from factcheck.cli.claims.output import write_claims
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("list", epilog="Example: factcheck claims list --topic prison")(list_claims)


@command
def list_claims(
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    topic: Annotated[str | None, typer.Option("--topic", help="Only claims with this topic.")] = None,
    source: Annotated[
        str | None, typer.Option("--source", help="Only claims from the source with this id.")
    ] = None,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
    color: options.ColourOption = None,
) -> ExitCode:
    """List the claims with their figures and where they come from."""
    settings = config.find_config(config_file, Path.cwd())
    loaded = bases.load(base, settings)
    found = [
        claim
        for claim in loaded.claims
        if (topic is None or topic in claim.topics) and (source is None or source == claim.source)
    ]
    return write_claims(
        found, loaded, form, output, options.look(colour=color, config=settings, output=output)
    )
