"""The claims of a base as a list with filters, one in full, and the base in numbers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Run

SHIPPED = Path(__file__).parents[2] / "claims"
BASE = """\
sources:
  - {id: count, title: Traffic on the bridges, publisher: City Office, published: 2019}
  - {id: audit, title: What the bridge cost, publisher: Auditors, published: 2023-05-02, url: "https://example.org/a"}
  - {id: page, title: About us, retrieved: 2024-01-07}
names:
  - {name: River Bridge, aliases: [the new bridge]}
claims:
  - {id: old, source: count, statement: "The bridge carried 38,000 vehicles a day.", about: the new bridge, topics: Traffic}
  - {id: new, source: count, statement: "The bridge carries 41,200 vehicles a day.", about: River Bridge, as_of: 2022-06,
     topics: [traffic, roads], supersedes: old, attributed_to: city traffic count}
  - {id: cost, source: audit, statement: The bridge cost 96 million euros., topics: money, disputed_by: price,
     quote: the bridge cost 96 million, where: {page: 3}}
  - {id: price, source: page, statement: The bridge cost 74 million euros., review: wording}
formulas:
  - {id: yearly, statement: "About 15 million vehicles a year use the bridge.", formula: new * 365}
"""


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "claims" / "base.yaml"
    path.parent.mkdir()
    path.write_text(BASE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), "old new cost price yearly"),
        (("--topic", "TRAFFIC"), "old new"),
        (("--topic", "money", "--topic", "roads"), "new cost"),
        (("--source", "audit"), "cost"),
        (("--source", "city office"), "old new yearly"),
        (("--source", "bridge cost"), "cost"),
        (("--about", "The New Bridge"), "old new"),
        (("--about", "the harbour"), ""),
        (("--said-by", "traffic"), "new"),
        (("--older-than", "2020-01-01"), "old yearly"),
        (("--older-than", "2022-06-15"), "old yearly"),
        (("--since", "2022-06-30"), "new cost price"),
        (("--since", "2023-01-01", "--source", "page"), "price"),
        (("--disputed",), "cost price"),
        (("--undisputed", "--stated"), "old new"),
        (("--superseded",), "old"),
        (("--current", "--topic", "traffic"), "new"),
        (("--derived",), "yearly"),
        (("--for-review",), "price"),
        (("--reviewed", "--disputed"), "cost"),
    ],
    ids=str,
)
@pytest.mark.usefixtures("base")
def test_list__filters__choose(options: tuple[str, ...], expected: str, run: Run) -> None:
    ran = run("claims", "list", *options, "--format", "json")

    assert ran.code == 0
    assert [claim["claim"] for claim in json.loads(ran.out)] == expected.split()


@pytest.mark.parametrize("option", ["--older-than", "--since"])
@pytest.mark.usefixtures("base")
def test_list__no_age__is_the_callers_fault(option: str, run: Run) -> None:
    ran = run("claims", "list", option, "long ago")

    assert (ran.code, ran.out) == (2, "")
    assert "is no age" in ran.err


@pytest.mark.parametrize("columns", ["60", "80", "160"])
@pytest.mark.usefixtures("base")
def test_list__table__fits_and_tells_what_is_to_be_known(
    columns: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    out = run("claims", "list", "--format", "table").out

    flat = " ".join(out.split())
    for told in ("superseded by new", "disputed by price", "to be reviewed: wording"):
        assert all(word in flat for word in told.split())
    assert max(map(len, out.splitlines())) <= int(columns)


@pytest.mark.parametrize("form", ["table", "plain"])
@pytest.mark.usefixtures("base")
def test_show__claim__has_its_whole_provenance(form: str, run: Run) -> None:
    out = " ".join(run("claims", "show", "cost", "--format", form).out.split())

    for told in (
        "Auditors",
        "What the bridge cost",
        "2 May 2023",
        "p. 3",
        "“the bridge cost 96 million”",
        "https://example.org/a",
        "price: The bridge cost 74 million euros.",
        "base.yaml:",
    ):
        assert told in out


@pytest.mark.usefixtures("base")
def test_show__claim__tells_what_follows_and_what_took_its_place(run: Run) -> None:
    new, old = (run("claims", "show", id_, "--format", "plain").out for id_ in ("new", "old"))

    assert "Used in: yearly: new * 365; 41,200 × 365" in new
    assert "Supersedes: old: The bridge carried 38,000 vehicles a day." in new
    assert "Superseded by: new: " in old
    assert "Follows from: new: " in run("claims", "show", "yearly", "--format", "plain").out


@pytest.mark.usefixtures("base")
def test_show__json__holds_the_same(run: Run) -> None:
    (cost,) = json.loads(run("claims", "show", "cost", "--format", "json").out)
    (new,) = json.loads(run("claims", "show", "new", "--format", "json").out)

    assert (cost["quote"], cost["disputes"]) == ("the bridge cost 96 million", ["price"])
    assert (new["used_in"], new["superseded_by"]) == (["yearly"], [])


def test_show__shipped_claim__tells_what_the_audit_finds(run: Run) -> None:
    out = run("claims", "show", "population", "--base", str(SHIPPED), "--format", "plain").out

    assert "Gives: 109,500 ÷ 6,600,000 × 100,000 ≈ 1,659; agrees: 1,659 prisoners" in out
    out = run("claims", "show", "imprisonment-rate", "--base", str(SHIPPED), "--format", "plain").out
    assert "Held against: 109,500 ÷ 6,600,000 × 100,000 ≈ 1,659; it agrees" in out


@pytest.mark.usefixtures("base")
def test_stats__base__counts_what_is_weak_and_what_is_sure(run: Run) -> None:
    values = json.loads(run("claims", "stats", "--format", "json").out)

    assert (values["claims"], values["derived"], values["disputed"], values["superseded"]) == (4, 1, 2, 1)
    assert (values["oldest"], values["newest"]) == ("2019", "2024-01-07")
    assert values["claims_by_year"] == {"2019": 1, "2022": 1, "2023": 1, "2024": 1}
    assert (values["quoted"], values["for_review"], values["without_paraphrase"]) == (1, 1, 4)


@pytest.mark.parametrize("columns", ["60", "80"])
def test_stats__shipped_base__fits_the_page(columns: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    out = run("claims", "stats", "--base", str(SHIPPED), "--format", "table").out

    assert "and 16 more" in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= int(columns)
