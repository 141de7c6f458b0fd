"""The sentences of a source text with their figures, and what they are found by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.figures import read_figures
from factcheck.lock import digests
from factcheck.model.sourcetext import SourcePassage
from factcheck.text import lexicon
from factcheck.text.sentences import split
from factcheck.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Figure
    from factcheck.model.sourcetext import SourceText

_LONGEST = 4_000
"""Characters of a stretch that is read; what is longer is no sentence."""


@dataclass(frozen=True)
class SourceSentence:
    """A sentence in its passage."""

    passage: SourcePassage
    start: int
    end: int
    number: int
    """Its place in the text, counted from 0."""

    @cached_property
    def text(self) -> str:
        """Its characters."""
        return self.passage.text[self.start : self.end]

    @cached_property
    def digest(self) -> str:
        """The digest of its characters."""
        return digests.digest(self.text)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that are read in it; spans are offsets into `text`."""
        return tuple(read_figures(self.text[:_LONGEST]))

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The words that carry something, in dictionary form, with their groups of synonyms."""
        return lemmas_of(self.text[:_LONGEST])


def lemmas_of(text: str) -> frozenset[str]:
    """The dictionary forms of the words that carry something, and the groups they belong to."""
    forms = {word.lemma for word in words_of(text) if lexicon.weight(word.lemma) > 0}
    return frozenset(forms | {key for form in forms for key in lexicon.senses(form)})


def sentences_of(source: SourceText) -> Iterator[SourceSentence]:
    """The sentences in the order of the text."""
    number = 0
    for passage in source.passages:
        for start, end in split(passage.text):
            yield SourceSentence(passage, start, end, number)
            number += 1
