"""Results remembered from run to run, for one base, its settings and one version of the program."""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.batch.records import Judged

_TOGETHER = 200
"""Results written in one go."""


class Memory:
    """A file of results by statement; one that can't be read or written is as good as empty."""

    def __init__(self, file: Path) -> None:
        self._connection: sqlite3.Connection | None = None
        self._unsaved = 0
        with suppress(OSError, sqlite3.Error):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._connection = _open(file)

    def get(self, statement: str) -> Judged | None:
        """The result of an earlier run."""
        if self._connection is None:
            return None
        with suppress(sqlite3.Error, ValueError):
            row = self._connection.execute(
                "SELECT result FROM results WHERE statement = ?", (statement,)
            ).fetchone()
            if row is not None:
                found: Judged = json.loads(row[0])
                return found
        return None

    def put(self, statement: str, judged: Judged) -> None:
        """Remember a result."""
        if self._connection is None:
            return
        with suppress(sqlite3.Error):
            text = json.dumps(judged, ensure_ascii=False)
            self._connection.execute("INSERT OR REPLACE INTO results VALUES (?, ?)", (statement, text))
            self._unsaved += 1
            if self._unsaved >= _TOGETHER:
                self._connection.commit()
                self._unsaved = 0

    def close(self) -> None:
        """Write what is left."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.commit()
            self._connection.close()
            self._connection = None


def _open(file: Path) -> sqlite3.Connection:
    """The file with its table; one that is damaged is made anew."""
    try:
        return _prepared(file)
    except sqlite3.DatabaseError:
        file.unlink(missing_ok=True)
        return _prepared(file)


def _prepared(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=5)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS results (statement TEXT PRIMARY KEY, result TEXT) WITHOUT ROWID"
        )
    except sqlite3.Error:
        connection.close()
        raise
    return connection
