"""Comparators and hedges before and after a number: "more than", "about", "or so", "+"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figures.tables import language
from factcheck.model.figure import Comparator, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.figures.draft import Draft
    from factcheck.figures.tables.shape import Phrase
    from factcheck.figures.tokens import Scan


class _Entry(NamedTuple):
    lengths: tuple[int, ...]
    """Lengths of the phrases in tokens, the longest first."""
    phrases: dict[tuple[str, ...], Phrase]


_Index = dict[str, _Entry]
"""Phrases by their last or first word."""


class _Indexes(NamedTuple):
    before: _Index
    after: _Index
    dates: _Index


@lru_cache(maxsize=4)
def _indexes(code: str) -> _Indexes:
    lang = language(code)
    return _Indexes(
        before=_by_word(lang.before, -1), after=_by_word(lang.after, 0), dates=_by_word(lang.date_bounds, -1)
    )


def _by_word(phrases: Iterable[Phrase], position: int) -> _Index:
    grouped: dict[str, dict[tuple[str, ...], Phrase]] = {}
    for phrase in phrases:
        words = tuple(phrase.words.split())
        grouped.setdefault(words[position], {})[words] = phrase
    return {
        word: _Entry(tuple(sorted({*map(len, rows)}, reverse=True)), rows) for word, rows in grouped.items()
    }


def _ending_at(scan: Scan, index: _Index, end: int) -> tuple[int, Phrase] | None:
    """The longest phrase whose last token is before `end`: its first token and itself."""
    entry = index.get(scan.low[end - 1])
    if entry is None:
        return None
    for length in entry.lengths:
        start = end - length
        if start >= scan.floor and (phrase := entry.phrases.get(tuple(scan.low[start:end]))):
            return start, phrase
    return None


def take_before(scan: Scan, draft: Draft) -> None:
    """Takes the comparator in front of the figure into it."""
    if draft.fixed:
        return
    index = _indexes(scan.lang.code).before
    end = draft.start
    found = _ending_at(scan, index, end)
    if found is None and scan.low[end - 1] in _LIGHT and end - 1 > scan.floor:
        end -= 1
        found = _ending_at(scan, index, end)
    if found is None:
        return
    start, phrase = found
    # "under the 28-day rule" tells which rule, not how many days.
    named = end != draft.start and scan.low[draft.core + 1] == "-" and phrase.hedge is None
    if named or not _fits(scan, draft, start, phrase):
        return
    _apply(draft, phrase)
    draft.start = start
    if phrase.hedge is not None:
        _take_outer(scan, draft, index)


_LIGHT = frozenset({"the", "a", "an", "only", "just", "los", "las", "el", "la", "un", "una", "its"})


def _take_outer(scan: Scan, draft: Draft, index: _Index) -> None:
    """ "more than about 50": the bound outside a hedge decides."""
    found = _ending_at(scan, index, draft.start)
    if found is not None and draft.comparator is Comparator.APPROX:
        start, phrase = found
        if phrase.comparator is not Comparator.EQ and phrase.hedge is None:
            draft.comparator = phrase.comparator
            draft.start = start


def _fits(scan: Scan, draft: Draft, start: int, phrase: Phrase) -> bool:
    words = phrase.words
    if words == "up to" and scan.low[start - 1] in _SUMS:
        return False
    if words in ("up to", "above", "below") and scan.low[start - 1] in _MOVES:
        return scan.low[start - 1] in scan.lang.linking and scan.low[draft.end] not in scan.lang.range_from
    if words == "over" and scan.low[start - 1] in _EXTENT:
        return False
    if words == "some" and draft.comparator is Comparator.VAGUE:
        return False
    if words in ("over", "within", "under") and draft.kind is Kind.DURATION:
        return words == "within" or scan.low[start - 1] in _BEFORE_OVER or start == 0
    if words == "near" and scan.low[start - 1] in ("the", "a"):
        return False
    return not (words == "about" and scan.low[start - 1] in _TALK)


_EXTENT = frozenset(
    "spread spreads spreading stretch stretches stretched stretching extend extends extended extending sprawl"
    " sprawls sprawled sprawling scattered turned turns turn turning handed hands hand handing signed".split()
)
"""Verbs that "over" belongs to, so that it bounds nothing: "spreads over 116 hectares", "turned over £412m"."""
_SUMS = frozenset({"add", "adds", "added", "adding"})
_MOVES = frozenset(
    {"went", "goes", "gone", "go", "is", "was", "now", "climbed", "pushed", "moved", "came", "back"}
)
_TALK = frozenset({"what", "how", "think", "talk", "complained", "concerns"})
_BEFORE_OVER = frozenset(
    "for lasted lasts took takes taken last take after of spent is was just well to than were be been in wait"
    " waited sentenced and a the little slightly or".split()
)


def take_after(scan: Scan, draft: Draft) -> bool:
    """Takes the comparator behind the figure into it; whether there was one."""
    if draft.fixed:
        return False
    entry = _indexes(scan.lang.code).after.get(scan.low[draft.end])
    if entry is None:
        return False
    for length in entry.lengths:
        words = tuple(scan.low[draft.end : draft.end + length])
        phrase = entry.phrases.get(words)
        if phrase is None:
            continue
        if words[0] in ("-", "+") and not scan.glued(draft.end):
            continue
        if not _fits_after(scan, draft, words):
            continue
        _apply(draft, phrase)
        draft.end += len(words)
        return True
    return False


def _fits_after(scan: Scan, draft: Draft, words: tuple[str, ...]) -> bool:
    behind = draft.end + len(words)
    if words[0] == "at":
        # "30 votes at least", not "5 at least 3".
        return not scan.digits(behind) and scan.low[behind] not in scan.lang.small
    if words in (("plus",), ("odd",), ("maximum",)):
        return not scan.digits(behind) and scan.low[behind] not in scan.lang.small
    return not (words == ("+",) and scan.digits(behind))


def _apply(draft: Draft, phrase: Phrase) -> None:
    if phrase.comparator is Comparator.EQ:
        return
    if draft.comparator in (Comparator.RANGE, Comparator.VAGUE):
        draft.hedge = phrase.hedge or draft.hedge
        return
    draft.comparator = phrase.comparator
    draft.hedge = phrase.hedge


def take_date_bound(scan: Scan, draft: Draft) -> Comparator | None:
    """The bound in front of a date ("since", "by"), which is taken into the figure."""
    index = _indexes(scan.lang.code).dates
    end = draft.start
    if scan.low[end - 1] in _DATE_LIGHT:
        end -= 1
    found = _ending_at(scan, index, end)
    if found is None:
        return None
    start, phrase = found
    draft.start = start
    draft.hedge = phrase.hedge or draft.hedge
    return phrase.comparator


_DATE_LIGHT = frozenset({"the", "el", "los", "year"})
