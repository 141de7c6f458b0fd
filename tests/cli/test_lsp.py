"""`factcheck lsp` with a real client over standard input and output."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from typing import IO, TYPE_CHECKING, Any, Self

import pytest

from factcheck.claimbase import ClaimBase
from factcheck.cli.lsp import Desk
from factcheck.drafts.run import Rules

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("pygls")

URI = "file:///drafts/a.md"
TEXT = (
    "# 👍\n\n👍🏽 é The River Bridge cost 69 million euros.\n\nThe River Bridge had cost 96 million euros.\n"
)


class Client:
    """Speaks the protocol to a server process."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-c", "from factcheck.cli.main import run; run()", "lsp"]
        environment = os.environ | {"XDG_CACHE_HOME": str(folder / ".cache")}
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._number = 0

    def __enter__(self) -> Self:
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self.tell("initialized", {})
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        if failed:
            self._process.kill()
            self._process.communicate()
            return
        self.ask("shutdown", None)
        self.tell("exit", None)
        self._process.communicate(timeout=30)
        assert self._process.returncode == 0

    def tell(self, method: str, params: object) -> None:
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method: str, params: object) -> Any:  # noqa: ANN401 - JSON
        self._number += 1
        self._send({"jsonrpc": "2.0", "id": self._number, "method": method, "params": params})
        return self._wait(lambda message: message.get("id") == self._number)["result"]

    def diagnostics(self) -> list[dict[str, Any]]:
        told = self._wait(lambda message: message.get("method") == "textDocument/publishDiagnostics")
        return list(told["params"]["diagnostics"])

    def _wait(self, wanted: Any) -> dict[str, Any]:  # noqa: ANN401 - a predicate
        while True:
            message = _read(self._process.stdout)
            if wanted(message):
                return message

    def _send(self, message: dict[str, object]) -> None:
        raw = json.dumps(message).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(raw), raw))
        self._process.stdin.flush()


def _read(stream: IO[bytes] | None) -> dict[str, Any]:
    assert stream is not None
    length = 0
    while line := stream.readline().strip():
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    assert length, "the server has ended"
    message: dict[str, Any] = json.loads(stream.read(length))
    return message


@pytest.mark.usefixtures("bridge")
def test_lsp__a_draft_opened_and_mended__findings_hover_and_fix(tmp_path: Path) -> None:
    with Client(tmp_path) as client:
        opened = {"uri": URI, "languageId": "markdown", "version": 1, "text": TEXT}
        client.tell("textDocument/didOpen", {"textDocument": opened})
        (found,) = (one for one in client.diagnostics() if one["code"] == "FC101")
        assert (found["code"], found["severity"], found["source"]) == ("FC101", 1, "factcheck")
        stretch = found["range"]
        line = TEXT.splitlines()[2].encode("utf-16-le")
        words = line[stretch["start"]["character"] * 2 : stretch["end"]["character"] * 2].decode("utf-16-le")
        assert (stretch["start"]["line"], words) == (2, "69 million euros")

        place = {"textDocument": {"uri": URI}, "position": stretch["start"]}
        assert "96 million euros" in client.ask("textDocument/hover", place)["contents"]["value"]
        right = {"textDocument": {"uri": URI}, "position": {"line": 4, "character": 30}}
        told = client.ask("textDocument/hover", right)["contents"]["value"]
        assert "exact: the same figure" in told
        assert "Base says: 96 million euros" in told
        nowhere = {"textDocument": {"uri": URI}, "position": {"line": 0, "character": 0}}
        assert client.ask("textDocument/hover", nowhere) is None

        asked = {"textDocument": {"uri": URI}, "range": stretch, "context": {"diagnostics": []}}
        (fix,) = client.ask("textDocument/codeAction", asked)
        (change,) = fix["edit"]["changes"][URI]
        assert change == {"range": stretch, "newText": "96 million euros"}

        mended = {"range": stretch, "text": change["newText"]}
        versioned = {"uri": URI, "version": 2}
        client.tell("textDocument/didChange", {"textDocument": versioned, "contentChanges": [mended]})
        assert client.diagnostics() == []
        client.tell("textDocument/didClose", {"textDocument": {"uri": URI}})
        assert client.diagnostics() == []


def test_desk__one_sentence_changed__judged_alone() -> None:
    base = ClaimBase.from_statements(["The River Bridge cost 96 million euros."])
    desk = Desk(base, Rules(today=dt.date(2026, 3, 1)))
    sentences = [f"The River Bridge carries {number},100 lorries a day." for number in range(40, 60)]
    desk.read(URI, " ".join(sentences))
    before = desk.judged
    assert before >= len(sentences)
    desk.read(URI, " ".join(sentences))
    assert desk.judged == before
    sentences[7] = "The River Bridge cost 69 million euros."
    (finding,) = (one for one in desk.read(URI, " ".join(sentences)) if one.code == "FC101")
    assert (finding.statement, desk.judged) == (sentences[7], before + 1)
