"""Text → words: where each stands, its dictionary form, and how it was written.

Hyphens split words ("40,000-inmate", "mega-prison"), so that a compound meets its parts written
apart; a name such as MS-13 becomes a run of words that `names` puts together again.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.text.lemma import lemma

# A word is letters with inner apostrophes, an abbreviation with inner points (U.S.), or a number
# with its marks; every branch consumes at least one character and none can match in two ways.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,'’]\d+)*", re.UNICODE)
_LONGEST = 60


class Word(NamedTuple):
    """One word of a text."""

    start: int
    end: int
    text: str
    lemma: str
    """Dictionary form in lower case; for a number its digits as written."""
    capital: bool
    """Whether it begins with a capital letter."""


@lru_cache(maxsize=256)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of *text* in order; runs of more than 60 characters are passed over.

    >>> [w.lemma for w in words_of("Forty prisoners' cells")]
    ['forty', 'prisoner', 'cell']
    """
    found = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        if end - start > _LONGEST:
            continue
        written = match.group()
        form = written if written[0].isdigit() else lemma(written.lower())
        found.append(Word(start, end, written, form, written[0].isupper()))
    return tuple(found)
