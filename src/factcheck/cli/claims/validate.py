"""`factcheck claims validate`: the faults of a base."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli import bases, config, options
from factcheck.cli.claims.output import write
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.model import Severity
from factcheck.report.findings import as_objects, as_text
from factcheck.report.summary import plural


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("validate", epilog="Example: factcheck claims validate claims/")(validate)


@command
def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...", help="Files and folders. Default: the base that `check` would use."
        ),
    ] = None,
    *,
    config_file: options.ConfigOption = None,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
) -> ExitCode:
    """Look for faults in a base; all of them in one run. Exits with 1 if there is an error."""
    from factcheck.base.validate import validate as find_faults  # noqa: PLC0415 - only this command needs it

    choice = bases.choose_base(paths, config.find_config(config_file, Path.cwd()), Path.cwd())
    _, findings = find_faults(choice.paths)
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    told = f"{plural(errors, 'error')}, {plural(len(findings) - errors, 'other remark')} in {choice.label}\n"
    write(as_objects(findings), lambda _: as_text(findings) + told, form, output)
    return ExitCode.FOUND if errors else ExitCode.OK
