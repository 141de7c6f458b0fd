"""Rows with their verdicts as they are written: nested for JSON and YAML, flat for tables."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from factcheck.batch.columns import Row

ERROR = "error"
"""Stands in the place of the verdict where a row could not be read."""

_OURS = "factcheck_"
"""Stands before a name of ours that the input has."""

OTHERS = "other columns"
"""The column of a table for what later rows have beyond the columns of the first."""

Judged = dict[str, Any]
"""A result as JSON values; or `{"error": …}` where judging failed."""


class Done(NamedTuple):
    """A row and what became of it."""

    row: Row
    judged: Judged
    milliseconds: float | None = None
    """How long judging took; None where the verdict was known."""

    @property
    def error(self) -> str | None:
        """Why there is no verdict."""
        found: str | None = self.judged.get("error")
        return found

    @property
    def verdict(self) -> str:
        """The verdict, or `ERROR`."""
        return ERROR if self.error is not None else str(self.judged["verdict"])


def nested(done: Done) -> dict[str, Any]:
    """A row for JSON and YAML: its line, its columns, and the result with every figure and its provenance."""
    row = done.row
    head: dict[str, Any] = {"line": row.line, "columns": dict(row.columns)}
    if done.error is not None:
        return head | {"verdict": ERROR, "why": done.error}
    if row.expected is not None:
        head |= {"expected": str(row.expected), "as_expected": done.verdict == row.expected}
    return head | done.judged


def claims_of(judged: Judged) -> list[str]:
    """Ids of the claims that decided, each once, in the order of the statement; none for mere suggestions."""
    parts = [*judged.get("figures", ()), *judged.get("facts", ())]
    return list(dict.fromkeys(part["base"]["claim"] for part in parts if part.get("base")))


def ours(name: str, columns: Collection[str]) -> str:
    """The column of ours called *name* among all *columns* of an output; see `Flat`."""
    while f"{_OURS}{name}" in columns:
        name = f"{_OURS}{name}"
    return name


class Flat:
    """Rows for tables: the columns of the input, then ours."""

    def __init__(self, columns: Sequence[str], *, table: bool, testing: bool, figures: int) -> None:
        """Take the input's columns, whether all rows have them, whether verdicts are expected, figures a row."""
        self._columns = tuple(columns)
        self._others = () if table else (OTHERS,)
        ours = ["line", "verdict", "why", *(["as_expected"] if testing else ())]
        for number in range(1, figures + 1):
            ours += [f"{name}_{number}" for name in _FIGURE]
        ours += ["more_figures", "claims", "sources"]
        self.testing = testing
        """Whether rows say which verdict they expect."""
        self._figures = figures
        self._names = {name: self._free(name) for name in ours}
        self.header = (*self._columns, *self._others, *self._names.values())

    def _free(self, name: str) -> str:
        """A name of ours that the input has not."""
        while name in self._columns:
            name = f"{_OURS}{name}"
        return name

    @property
    def verdict(self) -> str:
        """The column of the verdict."""
        return self._names["verdict"]

    @property
    def claims(self) -> str:
        """The column of the claims."""
        return self._names["claims"]

    def cells(self, done: Done) -> list[Any]:
        """The cells of a row, in the order of the header; None for an empty one."""
        row = done.row
        cells = [_cell(row.columns.get(name)) for name in self._columns]
        if self._others:
            more = {key: value for key, value in row.columns.items() if key not in self._columns}
            cells.append(json.dumps(more, ensure_ascii=False, default=str) if more else None)
        ours = self._ours(done)
        return cells + [ours.get(name) for name in self._names]

    def _ours(self, done: Done) -> dict[str, Any]:
        ours: dict[str, Any] = {"line": done.row.line, "verdict": done.verdict}
        if done.error is not None:
            return ours | {"why": done.error}
        ours["why"] = done.judged["why"]
        if done.row.expected is not None:
            ours["as_expected"] = "yes" if done.verdict == done.row.expected else "no"
        sources = {used["claim"]: _source(used) for used in done.judged["evidence"]}
        figures = done.judged["figures"]
        for number, part in enumerate(figures[: self._figures], 1):
            ours |= {f"{name}_{number}": value for name, value in _figure(part, sources).items()}
        more = [f"{part['text']}: {part['outcome']}" for part in figures[self._figures :]]
        used = claims_of(done.judged)
        ours["more_figures"] = "; ".join(more) or None
        ours["claims"] = " ".join(used) or None
        ours["sources"] = (
            "; ".join(dict.fromkeys(sources[claim] for claim in used if claim in sources)) or None
        )
        return ours


_FIGURE = ("figure", "outcome", "base", "slip", "claim", "source")


def _figure(part: Mapping[str, Any], sources: Mapping[str, str]) -> dict[str, Any]:
    base = part.get("base") or {}
    return {
        "figure": part["text"],
        "outcome": part["outcome"],
        "base": base.get("text"),
        "slip": part.get("slip"),
        "claim": base.get("claim"),
        "source": sources.get(base.get("claim", "")),
    }


def _source(used: Mapping[str, Any]) -> str:
    """Title, publisher, date and place of a claim in one line."""
    source, where = used["source"], used.get("where") or {}
    told = [source["title"] or source["id"], source["publisher"], source["published"]]
    told += [
        where.get("section"),
        f"¶{where['paragraph']}" if where.get("paragraph") else None,
        f"p. {where['page']}" if where.get("page") else None,
    ]
    return ", ".join(str(part) for part in told if part)


def _cell(value: object) -> object:
    """A value of the input as a cell."""
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False, default=str)
    return value
