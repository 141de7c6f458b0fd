"""What a mutant is: a claim's statement with one thing changed, and whether that may stay supported."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What was changed; the first half make a claim untrue, the second leave its meaning alone."""

    DIGIT = "digit"
    TRANSPOSED = "transposed"
    MAGNITUDE = "magnitude"
    UNIT = "unit"
    CURRENCY = "currency"
    RATE = "rate"
    YEAR = "year"
    DIRECTION = "direction"
    NEGATION = "negation"
    NAME = "name"
    NOUN = "noun"
    GROUP = "group"
    ROLES = "roles"

    VERBATIM = "verbatim"
    PARAPHRASE = "paraphrase"
    FORMAT = "format"
    HEDGE = "hedge"
    ROUNDING = "rounding"
    CONVERSION = "conversion"
    FRONTING = "fronting"
    VOICE = "voice"
    SYNONYM = "synonym"
    CONTRACTION = "contraction"
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A claim's statement with one thing changed."""

    claim: str
    """Id of the claim."""
    kind: Kind
    fake: bool
    """True where the statement is no longer what the base says, so that it must not be `supported`;
    False for a rewrite that must stay `supported`."""
    statement: str
    change: str
    """What was changed, for a reader: "412.6 → 421.6"."""


class Change(NamedTuple):
    """A changed statement before it is known whose and of which kind it is."""

    statement: str
    change: str


def splice(text: str, start: int, end: int, new: str) -> Change:
    """*text* with *new* in place of what stands from *start* to *end*.

    >>> splice("It opened in 2019.", 13, 17, "2018")
    Change(statement='It opened in 2018.', change='2019 → 2018')
    """
    return Change(text[:start] + new + text[end:], f"{text[start:end].strip()} → {new.strip()}")
