"""Which words can start a figure, and which reader to ask about them."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.figures.tables import language

if TYPE_CHECKING:
    from collections.abc import Iterable


class Role(Enum):
    """The readers that a word can call."""

    NUMBER = auto()
    DATE = auto()
    ORDINAL = auto()
    FRACTION = auto()
    VAGUE = auto()
    FACTOR_VERB = auto()
    FACTOR_WORD = auto()
    TWICE = auto()
    MAJORITY = auto()
    ZERO = auto()
    NOON = auto()
    PERIOD = auto()


_GLYPHS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"


@lru_cache(maxsize=4)
def triggers(code: str) -> dict[str, Role]:
    """Every word of the language that can start a figure. Earlier rows give way to later ones."""
    lang = language(code)
    rows: tuple[tuple[Role, Iterable[str]], ...] = (
        (Role.NUMBER, _GLYPHS),
        (Role.NUMBER, lang.scales.keys() - lang.counted_scales),
        (Role.NUMBER, lang.hundred),
        (Role.NUMBER, lang.hundreds),
        (Role.ORDINAL, lang.parts),
        (Role.ORDINAL, lang.ordinals),
        (Role.PERIOD, lang.long_periods),
        (Role.NUMBER, lang.small),
        (Role.NUMBER, lang.tens),
        (Role.FRACTION, lang.halves),
        (Role.DATE, lang.months),
        (Role.DATE, lang.decades),
        (Role.DATE, lang.seasons),
        (Role.VAGUE, lang.vague),
        (Role.VAGUE, lang.some),
        (Role.VAGUE, ("couple", "pair", "par")),
        (Role.FACTOR_VERB, lang.factor_verbs),
        (Role.FACTOR_WORD, lang.factor_words),
        (Role.TWICE, lang.twice),
        (Role.MAJORITY, lang.majority | lang.minority),
        (Role.ZERO, lang.zero_words | lang.none_words | lang.single),
        (Role.NOON, lang.noon),
    )
    return {word: role for role, words in rows for word in words}
