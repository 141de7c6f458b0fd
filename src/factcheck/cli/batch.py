"""`factcheck batch`: a file of statements to a file of verdicts."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated

import typer

import factcheck
from factcheck.batch import forms, judging, partitions
from factcheck.batch import run as running
from factcheck.batch.forms import Form, Place
from factcheck.batch.tally import Tally
from factcheck.check import Checker
from factcheck.cli import bases, config, options, startup
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.progress import PartsProgress, Progress
from factcheck.cli.streams import complain, silence_stdout, write_all
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.batch.columns import Row
    from factcheck.batch.judging import Workers
    from factcheck.batch.memory import Memory
    from factcheck.batch.partitions import Part
    from factcheck.batch.records import Done
    from factcheck.match import Index
    from factcheck.model import Base, Verdict

EXAMPLES = """Examples:

factcheck batch statements.csv -o verdicts.csv

factcheck batch archive.jsonl.gz --jobs 4 -o verdicts.jsonl --resume

factcheck batch tests.csv --base claims/    (a column 'expected' makes it a test of the base)
"""


_NO_LINES = "verdicts are not written as plain lines; choose csv, tsv, jsonl, json, yaml or parquet"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("batch", epilog=EXAMPLES)(batch)


@command
def batch(
    source: Annotated[
        str,
        typer.Argument(
            metavar="INPUT",
            help="Statements: .txt (one a line), .csv, .tsv, .jsonl, .json, .yaml or .parquet, also with .gz or .zst; "
            "'-' is standard input. A folder or a pattern: every file in it, into a folder.",
        ),
    ],
    *,
    base: options.BaseOption = None,
    against: options.AgainstOption = None,
    config_file: options.ConfigOption = None,
    column: Annotated[
        str | None,
        typer.Option(
            "--column", "-c", metavar="NAME", help="The column of the statements. Default: guessed."
        ),
    ] = None,
    source_form: Annotated[
        Form | None, typer.Option("--from", help="The form of the input. Default: by its name, else lines.")
    ] = None,
    form: Annotated[
        Form | None,
        typer.Option(
            "--format",
            "-f",
            help="The form of the output. Default: by its name, else the input's; of lines jsonl.",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write to FILE; until it is whole it is FILE.part."
        ),
    ] = None,
    figures: Annotated[
        int,
        typer.Option(
            "--figures", min=0, max=50, help="Figures of a row with columns of their own in a table."
        ),
    ] = 3,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, max=256, help="Processes to use.")] = 1,
    cluster: Annotated[
        str | None,
        typer.Option("--cluster", metavar="ADDRESS", help="A Dask scheduler whose workers do the judging."),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where a run into the same output was cut off.")
    ] = False,
    cache: Annotated[bool, typer.Option("--cache", help="Remember results from run to run.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Stop at the first row that cannot be read.")
    ] = False,
    summary: Annotated[
        Path | None, typer.Option("--summary", metavar="FILE", help="Write the summary as JSON.")
    ] = None,
    meaning: options.MeaningOption = False,
    no_cache: options.NoCacheOption = False,
    fail_on: options.FailOnOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
) -> ExitCode:
    """Check a file of statements, row by row, into a file of verdicts.

    All columns are carried through. A column 'expected' with verdicts makes the run a test of the base: it exits
    with 1 if a row differs; otherwise if a row has a verdict that --fail-on names.
    """
    del no_cache, meaning  # their callbacks have done it
    settings = config.find_config(config_file, Path.cwd())
    failing = options.failing(fail_on, settings)
    if cluster is not None and jobs > 1:
        raise UsageError("--jobs and --cluster exclude each other: the cluster has its own processes")
    parts = _parts(source, source_form, output, form, cache=cache) if partitions.is_folder(source) else []
    read_from, write_to = parts[0] if parts else _places(source, source_form, output, form)
    claims, index = bases.load_indexed(base, settings, against)
    startup.end()
    made_with = {"base": bases.fingerprint(base, settings, against), "version": factcheck.__version__}
    job = running.Job(
        source=read_from,
        target=write_to,
        column=column,
        figures=figures,
        strict=strict,
        resume=resume,
        made_with=made_with,
    )
    if parts:
        tally = _folder(parts, job, (claims, index), (jobs, cluster), str(output), quiet=quiet)
        return _ended(tally, summary, failing, asked=fail_on is not None)
    progress = Progress(read_from, quiet=quiet)
    try:
        with ExitStack() as stack:
            workers = _workers(stack, (claims, index), jobs, cluster)
            memory = _memory(stack, made_with) if cache else None
            tally = running.run(job, _judge(workers, memory), progress.hooks())
    except KeyboardInterrupt:
        progress.clear()
        if job.target.path != "-":
            complain(f"what is done stays in {job.target.path}.part; --resume goes on from there")
        raise
    except BrokenPipeError:  # the reader has seen enough
        silence_stdout()
        tally = progress.tally
    progress.end(tally)
    return _ended(tally, summary, failing, asked=fail_on is not None)


def _ended(tally: Tally, summary: Path | None, failing: frozenset[Verdict], *, asked: bool) -> ExitCode:
    if summary is not None:
        write_all([json.dumps(tally.to_dict(), ensure_ascii=False, indent=2) + "\n"], summary)
    return _exit_code(tally, failing, asked=asked)


def _parts(
    source: str, source_form: Form | None, output: str | None, form: Form | None, *, cache: bool
) -> list[Part]:
    if output is None or output == "-":
        raise UsageError(
            f"{source} is a folder of statement files: give a folder for the verdicts with --output"
        )
    if cache:
        raise UsageError("--cache remembers the results of one file; a folder has --resume")
    if form is Form.LINES:
        raise UsageError(_NO_LINES)
    if not forms.is_remote(output) and Path(output).exists() and not Path(output).is_dir():
        raise UsageError(f"{output} is a file; a folder of statement files needs a folder")
    parts = partitions.find(source, source_form, output, form)
    if any(part.source.path == part.target.path for part in parts):
        raise UsageError(f"the output would replace the input {source}")
    return parts


def _folder(
    parts: list[Part],
    job: running.Job,
    indexed: tuple[Base, Index],
    whom: tuple[int, str | None],
    output: str,
    *,
    quiet: bool,
) -> Tally:
    """Do all parts; what they come to together."""
    tally = Tally()
    progress = PartsProgress(len(parts), quiet=quiet)
    with partitions.hands(*indexed, *whom) as hands:
        for part, counted, before in partitions.run(parts, job, hands, output):
            tally.merge(counted, PurePath(part.source.path).name)
            progress.step(part, tally, done=before)
    progress.end(tally)
    return tally


def _places(
    source: str, source_form: Form | None, output: str | None, form: Form | None
) -> tuple[Place, Place]:
    read_from = forms.place(source, source_form, Form.LINES)
    otherwise = Form.JSONL if read_from.form is Form.LINES else read_from.form
    write_to = forms.place(output or "-", form, otherwise)
    if write_to.form is Form.LINES:
        raise UsageError(_NO_LINES)
    if write_to.stream and write_to.form is Form.PARQUET:
        raise UsageError("Parquet needs a file: give --output, or another --format")
    if (
        not read_from.stream
        and not read_from.remote
        and Path(source).resolve() == Path(write_to.path).resolve()
    ):
        raise UsageError(f"the output would replace the input {source}")
    return read_from, write_to


def _workers(stack: ExitStack, indexed: tuple[Base, Index], jobs: int, cluster: str | None) -> Workers:
    if cluster is not None:
        return stack.enter_context(judging.cluster(*indexed, cluster))
    if jobs > 1:
        return stack.enter_context(judging.processes(*indexed, jobs))
    return judging.here(Checker(*indexed))


def _memory(stack: ExitStack, made_with: dict[str, str]) -> Memory | None:
    from factcheck.batch.memory import Memory  # noqa: PLC0415 - only where asked for
    from factcheck.compiled import cache_folder  # noqa: PLC0415

    folder = cache_folder()
    if folder is None:
        return None
    memory = Memory(folder / f"results-{made_with['version']}-{made_with['base'][:16]}.sqlite")
    stack.callback(memory.close)
    return memory


def _judge(workers: Workers, memory: Memory | None) -> running.Judge:
    def judge(rows: Iterable[Row]) -> Iterator[Done]:
        return judging.judge_rows(rows, workers, memory)

    return judge


def _exit_code(tally: Tally, failing: frozenset[Verdict], *, asked: bool) -> ExitCode:
    """Differences from what was expected decide; without them, or where it was asked for, verdicts."""
    if tally.differing:
        return ExitCode.FOUND
    if tally.tested and not asked:
        return ExitCode.OK
    return ExitCode.FOUND if any(tally.verdicts[verdict] for verdict in failing) else ExitCode.OK
