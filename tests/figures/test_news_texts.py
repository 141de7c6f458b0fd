"""Short texts as newspapers print them, with their figures.

`news.jsonl` and `shapes.jsonl` shaped the reader. The texts of `later.jsonl` were written when it stood, and
scored once before anything was mended for them: that score is in `benchmarks/figures.md`.
"""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from factcheck import read_figures

FOLDER = Path(__file__).parent


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


ENGLISH = rows("news.jsonl") + rows("shapes.jsonl") + rows("later.jsonl")
ALONE = [row["text"] for row in ENGLISH if not row["figures"]]
TOLD = [row for row in ENGLISH if row["figures"]]
SPANISH = rows("spanish.jsonl")
SPELLED = [row for row in ENGLISH + SPANISH if row["figures"] and "text" in row["figures"][0]]


def value(text: str | None) -> Fraction | str | None:
    try:
        return None if text is None else Fraction(text)
    except ValueError:
        return text


def key(figure: dict[str, Any]) -> tuple[object, ...]:
    dated = figure["kind"] in ("date", "time")
    return (
        None if dated and (figure["low"] or figure["high"]) else value(figure["value"]),
        figure["low"] if dated else value(figure["low"]),
        figure["high"] if dated else value(figure["high"]),
        figure["unit"],
        figure["comparator"],
    )


def keys(text: str, language: str = "en") -> list[str]:
    return sorted(str(key(figure.to_dict())) for figure in read_figures(text, language=language))


@pytest.mark.parametrize("text", ALONE, ids=ALONE)
def test_read_figures__no_figure_in_it__leaves_it_alone(text: str) -> None:
    assert read_figures(text) == ()


@pytest.mark.parametrize("row", TOLD, ids=[row["text"] for row in TOLD])
def test_read_figures__news_text__value_unit_and_comparator(row: dict[str, Any]) -> None:
    assert keys(row["text"]) == sorted(str(key(figure)) for figure in row["figures"])


@pytest.mark.parametrize("row", SPANISH, ids=[row["text"] for row in SPANISH])
def test_read_figures__spanish_text__value_unit_and_comparator(row: dict[str, Any]) -> None:
    assert keys(row["text"], "es") == sorted(str(key(figure)) for figure in row["figures"])


@pytest.mark.parametrize("row", SPELLED, ids=[row["text"] for row in SPELLED])
def test_read_figures__news_text__words_kind_noun_and_base(row: dict[str, Any]) -> None:
    found = read_figures(row["text"], language="es" if row in SPANISH else "en")
    told = [{name: figure.to_dict()[name] for name in row["figures"][0]} for figure in found]
    assert told == row["figures"]


@pytest.mark.parametrize("row", ENGLISH, ids=[row["text"] for row in ENGLISH])
def test_read_figures__news_text__spans_in_order_and_apart(row: dict[str, Any]) -> None:
    end = 0
    for figure in read_figures(row["text"]):
        assert figure.span.start >= end
        assert row["text"][figure.span.start : figure.span.end] == figure.text
        end = figure.span.end


def test_texts__all_sets__are_many_and_differ() -> None:
    texts = [row["text"] for row in ENGLISH + SPANISH]
    assert len(texts) == len(set(texts))
    assert len(texts) >= 400
    assert len(rows("later.jsonl")) >= 100
