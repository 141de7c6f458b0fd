"""A source text as an ad-hoc base: each sentence that states something is a claim.

Nobody has reviewed these claims. What a sentence takes from the one before is put in only where it is sure,
and the written sentence stands beside it as the claim's quote.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from factcheck.base.identity import id_of, numbered, slug_of
from factcheck.drafts.aliases import names_of
from factcheck.drafts.sentences import figures_in
from factcheck.drafts.speakers import speaker
from factcheck.drafts.stated import heading_of, stated, too_long
from factcheck.drafts.subjects import words_by_use
from factcheck.errors import InputError
from factcheck.model import Base, Claim, ClaimFigure, Location, Source

if TYPE_CHECKING:
    from factcheck.drafts.document import Document
    from factcheck.drafts.stated import Stated
    from factcheck.model import Figure


_MOST_WORDS = 25
"""Words up to which a sentence without a figure tells one fact; a longer one tells several and would answer for each."""


def base_of(document: Document, title: str | None = None) -> Base:
    """The base that a text gives; *title* is what to call it, by default the text's own first heading.

    Raises:
        InputError: if it states nothing.
    """
    source = Source(
        id=slug_of(PurePath(document.name).stem) or "text",
        title=title or heading_of(document) or PurePath(document.name).name,
    )
    # One pass, so that figures read on the way are still at hand.
    made = [_claim(document, one, source.id) for one in stated(document) if _tells(one)]
    if not made:
        left_out = too_long(document)
        why = f" (its {left_out} stretches are too long to be sentences)" if left_out else ""
        raise InputError(f"{document.name}: states nothing that could be held against a draft{why}")
    ids = numbered(claim.id for claim in made)
    claims = (
        claim if claim.id == id_ else replace(claim, id=id_) for claim, id_ in zip(made, ids, strict=True)
    )
    return Base(label=document.name, claims=tuple(claims), sources=(source,), names=names_of(document))


def _claim(document: Document, one: Stated, source: str) -> Claim:
    statement, sentence = one.statement, one.statement.sentence
    place = document.at(sentence.span)
    return Claim(
        id=id_of(statement.text),
        statement=statement.text,
        source=source,
        figures=tuple(ClaimFigure(figure=figure) for figure in _figures(one)),
        attributed_to=speaker(statement.text),
        where=one.where,
        quote=sentence.text if statement.carried else None,
        place=Location(file=document.name, line=place.line, column=place.column),
    )


def _figures(one: Stated) -> tuple[Figure, ...]:
    """The figures of which the sentence itself says whose they are: not "it has 12 lanes", "thousands of its members"."""
    return tuple(
        figure
        for figure in figures_in(one.statement.text)
        if not _is_anothers(figure.text) and not any(clause.overlaps(figure.span) for clause in one.leaning)
    )


def _is_anothers(words: str) -> bool:
    uses = words_by_use()
    others = uses["thing of"] | uses["person of"] | uses["many of"]
    return not others.isdisjoint(words.lower().split())


def _tells(one: Stated) -> bool:
    """Whether a sentence can be held against another: by a figure of which it says whose it is, or as one fact."""
    if figures_in(one.statement.text):
        return not one.leaning or bool(_figures(one))
    return not one.leaning and len(one.statement.text.split()) <= _MOST_WORDS
