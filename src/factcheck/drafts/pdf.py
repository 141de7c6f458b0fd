"""PDF, read with pypdf: the text of each page; tables and columns come as pypdf finds them."""

from __future__ import annotations

import io
import logging
from itertools import accumulate

from factcheck.drafts.collecting import Collector
from factcheck.drafts.document import Document
from factcheck.drafts.plain import collect
from factcheck.errors import InputError

MOST_PAGES = 2000
MOST_CHARACTERS = 8 * 1024 * 1024


def read(raw: bytes, name: str) -> Document:
    """The passages of a PDF; places count in the text taken out of it.

    Raises:
        InputError: if pypdf is not installed, or the file is damaged, locked or too large.
    """
    try:
        import pypdf  # noqa: PLC0415 - an extra
    except ImportError:
        raise InputError(f"{name}: to read PDF install factcheck-cli[pdf]") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file is told by the error
    try:
        pages = _pages(pypdf.PdfReader(io.BytesIO(raw)), name)
    except (pypdf.errors.PyPdfError, ValueError, KeyError, TypeError, RecursionError, OSError) as error:
        raise InputError(f"{name}: not a PDF that can be read ({error})") from None
    starts = [0, *accumulate(len(page) for page in pages)]
    collector = Collector()
    for page, start in zip(pages, starts, strict=False):
        collect(page, collector, start)
    return Document(
        name=name,
        text="".join(pages),
        passages=tuple(collector.passages),
        pages=tuple(starts[:-1]),
        editable=False,
    )


def _pages(reader: object, name: str) -> list[str]:
    pages: list[str] = []
    size = 0
    for number, page in enumerate(reader.pages):  # type: ignore[attr-defined]
        text = page.extract_text().replace("\0", " ") + "\n\n"
        size += len(text)
        if number >= MOST_PAGES or size > MOST_CHARACTERS:
            raise InputError(f"{name}: more than {MOST_PAGES:,} pages or {MOST_CHARACTERS:,} characters")
        pages.append(text)
    return pages
