"""A base that was compiled before: used only if nothing has changed, never in the way."""

from __future__ import annotations

import pickle
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
