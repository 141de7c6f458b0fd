"""What a draft says against itself; no base is needed.

Each rule would rather miss a fault than raise a false alarm: it speaks only where the sentence shows by
its own words that the figures belong together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.drafts import sums
from factcheck.drafts.document import PassageKind
from factcheck.drafts.findings import make
from factcheck.drafts.sentences import figures_in
from factcheck.drafts.subjects import words_by_use
from factcheck.model import Comparator, Figure, Kind, Span
from factcheck.text import lexicon
from factcheck.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.drafts.document import Document
    from factcheck.drafts.sentences import Sentence
    from factcheck.model.draft import DraftFinding

_ANNOUNCED = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|[2-9]|10) (?:[a-z-]+ ){0,2}"
    r"(?:reasons|ways|things|points|steps|conditions|questions|lessons|facts|factors|findings|options"
    r"|examples|problems|goals|rules|demands|changes|measures|arguments|criteria)\b[^.]*:$",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|[2-9]|10) (?:[a-z-]+ ){0,2}(?:reasons|ways|things|points|steps"
    r"|conditions|questions|lessons|facts|factors|findings|options|examples|problems|goals|rules|demands|changes"
    r"|measures|arguments|criteria)\b[^.:;]*: (?P<list>[^.:;]+)[.!]?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r",\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+")
_MOST_WORDS = 4
"""Words of an item in a list within a sentence; longer ones may hold commas of their own."""
_WORDS = {
    word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)
}
_ALIKE = 0.6
_FEWEST_WORDS = 3


def inconsistencies(document: Document, sentences: Sequence[Sentence]) -> Iterator[DraftFinding]:
    """Every place where the draft contradicts itself, rule by rule."""
    read = [(sentence, figures_in(sentence.text)) for sentence in sentences]
    for sentence, figures in read:
        yield from sums.in_sentence(document, sentence, figures)
        yield from sums.shares(document, sentence, figures)
    yield from sums.in_tables(document, read)
    yield from _announced(document, sentences)
    yield from _repeated(document, read)


def _announced(document: Document, sentences: Sequence[Sentence]) -> Iterator[DraftFinding]:
    """As in "Four reasons speak for it:" and a list of three."""
    items: dict[str, set[int]] = {}
    for passage_number, sentence in enumerate(sentences):
        passage = sentence.passage
        if passage.kind is PassageKind.ITEM and sentence.within.start == 0:
            items.setdefault(passage.lead, set()).add(passage_number)
    for sentence in sentences:
        yield from _announced_within(document, sentence)
        found = _ANNOUNCED.search(sentence.text)
        listed = len(items.get(sentence.passage.text, ()))
        if found is None or not listed or sentence.passage.kind is not PassageKind.PARAGRAPH:
            continue
        word = found[1].lower()
        announced = _WORDS.get(word) or int(word)
        if announced != listed:
            message = f"“{found[1]}” are announced and {listed} listed."
            place = document.at(sentence.place(Span(*found.span(1))))
            yield make(document, "FC204", message, place)


def _announced_within(document: Document, sentence: Sentence) -> Iterator[DraftFinding]:
    """As in "For four reasons: money, time and noise."."""
    found = _LISTED.search(sentence.text)
    if found is None:
        return
    items = _BETWEEN.split(found["list"].strip())
    word = found[1].lower()
    announced = _WORDS.get(word) or int(word)
    verbs = words_by_use()["auxiliary"] | words_by_use()["verb"]
    plain = len(items) > 1 and all(
        0 < len(words := item.lower().split()) <= _MOST_WORDS and verbs.isdisjoint(words) for item in items
    )
    if plain and announced != len(items):
        message = f"“{found[1]}” are announced and {len(items)} listed."
        yield make(document, "FC204", message, document.at(sentence.place(Span(*found.span(1)))))


def _repeated(
    document: Document, read: Sequence[tuple[Sentence, Sequence[Figure]]]
) -> Iterator[DraftFinding]:
    """The same said twice with another figure: one figure each, the same noun, nearly the same words."""
    known: dict[tuple[str, ...], list[tuple[Sentence, Figure, frozenset[str], tuple[str, ...]]]] = {}
    for sentence, figures in read:
        if sentence.passage.kind is PassageKind.CELL:
            continue  # the cells of a row differ by their columns
        numbers = [figure for figure in figures if figure.kind not in (Kind.DATE, Kind.TIME, Kind.ORDINAL)]
        dates = tuple(figure.text.lower() for figure in figures if figure.kind is Kind.DATE)
        if len(numbers) != 1 or numbers[0].value is None or numbers[0].comparator is not Comparator.EQ:
            continue
        figure = numbers[0]
        words = _content(sentence.text, figure)
        key = (str(figure.kind), figure.unit or "", (figure.noun or "").lower(), figure.per or "")
        for earlier, other, its_words, its_dates in known.get(key, ())[-40:]:
            if dates == its_dates and figure.value != other.value and _alike(words, its_words):
                line = document.at(earlier.span).line
                message = f"“{figure.text}” here, but “{other.text}” in line {line}."
                yield make(document, "FC202", message, document.at(sentence.place(figure.span)))
                break
        known.setdefault(key, []).append((sentence, figure, words, dates))


def _content(text: str, figure: Figure) -> frozenset[str]:
    return frozenset(
        word.lemma
        for word in words_of(text)
        if not figure.span.overlaps(Span(word.start, word.end)) and lexicon.weight(word.lemma) > 0
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    both = one & other
    if one == other and len(both) >= _FEWEST_WORDS - 1:
        return True
    return len(both) >= _FEWEST_WORDS and len(both) >= _ALIKE * len(one | other)
