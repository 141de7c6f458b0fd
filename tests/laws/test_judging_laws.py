"""Laws of judging; each quotes its rule from docs/verdicts.md."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import Verdict

CLAIMS = (
    "The bridge carries 41,200 vehicles a day.",
    "The bridge cost €96 million.",
    "The bridge opened in May 2019.",
    "More than 300 people worked on the bridge.",
    "The museum has 12 halls and 340 paintings.",
    "Turnout in the city election was 61.5 percent.",
    "The harbour covers 116 hectares.",
    "The murder rate fell from 103 to 24 per 100,000 people.",
    "Visitors are not allowed to take photographs in the museum.",
)
STATEMENTS = (
    "About 41,000 vehicles cross the bridge daily.",
    "The bridge cost $96 million.",
    "The bridge opened in spring 2019.",
    "The museum has 340 halls and 12 paintings.",
    "The museum allows visitors to take photographs.",
    "Turnout was 65.1 percent in the city election.",
    "The bridge is painted green.",
)
UNRELATED = (
    "Kenya exported 560,000 tonnes of tea in 2023.",
    "The orchestra rehearses on Tuesdays.",
    "Lake Baikal is 1,642 metres deep.",
)


def verdicts(claims: tuple[str, ...], statements: tuple[str, ...]) -> list[Verdict]:
    base = factcheck.ClaimBase.from_statements(claims)
    return [base.check(statement).verdict for statement in statements]


@settings(max_examples=25, deadline=None)
@given(st.permutations(CLAIMS))
def test_check__claims_in_another_order__same_verdicts(claims: list[str]) -> None:
    """The order of claims in the base changes nothing."""
    assert verdicts(tuple(claims), STATEMENTS) == verdicts(CLAIMS, STATEMENTS)


@pytest.mark.parametrize("extra", UNRELATED)
def test_check__an_unrelated_claim_more__same_verdicts(extra: str) -> None:
    """An unrelated claim changes no verdict."""
    assert verdicts((*CLAIMS, extra), STATEMENTS) == verdicts(CLAIMS, STATEMENTS)


@pytest.mark.parametrize("claim", CLAIMS)
def test_check__a_statement_equal_to_a_claim__supported(claim: str) -> None:
    """A statement equal to a claim is supported by it."""
    assert verdicts(CLAIMS, (claim,)) == [Verdict.SUPPORTED]


@settings(max_examples=60, deadline=None)
@given(
    st.integers(min_value=30_000, max_value=60_000), st.sampled_from(["about", "roughly", "around", "some"])
)
def test_check__a_looser_hedge__never_turns_supported_into_conflicting(number: int, hedge: str) -> None:
    """A looser hedge never turns supported into conflicting."""
    bare, hedged = verdicts(
        CLAIMS,
        (
            f"The bridge carries {number:,} vehicles a day.",
            f"The bridge carries {hedge} {number:,} vehicles a day.",
        ),
    )
    assert not (bare is Verdict.SUPPORTED and hedged is Verdict.CONFLICTING)


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 400), st.integers(2, 400))
def test_check__two_unlike_figures_swapped__never_supported(halls: int, paintings: int) -> None:
    """Swapping two unlike figures of a supported statement is never supported."""
    if abs(halls - paintings) * 20 <= max(halls, paintings):
        paintings = halls * 3
    claim = f"The museum has {halls} halls and {paintings} paintings."
    right, swapped = verdicts((claim,), (claim, f"The museum has {paintings} halls and {halls} paintings."))
    assert right is Verdict.SUPPORTED
    assert swapped is Verdict.CONFLICTING
