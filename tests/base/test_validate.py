"""Validation as a whole: every fault once, each at its place, in time that grows with the base."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from base_files import SOURCE, codes, findings, loaded, write
from factcheck.base import twins
from factcheck.base.closest import Closest
from factcheck.base.review import last_day
from factcheck.base.validate import validate
from factcheck.model import Claim
from factcheck.report.faults.formats import FaultFormat

if TYPE_CHECKING:
    from conftest import Run

FORTY = Path(__file__).parent / "forty_faults.yaml"
_MARK = re.compile(r"# (FB\d{3})$")


def test_validate__sound_base__finds_nothing(tmp_path: Path) -> None:
    assert findings(tmp_path, SOURCE + "claims: [The bridge is closed., It opens in May.]\n") == ()


def test_validate__forty_different_faults__one_finding_each_on_its_line() -> None:
    lines = FORTY.read_text("utf-8").splitlines()
    expected = [(n, mark[1]) for n, line in enumerate(lines, 1) if (mark := _MARK.search(line))]

    found = validate([FORTY])[1]

    assert [(finding.line, finding.code) for finding in found] == expected
    assert len(expected) >= 40
    assert all(finding.remedy and finding.excerpt for finding in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("source: trafic\nclaims: [A road is shut., It is lit., Nobody lives there.]\n", [(1, "FB023")]),
        (
            "sources: [{id: traffic, title: T, published: 2022}]\nclaims:\n"
            + "".join(
                f"  - {{statement: Road {i} is shut., source: trafic, where: {{page: 1}}}}\n"
                for i in range(9)
            ),
            [(1, "FB113"), (3, "FB023")],
        ),
        (
            (
                "source: {id: my source, title: T, published: 2022}\n"
                "claims: [{statement: A road is shut., source: my source, where: {page: 1}}]\n"
            ),
            [(1, "FB020")],
        ),
        (
            SOURCE
            + "claims:\n  - {id: a}\n  - {id: b, statement: It is shut., supersedes: a, where: {page: 1}}\n"
            "formulas:\n  - {id: c, statement: It is 6 km., formula: a * 2}\n"
            "  - {id: d, statement: It is 12 km., formula: c * 2}\n",
            [(3, "FB013")],
        ),
        (
            SOURCE + "claims: [{id: a, statement: It is 3 km long., where: {page: 1}}]\n"
            "formulas:\n  - {id: c, statement: It is 9 km., formula: a * 2}\n"
            "  - {id: d, statement: It is 18 km., formula: c * 2}\n",
            [(4, "FB044")],
        ),
        (
            SOURCE + "claims: [{id: my claim, statement: It is 3 km long., where: {page: 1}}]\n"
            "formulas:\n  - {statement: It is 6 km., formula: my * 2}\n",
            [(2, "FB020")],
        ),
        (SOURCE + "claims:\n  - {statemnt: It is shut., where: {page: 1}}\n", [(3, "FB010")]),
        (SOURCE + "claims:\n  - {statement: It is shut., where: }\n", [(3, "FB014")]),
        ("source: {title: T, publshed: 2022}\nclaims: [It is shut., A lamp is lit.]\n", [(1, "FB010")]),
        ("source: [T]\nclaims: [It is shut., A lamp is lit.]\n", [(1, "FB012")]),
        ("claims: [It is shut., A lamp is lit.]\n", [(1, "FB106")]),
        (SOURCE + "claims:\n", [(2, "FB014")]),
        (SOURCE + "synonyms: [road, street]\nclaims: [It is shut.]\n", [(2, "FB012")]),
        (
            SOURCE
            + "claims:\n  - {statement: It has 12 lamps., figures: [{valu: 12 lamps}], where: {page: 1}}\n",
            [(3, "FB010")],
        ),
        (
            SOURCE
            + "claims:\n  - {statement: It has 12 lamps., figures: {value: 12 lamps}, where: {page: 1}}\n",
            [(3, "FB012")],
        ),
        (
            SOURCE + "claims:\n  - {statement: It has 12 lamps., figures: [21 lamps], where: {page: 1}}\n",
            [(3, "FB031")],
        ),
        (
            SOURCE + "claims: [It is shut.]\nformulas:\n  - {id: a, statement: It is 6 km., formula: b / 2}\n"
            "  - {id: b, statement: It is 12 km., formula: c * 2}\n  - {id: c, statement: It is 6 km., formula: b / 2}\n",
            [(5, "FB046")],
        ),
        ("source: {title: T}\nclaims: [One lane is shut., All lanes are lit.]\n", [(1, "FB107")]),
        (
            "source: {title: T, published: 2022-02-31}\nclaims: [One lane is shut., All lanes are lit.]\n",
            [(1, "FB016")],
        ),
    ],
    ids=[
        "the file's own source",
        "a source that nine claims name",
        "an id that is malformed",
        "a claim without a statement",
        "a formula that fails",
        "an id with a blank that a formula uses",
        "a key that is needed is misspelt",
        "a place that is empty",
        "a date that is misspelt",
        "a source of another shape",
        "no source at all",
        "no claims",
        "synonyms without groups",
        "a figure's key",
        "figures of another shape",
        "a figure of the list",
        "formulas in a circle",
        "a source without a date",
        "a source whose date is wrong",
    ],
)
def test_validate__one_root_of_many_faults__is_told_once(
    text: str, expected: list[tuple[int, str]], tmp_path: Path
) -> None:
    found = findings(tmp_path, text)

    assert [(finding.line, finding.code) for finding in found] == expected


def test_validate__wrong_source_in_many_claims__names_the_other_lines(tmp_path: Path) -> None:
    claims = "".join(f"  - {{statement: Road {i} is shut., source: trafic}}\n" for i in range(9))
    text = f"sources: [{{id: traffic, title: T, published: 2022}}]\nclaims:\n{claims}"

    (finding,) = [one for one in findings(tmp_path, text) if one.code == "FB023"]

    assert "8 more name it: line 4, line 5" in finding.message
    assert finding.remedy == "did you mean `traffic`?"


def test_validate__file_that_cannot_be_read__what_may_stand_in_it_is_not_missed(tmp_path: Path) -> None:
    write(tmp_path, "claims: [[[\n", "torn.yaml")
    write(
        tmp_path, SOURCE + "claims: [{statement: It is shut., supersedes: xyz, where: {page: 1}}]\n", "b.yaml"
    )

    assert codes(validate([tmp_path])[1]) == ["FB004"]


@pytest.mark.parametrize(
    ("left", "right", "code"),
    [
        ("The bridge opened in 2019.", "The tunnel opened in 2018.", None),
        ("The bridge carried 41,200 cars in 2021.", "The bridge carried 44,900 cars in 2022.", None),
        ("The bridge is open to lorries.", "The bridge is closed to lorries and buses.", None),
        ("The old bridge opened in 2019.", "The old bridge opened in 2018.", "FB103"),
        ("The bridge is open to heavy lorries.", "The bridge is not open to heavy lorries.", "FB103"),
        ("The bridge carries 3 km of cable.", "The bridge carries 3,000 metres of cable.", None),
        ("Six lamps light the old bridge at night.", "At night six lamps light the old bridge.", "FB102"),
    ],
)
def test_twins__two_claims__are_told_apart(left: str, right: str, code: str | None, tmp_path: Path) -> None:
    found = findings(tmp_path, SOURCE + f"claims:\n  - {json.dumps(left)}\n  - {json.dumps(right)}\n")

    assert codes(found) == ([] if code is None else [code])


def claim(id_: str, statement: str) -> Claim:
    return Claim(id=id_, statement=statement, source="s")


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=8), min_size=2, max_size=12))
def test_twins__any_claims__each_close_pair_is_found(lists: list[list[str]]) -> None:
    """Prefix filtering loses no pair: held against comparing each with each."""
    statements = [" ".join(f"word{letter}" for letter in letters) for letters in lists]
    claims = [claim(f"c{i}", text) for i, text in enumerate(statements)]
    words = [frozenset(text.split()) for text in statements]
    expected = {
        (i, j)
        for j in range(len(words))
        for i in range(j)
        if len(words[i] & words[j]) / len(words[i] | words[j]) >= 0.85
    }

    assert {(twin.left, twin.right) for twin in twins.twins(claims)} == expected


KNOWN = [f"{town}-{what}-{n}" for n in range(9) for town in ("mill", "port", "weir") for what in "abcdefghij"]


@given(st.sampled_from(KNOWN), st.integers(0, 5))
def test_closest__one_letter_left_out_of_one_of_many__another_as_close_is_found(
    word: str, place: int
) -> None:
    found = Closest(KNOWN).to(word[:place] + word[place + 1 :])

    assert found is not None
    assert sum(a != b for a, b in zip(found, word, strict=True)) <= 1


@pytest.mark.parametrize(
    ("date", "expected"), [("2022", "2022-12-31"), ("2022-02", "2022-02-31"), ("2022-02-03", "2022-02-03")]
)
def test_last_day__date__is_the_last_it_may_be(date: str, expected: str) -> None:
    assert last_day(date) == expected


FAULTY = "source: {title: x, published: 2019}\nclaims:\n  - {statement: It weighs 3 kg., colour: red}\n"


def faulty(tmp_path: Path) -> str:
    return str(write(tmp_path, FAULTY, "claims/base.yaml"))


@pytest.mark.parametrize("form", FaultFormat)
def test_formats__every_member__names_place_and_code(form: FaultFormat, run: Run, tmp_path: Path) -> None:
    ran = run("claims", "validate", faulty(tmp_path), "--format", form)

    assert ran.code == 1
    assert "FB010" in ran.out
    assert "base.yaml" in ran.out
    assert "colour" in ran.out


def test_format__sarif__points_at_columns(run: Run, tmp_path: Path) -> None:
    log = json.loads(run("claims", "validate", faulty(tmp_path), "--format", "sarif").out)

    result = log["runs"][0]["results"][0]
    assert result["level"] == "error" or result["ruleId"].startswith("FB1")
    regions = [one["locations"][0]["physicalLocation"]["region"] for one in log["runs"][0]["results"]]
    assert {"startLine": 3, "startColumn": 34, "endLine": 3, "endColumn": 40} in regions
    rules = [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
    assert [rules[one["ruleIndex"]] for one in log["runs"][0]["results"]] == [
        one["ruleId"] for one in log["runs"][0]["results"]
    ]


def test_format__github__worst_first_and_the_whole_list(run: Run, tmp_path: Path) -> None:
    lines = run("claims", "validate", faulty(tmp_path), "--format", "github").out.splitlines()

    assert lines[0].startswith("::error file=")
    assert "line=3,endLine=3,col=34,endColumn=39,title=FB010 an unknown key::" in lines[0]
    assert lines[-1] == "::endgroup::"


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [("error", 1), ("none", 0), ("FB101", 1), ("fb109", 0), ("warning", 1), ("errors", 2)],
)
def test_fail_on__names__set_the_exit_code(fail_on: str, code: int, run: Run, tmp_path: Path) -> None:
    assert run("claims", "validate", faulty(tmp_path), "--fail-on", fail_on).code == code


@pytest.mark.parametrize(
    ("age", "found"), [("2020-01-01", True), ("2019-06-30", False), ("300y", False), ("1d", True)]
)
def test_max_age__older_source__is_warned_of(age: str, found: bool, run: Run, bridge: Path) -> None:
    (bridge / "bridge.yaml").write_text("source: {title: x, published: 2019}\nclaims: [It weighs 3 kg.]\n")

    assert ("FB109" in run("claims", "validate", "--max-age", age).out) is found


def test_max_age__from_the_config__holds_too(run: Run, bridge: Path) -> None:
    (bridge.parent / "factcheck.toml").write_text('max-age = "2020-01-01"\n')
    (bridge / "bridge.yaml").write_text("source: {title: x, published: 2019}\nclaims: [It weighs 3 kg.]\n")

    assert "FB109" in run("claims", "validate").out


@pytest.mark.parametrize("age", ["old", "-1y", "2023-02-30", "99999y"])
def test_max_age__no_age__is_the_callers_fault(age: str, run: Run, bridge: Path) -> None:
    ran = run("claims", "validate", str(bridge), f"--max-age={age}")
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.parametrize("columns", ["60", "80", "120"])
def test_verbose__table__shows_figures_as_written_and_as_read(
    columns: str, run: Run, bridge: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    out = run("claims", "validate", str(bridge), "-v", "--format", "table").out

    assert "Written" in out
    assert "41,200 vehicles" in out
    assert "41200" in out
    assert max(map(len, out.splitlines()[:-1])) <= int(columns)


def test_verbose__json__holds_the_figures_too(run: Run, bridge: Path) -> None:
    value = json.loads(run("claims", "validate", str(bridge), "-v", "--format", "json").out)

    assert value["findings"] == []
    assert [figure["value"] for figure in value["figures"]] == ["41200", "2022", "96000000"]


def test_excerpt__long_line_on_a_narrow_page__is_cut_round_the_caret(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    text = "claims:\n  - {statement: The bridge is closed to lorries and to buses today., colour: red}\n"
    out = run("claims", "validate", str(write(tmp_path, SOURCE + text)), "--format", "table").out

    (excerpt, caret) = [line for line in out.splitlines() if " | " in line][-2:]
    assert len(excerpt) <= 60
    assert excerpt[caret.index("^") : caret.rindex("^") + 1] == "colour"


@pytest.mark.parametrize(
    ("written", "texts"),
    [
        ("[It is 12, 500 more.]", ["It is 12", "500 more."]),
        ("[a1, 2b]", ["a1", "2b"]),
        ("['It is 12','500 more.']", ["It is 12", "500 more."]),
        ("[a,1]", ["a", "1"]),
        ("[It cost 25,500 euros.]", ["It cost 25,500 euros."]),
        (
            "[In 2022 it cost 1,225,500 euros., It is new.]",
            ["In 2022 it cost 1,225,500 euros.", "It is new."],
        ),
    ],
)
def test_nodes__comma_between_brackets__parts_texts_but_no_number(
    written: str, texts: list[str], tmp_path: Path
) -> None:
    found = loaded(
        tmp_path,
        f"{SOURCE}claims: [{{statement: It is shut., where: {{page: 1}}, paraphrases: {written}}}]\n",
    )

    assert list(found.claims[0].paraphrases) == texts


def test_finding__number_between_braces__is_read_whole_and_warned_of(tmp_path: Path) -> None:
    text = SOURCE + "claims: [{statement: It carries 1,241,200 cars., where: {page: 1}}]\n"

    assert codes(findings(tmp_path, text)) == ["FB116"]
    assert loaded(tmp_path, text).claims[0].statement == "It carries 1,241,200 cars."
    assert codes(findings(tmp_path, "ignore: FB116\n" + text)) == []


def test_validate__sources_that_differ_in_other_words__is_warned_of_once(run: Run, tmp_path: Path) -> None:
    text = (
        "sources:\n  - {id: council, title: Council, published: 2022}\n  - {id: audit, title: Audit, published: 2022}\n"
        "claims:\n"
        "  - {statement: The tram extension to the harbour will cost €74 million., source: council, where: {page: 1}}\n"
        "  - {statement: To extend the tram to the harbour will cost €96 million., source: audit, where: {page: 1}%s}\n"
    )
    path = write(tmp_path, text % "", "claims/base.yaml")
    out = run("claims", "validate", str(path)).out

    assert out.count("FB103") == 1
    assert "base.yaml:6:" in out
    write(tmp_path, text % ", ignore: FB103", "claims/base.yaml")
    assert "FB103" not in run("claims", "validate", str(path)).out
