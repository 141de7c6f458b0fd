"""Laws that hold for every statement of the evaluation, whatever its verdict; they measure no accuracy."""

from __future__ import annotations

import json
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

import factcheck
from factcheck import Verdict, read_figures
from factcheck.model import Kind, Outcome, Result

EVALUATION = Path(__file__).parents[2] / "benchmarks" / "evaluation"
TOPICS = sorted(folder.name for folder in EVALUATION.iterdir() if (folder / "claims.yaml").is_file())


def statements(topic: str) -> list[str]:
    lines = (EVALUATION / topic / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["statement"] for line in lines]


@cache
def results(topic: str) -> tuple[Result, ...]:
    base = factcheck.load_base(EVALUATION / topic / "claims.yaml")
    return tuple(base.check(statement) for statement in statements(topic))


@pytest.mark.parametrize("topic", TOPICS)
def test_read_figures__any_statement__spans_in_order_and_exact_values(topic: str) -> None:
    for statement in statements(topic):
        end = 0
        for figure in read_figures(statement):
            assert end <= figure.span.start < figure.span.end <= len(statement)
            assert statement[figure.span.start : figure.span.end] == figure.text
            end = figure.span.end
            if figure.kind not in (Kind.DATE, Kind.TIME) and figure.written is not None:
                assert Fraction(figure.written) == figure.value


@pytest.mark.parametrize("topic", TOPICS)
def test_read_figures__text_after_a_full_stop__changes_nothing_before(topic: str) -> None:
    for statement in statements(topic):
        closed = statement.rstrip(".!?…") + "."
        before = [figure.to_dict() for figure in read_figures(closed)]
        after = [figure.to_dict() for figure in read_figures(closed + " Nothing else was said there.")]
        assert after[: len(before)] == before


@pytest.mark.parametrize("topic", TOPICS)
def test_check__any_statement__verdict_follows_from_the_parts(topic: str) -> None:
    for result in results(topic):
        outcomes = [part.outcome for part in result.parts]
        refuted = any(outcome.refutes for outcome in outcomes)
        assert (result.verdict is Verdict.CONFLICTING) == refuted
        if result.verdict is Verdict.SUPPORTED:
            assert all(outcome.bears_out for outcome in outcomes)
        if result.verdict is Verdict.PARTIAL:
            assert Outcome.UNMATCHED in outcomes
        assert result.why


@pytest.mark.parametrize("topic", TOPICS)
def test_check__any_statement__every_decided_part_leads_to_a_claim(topic: str) -> None:
    for result in results(topic):
        for part in result.parts:
            assert result.statement[part.span.start : part.span.end] == part.text
            assert (part.claim is not None) == (part.outcome is not Outcome.UNMATCHED)
        ids = {evidence.claim.id for evidence in result.evidence}
        assert {part.claim.id for part in result.parts if part.claim is not None} <= ids


@pytest.mark.parametrize("topic", TOPICS)
def test_check__twice__same_answer(topic: str) -> None:
    base = factcheck.load_base(EVALUATION / topic / "claims.yaml")
    assert tuple(base.check(statement) for statement in statements(topic)) == results(topic)
