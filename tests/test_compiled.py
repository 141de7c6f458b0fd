"""A base that was compiled before: used only if nothing has changed, never in the way."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.compiled import compiled
from factcheck.errors import BaseError

SOUND = "source: {title: x}\nclaims:\n  - {id: cost, statement: The bridge cost 3 euros.}\n"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("FACTCHECK_NO_CACHE", raising=False)
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.yaml").write_text(SOUND)
    return tmp_path / "cache" / "factcheck"


def kept(cache: Path) -> list[Path]:
    return sorted(cache.iterdir()) if cache.is_dir() else []


def test_compiled__twice__reads_what_was_kept(cache: Path) -> None:
    first, _ = compiled(["claims"])
    (file,) = kept(cache)
    written = file.stat().st_mtime_ns
    second, _ = compiled(["claims"])
    assert second == first
    assert file.stat().st_mtime_ns == written


@pytest.mark.parametrize("change", ["content", "new file", "removed file"])
def test_compiled__files_changed__is_made_again(cache: Path, change: str) -> None:
    Path("claims/b.yaml").write_text(SOUND.replace("cost,", "price,").replace("title: x", "title: y"))
    assert [claim.id for claim in compiled(["claims"])[0].claims] == ["cost", "price"]
    if change == "content":
        Path("claims/b.yaml").write_text(SOUND.replace("cost,", "other,").replace("title: x", "title: y"))
    elif change == "new file":
        Path("claims/c.yaml").write_text(SOUND.replace("cost,", "third,").replace("title: x", "title: z"))
    else:
        Path("claims/b.yaml").unlink()
    ids = [claim.id for claim in compiled(["claims"])[0].claims]
    assert (
        ids
        == {"content": ["cost", "other"], "new file": ["cost", "price", "third"], "removed file": ["cost"]}[
            change
        ]
    )
    assert len(kept(cache)) == 1


@pytest.mark.parametrize("rubbish", [b"", b"torn", pickle.dumps(("a", "b", "c")), pickle.dumps(1)])
def test_compiled__cache_torn_or_foreign__is_made_again(cache: Path, rubbish: bytes) -> None:
    first, _ = compiled(["claims"])
    kept(cache)[0].write_bytes(rubbish)
    assert compiled(["claims"])[0] == first
    assert kept(cache)[0].read_bytes() != rubbish


def test_compiled__absolute_paths__are_one_base_in_every_folder(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(Path("claims").resolve())
    compiled([path])
    monkeypatch.chdir("claims")
    compiled([path])
    assert len(kept(cache)) == 1


def test_compiled__no_cache_wanted__writes_nothing(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_NO_CACHE", "1")
    compiled(["claims"])
    assert kept(cache) == []


def test_compiled__cache_cannot_be_made__goes_on(cache: Path) -> None:
    cache.parent.write_text("a file in the folder's place")
    assert compiled(["claims"])[0].claims


def test_compiled__faulty_base__is_never_kept(cache: Path) -> None:
    Path("claims/a.yaml").write_text("source: {title: x}\nclaims: [{statment: x}]\n")
    for _ in range(2):
        with pytest.raises(BaseError):
            compiled(["claims"])
    assert kept(cache) == []


def test_compiled__many_bases__the_oldest_go(cache: Path) -> None:
    for number in range(66):
        path = Path(f"claims/{number}.yaml")
        path.write_text(SOUND)
        compiled([str(path)])
    assert len(kept(cache)) == 64


_ASK = (
    "import resource, signal, sys; from factcheck.cli.main import run\n"
    "most = int(sys.argv.pop())\n"
    "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    "if most: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))\n"
    "run()"
)


def _asked(folder: Path, cache: Path, most: int = 0) -> subprocess.Popen[bytes]:
    """A check in a process of its own that may write files of *most* bytes; 0 for any size."""
    arguments = ("check", "--base", str(folder), "The bridge is 41 metres long.", str(most))
    return subprocess.Popen(
        [sys.executable, "-c", _ASK, *arguments],
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _base_of(tmp_path: Path, claims: int) -> Path:
    folder = tmp_path / "claims"
    folder.mkdir()
    rows = "".join(f'  - {{id: c{n}, statement: "Bridge {n} is {n} metres long."}}\n' for n in range(claims))
    (folder / "base.yaml").write_text("claims:\n" + rows, encoding="utf-8")
    return folder


def test_compiled__several_processes_at_once__each_answers_and_one_whole_file_stays(tmp_path: Path) -> None:
    folder, cache = _base_of(tmp_path, 60), tmp_path / "cache"
    running = [_asked(folder, cache) for _ in range(5)]
    answers = {process.communicate() for process in running}
    assert len(answers) == 1
    assert next(iter(answers))[0]
    (kept,) = (cache / "factcheck").iterdir()
    assert kept.suffix == ".base"
    before = kept.stat().st_mtime_ns
    assert {_asked(folder, cache).communicate()} == answers
    assert kept.stat().st_mtime_ns == before


@pytest.mark.skipif(sys.platform == "win32", reason="a limit of file sizes stands in for a full disk")
@pytest.mark.parametrize("most", [1, 5000, 20_000])
def test_compiled__no_room_for_the_file__same_answer_and_nothing_stays(tmp_path: Path, most: int) -> None:
    folder, cache = _base_of(tmp_path, 60), tmp_path / "cache"
    full = _asked(folder, cache, most).communicate()
    assert not list((cache / "factcheck").iterdir())
    assert full == _asked(folder, cache).communicate()
