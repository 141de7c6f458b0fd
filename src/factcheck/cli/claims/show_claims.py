"""`factcheck claims show`: claims in full."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import bases, config, options
from factcheck.cli.claims.output import write
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.errors import FactcheckError, UsageError
from factcheck.report import claim as shown
from factcheck.report.listing import as_fields

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Base, Claim
    from factcheck.model.audit import Relation

_MOST = 5_000
"""Claims about the same things that are related; beyond that `factcheck claims audit` does it."""


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
    """Show claims in full: figures as read, the whole provenance, what follows from them."""
    settings = config.find_config(config_file, Path.cwd())
    loaded = bases.load(base, settings)
    by_id = {claim.id: claim for claim in loaded.claims}
    found = [_named(by_id, claim_id) for claim_id in ids]
    relations = _relations(loaded, found)
    look = options.look(colour=color, config=settings, output=output)
    return write(
        [shown.in_full_object(claim, loaded, relations) for claim in found],
        lambda chosen: "\n".join(
            as_fields(shown.in_full(claim, loaded, relations), chosen, look) for claim in found
        ),
        form,
        output,
    )


def _relations(base: Base, claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """What the audit relates the claims with; claims about other things can have no part in it."""
    from factcheck.audit import audit  # noqa: PLC0415 - only this command and the audit need it

    things = {claim.about for claim in claims}
    near = tuple(claim for claim in base.claims if claim.formula is None and claim.about in things)
    if len(near) > _MOST:
        return ()
    return audit(replace(base, claims=near)).relations


def _named(by_id: dict[str, Claim], claim_id: str) -> Claim:
    if claim_id not in by_id:
        from difflib import get_close_matches  # noqa: PLC0415 - only for a wrong id

        close = get_close_matches(claim_id, by_id, 3)
        hint = f"; did you mean {' or '.join(close)}?" if close else "; `factcheck claims list` shows all ids"
        raise UsageError(f"no claim has the id {claim_id!r}{hint}")
    return by_id[claim_id]
