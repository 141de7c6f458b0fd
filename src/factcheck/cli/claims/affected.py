"""`factcheck claims affected`: the verdicts that a change of the base flips."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.claimbase import ClaimBase
from factcheck.cli import bases, config, options
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import prepare_stdout, write_all
from factcheck.errors import BaseError, UsageError
from factcheck.model.affected import Affected, Flip
from factcheck.report.affected import AffectedFormat, affected_object, as_text
from factcheck.report.listing import ListFormat, as_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.report.look import Look

EXAMPLES = """Examples:

factcheck claims affected --since HEAD~1 drafts/

factcheck claims affected --since v1.2 published/ statements.csv --format markdown -o corrections.md
"""


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("affected", epilog=EXAMPLES)(affected)


@command
def affected(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="Drafts, files of statements (csv, tsv, jsonl, json, yaml, parquet), claim files; folders and "
            "patterns of drafts.",
        ),
    ],
    *,
    since: Annotated[
        str, typer.Option("--since", metavar="REV", help="The revision of the base to compare with.")
    ],
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    form: Annotated[
        AffectedFormat | None,
        typer.Option("--format", "-f", help="How to write. Default: table on a terminal, else plain."),
    ] = None,
    output: options.OutputOption = None,
    color: options.ColourOption = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit with 0 even if verdicts flip.")
    ] = False,
    quiet: options.QuietOption = False,
) -> ExitCode:
    """List the verdicts that a change of the base flips, with file and line: what needs a correction note.

    The base as it stands is compared with the base at a revision of git. Exits with 1 if a verdict flips.
    """
    settings = config.find_config(config_file, Path.cwd())
    choice = bases.choose_base(base, settings, Path.cwd())
    if choice.shipped:
        raise UsageError("the base that ships is in no repository of yours; name a base with --base")
    new = bases.open_base(base, settings)
    with TemporaryDirectory() as folder:
        old = _at(choice, since, Path(folder))
    run = _Run(old=old, new=new)
    found = tuple(run.flips(files))
    report = Affected(
        label=choice.label,
        since=since,
        edits=run.edits(),
        files=run.files,
        statements=run.statements,
        flips=found,
    )
    chosen = _format(form, output)
    prepare_stdout(machine=chosen.for_programs)
    look = options.look(colour=color, config=settings, output=output, quiet=quiet)
    write_all([_rendered(report, chosen, look)], output)
    return ExitCode.FOUND if found and not exit_zero else ExitCode.OK


def _at(choice: bases.Choice, since: str, folder: Path) -> ClaimBase:
    from factcheck.claimbase import load_base  # noqa: PLC0415
    from factcheck.cli.claims.revisions import base_at  # noqa: PLC0415

    paths = base_at(choice.paths, since, folder)
    try:
        return load_base(*paths)
    except BaseError as error:
        first = error.findings[0]
        told = f"{Path(first.file).name}, line {first.line}: {first.message}"
        raise UsageError(
            f"--since: the base at {since} has faults ({told}); choose a revision at which it is sound"
        ) from None


def _rendered(report: Affected, form: AffectedFormat, look: Look) -> str:
    if form is AffectedFormat.JSON:
        return as_json(affected_object(report), ListFormat.JSON)
    if form is AffectedFormat.JSONL:
        return as_json([flip.to_dict() for flip in report.flips], ListFormat.JSONL)
    return as_text(report, form, look)


_SUFFIXES = {
    ".md": AffectedFormat.MARKDOWN,
    ".json": AffectedFormat.JSON,
    ".jsonl": AffectedFormat.JSONL,
}


def _format(asked: AffectedFormat | None, output: Path | None) -> AffectedFormat:
    if asked is not None:
        return asked
    if output is not None:
        return _SUFFIXES.get(output.suffix.lower(), AffectedFormat.PLAIN)
    return AffectedFormat.TABLE if sys.stdout.isatty() else AffectedFormat.PLAIN


@dataclass(slots=True, kw_only=True)
class _Run:
    """Checks every statement with both bases."""

    old: ClaimBase
    new: ClaimBase
    files: int = 0
    statements: int = 0
    _seen: dict[str, None] = field(default_factory=dict)

    def edits(self) -> tuple:  # type: ignore[type-arg]
        from factcheck.audit.flips import edits  # noqa: PLC0415

        return tuple(edits(self.old.base, self.new.base))

    def flips(self, named: Sequence[str]) -> Iterator[Flip]:
        """The flips of the files in their order."""
        from factcheck.cli.draftfiles import find_drafts  # noqa: PLC0415
        from factcheck.drafts.reading import SUFFIXES  # noqa: PLC0415

        for name in named:
            suffix = Path(name).suffix.lower()
            if not Path(name).is_dir() and (suffix in _STATEMENTS or name.lower().endswith(_PACKED)):
                yield from self._rows(name)
                continue
            for file in find_drafts([name])[0]:
                if Path(file).suffix.lower() in SUFFIXES or file == name:
                    yield from self._draft(file)

    def _once(self, file: str) -> bool:
        known = file in self._seen
        self._seen[file] = None
        self.files += not known
        return not known

    def _draft(self, file: str) -> Iterator[Flip]:
        from factcheck.audit.flips import flip  # noqa: PLC0415
        from factcheck.drafts import checking, files  # noqa: PLC0415

        if not self._once(file):
            return
        document = files.load(file)
        before = {one.place.start: one.result for one in checking.check_document(document, self.old.check)}
        for sentence in checking.check_document(document, self.new.check):
            self.statements += 1
            old = before.get(sentence.place.start) or self.old.check(sentence.checked or sentence.statement)
            found = flip((file, sentence.line, sentence.column), sentence.statement, old, sentence.result)
            if found is not None:
                yield found

    def _rows(self, file: str) -> Iterator[Flip]:
        from factcheck.audit.flips import flip  # noqa: PLC0415

        for line, statement in _statements(file) if self._once(file) else ():
            self.statements += 1
            found = flip((file, line, 1), statement, self.old.check(statement), self.new.check(statement))
            if found is not None:
                yield found


_STATEMENTS = (".csv", ".tsv", ".tab", ".jsonl", ".ndjson", ".json", ".yaml", ".yml", ".parquet", ".pq")
_PACKED = (".gz", ".zst")


def _statements(file: str) -> list[tuple[int, str]]:
    """The statements of a file of claims or of statements, each with its line."""
    from factcheck.base import load  # noqa: PLC0415
    from factcheck.batch import columns, forms, reading  # noqa: PLC0415

    if Path(file).suffix.lower() in (".yaml", ".yml"):
        try:
            claims = load([file]).claims
        except BaseError:
            claims = ()  # a list of statements, most likely
        if claims:
            return [(claim.place.line if claim.place else 1, claim.statement) for claim in claims]
    place = forms.place(file, None, forms.Form.LINES)
    with forms.open_input(place) as stream:
        rows = columns.plan(reading.read(stream, place.form), None).rows
        return [(row.line, row.statement) for row in rows if row.error is None]
