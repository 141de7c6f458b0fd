"""A base held against itself: what is left alone, what each rule relates, and what the shipped base shows."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck import base as bases
from factcheck.audit import audit
from factcheck.model.audit import Agreement, Audit, Relation, Rule
from factcheck.report.audit import WORDS

if TYPE_CHECKING:
    from conftest import Run
    from factcheck.model import Base

ROOT = Path(__file__).parents[2]
SOURCE = "source: {id: report, title: Annual report, publisher: City, published: 2022}\n"


def audited(folder: Path, *claims: str, more: str = "") -> Audit:
    """The audit of a base of claims, each a mapping in YAML without its braces."""
    path = folder / "base.yaml"
    path.write_text(
        SOURCE + "claims:\n" + "".join(f"  - {{{claim}}}\n" for claim in claims) + more, encoding="utf-8"
    )
    return audit(bases.load([path]))


def found(of: Audit) -> list[tuple[str, str, str]]:
    return [(str(one.rule), str(one.agreement), one.working) for one in of.relations]


FLOORS = 'id: floors, statement: "The Grand has four floors.", about: The Grand'
ROOMS = 'id: rooms, statement: "Each floor of the Grand has 12 rooms.", about: The Grand'


@pytest.mark.parametrize(
    "claims",
    [
        (ROOMS,),
        ('statement: "The Grand has four new floors.", about: The Grand', ROOMS),
        ('statement: "The Grand does not have four floors.", about: The Grand', ROOMS),
        ('statement: "The Ritz has four floors.", about: The Ritz', ROOMS),
        ('statement: "The Grand had four floors.", about: The Grand, as_of: 1990', f"{ROOMS}, as_of: 2020"),
        (FLOORS, 'statement: "The Grand has 12 rooms.", about: The Grand'),
        (FLOORS, 'statement: "The fourth floor of the Grand has 12 rooms.", about: The Grand'),
    ],
    ids=[
        "nobody counts the floors",
        "only some of them are counted",
        "denied",
        "of another house",
        "of another time",
        "not of each",
        "of one of them",
    ],
)
def test_each__claims_that_give_no_total__left_alone(claims: tuple[str, ...], tmp_path: Path) -> None:
    assert found(audited(tmp_path, *claims)) == []


def test_each__things_in_things__are_multiplied(tmp_path: Path) -> None:
    beds = 'id: beds, statement: "Each room of the Grand has two beds.", about: The Grand'

    of = audited(tmp_path, beds, ROOMS, FLOORS)

    assert found(of) == [("each", "implied", "4 × 12 × 2 = 96"), ("each", "implied", "4 × 12 = 48")]
    assert of.relations[0].operands == ("floors", "rooms", "beds")


@pytest.mark.parametrize(
    ("total", "agreement"),
    [
        ("48 rooms", Agreement.EXACT),
        ("about 50 rooms", Agreement.ROUNDING),
        ("more than 40 rooms", Agreement.ROUNDING),
        ("58 rooms", Agreement.DIFFERS),
        ("480 rooms", Agreement.DIFFERS),
    ],
)
def test_each__total_that_is_stated__is_held_against_it(
    total: str, agreement: Agreement, tmp_path: Path
) -> None:
    of = audited(tmp_path, FLOORS, ROOMS, f'id: all, statement: "The Grand has {total}.", about: The Grand')

    (relation,) = of.relations
    assert (relation.agreement, relation.claim, relation.said) == (agreement, "all", total)


@pytest.mark.parametrize(
    ("each", "agreement"),
    [
        ("more than 12 rooms", Agreement.ROUNDING),
        ("more than 10 rooms", Agreement.ROUNDING),
        ("more than five rooms", Agreement.SHORT),
        ("fewer than 20 rooms", Agreement.SHORT),
    ],
)
def test_each__bound_at_its_word__reaches_the_total_or_not(
    each: str, agreement: Agreement, tmp_path: Path
) -> None:
    rooms = f'id: rooms, statement: "Each floor of the Grand has {each}.", about: The Grand'
    of = audited(tmp_path, FLOORS, rooms, 'id: all, statement: "The Grand has 50 rooms.", about: The Grand')

    (relation,) = of.relations
    assert relation.agreement is agreement
    assert bool(relation.note) is agreement.is_doubtful


def test_each__total_said_in_other_words__is_another_total(tmp_path: Path) -> None:
    letting = 'statement: "The Grand lets 30 rooms to students.", about: The Grand'

    assert found(audited(tmp_path, FLOORS, ROOMS, letting)) == [("each", "implied", "4 × 12 = 48")]


PEOPLE = 'id: people, statement: "The population of Arvania is 2 million people.", about: Arvania'
JAILED = 'id: jailed, statement: "Arvania has 3,000 prisoners.", about: Arvania'
RATE = 'id: rate, statement: "Arvania has {} prisoners per 100,000 people.", about: Arvania'


@pytest.mark.parametrize(
    ("rate", "agreement"),
    [("150", Agreement.EXACT), ("about 149", Agreement.ROUNDING), ("510", Agreement.DIFFERS)],
)
def test_rate__count_and_population__are_held_against_it(
    rate: str, agreement: Agreement, tmp_path: Path
) -> None:
    of = audited(tmp_path, PEOPLE, JAILED, RATE.format(rate))

    assert found(of) == [("rate", str(agreement), "3,000 ÷ 2,000,000 × 100,000 = 150")]
    assert of.relations[0].operands == ("jailed", "people")


@pytest.mark.parametrize(
    "claims",
    [
        (PEOPLE, RATE.format("150")),
        (JAILED, RATE.format("150")),
        (
            PEOPLE,
            'statement: "Arvania jailed 3,000 prisoners in three days.", about: Arvania',
            RATE.format("150"),
        ),
        (PEOPLE, JAILED, 'statement: "Arvania has 40 doctors per 100,000 people.", about: Arvania'),
        (
            PEOPLE,
            'id: other, statement: "The population of Arvania is 3 million people.", about: Arvania',
            JAILED,
            RATE.format("150"),
        ),
        (f"{PEOPLE}, as_of: 1950", JAILED, f"{RATE.format('150')}, as_of: 2020"),
    ],
    ids=[
        "nobody is counted",
        "no population",
        "a count of some days",
        "of others",
        "two populations",
        "of another time",
    ],
)
def test_rate__without_its_operands__left_alone(claims: tuple[str, ...], tmp_path: Path) -> None:
    assert [one for one in audited(tmp_path, *claims).relations if one.rule is Rule.RATE] == []


GRANT = 'id: grant, statement: "The city pays a grant of €4 million to the theatre.", about: the theatre'
SHARE = 'id: share, statement: "The grant is {} of the yearly budget of the theatre.", about: the theatre'
BUDGET = 'id: budget, statement: "The yearly budget of the theatre is €{} million.", about: the theatre'


def test_share__part_alone__implies_the_whole(tmp_path: Path) -> None:
    (relation,) = audited(tmp_path, GRANT, SHARE.format("5%")).relations

    assert (relation.agreement, relation.working) == (Agreement.IMPLIED, "€4,000,000 ÷ 5% = €80,000,000")
    assert relation.operands == ("grant", "share")


@pytest.mark.parametrize(
    ("share", "budget", "agreement"),
    [("5%", "80", Agreement.EXACT), ("about 5%", "82", Agreement.ROUNDING), ("5%", "60", Agreement.DIFFERS)],
)
def test_share__part_and_whole__are_held_against_it(
    share: str, budget: str, agreement: Agreement, tmp_path: Path
) -> None:
    of = audited(tmp_path, GRANT, SHARE.format(share), BUDGET.format(budget))

    (relation,) = of.relations
    assert (relation.rule, relation.agreement, relation.claim) == (Rule.SHARE, agreement, "share")
    assert relation.operands == ("grant", "budget")


@pytest.mark.parametrize(
    "claims",
    [
        (SHARE.format("5%"),),
        (GRANT, 'statement: "Of the seats 5% of the yearly budget are free.", about: the theatre'),
        (GRANT, 'statement: "The grant rose by 5% of the yearly budget.", about: the theatre'),
        (GRANT, 'statement: "The grant grew by 5%.", about: the theatre'),
    ],
    ids=["no part", "another part", "a change", "of nothing"],
)
def test_share__that_names_no_part_or_whole__left_alone(claims: tuple[str, ...], tmp_path: Path) -> None:
    assert audited(tmp_path, *claims).relations == ()


TWO = "  - {id: other, title: Audit, publisher: Auditors, published: 2022}\n"
COST = 'id: {}, statement: "The tram extension to the harbour {}.", source: {}'


def two_sources(folder: Path, *claims: str) -> Audit:
    path = folder / "base.yaml"
    listed = "".join(f"  - {{{claim}}}\n" for claim in claims)
    path.write_text(f"sources:\n  - {{id: report, title: Report, published: 2022}}\n{TWO}claims:\n{listed}")
    return audit(bases.load([path]))


@pytest.mark.parametrize(
    ("left", "right", "disputed"),
    [
        ("will cost €74 million", "will cost €96 million", True),
        ("will open in 2026", "will open in 2027", False),
        ("will cost €74 million", "will cost about €74.2 million", False),
        ("will cost €74 million", "will carry 9,600 passengers", False),
        ("will cost €74 million in 2025", "will cost €96 million in 2028", False),
    ],
)
def test_sources__of_one_thing__dispute_or_agree(
    left: str, right: str, disputed: bool, tmp_path: Path
) -> None:
    of = two_sources(tmp_path, COST.format("a", left, "report"), COST.format("b", right, "other"))

    assert [(one.left, one.right, one.declared) for one in of.disputes] == (
        [("a", "b", False)] if disputed else []
    )


def test_sources__dispute_that_is_declared__is_listed_once(tmp_path: Path) -> None:
    one = COST.format("a", "will cost €74 million", "report") + ", disputed_by: b"
    other = COST.format("b", "will cost €96 million", "other") + ", disputed_by: a"

    (dispute,) = two_sources(tmp_path, one, other).disputes

    assert dispute.declared
    assert dispute.across_sources


def test_sources__one_thing_said_twice__agrees(tmp_path: Path) -> None:
    of = two_sources(
        tmp_path,
        COST.format("a", "will cost €74 million", "report"),
        COST.format("b", "will cost about €74 million", "other"),
    )

    assert [(one.rule, one.operands, one.claim) for one in of.relations] == [(Rule.SAME, ("a",), "b")]


@pytest.mark.parametrize("name", ["census", "city-budget", "climate-report", "news-week"])
def test_sources__disputes_of_the_evaluation__found_without_being_declared(name: str) -> None:
    declared = bases.load([ROOT / "benchmarks" / "evaluation" / name / "claims.yaml"])
    silent = replace(declared, claims=tuple(replace(claim, disputed_by=()) for claim in declared.claims))

    expected = {frozenset((one.left, one.right)) for one in audit(declared).disputes}
    assert expected
    assert {frozenset((one.left, one.right)) for one in audit(silent).disputes} == expected


@pytest.fixture(scope="module")
def shipped() -> Base:
    return bases.load([ROOT / "claims"])


def without_formulas(base: Base) -> Base:
    return replace(base, claims=tuple(claim for claim in base.claims if claim.formula is None))


def by_working(of: Audit, working: str) -> Relation:
    (relation,) = [one for one in of.relations if one.working == working]
    return relation


def test_shipped__without_its_formulas__rate_budget_and_cells_are_worked_out(shipped: Base) -> None:
    of = audit(without_formulas(shipped))

    rate = by_working(of, "109,500 ÷ 6,600,000 × 100,000 ≈ 1,659")
    assert (rate.agreement, rate.claim) == (Agreement.EXACT, "imprisonment-rate")
    budget = by_working(of, "$6,000,000 ÷ 3% = $200,000,000")
    assert (budget.agreement, budget.unit) == (Agreement.IMPLIED, "USD")
    assert "budget" in budget.what
    cells = by_working(of, "8 × 32 × over 100 = over 25,600")
    assert (cells.agreement, cells.said) == (Agreement.SHORT, "40,000 prisoners")
    assert "156.2 in each cell" in cells.note
    assert of.doubtful == (cells,)


def test_shipped__with_its_formulas__every_one_is_recomputed(shipped: Base) -> None:
    of = audit(shipped)

    recomputed = {one.claim for one in of.relations if one.rule is Rule.FORMULA}
    assert recomputed == {claim.id for claim in shipped.claims if claim.formula}
    assert {one.claim for one in of.relations if one.rule is Rule.SHARE} == {
        "prison-budget",
        "arrested-share",
    }


def test_audit__order_of_the_claims__changes_no_finding(shipped: Base) -> None:
    turned = replace(without_formulas(shipped), claims=without_formulas(shipped).claims[::-1])

    there, back = audit(without_formulas(shipped)), audit(turned)

    assert {one.working for one in there.relations} == {one.working for one in back.relations}


@pytest.mark.parametrize(("oldest", "groups"), [("2022-01-01", 0), ("2023-01-01", 1)])
def test_due__limit__counts_years_to_their_last_day(oldest: str, groups: int, tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(SOURCE + "claims: [It is shut., It is lit.]\n")

    of = audit(bases.load([tmp_path]), oldest=oldest)

    assert len(of.due) == groups
    assert all(len(group.claims) == 2 for group in of.due)


def test_due__superseded_claim__is_not_due(tmp_path: Path) -> None:
    old = 'id: old, statement: "It had six lamps.", as_of: 2001'
    new = 'id: new, statement: "It has nine lamps.", as_of: 2021, supersedes: old'
    path = tmp_path / "base.yaml"
    path.write_text(SOURCE + f"claims:\n  - {{{old}}}\n  - {{{new}}}\n")

    of = audit(bases.load([path]), oldest="2015-01-01")

    assert of.due == ()
    assert of.superseded == (("new", "old"),)


def test_words__every_agreement__has_one() -> None:
    assert set(WORDS) == set(Agreement)


@pytest.mark.parametrize("columns", ["60", "80", "200"])
def test_command__table__fits_the_page_and_shows_what_does_not_agree_first(
    columns: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    ran = run("claims", "audit", "--base", str(ROOT / "claims"), "--format", "table")

    assert ran.code == 0
    assert ran.out.startswith("Does not agree\n")
    assert max(map(len, ran.out.splitlines())) <= int(columns)
    flat = re.sub(r"\s+", "", ran.out)
    assert "40,000" in flat


def test_command__json__has_all_relations(run: Run) -> None:
    value = json.loads(
        run("claims", "audit", "--base", str(ROOT / "claims"), "--max-age", "2024-11-25", "-f", "json").out
    )

    assert value["summary"]["short"] == 1
    (short,) = [one for one in value["relations"] if one["agreement"] == "short"]
    assert (short["low"], short["high"], short["claim"]) == ("25600", None, "cecot-capacity")
    assert value["oldest"] == "2024-11-25"
    assert len(value["due"][0]["claims"]) == 6


@pytest.mark.parametrize(
    ("fail_on", "code"), [(None, 0), ("doubtful", 1), ("undeclared", 0), ("due,undeclared", 1), ("x", 2)]
)
def test_command__fail_on__sets_the_exit_code(fail_on: str | None, code: int, run: Run) -> None:
    asked = () if fail_on is None else ("--fail-on", fail_on)
    arguments = ("claims", "audit", "--base", str(ROOT / "claims"), "--max-age", "2024-11-25", *asked)

    assert run(*arguments).code == code
