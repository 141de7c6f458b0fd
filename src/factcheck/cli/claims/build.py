"""`factcheck claims build`: a base compiled ahead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import bases, config, options
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import write_all
from factcheck.errors import UsageError

if TYPE_CHECKING:
    import typer


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("build", epilog="Example: factcheck claims build --base archive/")(build)


@command
def build(*, base: options.BaseOption = None, config_file: options.ConfigOption = None) -> ExitCode:
    """Compile the base ahead, so that the first check of a large one need not wait.

    It lies in the user's cache folder (see `factcheck cache info`) until its files or the program change.
    """
    from factcheck import compiled  # noqa: PLC0415

    choice = bases.choose_base(base, config.find_config(config_file, Path.cwd()), Path.cwd())
    file = compiled.build(choice.paths)
    if file is None:
        raise UsageError("the compiled base cannot be kept: the cache folder cannot be written")
    write_all([f"{choice.label}: compiled to {file} ({file.stat().st_size / 1e6:,.1f} MB)\n"], None)
    return ExitCode.OK
