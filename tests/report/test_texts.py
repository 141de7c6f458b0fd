"""The small pieces that formats share."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Finding, Outcome, Severity, Span, Verdict
from factcheck.model.exact import exact
from factcheck.report.findings import as_objects, as_text
from factcheck.report.printable import printable
from factcheck.report.provenance import written_date
from factcheck.report.summary import Tally, closing_line
from factcheck.report.underline import Underline, underlined
from factcheck.report.words import OUTCOME_WORDS, OUTCOMES, VERDICTS
from samples import BASE, RESULTS


@given(st.fractions())
def test_exact__any_fraction__reads_back_the_same(number: Fraction) -> None:
    assert Fraction(exact(number)) == number


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "naïve café",
        "números",
        "日本語",
        "ع ربي",
        "👨‍👩‍👧",
        "e\u0301",
        "“quoted” – dash",
        "41 200",
        "٤١",
    ],
)
def test_printable__ordinary_text__is_left_alone(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b", "a␀b"),
        ("\x1b[2J", "␛[2J"),
        ("a\nb\r\tc", "a␤b␍ c"),
        ("\x9b31m", "‹U+009B›31m"),
        ("1\u202e2\u2066", "1‹U+202E›2‹U+2066›"),
        ("1\u200b000", "1‹U+200B›000"),
        ("\udc80", "‹U+DC80›"),
        ("\u2028", "‹U+2028›"),
        ("\ufeffx", "‹U+FEFF›x"),
    ],
    ids=["nul", "escape", "breaks", "c1", "direction", "zero width", "surrogate", "separator", "bom"],
)
def test_printable__controls__become_visible(text: str, expected: str) -> None:
    assert printable(text) == expected


@given(st.text())
def test_printable__any_text__is_one_line_without_controls(text: str) -> None:
    shown = printable(text)
    assert len(shown.splitlines()) <= 1
    assert not any(character < " " or "\x7f" <= character < "\xa0" for character in shown)
    assert printable(shown) == shown
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2022-11-04", "4 Nov 2022"),
        ("2022-11", "Nov 2022"),
        ("2022", "2022"),
        ("early 2022", "early 2022"),
        ("2022-13", "2022-13"),
        ("2019-20", "2019-20"),
        ("", ""),
    ],
    ids=str,
)
def test_written_date__forms__are_read_or_left_alone(written: str, expected: str) -> None:
    assert written_date(written) == expected


def test_words__every_verdict_and_outcome__has_a_mark() -> None:
    assert set(VERDICTS) == set(Verdict)
    assert set(OUTCOMES) == set(OUTCOME_WORDS) == set(Outcome)


def test_closing_line__counts__name_only_what_occurred() -> None:
    tally = Tally()
    assert list(tally.watch(RESULTS.values())) == list(RESULTS.values())
    assert closing_line(BASE, tally) == (
        "Base: claims/ (5 claims, 1 derived, 3 sources). 8 statements: "
        "1 supported, 2 conflicting, 1 disputed, 1 partial, 1 related, 2 not found."
    )
    assert closing_line(BASE, Tally()) == "Base: claims/ (5 claims, 1 derived, 3 sources)."


def drawn(text: str, spans: list[tuple[int, int]], width: int) -> list[str]:
    marks = [Underline(Span(*span), "^", "-", "") for span in spans]
    lines = []
    for line in underlined(text, marks, width):
        lines.append("".join(piece.text for piece in line.text))
        lines += ["".join(piece.text for piece in line.marks).rstrip()] if line.marks else []
    return lines


@pytest.mark.parametrize(
    ("text", "spans", "width", "expected"),
    [
        ("no marks", [], 20, ["no marks"]),
        ("", [], 20, [""]),
        ("two of 30 cats", [(0, 3), (7, 9)], 20, ["two of 30 cats", "^--    ^-"]),
        ("a 30 cats", [(2, 9)], 5, ["a 30", "  ^-", "cats", "^---"]),
        ("日本 30", [(0, 2), (3, 5)], 20, ["日本 30", "^--- ^-"]),
        ("e\u0301 30", [(0, 2), (3, 5)], 20, ["e\u0301 30", "^ ^-"]),
        ("\x1b5", [(0, 2)], 20, ["␛5", "^-"]),
        ("abcdefgh", [(2, 8)], 3, ["abc", "  ^", "def", "^--", "gh", "^-"]),
        ("12345", [(0, 3), (2, 5)], 20, ["12345", "^--^-"]),
        ("5", [(0, 99), (-3, 0)], 20, ["5", "^"]),
    ],
    ids=["none", "empty", "two", "broken", "wide", "combining", "control", "long word", "overlap", "outside"],
)
def test_underlined__texts__have_marks_below_their_parts(
    text: str, spans: list[tuple[int, int]], width: int, expected: list[str]
) -> None:
    assert drawn(text, spans, width) == expected


@given(st.text(max_size=60), st.integers(1, 30))
def test_underlined__any_text__keeps_every_character(text: str, width: int) -> None:
    lines = drawn(text, [], width)
    assert "".join(lines).replace(" ", "") == printable(text).replace(" ", "")


def test_as_text__finding__has_place_caret_and_remedy() -> None:
    finding = Finding(
        code="FB012",
        severity=Severity.ERROR,
        message="unknown key attributed_too",
        remedy="did you mean attributed_to?",
        file="claims/bridge.yaml",
        line=7,
        column=5,
        end_column=19,
        excerpt="\t   attributed_too: x",
    )
    assert as_text([finding]) == (
        "claims/bridge.yaml:7:5: error FB012: unknown key attributed_too\n"
        "    7 |     attributed_too: x\n"
        "      |     ^^^^^^^^^^^^^^\n"
        "      = did you mean attributed_to?\n"
    )
    assert as_objects([finding])[0]["line"] == 7
