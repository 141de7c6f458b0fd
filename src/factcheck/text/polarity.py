"""Which words say no: how often a stretch of words is negated, and where."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text import lexicon
from factcheck.text.words import Word

_DOUBLES = {("not", "only"), ("not", "just"), ("no", "less"), ("no", "fewer"), ("no", "more"), ("not", "more"),
            ("not", "less"), ("no", "later"), ("no", "earlier"), ("not", "exceed"), ("not", "until"), ("no", "doubt")}  # fmt: skip


def negations(words: Sequence[Word]) -> tuple[int, ...]:
    """Indices of the words that negate what they stand with; bounds such as "no fewer than" negate nothing.

    >>> from factcheck.text.words import words_of
    >>> negations(words_of("The order was not in writing.")), negations(words_of("no fewer than 300"))
    ((3,), ())
    """
    lemmas = [word.lemma for word in words]
    found = []
    for i, word in enumerate(words):
        form = word.lemma
        low = word.text.lower()
        if form in lexicon.NEGATORS or low in lexicon.NEGATORS or low.endswith(("n't", "n’t")) or low == "cannot":
            following = tuple(lemmas[i + 1 : i + 2])
            if not following or (("no" if form == "no" else "not"), following[0]) not in _DOUBLES:
                found.append(i)
        elif form in lexicon.IMPLICIT_NEGATORS:
            found.append(i)
    return tuple(found)
