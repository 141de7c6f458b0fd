"""What tests share: how laws draw their examples, and the command line called in this process.

Hypothesis draws the same examples on every run, as the tool gives the same answer on every run.
`HYPOTHESIS_PROFILE=explore` draws new ones: `make explore`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, settings

from factcheck.cli.app import command_line

if TYPE_CHECKING:
    from pathlib import Path

# How long an example takes says how busy the machine is: no test depends on it.
_SLOW = [HealthCheck.too_slow]
settings.register_profile(
    "repeatable", derandomize=True, database=None, deadline=None, suppress_health_check=_SLOW
)
settings.register_profile("explore", print_blob=True, deadline=None, suppress_health_check=_SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

BRIDGE = """\
source:
  id: city-2022
  title: Traffic on the river bridges
  publisher: City Statistics Office
  published: 2022-11-04
claims:
  - id: bridge-traffic
    statement: The River Bridge carried 41,200 vehicles a day in 2022.
    about: River Bridge
    attributed_to: city traffic count
    where: {section: Findings, paragraph: 3}
    topics: [transport]
  - id: bridge-cost
    statement: The River Bridge cost 96 million euros.
    about: River Bridge
    where: {section: Findings, paragraph: 5}
"""

RIGHT = "The River Bridge cost 96 million euros."
WRONG = "The River Bridge cost 69 million euros."
ELSEWHERE = "Penguins sing at night."


class Ran(NamedTuple):
    """How a run of the command line ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Call `factcheck` with arguments, and bytes for standard input; the folder is the test's own."""
    for name in (
        "FACTCHECK_BASE",
        "FACTCHECK_DEBUG",
        "NO_COLOR",
        "FORCE_COLOR",
        "COLUMNS",
        "CLICOLOR",
        "CLICOLOR_FORCE",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            command_line(arguments)(list(arguments), prog_name="factcheck")
        captured = capsys.readouterr()
        return Ran(int(ended.value.code or 0), captured.out, captured.err)

    return call


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    """A claim base in `claims/` of the test's folder."""
    folder = tmp_path / "claims"
    folder.mkdir()
    (folder / "bridge.yaml").write_text(BRIDGE, encoding="utf-8")
    return folder
