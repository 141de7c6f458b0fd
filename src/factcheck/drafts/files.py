"""Drafts from files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.drafts.decode import check_size
from factcheck.drafts.reading import read_document, read_text
from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.drafts.document import Document


def load(path: str | os.PathLike[str], name: str | None = None) -> Document:
    """The draft in a file; *name* is what to call it, its path if None.

    Raises:
        InputError: if the file is missing, is a folder, is too large or cannot be read.
    """
    called = name or os.fspath(path)
    file = Path(path)
    try:
        if file.is_dir():
            raise InputError(f"{called}: is a folder, not a draft")
        check_size(file.stat().st_size, called)
        raw = file.read_bytes()
    except OSError as error:
        raise InputError(f"{called}: {error.strerror or error}") from None
    return read_document(raw, called)


def of_text(text: str, name: str) -> Document:
    """A draft that is text already; *name* tells its format.

    Raises:
        InputError: if it cannot be read, or the name's format is not text.
    """
    return read_text(text, name)
