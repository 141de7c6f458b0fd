"""Colour, width and format by surroundings."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path

import pytest

from factcheck.cli.config import Config
from factcheck.cli.options import Colour, choose_format, choose_list_format, look
from factcheck.report.formats import Format
from factcheck.report.listing import ListFormat

NAMES = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS")


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def surroundings(monkeypatch: pytest.MonkeyPatch, *, terminal: bool, **environ: str) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal() if terminal else StringIO())


@pytest.mark.parametrize(
    ("terminal", "environ", "chosen", "expected"),
    [
        (True, {}, None, True),
        (False, {}, None, False),
        (True, {"NO_COLOR": "1"}, None, False),
        (True, {"NO_COLOR": ""}, None, True),
        (False, {"FORCE_COLOR": "1"}, None, True),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, None, False),
        (False, {"CLICOLOR_FORCE": "1"}, None, True),
        (False, {"CLICOLOR_FORCE": "0"}, None, False),
        (True, {"CLICOLOR": "0"}, None, False),
        (True, {"TERM": "dumb"}, None, False),
        (False, {"NO_COLOR": "1"}, Colour.ALWAYS, True),
        (True, {"FORCE_COLOR": "1"}, Colour.NEVER, False),
        (True, {}, Colour.AUTO, True),
    ],
)
def test_look__colour__follows_option_then_environment_then_terminal(
    monkeypatch: pytest.MonkeyPatch,
    terminal: bool,
    environ: dict[str, str],
    chosen: Colour | None,
    expected: bool,
) -> None:
    surroundings(monkeypatch, terminal=terminal, **environ)
    assert look(colour=chosen, config=Config()).colour is expected


def test_look__file__is_never_coloured_by_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    surroundings(monkeypatch, terminal=True)
    assert not look(colour=None, config=Config(), output=Path("x.txt")).colour
    assert not look(colour=None, config=Config(color="never")).colour


@pytest.mark.parametrize(
    ("columns", "expected"),
    [("120", 120), ("5", 20), ("99999", 1000), ("", 80), ("0", 80), ("wide", 80), ("-7", 80), ("٨٠", 80)],
)
def test_look__columns__set_the_width(monkeypatch: pytest.MonkeyPatch, columns: str, expected: int) -> None:
    surroundings(monkeypatch, terminal=False, COLUMNS=columns)
    assert look(colour=None, config=Config()).width == expected


@pytest.mark.parametrize(
    ("asked", "output", "config", "terminal", "expected"),
    [
        (None, None, None, True, Format.TABLE),
        (None, None, None, False, Format.PLAIN),
        (None, "a.json", "csv", True, Format.JSON),
        (None, "a.unknown", None, True, Format.PLAIN),
        (None, None, "csv", True, Format.CSV),
        (Format.HTML, "a.json", "csv", True, Format.HTML),
    ],
)
def test_choose_format__first_word_wins(
    monkeypatch: pytest.MonkeyPatch,
    asked: Format | None,
    output: str | None,
    config: str | None,
    terminal: bool,
    expected: Format,
) -> None:
    surroundings(monkeypatch, terminal=terminal)
    assert choose_format(asked, Path(output) if output else None, Config(format=config)) is expected


@pytest.mark.parametrize(
    ("asked", "output", "terminal", "expected"),
    [
        (None, None, True, ListFormat.TABLE),
        (None, None, False, ListFormat.PLAIN),
        (None, "a.jsonl", True, ListFormat.JSONL),
        (None, "a.md", True, ListFormat.PLAIN),
        (ListFormat.TABLE, "a.json", False, ListFormat.TABLE),
    ],
)
def test_choose_list_format__first_word_wins(
    monkeypatch: pytest.MonkeyPatch,
    asked: ListFormat | None,
    output: str | None,
    terminal: bool,
    expected: ListFormat,
) -> None:
    surroundings(monkeypatch, terminal=terminal)
    assert choose_list_format(asked, Path(output) if output else None) is expected
