"""Sample results on an invented base about a bridge: every verdict and every outcome, once or more."""

from __future__ import annotations

from fractions import Fraction

from factcheck.model import (
    Base,
    Claim,
    ClaimFigure,
    Comparator,
    Consideration,
    Difference,
    Evidence,
    Figure,
    Kind,
    Location,
    Outcome,
    Part,
    Reliability,
    Result,
    Role,
    Source,
    Span,
    Trace,
    Verdict,
    Where,
)

COUNT = Source(
    id="city-2022",
    title="Traffic on the river bridges",
    publisher="City Statistics Office",
    published="2022-11-04",
    url="https://example.org/traffic",
    reliability=Reliability.OFFICIAL,
)
BUDGET = Source(id="budget-2020", title="City budget report", published="2020")
BARE = Source(id="notes")

TRAFFIC = Claim(
    id="bridge-traffic",
    statement="The bridge carried 41,200 vehicles a day in 2022.",
    source="city-2022",
    about="River Bridge",
    figures=(
        ClaimFigure(
            figure=Figure(
                text="41,200 vehicles a day",
                span=Span(19, 40),
                kind=Kind.RATE,
                value=Fraction(41200),
                written="41200",
                step=Fraction(100),
                per="day",
                noun="vehicles",
            )
        ),
    ),
    as_of="2022",
    attributed_to="city traffic count",
    where=Where(section="Findings", paragraph=3, page=12),
    topics=("transport",),
    note="Counted on weekdays only.",
    place=Location(file="claims/bridge.yaml", line=8, column=5),
)
OPENED = Claim(
    id="bridge-opened",
    statement="The bridge opened in May 2019, two years late.",
    source="budget-2020",
    where=Where(section="Transport", paragraph=4),
)
COST = Claim(id="bridge-cost", statement="It cost €96 million.", source="budget-2020", where=Where(page=3))
WORKERS = Claim(id="bridge-workers", statement="More than 300 people worked on it.", source="notes")
OLD_TRAFFIC = Claim(
    id="bridge-traffic-2019",
    statement="It carried 35,000 vehicles a day in 2019.",
    source="notes",
    as_of="2019",
)
YEARLY = Claim(
    id="bridge-yearly",
    statement="The bridge carries about 15 million vehicles a year.",
    source="city-2022",
    formula="bridge-traffic * 365",
    operands=("bridge-traffic",),
    working="41,200 × 365 = 15,038,000",
)
BASE = Base(
    label="claims/",
    claims=(TRAFFIC, OPENED, COST, WORKERS, OLD_TRAFFIC, YEARLY),
    sources=(COUNT, BUDGET, BARE),
)
_SOURCES = {source.id: source for source in BASE.sources}


def number(text: str, start: int, amount: str, *, noun: str | None = None, **more: object) -> Figure:
    """A figure at *start* of its statement."""
    fields: dict[str, object] = {
        "kind": Kind.COUNT,
        "value": Fraction(amount),
        "written": amount,
        "noun": noun,
    }
    return Figure(text=text, span=Span(start, start + len(text)), **(fields | more))  # type: ignore[arg-type]


def part(statement: str, text: str, outcome: Outcome, why: str, **more: object) -> Part:
    """The part of *statement* that reads *text*."""
    start = statement.index(text)
    return Part(text=text, span=Span(start, start + len(text)), outcome=outcome, why=why, **more)  # type: ignore[arg-type]


def evidence(claim: Claim, role: Role, score: float = 0.9) -> Evidence:
    """*claim* with its source."""
    return Evidence(claim=claim, source=_SOURCES[claim.source], score=score, role=role)


def _conflicting() -> Result:
    said = "The bridge opened in 2019 and carries 14,200 vehicles a day."
    year = Figure(text="in 2019", span=Span(18, 25), kind=Kind.DATE, written="2019")
    return Result(
        statement=said,
        verdict=Verdict.CONFLICTING,
        why="14,200 vehicles a day is contradicted: the base has 41,200 vehicles a day.",
        parts=(
            part(
                said,
                "opened in 2019",
                Outcome.WITHIN,
                "May 2019 lies in 2019",
                figure=year,
                claim=OPENED,
                base_text="May 2019",
            ),
            part(
                said,
                "14,200 vehicles a day",
                Outcome.CONTRADICTED,
                "the base has 41,200 vehicles a day (65.5 % too low)",
                figure=number(
                    "14,200 vehicles a day", 38, "14200", noun="vehicles", per="day", kind=Kind.RATE
                ),
                claim=TRAFFIC,
                counterpart=TRAFFIC.figures[0].figure,
                base_text="41,200 vehicles a day",
                difference=Difference(ratio=Fraction(14200, 41200), absolute=Fraction(-27000)),
                slip="digits transposed",
            ),
        ),
        evidence=(evidence(TRAFFIC, Role.CONFLICTS, 0.93), evidence(OPENED, Role.SUPPORTS, 0.7)),
        trace=Trace(
            candidates=(("bridge-traffic", 0.93), ("bridge-opened", 0.7)),
            considered=(
                Consideration(
                    part="14,200 vehicles a day",
                    claim="bridge-traffic",
                    against="41,200 vehicles a day",
                    kept=True,
                    rule="same noun, same rate base",
                ),
                Consideration(
                    part="14,200 vehicles a day",
                    claim="bridge-workers",
                    against="More than 300 people",
                    kept=False,
                    rule="another noun: people, not vehicles",
                ),
            ),
        ),
    )


def _supported() -> Result:
    said = "About 41,000 vehicles, 41,200 exactly, 41.2 thousand, 15 million a year, cross the city's bridge."
    base = TRAFFIC.figures[0].figure
    return Result(
        statement=said,
        verdict=Verdict.SUPPORTED,
        why="Every part is borne out by the base.",
        parts=(
            part(
                said,
                "About 41,000 vehicles",
                Outcome.ROUNDED,
                "41,200 rounds to 41,000",
                figure=number(
                    "About 41,000 vehicles", 0, "41000", noun="vehicles", comparator=Comparator.APPROX
                ),
                claim=TRAFFIC,
                counterpart=base,
                base_text="41,200 vehicles a day",
            ),
            part(
                said,
                "41,200 exactly",
                Outcome.EXACT,
                "the same figure",
                figure=number("41,200 exactly", 23, "41200"),
                claim=TRAFFIC,
                counterpart=base,
            ),
            part(
                said,
                "41.2 thousand",
                Outcome.CONVERTED,
                "41.2 thousand is 41,200",
                figure=number("41.2 thousand", 39, "41200"),
                claim=TRAFFIC,
                counterpart=base,
            ),
            part(
                said,
                "15 million a year",
                Outcome.DERIVED,
                "follows from the daily traffic",
                figure=number("15 million a year", 54, "15000000", per="year"),
                claim=YEARLY,
                base_text="15,038,000 vehicles a year",
                working="41,200 × 365 = 15,038,000",
                operands=(TRAFFIC,),
            ),
            part(
                said,
                "the city's bridge",
                Outcome.STATED,
                "the base says so",
                claim=TRAFFIC,
                base_text="The bridge",
            ),
        ),
        evidence=(evidence(TRAFFIC, Role.SUPPORTS), evidence(YEARLY, Role.DERIVES)),
    )


def _denied() -> Result:
    said = "The bridge never opened."
    return Result(
        statement=said,
        verdict=Verdict.CONFLICTING,
        why="The base says that it opened.",
        parts=(
            part(
                said,
                "never opened",
                Outcome.DENIED,
                "the base says that it opened",
                claim=OPENED,
                base_text="opened",
            ),
        ),
        evidence=(evidence(OPENED, Role.CONFLICTS),),
    )


def _disputed() -> Result:
    said = "The bridge carries 35,000 vehicles a day."
    return Result(
        statement=said,
        verdict=Verdict.DISPUTED,
        why="Sources in the base differ on 35,000 vehicles a day.",
        parts=(
            part(
                said,
                "35,000 vehicles a day",
                Outcome.DISPUTED,
                "one source has 35,000, another 41,200",
                figure=number("35,000 vehicles a day", 19, "35000", noun="vehicles", per="day"),
                claim=TRAFFIC,
                counterpart=TRAFFIC.figures[0].figure,
            ),
        ),
        evidence=(evidence(TRAFFIC, Role.CONFLICTS), evidence(OLD_TRAFFIC, Role.SUPPORTS, 0.8)),
    )


def _partial() -> Result:
    said = "The bridge opened in 2019 and is 410 metres long."
    return Result(
        statement=said,
        verdict=Verdict.PARTIAL,
        why="410 metres is not in the base.",
        parts=(
            part(
                said,
                "opened in 2019",
                Outcome.WITHIN,
                "May 2019 lies in 2019",
                claim=OPENED,
                base_text="May 2019",
            ),
            part(
                said,
                "410 metres long",
                Outcome.UNMATCHED,
                "the base has no length of the bridge",
                figure=number("410 metres long", 33, "410", unit="metre", kind=Kind.MEASURE),
            ),
        ),
        evidence=(evidence(OPENED, Role.SUPPORTS), evidence(OLD_TRAFFIC, Role.SUPERSEDED, 0.2)),
    )


def _related() -> Result:
    said = "The bridge is painted green."
    return Result(
        statement=said,
        verdict=Verdict.RELATED,
        why="The base speaks of the bridge, but not of this.",
        parts=(part(said, "painted green", Outcome.UNMATCHED, "the base says nothing of it"),),
        evidence=(evidence(OPENED, Role.RELATED, 0.4),),
    )


def _not_found() -> Result:
    said = "The stadium seats 40,000."
    return Result(
        statement=said,
        verdict=Verdict.NOT_FOUND,
        why="Nothing in the base is about this.",
        parts=(
            part(
                said,
                "40,000",
                Outcome.UNMATCHED,
                "nothing in the base is about this",
                figure=number("40,000", 18, "40000"),
            ),
        ),
        evidence=(evidence(TRAFFIC, Role.RELATED, 0.1),),
    )


def _bare() -> Result:
    return Result(
        statement="Well, well.",
        verdict=Verdict.NOT_FOUND,
        why="Nothing in the base is about this.",
        parts=(),
        evidence=(),
    )


RESULTS: dict[str, Result] = {
    "conflicting": _conflicting(),
    "supported": _supported(),
    "denied": _denied(),
    "disputed": _disputed(),
    "partial": _partial(),
    "related": _related(),
    "not found": _not_found(),
    "without parts": _bare(),
}
"""Every verdict and every outcome occurs; `test_samples` holds this."""
