"""Text → figures: exact numbers with comparator, unit, noun and span.

>>> from factcheck.figures import read_figures
>>> [(f.text, str(f.value)) for f in read_figures("It holds more than 14,5 thousand prisoners.")]
[('more than 14,5 thousand prisoners', '14500')]
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.figures.reader import read

if TYPE_CHECKING:
    from factcheck.model.figure import Figure

__all__ = ["read_figures"]


def read_figures(text: str, *, language: str = "en") -> tuple[Figure, ...]:
    """Every figure of a text, in its order; spans never overlap. Any text can be read.

    Args:
        text: what to read; time grows with its length and no faster.
        language: a language code; English ("en") and Spanish ("es") have tables, others are read as English.
    """
    return _read_again(text, language) if len(text) <= _SHORT else read(text, language)


_SHORT = 4000
_read_again = lru_cache(maxsize=256)(read)
"""More than one stage asks for the figures of a sentence."""
