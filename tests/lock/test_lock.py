"""Claims tied to a source text: every change of a figure is caught, and told apart from a move."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import base as bases
from factcheck.drafts import files
from factcheck.drafts.as_source import source_text
from factcheck.errors import InputError
from factcheck.lock import file as lockfile
from factcheck.lock.tying import tie
from factcheck.lock.verifying import verify
from factcheck.model.lock import Lock, State
from killing import killed_at_write, killed_within_write

if TYPE_CHECKING:
    from conftest import Run
    from factcheck.model import Claim
    from factcheck.model.sourcetext import SourceText

TEXT = """\
Traffic on the river

The new bridge carried 41,200 vehicles a day in 2022, the count of the city says. It cost 96.4 million euros, and was
opened on 3 May 2019.

In winter the thermometer on its deck falls to −12.5 °C. About 14,5 thousand people walk over it on a Sunday.

Money

The upkeep takes 1.10 euros of every 100 that the city spends. Nobody has to pay a toll.
"""
BASE = Path(__file__).with_name("river.yaml")


def text_of(text: str, name: str = "report.txt") -> SourceText:
    return source_text(files.of_text(text, name))


@lru_cache(maxsize=1)
def locked() -> tuple[dict[str, Claim], Lock]:
    claims = {claim.id: claim for claim in bases.load([BASE]).claims}
    tied = tie(tuple(claims.values()), "report", text_of(TEXT))
    assert tied.untied == ()
    return claims, tied.lock


@pytest.fixture
def claims() -> dict[str, Claim]:
    return locked()[0]


@pytest.fixture
def lock() -> Lock:
    return locked()[1]


def states(lock: Lock, claims: dict[str, Claim], text: str) -> dict[str, State]:
    return {one.claim: one.state for one in verify(lock, claims, "report", text_of(text))}


def test_verify__same_text__everything_holds(lock: Lock, claims: dict[str, Claim]) -> None:
    assert set(states(lock, claims, TEXT).values()) == {State.HOLDS}


def test_tie__figures__are_the_texts_own_characters(lock: Lock) -> None:
    stands = {tie.claim: [figure.stands for figure in tie.figures] for tie in lock.ties}

    assert "41,200 vehicles a day" in stands["traffic"][-1] or "41,200" in "".join(stands["traffic"])
    assert "96.4 million euros" in stands["cost"]
    assert any("−12.5" in text for text in stands["cold"])
    assert any("14,5 thousand" in text for text in stands["walkers"])
    assert any("1.10 euros" in text for text in stands["upkeep"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Traffic on the river\n", "Traffic on the river\n\nBy our own reporter.\n"),
        ("2022, the count", "2022,\nthe count"),
        ("It cost", "\n\nIt cost"),
    ],
    ids=["a line before", "lines broken otherwise", "a paragraph parted"],
)
def test_verify__figures_left_alone__nothing_is_changed_or_missing(
    old: str, new: str, lock: Lock, claims: dict[str, Claim]
) -> None:
    assert old in TEXT
    assert set(states(lock, claims, TEXT.replace(old, new, 1)).values()) <= {State.HOLDS, State.MOVED}


@pytest.mark.parametrize(
    ("old", "new", "claim", "expected"),
    [
        ("41,200", "14,200", "traffic", State.CHANGED),
        ("41,200", "412,00", "traffic", State.CHANGED),
        ("96.4", "964", "cost", State.CHANGED),
        ("96.4", "96,4", "cost", State.CHANGED),
        ("−12.5", "12.5", "cold", State.CHANGED),
        ("−12.5", "-12.5", "cold", State.CHANGED),
        ("1.10", "1.1", "upkeep", State.CHANGED),
        ("3 May", "8 May", "opened", State.CHANGED),
        ("the count of the city says", "the city says so", "traffic", State.REWORDED),
        ("Nobody has to pay a toll.", "Everybody has to pay a toll.", "toll", State.MISQUOTED),
        (" It cost 96.4 million euros, and was\nopened on 3 May 2019.", "", "cost", State.MISSING),
    ],
)
def test_verify__change__has_its_own_answer(
    old: str, new: str, claim: str, expected: State, lock: Lock, claims: dict[str, Claim]
) -> None:
    assert old in TEXT
    assert states(lock, claims, TEXT.replace(old, new, 1))[claim] is expected


def test_verify__sentence_in_another_section__has_moved(lock: Lock, claims: dict[str, Claim]) -> None:
    sentence = " About 14,5 thousand people walk over it on a Sunday."
    moved = TEXT.replace(sentence, "").replace("a toll.\n", f"a toll.{sentence}\n")

    (answer,) = [one for one in verify(lock, claims, "report", text_of(moved)) if one.claim == "walkers"]

    assert answer.state is State.MOVED
    assert answer.section == "Money"


def test_verify__one_of_two_copies_changed__is_told(claims: dict[str, Claim]) -> None:
    twice = TEXT + "\nSummary\n\nIt cost 96.4 million euros, and was\nopened on 3 May 2019.\n"
    locked = tie(tuple(claims.values()), "report", text_of(twice)).lock

    found = states(locked, claims, twice.replace("96.4", "69.4", 1))

    assert found["cost"] is State.CHANGED


FIGURES = ("41,200", "2022", "96.4", "3", "2019", "−12.5", "14,5", "1.10", "100")


@given(st.data())
def test_verify__any_character_of_a_figure_changed__is_never_sound(data: st.DataObject) -> None:
    """Every digit, point, comma and sign counts, and so does what is put between two of them."""
    claims, lock = locked()
    figure = data.draw(st.sampled_from(FIGURES))
    start = TEXT.index(figure)
    place = start + data.draw(st.integers(0, len(figure) - 1))
    new = data.draw(st.sampled_from("0123456789.,-−+ \t\u00ad\u00a0xO%") | st.characters(codec="utf-8"))
    how = data.draw(st.sampled_from(("replace", "insert", "delete")))
    kept = place + 1 if how != "insert" or place == start else place
    text = TEXT[:place] + ("" if how == "delete" else new) + TEXT[kept if how != "insert" else place :]
    if text == TEXT or (how == "insert" and place == start):
        return

    found = list(verify(lock, claims, "report", text_of(text)))

    assert any(not one.state.is_sound for one in found), (figure, how, new)


@given(st.integers(0, 6), st.data())
def test_verify__any_character_of_a_claims_figure_changed__the_claim_is_edited(
    number: int, data: st.DataObject
) -> None:
    claims, lock = locked()
    claim = list(claims.values())[number]
    digits = [i for i, mark in enumerate(claim.statement) if mark.isdigit()]
    if not digits:
        return
    place = data.draw(st.sampled_from(digits))
    new = data.draw(st.sampled_from([d for d in "0123456789" if d != claim.statement[place]]))
    changed = replace(claim, statement=claim.statement[:place] + new + claim.statement[place + 1 :])

    assert states(lock, {**claims, claim.id: changed}, TEXT)[claim.id] is State.EDITED


@pytest.mark.parametrize(
    ("claim", "state"),
    [
        ('statement: "The bridge carries 77,000 lorries."', State.UNTIED),
        ('statement: "The bridge cost €96.4 million in 2017."', State.UNTIED),
        ("statement: Penguins sing.", State.UNTIED),
        ('statement: "There is no toll.", quote: "Nobody had to pay a toll"', State.MISQUOTED),
        ('statement: "It cost 96.4%."', State.UNTIED),
    ],
)
def test_tie__claim_that_the_text_does_not_bear__stays_untied_with_the_reason(
    claim: str, state: State, tmp_path: Path
) -> None:
    path = tmp_path / "base.yaml"
    path.write_text(f"source: {{title: T, published: 2022}}\nclaims: [{{{claim}}}]\n")
    loaded = bases.load([path])

    tied = tie(loaded.claims, "t-2022", text_of(TEXT))

    assert tied.lock.ties == ()
    assert [one.state for one in tied.untied] == [state]
    assert tied.untied[0].told.endswith((".", "”"))


def test_verify__claim_gone_from_the_base_and_new_one__are_told(lock: Lock, claims: dict[str, Claim]) -> None:
    others = {id_: claim for id_, claim in claims.items() if id_ != "toll"}
    fresh = replace(claims["toll"], id="fresh")

    found = states(lock, {**others, "fresh": fresh}, TEXT)

    assert (found["toll"], found["fresh"]) == (State.GONE, State.UNTIED)


def test_file__lock__comes_back_the_same(lock: Lock) -> None:
    text = lockfile.written(lock)

    assert lockfile.read(text, "x") == lock
    assert lockfile.written(lockfile.read(text, "x")) == text
    assert json.loads(text)["factcheck-lock"] == 1


def test_file__lock__holds_no_sentence_of_the_text(lock: Lock) -> None:
    text = lockfile.written(lock)

    assert "Nobody has to pay" not in text
    assert "the count of the city" not in text
    assert "Traffic on the river" not in text


@pytest.mark.parametrize("cut", [0, 1, 40, -3])
def test_file__torn_or_of_another_kind__is_refused_with_the_remedy(cut: int, lock: Lock) -> None:
    with pytest.raises(InputError, match="lock again"):
        lockfile.read(lockfile.written(lock)[:cut], "claims.lock")


@pytest.mark.parametrize(
    "text", ["[]", "{}", '{"factcheck-lock": 2}', "null", '{"factcheck-lock": 1, "texts": 3}']
)
def test_file__no_lock__is_refused(text: str) -> None:
    with pytest.raises(InputError):
        lockfile.read(text, "claims.lock")


def test_merged__other_source__keeps_its_ties(lock: Lock) -> None:
    other = Lock(
        texts=tuple(replace(text, source="b") for text in lock.texts),
        ties=tuple(replace(tie, source="b", claim=f"b-{tie.claim}") for tie in lock.ties),
    )

    both = lockfile.merged(lock, other, {})

    assert len(both.ties) == 2 * len(lock.ties)
    assert lockfile.merged(both, other, {}) == both


def write(tmp_path: Path, text: str = TEXT) -> None:
    (tmp_path / "claims").mkdir(exist_ok=True)
    (tmp_path / "claims" / "base.yaml").write_bytes(BASE.read_bytes())
    (tmp_path / "report.txt").write_text(text, encoding="utf-8")


def test_commands__lock_then_verify__hold_and_then_tell_the_change(run: Run, tmp_path: Path) -> None:
    write(tmp_path)
    assert run("claims", "lock", "report.txt").out == "7 claims tied, 0 not: claims/claims.lock\n"
    assert run("claims", "verify", "report.txt").out == "7 holds\n"

    write(tmp_path, TEXT.replace("41,200", "14,200"))
    ran = run("claims", "verify", "report.txt")

    assert ran.code == 1
    assert "Where “41,200 vehicles a day” stood, “14,200 vehicles a day” stands now." in ran.out


@pytest.mark.parametrize("form", ["table", "plain", "json", "jsonl"])
@pytest.mark.parametrize("columns", ["60", "80"])
def test_commands__every_format__names_the_claim_and_the_answer(
    form: str, columns: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    write(tmp_path)
    run("claims", "lock", "report.txt")
    write(tmp_path, TEXT.replace("−12.5", "12.5"))

    out = run("claims", "verify", "report.txt", "--format", form).out

    assert "cold" in out
    assert "changed" in out
    assert form != "table" or max(map(len, out.splitlines())) <= int(columns)


@pytest.mark.parametrize(("fail_on", "code"), [("none", 0), ("missing", 0), ("changed", 1), ("chnged", 2)])
def test_verify__fail_on__sets_the_exit_code(fail_on: str, code: int, run: Run, tmp_path: Path) -> None:
    write(tmp_path)
    run("claims", "lock", "report.txt")
    write(tmp_path, TEXT.replace("−12.5", "12.5"))

    assert run("claims", "verify", "report.txt", "--fail-on", fail_on).code == code


def test_lock__claim_without_a_place__is_written_without_it_and_exits_with_1(
    run: Run, tmp_path: Path
) -> None:
    write(tmp_path, TEXT.replace("1.10", "1.20"))

    ran = run("claims", "lock", "report.txt")

    assert ran.code == 1
    assert "upkeep" in ran.out
    assert run("claims", "lock", "report.txt", "--allow-untied").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("lock", "nowhere.txt"),
        ("verify", "report.txt"),
        ("lock", "report.txt", "--source", "nobody"),
        ("lock", "claims"),
    ],
    ids=["no such text", "no lock yet", "no such source", "a folder"],
)
def test_commands__callers_fault__exits_with_2_and_writes_nothing(
    arguments: tuple[str, ...], run: Run, tmp_path: Path
) -> None:
    write(tmp_path)

    ran = run("claims", *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert not (tmp_path / "claims" / "claims.lock").exists()


def test_lock__torn_lock_in_its_place__is_not_overwritten(run: Run, tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "claims" / "claims.lock").write_text('{"factcheck-lock": 1, "texts": [')

    assert run("claims", "lock", "report.txt").code == 2
    assert (tmp_path / "claims" / "claims.lock").read_text().endswith("[")


@pytest.mark.parametrize("name", ["report.md", "report.html"])
def test_lock__other_formats__hold_the_same_figures(name: str, claims: dict[str, Claim]) -> None:
    text = TEXT
    if name.endswith("html"):
        paragraphs = TEXT.strip().split("\n\n")
        text = "".join(f"<p>{one}</p>" for one in paragraphs)
    tied = tie(tuple(claims.values()), "report", text_of(text, name))

    assert tied.untied == ()
    changed = text_of(text.replace("14,5", "145"), name)
    found = {one.claim: one.state for one in verify(tied.lock, claims, "report", changed)}
    assert found["walkers"] is State.CHANGED


@pytest.mark.parametrize("point", [1, 2, 3, 4])
def test_lock__killed_before_any_write__leaves_the_old_lock_or_the_new(
    point: int, run: Run, tmp_path: Path
) -> None:
    write(tmp_path)
    run("claims", "lock", "report.txt")
    old = (tmp_path / "claims" / "claims.lock").read_bytes()
    write(tmp_path, f"By us.\n\n{TEXT}")

    killed = killed_at_write(point, tmp_path, "claims", "lock", "report.txt")

    found = (tmp_path / "claims" / "claims.lock").read_bytes()
    assert killed or found != old
    assert lockfile.read(found.decode(), "x").ties
    assert run("claims", "verify", "report.txt").code == 0


def test_lock__killed_within_its_write__leaves_the_old_lock(run: Run, tmp_path: Path) -> None:
    write(tmp_path)
    run("claims", "lock", "report.txt")
    old = (tmp_path / "claims" / "claims.lock").read_bytes()
    write(tmp_path, f"By us.\n\n{TEXT}")

    assert killed_within_write(500, tmp_path, "claims", "lock", "report.txt")
    assert (tmp_path / "claims" / "claims.lock").read_bytes() == old
