"""What ties a claim to its place in a source text: digests and anchors, none of the text itself.

`docs/lock.md` has the file that holds these values, and the reasons.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a claim stands to the text that it was tied to."""

    HOLDS = "holds"
    """The sentence stands where it stood, every character of it."""
    MOVED = "moved"
    """The sentence stands, in another section or paragraph."""
    REWORDED = "reworded"
    """The sentence has changed; its figures stand as written, between the same words."""
    CHANGED = "changed"
    """Where a figure stood something else stands; or the sentence of a claim without figures has changed."""
    MISSING = "missing"
    """Nothing of it is found."""
    EDITED = "edited"
    """The claim has changed since it was tied."""
    UNTIED = "untied"
    """The claim is not tied to the text."""
    MISQUOTED = "misquoted"
    """The claim's `quote` does not stand in the text, character for character."""
    GONE = "gone"
    """The base has no such claim any more."""

    @property
    def is_sound(self) -> bool:
        """Whether the figures are proved to stand in the text as they were tied."""
        return self in (State.HOLDS, State.MOVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A stretch of a sentence: where it stood, and digests of what stood round it in its passage."""

    at: int
    """Offset in the sentence."""
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TiedFigure:
    """A figure of a claim and the figure of the text that it rests on."""

    said: str
    """The claim's words."""
    stands: str
    """The text's own characters."""
    anchor: Anchor
    sentence: str
    """Digest of the sentence that it stands in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A claim tied to a sentence."""

    claim: str
    """Id."""
    wording: str
    """Digest of the claim's statement and figures, to tell when it is edited."""
    source: str
    """Id of the source."""
    sentence: str
    """Digest of the sentence."""
    section: str | None
    """Digest of the heading that the sentence stands under; None where there is none."""
    paragraph: int | None
    anchor: Anchor
    """Of the sentence as a whole: its first and its last characters."""
    figures: tuple[TiedFigure, ...] = ()
    copies: int = 1
    """How often the sentence stands in the text: where one of them changes, that is told."""
    quoted: bool = False
    """Whether the claim's `quote` stood in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TiedText:
    """A text that claims are tied to."""

    source: str
    """Id of the source."""
    name: str
    """What the file was called, without folders."""
    digest: str
    """Of all passages as a reader sees them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """All ties of a base."""

    texts: tuple[TiedText, ...] = ()
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """How one claim stands to the text."""

    claim: str
    state: State
    told: str
    """One sentence."""
    section: str | None = None
    paragraph: int | None = None
    """Where it stands now; else where it stood."""

    def to_dict(self) -> dict[str, object]:
        """The answer as JSON values."""
        return {
            "claim": self.claim,
            "state": str(self.state),
            "told": self.told,
            "where": {"section": self.section, "paragraph": self.paragraph},
        }
