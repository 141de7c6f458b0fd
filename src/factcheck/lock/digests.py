"""Digests of texts: SHA-256, cut where collisions cannot be to anybody's advantage."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.model.lock import Anchor

if TYPE_CHECKING:
    from factcheck.model import Claim
    from factcheck.model.sourcetext import SourceText

REACH = 24
"""Characters on either side of a figure that anchor it: a few words, too few to be the text."""
_ANCHOR_DIGITS = 16


def digest(text: str) -> str:
    """The digest of a text, every character of it."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def whole(source: SourceText) -> str:
    """The digest of a text as a reader sees it, its passages and their sections."""
    return digest("\n".join(f"{passage.section or ''}\0{passage.text}" for passage in source.passages))


def wording(claim: Claim) -> str:
    """The digest of what a claim says: its statement, its figures as read, its quote."""
    figures = (
        f"{entry.figure.text}\0{entry.figure.comparator}\0{entry.figure.written}" for entry in claim.figures
    )
    return digest("\0\0".join((claim.statement, claim.quote or "", *figures)))


def heading(section: str | None) -> str | None:
    """The digest of a section's heading: a lock holds no heading either."""
    return None if section is None else _short(section, "#")


def anchor(passage: str, sentence: tuple[int, int], stretch: tuple[int, int]) -> Anchor:
    """The anchor of a stretch of a passage; *sentence* is where its sentence stands in the passage."""
    start, end = stretch
    return Anchor(
        at=start - sentence[0],
        before=_short(passage[max(start - REACH, 0) : start], "<"),
        after=_short(passage[end : end + REACH], ">"),
    )


def edges(passage: str, sentence: tuple[int, int]) -> Anchor:
    """The anchor of a sentence: how it begins and how it ends."""
    text = passage[sentence[0] : sentence[1]]
    return Anchor(at=0, before=_short(text[:REACH], "["), after=_short(text[-REACH:], "]"))


def _short(text: str, side: str) -> str:
    return digest(side + text)[:_ANCHOR_DIGITS]
