"""`factcheck check`: one or more statements against a claim base."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli import bases, config, options
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.statements import read_statements
from factcheck.cli.streams import prepare_stdout, silence_stdout, write_all
from factcheck.report.formats import Format, renderer
from factcheck.report.summary import Tally

EXAMPLES = """Examples:

factcheck check "The prison holds 40,000 people."

factcheck check --base claims/ --format json - < statements.txt

factcheck check --against report.pdf "The bridge cost 96 million euros."

factcheck check    (on a terminal: a prompt that checks line after line)
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check", epilog=EXAMPLES)(check)


@command
def check(
    statements: Annotated[
        list[str] | None,
        typer.Argument(metavar="[STATEMENT]...", help="What to check; '-' or a pipe gives one a line."),
    ] = None,
    *,
    base: options.BaseOption = None,
    against: options.AgainstOption = None,
    config_file: options.ConfigOption = None,
    form: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="How to write. Default: table on a terminal, else plain."),
    ] = None,
    output: options.OutputOption = None,
    fail_on: options.FailOnOption = None,
    color: options.ColourOption = None,
    meaning: options.MeaningOption = False,
    no_cache: options.NoCacheOption = False,
    quiet: options.QuietOption = False,
    verbose: options.VerboseOption = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show the way from statement to verdict.")
    ] = False,
) -> ExitCode:
    """Check statements against a claim base, figure by figure.

    Without a statement, on a terminal, a prompt checks line after line. Exits with 1 if a statement has
    a verdict that --fail-on names.
    """
    del no_cache, meaning  # their callbacks have done it
    given = read_statements(statements or ())
    settings = config.find_config(config_file, Path.cwd())
    failing = options.failing(fail_on, settings)
    chosen = options.choose_format(form, output, settings)
    look = options.look(
        colour=color, config=settings, output=output, quiet=quiet, verbose=verbose, explain=explain
    )
    claims = bases.open_base(base, settings, against)
    render = renderer(chosen)
    if not statements and sys.stdin.isatty() and sys.stdout.isatty():
        from factcheck.cli.prompt import converse  # noqa: PLC0415 - only a person needs it

        return converse(claims, render, look)
    tally = Tally()
    results = tally.watch(claims.check_many(given))
    prepare_stdout(machine=chosen not in (Format.TABLE, Format.PLAIN))
    try:
        write_all(render(results, claims.base, look), output)
    except BrokenPipeError:  # the reader has seen enough; what was judged still counts
        silence_stdout()
    return ExitCode.FOUND if any(tally.counts[verdict] for verdict in failing) else ExitCode.OK
