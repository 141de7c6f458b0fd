"""What holds for every format."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from factcheck.model import Outcome, Result, Role, Span, Verdict
from factcheck.report import formats
from factcheck.report.formats import Format, renderer
from factcheck.report.look import Look
from samples import BASE, RESULTS

SCHEMA = json.loads(Path(formats.__file__).with_name("schema.json").read_text(encoding="utf-8"))
HUMAN = (Format.TABLE, Format.PLAIN, Format.MARKDOWN, Format.HTML)


def rendered(form: Format, *results: Result, **look: object) -> str:
    settings = Look(**look)  # type: ignore[arg-type]
    return "".join(renderer(form)(results, BASE, settings))


def letters(text: str) -> str:
    """Only what carries meaning: no blanks, no line breaks, no markup."""
    return "".join(character for character in text if character.isalnum())


def test_samples__together__hold_every_verdict_outcome_and_role() -> None:
    results = RESULTS.values()
    assert {result.verdict for result in results} == set(Verdict)
    assert {part.outcome for result in results for part in result.parts} == set(Outcome)
    assert {used.role for result in results for used in result.evidence} == set(Role)


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("name", RESULTS)
def test_render__each_sample__names_verdict_and_statement(form: Format, name: str) -> None:
    result = RESULTS[name]
    text = letters(rendered(form, result, width=200)).lower()
    assert letters(result.verdict) in text
    assert letters(result.statement).lower() in text.replace("39", "") or form is Format.HTML


@pytest.mark.parametrize("form", HUMAN)
@pytest.mark.parametrize("name", [name for name, result in RESULTS.items() if result.parts])
def test_render__each_part__shows_reason_base_and_provenance(form: Format, name: str) -> None:
    text = rendered(form, RESULTS[name], width=400)
    text = text.replace("&#x27;", "'").replace("\\", "")
    for part in RESULTS[name].parts:
        shown = [part.why, part.base_text, part.slip, part.working]
        if part.claim is not None:
            source = next(source for source in BASE.sources if source.id == part.claim.source)
            shown += [source.publisher or source.title, part.claim.attributed_to]
            if part.claim.where is not None:
                shown += [
                    part.claim.where.section,
                    f"¶{part.claim.where.paragraph}" if part.claim.where.paragraph else "",
                ]
        for words in filter(None, shown):
            assert words in text


@pytest.mark.parametrize("form", HUMAN)
def test_render__related_or_not_found__calls_the_nearest_claims_suggestions(form: Format) -> None:
    for name in ("related", "not found"):
        assert "nearest" in rendered(form, RESULTS[name], width=200).lower()


@pytest.mark.parametrize("form", HUMAN)
def test_render__disputed__shows_both_sides(form: Format) -> None:
    text = rendered(form, RESULTS["disputed"], width=300).replace("\\", "")
    assert "The bridge carried 41,200 vehicles a day in 2022." in text
    assert "It carried 35,000 vehicles a day in 2019." in text


@pytest.mark.parametrize("form", HUMAN)
def test_render__explain__shows_dropped_pairs_with_their_rule(form: Format) -> None:
    text = rendered(form, RESULTS["conflicting"], width=300, explain=True)
    assert "another noun: people, not vehicles" in text
    assert "0.93 bridge-traffic" in text


@pytest.mark.parametrize("form", HUMAN)
def test_render__verbose__shows_notes(form: Format) -> None:
    assert "Counted on weekdays only." in rendered(form, RESULTS["conflicting"], width=300, verbose=True)
    assert "Counted on weekdays only." not in rendered(form, RESULTS["conflicting"], width=300)


@pytest.mark.parametrize("form", HUMAN)
def test_render__quiet__leaves_out_the_closing_line_alone(form: Format) -> None:
    loud, quiet = (rendered(form, RESULTS["partial"], quiet=quiet) for quiet in (False, True))
    assert "1 statement" in loud
    assert "1 statement" not in quiet
    assert "410" in quiet


@pytest.mark.parametrize("form", Format)
def test_render__no_results__is_still_whole(form: Format) -> None:
    text = rendered(form)
    if form is Format.JSON:
        assert json.loads(text)["summary"]["statements"] == 0


def test_render__json__follows_the_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for explain in (False, True):
        document = json.loads(rendered(Format.JSON, *RESULTS.values(), explain=explain))
        Draft202012Validator(SCHEMA).validate(document)
        assert all(("trace" in result) is explain for result in document["results"])


def test_schema__choices__are_those_of_the_program() -> None:
    part, result, evidence = (SCHEMA["$defs"][name]["properties"] for name in ("part", "result", "evidence"))
    assert set(part["outcome"]["enum"]) == set(Outcome)
    assert set(result["verdict"]["enum"]) == set(Verdict)
    assert set(evidence["role"]["enum"]) == set(Role)


def test_render__jsonl__is_a_result_a_line_as_to_dict_gives_it() -> None:
    lines = rendered(Format.JSONL, *RESULTS.values()).splitlines()
    assert [json.loads(line) for line in lines] == [result.to_dict() for result in RESULTS.values()]


def test_to_dict__contradicted_figure__has_exact_strings() -> None:
    figure = RESULTS["conflicting"].to_dict()["figures"][1]
    assert figure["value"] == {
        "low": "14200",
        "high": "14200",
        "unit": "vehicles",
        "comparator": "=",
        "kind": "rate",
        "noun": "vehicles",
        "per": "day",
    }
    assert figure["base"]["claim"] == "bridge-traffic"
    assert figure["difference"] == {"ratio": "71/206", "absolute": "-27000"}
    assert figure["span"] == [38, 59]


def test_render__csv__has_a_row_for_each_part_and_one_without_any() -> None:
    rows = list(csv.DictReader(StringIO(rendered(Format.CSV, *RESULTS.values()))))
    assert len(rows) == sum(max(len(result.parts), 1) for result in RESULTS.values())
    assert rows[1]["slip"] == "digits transposed"
    assert rows[1]["paragraph"] == "3"


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t=", "\r=", " ="])
def test_render__csv_of_a_formula__is_disarmed(beginning: str) -> None:
    hostile = replace(RESULTS["without parts"], statement=beginning + "HYPERLINK(1)")
    cell = next(csv.DictReader(StringIO(rendered(Format.CSV, hostile))))["statement"]
    assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))


def test_render__endless_results__come_out_as_they_come_in() -> None:
    def endless() -> object:
        while True:
            yield RESULTS["supported"]

    for form in Format:
        pieces = renderer(form)(endless(), BASE, Look())  # type: ignore[arg-type]
        assert "".join(next(pieces) for _ in range(5))


HOSTILE = "[red]5[/red] \x1b[31m\u202e<script>alert(1)</script> | `x` *y* \x00 [a](b) @all #1 \n# head"


@pytest.mark.parametrize("form", Format)
def test_render__hostile_statement__never_reaches_the_reader_as_commands(form: Format) -> None:
    text = rendered(form, replace(RESULTS["without parts"], statement=HOSTILE), width=400)
    assert "\x1b" not in text
    assert "\x00" not in text
    if form in HUMAN:
        assert "\u202e" not in text
        assert letters("[red]5[/red]") in letters(text)
        assert len(text.splitlines()) == len(
            rendered(form, replace(RESULTS["without parts"], statement="tame"), width=400).splitlines()
        )
    if form is Format.HTML:
        assert "<script>" not in text
    if form is Format.MARKDOWN:
        assert "\\[a\\]\\(b\\)" in text
        assert "\\<script\\>" in text


@settings(max_examples=60, deadline=None)
@given(
    statement=st.text(max_size=80),
    width=st.integers(20, 220),
    start=st.integers(0, 80),
    length=st.integers(1, 20),
)
def test_render__any_text_and_width__loses_nothing(
    statement: str, width: int, start: int, length: int
) -> None:
    part = replace(
        RESULTS["related"].parts[0], text=statement[start : start + length], span=Span(start, start + length)
    )
    result = replace(RESULTS["related"], statement=statement, parts=(part,))
    for form in HUMAN:
        text = rendered(form, result, width=width)
        assert (
            letters(rendered(Format.PLAIN, replace(result, parts=()))[:10]) in letters(text)
            or form is not Format.PLAIN
        )
        if statement.isascii() and statement.isprintable() and form is Format.TABLE:
            shown = letters(text.split("The base speaks")[0])
            assert sorted(letters(statement)) == sorted(shown.removeprefix("RELATED"))
