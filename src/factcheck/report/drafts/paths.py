"""Paths as code hosts want them."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import quote


def slashed(file: str) -> str:
    r"""The path with forward slashes and without a leading "./".

    >>> slashed("./drafts/a.md")
    'drafts/a.md'
    """
    return PurePath(file).as_posix().removeprefix("./")


def uri_of(file: str) -> str:
    """The path as a relative reference of a URI; never empty.

    >>> uri_of("a b#1.md")
    'a%20b%231.md'
    """
    return quote(slashed(file), errors="surrogatepass") or "draft"
