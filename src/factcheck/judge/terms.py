"""The content words, fixed phrases and names of a sentence: what they may be matched by, and what they weigh."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figures.tables import language
from factcheck.model import Figure, Kind
from factcheck.text import lexicon
from factcheck.text.names import Mention
from factcheck.text.words import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.text.vocabulary import Vocabulary

NAME_WEIGHT = 1.5
_INTRODUCING = 0.5
_ADVERBIAL = 0.3
"""Words of time and reach ("so far"): they are scopes first, and say little besides."""


class Term(NamedTuple):
    """A content word, fixed phrase or name as it occurs in a sentence."""

    keys: frozenset[str]
    """What it may be matched by."""
    form: str
    """Dictionary form, for messages."""
    weight: float
    at: int
    """Index of its first word."""
    segment: int
    """Which stretch of the sentence it stands in."""
    noun_of: int
    """Index of the figure that counts it, or -1."""
    name: int
    """Index of the name it is, or -1."""
    start: int
    end: int
    parts: tuple[frozenset[str], ...] = ()
    """For a fixed phrase the keys of each of its words: all of them together stand for the phrase."""

    def among(self, keys: frozenset[str]) -> bool:
        """Whether *keys* have the term, by itself or by all its parts."""
        if not keys.isdisjoint(self.keys):
            return True
        if not self.parts:
            return False
        return not any(keys.isdisjoint(part) for part in self.parts)


def keys_of(terms: Iterable[Term]) -> frozenset[str]:
    """All keys of *terms* and of their parts."""
    found: set[str] = set()
    for term in terms:
        found |= term.keys
        for part in term.parts:
            found |= part
    return frozenset(found)


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The words of a sentence with what each of them belongs to, by index of the word."""

    words: Sequence[Word]
    figures: Sequence[Figure]
    owners: Sequence[int]
    """The figure whose span it lies in, or -1."""
    nouns: Sequence[int]
    """The figure that counts it, or -1."""
    segments: Sequence[int]
    mentions: Sequence[Mention]

    def hidden(self, i: int) -> bool:
        """Whether word *i* is the number, scale, unit, hedge or date itself, and so no word of the context."""
        return part_of_figure(self.words[i], self.owners[i], self.nouns[i], self.figures)


def terms_of(layout: Layout, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The terms of a sentence in order; the words of a name or a fixed phrase are one term."""
    lemmas = [word.lemma for word in layout.words]
    names = {i: n for n, mention in enumerate(layout.mentions) for i in range(mention.first, mention.last)}
    terms: list[Term] = []
    i = 0
    while i < len(lemmas):
        if i in names:
            term, i = _name(layout, names[i]), layout.mentions[names[i]].last
        else:
            phrase = None if layout.hidden(i) else lexicon.phrase_at(lemmas, i)
            length = phrase[1] if phrase else 1
            run = range(i, i + length)
            if phrase is not None and not any(k in names or layout.hidden(k) for k in run):
                term, i = _phrase(layout, lemmas, run, phrase[0], vocabulary), i + length
            else:
                term, i = _word(layout, lemmas, i, vocabulary), i + 1
        if term is not None:
            terms.append(term)
    return tuple(_lightened(terms))


def _name(layout: Layout, number: int) -> Term | None:
    mention = layout.mentions[number]
    first = mention.first
    return Term(
        keys=frozenset({mention.key}) | mention.parts,
        form=mention.text,
        weight=NAME_WEIGHT,
        at=first,
        segment=layout.segments[first],
        noun_of=layout.nouns[first],
        name=number,
        start=layout.words[first].start,
        end=layout.words[mention.last - 1].end,
    )


def _phrase(layout: Layout, lemmas: list[str], run: range, key: str, vocabulary: Vocabulary) -> Term | None:
    return Term(
        keys=frozenset({key}),
        form=" ".join(lemmas[k] for k in run),
        weight=_ADVERBIAL if lexicon.SCOPES.at(lemmas, run[0]) else 1.0,
        at=run[0],
        segment=layout.segments[run[0]],
        noun_of=max(layout.nouns[k] for k in run),
        name=-1,
        start=layout.words[run[0]].start,
        end=layout.words[run[-1]].end,
        parts=tuple(vocabulary.keys(lemmas[k]) for k in run if lexicon.weight(lemmas[k]) > 0),
    )


def _word(layout: Layout, lemmas: list[str], i: int, vocabulary: Vocabulary) -> Term | None:
    word, form = layout.words[i], lemmas[i]
    if layout.hidden(i) or word.text[0].isdigit() or len(form) == 1:
        return None
    weight = lexicon.weight(form)
    if weight <= 0:
        return None
    return Term(
        keys=vocabulary.keys(form),
        form=form,
        weight=weight,
        at=i,
        segment=layout.segments[i],
        noun_of=layout.nouns[i],
        name=-1,
        start=word.start,
        end=word.end,
    )


def part_of_figure(word: Word, owner: int, noun: int, figures: Sequence[Figure]) -> bool:
    """Whether the word is the number, scale, unit, hedge or date itself, and so no word of the context."""
    if owner < 0 or noun >= 0:
        return False
    return (
        figures[owner].kind in (Kind.DATE, Kind.TIME)
        or word.text.lower() in _number_words()
        or word.text[0].isdigit()
    )


@lru_cache(maxsize=1)
def _number_words() -> frozenset[str]:
    """The words that make up figures, from the reader's own tables."""
    lang = language("en")
    tables = (
        lang.small, lang.tens, lang.hundred, lang.scales, lang.letters, lang.parts, lang.many_parts, lang.ordinals,
        lang.halves, lang.vague, lang.some, lang.units, lang.units_glued, lang.long_periods, lang.currency_words,
        lang.currency_parts, lang.per, lang.adverb_rates, lang.factor_words, lang.times, lang.twice, lang.zero_words,
    )  # fmt: skip
    phrases = (
        *(p.words for p in lang.before),
        *(p.words for p in lang.after),
        *lang.percent,
        *lang.points,
        *lang.basis_points,
    )
    words = {word for table in tables for phrase in table for word in phrase.split()}
    words.update(word for phrase in phrases for word in phrase.split())
    words.update(("pair", "couple"))
    return frozenset(words)


def _lightened(terms: list[Term]) -> Iterator[Term]:
    """A noun that only introduces a name ("the naturalist John Muir") says little by itself."""
    for term, following in zip_longest(terms, terms[1:]):
        leads = following is not None and following.name >= 0 and term.name < 0 and term.noun_of < 0
        if (
            leads
            and following.start - term.end == 1
            and term.weight == 1
            and not lexicon.NEGATORS & term.keys
        ):
            yield term._replace(weight=_INTRODUCING)
        else:
            yield term
