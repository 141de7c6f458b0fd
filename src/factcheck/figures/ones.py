"""Whether "one" is a number or a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.figures.tokens import Scan

_COUNTED = frozenset("died killed injured dead wounded hurt survived missing arrested escaped".split())

_ANY_ONE = frozenset("from in at on to by with of".split())
"""Words before "one of the nine", which then counts nothing: "seen from one of"."""


def is_pronoun(scan: Scan, i: int) -> bool:
    """Whether the number word at `i` is "one" as a pronoun: "one could argue", "no one", "the sixth one"."""
    lang, low = scan.lang, scan.low
    if lang.small.get(low[i]) != 1 or _builds_number(scan, i):
        return False
    before, nxt = low[i - 1], low[i + 1]
    if low[i] in lang.articles:
        # "un", "una" are articles unless a scale or a percentage follows.
        return nxt != "%"
    if nxt == "-" and scan.glued(i + 1):
        return low[i + 2] not in lang.units and low[i + 2] not in lang.parts
    if nxt in lang.of:
        return before in _ANY_ONE or not _number_soon(scan, i + 2)
    if (before in lang.one_blocks_before or before in lang.ordinals) and nxt not in lang.units:
        return True
    if nxt in _COUNTED or nxt in lang.percent:
        return False
    return nxt in lang.one_blocks_after or not nxt[:1].isalpha() or _verb_like(scan, nxt)


def _builds_number(scan: Scan, i: int) -> bool:
    """Whether what follows makes a number of it: "one hundred", "one in five", "one and a half", "one or two"."""
    lang, low = scan.lang, scan.low
    j = i + 2 if low[i + 1] == "-" and scan.glued(i + 1) else i + 1
    nxt = low[j]
    if nxt in lang.hundred or nxt in lang.scales or (j == i + 2 and nxt == lang.joiner):
        return True
    if nxt == lang.joiner:
        return low[i + 3] in lang.halves or low[i + 4] in lang.halves
    if any(scan.matches(i + 1, words) for words in lang.share_out_of):
        return True
    k = j + 2 if low[j + 1] == "-" else j + 1
    return (nxt in lang.share_in or nxt in lang.either) and _number(scan, k)


def _number(scan: Scan, j: int) -> bool:
    lang, word = scan.lang, scan.low[j]
    return (
        scan.digits(j)
        or word in lang.small
        or word in lang.tens
        or word in ("every", "each", "a")
        or word in lang.hundred
        or word in lang.scales
    )


def _number_soon(scan: Scan, j: int) -> bool:
    """ "one of the nine judges"."""
    return _number(scan, j + 1) if scan.low[j] in scan.lang.determiners else scan.digits(j)


def _verb_like(scan: Scan, word: str) -> bool:
    """A noun behind "one" is no plural: "one wonders"."""
    if word in scan.lang.units or word in scan.lang.verbs:
        return word in scan.lang.verbs
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))
