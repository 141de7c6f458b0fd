"""Inverted lists: for each key the documents that have it, and how much of each document it is.

A posting is one integer, the document's number times 256 plus its share, so that a list is an
`array("I")` in memory and the same bytes in a compiled base. The share is Okapi BM25's weight of a
key in a document (Robertson and Walker, 1994), 0 to 255 for 0 to 1; it is rounded the same way
everywhere, so that a compiled base ranks exactly as one that was just read.
"""

from __future__ import annotations

from array import array
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SHARES = 256
"""Steps of a share; a posting is `number * SHARES + share`."""

MOST = 2**32 // SHARES
"""Documents an index can hold."""

BUCKETS = 1 << 16
"""Length of the table of letter groups."""

_K1 = 1.2
_B = 0.75
_GRAM = 4


class Postings(NamedTuple):
    """The documents that have a key."""

    packed: Sequence[int]
    """Ascending; see `SHARES`."""
    top: int
    """The largest share among them."""


class Lists(Protocol):
    """Where an index has its lists: in memory, or in a compiled base."""

    @property
    def size(self) -> int:
        """Number of documents."""

    def find(self, key: str) -> Postings | None:
        """The list of *key*, or None where no document has it."""

    def words(self, letter: str, length: int) -> Sequence[str]:
        """The keys of *length* letters that begin with *letter*, in order."""

    def grams(self) -> Sequence[int]:
        """For each bucket of `bucket` how many postings have a word with a group of letters in it."""


class MemoryLists:
    """Lists built from documents; never changed afterwards."""

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        """Build the lists of *documents*, each a sequence of keys with repetition."""
        if len(documents) > MOST:
            raise ValueError(f"an index holds at most {MOST:,} documents, not {len(documents):,}")
        self.size = len(documents)
        self._lists: dict[str, array[int]] = {}
        mean = sum(map(len, documents)) / self.size if self.size else 1.0
        lists = self._lists
        for number, document in enumerate(documents):
            norm = _K1 * (1 - _B + _B * len(document) / (mean or 1.0))
            place = number * SHARES
            for key, count in Counter(document).items():
                found = lists.get(key)
                if found is None:
                    found = lists[key] = array("I")
                found.append(place + round((SHARES - 1) * count / (count + norm)))
        self._tops: dict[str, int] = {}
        self._words: dict[tuple[str, int], list[str]] | None = None
        self._grams: array[int] | None = None

    def find(self, key: str) -> Postings | None:
        """The list of *key*, or None where no document has it."""
        packed = self._lists.get(key)
        if packed is None:
            return None
        top = self._tops.get(key)
        if top is None:
            top = self._tops[key] = max(posting % SHARES for posting in packed)
        return Postings(packed, top)

    def words(self, letter: str, length: int) -> Sequence[str]:
        """The keys of *length* letters that begin with *letter*, in order."""
        if self._words is None:
            self._words = by_start(self._lists)
        return self._words.get((letter, length), ())

    def grams(self) -> Sequence[int]:
        """For each bucket of `bucket` how many postings have a word with a group of letters in it."""
        if self._grams is None:
            self._grams = count_grams((key, len(packed)) for key, packed in self._lists.items())
        return self._grams

    @classmethod
    def restored(cls, size: int, lists: dict[str, array[int]]) -> MemoryLists:
        """The lists of *size* documents as they were built before."""
        found = cls(())
        found.size = size
        found._lists = lists
        return found

    def items(self) -> Iterator[tuple[str, array[int]]]:
        """All keys with their postings, in no order that matters."""
        return iter(self._lists.items())


def by_start(keys: Iterable[str]) -> dict[tuple[str, int], list[str]]:
    """The words among *keys* by first letter and length, each list in order."""
    words: dict[tuple[str, int], list[str]] = {}
    for key in sorted(filter(str.isalpha, keys)):
        words.setdefault((key[0], len(key)), []).append(key)
    return words


def count_grams(keys: Iterable[tuple[str, int]]) -> array[int]:
    """The table of letter groups for pairs of a key and the number of its postings; groups and names don't count."""
    table = array("I", bytes(4 * BUCKETS))
    for key, postings in keys:
        if key[0] not in "~@":
            for gram in set(grams_of(key)):
                table[bucket(gram)] += postings
    return table


@lru_cache(maxsize=16384)
def grams_of(word: str) -> tuple[str, ...]:
    """The groups of four letters of a word with a space before and after it.

    >>> grams_of("cells")
    (' cel', 'cell', 'ells', 'lls ')
    """
    padded = f" {word} "
    return tuple(padded[i : i + _GRAM] for i in range(max(1, len(padded) - _GRAM + 1)))


def bucket(gram: str) -> int:
    """Where a group of letters is counted; two may share a bucket, which only blurs a similarity a little."""
    return crc32(gram.encode("utf-8", "surrogatepass")) % BUCKETS
