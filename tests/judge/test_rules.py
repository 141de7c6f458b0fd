"""The rules of docs/judging.md, each with an invented base and statements that only it tells apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck import ClaimBase, load_base

if TYPE_CHECKING:
    from pathlib import Path

COUNCIL = (
    "Eastwell's budget sets aside £121 million for social care.",
    "Schools get £148 million of Eastwell's budget.",
)
TRIAL = (
    "There were 91 strokes in the placebo group.",
    "There were 58 strokes in the Nerilan group.",
)
FILM = ("The film The Long Quay won five of the nine prizes for which it was nominated.",)
SEATS = ("The Reform League won 64 of the 120 seats in the parliament of Quill.",)
SECTORS = ("Energy causes 38% of the basin's emissions, transport 31% and farming 12%.",)
JUDGE = (
    "The former minister Milo Drane was sentenced to six years in prison for taking bribes of €2.3 million.",
)
MILL = ("Northfield closed its Hull mill in November 2024 with the loss of 140 jobs.",)
PROFIT = ("Operating profit at Northfield rose to £38.4 million in 2024 from £31.9 million a year earlier.",)
RISK = ("Nerilan cut the risk of a stroke from 3.8% to 2.4%.",)
VOTERS = ("Pensioners make up 19.2% of Tarva's population.", "Children make up 16.1% of Tarva's population.")
FALLS = ("There were 58 strokes among the patients who took Nerilan.",)
SALES = ("Northfield had a turnover of £412.6 million in 2024.",)
COUNTRY = ("Peru has 33 million inhabitants.",)

BORN = ("Dame Iris Holt, born on 15 July 1919, was a novelist.",)
FORM = ("UK staff spend 4.8 days a month on customer problems, compared with 3.8 days the year before.",)
CELLS = ("Each cell of the prison has two sinks.", "The prison is designed for 40,000 prisoners.")
RECORD = ("Northfield United won 24 of their 38 league matches, drew nine and lost five.",)
SHARES = (
    "Children under 15 make up 16.1% of Tarva's population.",
    "Pensioners make up 19.2% of Tarva's population.",
)
RISE = ("In Tarva 44% of people say they have no religion, up from 31% in 2011.",)
SAFETY = ("Northfield recorded 3.1 accidents per million hours worked.", "Tom Hesk founded Northfield.")
RANKS = (
    "Neil Hart is the eighth longest serving manager in the country and the longest serving in the league.",
)
CRITICS = (
    "The film holds a 28% rating based on 116 reviews; the general lack of original scares was criticised.",
)

SMOKE = (
    "From 1965 to 2018 the US emitted about 270 billion tons of carbon dioxide and China about 200 billion tons.",
)
EVENTS = (
    "The bridge was opened in May 2019.",
    "The tunnel was dug in 2011.",
    "The palace was sold in May 2019.",
)

RULES = [
    # What must be left alone comes first.
    (SECTORS, "Energy causes 38% of the basin's emissions and households 9%.", "partial"),
    (SEATS, "The Reform League won 64 seats in Quill and the Farmers' Union 22.", "partial"),
    (JUDGE, "Milo Drane was sentenced to six years in prison and fined €500,000.", "partial"),
    (VOTERS, "Men make up just under half of Tarva's population.", "related"),
    (FALLS, "There were 58 falls among the patients who took Nerilan.", "related"),
    (RECORD, "Northfield United won nine league matches.", "conflicting"),
    (SAFETY, "Tom Hesk recorded 3.1 accidents per million hours worked.", "related"),
    (BORN, "Iris Holt was murdered in 1919.", "related"),
    (SHARES, "Children under 15 make up 16.1% of Little Northfield's population.", "partial"),
    # Polarity, ranks and turns are those of the words that meet.
    (CRITICS, "The film had more than 115 reviews.", "supported"),
    (RANKS, "Neil Hart is the eighth longest serving manager in the country.", "supported"),
    (RISE, "In Tarva 44% of people say they have no religion, up from 31% in 2011.", "supported"),
    (RISE, "In Tarva 44% of people say they have no religion, down from 31% in 2011.", "conflicting"),
    (
        PROFIT,
        "Operating profit at Northfield fell to £38.4 million in 2024 from £31.9 million a year earlier.",
        "conflicting",
    ),
    (
        FORM,
        "Staff time on customer problems in the UK has risen by about a quarter, to 4.8 days a month.",
        "supported",
    ),
    (
        FORM,
        "Compared with the year before, UK staff spend over a third more time on customer problems.",
        "conflicting",
    ),
    # Which of two things is more, by a figure of the base for each.
    (COUNCIL, "Schools cost Eastwell more than social care.", "supported"),
    (COUNCIL, "Social care costs Eastwell more than schools.", "conflicting"),
    (COUNCIL, "Social care costs Eastwell less than schools.", "supported"),
    (COUNCIL, "Roads cost Eastwell more than schools.", "related"),
    (COUNCIL, "No item costs Eastwell more than schools.", "related"),
    (SMOKE, "China emitted more carbon dioxide than the US from 1965 to 2018.", "conflicting"),
    (SMOKE, "China emitted less carbon dioxide than the US from 1965 to 2018.", "supported"),
    # Which of two events came first, by the dates of two claims.
    (EVENTS, "The tunnel was dug before the bridge was opened.", "supported"),
    (EVENTS, "The bridge was opened before the tunnel was dug.", "conflicting"),
    (EVENTS, "The bridge was opened after the tunnel was dug.", "supported"),
    (EVENTS, "The bridge was already open when the tunnel was dug.", "conflicting"),
    (EVENTS, "The bridge was opened before the palace was sold.", "related"),
    # A word beside the figure that stands by another figure of the base.
    (COUNCIL, "Eastwell's budget sets aside £121 million for social care.", "supported"),
    (COUNCIL, "Eastwell's budget sets aside £121 million for schools.", "conflicting"),
    (TRIAL, "There were 58 strokes in the Nerilan group.", "supported"),
    (TRIAL, "There were 91 strokes in the Nerilan group.", "conflicting"),
    # A part and its whole.
    (SEATS, "The Reform League won 64 seats in Quill.", "supported"),
    (SEATS, "The Reform League won 120 seats in Quill.", "conflicting"),
    (FILM, "The Long Quay had nine nominations and took five prizes.", "supported"),
    (FILM, "The Long Quay was nominated for five prizes and won all nine.", "conflicting"),
    # The sufferer of a deed is no doer in another's place.
    (MILL, "The Hull mill was closed in November 2024.", "supported"),
    # How far something moved is held against the way between two ends, never against an end.
    (PROFIT, "Operating profit at Northfield rose by £6.5 million in 2024.", "supported"),
    (PROFIT, "Operating profit at Northfield rose by £38.4 million in 2024.", "conflicting"),
    (RISK, "The risk of a stroke fell by 1.4 percentage points with Nerilan.", "supported"),
    (RISK, "Nerilan cut the risk of a stroke by more than a third.", "supported"),
    (RISK, "Nerilan cut the risk of a stroke by 1.4 per cent.", "conflicting"),
    # "Turned over" holds no bound, and a claim about a country speaks of "the country".
    (SALES, "Northfield turned over £412.6m in 2024.", "supported"),
    (COUNTRY, "The country has 33 million inhabitants.", "supported"),
]


@pytest.mark.parametrize(("base", "statement", "verdict"), RULES, ids=[row[1] for row in RULES])
def test_check__rule_of_judging__has_its_verdict(base: tuple[str, ...], statement: str, verdict: str) -> None:
    assert str(ClaimBase.from_statements(base).check(statement).verdict) == verdict


def test_check__points_told_as_percent__slip_is_named() -> None:
    (figure,) = (
        ClaimBase.from_statements(RISK).check("Nerilan cut the risk of a stroke by 1.4 per cent.").figures
    )
    assert figure.slip == "percent for percentage points"


HEAT = """\
sources:
  - {id: institute, title: Heat and health, publisher: Health Institute, published: 2024-02-01}
  - {id: university, title: Deaths in the heat, publisher: Delmer University, published: 2024-05-01}
names:
  - {name: Health Institute, not: [Heritage Institute]}
claims:
  - id: deaths-institute
    statement: The July heatwave killed 340 people in the basin.
    source: institute
    attributed_to: Health Institute
    disputed_by: [deaths-university]
  - id: deaths-university
    statement: The July heatwave killed 510 people in the basin.
    source: university
    attributed_to: Delmer University
    disputed_by: [deaths-institute]
"""

SOURCES = [
    ("The July heatwave killed 510 people in the basin.", "disputed"),
    ("According to Delmer University, the July heatwave killed 510 people in the basin.", "supported"),
    ("According to the Health Institute, the July heatwave killed 340 people in the basin.", "supported"),
    ("According to Delmer University, the July heatwave killed 340 people in the basin.", "conflicting"),
    ("According to the Heritage Institute, the July heatwave killed 340 people in the basin.", "conflicting"),
]


@pytest.mark.parametrize(("statement", "verdict"), SOURCES, ids=[row[0] for row in SOURCES])
def test_check__named_source__is_held_against_its_own_figure(
    statement: str, verdict: str, tmp_path: Path
) -> None:
    file = tmp_path / "heat.yaml"
    file.write_text(HEAT, encoding="utf-8")
    assert str(load_base(file).check(statement).verdict) == verdict


CAPITALS = """\
source: {title: Health, publisher: Desk, published: 2024-01-01}
names:
  - {name: World Health Organization, aliases: [WHO]}
claims:
  - The WHO counted 600,000 deaths from malaria.
  - Of the patients who took Nerilan, 6.1% developed a cough.
"""


def test_check__name_that_is_a_word_in_small_letters__is_a_name_in_capitals_alone(tmp_path: Path) -> None:
    file = tmp_path / "health.yaml"
    file.write_text(CAPITALS, encoding="utf-8")
    base = load_base(file)
    assert str(base.check("6.1% of those on Nerilan developed a cough.").verdict) == "supported"
    assert str(base.check("The WHO counted 600,000 deaths from malaria.").verdict) == "supported"
