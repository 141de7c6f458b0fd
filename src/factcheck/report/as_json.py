"""JSON: one object for the whole run, or one a line; the shape is in `schema.json`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.report.summary import Tally, count_derived

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Base, Result
    from factcheck.report.look import Look

SHAPE = 1
"""Version of the shape: keys are added within it, never renamed or dropped."""


def render(results: Iterable[Result], base: Base, look: Look) -> Iterator[str]:
    """One object: the base, the results as they come, and last the summary."""
    tally = Tally()
    yield f'{{"factcheck": {SHAPE}, "base": {_text(_base(base))}, "results": ['
    mark = "\n"
    for result in tally.watch(results):
        yield mark + _text(result.to_dict(explain=look.explain))
        mark = ",\n"
    yield f'\n], "summary": {_text(tally.to_dict())}}}\n'


def render_lines(results: Iterable[Result], base: Base, look: Look) -> Iterator[str]:
    """One object a line, a line for each result."""
    del base
    for result in results:
        yield _text(result.to_dict(explain=look.explain)) + "\n"


def _base(base: Base) -> dict[str, Any]:
    derived = count_derived(base)
    return {
        "label": base.label,
        "claims": len(base.claims) - derived,
        "derived": derived,
        "sources": len(base.sources),
    }


def _text(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
