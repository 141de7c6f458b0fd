"""`factcheck claims import` and `export`: what goes out comes in again, and what a format can't hold is told."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from base_files import write
from conftest import BRIDGE
from factcheck import base
from factcheck.cli.claims.export_claims import ExportFormat
from factcheck.cli.exits import ExitCode
from factcheck.shipped_base import shipped_folder
from killing import killed_at_write, killed_within_write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Run
    from factcheck.model import Base

FULL = """\
language: en
ignore: [FB101]
reach: {topics: traffic, periods: [2019 to 2024]}
sources:
  - {id: city, title: "Traffic: a report", publisher: City, published: 2022-11, url: https://example.org/a?b=c}
  - id: budget
    title: Budget
names:
  - {name: River Bridge, aliases: [the crossing], not: [Old Bridge]}
synonyms:
  - [vehicle, car]
claims:
  - statement: "The River Bridge cost 96 million euros, not 1.10 billion."
    source: budget
  - id: traffic
    statement: >-
      The River Bridge carried
      41,200 vehicles a day in 2022.
    source: city
    about: River Bridge
    figures:
      - value: 41,200 vehicles a day
        label: daily traffic
        also: crossings
      - 2022
    as_of: 2022
    attributed_to: city count
    where: {section: "Findings: one", paragraph: 3, page: 12}
    quote: "=41,200"
    paraphrases: [Daily traffic is 41,200., "-41,200 it is not."]
    topics: transport
    disputed_by: [other]
    note: "@desk: 'ask'"
    review: wording
    ignore: [FB103]
  - {id: other, statement: "The River Bridge carried 14,200 vehicles a day in 2022.", source: budget, supersedes: [traffic]}
formulas:
  - id: yearly
    statement: The River Bridge carries about 15 million vehicles a year.
    formula: traffic * 365
    label: yearly traffic
    also: [per year]
"""


def content(loaded: Base) -> Base:
    """The base without what tells where its files stand."""
    return replace(loaded, label="", claims=tuple(replace(claim, place=None) for claim in loaded.claims))


@pytest.mark.parametrize("form", ["jsonl", "yaml"])
@pytest.mark.parametrize("which", ["shipped", "full"])
def test_round_trip__whole_formats__give_the_same_base(
    run: Run, tmp_path: Path, form: str, which: str
) -> None:
    held = shipped_folder() if which == "shipped" else write(tmp_path / "in", FULL)
    out = run("claims", "export", "--base", str(held), "-o", f"out.{form}")
    assert (out.code, out.err) == (ExitCode.OK, "")
    ran = run("claims", "import", f"out.{form}", "--to", "new/again.yaml")
    assert ran.code == ExitCode.OK, ran.err
    assert content(base.load(["new/again.yaml"])) == content(base.load([held]))


@pytest.mark.parametrize("form", ["csv", "tsv"])
@pytest.mark.parametrize("which", ["shipped", "full"])
def test_round_trip__tables__keep_every_claim(run: Run, tmp_path: Path, form: str, which: str) -> None:
    held = shipped_folder() if which == "shipped" else write(tmp_path / "in", FULL)
    out = run("claims", "export", "--base", str(held), "-o", f"out.{form}")
    assert f"{form} can't hold: " in out.err
    assert "names" in out.err
    assert run("claims", "import", f"out.{form}", "--to", "again.yaml").code == ExitCode.OK
    before, after = content(base.load([held])), content(base.load(["again.yaml"]))
    assert after.claims == before.claims
    assert set(after.sources) == set(before.sources)


@pytest.mark.parametrize("form", [form for form in ExportFormat if form is not ExportFormat.MARKDOWN])
def test_import__what_was_exported__changes_nothing_in_its_own_file(
    run: Run, tmp_path: Path, form: str
) -> None:
    path = write(tmp_path, FULL)
    run("claims", "export", "--base", str(path), "--format", form, "-o", "out")
    source = "out"
    if form == "yaml":
        (tmp_path / "out").rename(tmp_path / "out.yaml")
        source = "out.yaml"
    ran = run("claims", "import", source, "--from", form, "--to", str(path))
    assert ran.code == ExitCode.OK, ran.err
    assert "nothing to write" in ran.out
    assert "added" not in ran.out
    assert path.read_text(encoding="utf-8") == FULL


@pytest.mark.usefixtures("bridge")
def test_import__some_changed__updates_by_identity_and_adds_the_rest(run: Run, tmp_path: Path) -> None:
    rows = "id,statement,as_of\nbridge-cost,The River Bridge cost 98 million euros.,2023\n,The tower has 44 floors.,\n"
    (tmp_path / "in.csv").write_text(rows, encoding="utf-8")
    ran = run("claims", "import", "in.csv")
    assert "added 1 claim; changed 1 claim (bridge-cost)" in ran.out
    text = (tmp_path / "claims" / "bridge.yaml").read_text(encoding="utf-8")
    first, last = BRIDGE.split("    statement: The River Bridge cost 96 million euros.\n")
    assert text.startswith(first + "    statement: The River Bridge cost 98 million euros.\n" + last)
    again = run("claims", "import", "in.csv", "--format", "json")
    assert json.loads(again.out) | {"file": ""} == {
        "file": "", "written": False, "added": {}, "changed": {}, "same": {"claim": 2}, "added_ids": [],
        "changed_ids": [], "left_out": [], "warnings": [],
    }  # fmt: skip
    again = run("claims", "import", "in.csv")
    assert "2 claims the same; nothing to write" in again.out


@pytest.mark.usefixtures("bridge")
def test_import__words_that_are_there__find_the_claim_without_an_id(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(
        json.dumps({"statement": "The River  Bridge cost 96 million euros.", "note": "From the ledger."}),
        "utf-8",
    )
    ran = run("claims", "import", "in.jsonl")
    assert "changed 1 claim" in ran.out
    assert len(base.load([tmp_path / "claims"]).claims) == 2


@pytest.mark.usefixtures("bridge")
def test_import__part_of_a_place__keeps_the_rest_of_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(
        "id,statement,page\nbridge-cost,The River Bridge cost 96 million euros.,7\n", encoding="utf-8"
    )
    assert run("claims", "import", "in.csv").code == ExitCode.OK
    where = base.load([tmp_path / "claims"]).claims[1].where
    assert where is not None
    assert (where.section, where.paragraph, where.page) == ("Findings", 5, 7)


def test_import__foreign_table__is_mapped(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.tsv").write_text(
        "\ufeffFact\tYear\tRemarks\nThe tower has 44 floors.\t2020\tok\n", encoding="utf-8"
    )
    options = ("--to", "a.yaml", "--map", "statement=Fact", "--map", "as_of=Year")
    refused = run("claims", "import", "in.tsv", *options)
    assert refused.code == ExitCode.FAULT
    assert "no key is known for the columns 'Remarks'" in refused.err
    assert (
        run("claims", "import", "in.tsv", *options, "--skip", "Remarks", "--review", "wording").code
        == ExitCode.OK
    )
    (claim,) = base.load(["a.yaml"]).claims
    assert (claim.statement, claim.as_of, claim.review) == ("The tower has 44 floors.", "2020", "wording")


def review(statement: str, **rating: object) -> dict[str, object]:
    return {
        "@type": "ClaimReview",
        "claimReviewed": statement,
        "author": {"@type": "Organization", "name": "Desk"},
        "datePublished": "2024-05-03T10:00:00Z",
        "url": "https://example.org/1",
        "itemReviewed": {"@type": "Claim", "author": {"name": "The mayor"}, "datePublished": "2024-05-01"},
        "reviewRating": {"@type": "Rating", **rating},
    }


@pytest.mark.parametrize(
    ("rating", "taken"),
    [
        ({"alternateName": "False"}, False),
        ({"alternateName": "Mostly true"}, False),
        ({"alternateName": "Not true"}, False),
        ({"alternateName": "False", "ratingValue": 5, "bestRating": 5, "worstRating": 1}, False),
        ({"ratingValue": 5}, False),
        ({"ratingValue": 1, "bestRating": 1, "worstRating": 1}, False),
        ({"ratingValue": "x", "bestRating": 5, "worstRating": 1}, False),
        ({}, False),
        ({"alternateName": "TRUE."}, True),
        ({"alternateName": "Verdadero"}, True),
        ({"ratingValue": "5.0", "bestRating": 5, "worstRating": 1}, True),
    ],
)
def test_import__review__only_what_is_called_right_is_a_claim(
    run: Run, tmp_path: Path, rating: dict[str, object], *, taken: bool
) -> None:
    feed = {
        "@type": "DataFeed",
        "dataFeedElement": [
            {"@type": "DataFeedItem", "item": [review("The tower has 44 floors.", **rating)]}
        ],
    }
    (tmp_path / "in.json").write_text(json.dumps(feed), encoding="utf-8")
    ran = run("claims", "import", "in.json", "--to", "a.yaml")
    assert ran.code == ExitCode.OK
    assert (tmp_path / "a.yaml").exists() == taken
    if not taken:
        assert "1 reviews that don't call their claim right" in ran.err
        return
    loaded = base.load(["a.yaml"])
    assert (loaded.claims[0].attributed_to, loaded.claims[0].as_of) == ("The mayor", "2024-05-01")
    assert (loaded.sources[0].publisher, loaded.sources[0].published) == ("Desk", "2024-05-03")
    assert loaded.sources[0].url == "https://example.org/1"


@pytest.mark.parametrize(
    "shape",
    [
        json.dumps,
        lambda one: json.dumps([one, {"@type": "Article"}]),
        lambda one: json.dumps({"@graph": [one]}),
        lambda one: json.dumps(one) + "\n" + json.dumps(one),
        lambda one: f'<script type="application/ld+json">{json.dumps(one)}</script>\n',
    ],
)
def test_import__review_in_any_wrapping__is_found(
    run: Run, tmp_path: Path, shape: Callable[[object], str]
) -> None:
    one = review("The tower has 44 floors.", alternateName="True") | {"identifier": "not an id!"}
    (tmp_path / "in.json").write_text(shape(one), encoding="utf-8")
    ran = run("claims", "import", "in.json", "--to", "a.yaml")
    assert ran.code == ExitCode.OK, ran.err
    (claim,) = base.load(["a.yaml"]).claims
    assert claim.statement == "The tower has 44 floors."
    assert ("1 reviews of claims that a review before them has" in ran.err) == (
        shape(one).count("claimReviewed") > 1
    )


@pytest.mark.usefixtures("bridge")
@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("in.csv", "", "no column holds the statement"),
        ("in.csv", "id,statement\na,\nb\n", "in.csv:2: no statement\nin.csv:3: no statement"),
        ("in.csv", "statement,statement\na,b\n", "two columns hold the same key"),
        ("in.csv", 'statement\n"a\n', "not a table"),
        ("in.csv", "statement,figures\nIt has 4 doors.,{x\n", "in.csv:2: not JSON"),
        ("in.csv", "statement,source_title\na,b\n", "has no id"),
        ("in.jsonl", '{"statement": "a", "statement": "b"}\n[]\n{', "in.jsonl:1: the key 'statement' is given twice\nin.jsonl:2: "),
        ("in.jsonl", '{"kind": "fact", "statement": "a"}', "there is no kind 'fact'"),
        ("in.jsonl", '{"statement": "a\\ud800"}', "half a character"),
        ("in.jsonl", '{"statement": "It has 4 doors.", "abuot": "x"}', "did you mean `about`?"),
        ("in.jsonl", '{"id": "a", "statement": "b"}\n{"id": "a", "statement": "c"}', "two records"),
        ("in.json", "{", "not JSON"),
        ("in.json", "[" * 100_000, "nests too deep"),
        ("in.txt", "x", "say it with --from"),
        ("in.jsonl", '{"kind": "base", "language": "es"}', "import it into another file"),
    ],
)  # fmt: skip
def test_import__faulty_file__writes_nothing(
    run: Run, tmp_path: Path, name: str, text: str, told: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    ran = run("claims", "import", name)
    assert ran.code == ExitCode.FAULT
    assert told in ran.err
    assert (tmp_path / "claims" / "bridge.yaml").read_text(encoding="utf-8") == BRIDGE


def test_import__numbers_of_json__stay_as_they_were_written(run: Run, tmp_path: Path) -> None:
    line = '{"id": "a", "statement": "It grew to 1.10 metres.", "note": 1.10, "as_of": 2020, "quote": null}'
    (tmp_path / "in.jsonl").write_text(line, encoding="utf-8")
    assert run("claims", "import", "in.jsonl", "--to", "a.yaml").code == ExitCode.OK
    (claim,) = base.load(["a.yaml"]).claims
    assert (claim.note, claim.as_of, claim.quote) == ("1.10", "2020", None)


def test_export__cells_that_a_spreadsheet_would_run__are_made_text(run: Run, tmp_path: Path) -> None:
    write(tmp_path, FULL)
    out = run("claims", "export", "--base", "base.yaml", "--format", "csv").out
    assert '"\'=41,200"' in out
    assert "'@desk" in out


def test_export__markdown__tells_each_fact_with_its_place(run: Run, tmp_path: Path) -> None:
    write(tmp_path, FULL)
    out = run("claims", "export", "--base", "base.yaml", "--format", "markdown").out
    assert "## Traffic\\: a report" in out
    assert "### Findings\\: one" in out
    assert "`traffic`" in out
    assert "to be reviewed" in out
    assert "## What follows from these" in out


def test_import__killed_at_any_write__leaves_the_old_file_or_the_new(bridge: Path, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(
        "id,statement\nbridge-cost,It cost 98 million euros.\n", encoding="utf-8"
    )
    path = bridge / "bridge.yaml"
    old = path.read_bytes()
    point = 1
    while killed_at_write(point, tmp_path, "claims", "import", "in.csv"):
        now = path.read_bytes()
        assert now == old or b"It cost 98 million euros." in now
        assert len(base.load([bridge]).claims) == 2
        path.write_bytes(old)
        point += 1
    assert point > 3
    path.write_bytes(old)
    assert killed_within_write(100, tmp_path, "claims", "import", "in.csv")
    assert path.read_bytes() == old
