"""Words of one family by their endings: deport and deportation, illegal and illegally.

The base word and its nominal and adverbial forms share a key, made of their Snowball stem. Names of doers
("prisoner", "farmer") are in no family: a count of them is never a count of the thing. Words whose stem is
another word's by accident ("department", "depart") stand in the table `unrelated`.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.text.stems import stem
from factcheck.text.tabular import listed, rows

PREFIX = "~stem:"
"""Of every key of a family but an adverb's, which is its adjective."""

_NOMINAL = ("ment", "ation", "ition", "tion", "sion", "ance", "ence", "ing")
_ADVERB = "ly"
_FROM = {"ily": "y", "ically": "ic"}
_SHORTEST = 4
_UNRELATED = frozenset(word for cell, *_ in rows("unrelated") for word in listed(cell))


@lru_cache(maxsize=65536)
def family(form: str) -> str | None:
    """Give the key of the family of a base form, or None where it is in none.

    >>> family("deportation") == family("deport")
    True
    >>> family("illegally")
    'illegal'
    >>> family("prisoner") is None
    True
    """
    if len(form) < _SHORTEST or form in _UNRELATED or not form.isalpha():
        return None
    if form.endswith(_ADVERB):
        return _adjective(form)
    root = stem(form)
    nominal = form.endswith(_NOMINAL) and root != form
    plain = form in (root, f"{root}e", f"{root}ate")
    return PREFIX + root if nominal or plain else None


def _adjective(form: str) -> str:
    for ending, instead in _FROM.items():
        if form.endswith(ending):
            return form.removesuffix(ending) + instead
    return form.removesuffix(_ADVERB)
