"""Scopes: over which time, place or unit a figure is said to hold, read from a table of phrases.

Scopes of one class exclude each other: a figure of the first year is another figure than the one to date.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.text.words import Word, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

# class, scope, phrases (words in dictionary form; "#" stands for nothing but the words themselves)
_TABLE: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "period",
        "the first year",
        ("first year", "year one", "first twelve month", "first 12 month", "opening year"),
    ),
    ("period", "the second year", ("second year", "year two")),
    (
        "period",
        "to date",
        ("to date", "so far", "by now", "until now", "up to now", "in all since", "latest", "in total since"),
    ),
    ("period", "the first half", ("first half", "first six month", "first 6 month")),
    ("period", "the second half", ("second half", "last six month")),
    (
        "reach",
        "the whole country",
        ("in the country", "across the country", "nationwide", "countrywide", "national", "whole country"),
    ),
    (
        "reach",
        "the world",
        ("in the world", "worldwide", "global", "across the world", "on the planet", "on earth"),
    ),
)


@lru_cache(maxsize=1)
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    by_first: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for group, scope, phrases in _TABLE:
        for phrase in phrases:
            forms = tuple(word.lemma for word in words_of(phrase))
            by_first.setdefault(forms[0], []).append((forms, group, scope))
    return by_first


def scopes_of(words: Sequence[Word], segments: Sequence[int], wanted: frozenset[int]) -> dict[str, str]:
    """The scopes named in the stretches *wanted*: class → scope, the first of each class."""
    found: dict[str, str] = {}
    table = _phrases()
    for i, word in enumerate(words):
        if segments[i] not in wanted:
            continue
        for forms, group, scope in table.get(word.lemma, ()):
            if all(i + k < len(words) and words[i + k].lemma == forms[k] for k in range(1, len(forms))):
                found.setdefault(group, scope)
    return found


def clash(said: dict[str, str], base: dict[str, str]) -> str | None:
    """The class in which the statement names another scope than the base, or None."""
    for group, scope in said.items():
        other = base.get(group)
        if other is not None and other != scope:
            return group
    return None
