"""The options that commands have in common, and what they mean."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from factcheck.errors import UsageError
from factcheck.model import Verdict
from factcheck.report.formats import SUFFIXES, Format
from factcheck.report.listing import ListFormat
from factcheck.report.look import Look

if TYPE_CHECKING:
    from factcheck.cli.config import Config


_Choice = TypeVar("_Choice", bound=StrEnum)


class Colour(StrEnum):
    """When to colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


BaseOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--base",
        metavar="PATH",
        help="A claim base: a YAML file or a folder of them; NAME=PATH keeps its ids apart, @NAME is an installed one. "
        "Repeatable. "
        "Default: FACTCHECK_BASE, the config's, claims/ here or above, the base that ships with factcheck.",
    ),
]
AgainstOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--against",
        metavar="FILE",
        help="A source text to check against, each of its sentences a claim: txt, md, html, rst, docx or pdf. "
        "Repeatable. Takes the place of the base; with --base beside it, both are used.",
    ),
]
ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The config. Default: factcheck.toml or pyproject.toml here or above.",
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all. Its name sets the format."
    ),
]
FailOnOption = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="VERDICTS",
        help="Exit with 1 if a statement has one of these verdicts, separated by commas; or 'none'. "
        "Default: conflicting.",
    ),
]
ColourOption = Annotated[
    Colour | None,
    typer.Option(
        "--color", help="When to colour. Default: auto, which heeds NO_COLOR, FORCE_COLOR and the terminal."
    ),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Leave out the closing line.")]
VerboseOption = Annotated[
    bool, typer.Option("--verbose", "-v", help="Show every claim used, in full, with its note.")
]


def _leave_cache_out(asked: bool) -> bool:  # noqa: FBT001 - Typer passes it by position
    if asked:
        os.environ["FACTCHECK_NO_CACHE"] = "1"
    return asked


def _use_meaning(asked: bool) -> bool:  # noqa: FBT001 - Typer passes it by position
    if asked:
        os.environ["FACTCHECK_MEANING"] = "1"
    return asked


MeaningOption = Annotated[
    bool,
    typer.Option(
        "--meaning",
        callback=_use_meaning,
        help="Propose claims that are near in meaning, too. It decides nothing; needs the extra 'meaning'.",
    ),
]
NoCacheOption = Annotated[
    bool,
    typer.Option("--no-cache", callback=_leave_cache_out, help="Neither read nor write the compiled base."),
]
ListFormatOption = Annotated[
    ListFormat | None,
    typer.Option("--format", "-f", help="How to write. Default: table on a terminal, else plain."),
]

WIDTH = 80
"""Columns where neither `COLUMNS` nor a terminal says otherwise."""

_NARROWEST = 20
_WIDEST = 1000


def choose_format(asked: Format | None, output: Path | None, config: Config) -> Format:
    """The format: as asked, by the output's name, by the config, or for a terminal or a pipe.

    Raises:
        UsageError: if the config names a format that there is not.
    """
    if asked is not None:
        return asked
    if output is not None and output.suffix.lower() in SUFFIXES:
        return SUFFIXES[output.suffix.lower()]
    if config.format is not None:
        return _member(Format, config.format, f"format in {config.file}")
    if output is not None or not sys.stdout.isatty():
        return Format.PLAIN
    return Format.TABLE


def choose_list_format(asked: ListFormat | None, output: Path | None = None) -> ListFormat:
    """The format of a list: as asked, by the output's name, or for a terminal or a pipe."""
    if asked is not None:
        return asked
    if output is not None:
        by_name = SUFFIXES.get(output.suffix.lower())
        return ListFormat(by_name) if by_name in (Format.JSON, Format.JSONL) else ListFormat.PLAIN
    return ListFormat.TABLE if sys.stdout.isatty() else ListFormat.PLAIN


def failing(asked: str | None, config: Config) -> frozenset[Verdict]:
    """The verdicts that make the run fail.

    Raises:
        UsageError: if one of them is not a verdict.
    """
    if asked is not None:
        names, origin = asked.split(","), "--fail-on"
    elif config.fail_on is not None:
        names, origin = list(config.fail_on), f"fail-on in {config.file}"
    else:
        return frozenset({Verdict.CONFLICTING})
    cleaned = [name.strip().lower().replace("-", "_").replace(" ", "_") for name in names]
    return frozenset(_member(Verdict, name, origin) for name in cleaned if name not in ("", "none", "never"))


def _member(choices: type[_Choice], name: str, origin: str) -> _Choice:
    try:
        return choices(name)
    except ValueError:
        from difflib import get_close_matches  # noqa: PLC0415 - only for a wrong name

        close = get_close_matches(name, list(choices), 1)
        hint = f"did you mean {close[0]}?" if close else f"choose from {', '.join(choices)}"
        raise UsageError(f"{origin}: there is no {name!r}; {hint}") from None


def look(
    *,
    colour: Colour | None,
    config: Config,
    output: Path | None = None,
    quiet: bool = False,
    verbose: bool = False,
    explain: bool = False,
) -> Look:
    """How human-readable output is to look here.

    Raises:
        UsageError: if the config names a choice of colour that there is not.
    """
    chosen = colour
    if chosen is None and config.color is not None:
        chosen = _member(Colour, config.color, f"color in {config.file}")
    in_terminal = output is None and sys.stdout.isatty()
    return Look(
        width=_width(in_terminal=in_terminal),
        colour=_coloured(chosen or Colour.AUTO, in_terminal=in_terminal),
        verbose=verbose,
        quiet=quiet,
        explain=explain,
    )


def _coloured(chosen: Colour, *, in_terminal: bool) -> bool:
    """An explicit choice wins; then https://no-color.org, https://force-color.org, CLICOLOR, the terminal."""
    if chosen is not Colour.AUTO:
        return chosen is Colour.ALWAYS
    environ = os.environ
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR") or environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return in_terminal and environ.get("TERM") != "dumb" and environ.get("CLICOLOR") != "0"


def _width(*, in_terminal: bool) -> int:
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isascii() and columns.isdecimal() else 0
    if not width and in_terminal:
        try:
            width = os.get_terminal_size(sys.stdout.fileno()).columns
        except OSError:
            width = 0
    return min(max(width or WIDTH, _NARROWEST), _WIDEST)
