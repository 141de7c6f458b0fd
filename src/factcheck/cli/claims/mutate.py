"""`factcheck claims mutate`: a base held against counterfeits of its own claims."""

from __future__ import annotations

import sys
import time
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.base.mutate.mutant import Kind
from factcheck.cli import bases, config, options
from factcheck.cli.claims.output import write
from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.errors import UsageError
from factcheck.report import counterfeits as shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.claimbase import ClaimBase
    from factcheck.model.counterfeit import Tested, Trial

_EVERY = 0.2
"""Seconds between two signs of progress."""
_CHOICES = ("fakes", "rewrites", "weak")

EXAMPLES = """Examples:

factcheck claims mutate --jobs 2

factcheck claims mutate --claim cecot-capacity --limit 20 --kind digit
"""


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("mutate", epilog=EXAMPLES)(mutate)


@command
def mutate(
    *,
    base: options.BaseOption = None,
    config_file: options.ConfigOption = None,
    claim: Annotated[
        list[str] | None,
        typer.Option("--claim", metavar="ID", help="Only counterfeits of this claim. Repeatable."),
    ] = None,
    kind: Annotated[
        list[Kind] | None, typer.Option("--kind", help="Only this kind of change. Repeatable.")
    ] = None,
    limit: Annotated[
        int,
        typer.Option("--limit", "-n", min=1, max=1000, help="Changes of each kind of each claim at most."),
    ] = 2,
    seed: Annotated[int, typer.Option("--seed", help="Another choice among more.")] = 0,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes.")] = 1,
    form: options.ListFormatOption = None,
    output: options.OutputOption = None,
    color: options.ColourOption = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="WHAT",
            help="Exit with 1 for these, separated by commas: fakes (a fake is supported), rewrites (a rewrite "
            "is not), weak (a claim is weakly written), or none. Default: fakes.",
        ),
    ] = None,
    quiet: options.QuietOption = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Show every rewrite that is lost.")
    ] = False,
) -> ExitCode:
    """Try a base with fakes and rewrites of its own claims: mutation testing for facts.

    Each fake has one thing wrong (a digit, the unit, the year, a name, a denial …) and must not be supported; each
    rewrite has nothing wrong and must be. Tells which fakes slip through, and which claims protect their figures badly.
    """
    failing = _failing(fail_on)
    settings = config.find_config(config_file, Path.cwd())
    claims = bases.open_base(base, settings)
    chosen = _chosen(claims, claim)
    tested = _test(claims, chosen, frozenset(kind or Kind), (seed, limit, jobs), quiet=quiet)
    look = options.look(colour=color, config=settings, output=output, quiet=quiet, verbose=verbose)
    write(
        shown.tested_object(tested, claims.label),
        lambda form: shown.as_text(tested, claims.label, form, look),
        form,
        output,
    )
    held = {"fakes": tested.slipped, "rewrites": tested.lost, "weak": tested.weak}
    return ExitCode.FOUND if any(held[name] for name in failing) else ExitCode.OK


def _failing(asked: str | None) -> frozenset[str]:
    names = frozenset(name.strip().lower() for name in ("fakes" if asked is None else asked).split(","))
    names -= {"", "none", "never"}
    for name in sorted(names - set(_CHOICES)):
        raise UsageError(f"--fail-on: there is no {name!r}; choose from {', '.join(_CHOICES)}, none")
    return names


def _chosen(claims: ClaimBase, asked: Sequence[str] | None) -> frozenset[str] | None:
    if not asked:
        return None
    known = {claim.id for claim in claims.claims}
    for id_ in asked:
        if id_ not in known:
            from factcheck.base.closest import Closest  # noqa: PLC0415 - only for a wrong id

            close = Closest(known).to(id_)
            hint = f"did you mean {close}?" if close else "`factcheck claims list` shows all ids"
            raise UsageError(f"no claim has the id {id_!r}; {hint}")
    return frozenset(asked)


def _test(
    claims: ClaimBase,
    chosen: frozenset[str] | None,
    kinds: frozenset[Kind],
    choice: tuple[int, int, int],
    *,
    quiet: bool,
) -> Tested:
    from factcheck.audit.counterfeits import summed_up, trial  # noqa: PLC0415 - only this command needs it
    from factcheck.base.mutate import mutants  # noqa: PLC0415

    seed, limit, jobs = choice
    made = (one for one in mutants(claims.base, seed=seed, limit=limit, claims=chosen) if one.kind in kinds)
    tried, asked = tee(made)
    results = claims.check_many((one.statement for one in asked), jobs)
    trials = (trial(one, result) for one, result in zip(tried, results, strict=True))
    return summed_up(trials if quiet else _watched(trials))


def _watched(trials: Iterable[Trial]) -> Iterator[Trial]:
    """The same trials, counted on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield from trials
        return
    start = last = time.monotonic()
    slipped = 0
    for number, one in enumerate(trials, 1):
        slipped += one.slips
        now = time.monotonic()
        if now - last >= _EVERY:
            last = now
            rate = number / (now - start)
            sys.stderr.write(
                f"\r\x1b[K{number:,} counterfeits, {slipped:,} slipped through, {rate:,.0f} a second"
            )
            sys.stderr.flush()
        yield one
    sys.stderr.write("\r\x1b[K")
