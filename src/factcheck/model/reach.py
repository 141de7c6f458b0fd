"""What a base means to cover, as it says itself, and whether a statement lies within that."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Extent(StrEnum):
    """Where a statement that the base does not decide stands to what the base means to cover."""

    INSIDE = "inside"
    """Within it: the base has a gap."""
    OUTSIDE = "outside"
    """Beyond it: the base was never meant to know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of time, as written and in days; an open end is None."""

    text: str
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What a file of a base means to cover; what is empty sets no bound."""

    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()

    def to_dict(self) -> dict[str, list[str]]:
        """Its bounds as they were written, without those that it does not set."""
        bounds = {
            "topics": list(self.topics),
            "places": list(self.places),
            "periods": [period.text for period in self.periods],
        }
        return {key: texts for key, texts in bounds.items() if texts}
