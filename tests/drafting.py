"""Drafts made by hand for the tests of this folder."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from factcheck.drafts.reading import read_document
from factcheck.model import Span

if TYPE_CHECKING:
    from factcheck.drafts.document import Document, Passage

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def document(text: str, name: str) -> Document:
    """The draft *text* under the name *name*."""
    return read_document(text.encode(), name)


def texts(draft: Document) -> list[str]:
    """What a reader sees, passage by passage."""
    return [passage.text for passage in draft.passages]


def written(draft: Document, passage: Passage, words: str) -> str:
    """What stands in the file where *words* stand in the passage."""
    start = passage.text.index(words)
    place = passage.place(Span(start, start + len(words)))
    return draft.text[place.start : place.end]


def word_file(body: str, *, part: str = "word/document.xml", **parts: str) -> bytes:
    """A .docx whose body is *body*; further parts by name without folder and ending."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, f"<w:document {WORD}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {WORD}>{content}</w:{name}>")
    return stream.getvalue()


def paragraph(words: str, style: str = "") -> str:
    """A paragraph of a Word file."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r><w:t>{words}</w:t></w:r></w:p>"
