"""`factcheck init`: a base, a config and a pre-commit entry in a new or existing folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import prepare_stdout, write_all
from factcheck.errors import UsageError
from factcheck.report.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = """Examples:

factcheck init

factcheck init newsroom --claim "The River Bridge carries 41,200 vehicles a day."
"""

_FIRST = "The River Bridge carries 41,200 vehicles a day."

_CONFIG = """\
# What `factcheck` heeds in this folder and below; `factcheck config show` tells what holds.
base = "claims"
fail-on = ["conflicting"]
"""

_HEAD = """\
# yaml-language-server: $schema=schema.json
# A file of the base: `factcheck claims validate` looks for faults, `factcheck claims add` adds a claim.

"""

_UNTOLD = """\
# source:
#   title: …
#   publisher: …
#   published: a day, a month or a year
#   url: https://…

claims:
"""

_EXAMPLE = """\
source:
  title: Traffic on the river bridges     # what the text, table or page is called
  publisher: City Statistics Office
  published: 2022-11-04                    # a day, a month or a year
  # url: https://…

claims:
"""

_HOOKS = """\
  - repo: local
    hooks:
      - id: factcheck
        name: check the figures in drafts
        entry: factcheck draft
        language: system
        files: \\.(mdx?|markdown|html?|rst|txt|docx)$
      - id: factcheck-base
        name: look for faults in the claim base
        entry: factcheck claims validate claims/
        language: system
        pass_filenames: false
        files: ^claims/.*\\.ya?ml$
"""


class _File(NamedTuple):
    path: Path
    text: str
    instead: str = ""
    """What to do by hand where the file is there already."""
    mark: bytes = b""
    """What the file holds if that was done."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("init", epilog=EXAMPLES)(init)


@command
def init(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Where. Default: here.")] = Path(),
    *,
    claim: Annotated[
        str | None, typer.Option("--claim", metavar="STATEMENT", help="The first claim. Default: an example.")
    ] = None,
) -> ExitCode:
    """Start a base and a config, with an entry for pre-commit, in a new or existing folder.

    What is there already stays as it is.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file; init needs a folder")
    if claim is not None and not claim.strip():
        raise UsageError("the first claim is empty")
    prepare_stdout(machine=False)
    for file in _files(folder, claim):
        _tell(_made(file))
    _tell("Next: `factcheck claims add` for more claims, `factcheck claims validate` to look for faults,")
    _tell("      `factcheck draft FILE` to check a draft.")
    return ExitCode.OK


def _files(folder: Path, claim: str | None) -> Iterator[_File]:
    from factcheck.cli.bases import FOLDER, has_claims  # noqa: PLC0415
    from factcheck.cli.claims.schema import as_json  # noqa: PLC0415

    claims = folder / FOLDER
    if has_claims(claims):
        _tell(f"kept  {claims}{os.sep} (it has claims)")
    else:
        yield _File(claims / "first.yaml", _first(claim))
    yield _File(claims / "schema.json", as_json(), "`factcheck claims schema -o` renews it", b"")
    if _holds(folder / "pyproject.toml", b"[tool.factcheck"):
        _tell(f"kept  {folder / 'pyproject.toml'} (it has a config)")
    else:
        yield _File(folder / "factcheck.toml", _CONFIG)
    yield _File(
        folder / ".pre-commit-config.yaml",
        f"repos:\n{_HOOKS}",
        f"add this under `repos:`\n{_HOOKS.rstrip()}",
        b"factcheck",
    )


def _first(claim: str | None) -> str:
    """The first file of the base: with an example, or with the claim that was given and its source still to be told."""
    from factcheck.base.yamltext import entry  # noqa: PLC0415

    if claim is not None:
        return _HEAD + _UNTOLD + "\n".join([*entry({"statement": " ".join(claim.split())}, 2), ""])
    where = {"section": "Findings", "paragraph": "3"}
    return _HEAD + _EXAMPLE + "\n".join([*entry({"statement": _FIRST, "where": where}, 2), ""])


def _holds(path: Path, mark: bytes) -> bool:
    try:
        return mark in path.read_bytes()
    except OSError:
        return False


def _made(file: _File) -> str:
    """Make the file, unless there is something; what was done."""
    if os.path.lexists(file.path):
        done = not file.instead or (file.mark and _holds(file.path, file.mark))
        return f"kept  {file.path}" + ("" if done else f": {file.instead}")
    file.path.parent.mkdir(parents=True, exist_ok=True)
    write_all([file.text], file.path)
    return f"made  {file.path}"


def _tell(text: str) -> None:
    sys.stdout.write("\n".join(printable(line) for line in text.split("\n")) + "\n")
