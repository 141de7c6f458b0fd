from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.sentences import split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It fell to 2.4 in 2015.",
        "It covers 100 sq. m. each.",
        "The U.S. government paid $6 million.",
        "Dr. Smith met Mr. Jones at 5 p.m. on Friday.",
        "Prices rose 2.4 percent vs. 1.1 percent in Jan. 2023.",
        "The No. 1 issue was crime.",
        "Approx. 250 people (e.g. migrants, i.e. Venezuelans) were sent.",
        "It closed on Jan. 3 under Act No. 12.",
        "See Fig. 3 and pp. 12-14.",
        "Analysts at J.P. Morgan agreed.",
        "“Is it so?” he asked.",
        "El Sr. López llegó.",
        "14 thousand. – members of gangs.",
        "2. Close the door.",
        "Of 14,5 thousand people 14 thousand were moved",
    ],
)
def test_split__one_sentence__is_left_alone(text: str) -> None:
    assert sentences(text) == [text.removeprefix("2. ")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He lives in the U.S. The deal is done.", ["He lives in the U.S.", "The deal is done."]),
        ("Was it 5? Yes. 10 more followed.", ["Was it 5?", "Yes.", "10 more followed."]),
        ("It fell to 2.4. In 2015 it was 103.", ["It fell to 2.4.", "In 2015 it was 103."]),
        ("He said no.The next began.", ["He said no.", "The next began."]),
        ("It closed in May. Traffic had risen.", ["It closed in May.", "Traffic had risen."]),
        ("It opened in Jan. Repairs are due.", ["It opened in Jan.", "Repairs are due."]),
        ("Is it open? No. Traffic waits.", ["Is it open?", "No.", "Traffic waits."]),
        ("Then stop... And go on.", ["Then stop...", "And go on."]),
        ("¿Qué? ¡Sí! Fin.", ["¿Qué?", "¡Sí!", "Fin."]),
        ("He studies art. She does not.", ["He studies art.", "She does not."]),
        ("• 40,000 places\n• 19 towers", ["40,000 places", "19 towers"]),
        ("- 40,000 places\n- 19 towers", ["40,000 places", "19 towers"]),
        ("1. 40,000 places\n2. 19 towers", ["40,000 places", "19 towers"]),
        ("HEADING\nThe text begins.", ["HEADING", "The text begins."]),
        ("No stop here\n\nA new paragraph.", ["No stop here", "A new paragraph."]),
        ("A line that\nruns on here. Next.", ["A line that\nruns on here.", "Next."]),
        ("It opened on\r\n14 April.", ["It opened on\r\n14 April."]),
        ("Sent to prison\n0\nPhoto", ["Sent to prison", "0", "Photo"]),
    ],
)
def test_split__several__are_parted(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_split__text_broken_to_a_width__joins_its_lines() -> None:
    text = (
        "The long bridge over the river was closed by the council of\n"
        "San Marco in May. Traffic had risen by 40 per cent since the\n"
        "Harbour Bridge was lost, and the piers had begun to give way.\n"
        "Repairs cost 4 million.\n"
    )
    assert [sentence.replace("\n", " ") for sentence in sentences(text)] == [
        "The long bridge over the river was closed by the council of San Marco in May.",
        "Traffic had risen by 40 per cent since the Harbour Bridge was lost, and the piers had begun to give way.",
        "Repairs cost 4 million.",
    ]


@pytest.mark.parametrize("text", ["", "\n", " \t\u00a0", "…", "•", "\u200f", "***"])
def test_split__no_words__gives_nothing(text: str) -> None:
    assert split(text) == ()


@pytest.mark.parametrize(
    "unit",
    ["“a. ", "(“\"'«", "a. ", "1. ", "approx. ", "• ", "A.B", "(", "\n", "a", "\u2028", "it fell to 2.4. "],
)
def test_split__long_monotonous_text__comes_to_an_end(unit: str) -> None:
    assert isinstance(split(unit * 20_000), tuple)


@given(st.text(alphabet="aB1 .!?\n•-“”\u00a0é🎉,()", max_size=200))
@settings(max_examples=150, deadline=None)
def test_split__any_text__keeps_every_letter_once_and_in_order(text: str) -> None:
    spans = split(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    digits_aside = [c for c in kept if c.isalpha()]
    assert digits_aside == [c for c in text if c.isalpha()] or _has_list_letters(text)


def _has_list_letters(text: str) -> bool:
    """A letter with a bracket or a stop at the start of a line is a list marker and left out."""
    return any(line.lstrip()[1:2] in (".", ")") or line.lstrip()[:1] == "(" for line in text.splitlines())
