"""Ids made from words, the same as long as the words are."""

from __future__ import annotations

import re
import unicodedata
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_SLUG_WORDS = 6
_SLUG_LENGTH = 48
_ID = re.compile(r"\w[\w.-]*")


def is_id(text: str) -> bool:
    """Whether *text* can be an id: letters, digits, hyphens, dots and underscores, and not a number.

    >>> is_id("cecot-capacity"), is_id("4.5"), is_id("two words")
    (True, False, False)
    """
    return _ID.fullmatch(text) is not None and not text.replace(".", "").isdigit()


def id_of(statement: str) -> str:
    """The id of a claim that has none: its first words, and a digest of all of them.

    Punctuation and case don't count.

    >>> id_of("It cost €96 million.") == id_of("it cost €96 million")
    True
    >>> id_of("It cost €96 million.")
    'it-cost-96-million-80cea446'
    """
    words = _WORD.findall(statement.casefold())
    digest = zlib.crc32(" ".join(words).encode())
    slug = slug_of(" ".join(words[:_SLUG_WORDS])) or "claim"
    return f"{slug}-{digest:08x}"


def numbered(ids: Iterable[str]) -> Iterator[str]:
    """The same ids; one that was there before gets a number behind it.

    >>> list(numbered(["a", "b", "a"]))
    ['a', 'b', 'a-2']
    """
    seen: dict[str, int] = {}
    for id_ in ids:
        seen[id_] = seen.get(id_, 0) + 1
        yield id_ if seen[id_] == 1 else f"{id_}-{seen[id_]}"


def slug_of(text: str) -> str:
    """The text in plain small letters with hyphens.

    >>> slug_of("Städtisches Statistik-Büro, 2022")
    'stadtisches-statistik-buro-2022'
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", text.lower())[:_SLUG_LENGTH].strip("-")
