"""`factcheck claims audit`: a base held against itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli import bases, config, options
from factcheck.cli.claims import ages
from factcheck.cli.claims.output import write
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.errors import UsageError
from factcheck.report import audit as shown

_AGE = "2y"
_CHOICES = ("doubtful", "undeclared", "due")


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("audit", epilog="Example: factcheck claims audit --max-age 18m --fail-on undeclared")(audit)


@command
def audit(
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
    color: options.ColourOption = None,
    max_age: Annotated[
        str | None,
        typer.Option(
            "--max-age",
            metavar="AGE",
            help="What is older is due: 90d, 18m, 2y, or a day (2023-01-31). Default: the config's, or 2y.",
        ),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="WHAT",
            help="Exit with 1 for these, separated by commas: doubtful, undeclared, due, or none. Default: none.",
        ),
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Name every claim that is due.")] = False,
) -> ExitCode:
    """Hold a base against itself: what follows from what, what agrees and what does not, and what is due.

    Figures are related by general rules: so many in each of so many, rates, shares, formulas, and what several
    sources say of one thing.
    """
    from factcheck.audit import audit as hold_against_itself  # noqa: PLC0415 - only this command needs it

    failing = _failing(fail_on)
    settings = config.find_config(config_file, Path.cwd())
    oldest = ages.oldest(max_age or (None if settings.max_age else _AGE), settings)
    loaded = bases.load(base, settings)
    found = hold_against_itself(loaded, oldest=oldest)
    look = options.look(colour=color, config=settings, output=output, verbose=verbose)
    write(
        shown.audit_object(found, loaded, oldest),
        lambda chosen: shown.as_text(found, loaded, oldest, chosen, look),
        form,
        output,
    )
    held = {"doubtful": found.doubtful, "undeclared": found.undeclared, "due": found.due}
    return ExitCode.FOUND if any(held[name] for name in failing) else ExitCode.OK


def _failing(asked: str | None) -> frozenset[str]:
    names = frozenset(name.strip().lower() for name in (asked or "").split(",")) - {"", "none", "never"}
    for name in sorted(names - set(_CHOICES)):
        raise UsageError(f"--fail-on: there is no {name!r}; choose from {', '.join(_CHOICES)}, none")
    return names
