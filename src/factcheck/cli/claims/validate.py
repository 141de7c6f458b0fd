"""`factcheck claims validate`: the faults of a base."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli import bases, config, options
from factcheck.cli.claims import ages
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import prepare_stdout, write_all
from factcheck.errors import UsageError
from factcheck.model import Severity
from factcheck.report.faults.formats import FaultFormat, Found, renderer

_SUFFIXES = {".json": FaultFormat.JSON, ".jsonl": FaultFormat.JSONL, ".sarif": FaultFormat.SARIF}


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("validate", epilog="Example: factcheck claims validate claims/ --max-age 2y")(validate)


@command
def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...", help="Files and folders. Default: the base that `check` would use."
        ),
    ] = None,
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    form: Annotated[
        FaultFormat | None,
        typer.Option("--format", "-f", help="How to write. Default: table on a terminal, else plain."),
    ] = None,
    output: options.OutputOption = None,
    max_age: Annotated[
        str | None,
        typer.Option(
            "--max-age",
            metavar="AGE",
            help="Warn of sources older than this: 90d, 18m, 2y, or a day (2023-01-31).",
        ),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="WHAT",
            help="Exit with 1 for these, separated by commas: error, warning, codes, or none. Default: error.",
        ),
    ] = None,
    quiet: options.QuietOption = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Show each figure of the base as written and as read.")
    ] = False,
) -> ExitCode:
    """Look for faults in a base; all of them in one run. Exits with 1 if there is an error."""
    from factcheck.audit import disputes  # noqa: PLC0415 - only this command needs them
    from factcheck.base.validate import examine  # noqa: PLC0415

    settings = config.find_config(config_file, Path.cwd())
    failing = _failing(fail_on)
    oldest = ages.oldest(max_age, settings)
    choice = bases.choose_base([*(paths or ()), *(base or ())], settings, Path.cwd())
    examined = examine(choice.paths, oldest=oldest, disputes=disputes)
    found = Found(label=choice.label, findings=examined.findings, claims=examined.base.claims)
    chosen = _format(form, output)
    prepare_stdout(machine=chosen.for_programs)
    look = options.look(colour=None, config=settings, output=output, quiet=quiet, verbose=verbose)
    write_all([renderer(chosen)(found, look)], output)
    named = any(failing & {str(finding.severity), finding.code} for finding in found.findings)
    return ExitCode.FOUND if named else ExitCode.OK


def _format(asked: FaultFormat | None, output: Path | None) -> FaultFormat:
    if asked is not None:
        return asked
    if output is not None:
        return _SUFFIXES.get(output.suffix.lower(), FaultFormat.PLAIN)
    return FaultFormat.TABLE if sys.stdout.isatty() else FaultFormat.PLAIN


def _failing(asked: str | None) -> frozenset[str]:
    """The severities and codes that make the run fail.

    Raises:
        UsageError: if one of them is neither.
    """
    from factcheck.base.faults import CODES  # noqa: PLC0415

    if asked is None:
        return frozenset({str(Severity.ERROR)})
    names = {name.strip() for name in asked.split(",")} - {"", "none", "never"}
    chosen = {name.upper() if name.upper() in CODES else name.lower() for name in names}
    for name in sorted(chosen - {str(one) for one in Severity} - CODES.keys()):
        raise UsageError(
            f"--fail-on: there is no {name!r}; choose from error, warning, none, or a code such as FB103"
        )
    return frozenset(chosen)
