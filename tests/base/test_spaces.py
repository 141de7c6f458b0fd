"""Bases with names, and from packages: ids kept apart, earlier names first, and nothing of it hidden."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import factcheck
from base_files import write
from factcheck import base
from factcheck.base.merge import joined
from factcheck.base.spaces import Space, space_of
from factcheck.base.validate import validate
from factcheck.cli.exits import ExitCode
from factcheck.errors import BaseError
from factcheck.model import Base, Name

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

OWN = """\
source: {id: report, title: Traffic report, publisher: City, published: 2022}
names: [{name: River Bridge, aliases: [the crossing]}]
claims:
  - {id: cost, statement: The River Bridge cost 96 million euros.}
  - {id: lamps, statement: The River Bridge has 40 lamps., supersedes: ["state:lamps"]}
formulas:
  - {id: half, statement: Half of it is 48 million euros., formula: cost / 2}
"""
STATE = """\
source: {id: report, title: State report, publisher: State, published: 2021}
names: [{name: River Bridge, aliases: [the span]}, {name: Harbour Bridge, aliases: [the crossing]}]
claims:
  - {id: cost, statement: The River Bridge cost 90 million euros.}
  - {id: lamps, statement: The River Bridge has 30 lamps.}
formulas:
  - {id: half, statement: Half of it is 45 million euros., formula: cost / 2}
"""


@pytest.fixture
def both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "own", OWN)
    write(tmp_path / "state", STATE)
    return tmp_path


@pytest.mark.parametrize(
    ("given", "space"),
    [
        ("claims", Space(None, "claims")),
        ("a/b=c", Space(None, "a/b=c")),
        ("=x", Space(None, "=x")),
        ("x=", Space(None, "x=")),
        ("there=is", Space(None, "there=is")),
        ("two words=x", Space(None, "two words=x")),
        ("@two words", Space(None, "@two words")),
        ("city=a=b", Space("city", "a=b")),
        ("city=vendor/city", Space("city", "vendor/city")),
        ("@nobody-provides-this", Space("nobody-provides-this", None)),
    ],
)
def test_space_of__path__has_a_name_or_none(both: Path, given: str, space: Space) -> None:
    (both / "there=is").mkdir()
    assert space_of(given) == space


@pytest.mark.usefixtures("both")
def test_load__two_bases_without_names__clash_aloud() -> None:
    with pytest.raises(BaseError) as raised:
        base.load(["own", "state"])
    assert {"FB021", "FB022"} <= {finding.code for finding in raised.value.findings}


@pytest.mark.usefixtures("both")
def test_load__named_base__keeps_its_ids_apart() -> None:
    loaded = base.load(["own", "state=state"])
    assert [claim.id for claim in loaded.claims] == [
        "cost",
        "lamps",
        "state:cost",
        "state:lamps",
        "half",
        "state:half",
    ]
    assert [claim.source for claim in loaded.claims[:4]] == [
        "report",
        "report",
        "state:report",
        "state:report",
    ]
    assert loaded.claims[5].operands == ("state:cost",)
    assert [source.id for source in loaded.sources] == ["report", "state:report"]


@pytest.mark.usefixtures("both")
def test_load__names_of_two_bases__the_earlier_ones_hold() -> None:
    loaded = base.load(["own", "state=state"])
    assert loaded.names == (
        Name(name="River Bridge", aliases=("the crossing", "the span")),
        Name(name="Harbour Bridge"),
    )
    turned = base.load(["state=state", "other=own"])
    assert [name.name for name in turned.names if "the crossing" in name.aliases] == ["Harbour Bridge"]


@pytest.mark.usefixtures("both")
def test_check__bases_that_differ__are_disputed_unless_one_supersedes_the_other() -> None:
    loaded = factcheck.load_base("own", "state=state")
    assert str(loaded.check("The River Bridge cost 96 million euros.").verdict) == "disputed"
    assert str(loaded.check("The River Bridge has 40 lamps.").verdict) == "supported"
    assert str(loaded.check("The River Bridge has 30 lamps.").verdict) == "conflicting"


@pytest.mark.usefixtures("both")
def test_validate__reference_into_another_base__is_known_only_with_it() -> None:
    assert "FB024" not in {finding.code for finding in validate(["own", "state=state"])[1]}
    assert "FB024" in {finding.code for finding in validate(["own"])[1]}


def test_validate__faults_of_a_named_base__are_told_with_their_file(both: Path) -> None:
    write(both / "bad", "claims: [{statement: It has 4 doors., abuot: x}]\n")
    with pytest.raises(BaseError) as raised:
        base.load(["own", "state=state", "bad=bad"])
    assert [(finding.code, finding.file) for finding in raised.value.findings] == [("FB010", "bad/base.yaml")]


def test_joined__one_base__is_itself() -> None:
    one = Base(label="a", claims=(), sources=(), names=(Name(name="A", aliases=("B",)), Name(name="C")))
    assert joined([one]) == one


@pytest.mark.usefixtures("both")
def test_cli__named_base__is_found_shown_and_cached(run: Run) -> None:
    options = ("--base", "own", "--base", "state=state")
    for _ in range(2):  # read, then from the cache
        ran = run("check", *options, "--format", "json", "The River Bridge cost 90 million euros.")
        told = json.loads(ran.out)
        assert told["base"]["label"] == "own, state=state"
        assert told["results"][0]["verdict"] == "disputed"
        assert told["results"][0]["evidence"][0]["claim"] == "state:cost"
    assert "State report" in run("claims", "show", *options, "state:cost").out
    assert run("claims", "validate", "own", "state=state").code == ExitCode.OK


def test_cli__config__may_name_bases(run: Run, both: Path) -> None:
    (both / "factcheck.toml").write_text('base = ["own", "state=state"]\n', encoding="utf-8")
    assert "state:cost" in run("claims", "list").out
    changed = write(
        both / "state", STATE.replace("90 million", "91 million").replace("45 million", "45.5 million")
    )
    assert changed.exists()
    assert "91 million" in run("check", "The River Bridge cost 91 million euros.").out


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize("given", ["state=stats", "@nobody-provides-this"])
def test_cli__base_that_is_not_there__is_told(run: Run, given: str) -> None:
    ran = run("check", "--base", given, "x")
    assert ran.code == ExitCode.FAULT
    assert "no claim base at stats" in ran.err or "no installed package provides" in ran.err


def test_cli__add__never_writes_to_a_named_base(run: Run, both: Path) -> None:
    statement = "The River Bridge is 410 metres long."
    assert run("claims", "add", statement, "--base", "own", "--base", "state=state").code == ExitCode.OK
    assert statement in (both / "own" / "base.yaml").read_text("utf-8")
    refused = run("claims", "add", statement, "--base", "state=state")
    assert refused.code == ExitCode.FAULT
    assert (both / "state" / "base.yaml").read_text("utf-8") == STATE
    assert run("claims", "export", "--base", "state=state").code == ExitCode.FAULT


def test_load__package__provides_a_base(run: Run, both: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = both / "site"
    write(site / "state_claims", STATE)
    (site / "state_claims" / "__init__.py").write_text("", encoding="utf-8")
    info = site / "state_claims-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: state-claims\nVersion: 1.0\n", encoding="utf-8"
    )
    (info / "entry_points.txt").write_text("[factcheck.bases]\nstate = state_claims\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(site))
    assert [claim.id for claim in base.load(["own", "@state"]).claims][2] == "state:cost"
    assert "state:cost" in run("claims", "list", "--base", "own", "--base", "@state").out
    assert "there are @state" in run("check", "--base", "@stat", "x").err
