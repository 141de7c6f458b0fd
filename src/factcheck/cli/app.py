"""Builds as much of the command line as the arguments ask for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer

import factcheck

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = ("check", "draft", "batch", "claims", "cache", "figures", "config", "lsp", "init")
"""Each is a module of this package with a function `register`."""

GROUPS = ("claims",)
"""Those with subcommands in modules of their own: `register` takes the arguments behind their name too."""

HELP = (
    "Check the figures in statements against a base of sourced claims, exactly and offline.\n\n"
    "Exit codes: 0 nothing that --fail-on names, 1 something that it names, 2 the command, the config, the input "
    "or the base is at fault, 70 a fault of the program, 130 interrupted."
)

EPILOG = 'Example: factcheck check "The prison was built for 40,000 inmates."'


def command_line(arguments: Sequence[str]) -> typer.Typer:
    """The command line, with the one command that *arguments* name, or with all where they name none."""
    app = typer.Typer(
        help=HELP,
        epilog=EPILOG,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    place = next((i for i, argument in enumerate(arguments) if not argument.startswith("-")), len(arguments))
    named = arguments[place] if place < len(arguments) else None
    for name in (named,) if named in COMMANDS else COMMANDS:
        module = import_module(f"factcheck.cli.{name}")
        if name in GROUPS:
            module.register(app, arguments[place + 1 :] if name == named else ())
        else:
            module.register(app)
    return app


def _version(asked: bool) -> None:  # noqa: FBT001 - Typer passes it by position
    if asked:
        typer.echo(f"factcheck {factcheck.__version__}")
        raise typer.Exit


def _root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    del version
