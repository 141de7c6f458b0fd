"""Bases without files: from statements, or from the sentences of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.base import linking
from factcheck.base.identity import id_of, numbered, slug_of
from factcheck.model import Base, Claim, Source, Where
from factcheck.text.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_UNTITLED = "text"


def from_statements(
    statements: Iterable[str], ids: Sequence[str] | None = None, *, label: str = "statements"
) -> Base:
    """A base in which every statement is a claim.

    Ids are made from the words where none are given; a repeated one gets a number behind it.

    Raises:
        ValueError: if *ids* are not as many as the statements, or not all different.
    """
    texts = [statement.strip() for statement in statements]
    if ids is None:
        ids = list(numbered(id_of(text) for text in texts))
    elif len(ids) != len(texts) or len(set(ids)) != len(ids):
        raise ValueError("ids must be as many as the statements, and all different")
    source = slug_of(label) or "statements"
    claims = tuple(
        Claim(id=id_, statement=text, source=source, figures=linking.read(text))
        for id_, text in zip(ids, texts, strict=True)
    )
    return Base(label=label, claims=claims, sources=(Source(id=source, title=label),))


def from_text(text: str, title: str | None = None) -> Base:
    """A base in which every sentence is a claim, with the number of its paragraph.

    Paragraphs are parted by empty lines; where a text has none, by line ends.
    """
    places: list[tuple[str, int]] = list(_sentences(text))
    base = from_statements([sentence for sentence, _ in places], label=title or _UNTITLED)
    claims = (
        Claim(
            id=claim.id,
            statement=claim.statement,
            source=claim.source,
            figures=claim.figures,
            where=Where(paragraph=paragraph),
        )
        for claim, (_, paragraph) in zip(base.claims, places, strict=True)
    )
    return Base(label=base.label, claims=tuple(claims), sources=base.sources)


def _sentences(text: str) -> Iterator[tuple[str, int]]:
    mark = "\n\n" if _has_empty_line(text) else "\n"
    paragraph, behind = 1, None
    for start, end in split(text):
        if behind is not None and mark in _line_ends(text[behind:start]):
            paragraph += 1
        behind = end
        yield text[start:end], paragraph


def _has_empty_line(text: str) -> bool:
    return any(not line.strip() for line in text.strip().splitlines())


def _line_ends(gap: str) -> str:
    """The line ends of a gap between sentences."""
    return "\n" * (len(f"{gap}.".splitlines()) - 1)
