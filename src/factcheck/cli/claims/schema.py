"""`factcheck claims schema`: the JSON Schema of a base's files, for editors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import prepare_stdout, write_all


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("schema", epilog="Example: factcheck claims schema -o claims/schema.json")(schema)


@command
def schema(
    *,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all."),
    ] = None,
) -> ExitCode:
    """Write the JSON Schema of a base's files: editors complete keys with it, and tell what each is for.

    A file of the base names it in its first line: `# yaml-language-server: $schema=schema.json`.
    """
    prepare_stdout(machine=True)
    write_all([as_json()], output)
    return ExitCode.OK


def as_json() -> str:
    """The schema as a file holds it."""
    from factcheck.base.keys import json_schema  # noqa: PLC0415

    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
