"""`factcheck claims add`: by options, at prompts, and killed while it writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from conftest import BRIDGE
from factcheck import base
from factcheck.cli.claims.editfile import Target
from factcheck.cli.claims.guide import guide
from factcheck.cli.exits import ExitCode
from killing import killed_at_write, killed_within_write

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

NEW = "The River Bridge opened in May 2019."
FILE = "bridge.yaml"


def test_add__options__append_a_claim_and_change_nothing_else(run: Run, bridge: Path) -> None:
    ran = run(
        *("claims", "add", NEW, "--id", "bridge-opened", "--about", "River Bridge", "--as-of", "2020"),
        *(
            "--section",
            "History",
            "--paragraph",
            "2",
            "--page",
            "7",
            "--topic",
            "transport",
            "--topic",
            "history",
        ),
        *("--label", "May 2019=opening, start", "--paraphrase", "Since May 2019 it is open.", "--note", "x"),
    )
    assert (ran.code, ran.err) == (ExitCode.OK, "")
    assert "read: May 2019: = 2019-05-01 to 2019-05-31 (date)" in ran.out
    text = (bridge / FILE).read_text(encoding="utf-8")
    assert text.startswith(BRIDGE)
    claim = base.load([bridge]).claims[-1]
    assert (claim.id, claim.statement, claim.topics) == ("bridge-opened", NEW, ("transport", "history"))
    assert claim.figures[0].labels == ("opening", "start")
    assert claim.where is not None
    assert (claim.where.section, claim.where.paragraph, claim.where.page) == ("History", 2, 7)


@pytest.mark.usefixtures("bridge")
@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("",), ExitCode.FAULT, "the statement is empty"),
        ((), ExitCode.FAULT, "only a terminal is asked"),
        ((NEW, "--as-of", "2020-13"), ExitCode.FAULT, "FB016"),
        ((NEW, "--id", "bridge-cost"), ExitCode.FAULT, "FB021"),
        ((NEW, "--id", "two words"), ExitCode.FAULT, "FB020"),
        ((NEW, "--source", "nowhere"), ExitCode.FAULT, "FB023"),
        ((NEW, "--label", "May 2019"), ExitCode.FAULT, "write FIGURE=WORDS"),
        ((NEW, "--label", "201=start"), ExitCode.FAULT, "not one figure of the statement; it has 'May 2019'"),
        ((NEW, "--to", "claims/notes.txt"), ExitCode.FAULT, "*.yaml"),
        (("The River Bridge cost 120 million euros.", "--about", "River Bridge"), ExitCode.FOUND, "FB103"),
        (("The River Bridge has cost 96 million euros.",), ExitCode.FOUND, "FB102"),
    ],
)
def test_add__fault_or_doubt__writes_nothing(
    run: Run, bridge: Path, arguments: tuple[str, ...], code: ExitCode, told: str
) -> None:
    ran = run("claims", "add", *arguments)
    assert ran.code == code
    assert told in ran.err
    assert (bridge / FILE).read_text(encoding="utf-8") == BRIDGE
    assert [path.name for path in bridge.iterdir()] == [FILE]


def test_add__contradiction_in_another_file__is_told(run: Run, bridge: Path) -> None:
    for name in ("a.yaml", "z.yaml"):
        statement = "The River Bridge cost 120 million euros."
        ran = run("claims", "add", statement, "--about", "River Bridge", "--to", str(bridge / name))
        assert ran.code == ExitCode.FOUND
        assert "FB103" in ran.err
        assert not (bridge / name).exists()


@pytest.mark.usefixtures("bridge")
def test_add__forced_or_declared__writes(run: Run) -> None:
    other = ("The River Bridge cost 120 million euros.", "--about", "River Bridge")
    assert run("claims", "add", *other, "--disputed-by", "bridge-cost").code == ExitCode.OK
    assert run("claims", "add", "The River Bridge has cost 96 million euros.", "--force").code == ExitCode.OK


def test_add__dry_run__shows_the_entry_and_writes_nothing(run: Run, bridge: Path) -> None:
    ran = run("claims", "add", NEW, "--dry-run")
    assert "would be added" in ran.out
    assert f"statement: {NEW}" in ran.out
    assert (bridge / FILE).read_text(encoding="utf-8") == BRIDGE


def test_add__json__tells_what_was_done(run: Run, bridge: Path) -> None:
    ran = run("claims", "add", NEW, "--format", "json")
    told = json.loads(ran.out)
    assert (told["written"], told["claim"]["statement"], told["figures"][0]["value"]) == (
        True,
        NEW,
        "2019-05",
    )
    assert [finding["code"] for finding in told["warnings"]] == ["FB101"]
    ran = run("claims", "add", "The River Bridge has cost 96 million euros.", "--format", "json")
    assert (ran.code, json.loads(ran.out)["written"]) == (ExitCode.FOUND, False)
    assert len(base.load([bridge]).claims) == 3


def test_add__several_files__asks_which(run: Run, bridge: Path) -> None:
    (bridge / "more.yaml").write_text("claims: []\n", encoding="utf-8")
    ran = run("claims", "add", NEW)
    assert ran.code == ExitCode.FAULT
    assert "say which one with --to" in ran.err
    assert run("claims", "add", NEW, "--to", "claims/third.yaml").code == ExitCode.OK
    assert base.load([bridge / "third.yaml"]).claims[0].statement == NEW


def test_add__no_base_of_ones_own__is_told(run: Run) -> None:
    ran = run("claims", "add", NEW)
    assert ran.code == ExitCode.FAULT
    assert "factcheck init" in ran.err


def test_add__windows_file__keeps_its_line_ends_mark_and_rights(run: Run, bridge: Path) -> None:
    path = bridge / FILE
    path.write_bytes(b"\xef\xbb\xbf" + BRIDGE.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    assert run("claims", "add", NEW).code == ExitCode.OK
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfsource:\r\n")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert path.stat().st_mode & 0o777 == 0o640


def test_add__hostile_words__stay_text(run: Run, bridge: Path) -> None:
    hostile = "The [bold]bridge[/bold] \x1b[31mcost: 96 million euros \u202e# much"
    ran = run("claims", "add", hostile, "--force")
    assert ran.code == ExitCode.OK
    assert "\x1b" not in ran.out + ran.err
    assert base.load([bridge]).claims[-1].statement == hostile


def test_target__file_changed_meanwhile__is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("claims: []\n", encoding="utf-8")
    target = Target(path=path, base=(), raw=b"claims:\n")
    with pytest.raises(Exception, match="changed by something else"):
        target.write("claims: [a]\n")
    assert path.read_text(encoding="utf-8") == "claims: []\n"


def test_add__killed_at_any_write__leaves_the_old_file_or_the_new(bridge: Path, tmp_path: Path) -> None:
    old = (bridge / FILE).read_bytes()
    point = 1
    while killed_at_write(point, tmp_path, "claims", "add", NEW):
        new = (bridge / FILE).read_bytes() != old
        assert (bridge / FILE).read_bytes().startswith(old)
        assert len(base.load([bridge]).claims) == 2 + new
        (bridge / FILE).write_bytes(old)
        point += 1
    assert point > 3
    assert (bridge / FILE).read_bytes().startswith(old)
    assert len(base.load([bridge]).claims) == 3


def test_add__killed_in_the_middle_of_a_write__leaves_the_old_file(bridge: Path, tmp_path: Path) -> None:
    old = (bridge / FILE).read_bytes()
    assert killed_within_write(100, tmp_path, "claims", "add", NEW)
    assert (bridge / FILE).read_bytes() == old


def answer(path: Path, *lines: str) -> ExitCode:
    """The guide with these answers; the end of input behind them."""
    typed = iter(lines)

    def ask(_: str) -> str:
        try:
            return next(typed)
        except StopIteration:
            raise EOFError from None

    target = Target(path=path, base=(), raw=path.read_bytes() if path.exists() else None)
    return guide(target, target.editor, ask)


def test_guide__answers__make_a_claim(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claim = ("", "The tower has 40 floors", "n", "The tower has 44 floors.", "", "height, storeys")
    rest = (
        "not an id",
        "tower",
        "",
        "soon",
        "2020-05",
        "the builder",
        "Towers",
        "third",
        "3",
        "",
        "a, b",
        "",
        "",
    )
    assert answer(bridge / FILE, *claim, *rest) == ExitCode.OK
    made = base.load([bridge]).claims[-1]
    assert (made.id, made.statement) == ("tower", "The tower has 44 floors.")
    assert made.figures[0].labels == ("height", "storeys")
    assert (made.as_of, made.attributed_to, made.topics) == ("2020-05", "the builder", ("a", "b"))
    out = capsys.readouterr().out
    assert "read: 44 floors: = 44 floors (count)" in out
    assert "write 2022-11-04, 2022-11 or 2022" in out
    assert "letters, digits and hyphens only" in out


@pytest.mark.parametrize("typed", range(12))
def test_guide__given_up_anywhere__writes_nothing(bridge: Path, typed: int) -> None:
    answers = ("The tower has 44 floors.", "", "", "", "", "", "", "", "", "", "", "", "")
    assert answer(bridge / FILE, *answers[:typed]) == ExitCode.OK
    assert (bridge / FILE).read_text(encoding="utf-8") == BRIDGE


def test_guide__contradiction__is_told_and_not_added_unless_wanted(
    bridge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    claim = (
        "The River Bridge cost 120 million euros.",
        "",
        "",
        "",
        "River Bridge",
        "",
        "",
        "Costs",
        "",
        "",
        "",
        "",
    )
    assert answer(bridge / FILE, *claim, "") == ExitCode.OK
    told = capsys.readouterr()
    assert "FB103" in told.out + told.err
    assert (bridge / FILE).read_text(encoding="utf-8") == BRIDGE
    assert answer(bridge / FILE, *claim, "y") == ExitCode.OK
    assert len(base.load([bridge]).claims) == 3


def test_guide__new_file__asks_where_its_claims_come_from(tmp_path: Path) -> None:
    claim = ("The tower has 44 floors.", "", "", "", "", "", "", "", "", "", "", "")
    source = ("Towers of the city", "City", "2020", "")
    assert answer(tmp_path / "new.yaml", *claim, *source, "y") == ExitCode.OK
    made = base.load([tmp_path / "new.yaml"])
    assert (made.sources[0].title, made.sources[0].published) == ("Towers of the city", "2020")
