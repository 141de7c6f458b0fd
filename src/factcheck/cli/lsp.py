"""`factcheck lsp`: a language server; findings as you type, hover with provenance, quick fixes.

Positions are UTF-16, the protocol's default. Sentences that have not changed are not judged again.
"""

from __future__ import annotations

import datetime as dt
import io
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from factcheck.cli import bases, config, options
from factcheck.cli.draftconfig import draft_config
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.drafts.reading import DraftFormat, format_of, read_text
from factcheck.drafts.run import Rules, check_draft
from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Severity
from factcheck.model.draft import State
from factcheck.report.drafts.words import both_figures, source_of, told
from factcheck.report.provenance import provenance
from factcheck.report.reasons import base_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    import typer
    from lsprotocol import types
    from pygls.lsp.server import LanguageServer

    from factcheck.claimbase import ClaimBase
    from factcheck.drafts.document import Document
    from factcheck.model.draft import CheckedSentence, DraftFinding, Place

_KEPT = 8192
"""Judged sentences that are kept."""

_LANGUAGES = {
    "markdown": DraftFormat.MARKDOWN,
    "mdx": DraftFormat.MDX,
    "html": DraftFormat.HTML,
    "restructuredtext": DraftFormat.RST,
}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("lsp", epilog="Example: factcheck lsp --base claims/    (an editor starts it)")(lsp)


@command
def lsp(*, base: options.BaseOption = None, config_file: options.ConfigOption = None) -> ExitCode:
    """Serve an editor over standard input and output, by the Language Server Protocol."""
    try:
        import pygls  # noqa: F401, PLC0415 - an extra
    except ImportError:
        raise UsageError("the language server needs more: install factcheck-cli[lsp]") from None
    settings = config.find_config(config_file, Path.cwd())
    rules = Rules(
        today=dt.datetime.now(tz=dt.UTC).date(),
        severities=draft_config(settings.draft, settings.file).severities,
    )
    serve(bases.open_base(base, settings), rules)
    if sys.stdout.closed:  # the server closes it when the session ends, and nothing is to be written any more
        sys.stdout = io.StringIO()
    return ExitCode.OK


def serve(claims: ClaimBase, rules: Rules) -> None:
    """Answer an editor until it ends the session."""
    from lsprotocol import types  # noqa: PLC0415
    from pygls.lsp.server import LanguageServer  # noqa: PLC0415

    import factcheck  # noqa: PLC0415

    server = LanguageServer("factcheck", factcheck.__version__)
    desk = Desk(claims, rules)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(ls: LanguageServer, given: types.DidOpenTextDocumentParams) -> None:
        desk.languages[given.text_document.uri] = given.text_document.language_id
        desk.publish(ls, given.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(ls: LanguageServer, given: types.DidChangeTextDocumentParams) -> None:
        desk.publish(ls, given.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: LanguageServer, given: types.DidCloseTextDocumentParams) -> None:
        desk.close(ls, given.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(given: types.HoverParams) -> types.Hover | None:
        return desk.hover(given.text_document.uri, given.position)

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION)
    def actions(given: types.CodeActionParams) -> list[types.CodeAction]:
        return desk.actions(given.text_document.uri, given.range)

    server.start_io()


class _Open(NamedTuple):
    """A draft as it stands in the editor."""

    document: Document
    findings: tuple[DraftFinding, ...]
    sentences: tuple[CheckedSentence, ...]


class Desk:
    """The drafts that are open in the editor, and their findings."""

    def __init__(self, claims: ClaimBase, rules: Rules) -> None:
        self.languages: dict[str, str] = {}
        self._check = lru_cache(maxsize=_KEPT)(claims.check)
        self._rules = rules
        self._open: dict[str, _Open] = {}

    @property
    def judged(self) -> int:
        """How many sentences have been judged so far; one that stays as it was is judged once."""
        return self._check.cache_info().misses

    def read(self, uri: str, text: str) -> tuple[DraftFinding, ...]:
        """Check the text of a draft, and keep it for what is asked of it.

        Raises:
            FactcheckError: if it can't be read; it is forgotten then.
        """
        self._open.pop(uri, None)
        name = unquote(urlsplit(uri).path) or "draft"
        document = read_text(text, name, _LANGUAGES.get(self.languages.get(uri, ""), format_of(name)))
        checked = check_draft(document, self._check, self._rules)
        counted = tuple(finding for finding in checked.findings if finding.state is State.NEW)
        self._open[uri] = _Open(document, counted, checked.sentences)
        return counted

    def publish(self, editor: LanguageServer, uri: str) -> None:
        """Check a draft and show its findings; what can't be read has none."""
        from lsprotocol import types  # noqa: PLC0415

        shown: list[types.Diagnostic] = []
        try:
            findings = self.read(uri, editor.workspace.get_text_document(uri).source)
        except FactcheckError as error:
            editor.window_log_message(types.LogMessageParams(types.MessageType.Error, str(error)))
        else:
            document = self._open[uri].document
            shown = [_diagnostic(document, finding) for finding in findings]
        editor.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=shown))

    def close(self, editor: LanguageServer, uri: str) -> None:
        """Forget a draft; its findings vanish."""
        from lsprotocol import types  # noqa: PLC0415

        self._open.pop(uri, None)
        self.languages.pop(uri, None)
        editor.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=[]))

    def hover(self, uri: str, position: types.Position) -> types.Hover | None:
        """What the base says at a place, and where it has it from: of a finding, or of a part that it bears out."""
        from lsprotocol import types  # noqa: PLC0415

        draft = self._open.get(uri)
        if draft is None:
            return None
        here = [
            (stretch, text)
            for place, text in _spoken_of(draft)
            for stretch in [_range(draft.document, place)]
            if _before(stretch.start, position) and _before(position, stretch.end)
        ]
        if not here:
            return None
        told = "\n\n".join(text for _, text in here)
        return types.Hover(types.MarkupContent(kind=types.MarkupKind.PlainText, value=told), range=here[0][0])

    def actions(self, uri: str, asked: types.Range) -> list[types.CodeAction]:
        """The suggested replacements within a stretch."""
        from lsprotocol import types  # noqa: PLC0415

        draft = self._open.get(uri)
        if draft is None:
            return []
        document, found = draft.document, []
        for finding in draft.findings:
            stretch = _range(document, finding.place)
            touches = _before(stretch.start, asked.end) and _before(asked.start, stretch.end)
            if finding.suggestion is None or not touches:
                continue
            change = types.TextEdit(range=stretch, new_text=finding.suggestion)
            found.append(
                types.CodeAction(
                    title=f"Write “{finding.suggestion}”, as the base has it",
                    kind=types.CodeActionKind.QuickFix,
                    diagnostics=[_diagnostic(document, finding)],
                    edit=types.WorkspaceEdit(changes={uri: [change]}),
                )
            )
        return found


def _diagnostic(document: Document, finding: DraftFinding) -> types.Diagnostic:
    from lsprotocol import types  # noqa: PLC0415

    severities = {
        Severity.ERROR: types.DiagnosticSeverity.Error,
        Severity.WARNING: types.DiagnosticSeverity.Warning,
        Severity.NOTE: types.DiagnosticSeverity.Information,
    }
    return types.Diagnostic(
        range=_range(document, finding.place),
        message=told(finding),
        severity=severities[finding.severity],
        code=finding.code,
        source="factcheck",
    )


def _range(document: Document, place: Place) -> types.Range:
    from lsprotocol import types  # noqa: PLC0415

    lines = document.lines
    return types.Range(
        start=types.Position(line=place.line - 1, character=lines.utf16_column(place.start)),
        end=types.Position(line=place.end_line - 1, character=lines.utf16_column(place.end)),
    )


def _before(one: types.Position, other: types.Position) -> bool:
    return (one.line, one.character) <= (other.line, other.character)


def _spoken_of(draft: _Open) -> Iterator[tuple[Place, str]]:
    """Places and what is told of them: findings first, then the parts that the base bears out."""
    for finding in draft.findings:
        said, base_says = both_figures(finding)
        rows = (("Said", said), ("Base says", base_says), ("Source", source_of(finding)))
        yield finding.place, _lines(f"{finding.code} {finding.message}", rows)
    for sentence in draft.sentences:
        sources = {used.source.id: used.source for used in sentence.result.evidence}
        for part, place in zip(sentence.result.parts, sentence.places, strict=True):
            if part.claim is not None and part.outcome.bears_out:
                source = f"{provenance(part.claim, sources.get(part.claim.source))} [{part.claim.id}]"
                rows = (("Said", part.text), ("Base says", base_side(part)), ("Source", source))
                yield place, _lines(f"{part.outcome}: {part.why}", rows)


def _lines(first: str, rows: tuple[tuple[str, str], ...]) -> str:
    return "\n".join([first, *(f"{name}: {text}" for name, text in rows if text)])
