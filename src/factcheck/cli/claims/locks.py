"""What `claims lock` and `claims verify` have in common: the text, the claims of its source, the lock's file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import bases
from factcheck.cli.config import find_config
from factcheck.errors import InputError, UsageError
from factcheck.model import Base, Claim
from factcheck.model.sourcetext import SourceText
from factcheck.report.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.lock import Lock, Verified

NAME = "claims.lock"
"""The lock of a base that is a folder stands in it under this name."""

TextArgument = Annotated[
    Path, typer.Argument(metavar="TEXT", help="The source's text: txt, md, html, rst, docx or pdf.")
]
SourceOption = Annotated[
    str | None,
    typer.Option("--source", metavar="ID", help="Whose text it is, where the base has several sources."),
]
LockOption = Annotated[
    Path | None,
    typer.Option("--lock", metavar="FILE", help=f"The lock. Default: {NAME} in the base's folder."),
]
COLUMNS = ("Claim", "Answer", "Place", "What")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A text and the claims that come from it."""

    base: Base
    source: str
    text: SourceText
    claims: dict[str, Claim]
    """The stated claims of the source, by id."""
    file: Path
    """Where the lock is."""


def job(
    text: Path, base: Sequence[Path] | None, config_file: Path | None, source: str | None, lock: Path | None
) -> Job:
    """Read the base and the text.

    Raises:
        UsageError: if it is not clear whose text it is, or where the lock stands.
        InputError: if the text cannot be read.
        BaseError: if the base has faults.
    """
    from factcheck.drafts import files  # noqa: PLC0415 - only these commands read texts
    from factcheck.drafts.as_source import source_text  # noqa: PLC0415

    settings = find_config(config_file, Path.cwd())
    choice = bases.choose_base(base, settings, Path.cwd())
    loaded = bases.load(base, settings)
    named = _source(loaded, source)
    return Job(
        base=loaded,
        source=named,
        text=source_text(files.load(text)),
        claims={c.id: c for c in loaded.claims if c.formula is None and c.source == named},
        file=lock or _beside(choice),
    )


def _source(base: Base, named: str | None) -> str:
    ids = [source.id for source in base.sources]
    if named is None and len(ids) == 1:
        return ids[0]
    if named in ids:
        return str(named)
    listed = ", ".join(ids[:8]) + (", …" if len(ids) > 8 else "")  # noqa: PLR2004 - a line's worth
    if named is None:
        raise UsageError(f"the base has {len(ids)} sources; say whose text it is with --source: {listed}")
    raise UsageError(f"the base has no source {named!r}; it has {listed}")


def _beside(choice: bases.Choice) -> Path:
    if choice.shipped or len(choice.paths) != 1:
        raise UsageError("say where the lock stands with --lock: this base has no one folder of yours")
    path = bases.files_of(choice.paths[0])
    return path / NAME if path.is_dir() else path.with_suffix(".lock")


def read(file: Path) -> Lock:
    """The lock in a file.

    Raises:
        InputError: if it cannot be read.
    """
    from factcheck.lock import file as lockfile  # noqa: PLC0415

    try:
        text = file.read_text("utf-8")
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}; make it with `factcheck claims lock TEXT`") from None
    except UnicodeDecodeError:
        raise InputError(f"{file}: no lock: not UTF-8 text") from None
    return lockfile.read(text, str(file))


def rows(answers: Sequence[Verified]) -> list[tuple[str, ...]]:
    """The answers as rows of a table."""
    return [(answer.claim, str(answer.state), _place(answer), printable(answer.told)) for answer in answers]


def _place(answer: Verified) -> str:
    return ", ".join(
        filter(None, (answer.section, f"¶{answer.paragraph}" if answer.paragraph is not None else None))
    )
