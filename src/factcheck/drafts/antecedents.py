"""What a draft has spoken of so far: what "it", "they", "the prison" or "that" may stand for, the likeliest first."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.drafts.sentences import figures_in
from factcheck.drafts.subjects import (
    Named,
    bare,
    class_words,
    names_in,
    subject_of,
    unit_words,
    without_figures,
)
from factcheck.model import Kind
from factcheck.text.lemma import lemma
from factcheck.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Figure

_LONGEST_LEAD = 200
_KEPT = 4
"""Sentences back that a pronoun reaches, within its paragraph."""


@dataclass(slots=True)
class Counted:
    """What the last count counted."""

    noun: str = ""
    done: str = ""
    """What was done to them: "arrested"; empty where the sentence doesn't say."""
    unit: str = ""
    """The words of the unit of the last sentence's measure: "hectares"."""
    lately: bool = False
    """Whether the last sentence counted something."""


_DONE = re.compile(
    r"\s+(?:(?:were|was|are|is|have been|has been|had been)\s+)?(\w+ed|held|killed|shot|sent)\b"
)


@dataclass(slots=True)
class Memory:
    """What the sentences so far were about."""

    counted: Counted = field(default_factory=Counted)
    lead: str = ""
    """The last sentence as it was judged, without its figures."""
    _recent: list[tuple[Named, ...]] = field(default_factory=list)
    """What the last sentences of the paragraph spoke of, the last one first; each its subject first."""
    _headings: tuple[Named, ...] = ()
    _often: Counter[str] = field(default_factory=Counter)
    """How often each name stands in the draft so far, by key."""
    _called: dict[str, Named] = field(default_factory=dict)
    """The form of each name that is written most like its key."""
    _beside: dict[str, set[str]] = field(default_factory=dict)
    """For each name the words of classes that have stood in a sentence with it: "prison" for CECOT."""

    _subject: Named | None = None
    """The name that the last sentence begins with."""
    _first: tuple[Named, ...] = ()
    """What the first sentence of the paragraph spoke of."""
    fresh: bool = True
    """Whether a paragraph has just begun."""

    def begin_paragraph(self) -> None:
        """What the paragraph before spoke of is out of reach, but for its first sentence and its last."""
        del self._recent[1:]
        if self._first:
            self._recent.append(self._first)
        self._first, self.fresh = (), True

    def remember(self, text: str, meant: Sequence[tuple[str, str]] = (), *, heading: bool = False) -> None:
        """Take in a sentence with what it leant on put in its place; *meant* has what was written and put in."""
        figures = figures_in(text)
        names = names_in(text)
        classes = class_words().intersection(word.lemma for word in words_of(text))
        for name in names:
            self._often[name.key] += 1
            called = {written.split()[-1].lower() for written, words in meant if words == name.words}
            self._beside.setdefault(name.key, set()).update(classes | (called & class_words()))
            if name.key not in self._called or name.words.lower() == name.key[1:]:
                self._called[name.key] = name
        self._count(text, figures)
        self.fresh = heading
        if heading:
            self._headings, self._recent, self._first, self.lead = names, [], (), ""
            return
        spoken = tuple(dict.fromkeys(_spoken_of(text, names, meant, figures)))
        subject = bare(subject_of(text))
        self._subject = next((name for name in names if name.words == subject), None)
        if spoken:
            self._first = self._first or spoken
            self._recent = [spoken, *self._recent[: _KEPT - 1]]
        self.lead = without_figures(text).rstrip(" .!?:;")[:_LONGEST_LEAD]

    def _count(self, text: str, figures: Iterable[Figure]) -> None:
        self.counted.unit, self.counted.lately = "", False
        for figure in figures:
            if figure.kind is Kind.COUNT and figure.unit is None and figure.noun:
                done = _DONE.match(text, figure.span.end)
                self.counted.noun, self.counted.done = figure.noun, done[1] if done else ""
                self.counted.lately = True
            elif figure.kind in (Kind.MEASURE, Kind.RATE, Kind.PERCENT):
                self.counted.unit = unit_words(figure)

    def things(self) -> Iterator[Named]:
        """What "it" may be: of the nearest sentence first; at the head of a paragraph also the draft's own topic.

        Where the sentence before begins with a name, no other name is meant.
        """
        sure = self._subject if self._subject and self._subject.kind != "person" and not self.fresh else None
        if sure:
            yield sure
        for spoken in self._recent:
            fit = (one for one in spoken if one.kind not in ("person", "counted", "several"))
            yield from (one for one in fit if not (sure and one.key))
        if self.fresh:
            yield from self.mostly(*_THINGS)

    def many(self) -> Iterator[Named]:
        """What "they" may be: what is counted or told of in the plural."""
        found = [[one for one in spoken if one.kind in ("counted", "several")] for spoken in self._recent]
        yield from next((fit for fit in found if fit), [])

    def several(self) -> str:
        """What "of them" is of: what was just counted, else what is told of in the plural, else what was counted last."""
        noun = f"the {self.counted.noun}" if self.counted.noun else ""
        if self.counted.lately:
            return noun
        return next((one.words for one in self.many()), noun)

    def here(self) -> Iterator[Named]:
        """Where "there" may be: a name of the sentence before in the same paragraph."""
        for spoken in () if self.fresh else self._recent[:1]:
            yield from (one for one in spoken if one.key and one.kind != "person")

    def people(self) -> Iterator[Named]:
        """Who "he" or "she" may be."""
        for spoken in self._recent:
            yield from (one for one in spoken if one.kind == "person")
            yield from (one for one in spoken if one.kind is None and one.key and not one.words.isupper())
        yield from self._mostly("person")

    def near(self, word: str, *kinds: str | None) -> tuple[Named, ...]:
        """Names of some kinds that a *word* of a class may mean.

        First what the sentence before begins with; then, of the nearest sentence, names that the draft has called so;
        then the one that it has most often, if it is one of these or stands there more often than the names of the
        nearest sentence; else these.
        """
        if self._subject and not self.fresh and self._subject.kind in (*kinds, None):
            return (self._subject,)
        nearest: tuple[Named, ...] = ()
        for spoken in (*self._recent, self._headings):
            fit = tuple(one for one in reversed(spoken) if one.kind in kinds and one.key)
            if called := tuple(one for one in fit if word in self._beside.get(one.key, ())):
                return called
            nearest = nearest or fit
        mostly = self.mostly(*kinds)
        often = tuple(one for one in mostly if word in self._beside.get(one.key, ()))
        more = mostly and nearest and self._often[mostly[0].key] > self._often[nearest[0].key]
        return often or (mostly if more else nearest)

    def topic(self) -> str:
        """What the entries of a list or table without a name are about: a name of the heading, else the draft's own."""
        found = [one for one in self._headings if one.kind in _THINGS] or [*self.mostly(*_THINGS)]
        return found[0].words if found else ""

    def mostly(self, *kinds: str | None) -> tuple[Named, ...]:
        """The name of some kinds that the draft has most often, the last one of these; none or one."""
        return tuple(self._mostly(*kinds))[:1]

    def _mostly(self, *kinds: str | None) -> Iterator[Named]:
        fit = [one for one in reversed(self._called.values()) if one.kind in kinds]
        yield from sorted(fit, key=lambda one: -self._often[one.key])


_THINGS = (None, "place", "organisation")
"""Kinds of names that a thing may have."""


def _spoken_of(
    text: str, names: Sequence[Named], meant: Iterable[tuple[str, str]], figures: Sequence[Figure]
) -> Iterator[Named]:
    """What a sentence speaks of, its subject first."""
    known = {name.words: name for name in names}
    subject = subject_of(text)
    if bare(subject) in known:
        yield known[bare(subject)]
    elif subject:
        head = subject.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1].lower()
        yield Named(subject, None if lemma(head) == head else "several")
    for _, words in meant:
        yield known.get(words, Named(words, None))
    yield from names
    yield from _introduced(text)
    yield from _counts(figures)
    for found in _SEVERAL.finditer(text):
        yield Named(f"the {found[1]}", "several")


_SEVERAL = re.compile(r"\b(?:the|number of|all|most|many|of) ([a-z]{3,}(?<![sui])s)\b")
_INTRODUCED = re.compile(
    r"\b[Aa]n? ((?:[a-z-]+ )?[a-z-]+(?: of [a-z]+)?)(?=[,.;:)]| (?:that|which|who|for|in|on|to|with|by|and)\b|$)"
)


def _introduced(text: str) -> Iterator[Named]:
    """Things that the sentence brings in: "a state of emergency"."""
    for found in _INTRODUCED.finditer(text):
        yield Named(f"the {found[1]}", None)


def _counts(figures: Iterable[Figure]) -> Iterator[Named]:
    """The nouns that are counted, the last one first."""
    for figure in reversed([*figures]):
        if figure.kind is Kind.COUNT and figure.noun and figure.unit is None:
            yield Named(f"the {figure.noun}", "counted")
