"""A compiled base in one file: its claims, and the lists of its search index, each read when it is asked for.

The file is an SQLite database that is written once and then only read, memory-mapped: opening it costs the same for
a hundred claims as for a million. Every piece carries a checksum. When one doesn't fit, the file is thrown away, the
base is made again from its sources, and the run goes on with that: the answers are the same.
"""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple, cast, overload
from zlib import crc32

from factcheck.compiled import ready
from factcheck.compiled.packing import packed, unpacked
from factcheck.match import Index, MemoryLists, Postings
from factcheck.match.postings import Level, by_start, levels_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from factcheck.match import Lists
    from factcheck.model import Base, Claim

_BLOCK = 8
"""Claims in a row: enough to share what they repeat, few enough to read for the sake of one."""

_BLOCKS_KEPT = 1024
_LISTS_KEPT = 1 << 22
"""Postings of the lists that are kept in memory."""
_DENSE = 64
"""Where one claim of so many has a key, its sets are kept: they are no longer than the list."""

_MAPPED = 1 << 30
"""Bytes of the file that are mapped into memory; only the pages that are read count."""

_TABLES = """
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE kept (name TEXT PRIMARY KEY, content BLOB);
CREATE TABLE claims (number INTEGER PRIMARY KEY, content BLOB);
CREATE TABLE lists (number INTEGER PRIMARY KEY, key TEXT, content BLOB, levels BLOB);
CREATE TABLE words (start TEXT PRIMARY KEY, content BLOB);
"""


class Damaged(Exception):  # noqa: N818 - never leaves this module
    """The file does not hold what was written to it."""


class Shell(NamedTuple):
    """What of a base is read at once."""

    base: Base
    """Without claims."""
    claims: int
    superseded: dict[str, str]


def superseded(claims: Iterable[Claim]) -> dict[str, str]:
    """For each claim that another replaces, the other's id."""
    return {old: claim.id for claim in claims for old in claim.supersedes}


def write(file: Path, key: object, base: Base, lists: MemoryLists) -> None:
    """Write a compiled base, whole; *file* must not exist.

    Raises:
        OSError: if it cannot be written.
    """
    try:
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.executescript(_TABLES)
            shell = Shell(replace(base, claims=()), len(base.claims), superseded(base.claims))
            connection.executemany(
                "INSERT INTO kept VALUES (?, ?)",
                [
                    ("key", _sealed(packed(key))),
                    ("shell", _sealed(packed(tuple(shell)))),
                    ("grams", _sealed(bytes(lists.grams()))),
                ],
            )
            connection.executemany("INSERT INTO claims VALUES (?, ?)", _blocks(base.claims))
            connection.executemany("INSERT INTO lists VALUES (?, ?, ?, ?)", _lists(lists))
            connection.execute("CREATE UNIQUE INDEX by_key ON lists (key)")
            words = by_start(word for word, _ in lists.items())
            connection.executemany(
                "INSERT INTO words VALUES (?, ?)",
                (
                    (f"{letter}{length}", _sealed("\n".join(found).encode()))
                    for (letter, length), found in words.items()
                ),
            )
    except sqlite3.Error as error:
        raise OSError(str(error)) from error


def _sealed(content: bytes) -> bytes:
    return crc32(content).to_bytes(4, "little") + content


def _blocks(claims: Iterable[Claim]) -> Iterator[tuple[int, bytes]]:
    rest = iter(claims)
    number = 0
    while block := tuple(islice(rest, _BLOCK)):
        yield number, _sealed(packed(block))
        number += 1


def _lists(lists: MemoryLists) -> Iterator[tuple[int, str, bytes, bytes | None]]:
    for number, (key, postings) in enumerate(sorted(lists.items())):
        levels = _levels(postings) if len(postings) * _DENSE >= lists.size else None
        yield number, key, _sealed(postings.tobytes()), levels


def _levels(postings: array[int]) -> bytes:
    """The sets of a list that takes long to make sets of."""
    levels = levels_of(postings)
    size = levels[0].documents.bit_length() // 8 + 1
    return _sealed(packed([(level.most, level.documents.to_bytes(size, "little")) for level in levels]))


class Store:
    """An open compiled base; safe to share between threads and to carry into a forked process."""

    def __init__(self, file: Path, again: Callable[[], tuple[Base, MemoryLists]]) -> None:
        """Open *file*; *again* makes the base anew where it turns out to be damaged.

        Raises:
            Damaged: if it is no compiled base, or not whole.
        """
        self._file = file
        self._again = again
        self._lock = RLock()
        self._connections: dict[int, sqlite3.Connection] = {}
        self.healed: tuple[Base, MemoryLists] | None = None
        """The base as it was made anew."""
        _look_whole(file)
        self.key: object = unpacked(self._piece("SELECT content FROM kept WHERE name = ?", "key"))

    @property
    def beside(self) -> Path:
        """Where the claims stand as they were prepared."""
        return self._file.with_suffix(ready.SUFFIX)

    def shell(self) -> Shell:
        """What is read at once.

        Raises:
            Damaged: if it cannot be.
        """
        return Shell(*unpacked(self._piece("SELECT content FROM kept WHERE name = ?", "shell")))

    def block(self, number: int) -> tuple[Claim, ...] | None:
        """Some claims in order; None where the base was made anew."""
        content = self._read("SELECT content FROM claims WHERE number = ?", number)
        return None if content is None else cast("tuple[Claim, ...]", unpacked(content))

    def list(self, key: str) -> bytes | None:
        """The list of a key; empty where there is none, None where the base was made anew."""
        return self._read("SELECT content FROM lists WHERE key = ?", key, missing=_sealed(b""))

    def levels(self, key: str) -> bytes | None:
        """The sets of a list; empty where they are not kept, None where the base was made anew."""
        query = "SELECT levels FROM lists WHERE key = ? AND levels IS NOT NULL"
        return self._read(query, key, missing=_sealed(b""))

    def words(self, start: str) -> bytes | None:
        """Words of one beginning; None where the base was made anew."""
        return self._read("SELECT content FROM words WHERE start = ?", start, missing=_sealed(b""))

    def grams(self) -> bytes | None:
        """The table of letter groups; None where the base was made anew."""
        return self._read("SELECT content FROM kept WHERE name = ?", "grams")

    def all_lists(self) -> dict[str, array[int]]:
        """Every list by its key."""
        if self.healed is not None:
            return dict(self.healed[1].items())
        with self._lock:
            keys = [key for (key,) in self._connection().execute("SELECT key FROM lists ORDER BY number")]
        return {key: array("I", content) for key in keys if (content := self.list(key))}

    def heal(self) -> tuple[Base, MemoryLists]:
        """The base made anew; the damaged file is removed."""
        with self._lock:
            if self.healed is None:
                with suppress(OSError):
                    self._file.unlink()
                self.healed = self._again()
            return self.healed

    def _read(self, query: str, key: str | int, missing: bytes | None = None) -> bytes | None:
        if self.healed is None:
            try:
                return self._piece(query, key, missing)
            except Damaged:
                self.heal()
        return None

    def _piece(self, query: str, key: str | int, missing: bytes | None = None) -> bytes:
        try:
            with self._lock:
                row = self._connection().execute(query, (key,)).fetchone()
        except sqlite3.Error as error:
            raise Damaged(str(error)) from error
        sealed = missing if row is None else row[0]
        if not isinstance(sealed, bytes) or crc32(content := sealed[4:]).to_bytes(4, "little") != sealed[:4]:
            raise Damaged(query)
        return content

    def _connection(self) -> sqlite3.Connection:
        """The connection of this process: one must not be used across a fork."""
        process = os.getpid()
        found = self._connections.get(process)
        if found is None:
            address = f"{self._file.absolute().as_uri()}?mode=ro&immutable=1"
            found = self._connections[process] = sqlite3.connect(address, uri=True, check_same_thread=False)
            found.execute(f"PRAGMA mmap_size = {_MAPPED}")
        return found


def _look_whole(file: Path) -> None:
    """Compare the size with the one that the head tells (https://sqlite.org/fileformat2.html, 1.3).

    Raises:
        Damaged: if it is another.
    """
    with file.open("rb") as stream:
        head = stream.read(100)
    size = int.from_bytes(head[16:18], "big") * int.from_bytes(head[28:32], "big")
    if len(head) < 100 or size != file.stat().st_size:  # noqa: PLR2004 - the length of the head
        raise Damaged("the file is not whole")


class StoredClaims(Sequence["Claim"]):
    """The claims of a compiled base, in its order, each read when it is asked for."""

    def __init__(self, store: Store, size: int, replaced: dict[str, str]) -> None:
        self._store = store
        self._size = size
        self.superseded = replaced
        """For each claim that another replaces, the other's id."""
        self._block = lru_cache(_BLOCKS_KEPT)(store.block)
        self._ready: dict[int, bytes] | None = None

    def ready(self, number: int) -> object | None:
        """What was kept of a claim when it was prepared before; None where nothing was."""
        if self._ready is None:
            self._ready = ready.load(self._store.beside, self._store.key)
        content = self._ready.get(number)
        try:
            return None if content is None else unpacked(content)
        except Exception:  # noqa: BLE001 - it is prepared again
            return None

    def keep_ready(self, prepared: dict[int, object]) -> None:
        """Keep claims as they were prepared, beside those that are kept already."""
        if self._store.healed is None:
            new = {number: packed(kept) for number, kept in prepared.items()}
            ready.keep(self._store.beside, self._store.key, (self._ready or {}) | new)

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> Claim: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Claim, ...]: ...

    def __getitem__(self, index: int | slice) -> Claim | tuple[Claim, ...]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(self._size)))
        number = index + self._size if index < 0 else index
        if not 0 <= number < self._size:
            raise IndexError(index)
        block = self._block(number // _BLOCK)
        return self._store.heal()[0].claims[number] if block is None else block[number % _BLOCK]

    def __iter__(self) -> Iterator[Claim]:
        for number in range(0, self._size, _BLOCK):
            block = self._store.block(number // _BLOCK)
            yield from self._store.heal()[0].claims[number : number + _BLOCK] if block is None else block

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (tuple, StoredClaims)) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __reduce__(self) -> tuple[type[tuple[Claim, ...]], tuple[list[Claim]]]:
        """Elsewhere, where there is no such file, they are a tuple."""
        return tuple, (list(self),)


def _sets(content: bytes) -> tuple[Level, ...]:
    return tuple(Level(most, int.from_bytes(documents, "little")) for most, documents in unpacked(content))


class StoredLists:
    """The lists of a compiled base's index, each read when it is asked for."""

    def __init__(self, store: Store, size: int) -> None:
        self.size = size
        self._store = store
        self._kept: dict[str, Postings | None] = {}
        self._room = _LISTS_KEPT

    def find(self, key: str) -> Postings | None:
        """The list of *key*, or None where no document has it."""
        if key in self._kept:
            return self._kept[key]
        found = self._find(key)
        self._room -= len(found.packed) if found else 1
        if self._room < 0:
            self._kept = {}
            self._room = _LISTS_KEPT
        self._kept[key] = found
        return found

    def _find(self, key: str) -> Postings | None:
        content = self._store.list(key)
        if content is None:
            return self._store.heal()[1].find(key)
        if not content:
            return None
        postings = array("I", content)
        dense = len(postings) * _DENSE >= self.size
        levels = self._store.levels(key) if dense else b""
        return Postings(postings, _sets(levels) if levels else ())

    def words(self, letter: str, length: int) -> Sequence[str]:
        """The keys of *length* letters that begin with *letter*, in order."""
        content = self._store.words(f"{letter}{length}")
        if content is None:
            return self._store.heal()[1].words(letter, length)
        return content.decode().split("\n") if content else ()

    def grams(self) -> Sequence[int]:
        """For each bucket how many postings have a word with a group of letters in it."""
        content = self._store.grams()
        return self._store.heal()[1].grams() if content is None else array("I", content)

    def __reduce__(self) -> tuple[Callable[..., MemoryLists], tuple[int, dict[str, array[int]]]]:
        """Elsewhere, where there is no such file, they lie in memory."""
        return MemoryLists.restored, (self.size, self._store.all_lists())


def opened(store: Store) -> tuple[Base, Index]:
    """The base and its index, hardly any of it read.

    Raises:
        Damaged: if not even the shell can be read.
    """
    shell = store.shell()
    claims = StoredClaims(store, shell.claims, shell.superseded)
    lists: Lists = StoredLists(store, shell.claims)
    return replace(shell.base, claims=cast("tuple[Claim, ...]", claims)), Index(lists=lists)
