"""`factcheck draft`: drafts against a claim base, as a linter checks code."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import bases, config, options
from factcheck.cli.draftconfig import DraftConfig, draft_config
from factcheck.cli.draftfiles import find_drafts
from factcheck.cli.draftoutput import Outputs, failing_names, plan
from factcheck.cli.draftrun import Reading, check_all
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import complain
from factcheck.drafts import baseline as baselines
from factcheck.drafts import suppress
from factcheck.drafts.run import Rules
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.draft import DraftReport

EXAMPLES = """Examples:

factcheck draft article.md

factcheck draft drafts/ --format table --format sarif=factcheck.sarif

factcheck draft article.md --against report.docx

factcheck draft - --stdin-filename article.md < article.md
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("draft", epilog=EXAMPLES)(draft)


@command
def draft(
    drafts: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Drafts, folders, patterns; '-' is standard input.")
    ],
    *,
    base: options.BaseOption = None,
    against: options.AgainstOption = None,
    config_file: options.ConfigOption = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Heed no config file.")] = False,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT[=FILE]",
            help="How to write: table, plain, json, jsonl, sarif, github, gitlab, junit, rdjson, markdown, html. "
            "Repeatable. Default: table on a terminal, else plain.",
        ),
    ] = None,
    output: options.OutputOption = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="NAMES",
            help="Exit with 1 if there is such a finding: severities, verdicts or codes, separated by commas; or "
            "'none'. Default: error, which is what conflicts are.",
        ),
    ] = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Report, but exit with 0 whatever is found.")
    ] = False,
    min_coverage: Annotated[
        int | None,
        typer.Option(
            "--min-coverage", min=0, max=100, help="Exit with 1 if the base speaks to fewer figures, in %."
        ),
    ] = None,
    stdin_filename: Annotated[
        str,
        typer.Option(
            "--stdin-filename", metavar="NAME", help="What to call standard input; tells its format."
        ),
    ] = "stdin.txt",
    front_matter: Annotated[
        bool, typer.Option("--front-matter", help="Read titles and summaries in front matter as well.")
    ] = False,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="FILE", help="Findings that are known don't count.")
    ] = None,
    write_baseline: Annotated[
        Path | None,
        typer.Option("--write-baseline", metavar="FILE", help="Write the findings to a baseline."),
    ] = None,
    ignore_file: Annotated[
        Path | None,
        typer.Option("--ignore-file", metavar="FILE", help="A list of suppressions by fingerprint."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--changed-since", metavar="REV", help="Only sentences that a change since REV touches."
        ),
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Check again each time a draft is saved.")] = False,
    color: options.ColourOption = None,
    no_cache: options.NoCacheOption = False,
    quiet: options.QuietOption = False,
    verbose: options.VerboseOption = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what was carried over from sentences before.")
    ] = False,
) -> ExitCode:
    """Check drafts: every sentence with a checkable part, and each draft against itself.

    Exits with 1 if there is a finding that --fail-on names, with 2 if a draft can't be read.
    """
    del no_cache  # its callback has done it
    settings = config.Config() if isolated else _one_config(config_file, drafts, stdin_filename)
    own = draft_config(settings.draft, settings.file)
    names, left_out = find_drafts(drafts, own.exclude)
    for name in left_out:
        complain(f"{name}: left out by draft.exclude in {settings.file}")
    outputs = plan(formats, output, settings)
    failing = failing_names(fail_on, settings)
    look = options.look(
        colour=color, config=settings, output=outputs.shown_in, quiet=quiet, verbose=verbose, explain=explain
    )
    listed = _listed(ignore_file or own.ignore_file)
    known = _known(baseline or own.baseline)
    claims = bases.open_base(base, settings, against)
    rules = Rules(today=_today(), severities=own.severities, listed=listed)
    wanted = _wanted(min_coverage, own)
    reading = Reading(stdin_filename=stdin_filename, front_matter=front_matter)

    def once() -> ExitCode:
        report = check_all(names, claims.check, rules, reading, since=since, known=known)
        if write_baseline is not None:
            Outputs.to_file(write_baseline, baselines.as_text(report.findings))
        outputs.write(report, claims.base, look)
        for unread in report.unread:
            complain(unread.message)
        return _exit(report, failing, wanted, exit_zero=exit_zero)

    code = once()
    claims.keep_ready()
    if watch:
        from factcheck.cli import watching  # noqa: PLC0415 - only here

        watching.watch(names, once)
    return code


def _one_config(named: Path | None, drafts: Sequence[str], stdin_filename: str) -> config.Config:
    """The config that holds for all drafts.

    Raises:
        UsageError: if the drafts come under different configs.
    """
    if named is not None:
        return config.find_config(named, Path.cwd())
    folders = {_folder(stdin_filename if name == "-" else name) for name in drafts}
    found = {one.file: one for one in (config.find_config(None, folder) for folder in sorted(folders))}
    if len(found) > 1:
        told = " and ".join(str(file or "no config") for file in found)
        raise UsageError(
            f"the drafts come under {told}; check them in runs of their own, or name one with --config"
        )
    return next(iter(found.values()), config.Config())


def _folder(name: str) -> Path:
    path = Path(os.path.abspath(name))  # noqa: PTH100 - a link's own place counts
    return path if path.is_dir() else path.parent


def _listed(path: Path | None) -> tuple[suppress.Suppression, ...]:
    return () if path is None else suppress.read_list(_text_of(path))


def _known(path: Path | None) -> frozenset[tuple[str, str]]:
    return frozenset() if path is None else baselines.parse(_text_of(path), str(path))


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read {path}: {error}") from None


def _today() -> dt.date:
    """The day on which suppressions are judged; `SOURCE_DATE_EPOCH` sets it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdecimal() and len(epoch) <= len("253402300799"):
        return dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC).date()
    return dt.datetime.now(tz=dt.UTC).date()


def _wanted(asked: int | None, own: DraftConfig) -> int | None:
    return own.min_coverage if asked is None else asked


def _exit(report: DraftReport, failing: frozenset[str], wanted: int | None, *, exit_zero: bool) -> ExitCode:
    """2 where a draft was not read, then 1 for what was found, then for the coverage."""
    if report.unread:
        return ExitCode.FAULT
    found = any(
        str(finding.severity) in failing or finding.code in failing or str(finding.verdict) in failing
        for finding in report.active
    )
    percent = report.coverage.percent
    thin = wanted is not None and percent < wanted
    if thin:
        complain(f"coverage is {percent} %, below the {wanted} % asked for")
    return ExitCode.FOUND if (found or thin) and not exit_zero else ExitCode.OK
