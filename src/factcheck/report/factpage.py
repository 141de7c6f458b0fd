"""A base as a page of facts in Markdown: by source and section, each fact with its place, speaker, time and id."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.report.as_markdown import text_of
from factcheck.report.provenance import provenance, written_date
from factcheck.report.summary import base_size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Base, Claim, Source


def render(base: Base) -> Iterator[str]:
    """The page, piece by piece."""
    yield f"# Facts: {text_of(base.label)}\n\n{text_of(base_size(base))}.\n"
    stated = [claim for claim in base.claims if claim.formula is None]
    for source in base.sources:
        claims = [claim for claim in stated if claim.source == source.id]
        if claims:
            yield f"\n## {_heading(source)}\n{_lead(source)}"
            yield from _sections(claims)
    derived = [claim for claim in base.claims if claim.formula is not None]
    if derived:
        yield "\n## What follows from these\n\n"
        for claim in derived:
            yield f"- {text_of(claim.statement)} ({text_of(claim.working or claim.formula or '')}) `{claim.id}`\n"


def _heading(source: Source) -> str:
    return text_of(source.title or source.publisher or source.id)


def _lead(source: Source) -> str:
    """Publisher, author and date, with the address."""
    told = [source.publisher, source.author, written_date(source.published) if source.published else None]
    line = ", ".join(text_of(text) for text in told if text and text != source.title)
    address = f"<{source.url}>" if source.url and not set(source.url) & set("<> ") else ""
    both = " · ".join(filter(None, (line, address)))
    return f"\n{both}\n" if both else ""


def _sections(claims: Iterable[Claim]) -> Iterator[str]:
    """The facts in the order of the base; a heading where the section changes."""
    for section, group in groupby(claims, key=lambda claim: claim.where.section if claim.where else None):
        yield f"\n### {text_of(section)}\n\n" if section else "\n"
        yield from map(_fact, group)


def _fact(claim: Claim) -> str:
    told = provenance(claim, None).removeprefix(claim.source).removeprefix(" · ")
    section = claim.where.section if claim.where else None
    told = told.removeprefix(section).removeprefix(", ").removeprefix(" · ") if section else told
    review = "; to be reviewed" if claim.review else ""
    disputed = f"; disputed by {', '.join(claim.disputed_by)}" if claim.disputed_by else ""
    behind = f"{told}{disputed}{review}".removeprefix("; ")
    return f"- {text_of(claim.statement)}{f' ({text_of(behind)})' if behind else ''} `{claim.id}`\n"
