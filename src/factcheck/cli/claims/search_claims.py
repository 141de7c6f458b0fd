"""`factcheck claims search`: the claims that fit some words."""

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
    group.command("search", epilog="Example: factcheck claims search prison capacity")(search)


@command
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="What the claim is about.")],
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="How many claims at most.")] = 20,
    meaning: options.MeaningOption = False,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
    color: options.ColourOption = None,
) -> ExitCode:
    """Find the claims that fit some words best, best first."""
    del meaning  # its callback has done it
    settings = config.find_config(config_file, Path.cwd())
    claims = bases.open_base(base, settings)
    by_id = {claim.id: claim for claim in claims.claims}
    hits = claims.search(" ".join(words), limit)
    look = options.look(colour=color, config=settings, output=output)
    return write_claims([by_id[hit.claim] for hit in hits], claims.base, form, output, look)
