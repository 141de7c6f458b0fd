"""A draft's bytes as a document, by the format that its name tells."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, assert_never

from factcheck.drafts.decode import check_size, decode
from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.drafts.document import Document

# ruff: noqa: PLC0415 - a run pays for the formats it reads


class DraftFormat(StrEnum):
    """What drafts are written in."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    MDX = "mdx"
    HTML = "html"
    RST = "rst"
    DOCX = "docx"
    PDF = "pdf"


SUFFIXES = {
    ".txt": DraftFormat.PLAIN,
    ".text": DraftFormat.PLAIN,
    ".md": DraftFormat.MARKDOWN,
    ".markdown": DraftFormat.MARKDOWN,
    ".mdown": DraftFormat.MARKDOWN,
    ".mdx": DraftFormat.MDX,
    ".html": DraftFormat.HTML,
    ".htm": DraftFormat.HTML,
    ".xhtml": DraftFormat.HTML,
    ".rst": DraftFormat.RST,
    ".docx": DraftFormat.DOCX,
    ".pdf": DraftFormat.PDF,
}
"""The endings of files that are drafts; a folder is searched for these."""


def format_of(name: str) -> DraftFormat:
    """The format that a file's name tells; plain text for an ending that is not known."""
    return SUFFIXES.get(PurePath(name).suffix.lower(), DraftFormat.PLAIN)


def read_document(raw: bytes, name: str, form: DraftFormat | None = None) -> Document:
    """The draft as passages with their places.

    Raises:
        InputError: if it cannot be read; the message tells why.
    """
    form = form or format_of(name)
    match form:
        case DraftFormat.DOCX:
            from factcheck.drafts import docx

            check_size(len(raw), name)
            return docx.read(raw, name)
        case DraftFormat.PDF:
            from factcheck.drafts import pdf

            check_size(len(raw), name)
            return pdf.read(raw, name)
        case _:
            return read_text(decode(raw, name), name, form)


def read_text(text: str, name: str, form: DraftFormat | None = None) -> Document:
    """A draft that is text already.

    Raises:
        InputError: if it cannot be read, or is of a format that is not text.
    """
    form = form or format_of(name)
    match form:
        case DraftFormat.PLAIN:
            from factcheck.drafts import plain

            return plain.read(text, name)
        case DraftFormat.MARKDOWN:
            from factcheck.drafts import markdown

            return markdown.read(text, name)
        case DraftFormat.MDX:
            from factcheck.drafts import mdx

            return mdx.read(text, name)
        case DraftFormat.HTML:
            from factcheck.drafts import html

            return html.read(text, name)
        case DraftFormat.RST:
            from factcheck.drafts import rst

            return rst.read(text, name)
        case DraftFormat.DOCX | DraftFormat.PDF:
            raise InputError(f"{name}: {form} is not text; give it as a file")
        case _:
            assert_never(form)
