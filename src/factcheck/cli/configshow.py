"""`factcheck config show`: the settings that hold here, and where each comes from."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import bases, config, options
from factcheck.cli.draftconfig import draft_config
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import prepare_stdout
from factcheck.report.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.cli.config import Config

_DEFAULT = "default"


def register(app: typer.Typer) -> None:
    """Add the group with its one command."""
    group = typer.Typer(
        no_args_is_help=True,
        help="The settings that hold here.",
        epilog="Example: factcheck config show drafts/article.md",
    )
    group.callback()(_group)
    group.command("show", epilog="Example: factcheck config show drafts/article.md")(show)
    app.add_typer(group, name="config")


def _group() -> None:
    """Keeps `show` a word of its own."""


@command
def show(
    path: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="The draft or folder that is asked about.")
    ] = None,
    *,
    config_file: options.ConfigOption = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Heed no config file.")] = False,
) -> ExitCode:
    """Show each setting, its value and its origin, for a draft or this folder."""
    folder = Path.cwd() if path is None else path.absolute()
    folder = folder if folder.is_dir() else folder.parent
    settings = config.Config() if isolated else config.find_config(config_file, folder)
    prepare_stdout(machine=False)
    for name, value, origin in _settings(settings, folder):
        sys.stdout.write(printable(f"{name} = {value}    # {origin}") + "\n")
    return ExitCode.OK


def _settings(settings: Config, folder: Path) -> Iterator[tuple[str, str, str]]:
    """Name, value and origin."""
    yield "config", str(settings.file or "none"), "the nearest upwards" if settings.file else _DEFAULT
    yield "base", bases.choose_base(None, settings, folder).label, _base_origin(settings)
    fail_on = settings.fail_on
    yield "fail-on", _DEFAULTS["fail-on"] if fail_on is None else _listed(fail_on), _origin(fail_on, settings)
    for name, value in (
        ("format", settings.format),
        ("color", settings.color),
        ("max-age", settings.max_age),
    ):
        yield name, value or _DEFAULTS[name], _origin(value, settings)
    own = draft_config(settings.draft, settings.file)
    for name, held in (
        ("draft.min-coverage", own.min_coverage),
        ("draft.baseline", own.baseline),
        ("draft.ignore-file", own.ignore_file),
        ("draft.exclude", _listed(own.exclude) or None),
    ):
        yield name, "none" if held is None else str(held), _origin(held, settings)
    for rule in own.severities:
        told = "off" if rule.severity is None else rule.severity.value
        yield f"draft.severity.{rule.code} for {rule.paths}", told, str(settings.file)


_DEFAULTS = {
    "fail-on": "conflicting; for drafts: error",
    "format": "table on a terminal, else plain",
    "color": "auto",
    "max-age": "none",
}


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(values)


def _origin(value: object, settings: Config) -> str:
    return _DEFAULT if value is None else str(settings.file)


def _base_origin(settings: Config) -> str:
    if os.environ.get("FACTCHECK_BASE"):
        return "FACTCHECK_BASE"
    return str(settings.file) if settings.base else "found: claims/ upwards, else the one that ships"
