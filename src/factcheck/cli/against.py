"""`--against`: an ad-hoc base straight from source texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.base.identity import numbered, slug_of
from factcheck.base.merge import merged
from factcheck.check import Checker
from factcheck.cli.streams import complain
from factcheck.drafts import files
from factcheck.drafts.as_base import base_of
from factcheck.drafts.stated import too_long
from factcheck.errors import UsageError
from factcheck.report.summary import plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.match import Index
    from factcheck.model import Base

_BASES = (".yaml", ".yml")


def ad_hoc(texts: Sequence[Path], beside: Base | None = None) -> tuple[Base, Index]:
    """The base that *texts* give, with its search index; claims of the base *beside* them come first.

    Raises:
        InputError: if a text cannot be read, or states nothing.
        UsageError: if one of them is no text.
    """
    bases = [_read(path) for path in texts]
    names = [slug_of(path.stem) or "text" for path in texts]
    if beside is not None:
        bases, names = [beside, *bases], ["base", *names]
    base = merged(bases, list(numbered(names)))
    return base, Checker(base).finder.index


def _read(path: Path) -> Base:
    if path.suffix.lower() in _BASES:
        raise UsageError(f"--against takes a source text, and {path} is a claim base; give it with --base")
    if str(path) == "-":
        raise UsageError("--against takes a file; standard input is for what is checked")
    if path.is_dir():
        raise UsageError(f"--against takes a file, and {path} is a folder")
    document = files.load(path)
    left_out = too_long(document)
    if left_out:
        complain(f"{path}: {plural(left_out, 'passage')} too long to be a sentence left out")
    return base_of(document)
