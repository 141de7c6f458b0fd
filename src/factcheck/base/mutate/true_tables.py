"""Words whose exchange leaves a claim true: contractions, synonyms, exact conversions.

Every entry has an example that a test runs. The table is the generator's own and deliberately not one that
verdicts are made with: what came out of the judge's own tables would prove nothing.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from factcheck.base.mutate.tables import listed

CONTRACTIONS: tuple[tuple[str, str], ...] = (
    ("did not", "didn't"),
    ("does not", "doesn't"),
    ("do not", "don't"),
    ("was not", "wasn't"),
    ("were not", "weren't"),
    ("is not", "isn't"),
    ("are not", "aren't"),
    ("has not", "hasn't"),
    ("have not", "haven't"),
    ("had not", "hadn't"),
    ("will not", "won't"),
    ("cannot", "can't"),
)
"""A negation written out and drawn together; swapped both ways."""

SYNONYMS: tuple[tuple[str, str, str], ...] = (
    ("bought", "acquired", "The firm bought a mill."),
    ("rose to", "increased to", "The rate rose to 4%."),
    ("rose by", "went up by", "The rate rose by 4%."),
    ("rises by", "goes up by", "The tax rises by 4%."),
    ("fell to", "dropped to", "The rate fell to 4%."),
    ("fell by", "went down by", "The rate fell by 4%."),
    ("fell from", "dropped from", "The rate fell from 5% to 4%."),
    ("inhabitants", "residents", "The town has 900 inhabitants."),
    ("largest", "biggest", "It is the largest island."),
    ("founded", "established", "The club was founded in 1897."),
    ("closed", "shut", "The firm closed its mill."),
    ("plans to", "intends to", "The city plans to spend £4 million."),
    ("wants to", "aims to", "The country wants to cut emissions."),
    ("demands", "is asking for", "The union demands 7% more pay."),
    ("received", "got", "The city received £4 million."),
    ("repaired", "mended", "The city repaired 14 bridges."),
    ("prison", "jail", "He spent six years in prison."),
    ("children", "kids", "There are 90 children."),
    ("killed", "claimed the lives of", "It killed 47 people."),
    ("began", "started", "The strike began on Monday."),
    ("about", "roughly", "It is about 90 metres long."),
    ("percent", "per cent", "It rose by 4 percent."),
    ("kilometres", "km", "It is 90 kilometres long."),
    ("revenue", "turnover", "Its revenue was £4 million."),
    ("in total", "altogether", "There are 90 in total."),
    ("is expected to", "is set to", "It is expected to cost £4 million."),
    ("employed", "had on its payroll", "The firm employed 90 people."),
)
"""A word, another with the same meaning, and a sentence with the first."""


class Conversion(NamedTuple):
    """A unit that another measures exactly."""

    old: str
    new: str
    factor: Fraction
    """How many `new` make one `old`."""
    example: str


def _exact(old: str, new: str, factor: str, example: str) -> Conversion:
    return Conversion(old, new, Fraction(factor), example)


CONVERSIONS: tuple[Conversion, ...] = (
    _exact("tonnes", "kilograms", "1000", "620 tonnes"),
    _exact("kilograms", "tonnes", "1/1000", "1,450 kilograms"),
    _exact("square kilometres", "hectares", "100", "5,410 square kilometres"),
    _exact("hectares", "square kilometres", "1/100", "7,300 hectares"),
    _exact("kilometres", "metres", "1000", "7 kilometres"),
    _exact("centimetres", "millimetres", "10", "45 centimetres"),
    _exact("metres", "centimetres", "100", "38 metres"),
    _exact("milligrams", "grams", "1/1000", "20 milligrams"),
    _exact("megawatts", "gigawatts", "1/1000", "1,940 megawatts"),
    _exact("hours", "days", "1/24", "48 hours"),
    _exact("hours", "minutes", "60", "3 hours"),
    _exact("days", "weeks", "1/7", "14 days"),
    _exact("minutes", "hours", "1/60", "30 minutes"),
    _exact("months", "years", "1/12", "24 months"),
)
"""A unit, a second, how many of the second make one of the first, an example."""

PASSIVES = listed(
    "bought sold won replaced repaired closed signed passed scored founded audited killed injured led built "
    "visited banned"
)
"""Past forms that are their own participles and whose object can become the subject."""

ARTICLES = frozenset({"the", "a", "an", "The", "A", "An"})
RATE_NOUNS = listed("second minute hour day week month year decade head person share barrel piece litre")
"""Nouns after which "a" means "per"."""
