"""Fakes by word: direction, denial, name, counted noun, group."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.base.mutate.false_tables import (
    ANYBODY,
    AUXILIARIES,
    FLIPS,
    GROUPS,
    OPPOSITES,
    PAST,
    PERSON_ENDINGS,
    PRESENT,
    SAME_NOUNS,
)
from factcheck.base.mutate.mutant import Change, splice
from factcheck.base.mutate.numerals import numeral_of
from factcheck.base.mutate.setting import Setting, numbers_of
from factcheck.base.mutate.tables import listed
from factcheck.model import Claim, Comparator, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LOWER_WORD = re.compile(r"(?<![\w’'-])[a-z]+(?![\w’'-])")
_DENIAL = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|failed|refused|denied|only|hardly|\w+n[’']t)\b",
    re.IGNORECASE,
)
_NOT_A_DENIAL = re.compile(r" (?:only|just|least|more|less|fewer|later|earlier|exceed|until)\b")
_DETERMINERS = listed("the a an its their his her of to by was were is are has have had been being be")
_PARTICIPLE = re.compile(r" (?:(?:\w+ly|already|long|since|also) )?(?:been\b|\w+(?:ed|en|wn|lt|ld|id|un)\b)")
_PLURAL = re.compile(r"(?:[a-z]+s|people|men|women|children)$")


def direction(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """The opposite: fell for rose, after for before, smallest for largest."""
    yield from _swapped(claim, ((old, new) for old, new, _example in OPPOSITES))


def group(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """The other group, measure or scope: men for women, births for deaths, second half for first half."""
    yield from _swapped(claim, ((old, new) for old, new, _example in GROUPS))


def _swapped(claim: Claim, pairs: Iterable[tuple[str, str]]) -> Iterator[Change]:
    text = claim.statement
    for one, two in pairs:
        for old, new in ((one, two), (two, one)):
            if _says(text, new):
                continue
            for match in re.finditer(rf"(?<![\w’'-]){re.escape(old)}(?![\w’'-])", text, re.IGNORECASE):
                written = match.group()
                capital = written[0].isupper()
                if not _compares(claim, match) and (not capital or match.start() == 0):
                    yield splice(text, *match.span(), new[0].upper() + new[1:] if capital else new)


def _says(text: str, word: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE) is not None


def _compares(claim: Claim, match: re.Match[str]) -> bool:
    """Whether the words are the bound of a figure ("more than 60"), which another bound may well allow."""
    figures = (known.figure for known in claim.figures)
    return any(
        figure.comparator is not Comparator.EQ
        and match.start() < figure.span.end
        and figure.span.start < match.end()
        for figure in figures
    )


def negation(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """A denial put in where there was none, or the one there was taken out."""
    if _DENIAL.search(claim.statement):
        yield from _affirmed(claim.statement)
    else:
        yield from _denied(claim.statement)


def _affirmed(text: str) -> Iterator[Change]:
    for old, new, _example in FLIPS:
        for match in re.finditer(rf"\b{re.escape(old)}\b", text):
            if not _NOT_A_DENIAL.match(text, match.end()):
                yield splice(text, *match.span(), new)
                return


def _denied(text: str) -> Iterator[Change]:
    before = ""
    for match in _LOWER_WORD.finditer(text):
        word = match.group()
        start, end = match.span()
        if word in AUXILIARIES:
            yield Change(f"{text[:end]} not{text[end:]}", f"{word} → {word} not")
            return
        if word in ("has", "have", "had") and _helps(text, end):
            yield Change(f"{text[:end]} not{text[end:]}", f"{word} → {word} not")
            return
        if new := _not_done(word, before, text[end : end + 3]):
            yield splice(text, start, end, new)
            return
        before = word


def _helps(text: str, end: int) -> bool:
    """Whether a participle follows "has": "has left the city", not "has 12 gates"."""
    following = text[end : end + 30].split()[:1]
    return _PARTICIPLE.match(text, end) is not None or (following != [] and following[0] in PAST)


def _not_done(word: str, before: str, after: str) -> str | None:
    """The predicate *word* denied; None where it is none, or a participle ("signed by", "the opened")."""
    if before in _DETERMINERS or after == " by":
        return None
    if word in PAST:
        return f"did not {PAST[word]}"
    return f"does not {PRESENT[word]}" if word in PRESENT else None


def name(claim: Claim, setting: Setting) -> Iterator[Change]:
    """Another name of the base in a name's place."""
    text = claim.statement
    for place, names in enumerate(setting.names):
        found = next(filter(None, (_find(text, n) for n in sorted(names, key=len, reverse=True))), None)
        if found is None or any(found.group() in other for other in _longer(text, setting, found.group())):
            continue
        for other in (*setting.names[place + 1 :], *setting.names[:place]):
            if not any(_related(other[0], known) for known in names) and not _mentions(text, other):
                yield splice(text, *found.span(), other[0])


def _find(text: str, name: str) -> re.Match[str] | None:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)


def _longer(text: str, setting: Setting, name: str) -> Iterator[str]:
    """Longer names in *text* that hold *name*: "Ravensholt Women" is not "Ravensholt"."""
    every = (n for names in setting.names for n in names)
    return (n for n in every if len(n) > len(name) and name in n and _find(text, n))


def _related(one: str, two: str) -> bool:
    """Whether two names share a word, so that one may be part of the other."""
    return not set(one.lower().split()).isdisjoint(two.lower().split())


def _mentions(text: str, names: tuple[str, ...]) -> bool:
    return any(_find(text, known) for known in names)


def noun(claim: Claim, setting: Setting) -> Iterator[Change]:
    """Another claim's counted noun after the figure."""
    for known in claim.figures:
        figure = known.figure
        old = figure.noun
        if figure not in numbers_of(claim) or figure.kind is not Kind.COUNT or not old or not _plural(old):
            continue
        numeral = numeral_of(claim.statement, figure)
        start = claim.statement.find(old, numeral.end if numeral else figure.span.start, figure.span.end)
        for new in setting.nouns if start >= 0 else ():
            if new in known.labels or _says(claim.statement, new) or setting.counted(new, figure):
                continue
            if _unlike(old, new, setting):
                yield splice(claim.statement, start, start + len(old), new)


def _plural(noun: str) -> bool:
    return _PLURAL.search(noun) is not None


def _unlike(old: str, new: str, setting: Setting) -> bool:
    """Whether what *new* names cannot be what *old* names."""
    one, two = old.lower().split(), new.lower().split()
    if not _plural(new) or not set(one).isdisjoint(two) or (_person(one[-1]) and _person(two[-1])):
        return False
    pair = {one[-1], two[-1]}
    return not any(pair <= known for known in (*SAME_NOUNS, *setting.synonyms))


def _person(noun: str) -> bool:
    return noun in ANYBODY or noun.endswith(PERSON_ENDINGS)
