"""What the sentence says around a figure: bounds of the sentence, subject, scope, stance."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.figures.nouns import noun_phrase
from factcheck.figures.tables import language
from factcheck.model.figure import Stance

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Scan

_STOPS = frozenset(".!?")
_SHORTENED = frozenset(
    "mr mrs ms dr st no vs approx ca c jr sr prof gen col sgt rep sen gov inc ltd co u s e g i".split()
)
_WINDOW = 14
_SUBJECT = 12
_MOST_SCOPES = 3
_SCOPE_WORDS = 5
_OPENING = frozenset("“«„")
_CLOSING = frozenset("”»")


def sentence_of(scan: Scan, i: int) -> tuple[int, int]:
    """First token of the sentence that holds token `i`, and the first token behind it."""
    ends = scan.sentence_ends
    if ends is None:
        ends = scan.sentence_ends = _sentence_ends(scan)
    at = bisect_right(ends, i)
    return (ends[at - 1] if at else 0), (ends[at] if at < len(ends) else scan.n)


def _sentence_ends(scan: Scan) -> list[int]:
    ends = [i + 1 for i, word in enumerate(scan.low) if word in _STOPS and _is_end(scan, i)]
    if "\n" in scan.text:
        ends.extend(i + 1 for i in range(scan.n) if _empty_line(scan, i))
        ends.sort()
    return ends


def _empty_line(scan: Scan, i: int) -> bool:
    return scan.text.count("\n", scan.ends[i], scan.starts[i + 1]) > 1


def _is_end(scan: Scan, i: int) -> bool:
    if scan.low[i] != ".":
        return True
    nxt = scan.words[i + 1]
    if scan.glued(i + 1) and nxt not in ("”", '"', "’", ")", "»"):
        return nxt[:1].isupper() and len(scan.low[i - 1]) > 1 and scan.low[i - 1].isdecimal()
    if not scan.glued(i):
        return True
    return not (scan.low[i - 1] in _SHORTENED and (len(scan.low[i - 1]) > 1 or nxt[:1].islower()))


def stance(scan: Scan, draft: Draft, sentence: tuple[int, int]) -> Stance:
    """What the sentence does with the figure."""
    start, end = sentence
    if "?" in scan.low[end - 1 : end + 1] and scan.low[min(end, scan.n) - 1] == "?":
        return Stance.ASKED
    lang, low = scan.lang, scan.low
    before = low[max(start, draft.start - _WINDOW) : draft.start]
    if scan.quotes and _quoted(scan, max(start, draft.start - 60), draft.start):
        return Stance.QUOTED
    clause = _clause(before)
    if not lang.conditions.isdisjoint(clause):
        return Stance.CONDITIONAL
    if _denied(scan, clause):
        return Stance.DENIED
    return Stance.ASSERTED


def _clause(before: list[str]) -> list[str]:
    for k in range(len(before) - 1, -1, -1):
        if before[k] in (";", ",", ":", "but", "pero"):
            return before[k + 1 :]
    return before


def _denied(scan: Scan, clause: list[str]) -> bool:
    return not scan.lang.negations.isdisjoint(clause[-6:]) and "only" not in clause


def _quoted(scan: Scan, start: int, i: int) -> bool:
    straight = 0
    for word in scan.low[i - 1 : start - 1 if start else None : -1] if i > start else ():
        if word in _OPENING:
            return True
        if word in _CLOSING:
            return False
        straight += word == '"'
    return straight % 2 == 1


# -- subject ----------------------------------------------------------------------------------------


def subject(scan: Scan, draft: Draft, sentence: tuple[int, int]) -> tuple[str, str] | None:
    """The words before the verb that the figure is said with, and their head noun."""
    lang, low = scan.lang, scan.low
    verb = _verb_before(scan, draft.start, sentence[0])
    if verb is None:
        return None
    start = verb
    for _ in range(_SUBJECT):
        word = low[start - 1]
        if start <= sentence[0] or word in _BREAKS:
            break
        start -= 1
    start = _skip_lead(scan, start, verb)
    if start >= verb:
        return None
    phrase = noun_phrase(scan, start, count=False)
    if phrase is None or phrase.end > verb:
        return None
    head = phrase
    if low[phrase.end - 1] in _EMPTY and low[phrase.end] in lang.of:
        inner = noun_phrase(
            scan, phrase.end + (2 if low[phrase.end + 1] in lang.determiners else 1), count=False
        )
        head = inner if inner is not None and inner.end <= verb else phrase
    return scan.between(start, verb), head.text(scan)


_BREAKS = frozenset('.;:!?,()[]“”"—–') | {"and", "but", "that", "which", "who", "while", "y", "que", "pero"}
_EMPTY = frozenset({"number", "total", "amount", "sum", "share", "proportion", "número", "rate", "level"}) - {
    "rate"
}


def _verb_before(scan: Scan, i: int, first: int) -> int | None:
    """The first token of the verb group before token `i` in its clause."""
    lang, low = scan.lang, scan.low
    verbs = _verbs(lang.code)
    for k in range(i - 1, max(i - _WINDOW, first) - 1, -1):
        if low[k] in _CLAUSE_ENDS:
            return None
        if low[k] in verbs:
            verb = k
            while verb - 1 >= first and (low[verb - 1] in lang.linking or low[verb - 1] in _AUXILIARY):
                verb -= 1
            return verb
    return None


_CLAUSE_ENDS = frozenset(".;:!?()")
_AUXILIARY = frozenset(
    "has have had will would may might could can should is are was were been be now also still already currently"
    " ha han había se".split()
)


@lru_cache(maxsize=4)
def _verbs(code: str) -> frozenset[str]:
    """Words that can only be verbs here; "a rise" and "up" may be no verb."""
    lang = language(code)
    return lang.verbs | ((lang.rise | lang.fall) - lang.rise_nouns - lang.fall_nouns - {"up", "down"})


def _skip_lead(scan: Scan, start: int, verb: int) -> int:
    """Leaves out articles, and an opening phrase such as "in 2019"."""
    lang, low = scan.lang, scan.low
    while start < verb and (low[start] in lang.determiners or low[start] in ("in", "on", "at", "by")):
        if low[start] in ("in", "on", "at", "by"):
            return verb
        start += 1
    return start


# -- scope ------------------------------------------------------------------------------------------


def scope(scan: Scan, draft: Draft, sentence: tuple[int, int]) -> tuple[str, ...]:
    """Scope words near the figure, as written and in order: "in the first year", "as of August 2024"."""
    low = scan.low
    start, end = max(sentence[0], draft.start - _WINDOW), min(sentence[1], draft.end + _WINDOW)
    words = _scope_words(scan.lang.code)
    if words.isdisjoint(low[start:end]):
        return ()
    found: list[str] = []
    after = start
    for k in [k for k in range(start, end) if low[k] in words]:
        if k < after or draft.start <= k < draft.end:
            continue
        if low[k] in scan.lang.scope_words:
            found.append(scan.words[k])
            continue
        stop = _scope_end(scan, k, end, draft)
        if stop > k + 1:
            found.append(scan.between(k, stop))
            after = stop
    return tuple(found[:_MOST_SCOPES])


@lru_cache(maxsize=4)
def _scope_words(code: str) -> frozenset[str]:
    lang = language(code)
    return lang.scope_words | lang.scope_leads


def _scope_end(scan: Scan, k: int, end: int, draft: Draft) -> int:
    """The token behind the phrase that starts with the preposition at `k`; `k` where there is none."""
    lang, low = scan.lang, scan.low
    j = k + 1
    if low[k] == "as":
        if low[j] not in lang.of:
            return k
        j += 1
    last = k
    for _ in range(_SCOPE_WORDS):
        if j >= end or (k < draft.start <= j):
            break
        word = low[j]
        if word in lang.determiners or word in lang.ordinals:
            j += 1
            continue
        if not word[:1].isalnum() or word in lang.noun_stops:
            break
        j += 1
        last = j
        if word.isdecimal():
            # "in the whole of 2022": nothing behind the year belongs to it.
            break
    return last
