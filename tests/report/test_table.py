"""The table as a person sees it."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.text import Text

from factcheck.report.as_table import render
from factcheck.report.look import Look
from samples import BASE, RESULTS


def shown(name: str, width: int, **look: object) -> str:
    settings = Look(width=width, **look)  # type: ignore[arg-type]
    return "".join(render([RESULTS[name]], BASE, settings))


WIDE = """\
✗ CONFLICTING  The bridge opened in 2019 and carries 14,200 vehicles a day.
                          ✓─────────────             ✗~~~~~~~~~~~~~~~~~~~~
  14,200 vehicles a day is contradicted: the base has 41,200 vehicles a day.
  Said                   Base says              Outcome                             Source
  opened in 2019         May 2019               ✓ within: May 2019 lies in 2019     City budget report, 2020 ·
                                                                                    Transport, ¶4
  14,200 vehicles a day  41,200 vehicles a day  ✗ contradicted: the base has        City Statistics Office, 4 Nov 2022 ·
                                                41,200 vehicles a day (65.5 % too   Findings, ¶3, p. 12 · said by: city
                                                low) (digits transposed)            traffic count · as of 2022

Base: claims/ (5 claims, 1 derived, 3 sources). 1 statement: 1 conflicting.
"""

NARROW = """\
✗ CONFLICTING  The bridge opened in 2019 and carries 14,200 vehicles a day.
                          ✓─────────────             ✗~~~~~~~~~~~~~~~~~~~~
  14,200 vehicles a day is contradicted: the base has 41,200 vehicles a day.
  Said       opened in 2019
  Base says  May 2019
  Outcome    ✓ within: May 2019 lies in 2019
  Source     City budget report, 2020 · Transport, ¶4
  Said       14,200 vehicles a day
  Base says  41,200 vehicles a day
  Outcome    ✗ contradicted: the base has 41,200 vehicles a day (65.5 % too low)
             (digits transposed)
  Source     City Statistics Office, 4 Nov 2022 · Findings, ¶3, p. 12 · said by:
             city traffic count · as of 2022

Base: claims/ (5 claims, 1 derived, 3 sources). 1 statement: 1 conflicting.
"""

TINY = """\
✗ CONFLICTING
  The bridge never opened.
             ✗~~~~~~~~~~~
  Said       never opened
  Base says  opened
  Outcome    ✗ denied: the base says
             that it opened
  Source     City budget report, 2020 ·
             Transport, ¶4

Base: claims/ (5 claims, 1 derived, 3
sources). 1 statement: 1 conflicting.
"""


@pytest.mark.parametrize(
    ("name", "width", "expected"),
    [("conflicting", 120, WIDE), ("conflicting", 80, NARROW), ("denied", 40, TINY)],
    ids=["wide", "narrow", "tiny"],
)
def test_render__width__chooses_the_layout(name: str, width: int, expected: str) -> None:
    assert shown(name, width) == expected


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 120, 200])
@pytest.mark.parametrize("name", RESULTS)
def test_render__any_width__fits_and_cuts_nothing(name: str, width: int) -> None:
    text = shown(name, width, verbose=True)
    assert all(cell_len(line) <= width for line in text.splitlines())
    assert "…" not in text
    assert not any(line.endswith(" ") for line in text.splitlines())


def test_render__colour__only_when_asked() -> None:
    assert "\x1b[" not in shown("conflicting", 120)
    assert "\x1b[" in shown("conflicting", 120, colour=True)


def test_render__colour__changes_no_word(monkeypatch: pytest.MonkeyPatch) -> None:

    monkeypatch.setenv("NO_COLOR", "1")  # an explicit choice wins; the format asks the environment nothing
    monkeypatch.setenv("COLUMNS", "33")
    coloured = Text.from_ansi(shown("conflicting", 120, colour=True)).plain
    assert [line.rstrip() for line in coloured.splitlines()] == shown("conflicting", 120).splitlines()
