"""`factcheck claims`: the claim base itself; one module a subcommand, loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "list": "list_claims",
    "show": "show_claims",
    "search": "search_claims",
    "stats": "stats",
    "validate": "validate",
    "audit": "audit",
    "mutate": "mutate",
    "affected": "affected",
    "lock": "lock",
    "verify": "verify",
    "build": "build",
    "extract": "extract",
    "add": "add",
    "import": "import_claims",
    "export": "export_claims",
    "schema": "schema",
}
"""Subcommand and module of this package; each has a function `register(group)`."""


def register(app: typer.Typer, arguments: Sequence[str] = ()) -> None:
    """Add the group: with the one subcommand that *arguments*, those behind `claims`, name, or with all."""
    group = typer.Typer(
        help="The claim base itself: what it holds, and whether it is sound.",
        epilog="Example: factcheck claims search prison capacity",
        no_args_is_help=True,
    )
    group.callback()(_group)
    named = next((argument for argument in arguments if not argument.startswith("-")), None)
    for module in (COMMANDS[named],) if named in COMMANDS else COMMANDS.values():
        import_module(f"{__name__}.{module}").register(group)
    app.add_typer(group, name="claims")


def _group() -> None:
    """Keep a single subcommand a subcommand: Typer would make it the whole group."""
