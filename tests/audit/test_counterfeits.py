"""Counterfeit testing: what slips through, what is weakly written, and what the command tells of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from factcheck.audit.counterfeits import FIGURE_KINDS, summed_up
from factcheck.base.mutate import FAKES, REWRITES, Kind
from factcheck.model import Verdict
from factcheck.model.counterfeit import Trial

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

S, C, R, P = Verdict.SUPPORTED, Verdict.CONFLICTING, Verdict.RELATED, Verdict.PARTIAL


def tried(kind: Kind, verdict: Verdict, claim: str = "c", by: str | None = None) -> Trial:
    return Trial(
        claim=claim,
        kind=str(kind),
        fake=kind in FAKES,
        figure=kind in FIGURE_KINDS,
        statement="x",
        change="a → b",
        verdict=verdict,
        by=by,
    )


@pytest.mark.parametrize(
    ("trials", "reasons"),
    [
        ([], []),
        ([(Kind.DIGIT, C), (Kind.YEAR, C), (Kind.VERBATIM, S)], []),
        ([(Kind.DIGIT, C), (Kind.YEAR, R), (Kind.VERBATIM, S)], []),
        ([(Kind.NAME, S), (Kind.VERBATIM, S)], []),
        ([(Kind.VERBATIM, R)], []),
        ([(Kind.DIGIT, C), (Kind.YEAR, C), (Kind.VERBATIM, P)], ["its own words come out as partial"]),
        ([(Kind.DIGIT, S), (Kind.DIGIT, C)], ["1 of 2 of its wrong figures are supported"]),
        (
            [(Kind.DIGIT, R), (Kind.UNIT, Verdict.NOT_FOUND), (Kind.YEAR, C)],
            ["2 of 3 of its wrong figures are not contradicted (related, not_found)"],
        ),
    ],
    ids=[
        "nothing tried",
        "all contradicted",
        "half contradicted",
        "a name slips through",
        "no figure",
        "its own words",
        "a figure slips through",
        "merely not supported",
    ],
)
def test_summed_up__trials_of_a_claim__tell_whether_it_is_weak(
    trials: list[tuple[Kind, Verdict]], reasons: list[str]
) -> None:
    weak = summed_up(tried(*one) for one in trials).weak

    assert [reason for claim in weak for reason in claim.reasons] == reasons
    assert all(claim.remedy for claim in weak)


def test_summed_up__own_words_held_against_another_claim__names_it() -> None:
    (weak,) = summed_up([tried(Kind.DIGIT, C), tried(Kind.VERBATIM, C, by="other")]).weak

    assert weak.reasons == ("its own words come out as conflicting, held against other",)
    assert "apart from other" in weak.remedy


def test_summed_up__kinds__count_right_and_refuted() -> None:
    tested = summed_up(
        [
            tried(Kind.DIGIT, C),
            tried(Kind.DIGIT, R),
            tried(Kind.DIGIT, S),
            tried(Kind.HEDGE, S),
            tried(Kind.HEDGE, C),
        ]
    )

    assert [(kind.kind, kind.trials, kind.right, kind.refuted) for kind in tested.kinds] == [
        ("digit", 3, 2, 1),
        ("hedge", 2, 1, 0),
    ]
    assert len(tested.slipped) == len(tested.lost) == 1
    assert (tested.count(fake=True).trials, tested.count(fake=False).right) == (3, 1)


def test_kinds__every_fake_of_a_figure__is_a_fake() -> None:
    assert set(FAKES) > FIGURE_KINDS
    assert FIGURE_KINDS.isdisjoint(REWRITES)


@pytest.mark.usefixtures("bridge")
def test_command__base__tells_of_every_kind_that_was_tried(run: Run) -> None:
    ran = run("claims", "mutate", "--format", "json")
    value = json.loads(ran.out)

    assert value["base"]["claims"] == 2
    assert {kind["kind"] for kind in value["kinds"]} >= {"digit", "magnitude", "year", "verbatim", "negation"}
    assert ran.code == (1 if value["slipped"] else 0)
    assert ran.err == ""
    fakes = [kind for kind in value["kinds"] if kind["fake"]]
    assert value["summary"]["fakes"]["trials"] == sum(kind["trials"] for kind in fakes)


@pytest.mark.usefixtures("bridge")
def test_command__claim_kind_and_limit__choose(run: Run) -> None:
    value = json.loads(
        run("claims", "mutate", "--claim", "bridge-cost", "--kind", "digit", "-n", "1", "-f", "json").out
    )

    assert value["base"]["claims"] == 1
    assert [(kind["kind"], kind["trials"]) for kind in value["kinds"]] == [("digit", 1)]


@pytest.mark.usefixtures("bridge")
def test_command__two_processes__give_the_same(run: Run) -> None:
    assert run("claims", "mutate", "-j", "2", "-f", "json").out == run("claims", "mutate", "-f", "json").out


@pytest.mark.parametrize("columns", ["60", "80", "200"])
@pytest.mark.usefixtures("bridge")
def test_command__table__fits_the_page(columns: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = run("claims", "mutate", "--format", "table").out.splitlines()

    assert any("By kind" in line for line in lines)
    assert max(map(len, lines)) <= int(columns)


@pytest.mark.parametrize(
    ("verdict", "fail_on", "code"), [("none", "none", 0), ("x", "x", 2), ("id", "none", 2)], ids=str
)
def test_command__options__set_the_exit_code(
    verdict: str, fail_on: str, code: int, run: Run, bridge: Path
) -> None:
    claim = "bridge-csot" if verdict == "id" else "bridge-cost"

    ran = run("claims", "mutate", "--base", str(bridge), "--claim", claim, "--fail-on", fail_on)

    assert ran.code == code
    assert verdict != "id" or "did you mean bridge-cost?" in ran.err


def test_command__fake_that_is_supported__exits_with_1(run: Run, bridge: Path) -> None:
    """Two claims of one source that say both: a base that cannot tell them apart."""
    (bridge / "bridge.yaml").write_text(
        "source: {title: x, published: 2022}\nclaims:\n"
        "  - {id: a, statement: The most dangerous bridge is the old one.}\n"
        "  - {id: b, statement: The least dangerous bridge is the old one.}\n"
    )

    ran = run("claims", "mutate", "--kind", "direction", "--format", "json")

    assert json.loads(ran.out)["slipped"]
    assert ran.code == 1
