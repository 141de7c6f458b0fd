"""What the subcommands of `factcheck claims` write: JSON values for programs, or what people read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.cli import options
from factcheck.cli.exits import ExitCode
from factcheck.cli.streams import prepare_stdout, write_all
from factcheck.report import claims as shown
from factcheck.report.listing import ListFormat, as_json, as_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from factcheck.model import Base, Claim
    from factcheck.report.look import Look


def write_claims(
    claims: Sequence[Claim], base: Base, form: ListFormat | None, output: Path | None, look: Look
) -> ExitCode:
    """Write *claims* of *base* as a list."""
    sources = {source.id: source for source in base.sources}
    return write(
        [shown.claim_object(claim, sources) for claim in claims],
        lambda chosen: as_rows(*shown.table(claims, base), chosen, look),
        form,
        output,
    )


def write(
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
