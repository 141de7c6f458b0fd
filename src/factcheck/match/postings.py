"""Inverted lists: for each key the documents that have it, and how much of each document it is.

A posting is one integer, the document's number times 256 plus its share, so that a list is an
`array("I")` in memory and the same bytes in a compiled base. The share is Okapi BM25's weight of a
key in a document (Robertson and Walker, 1994), 0 to 255 for 0 to 1; it is rounded the same way
everywhere, so that a compiled base ranks exactly as one that was just read.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol
from zlib import crc32

from factcheck.match.bits import set_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

SHARES = 256
"""Steps of a share; a posting is `number * SHARES + share`."""

SHIFT, MASK = SHARES.bit_length() - 1, SHARES - 1
"""A posting taken apart, as the fastest loop does it."""

_STEP = 5
"""Binary digits of a share that a level leaves out: the fewer the nearer is a bound, and the slower."""

_LONG = 1 << 14
"""Postings of a list that would take too much memory as a table."""

MOST = 2**32 // SHARES
"""Documents an index can hold."""

BUCKETS = 1 << 16
"""Length of the table of letter groups."""

_K1 = 1.2
_B = 0.75
_GRAM = 4


class Level(NamedTuple):
    """The documents in which a key has more than the shares of the level before."""

    most: int
    """No share of those that the next level lacks is larger."""
    documents: int
    """A set; see `bits`."""


class Postings:
    """The documents that have a key; how they are looked up best is found out on the way."""

    __slots__ = ("_asked", "_levels", "_shares", "packed")

    packed: Sequence[int]
    """Ascending and not empty; see `SHARES`."""

    def __init__(self, packed: Sequence[int], levels: tuple[Level, ...] = ()) -> None:
        """Take the postings, and the *levels* where they were made before."""
        self.packed = packed
        self._levels = levels
        self._shares: dict[int, int] | None = None
        self._asked = 0

    @property
    def levels(self) -> tuple[Level, ...]:
        """The documents by their shares; each level is a part of the one before, the first is all of them."""
        if not self._levels:
            self._levels = levels_of(self.packed)
        return self._levels

    def shares(self, numbers: Collection[int]) -> Mapping[int, int]:
        """The shares of the key in *numbers* where they have it, and perhaps in other documents."""
        if self._shares is not None:
            return self._shares
        self._asked += len(numbers)
        if self._asked < len(self.packed) or len(self.packed) > _LONG:
            return self._shares_in(numbers)
        self._shares = {posting >> SHIFT: posting & MASK for posting in self.packed}
        return self._shares

    def _shares_in(self, numbers: Iterable[int]) -> dict[int, int]:
        packed, size = self.packed, len(self.packed)
        found = {}
        for number in numbers:
            at = bisect_left(packed, number << SHIFT)
            if at < size and packed[at] >> SHIFT == number:
                found[number] = packed[at] & MASK
        return found


def levels_of(packed: Iterable[int]) -> tuple[Level, ...]:
    """The documents of *packed* by their shares, in steps of 32.

    >>> levels_of([0 * SHARES + 70, 2 * SHARES + 80, 3 * SHARES + 5])
    (Level(most=31, documents=13), Level(most=95, documents=5))
    """
    steps: dict[int, list[int]] = {}
    for posting in packed:
        steps.setdefault((posting & MASK) >> _STEP, []).append(posting >> SHIFT)
    found = []
    documents = 0
    for step in sorted(steps, reverse=True):
        documents |= set_of(steps[step])
        found.append(Level((step + 1 << _STEP) - 1, documents))
    return tuple(reversed(found))


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
        self._found: dict[str, Postings] = {}
        self._words: dict[tuple[str, int], list[str]] | None = None
        self._grams: array[int] | None = None

    def find(self, key: str) -> Postings | None:
        """The list of *key*, or None where no document has it."""
        found = self._found.get(key)
        if found is None:
            packed = self._lists.get(key)
            if packed is None:
                return None
            found = self._found[key] = Postings(packed)
        return found

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
