"""Word stems by the Snowball algorithm for English (Porter, 2001)."""

from __future__ import annotations

from functools import lru_cache

import Stemmer

_ENGLISH = Stemmer.Stemmer("english", 0)


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """The stem of a lower-case word.

    >>> stem("democratic") == stem("democrats")
    True
    """
    return str(_ENGLISH.stemWord(form))
