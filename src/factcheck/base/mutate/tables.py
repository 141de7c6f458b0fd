"""Number words, scale words, and how the tables of words are written."""

from __future__ import annotations


def listed(*lines: str) -> frozenset[str]:
    """The words of *lines*, which are parted by spaces.

    >>> sorted(listed("births deaths", "days"))
    ['births', 'days', 'deaths']
    """
    return frozenset(word for line in lines for word in line.split())


_TO_TWENTY = """
one two three four five six seven eight nine ten
eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
"""
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBER_WORDS: dict[str, int] = {word: n for n, word in enumerate(_TO_TWENTY.split(), start=1)} | _TENS

SCALE_WORDS: dict[str, int] = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "bn": 10**9,
    "mn": 10**6,
    "m": 10**6,
    "k": 10**3,
}
