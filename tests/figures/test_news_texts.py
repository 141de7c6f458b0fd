"""Short texts as newspapers print them, with their figures; these examples shaped the reader."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from factcheck import read_figures

ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "news.jsonl").read_text(encoding="utf-8").splitlines()
]


def value(text: str | None) -> Fraction | str | None:
    try:
        return None if text is None else Fraction(text)
    except ValueError:
        return text


def key(figure: dict[str, Any]) -> tuple[object, ...]:
    dated = figure["kind"] in ("date", "time")
    return (
        None if dated and figure["low"] else value(figure["value"]),
        figure["low"] if dated else value(figure["low"]),
        figure["high"] if dated else value(figure["high"]),
        figure["unit"],
        figure["comparator"],
    )


@pytest.mark.parametrize(
    "row",
    [row for row in ROWS if not row["figures"]],
    ids=[row["text"] for row in ROWS if not row["figures"]],
)
def test_read_figures__no_figure_in_it__leaves_it_alone(row: dict[str, Any]) -> None:
    assert read_figures(row["text"]) == ()


TOLD = [row for row in ROWS if row["figures"]]


@pytest.mark.parametrize("row", TOLD, ids=[row["text"] for row in TOLD])
def test_read_figures__news_text__value_unit_and_comparator(row: dict[str, Any]) -> None:
    found = sorted(str(key(figure.to_dict())) for figure in read_figures(row["text"]))
    assert found == sorted(str(key(figure)) for figure in row["figures"])
