"""The noun behind a figure, and the words that stand around it. No grammar: tables and endings."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.figures.tables import language

if TYPE_CHECKING:
    from factcheck.figures.tokens import Scan

_WINDOW = 5
_SHORT = 3


def plural(scan: Scan, word: str) -> bool:
    """Whether a word (lower case) looks like a plural."""
    lang = scan.lang
    if word in lang.plurals:
        return True
    if len(word) < _SHORT or word[-1] != "s" or word in lang.not_plurals:
        return False
    return word[-2] not in "'’" and not word.endswith(("ss", "us", "is"))


class Phrase:
    """A noun phrase as token numbers: `start` to `end`, the noun proper from `noun` on."""

    __slots__ = ("end", "modifiers", "noun", "start")

    def __init__(self, start: int, noun: int, end: int, modifiers: tuple[str, ...]) -> None:
        self.start = start
        self.noun = noun
        self.end = end
        self.modifiers = modifiers

    def text(self, scan: Scan) -> str:
        """The noun as written."""
        return scan.between(self.noun, self.end)


def noun_phrase(scan: Scan, i: int, *, count: bool = True) -> Phrase | None:
    """The noun phrase that starts at token `i`; None where the next word is none.

    With `count` a plural is looked for within a few words ("new maximum-security prisons"), and
    without one only the next word is taken; else the phrase ends at the first word that can end it.
    """
    stops = scan.lang.noun_stops
    end = last = i
    head = 0
    words = 0
    while words < _WINDOW:
        word = scan.low[end]
        compound = scan.low[end + 1] == "-" and scan.glued(end + 1)
        if (
            not word[:1].isalpha()
            or (word in stops and not compound)
            or (end > i and _clause_break(scan, end))
        ):
            break
        end = _hyphenated(scan, end)
        words += 1
        last = end
        if plural(scan, scan.low[end - 1]):
            head = end
            if not (plural(scan, scan.low[end]) and scan.low[end] not in stops):
                break
    if head:
        return _phrase(scan, i, head)
    if last == i:
        return None
    return _phrase(scan, i, _without_plural(scan, i, last, count=count))


def _without_plural(scan: Scan, i: int, last: int, *, count: bool) -> int:
    if not count:
        return last
    end = _hyphenated(scan, i)
    while end < last and _is_modifier(scan, i, end):
        i, end = end, _hyphenated(scan, end)
    return end


def _clause_break(scan: Scan, i: int) -> bool:
    """A verb ends a noun phrase, and so does a comparator of several words ("… year | more than 60")."""
    low = scan.low
    return low[i] in scan.lang.verbs or low[i + 1] in _comparators(scan.lang.code).get(low[i], ())


@lru_cache(maxsize=4)
def _comparators(code: str) -> dict[str, frozenset[str]]:
    """The first words of comparators, each with the words that may come second."""
    found: dict[str, frozenset[str]] = {}
    for phrase in language(code).before:
        words = phrase.words.split()
        if len(words) > 1:
            found[words[0]] = found.get(words[0], frozenset()) | {words[1]}
    return found


def _hyphenated(scan: Scan, i: int) -> int:
    """The token behind the word at `i` with its hyphened or apostrophed parts: "maximum-security"."""
    end = i + 1
    while (
        scan.low[end] in ("-", "'", "’", "‑")
        and scan.glued(end)
        and scan.glued(end + 1)
        and scan.low[end + 1][:1].isalpha()
    ):
        end += 2
    if scan.glued(end) and scan.digits(end):
        # "CO2" is one word.
        end += 1
    return end


def _phrase(scan: Scan, start: int, end: int) -> Phrase:
    """Parts the modifiers from the noun: "female | gang members"."""
    noun = start
    modifiers = []
    while True:
        nxt = _hyphenated(scan, noun)
        if nxt >= end or not _is_modifier(scan, noun, nxt):
            break
        modifiers.append(scan.between(noun, nxt))
        noun = nxt
    return Phrase(start, noun, end, tuple(modifiers))


def _is_modifier(scan: Scan, i: int, end: int) -> bool:
    word = scan.low[i]
    return end > i + 1 or word in scan.lang.adjectives or word.endswith(scan.lang.adjective_ends)
