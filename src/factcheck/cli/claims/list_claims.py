"""`factcheck claims list`: the claims as a table, all or some."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli import bases, config, options
from factcheck.cli.claims import ages
from factcheck.cli.claims.output import write_claims
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.errors import UsageError

EXAMPLES = """Examples:

factcheck claims list --topic prison --since 2024-01-01

factcheck claims list --older-than 2y --current --format json
"""


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("list", epilog=EXAMPLES)(list_claims)


@command
def list_claims(
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    topic: Annotated[
        list[str] | None, typer.Option("--topic", help="Only claims with this topic. Repeatable.")
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(
            "--source",
            help="Only claims from this source: its id, or words of its publisher or title. Repeatable.",
        ),
    ] = None,
    about: Annotated[
        list[str] | None, typer.Option("--about", help="Only claims about this, under any of its names.")
    ] = None,
    speaker: Annotated[
        list[str] | None, typer.Option("--said-by", help="Only claims attributed to this person or body.")
    ] = None,
    older_than: Annotated[
        str | None,
        typer.Option("--older-than", metavar="AGE", help="Only claims of before: 90d, 18m, 2y, a day."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="AGE", help="Only claims of then or later: 90d, 18m, 2y, a day."),
    ] = None,
    disputed: Annotated[
        bool | None,
        typer.Option("--disputed/--undisputed", help="Only claims that others contradict, or not."),
    ] = None,
    superseded: Annotated[
        bool | None,
        typer.Option("--superseded/--current", help="Only claims that others took the place of, or not."),
    ] = None,
    derived: Annotated[
        bool | None, typer.Option("--derived/--stated", help="Only claims that follow from others, or not.")
    ] = None,
    for_review: Annotated[
        bool | None, typer.Option("--for-review/--reviewed", help="Only drafts that wait for review, or not.")
    ] = None,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
    color: options.ColourOption = None,
) -> ExitCode:
    """List the claims with their figures and where they come from; options choose some.

    A claim is of its own date, else of the day its source was published, else retrieved.
    """
    from factcheck.base.filters import Wanted, choose  # noqa: PLC0415 - help needs none of it

    settings = config.find_config(config_file, Path.cwd())
    wanted = Wanted(
        topics=tuple(topic or ()),
        sources=tuple(source or ()),
        about=tuple(about or ()),
        speakers=tuple(speaker or ()),
        before=_day(older_than, "--older-than"),
        since=_day(since, "--since"),
        disputed=disputed,
        superseded=superseded,
        derived=derived,
        for_review=for_review,
    )
    loaded = bases.load(base, settings)
    look = options.look(colour=color, config=settings, output=output)
    return write_claims(tuple(choose(loaded, wanted)), loaded, form, output, look)


def _day(text: str | None, option: str) -> str | None:
    if text is None:
        return None
    day = ages.day_of(text, dt.datetime.now(tz=dt.UTC).date())
    if day is None:
        raise UsageError(f"{option}: {text!r} is no age; write 90d, 6w, 18m, 2y, or a day (2023-01-31)")
    return day.isoformat()
