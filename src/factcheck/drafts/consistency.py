"""What a draft says against itself; no base is needed.

Each rule would rather miss a fault than raise a false alarm: it speaks only where the sentence shows by
its own words that the figures belong together.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.drafts.document import PassageKind
from factcheck.drafts.findings import make
from factcheck.drafts.sentences import figures_in
from factcheck.judge.wording import number
from factcheck.model import Comparator, Figure, Kind, Span
from factcheck.text import lexicon
from factcheck.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.drafts.document import Document
    from factcheck.drafts.sentences import Sentence
    from factcheck.model.draft import DraftFinding

_PARTS = re.compile(r":\s|\b(?:comprising|made up of|consisting of|namely)\b")
_JOINED = re.compile(r"[^.;:]*(?:,|\band\b|\bplus\b)[^.;:]*")
_OUT_OF = re.compile(r"\s*(?:out )?of (?:the |its |their |all |a total of )?")
_OR = re.compile(r"[^.;]{0,40}?(?:,|\(|–|—|\bor\b)\s*(?:or |that is |i\.e\. )?(?:about |some )?$")
_ANNOUNCED = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|[2-9]|10) (?:[a-z-]+ ){0,2}"
    r"(?:reasons|ways|things|points|steps|conditions|questions|lessons|facts|factors|findings|options"
    r"|examples|problems|goals|rules|demands|changes|measures|arguments|criteria)\b[^.]*:$",
    re.IGNORECASE,
)
_WORDS = {
    word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)
}
_NEAR = Fraction(1, 2)
_ALIKE = 0.6
_FEWEST_WORDS = 3


def inconsistencies(document: Document, sentences: Sequence[Sentence]) -> Iterator[DraftFinding]:
    """Every place where the draft contradicts itself, rule by rule."""
    read = [(sentence, figures_in(sentence.text)) for sentence in sentences]
    for sentence, figures in read:
        yield from _sums(document, sentence, figures)
        yield from _percentages(document, sentence, figures)
    yield from _announced(document, sentences)
    yield from _repeated(document, read)


def _sums(document: Document, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[DraftFinding]:
    """As in "116 staff: 60 guards, 40 cooks and 20 drivers"."""
    mark = _PARTS.search(sentence.text)
    counts = [figure for figure in figures if _is_count(figure)]
    if mark is None or len(counts) != len(figures):
        return
    before = [figure for figure in counts if figure.span.end <= mark.start()]
    parts = [figure for figure in counts if figure.span.start >= mark.end()]
    if len(before) != 1 or len(parts) < 2:  # noqa: PLR2004 - a sum has two parts at least
        return
    between = [sentence.text[a.span.end : b.span.start] for a, b in pairwise(parts)]
    if not all(_JOINED.fullmatch(words) for words in between):
        return
    total, added = _value(before[0]), sum((_value(part) for part in parts), Fraction(0))
    if total != added and total * _NEAR <= added <= total / _NEAR:
        message = f"The parts add up to {number(added)}, not to “{before[0].text}”."
        yield make(document, "FC201", message, document.at(sentence.place(before[0].span)))


def _percentages(document: Document, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[DraftFinding]:
    """As in "23 of the 116 members, or 30 per cent"."""
    for part, whole, share in zip(figures, figures[1:], figures[2:], strict=False):
        text = sentence.text
        if not (
            _is_count(part) and _is_count(whole) and share.kind is Kind.PERCENT and share.value is not None
        ):
            continue
        if not _OUT_OF.fullmatch(text[part.span.end : whole.span.start]):
            continue
        if not _OR.fullmatch(text[whole.span.end : share.span.start]):
            continue
        if not 0 < _value(part) <= _value(whole):
            continue
        percent = _value(part) * 100 / _value(whole)
        room = (share.step or Fraction(1)) / 2
        room = room if share.comparator is Comparator.EQ else max(room, percent / 20)
        if share.comparator in (Comparator.EQ, Comparator.APPROX) and abs(percent - share.value) > room:
            shown = f"{float(percent):.1f}"  # shown, not compared
            message = f"“{part.text}” of “{whole.text}” is {shown} per cent, not “{share.text}”."
            yield make(document, "FC203", message, document.at(sentence.place(share.span)))


def _announced(document: Document, sentences: Sequence[Sentence]) -> Iterator[DraftFinding]:
    """As in "Four reasons speak for it:" and a list of three."""
    items: dict[str, set[int]] = {}
    for passage_number, sentence in enumerate(sentences):
        passage = sentence.passage
        if passage.kind is PassageKind.ITEM and sentence.within.start == 0:
            items.setdefault(passage.lead, set()).add(passage_number)
    for sentence in sentences:
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


def _repeated(
    document: Document, read: Sequence[tuple[Sentence, Sequence[Figure]]]
) -> Iterator[DraftFinding]:
    """The same said twice with another figure: one figure each, the same noun, nearly the same words."""
    known: dict[tuple[str, ...], list[tuple[Sentence, Figure, frozenset[str], tuple[str, ...]]]] = {}
    for sentence, figures in read:
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
    return len(both) >= _FEWEST_WORDS and len(both) >= _ALIKE * len(one | other)


def _is_count(figure: Figure) -> bool:
    return (
        figure.kind is Kind.COUNT
        and figure.unit is None
        and figure.value is not None
        and figure.comparator is Comparator.EQ
    )


def _value(figure: Figure) -> Fraction:
    return figure.value if figure.value is not None else Fraction(0)
