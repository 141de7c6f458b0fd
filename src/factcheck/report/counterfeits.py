"""Counterfeit testing as sections for people, and as JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.report.listing import ListFormat, as_columns, wrapped
from factcheck.report.printable import printable
from factcheck.report.summary import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model.counterfeit import KindCount, Tested, Trial
    from factcheck.report.look import Look

    Section = tuple[str, tuple[str, ...], Sequence[tuple[str, ...]]]

_SHOWN = 20
"""Rewrites that people are shown unless they ask for all; fakes that slip through are all shown."""


def tested_object(tested: Tested, label: str) -> dict[str, Any]:
    """The outcome as JSON values."""
    return {
        "factcheck": 1,
        "base": {"label": label, "claims": tested.claims},
        "kinds": [kind.to_dict() for kind in tested.kinds],
        "slipped": [one.to_dict() for one in tested.slipped],
        "lost": [one.to_dict() for one in tested.lost],
        "weak": [claim.to_dict() for claim in tested.weak],
        "summary": {
            "fakes": tested.count(fake=True).to_dict(),
            "rewrites": tested.count(fake=False).to_dict(),
        },
    }


def as_text(tested: Tested, label: str, form: ListFormat, look: Look) -> str:
    """Sections, and the closing line."""
    pieces = []
    for title, columns, rows in _sections(tested, look):
        if not rows:
            continue
        if form is ListFormat.TABLE:
            pieces.append(f"{title}\n{as_columns(columns, rows, look)}\n")
        else:
            lines = "".join(f"{' | '.join(map(printable, row))}\n" for row in rows)
            pieces.append(f"{title}\n{lines}\n")
    end = closing(tested, label)
    if look.quiet:
        return "".join(pieces)
    return "".join(pieces) + (wrapped(end, look) if form is ListFormat.TABLE else f"{end}\n")


def closing(tested: Tested, label: str) -> str:
    """One line: "Base: claims/. 14 claims: 83 of 84 fakes caught (80 refuted), 41 of 41 rewrites survive."."""
    fakes, rewrites = tested.count(fake=True), tested.count(fake=False)
    told = (
        f"{plural(tested.claims, 'claim')}: {fakes.right:,} of {fakes.trials:,} fakes caught "
        f"({fakes.refuted:,} refuted), {rewrites.right:,} of {rewrites.trials:,} rewrites survive, "
        f"{plural(len(tested.weak), 'claim')} weakly written"
    )
    return printable(f"Base: {label}. {told}.")


def _sections(tested: Tested, look: Look) -> Iterator[Section]:
    four = ("Claim", "Change", "Verdict", "Statement")
    yield "Fakes that slip through", four, _trials(tested.slipped)
    lost = tested.lost if look.verbose else tested.lost[:_SHOWN]
    more = f" ({len(lost):,} of {len(tested.lost):,}; -v shows all)" if len(lost) < len(tested.lost) else ""
    yield f"Rewrites that are not supported{more}", four, _trials(lost)
    weak = [(one.claim, "; ".join(one.reasons), one.remedy) for one in tested.weak]
    yield "Claims that protect their figures badly", ("Claim", "Why", "Remedy"), weak
    yield "By kind", ("Kind", "", "Right", "Refuted"), [*_kinds(tested.kinds)]


def _trials(trials: Iterable[Trial]) -> list[tuple[str, ...]]:
    return [(one.claim, f"{one.kind}: {one.change}", str(one.verdict), one.statement) for one in trials]


def _kinds(kinds: Iterable[KindCount]) -> Iterator[tuple[str, ...]]:
    for kind in kinds:
        refuted = f"{kind.refuted:,}" if kind.fake else ""
        yield kind.kind, "fake" if kind.fake else "rewrite", f"{kind.right:,} of {kind.trials:,}", refuted
