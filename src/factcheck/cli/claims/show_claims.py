"""`factcheck claims show`: claims in full."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import bases, config, options
from factcheck.cli.claims.output import write
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.errors import FactcheckError, UsageError
from factcheck.report import claims as shown
from factcheck.report.listing import as_fields

if TYPE_CHECKING:
    from factcheck.model import Claim


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("show", epilog="Example: factcheck claims show cecot-capacity")(show)


def _complete_id(incomplete: str) -> list[tuple[str, str]]:
    """Ids that begin so, with their statements, for the shell's completion."""
    try:
        loaded = bases.load(None, config.find_config(None, Path.cwd()))
    except FactcheckError:
        return []
    return [(claim.id, claim.statement) for claim in loaded.claims if claim.id.startswith(incomplete)]


@command
def show(
    ids: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Ids of claims.", autocompletion=_complete_id)
    ],
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
    color: options.ColourOption = None,
) -> ExitCode:
    """Show claims in full: figures as read, provenance, what is derived from them."""
    settings = config.find_config(config_file, Path.cwd())
    loaded = bases.load(base, settings)
    by_id = {claim.id: claim for claim in loaded.claims}
    found = [_named(by_id, claim_id) for claim_id in ids]
    sources = {source.id: source for source in loaded.sources}
    look = options.look(colour=color, config=settings, output=output)
    return write(
        [shown.claim_object(claim, sources) for claim in found],
        lambda chosen: "\n".join(as_fields(shown.in_full(claim, loaded), chosen, look) for claim in found),
        form,
        output,
    )


def _named(by_id: dict[str, Claim], claim_id: str) -> Claim:
    if claim_id not in by_id:
        from difflib import get_close_matches  # noqa: PLC0415 - only for a wrong id

        close = get_close_matches(claim_id, by_id, 3)
        hint = f"; did you mean {' or '.join(close)}?" if close else "; `factcheck claims list` shows all ids"
        raise UsageError(f"no claim has the id {claim_id!r}{hint}")
    return by_id[claim_id]
