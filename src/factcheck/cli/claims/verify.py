"""`factcheck claims verify`: the figures of locked claims stand in the source's text as written, or where not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options
from factcheck.cli.claims import locks
from factcheck.cli.config import Config
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import prepare_stdout, write_all
from factcheck.errors import UsageError
from factcheck.model.lock import State
from factcheck.report.listing import as_json, as_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.model.lock import Verified
    from factcheck.report.listing import ListFormat

_FAILING = frozenset(State) - {State.HOLDS, State.MOVED, State.UNTIED}


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("verify", epilog="Example: factcheck claims verify article.txt")(verify)


@command
def verify(
    text: locks.TextArgument,
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    source: locks.SourceOption = None,
    file: locks.LockOption = None,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="ANSWERS",
            help="Exit with 1 for these, separated by commas, or none. "
            "Default: reworded,changed,missing,edited,misquoted,gone.",
        ),
    ] = None,
    quiet: options.QuietOption = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show the claims that hold too.")] = False,
) -> ExitCode:
    """Prove that the figures of locked claims stand in the source's text as written; no network is needed.

    Answers: holds, moved, reworded, changed, missing; edited (the claim has changed), misquoted, untied, gone.
    """
    from factcheck.lock.verifying import verify as look_up  # noqa: PLC0415 - only this command needs it

    failing = _failing(fail_on)
    job = locks.job(text, base, config_file, source, file)
    answers = tuple(look_up(locks.read(job.file), job.claims, job.source, job.text))
    _write(answers, form, output, quiet=quiet, verbose=verbose)
    return ExitCode.FOUND if any(answer.state in failing for answer in answers) else ExitCode.OK


def _write(
    answers: Sequence[Verified],
    form: ListFormat | None,
    output: Path | None,
    *,
    quiet: bool,
    verbose: bool,
) -> None:
    chosen = options.choose_list_format(form, output)
    prepare_stdout(machine=chosen.for_programs)
    counts = Counter(answer.state for answer in answers)
    if chosen.for_programs:
        summary = {str(state): counts[state] for state in State}
        write_all(
            [as_json({"claims": [one.to_dict() for one in answers], "summary": summary}, chosen)], output
        )
        return
    look = options.look(colour=None, config=Config(), output=output)
    shown = [answer for answer in answers if verbose or answer.state is not State.HOLDS]
    told = ", ".join(f"{counts[state]:,} {state}" for state in State if counts[state]) or "no claims"
    table = as_rows(locks.COLUMNS, locks.rows(shown), chosen, look)
    write_all([table, "" if quiet else f"{told}\n"], output)


def _failing(asked: str | None) -> frozenset[State]:
    if asked is None:
        return _FAILING
    names = {name.strip().lower() for name in asked.split(",")} - {"", "none", "never"}
    for name in sorted(names - {str(state) for state in State}):
        raise UsageError(f"--fail-on: there is no {name!r}; choose from {', '.join(State)}, none")
    return frozenset(State(name) for name in names)
