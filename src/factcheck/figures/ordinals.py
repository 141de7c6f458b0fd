"""Ordinals and ranks: "the third child", "21st", "second-largest", "number one"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.dates import ordinal_period
from factcheck.figures.draft import Draft
from factcheck.figures.nouns import noun_phrase
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Scan

_TEN = 10


def ordinal_at(scan: Scan, i: int) -> Draft | None:
    """The ordinal at token `i`, in words or digits, or the period that it counts."""
    found = _number(scan, i)
    if found is None:
        return None
    number, end = found
    period = ordinal_period(scan, i, number, end)
    if period is not None:
        return period
    if _is_name(scan, i, end) or _is_idiom(scan, i, end) or _before_number(scan, end):
        return None
    draft = Draft(
        Kind.ORDINAL,
        i,
        end,
        value=Fraction(number),
        written=str(number),
        step=Fraction(1),
        core=i,
        fixed=True,
    )
    _take_noun(scan, draft)
    return draft


def _number(scan: Scan, i: int) -> tuple[int, int] | None:
    lang, low = scan.lang, scan.low
    if scan.digits(i):
        if low[i + 1] in lang.ordinal_suffixes and scan.glued(i + 1) and len(low[i]) <= 9:  # noqa: PLR2004
            return int(low[i]), i + 2
        return None
    if low[i] in lang.ordinals:
        return lang.ordinals[low[i]], i + 1
    j = i + 2 if low[i + 1] == "-" else i + 1
    if low[i] in lang.tens and 0 < lang.ordinals.get(low[j], 0) < _TEN:
        return lang.tens[low[i]] + lang.ordinals[low[j]], j + 1
    return None


def _before_number(scan: Scan, end: int) -> bool:
    """ "the first twelve months": what counts is the twelve."""
    word = scan.low[end]
    return scan.digits(end) or scan.lang.small.get(word, 0) > 1 or word in scan.lang.tens


def _is_name(scan: Scan, i: int, end: int) -> bool:
    """ "Fifth Avenue", "the Second World War", "82nd Airborne"."""
    nxt = scan.low[end]
    if not scan.upper(end):
        return False
    return scan.upper(i) or nxt in scan.lang.name_ordinals or nxt in scan.lang.street_words


def _is_idiom(scan: Scan, i: int, end: int) -> bool:
    lang, low = scan.lang, scan.low
    before, word, nxt = low[i - 1], low[i], low[end]
    if nxt == "-" and scan.glued(end):
        nxt = low[end + 1]
        if nxt in lang.ordinal_idioms or nxt in lang.units:
            return True
    elif nxt in lang.ordinal_idioms and not scan.digits(i):
        return True
    if before in ("at", "split", "from") and word in ("first", "second"):
        return not _noun_follows(scan, end)
    if word == "first":
        return _first_idiom(scan, i, end)
    if word == "second":
        return _second_idiom(scan, i, end)
    return False


def _noun_follows(scan: Scan, end: int) -> bool:
    return noun_phrase(scan, end, count=False) is not None


def _first_idiom(scan: Scan, i: int, end: int) -> bool:
    """ "first" as an adverb: "for the first time", "was first seen", "First, ..."."""
    low, before, nxt = scan.low, scan.low[i - 1], scan.low[end]
    if nxt == "time" and before in ("the", "for"):
        return low[i - 2] == "for" or before == "for"
    if (nxt in (",", "of") and low[end + 1] in ("all", "")) or (i == 0 and nxt == ","):
        return True
    if before in (
        "the",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "a",
        "-",
        "ranks",
        "ranked",
        "came",
        "comes",
        "finished",
        "to",
        "in",
        "place",
        "rank",
        "placed",
        "was",
        "is",
        "became",
        "s",
    ):
        return nxt.endswith("ed") and before in ("was", "is") and not _noun_follows(scan, end)
    return not _noun_follows(scan, end) or nxt.endswith("ed") or nxt in scan.lang.verbs


def _second_idiom(scan: Scan, i: int, end: int) -> bool:
    _low, before, nxt = scan.low, scan.low[i - 1], scan.low[end]
    if before in ("per", "each", "every", "split", "last", "one", "half") or scan.digits(i - 1):
        return True
    if before in ("a", "just", "wait", "any") and not _noun_follows(scan, end):
        return True
    return i == 0 and nxt == ","


def _take_noun(scan: Scan, draft: Draft) -> None:
    end = draft.end
    if scan.low[end] == "-" and scan.glued(end) and scan.glued(end + 1):
        # "second-largest city": the rank is of the largest.
        draft.modifiers = (scan.between(end + 1, end + 2),)
        draft.end = end = end + 2
    if scan.low[end] in ("-", "most"):
        return
    phrase = noun_phrase(scan, end, count=False)
    if phrase is not None:
        draft.noun = phrase.text(scan)
        draft.modifiers += phrase.modifiers
        draft.end = phrase.end
