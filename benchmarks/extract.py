"""How many of the figures that a base holds `factcheck claims extract` finds in the text it was made from.

    python benchmarks/extract.py ARTICLE [BASE...]

ARTICLE is the source text (txt, md, html, rst, docx or pdf); BASE the files that people made of it, by default the
base that ships. Figures of formulas, which stand in no text, are left out. Counted twice:

- found: a claim of the extract has the figure as the text writes it: the same value, comparator left aside, with a
  unit or rate base that is the same or that the text leaves unsaid; a date with the same day, month and year as far as
  the text gives them;
- found whole: with the same unit and the whole date, so that nothing is left to fill in.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import factcheck
from factcheck.drafts import files
from factcheck.drafts.extract import extract
from factcheck.model import Kind

if TYPE_CHECKING:
    from factcheck.model import Figure


def key(figure: Figure) -> tuple[object, ...]:
    if figure.kind is Kind.DATE:
        return (Kind.DATE, figure.first, figure.last, figure.month, figure.day)
    return (figure.value, figure.low, figure.high, figure.unit)


def fits(figure: Figure, extracted: Figure) -> bool:
    if Kind.DATE in (figure.kind, extracted.kind):
        return figure.kind is extracted.kind and fits_date(figure, extracted)
    amounts = (figure.value, figure.low, figure.high) == (extracted.value, extracted.low, extracted.high)
    return amounts and (extracted.unit is None or rate_base(extracted) == rate_base(figure))


def rate_base(figure: Figure) -> str | None:
    """The unit; of "per 100000 people" and "per 100000 population" the number alone."""
    unit = figure.unit
    return " ".join(unit.split()[:2]) if unit is not None and unit.startswith("per ") else unit


def fits_date(figure: Figure, extracted: Figure) -> bool:
    if extracted.first is not None or extracted.last is not None:
        return (figure.first, figure.last) == (extracted.first, extracted.last)
    if figure.first is None or extracted.month != figure.first.month:
        return False
    whole_month = figure.first != figure.last
    return extracted.day == (None if whole_month else figure.first.day)


def main(article: str, bases: list[str]) -> None:
    base = factcheck.load_base(*bases)
    extracted = [figure for claim in extract(files.load(article)).claims for figure in claim.figures]
    whole = {key(figure) for figure in extracted}
    stated = (claim for claim in base.claims if claim.formula is None)
    held = [(claim.id, entry.figure) for claim in stated for entry in claim.figures]
    found = [(id_, figure) for id_, figure in held if any(fits(figure, other) for other in extracted)]
    for id_, figure in held:
        if (id_, figure) not in found:
            print(f"missing: {figure.text} [{id_}]")
    print(f"figures of {base.label}: {len(held)}")
    print(f"found: {len(found)} ({len(found) / max(len(held), 1):.1%})")
    filled = sum(key(figure) in whole for _, figure in held)
    print(f"found whole: {filled} ({filled / max(len(held), 1):.1%})")


if __name__ == "__main__":
    if len(sys.argv) < 2:  # noqa: PLR2004
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
