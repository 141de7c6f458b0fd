"""A source text as the draft of a base: every sentence with a figure, as a record that a person has to review.

What is guessed is named in the record's `review`: the wording is still the source's, "it" may have been filled in,
who said it and what time it speaks of are read off the words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from factcheck.base.identity import slug_of
from factcheck.base.yamltext import Record
from factcheck.drafts.aliases import names_of
from factcheck.drafts.sentences import figures_in
from factcheck.drafts.speakers import speaker
from factcheck.drafts.stated import heading_of, stated
from factcheck.errors import InputError
from factcheck.model import Figure, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.base.yamltext import Value
    from factcheck.drafts.document import Document
    from factcheck.drafts.stated import Stated

_FULL_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_AS_OF = re.compile(
    r"\b(?:as of|as at|at the end of|by the end of|at the beginning of|at the start of|in|on|for)\s*$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """A sentence as the draft of a claim."""

    record: Record
    """By the keys of a claim; `figures` has the same figures in the same order, or is left out."""
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """The draft of a base."""

    source: Record
    names: tuple[Record, ...]
    """Things to which the text itself gives two names."""
    claims: tuple[Extracted, ...]


def extract(document: Document) -> Extract:
    """Every sentence of *document* that gives a figure, in file order.

    Raises:
        InputError: if none does.
    """
    stem = slug_of(PurePath(document.name).stem) or "text"
    found = [(one, figures) for one in stated(document) if (figures := figures_in(one.statement.text))]
    if not found:
        raise InputError(f"{document.name}: no sentence gives a figure, so there is nothing to extract")
    digits = len(str(len(found)))
    return Extract(
        source={"id": stem, "title": heading_of(document) or PurePath(document.name).name},
        names=tuple({"name": name.name, "aliases": list(name.aliases)} for name in names_of(document)),
        claims=tuple(
            Extracted(record=dict(_fields(f"{stem}-{number:0{digits}}", one, figures)), figures=figures)
            for number, (one, figures) in enumerate(found, 1)
        ),
    )


def _fields(id_: str, one: Stated, figures: Sequence[Figure]) -> Iterator[tuple[str, Value]]:
    text = one.statement.text
    guessed = ["wording"]
    yield "id", id_
    yield "statement", text
    if _told_apart(text, figures):
        yield "figures", [{"value": figure.text} for figure in figures]
    if one.statement.carried or one.leaning:
        guessed.append("subject")
    as_of = _as_of(text, figures)
    if as_of:
        yield "as_of", as_of
        guessed.append("as_of")
    said_by = speaker(text)
    if said_by:
        yield "attributed_to", said_by
        guessed.append("attributed_to")
    where = one.where
    places = {"section": where.section, "paragraph": where.paragraph, "page": where.page}
    if any(places.values()):
        yield "where", {key: str(value) for key, value in places.items() if value is not None}
    if one.statement.carried:
        yield "note", f"In the source: {one.statement.sentence.text}"
    yield "review", ", ".join(guessed)


def _told_apart(text: str, figures: Sequence[Figure]) -> bool:
    """Whether each figure's words stand once in the sentence, so that a list of them is clear."""
    return all(text.count(figure.text) == 1 for figure in figures)


def _as_of(text: str, figures: Sequence[Figure]) -> str | None:
    """The one date that other figures of the sentence are given for; None where that is not clear."""
    dates = [figure for figure in figures if figure.kind is Kind.DATE]
    if len(dates) != 1 or len(figures) == 1:
        return None
    date = dates[0]
    label = date.written or ""
    governed = _AS_OF.search(text[: date.span.start].lower()[-24:])
    return label if governed and _FULL_DATE.fullmatch(label) else None
