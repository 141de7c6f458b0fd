"""How far a hedged number may be from the value it stands for.

`HEDGES[figure.hedge]` gives the reach on both sides as fractions of the number. The widths are an
editor's: "about" allows a twentieth either way; "nearly" allows a tenth below and nothing above;
"just over" a tenth above and nothing below. A phrase belongs to a row through the tables of the
languages (`tables/en.py`, `tables/es.py`), each with its example.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """A hedge's reach, as fractions of the number, both ends included."""

    below: Fraction
    above: Fraction
    example: str
    """An English text whose first figure carries it."""


_NONE = Fraction(0)
_TWENTIETH = Fraction(1, 20)
_TENTH = Fraction(1, 10)
_HALF = Fraction(1, 2)


def _around(example: str, reach: Fraction = _TWENTIETH) -> Hedge:
    return Hedge(below=reach, above=reach, example=example)


def _short_of(example: str) -> Hedge:
    return Hedge(below=_TENTH, above=_NONE, example=example)


HEDGES: dict[str, Hedge] = {
    "about": _around("about 250 people"),
    "around": _around("around 250 people"),
    "roughly": _around("roughly 250 people"),
    "approximately": _around("approximately 250 people"),
    "some": _around("some 250 people"),
    "circa": _around("circa 250 people"),
    "~": _around("~70 drones"),
    "estimated": _around("an estimated 5,000 fans"),
    "close to": _around("close to 15,000 convicts"),
    "or so": _around("500 or so"),
    # Speakers mark with these that they did not count.
    "maybe": _around("maybe 250 people", _TENTH),
    "nearly": _short_of("nearly 80,000 arrests"),
    "almost": _short_of("almost 120 hectares"),
    "approaching": _short_of("approaching 80,000"),
    "just under": _short_of("just under $3 million"),
    "just over": Hedge(below=_NONE, above=_TENTH, example="just over 300 cases"),
    # "20-odd" reaches to the next ten; for "300-odd" that is more than anyone means, but no harm.
    "odd": Hedge(below=_NONE, above=Fraction(9, 20), example="20-odd hectares"),
    # "a couple of weeks" may be ten days or three weeks.
    "couple": _around("a couple of weeks", _HALF),
    # From here on the number is the least that is meant, and the reach above it is where it stops.
    "few": Hedge(below=Fraction(1, 3), above=Fraction(2), example="a few days"),
    "several": Hedge(below=_NONE, above=Fraction(3), example="several days"),
    "dozens": Hedge(below=_NONE, above=Fraction(4), example="dozens of cases"),
    "hundreds": Hedge(below=_NONE, above=Fraction(4), example="hundreds of cases"),
    # "early 2010s": the days are in the figure itself.
    "part": Hedge(below=_NONE, above=_NONE, example="in early 2019"),
}
