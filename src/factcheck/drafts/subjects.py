"""What a sentence speaks of: its names and its subject.

No parser is at hand, so this goes by the table `text/tables/leaning.tsv` and by capitals. It names
candidates only; which of them the base can speak of is seen when they are judged.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.drafts.sentences import figures_in
from factcheck.model import Kind
from factcheck.text import places
from factcheck.text.names import NameTable
from factcheck.text.tabular import listed, rows
from factcheck.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Figure
    from factcheck.text.words import Word

_MOST_WORDS = 8
"""Words of the longest subject."""
_TIMED = re.compile(r"\s*(?:ago|earlier|later|before|after|on)\b,?\s*")
_POSSESSIVE = re.compile(r"['’]s?$")
_BREAK = re.compile(r"[,;:(–—]")


class Named(NamedTuple):
    """Something that a sentence speaks of."""

    words: str
    """As it may be put in the place of a pronoun: "CECOT", "the murder rate"."""
    kind: str | None
    """"person", "country", "city" …, "counted" for what a figure counts; None where the words do not tell."""
    key: str = ""
    """For a name the same for each of its forms ("El Salvador", "Salvadorans")."""


@lru_cache(maxsize=1)
def words_by_use() -> dict[str, frozenset[str]]:
    """The words of the table by what they are used for."""
    found: dict[str, set[str]] = {}
    for use, cell, *_ in rows("leaning"):
        found.setdefault(use, set()).update(listed(cell))
    return {use: frozenset(words) for use, words in found.items()}


@lru_cache(maxsize=1)
def class_words() -> frozenset[str]:
    """The words of all classes, such as prison, country and gang."""
    return frozenset().union(*(words for use, words in words_by_use().items() if use.startswith("class")))


@lru_cache(maxsize=1)
def _names() -> NameTable:
    return NameTable()


_KEPT = 4096
"""Sentences whose parts are kept, as drafts of one story repeat one another."""


@lru_cache(maxsize=_KEPT)
def names_in(text: str) -> tuple[Named, ...]:
    """The names of a sentence in its order, dates left out."""
    figures = figures_in(text)
    words = words_of(text.title() if text.isupper() and text.count(" ") > 1 else text)
    dated = [figure.span for figure in figures if figure.kind in (Kind.DATE, Kind.TIME, Kind.MONEY)]
    masked = frozenset(
        place
        for place, word in enumerate(words)
        if any(span.start <= word.start and word.end <= span.end for span in dated)
    )
    found = (
        (bare(text[words[one.first].start : words[one.last - 1].end]), one)
        for one in _names().find(words, masked)
    )
    names = [Named(_of_place(written, one.kind), one.kind, one.key) for written, one in found if written]
    subject = bare(subject_of(text))
    if _LONG_NAME.fullmatch(subject) and all(name.words != subject for name in names):
        rest = (name for name in names if name.words not in subject)
        return (Named(subject, None, f"@{subject.lower()}"), *rest)
    return tuple(names)


_LONG_NAME = re.compile(
    r"[A-Z][\w’'-]*(?: (?:of|de|del|la|da|do|di|du|von|van|der|al|el|bin|and)| [A-Z][\w’'-]*)* [A-Z][\w’'-]*"
)
"""A name that begins a sentence: there its first capital alone shows nothing ("Tren de Aragua")."""


def _of_place(name: str, kind: str | None) -> str:
    """The place itself for its people: "El Salvador" for "Salvadorans"."""
    place = places.place(name.lower()) if kind == "country" else None
    return name if place is None else place.name


def bare(name: str) -> str:
    """A name without its genitive and without a small word of a title before it ("Inside CECOT")."""
    words = _POSSESSIVE.sub("", name).split(" ")
    while words and (words[0].lower() in words_by_use()["opener"] or words[0].lower() in _DETERMINERS):
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=_KEPT)
def subject_of(text: str) -> str:
    """What a sentence says something of, without adverbials before it; empty where the words don't show it.

    >>> subject_of("Ten years ago the murder rate stood high.")
    'the murder rate'
    """
    words, figures = words_of(text), figures_in(text)
    first, last = _subject(text, words, figures)
    if first >= last:
        return ""
    start, end = words[first].start, words[last - 1].end
    phrase = _BREAK.split(text[start:end], maxsplit=1)[0].strip()
    lowered = {word.text.lower() for word in words[first:last]}
    counted = any(figure.span.start < end and start < figure.span.end for figure in figures)
    if counted or not lowered.isdisjoint(_pronouns()) or words[first].text.lower() in _EMPTY:
        return ""
    return phrase


def begins(text: str) -> int:
    """Offset of the subject, behind an adverbial before it."""
    words = words_of(text)
    first = _past_opener(text, words, figures_in(text))
    return words[first].start if first < len(words) else 0


def has_subject(text: str) -> bool:
    """Whether it is a sentence with a subject, be it a pronoun, and not the end of another sentence."""
    first, last = _subject(text, words_of(text), figures_in(text))
    return first < last


def _subject(text: str, words: Sequence[Word], figures: Sequence[Figure]) -> tuple[int, int]:
    """The words from the subject's first to the verb; empty where there is no verb soon."""
    first = _past_opener(text, words, figures)
    reach = range(first + 1, min(first + _MOST_WORDS + 1, len(words)))
    return first, next((place for place in reach if _is_verb(words, place, figures)), first)


_EMPTY = frozenset(
    "who what which how why where when if but and or nobody nothing everybody everything".split()
)


@lru_cache(maxsize=1)
def _pronouns() -> frozenset[str]:
    uses = words_by_use()
    kinds = ("thing", "thing of", "person", "person of", "many", "many of", "event", "place")
    return frozenset().union(*(uses[kind] for kind in kinds)) | {"each", "these", "those", "we", "i", "you"}


def _past_opener(text: str, words: Sequence[Word], figures: Sequence[Figure]) -> int:
    """Index of the word that the subject begins with, behind "In March 2022" or "Under the new law,"."""
    if not words:
        return 0
    leading = next((figure for figure in figures if figure.span.start <= words[0].start), None)
    if leading and (timed := _TIMED.match(text, leading.span.end)):
        return _word_at(words, timed.end())
    if words[0].text.lower() not in words_by_use()["opener"]:
        return 0
    comma = text.find(",", 0, 80)
    figure = next((one for one in figures if one.span.start <= words[min(2, len(words) - 1)].start), None)
    if figure is not None and figure.kind is Kind.DATE and not 0 <= comma <= figure.span.end:
        return _word_at(words, figure.span.end)
    return _word_at(words, comma) if comma > 0 else 1


def _word_at(words: Sequence[Word], offset: int) -> int:
    return next((place for place, word in enumerate(words) if word.start >= offset), len(words))


def _is_verb(words: Sequence[Word], place: int, figures: Sequence[Figure]) -> bool:
    """Whether a word is the verb that ends the subject: by the table, or by its ending and what follows."""
    word = words[place].text.lower()
    uses = words_by_use()
    if word in uses["auxiliary"] or word in uses["verb"]:
        return True
    if words[place].capital:
        return False
    if word.endswith("ed"):
        return words[place - 1].text.lower() not in _DETERMINERS
    following = words[place + 1].text.lower() if place + 1 < len(words) else ""
    counted = any(one.span.start <= words[place].start < one.span.end for one in figures)
    return word.endswith("s") and not word.endswith("ss") and following in _DETERMINERS and not counted


_DETERMINERS = frozenset(
    "the a an its their his her this that these those each every another any some no".split()
)


@lru_cache(maxsize=_KEPT)
def without_figures(text: str) -> str:
    """The words alone: a figure of the lead-in is judged where it is written, not in every item."""
    for figure in reversed(figures_in(text)):
        text = f"{text[: figure.span.start]}{figure.noun or ''}{text[figure.span.end :]}"
    return " ".join(text.split())


def unit_words(figure: Figure) -> str:
    """The words of a figure behind its number: "hectares"."""
    return re.sub(r"^.*?\d[\d.,\s\xa0\u202f]*", "", figure.text).strip()
