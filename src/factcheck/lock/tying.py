"""Where in a source text each claim stands: the sentence with its figures and most of its words.

A claim is in other words than its source, but its figures are the source's. A figure is tied to one of the
text that has the same value, however either is written ("14.5 thousand", "14,500"); what is locked are the
text's own characters.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figures.units import convert, lookup
from factcheck.lock import digests
from factcheck.lock.sentences import SourceSentence, lemmas_of, sentences_of
from factcheck.model import Kind
from factcheck.model.lock import Lock, State, Tie, TiedFigure, TiedText, Verified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Claim, Figure
    from factcheck.model.sourcetext import SourceText

_FIGURE = 2.0
"""What a figure that is found weighs, beside all the words together, which weigh 1."""
_SECTION = 0.4
_PARAGRAPH = 0.3
_LEAST_WORDS = 0.3
"""Share of a claim's words that the sentence of a claim without figures must have."""
_ENOUGH = 300
"""Sentences that are looked at for a claim without figures, those with its rarest words first."""


class Tied(NamedTuple):
    """What tying gives."""

    lock: Lock
    untied: tuple[Verified, ...]
    """The claims that have no place, each with the reason."""


def tie(claims: Sequence[Claim], source_id: str, source: SourceText) -> Tied:
    """Tie the *claims* of a source to its text; a claim stays untied if one of its figures is not found."""
    places = _Places(tuple(sentences_of(source)))
    ties: list[Tie] = []
    untied: list[Verified] = []
    for claim in claims:
        tied = _tied(claim, source_id, source, places)
        if isinstance(tied, Tie):
            ties.append(tied)
        else:
            untied.append(tied)
    name = source.name.replace("\\", "/").rpartition("/")[2]
    text = TiedText(source=source_id, name=name, digest=digests.whole(source))
    return Tied(Lock(texts=(text,), ties=tuple(ties)), tuple(untied))


def _tied(claim: Claim, source_id: str, source: SourceText, places: _Places) -> Tie | Verified:
    if claim.quote is not None and (told := misquoted(claim.quote, source)):
        return Verified(claim=claim.id, state=State.MISQUOTED, told=told)
    found = places.of(claim)
    if found is None:
        told = "No sentence of the text has its words."
        if claim.figures:
            told = f"No sentence of the text has {_listed(claim.figures)}."
        return Verified(claim=claim.id, state=State.UNTIED, told=told)
    sentence, pairs = found
    missing = [entry.figure for entry in claim.figures if id(entry.figure) not in pairs]
    if missing:
        near = sentence.passage
        told = f"Its sentence lacks {', '.join(f'“{figure.text}”' for figure in missing)}."
        return Verified(
            claim=claim.id, state=State.UNTIED, told=told, section=near.section, paragraph=near.paragraph
        )
    return Tie(
        claim=claim.id,
        wording=digests.wording(claim),
        source=source_id,
        sentence=sentence.digest,
        section=digests.heading(sentence.passage.section),
        paragraph=sentence.passage.paragraph,
        anchor=digests.edges(sentence.passage.text, (sentence.start, sentence.end)),
        figures=tuple(_figure(entry.figure, *pairs[id(entry.figure)]) for entry in claim.figures),
        copies=places.copies(sentence),
        quoted=claim.quote is not None,
    )


def _listed(figures: Iterable[object]) -> str:
    texts = [f"“{entry.figure.text}”" for entry in figures]  # type: ignore[attr-defined]
    return " or ".join(texts)


def _figure(said: Figure, sentence: SourceSentence, stands: Figure) -> TiedFigure:
    start, end = sentence.start + stands.span.start, sentence.start + stands.span.end
    return TiedFigure(
        said=said.text,
        stands=stands.text,
        anchor=digests.anchor(sentence.passage.text, (sentence.start, sentence.end), (start, end)),
        sentence=sentence.digest,
    )


def misquoted(quote: str, source: SourceText) -> str:
    """Where a quote parts from the text; empty where it stands there, character for character."""
    texts = [passage.text for passage in source.passages]
    if any(quote in text for text in texts):
        return ""
    low, high = 0, len(quote)
    while low < high:  # the longest beginning that stands somewhere
        middle = (low + high + 1) // 2
        if any(quote[:middle] in text for text in texts):
            low = middle
        else:
            high = middle - 1
    return f"The quote does not stand in the text: it parts from it at its character {low + 1}, “{quote[low : low + 20]}”."


def _counts_alike(figure: Figure, other: Figure) -> int:
    """Whether both count the same: 2 by its word, 1 where one of them does not say."""
    if not figure.noun or not other.noun:
        return 1
    return 0 if lemmas_of(figure.noun).isdisjoint(lemmas_of(other.noun)) else 2


Pairs = dict[int, tuple[SourceSentence, "Figure"]]
"""By the identity of a claim's figure: the sentence and the figure that it is tied to."""


@dataclass(slots=True)
class _Scored:
    score: float
    sentence: SourceSentence
    pairs: Pairs


class _Places:
    """The sentences of a text by their figures and words."""

    def __init__(self, sentences: Sequence[SourceSentence]) -> None:
        self._sentences = sentences
        self._copies = Counter(sentence.digest for sentence in sentences)
        self._by_passage: defaultdict[int, list[SourceSentence]] = defaultdict(list)
        self._by_value: defaultdict[object, list[SourceSentence]] = defaultdict(list)
        self._by_word: defaultdict[str, list[SourceSentence]] = defaultdict(list)
        for sentence in sentences:
            self._by_passage[id(sentence.passage)].append(sentence)
            for key in {key for figure in sentence.figures for key in _values(figure)}:
                self._by_value[key].append(sentence)
            for form in sentence.lemmas:
                self._by_word[form].append(sentence)

    def copies(self, sentence: SourceSentence) -> int:
        """How often the same sentence stands in the text."""
        return self._copies[sentence.digest]

    def of(self, claim: Claim) -> tuple[SourceSentence, Pairs] | None:
        """The sentence that fits best, and what each of the claim's figures is tied to, there or nearby."""
        words = lemmas_of(" ".join((claim.statement, *claim.paraphrases)))
        own = lemmas_of(claim.statement)
        scored = [self._scored(claim, own, words, sentence) for sentence in self._candidates(claim, own)]
        best = max(scored, key=lambda one: (one.score, -one.sentence.number), default=None)
        if best is None:
            return None
        if claim.figures:
            if not best.pairs:
                return None
            self._look_nearby(claim, best)
            return best.sentence, best.pairs
        shared = len(own & best.sentence.lemmas) / max(len(own), 1)
        return (best.sentence, {}) if shared >= _LEAST_WORDS else None

    def _candidates(self, claim: Claim, own: frozenset[str]) -> Iterator[SourceSentence]:
        found: dict[int, SourceSentence] = {}
        for entry in claim.figures:
            for key in _values(entry.figure):
                found.update((sentence.number, sentence) for sentence in self._by_value.get(key, ()))
        for form in sorted(own, key=self._frequency) if not claim.figures else ():
            if len(found) > _ENOUGH:
                break
            found.update((sentence.number, sentence) for sentence in self._by_word.get(form, ()))
        yield from found.values()

    def _frequency(self, form: str) -> tuple[int, str]:
        return len(self._by_word.get(form, ())), form

    def _scored(
        self, claim: Claim, own: frozenset[str], words: frozenset[str], sentence: SourceSentence
    ) -> _Scored:
        pairs: Pairs = {}
        taken: set[int] = set()
        for entry in claim.figures:
            fits = [i for i, other in enumerate(sentence.figures) if same_value(entry.figure, other)]
            free = [i for i in fits if i not in taken] or fits
            if free:
                best = max(free, key=lambda i: (_counts_alike(entry.figure, sentence.figures[i]), -i))
                pairs[id(entry.figure)] = (sentence, sentence.figures[best])
                taken.add(best)
        score = _FIGURE * len(pairs) / max(len(claim.figures), 1)
        score += 0.7 * len(own & sentence.lemmas) / max(len(own), 1)
        score += 0.3 * len(words & sentence.lemmas) / max(len(sentence.lemmas), 1)
        where = claim.where
        if where is not None and where.section is not None and where.section == sentence.passage.section:
            score += _SECTION + _PARAGRAPH * (where.paragraph == sentence.passage.paragraph)
        return _Scored(score, sentence, pairs)

    def _look_nearby(self, claim: Claim, best: _Scored) -> None:
        """What the sentence lacks may stand in another of the same passage: dates are said once."""
        near = self._by_passage[id(best.sentence.passage)]
        others = [one for one in near if one is not best.sentence]
        for entry in claim.figures:
            if id(entry.figure) in best.pairs:
                continue
            found = next(
                ((one, other) for one in others for other in one.figures if same_value(entry.figure, other)),
                None,
            )
            if found is not None:
                best.pairs[id(entry.figure)] = found


def _values(figure: Figure) -> Iterator[object]:
    """What figures of one value share."""
    if figure.kind is Kind.DATE:
        if figure.first or figure.last:
            yield ("date", figure.first, figure.last)
        month = figure.month or _month_of(figure)
        if month is not None:
            yield ("month", month)
        return
    if figure.value is not None:
        yield figure.value
        base = None if figure.unit is None else _in_base_unit(figure)
        if base is not None:
            yield ("measure", base)
    else:
        yield ("range", figure.low, figure.high, figure.written)


def _month_of(figure: Figure) -> int | None:
    """The month of a date that is one month or a part of one."""
    first, last = figure.first, figure.last
    alike = first is not None and last is not None and (first.year, first.month) == (last.year, last.month)
    return first.month if alike and first is not None else None


def _in_base_unit(figure: Figure) -> object:
    unit = lookup(figure.unit or "")
    return (
        None
        if unit is None or figure.value is None
        else (unit.dimension, figure.value * unit.factor + unit.offset)
    )


def same_value(claimed: Figure, stands: Figure) -> bool:
    """Whether a claim's figure may rest on one of the text: the same value, in the same measure.

    A date of the text may leave the year out, which the claim fills in.
    """
    if Kind.DATE in (claimed.kind, stands.kind):
        return claimed.kind is stands.kind and _same_date(claimed, stands)
    if Kind.TIME in (claimed.kind, stands.kind):
        return claimed.kind is stands.kind and claimed.written == stands.written
    if claimed.value is None or stands.value is None:
        return (claimed.value, claimed.low, claimed.high) == (stands.value, stands.low, stands.high)
    if claimed.unit == stands.unit or (_bare(claimed.unit) and _bare(stands.unit)):
        return claimed.value == stands.value
    return convert(stands.value, stands.unit or "", claimed.unit or "") == claimed.value


def _bare(unit: str | None) -> bool:
    """Whether a unit may be left unsaid: of "from 103 to 2.4 per 100,000" the first has none."""
    return unit in (None, "x") or unit.startswith("per ")


def _same_date(claimed: Figure, stands: Figure) -> bool:
    if (claimed.first, claimed.last) == (stands.first, stands.last) and (claimed.first or claimed.last):
        return True
    if stands.first is not None or stands.last is not None or stands.month is None:
        return False
    first = claimed.first
    month = claimed.month or (first.month if first else None)
    day = claimed.day or (first.day if first is not None and first == claimed.last else None)
    return month == stands.month and stands.day in (None, day)
