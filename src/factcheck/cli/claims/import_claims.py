"""`factcheck claims import`: claims in another format, put into a file of the base."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, assert_never

import typer

from factcheck.cli import config, options
from factcheck.cli.claims import editfile
from factcheck.cli.claims.export_claims import tell_lost
from factcheck.cli.claims.output import write
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import complain
from factcheck.errors import BaseError, InputError, UsageError
from factcheck.report.findings import as_objects, as_text
from factcheck.report.printable import printable
from factcheck.report.summary import plural

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from factcheck.base.exchange.bundle import Bundle
    from factcheck.base.exchange.update import Changes
    from factcheck.base.proposal import Effect
    from factcheck.report.listing import ListFormat

EXAMPLES = """Examples:

factcheck claims import facts.csv --to claims/facts.yaml

factcheck claims import table.csv --map statement=Claim --map as_of=Year --skip Remarks --review "wording, figures"

factcheck claims import feed.json --from claimreview --to claims/reviews.yaml --dry-run
"""

LARGEST = 64 * 1024 * 1024
"""How many bytes an import may have."""
_MOST_TOLD = 10
_MOST_WARNINGS = 50


class ImportFormat(StrEnum):
    """What claims are read from."""

    CSV = "csv"
    TSV = "tsv"
    JSONL = "jsonl"
    CLAIMREVIEW = "claimreview"
    YAML = "yaml"


SUFFIXES = {
    ".csv": ImportFormat.CSV,
    ".tsv": ImportFormat.TSV,
    ".jsonl": ImportFormat.JSONL,
    ".json": ImportFormat.CLAIMREVIEW,
    ".jsonld": ImportFormat.CLAIMREVIEW,
    ".yaml": ImportFormat.YAML,
    ".yml": ImportFormat.YAML,
}


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("import", epilog=EXAMPLES)(import_)


@command
def import_(
    source: Annotated[str, typer.Argument(metavar="FILE", help="What to import; '-' is standard input.")],
    *,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FILE", help="The file. Default: the base's, where it has only one."),
    ] = None,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    form: Annotated[
        ImportFormat | None,
        typer.Option("--from", help="The format. Default: by the name; .json is claimreview."),
    ] = None,
    mapping: Annotated[
        list[str] | None,
        typer.Option(
            "--map", metavar="KEY=COLUMN", help="For tables: the column that holds a key. Repeatable."
        ),
    ] = None,
    skip: Annotated[
        list[str] | None,
        typer.Option("--skip", metavar="COLUMN", help="For tables: a column to leave out. Repeatable."),
    ] = None,
    review: Annotated[
        str | None,
        typer.Option(
            "--review", metavar="WHAT", help="Mark every claim for review, and say what to look at."
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tell what would change, and write nothing.")
    ] = False,
    format_: options.ListFormatOption = None,
) -> ExitCode:
    """Put claims into a file of the base: those that are there are updated, the others added.

    A claim is the one with its id; without an id, the one with its words. Nothing is taken away, and everything else in
    the file stays as it is.
    """
    chosen = form or SUFFIXES.get(Path(source).suffix.lower())
    if chosen is None:
        raise UsageError(
            f"the name of {source} tells no format; say it with --from: {', '.join(ImportFormat)}"
        )
    if chosen not in (ImportFormat.CSV, ImportFormat.TSV) and (mapping or skip):
        raise UsageError("--map and --skip are for tables: csv and tsv")
    place = editfile.target(to, base, config.find_config(config_file, Path.cwd()))
    bundle = _read(source, chosen, _mapping(mapping or ()), skip or ())
    if review:
        bundle.claims = [{**claim, "review": review} for claim in bundle.claims]
    return _put(place, bundle, dry_run=dry_run, form=format_)


def _mapping(given: Sequence[str]) -> dict[str, str]:
    pairs = [text.partition("=") for text in given]
    for key, mark, column in pairs:
        if not (key and mark and column):
            raise UsageError(f"--map {key}{mark}{column}: write KEY=COLUMN, as in statement=Claim")
    return {key: column for key, _, column in pairs}


def _read(source: str, form: ImportFormat, mapping: dict[str, str], skip: Sequence[str]) -> Bundle:
    if form is ImportFormat.YAML:
        from factcheck.base.exchange.bundle import bundle_of  # noqa: PLC0415

        if source == "-":
            raise UsageError("YAML is imported from files and folders, not from standard input")
        return bundle_of([source])
    text = _text(source)
    match form:
        case ImportFormat.CSV | ImportFormat.TSV:
            from factcheck.base.exchange import table  # noqa: PLC0415

            return table.read(text, source, tabs=form is ImportFormat.TSV, mapping=mapping, skip=skip)
        case ImportFormat.JSONL:
            from factcheck.base.exchange import jsonlines  # noqa: PLC0415

            return jsonlines.read(text, source)
        case ImportFormat.CLAIMREVIEW:
            from factcheck.base.exchange import claimreview  # noqa: PLC0415

            return claimreview.read(text, source)
        case _:
            assert_never(form)


def _text(source: str) -> str:
    try:
        raw = sys.stdin.buffer.read(LARGEST + 1) if source == "-" else Path(source).read_bytes()
    except OSError as error:
        raise InputError(f"{source}: {error.strerror or error}") from None
    if len(raw) > LARGEST:
        raise InputError(f"{source}: more than {LARGEST:,} bytes; import it in parts")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError(f"{source}, line {line}: not UTF-8 text; save it as UTF-8") from None
    if "\0" in text:
        raise InputError(f"{source}: holds a NUL: this is binary data, not text")
    return text


def _put(place: editfile.Target, bundle: Bundle, *, dry_run: bool, form: ListFormat | None) -> ExitCode:
    from factcheck.base.exchange.update import update  # noqa: PLC0415

    editor = place.editor
    changes = update(editor, bundle)
    tell_lost(bundle.lost, "left out")
    values: dict[str, Any] = {
        "file": str(place.path),
        "written": False,
        "added": dict(changes.added),
        "changed": dict(changes.changed),
        "same": dict(changes.same),
        "added_ids": changes.new,
        "changed_ids": changes.updated,
        "left_out": bundle.lost,
        "warnings": [],
    }
    if not (changes.added or changes.changed):
        return write(values, lambda _: f"{_told(changes)}; nothing to write\n", form, None)
    text = editor.result()
    told = _effect(place, text, changes)
    if not dry_run:
        place.write(text)
    values |= {"written": not dry_run, "warnings": as_objects(told.warnings)}
    where = f"{'would be written' if dry_run else 'written'} to {printable(str(place.path))}"
    return write(values, lambda _: f"{_told(changes)}; {where}\n", form, None)


def _effect(place: editfile.Target, text: str, changes: Changes) -> Effect:
    """What the import would do to the base; new warnings are told.

    Raises:
        BaseError: if the base would have faults that it has not now.
    """
    told = place.effect(text, (*changes.new, *changes.updated))
    if told.errors:
        raise BaseError("Nothing was written: the import would put the base at fault.", told.errors)
    if told.warnings:
        sys.stderr.write(as_text(told.warnings[:_MOST_WARNINGS]))
        complain(f"{plural(len(told.warnings), 'new warning')}; `factcheck claims validate` shows them all")
    return told


def _told(changes: Changes) -> str:
    """ "added 3 claims, 1 source; changed 2 claims (a, b); 170 claims the same"."""
    shown = ", ".join(map(printable, changes.updated[:_MOST_TOLD])) + (
        ", …" if len(changes.updated) > _MOST_TOLD else ""
    )
    parts = [
        f"added {_counts(changes.added)}" if changes.added else "",
        f"changed {_counts(changes.changed)}{f' ({shown})' if shown else ''}" if changes.changed else "",
        f"{_counts(changes.same)} the same" if changes.same else "",
    ]
    return "; ".join(filter(None, parts)) or "nothing to import"


def _counts(counts: Counter[str]) -> str:
    return ", ".join(
        f"{count:,} groups of synonyms" if kind.startswith("group") and count > 1 else plural(count, kind)
        for kind, count in counts.items()
    )
