"""`factcheck cache`: what is kept in the user's cache folder."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import typer

from factcheck import compiled
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import write_all
from factcheck.report.summary import plural

if TYPE_CHECKING:
    from pathlib import Path


def register(app: typer.Typer) -> None:
    """Add the group of commands."""
    group = typer.Typer(
        help="What is kept in the user's cache folder: compiled bases, and results that batches remember.",
        epilog="Example: factcheck cache info",
        no_args_is_help=True,
    )
    group.command("info", epilog="Example: factcheck cache info")(info)
    group.command("clear", epilog="Example: factcheck cache clear")(clear)
    app.add_typer(group, name="cache")


@command
def info() -> ExitCode:
    """Tell where the cache is, and how much it holds."""
    folder, files = compiled.cache_folder(), compiled.contents()
    bases = [file for file in files if file.suffix == ".base"]
    told = (
        ("folder", str(folder or "none: there is no home folder")),
        ("compiled bases", f"{len(bases):,}"),
        ("size", f"{sum(map(_size, files)) / 1e6:,.1f} MB"),
    )
    write_all((f"{name:<14}  {value}\n" for name, value in told), None)
    return ExitCode.OK


@command
def clear() -> ExitCode:
    """Remove what is kept; it is made again when it is needed."""
    write_all([f"{plural(compiled.clear(), 'file')} removed\n"], None)
    return ExitCode.OK


def _size(file: Path) -> int:
    with suppress(OSError):
        return file.stat().st_size
    return 0
