"""`factcheck lsp`: a language server; findings as you type, hover with provenance, quick fixes.

Positions are UTF-16, the protocol's default. Sentences that have not changed are not judged again.
"""

from __future__ import annotations

import datetime as dt
import io
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
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

if TYPE_CHECKING:
    import typer
    from lsprotocol import types
    from pygls.lsp.server import LanguageServer

    from factcheck.claimbase import ClaimBase
    from factcheck.drafts.document import Document
    from factcheck.model.draft import DraftFinding, Place

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
    desk = _Desk(claims, rules)

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


class _Desk:
    """The drafts that are open in the editor, and their findings."""

    def __init__(self, claims: ClaimBase, rules: Rules) -> None:
        self.languages: dict[str, str] = {}
        self._check = lru_cache(maxsize=_KEPT)(claims.check)
        self._rules = rules
        self._open: dict[str, tuple[Document, tuple[DraftFinding, ...]]] = {}

    def publish(self, editor: LanguageServer, uri: str) -> None:
        """Check a draft and show its findings; what can't be read has none."""
        from lsprotocol import types  # noqa: PLC0415

        text = editor.workspace.get_text_document(uri).source
        name = unquote(urlsplit(uri).path) or "draft"
        form = _LANGUAGES.get(self.languages.get(uri, ""), format_of(name))
        try:
            document = read_text(text, name, form)
            findings = check_draft(document, self._check, self._rules).findings
        except FactcheckError as error:
            editor.window_log_message(types.LogMessageParams(types.MessageType.Error, str(error)))
            self._open.pop(uri, None)
            shown = []
        else:
            counted = tuple(finding for finding in findings if finding.state is State.NEW)
            self._open[uri] = document, counted
            shown = [_diagnostic(document, finding) for finding in counted]
        editor.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=shown))

    def close(self, editor: LanguageServer, uri: str) -> None:
        """Forget a draft; its findings vanish."""
        from lsprotocol import types  # noqa: PLC0415

        self._open.pop(uri, None)
        self.languages.pop(uri, None)
        editor.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=[]))

    def hover(self, uri: str, position: types.Position) -> types.Hover | None:
        """Both figures and the source of the finding at a place."""
        from lsprotocol import types  # noqa: PLC0415

        document, findings = self._open.get(uri, (None, ()))
        if document is None:
            return None
        for finding in findings:
            stretch = _range(document, finding.place)
            if _before(stretch.start, position) and _before(position, stretch.end):
                content = types.MarkupContent(kind=types.MarkupKind.PlainText, value=_hover_text(finding))
                return types.Hover(contents=content, range=stretch)
        return None

    def actions(self, uri: str, asked: types.Range) -> list[types.CodeAction]:
        """The suggested replacements within a stretch."""
        from lsprotocol import types  # noqa: PLC0415

        document, findings = self._open.get(uri, (None, ()))
        if document is None:
            return []
        found = []
        for finding in findings:
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


def _hover_text(finding: DraftFinding) -> str:
    said, base_says = both_figures(finding)
    rows = (("Said", said), ("Base says", base_says), ("Source", source_of(finding)))
    listed = [f"{name}: {text}" for name, text in rows if text]
    return "\n".join([f"{finding.code} {finding.message}", *listed])
