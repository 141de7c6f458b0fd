"""Words by which a sentence leans on those before it, and what each asks for.

Rule: a word that may mean something named before in its own sentence is left alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.drafts.sentences import figures_in
from factcheck.drafts.subjects import begins, names_in, words_by_use
from factcheck.text.lemma import lemma

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_IT = re.compile(
    r"\b[Ii]t\b(?! (?:is (?:clear|true|likely|said|thought|believed)|all|seems|follows|turns out)\b)"
)
_THAT = re.compile(r"(?:^|(?<=; )|(?<=, and )|(?<=, but ))(?:[Tt]hat|[Tt]his)\b(?= \w+)")
_THERE = re.compile(r"(?<=\w )there\b(?! (?:is|are|was|were|has|have|had|will|would|may|might|can|could)\b)")
_EACH = re.compile(
    r"(?:^|(?<=; ))[Ee]ach(?= (?:one )?(?:of them )?(?:is|was|has|had|holds|held|can|could|may|measures|covers|of which)\b)"
)


class Mark(NamedTuple):
    """A word that leans on what came before."""

    start: int
    end: int
    use: str
    """A use of the table `leaning`."""


@lru_cache(maxsize=4096)
def marks(text: str) -> tuple[Mark, ...]:
    """The words that lean, in the order of the text; the longest of those that begin together."""
    found = [Mark(*match.span(), "thing") for match in _IT.finditer(text)]
    found += [Mark(*match.span(), "event") for match in _THAT.finditer(text)]
    found += [Mark(*match.span(), "place") for match in _THERE.finditer(text)]
    found += [Mark(*match.span(), "each") for match in _EACH.finditer(text)]
    for use, pattern in _pronouns():
        found += [Mark(*match.span(), use) for match in pattern.finditer(text)]
    found += _of_classes(text)
    parts = [figure.span for figure in figures_in(text)]
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda mark: (mark.start, -mark.end)):
        part_of = any(span.start < mark.start <= span.end + len(" of ") for span in parts)
        if (not kept or mark.start >= kept[-1].end) and not (part_of and text[: mark.start].endswith(" of ")):
            kept.append(mark)
    return tuple(kept)


_OF_CLASS = re.compile(r"\b(?:the|its|his|her|their) (\w+)\b(?![-'’])", re.IGNORECASE)


def _of_classes(text: str) -> Iterator[Mark]:
    """ "The prison", "their country": a word of a class that is not a part of a longer noun ("the building trade")."""
    classes, uses = _classes(), words_by_use()
    for found in _OF_CLASS.finditer(text):
        use = classes.get(found[1].lower())
        following = _FOLLOWING.match(text, found.end())
        if use is None or (following and following[1] == "of"):
            continue
        if found[0][:4].lower() != "the " and use not in ("class country", "class city"):
            continue  # "his party" is no name near by, "his country" may be
        if following is None or following[1] in _ends_a_noun(uses) or following[0].endswith("ed"):
            yield Mark(*found.span(), use)


_FOLLOWING = re.compile(r" (\w+)")


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    return {word: use for use, words in words_by_use().items() if use.startswith("class") for word in words}


def _ends_a_noun(uses: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return uses["auxiliary"] | uses["verb"] | uses["opener"] | _JOINING


_JOINING = frozenset({"and", "or", "but", "that", "which", "who", "also", "itself"})


@lru_cache(maxsize=1)
def _pronouns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Pronouns that are found as they stand, and where they stand."""
    uses = words_by_use()
    return tuple(
        (use, re.compile(rf"\b(?:{'|'.join(sorted(uses[use]))})\b", re.IGNORECASE))
        for use in ("thing of", "person", "person of", "many", "many of")
    )


_TURN = re.compile(r"[,;:]|\b(?:that|said|says|which|who|where)\b")


def speaks_of_its_own(text: str, mark: Mark) -> bool:
    """Whether something named before in the sentence itself may be meant."""
    if mark.use.startswith("class") or mark.use == "event":
        return False
    before = text[begins(text) : mark.start]
    if mark.use.startswith("person") and len(before.split()) > 1:
        return True
    return bool(_TURN.search(before)) or bool(names_in(before))


def in_place(mark: Mark, words: str, text: str) -> str:
    """What is put in the place of a word that leans, where it stands for *words*."""
    if mark.use.endswith(" of"):
        return f"{words}'" if words.endswith("s") and words[:1].islower() else f"{words}'s"
    if mark.use == "place":
        return f"in {words}"
    if mark.use == "each":
        noun = words.removeprefix("the ").split()[-1]
        return f"{text[mark.start : mark.end]} {lemma(noun)}"
    return words
