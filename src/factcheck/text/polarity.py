"""Which words say no: the negators of a sentence, plain ones and words whose meaning holds a denial."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.text import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.text.words import Word

# A negator before one of these makes a bound or a stress, not a denial.
_BOUNDS = frozenset("only just less few fewer more later earlier late early exceed doubt until".split())


_FIRST = lexicon.NEGATORS.union(
    *({phrase[0]} for phrase in (*lexicon.NEGATOR_PHRASES.entries, *lexicon.IMPLICIT_NEGATOR_PHRASES.entries))
)
"""The words with which a denial can begin."""
_APOSTROPHES = frozenset("'’")


class Negation(NamedTuple):
    """A word or phrase that denies what it stands with."""

    at: int
    """Index of its first word."""
    length: int
    implicit: bool
    """Whether the denial is part of its meaning ("fail to", "lack") and not the word itself ("not")."""


def negations(words: Sequence[Word]) -> tuple[Negation, ...]:
    """The negators among *words*; bounds such as "no fewer than" negate nothing, nor does "no … more than".

    >>> from factcheck.text.words import words_of
    >>> [n.at for n in negations(words_of("The order was not in writing."))]
    [3]
    >>> negations(words_of("no fewer than 300"))
    ()
    """
    forms = [word.lemma for word in words]
    found = []
    i = 0
    while i < len(forms):
        if forms[i] not in _FIRST and not _APOSTROPHES.intersection(words[i].text):
            i += 1
            continue
        length = _plain(words, forms, i)
        if length:
            following = forms[i + length] if i + length < len(forms) else ""
            superlative = forms[i] == "no" and "than" in forms[i + 1 :]
            if not superlative and (following not in _BOUNDS or length > 1):
                found.append(Negation(i, length, False))
        else:
            hit = lexicon.IMPLICIT_NEGATOR_PHRASES.at(forms, i)
            length = hit[1] if hit else 0
            if length:
                found.append(Negation(i, length, True))
        i += max(length, 1)
    return tuple(found)


def _plain(words: Sequence[Word], forms: Sequence[str], i: int) -> int:
    hit = lexicon.NEGATOR_PHRASES.at(forms, i)
    if hit:
        return hit[1]
    return int(words[i].text.lower().replace("’", "'") in lexicon.NEGATORS)
