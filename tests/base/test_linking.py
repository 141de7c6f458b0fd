from __future__ import annotations

from fractions import Fraction
from pathlib import Path  # noqa: TC003 - pytest reads the annotations

import pytest

from base_files import SOURCE, codes, findings, loaded
from factcheck.model import Comparator

CLAIM = SOURCE + "claims:\n  - statement: %s\n    where: {page: 1}\n    figures: %s\n"


@pytest.mark.parametrize(
    ("statement", "value"),
    [
        ("The bridge carries 41,200 vehicles a day.", "41,200 vehicles a day"),
        ("The bridge carries 41,200 vehicles a day.", "41.2 thousand vehicles a day"),
        ("The bridge is 410 metres long.", "410 m"),
        ("The bridge is 410 metres long.", "0.41 km"),
        ("It was built for more than 60 thousand people.", "more than 60 thousand people"),
        ("It was built for more than 60 thousand people.", "60,000 people"),
        ("The bridge opened in May 2019.", "May 2019"),
        ("It has eight lanes.", "8 lanes"),
    ],
)
def test_link__same_value_and_unit__is_found(tmp_path: Path, statement: str, value: str) -> None:
    assert findings(tmp_path, CLAIM % (statement, f'[{{value: "{value}", label: asked}}]')) == ()
    (figure,) = (
        loaded(tmp_path, CLAIM % (statement, f'[{{value: "{value}", label: asked}}]')).claims[0].figures
    )
    assert figure.labels == ("asked",)
    start, end = figure.figure.span
    assert statement[start:end] == figure.figure.text


@pytest.mark.parametrize(
    ("statement", "value"),
    [
        ("The bridge carries 41,200 vehicles a day.", "14,200 vehicles a day"),
        ("The bridge opened in 2024.", "20"),
        ("The bridge opened in May 2019.", "June 2019"),
        ("The bridge cost €96 million.", "$96 million"),
        ("The bridge is 410 metres long.", "410 km"),
        ("The bridge is closed.", "4 lanes"),
    ],
)
def test_link__another_figure__is_not_in_the_statement(tmp_path: Path, statement: str, value: str) -> None:
    assert "FB031" in codes(findings(tmp_path, CLAIM % (statement, f'["{value}"]')))


def test_link__change__gives_both_ends_the_labels(tmp_path: Path) -> None:
    text = CLAIM % ("The toll fell from 12 to 9 euros.", "[{value: from 12 to 9 euros, label: toll}]")
    assert [figure.labels for figure in loaded(tmp_path, text).claims[0].figures] == [("toll",), ("toll",)]


def test_link__same_number_twice__each_entry_has_its_own(tmp_path: Path) -> None:
    text = CLAIM % ("It has 4 lanes and 4 ramps.", "[{value: 4 ramps, label: r}, {value: 4 lanes, label: l}]")
    assert [figure.labels for figure in loaded(tmp_path, text).claims[0].figures] == [("l",), ("r",)]


def test_link__parts__take_the_place_of_what_was_read(tmp_path: Path) -> None:
    text = CLAIM % (
        "The bridge carries 41,200 vehicles a day.",
        "[{number: '41,200', comparator: ge, low: 41000, high: 42000, per: day}]",
    )
    figure = loaded(tmp_path, text).claims[0].figures[0].figure
    assert [figure.comparator, figure.low, figure.high] == [Comparator.GE, 41000, 42000]
    assert figure.value == 41200


@pytest.mark.parametrize("number", ["1_000", "1:30", "many", "1/0", "4.5.6"])
def test_link__number_that_is_none__is_a_fault(tmp_path: Path, number: str) -> None:
    text = CLAIM % ("The bridge carries 41,200 vehicles a day.", f"[{{number: '{number}'}}]")
    assert "FB017" in codes(findings(tmp_path, text))


def test_link__number_with_leading_nought__is_read_as_decimal(tmp_path: Path) -> None:
    text = CLAIM % ("It has 12 lanes.", "[{number: 012}]")
    assert loaded(tmp_path, text).claims[0].figures[0].figure.value == Fraction(12)


def test_link__left_out__reads_the_statement(tmp_path: Path) -> None:
    claim = loaded(tmp_path, SOURCE + "claims: ['The bridge carries 41,200 vehicles a day.']\n").claims[0]
    assert [figure.figure.value for figure in claim.figures] == [41200]
    assert claim.figures[0].labels == ()


def test_link__marks_that_can_be_read_in_two_ways__is_warned_of(tmp_path: Path) -> None:
    text = SOURCE + "claims: ['The tower was visited by 1.234 people.']\n"
    plain = SOURCE + "claims: ['The tower was visited by 1234 people.']\n"
    assert "FB111" in codes(findings(tmp_path, text))
    assert "FB111" not in codes(findings(tmp_path, plain))
