"""`factcheck claims`: the claim base itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck.cli import bases, config, options
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import prepare_stdout, write_all
from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Severity
from factcheck.report import claims as shown
from factcheck.report.findings import as_objects, as_text
from factcheck.report.listing import ListFormat, as_fields, as_json, as_rows
from factcheck.report.summary import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.model import Base, Claim
    from factcheck.report.look import Look


def register(app: typer.Typer) -> None:
    """Add the group of commands."""
    group = typer.Typer(
        help="The claim base itself: what it holds, and whether it is sound.",
        epilog="Example: factcheck claims search prison capacity",
        no_args_is_help=True,
    )
    group.command("list", epilog="Example: factcheck claims list --topic prison")(list_claims)
    group.command("show", epilog="Example: factcheck claims show cecot-capacity")(show)
    group.command("search", epilog="Example: factcheck claims search prison capacity")(search)
    group.command("stats", epilog="Example: factcheck claims stats --base claims/")(stats)
    group.command("validate", epilog="Example: factcheck claims validate claims/")(validate)
    group.command("build", epilog="Example: factcheck claims build --base archive/")(build)
    app.add_typer(group, name="claims")


@command
def build(*, base: options.BaseOption = None, config_file: options.ConfigOption = None) -> ExitCode:
    """Compile the base ahead, so that the first check of a large one need not wait.

    It lies in the user's cache folder (see `factcheck cache info`) until its files or the program change.
    """
    from factcheck import compiled  # noqa: PLC0415

    choice = bases.choose_base(base, config.find_config(config_file, Path.cwd()), Path.cwd())
    file = compiled.build(choice.paths)
    if file is None:
        raise UsageError("the compiled base cannot be kept: the cache folder cannot be written")
    write_all([f"{choice.label}: compiled to {file} ({file.stat().st_size / 1e6:,.1f} MB)\n"], None)
    return ExitCode.OK


@command
def list_claims(
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    topic: Annotated[str | None, typer.Option("--topic", help="Only claims with this topic.")] = None,
    source: Annotated[
        str | None, typer.Option("--source", help="Only claims from the source with this id.")
    ] = None,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
    color: options.ColourOption = None,
) -> ExitCode:
    """List the claims with their figures and where they come from."""
    settings = config.find_config(config_file, Path.cwd())
    loaded = bases.load(base, settings)
    found = [
        claim
        for claim in loaded.claims
        if (topic is None or topic in claim.topics) and (source is None or source == claim.source)
    ]
    return _list(found, loaded, form, output, options.look(colour=color, config=settings, output=output))


def _complete_id(incomplete: str) -> list[tuple[str, str]]:
    """Ids that begin so, with their statements, for the shell's completion."""
    try:
        loaded = bases.load(None, config.find_config(None, Path.cwd()))
    except FactcheckError:
        return []
    return [(claim.id, claim.statement) for claim in loaded.claims if claim.id.startswith(incomplete)]


@command
def show(
    ids: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Ids of claims.", autocompletion=_complete_id)
    ],
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
    color: options.ColourOption = None,
) -> ExitCode:
    """Show claims in full: figures as read, provenance, what is derived from them."""
    settings = config.find_config(config_file, Path.cwd())
    loaded = bases.load(base, settings)
    by_id = {claim.id: claim for claim in loaded.claims}
    found = [_named(by_id, claim_id) for claim_id in ids]
    sources = {source.id: source for source in loaded.sources}
    look = options.look(colour=color, config=settings, output=output)
    return _write(
        [shown.claim_object(claim, sources) for claim in found],
        lambda chosen: "\n".join(as_fields(shown.in_full(claim, loaded), chosen, look) for claim in found),
        form,
        output,
    )


def _named(by_id: dict[str, Claim], claim_id: str) -> Claim:
    if claim_id not in by_id:
        from difflib import get_close_matches  # noqa: PLC0415 - only for a wrong id

        close = get_close_matches(claim_id, by_id, 3)
        hint = f"; did you mean {' or '.join(close)}?" if close else "; `factcheck claims list` shows all ids"
        raise UsageError(f"no claim has the id {claim_id!r}{hint}")
    return by_id[claim_id]


@command
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="What the claim is about.")],
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="How many claims at most.")] = 20,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
    color: options.ColourOption = None,
) -> ExitCode:
    """Find the claims that fit some words best, best first."""
    settings = config.find_config(config_file, Path.cwd())
    claims = bases.open_base(base, settings)
    by_id = {claim.id: claim for claim in claims.claims}
    hits = claims.search(" ".join(words), limit)
    look = options.look(colour=color, config=settings, output=output)
    return _list([by_id[hit.claim] for hit in hits], claims.base, form, output, look)


@command
def stats(
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
    color: options.ColourOption = None,
) -> ExitCode:
    """Show the base in numbers: claims, figures by kind, sources, topics, what is attributed and dated."""
    settings = config.find_config(config_file, Path.cwd())
    values = shown.numbers(bases.load(base, settings))
    look = options.look(colour=color, config=settings, output=output)
    return _write(values, lambda chosen: as_fields(shown.number_rows(values), chosen, look), form, output)


@command
def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...", help="Files and folders. Default: the base that `check` would use."
        ),
    ] = None,
    *,
    config_file: options.ConfigOption = None,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
) -> ExitCode:
    """Look for faults in a base; all of them in one run. Exits with 1 if there is an error."""
    from factcheck.base.validate import validate as find_faults  # noqa: PLC0415 - only this command needs it

    choice = bases.choose_base(paths, config.find_config(config_file, Path.cwd()), Path.cwd())
    _, findings = find_faults(choice.paths)
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    told = f"{plural(errors, 'error')}, {plural(len(findings) - errors, 'other remark')} in {choice.label}\n"
    _write(as_objects(findings), lambda _: as_text(findings) + told, form, output)
    return ExitCode.FOUND if errors else ExitCode.OK


def _list(
    claims: Sequence[Claim], base: Base, form: ListFormat | None, output: Path | None, look: Look
) -> ExitCode:
    sources = {source.id: source for source in base.sources}
    return _write(
        [shown.claim_object(claim, sources) for claim in claims],
        lambda chosen: as_rows(shown.COLUMNS, [shown.row(claim, sources) for claim in claims], chosen, look),
        form,
        output,
    )


def _write(
    values: dict[str, Any] | Sequence[dict[str, Any]],
    people: Callable[[ListFormat], str],
    form: ListFormat | None,
    output: Path | None,
) -> ExitCode:
    """Write JSON values for programs, or what *people* read."""
    chosen = options.choose_list_format(form, output)
    prepare_stdout(machine=chosen.for_programs)
    write_all([as_json(values, chosen) if chosen.for_programs else people(chosen)], output)
    return ExitCode.OK
