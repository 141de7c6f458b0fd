"""A sentence cut into stretches between its figures, so that "opened in 2019 and cost €96m" is two things said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.text.words import Word

_ARTICLES = frozenset({"the", "a", "an"})
RELATIVE = frozenset({"which", "who", "whose", "where"})
"""Words after a comma that begin a stretch about the word before it."""
_CLAUSES = frozenset({"and", "but", "while", "whereas"})

_SPLITTERS = {"and": 2, "but": 2, "while": 2, "whereas": 2, "which": 1, "who": 1, "where": 1, "against": 1, "with": 1,
              "compared": 1, "then": 1, "also": 1, "when": 1, "that": 1, "of": 0}  # fmt: skip


def cut(text: str, words: Sequence[Word], owners: Sequence[int]) -> tuple[int, ...]:
    """Cut the sentence between two figures where punctuation or a joining word lets it; else leave it whole."""
    segments = [0] * len(words)
    cuts = sorted(_cuts(text, words, owners))
    current = 0
    pointer = 0
    for i in range(len(words)):
        while pointer < len(cuts) and cuts[pointer] <= i:
            current += 1
            pointer += 1
        segments[i] = current
    return tuple(segments)


def _cuts(text: str, words: Sequence[Word], owners: Sequence[int]) -> set[int]:
    """Indices of the words that begin a new stretch."""
    found = set()
    relative = False
    figures_end = max((i for i, owner in enumerate(owners) if owner >= 0), default=-1)
    for i in range(1, len(words)):
        gap = text[words[i - 1].end : words[i].start]
        if gap == " " or (owners[i] >= 0 and owners[i] == owners[i - 1]):
            continue
        if "," in gap and relative and owners[i] < 0:
            found.add(i)  # the clause about the word before the comma ends here
        if "," in gap:
            relative = _is_about_the_word_before(words, owners, i)
        if (
            _parts(gap)
            or (relative and "," in gap)
            or ("," in gap and _begins(words[i].lemma, figures_end < i))
        ):
            found.add(i)
    last = -1
    for i, owner in enumerate(owners):
        if owner < 0:
            continue
        if last >= 0 and owner != owners[last]:
            cut = _best_cut(text, words, owners, last, i)
            if cut is not None:
                found.add(cut)
        last = i
    return found


def _parts(gap: str) -> bool:
    """Whether what stands between two words parts the sentence by itself."""
    return any(mark in gap for mark in (";", "—", ". ", ": ", " – ", " - "))


def _is_about_the_word_before(words: Sequence[Word], owners: Sequence[int], i: int) -> bool:
    """Whether a comma before word *i* begins a clause about the word before it: ", which …", "CECOT, the prison that …"."""
    apposed = words[i].text in _ARTICLES and words[i - 1].capital and owners[i] < 0
    return apposed or words[i].lemma in RELATIVE


def _begins(form: str, behind_the_figures: bool) -> bool:  # noqa: FBT001 - a condition worked out by the caller
    """Whether a word behind a comma begins a stretch of its own."""
    return form == "with" or (behind_the_figures and (form in _CLAUSES or form == "to"))


def _best_cut(text: str, words: Sequence[Word], owners: Sequence[int], left: int, right: int) -> int | None:
    best, rank = None, 0
    for i in range(left + 1, right + 1):
        gap = text[words[i - 1].end : words[i].start]
        if owners[i] >= 0 and i < right:
            continue
        weight = 3 if ("," in gap or "(" in gap or ")" in gap) else 0
        if i < right or weight:
            weight = max(weight, _SPLITTERS.get(words[i].lemma, 0))
        if weight > rank:
            best, rank = i, weight
    return best
