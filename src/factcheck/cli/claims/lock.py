"""`factcheck claims lock`: each claim tied to its place in its source's text."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import options
from factcheck.cli.claims import locks
from factcheck.cli.config import Config
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import prepare_stdout, write_all
from factcheck.report.listing import as_json, as_rows
from factcheck.report.summary import plural

EXAMPLES = """Examples:

factcheck claims lock article.txt

factcheck claims lock report.pdf --source city-2022 --base claims/
"""


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("lock", epilog=EXAMPLES)(lock)


@command
def lock(
    text: locks.TextArgument,
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    source: locks.SourceOption = None,
    file: locks.LockOption = None,
    form: options.ListFormatOption = None,
    allow_untied: Annotated[
        bool, typer.Option("--allow-untied", help="Exit with 0 even if claims have no place in the text.")
    ] = False,
    quiet: options.QuietOption = False,
) -> ExitCode:
    """Tie each claim of a source to its place in the source's text, by digests and anchors.

    The lock holds none of the text but the figures themselves. `factcheck claims verify` then proves that they
    stand there as written. Exits with 1 if a claim has no place or its quote is not literal.
    """
    from factcheck.lock import file as lockfile  # noqa: PLC0415 - only this command needs it
    from factcheck.lock.tying import tie  # noqa: PLC0415

    job = locks.job(text, base, config_file, source, file)
    tied = tie(tuple(job.claims.values()), job.source, job.text)
    order = {claim.id: number for number, claim in enumerate(job.base.claims)}
    held = lockfile.merged(locks.read(job.file), tied.lock, order) if job.file.exists() else tied.lock
    write_all([lockfile.written(held)], job.file)
    chosen = options.choose_list_format(form)
    prepare_stdout(machine=chosen.for_programs)
    look = options.look(colour=None, config=Config(), quiet=quiet)
    if chosen.for_programs:
        value = {
            "lock": str(job.file),
            "tied": len(tied.lock.ties),
            "untied": [one.to_dict() for one in tied.untied],
        }
        write_all([as_json(value, chosen)], None)
    else:
        told = f"{plural(len(tied.lock.ties), 'claim')} tied, {len(tied.untied):,} not: {job.file}\n"
        table = as_rows(locks.COLUMNS, locks.rows(tied.untied), chosen, look)
        write_all([table, "" if quiet else told], None)
    return ExitCode.FOUND if tied.untied and not allow_untied else ExitCode.OK
