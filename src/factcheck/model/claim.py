"""A base of claims as frozen values: sources, names, claims with their figures, formulas."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.figure import Figure
from factcheck.model.reach import Reach


class Reliability(StrEnum):
    """How far a source is trusted; the order of the members is from most to least."""

    OFFICIAL = "official"
    PRIMARY = "primary"
    REPORTED = "reported"
    SECONDARY = "secondary"
    UNRATED = "unrated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where claims come from. Dates are kept as written: a day, a month or a year in ISO form."""

    id: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    archived: str | None = None
    retrieved: str | None = None
    language: str | None = None
    translated_from: str | None = None
    reliability: Reliability = Reliability.UNRATED
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """The place in the source; every field may be missing."""

    section: str | None = None
    paragraph: int | None = None
    page: int | None = None
    line: int | None = None
    """1-based line of the source text, for a base made straight from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place in a file of the base: 1-based line and column, in code points."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFigure:
    """A figure of a claim with the further words by which it is asked for."""

    figure: Figure
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One checkable claim."""

    id: str
    statement: str
    source: str
    """Id of its source."""
    about: str | None = None
    """The name (see `Name`) of what the claim is about."""
    figures: tuple[ClaimFigure, ...] = ()
    """Figures of the statement in the order of the text; the spans are offsets into `statement`."""
    as_of: str | None = None
    attributed_to: str | None = None
    where: Where | None = None
    quote: str | None = None
    paraphrases: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    disputed_by: tuple[str, ...] = ()
    note: str | None = None
    review: str | None = None
    """What of a drafted claim somebody still has to look at; None for a claim that stands."""
    place: Location | None = None
    """Where it stands in the base's files; None for a base made from text."""
    formula: str | None = None
    """For a derived claim: the formula over ids of other claims' figures."""
    operands: tuple[str, ...] = ()
    """For a derived claim: the ids of the claims that the formula reads."""
    working: str | None = None
    """For a derived claim: the formula with its figures filled in ("8 × 32 = 256")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A thing with more than one name; all its names are treated as one."""

    name: str
    aliases: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    """Names that are easily mistaken for it and never the same (`not:` in the file)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A claim base, complete and checked: ids are unique, every reference resolves."""

    label: str
    """What to call it in output: the folder or file as given, or a title."""
    claims: tuple[Claim, ...]
    """Stated claims in file order, then the derived ones (`formula` set) in file order."""
    sources: tuple[Source, ...]
    names: tuple[Name, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    """Groups of words that mean the same in this base."""
    language: str = "en"
    reach: tuple[Reach, ...] = ()
    """What its files mean to cover, each that says so; together they are the reach of the base."""
