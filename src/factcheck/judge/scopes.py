"""Scopes: over which time or reach a figure is said to hold, by the table of scopes.

Scopes of one class exclude each other: a figure of the first year is another figure than the one to date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.text import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.text.words import Word


def scopes_of(words: Sequence[Word], segments: Sequence[int], wanted: frozenset[int]) -> dict[str, str]:
    """The scopes named in the stretches *wanted*: class → scope, the first of each class."""
    forms = [word.lemma for word in words]
    found: dict[str, str] = {}
    for i, segment in enumerate(segments):
        hit = lexicon.SCOPES.at(forms, i) if segment in wanted else None
        if hit is not None:
            group, _, scope = hit[0].partition("\t")
            found.setdefault(group, scope)
    return found


def clash(said: dict[str, str], base: dict[str, str]) -> str | None:
    """The class in which the statement names another scope than the base, or None."""
    for group, scope in said.items():
        other = base.get(group)
        if other is not None and other != scope:
            return group
    return None
