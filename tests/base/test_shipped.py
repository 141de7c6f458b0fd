"""The base that ships: loads without a finding, reads as meant, and follows from itself."""

from __future__ import annotations

import hashlib
import re
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.base.validate import validate
from factcheck.model import Kind
from factcheck.model.exact import exact

if TYPE_CHECKING:
    from factcheck.model import Base, Claim, Figure

HERE = Path(__file__).parent
CLAIMS = HERE.parents[1] / "claims"


@pytest.fixture(scope="module")
def shipped() -> Base:
    found, findings = validate([CLAIMS])
    assert findings == ()
    assert found is not None
    return found


def rows(name: str) -> list[str]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def test_shipped__claims__say_where_they_stand_and_what_of(shipped: Base) -> None:
    names = {text for name in shipped.names for text in (name.name, *name.aliases)}
    assert len(shipped.claims) > 200
    for claim in shipped.claims:
        assert claim.about in names
        assert claim.statement.endswith(".")
        if claim.formula is None:
            assert claim.where is not None
            assert claim.where.section
            assert claim.where.paragraph
            assert len(claim.paraphrases) >= 2


def test_shipped__attributions__are_names_or_described_bodies(shipped: Base) -> None:
    found = {claim.attributed_to for claim in shipped.claims if claim.attributed_to}
    assert {"Minister of Justice of El Salvador", "CID Gallup", "InSight Crime", "official data"} <= found


def test_shipped__exclusions__are_no_names_of_the_same_thing(shipped: Base) -> None:
    for name in shipped.names:
        own = {text.casefold() for text in (name.name, *name.aliases)}
        assert own.isdisjoint(text.casefold() for text in name.excludes)


def test_shipped__every_listed_figure__has_labels(shipped: Base) -> None:
    for claim in shipped.claims:
        for entry in claim.figures:
            start, end = entry.figure.span
            assert claim.statement[start:end] == entry.figure.text
        if claim.id != "party-two-party":
            assert all(entry.labels for entry in claim.figures), claim.id


def shown(figure: Figure) -> str:
    if figure.kind is Kind.DATE:
        value = f"{figure.first or ''}..{figure.last or ''}"
    elif figure.value is not None:
        value = exact(figure.value)
    else:
        value = f"{'' if figure.low is None else exact(figure.low)}..{'' if figure.high is None else exact(figure.high)}"
    return f"{figure.comparator} {value}{f' {figure.unit}' if figure.unit else ''}"


def test_shipped__figures__are_read_as_meant(shipped: Base) -> None:
    expected = dict(row.split("\t") for row in rows("shipped_figures.tsv"))
    read = {
        claim.id: "; ".join(shown(entry.figure) for entry in claim.figures)
        for claim in shipped.claims
        if claim.formula is None and claim.figures and claim.id != "murder-rate"
    }
    assert read == expected


def test_shipped__murder_rate__is_read_at_both_ends(shipped: Base) -> None:
    (claim,) = [claim for claim in shipped.claims if claim.id == "murder-rate"]
    assert [entry.figure.value for entry in claim.figures[:2]] == [103, Fraction("2.4")]


RESULTS = {
    "cecot-cells-total": "256",
    "cecot-cell-space": "25600",
    "cecot-prisoners-per-cell": "156.25",
    "cecot-built-share": "575/29",
    "cecot-open-area": "93",
    "cecot-site-per-building": "14.5",
    "cecot-toilets-per-prisoner": "50",
    "cecot-sinks-per-prisoner": "50",
    "cecot-toilets-total": "512",
    "cecot-space-per-prisoner": "1",
    "cecot-held-total": "15000",
    "cecot-filled": "36.25",
    "cecot-free-places": "25500",
    "cecot-transferred-share": "2800/29",
    "cecot-not-transferred": "500",
    "cecot-share-of-prisoners": "2900/219",
    "cecot-capacity-share": "8000/219",
    "outside-cecot": "95000",
    "cecot-rikers-factor": "20/7",
    "cecot-rikers-difference": "26000",
    "rikers-share-of-cecot": "35",
    "cecot-doubled-area": "46",
    "prison-budget": "200000000",
    "payment-per-deportee": "24000",
    "budget-per-prisoner": "400000/219",
    "imprisonment-rate-check": "18250/11",
    "imprisoned-share": "73/44",
    "imprisoned-one-in": "73/4400",
    "arrested-percent": "40/33",
    "arrested-one-in": "2/165",
    "arrested-after-first-year": "20000",
    "arrested-first-year-per-day": "12000/73",
    "arrested-first-year-percent": "10/11",
    "murder-rate-percent": "10060/103",
    "murder-rate-factor": "515/12",
    "murder-rate-points": "100.6",
    "killed-per-day": "29",
    "detention-factor": "5",
    "detention-added": "12",
    "bukele-age-reelection": "42",
    "bukele-years-before-reelection": "5",
    "act-age": "227",
    "emergency-to-opening": "10",
    "poll-difference": "77",
    "poll-other": "9",
    "poll-factor": "12",
    "bukele-not-approving": "8",
}


def test_shipped__every_formula__is_in_the_table(shipped: Base) -> None:
    formulas = {claim.id for claim in shipped.claims if claim.formula}
    assert formulas == {*RESULTS, "bukele-birth-year"}


@pytest.mark.parametrize("id_", RESULTS)
def test_shipped__formula__gives_what_is_reckoned_by_hand(shipped: Base, id_: str) -> None:
    claim = by_id(shipped, id_)
    result = Fraction(RESULTS[id_])
    figures = [entry.figure for entry in claim.figures if entry.figure.kind is not Kind.DATE]
    assert any(f.low is not None and f.high is not None and f.low <= result <= f.high for f in figures)
    assert set(claim.operands) <= {other.id for other in shipped.claims}
    assert claim.working


def test_shipped__birth_year__spans_two_years(shipped: Base) -> None:
    assert by_id(shipped, "bukele-birth-year").working == "2019 − 37 years = 1981 to 1982"


def by_id(found: Base, id_: str) -> Claim:
    (claim,) = [claim for claim in found.claims if claim.id == id_]
    return claim


def digest(sentence: str) -> str:
    words = " ".join(re.findall(r"\w+", sentence.casefold()))
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def test_shipped__no_text__is_a_sentence_of_the_source(shipped: Base) -> None:
    of_source = set(rows("source_sentences.txt"))
    assert len(of_source) > 50
    for claim in shipped.claims:
        for text in (claim.statement, *claim.paraphrases, claim.note or ""):
            assert digest(text) not in of_source, text
