"""`factcheck figures`: what the reader of figures sees in a text."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import config, options, startup
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import complain, prepare_stdout, write_all
from factcheck.errors import InputError, UsageError
from factcheck.report.figures import Passage, render

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

EXAMPLES = """Examples:

factcheck figures "about 14,5 thousand people in 2023"

factcheck figures --format json article.txt

factcheck figures --lang es "más de 14,5 mil presos en enero de 2023"
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("figures", epilog=EXAMPLES)(figures)


@command
def figures(
    texts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TEXT|FILE]...",
            help="What to read: the name of a file, else the text itself; '-' or a pipe for standard input.",
        ),
    ] = None,
    *,
    lang: Annotated[
        str,
        typer.Option(
            "--lang", metavar="CODE", help="The language of the text: en or es; others are read as English."
        ),
    ] = "en",
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
    color: options.ColourOption = None,
) -> ExitCode:
    """Show every figure of a text as it is read: value, unit, comparator, kind, noun, scope.

    It is how to see why a verdict came out as it did.
    """
    if not texts and sys.stdin.isatty():
        raise UsageError("nothing to read; give a text, a file or '-'")
    settings = config.Config()
    chosen = options.choose_list_format(form, output)
    look = options.look(colour=color, config=settings, output=output)
    prepare_stdout(machine=chosen.for_programs)
    write_all(render(_passages(texts or ("-",), lang), chosen, look), output)
    return ExitCode.OK


def _passages(texts: Sequence[str], lang: str) -> Iterator[Passage]:
    from factcheck.figures import read_figures  # noqa: PLC0415 - help needs no reader

    startup.end()
    for text in texts:
        name, content = _read(text)
        yield Passage(name, content, tuple(read_figures(content, language=lang)))


def _read(argument: str) -> tuple[str | None, str]:
    """The name of the file, if it is one, and the text."""
    if argument == "-":
        return None, _decoded(sys.stdin.buffer.read(), "standard input")
    path = Path(argument)
    try:
        is_file = path.is_file()
    except (OSError, ValueError):  # too long for a name, or with a NUL
        is_file = False
    if is_file:
        complain(f"reading the file {argument}")
        return argument, _decoded(path.read_bytes(), argument)
    return None, argument


def _decoded(raw: bytes, called: str) -> str:
    if b"\0" in raw:
        raise InputError(f"{called}: this is binary data or UTF-16, not UTF-8 text")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError(f"{called}, line {line}: not UTF-8 text (byte 0x{raw[error.start]:02x})") from None
