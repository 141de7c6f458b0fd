"""The shape of a language: everything the reader knows of it, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from factcheck.model.figure import Comparator


class Phrase(NamedTuple):
    """A comparator or hedge and the words that carry it."""

    words: str
    """Tokens in lower case, with a space between."""
    comparator: Comparator
    hedge: str | None
    """Key of the table of hedges."""
    example: str
    """A text whose first figure has this comparator and hedge."""


_T = TypeVar("_T")


@dataclass_transform(kw_only_default=True, frozen_default=True)
def _values(cls: type[_T]) -> type[_T]:
    """Makes a class of values of it. A data class of so many fields takes longer to make than to fill."""

    def fill(self: _T, **fields: object) -> None:
        self.__dict__.update(fields)

    cls.__init__ = fill  # type: ignore[assignment]
    return cls


@_values
class Language:
    """One language's tables. Words are in lower case; phrases are tokens with a space between."""

    code: str
    decimal: str
    """The usual decimal mark, "." or ","."""

    small: dict[str, int]
    """Number words that are added as they are: zero to nineteen, in Spanish to twenty-nine."""
    tens: dict[str, int]
    hundred: dict[str, int]
    """Words that multiply what stands before them: "hundred"."""
    hundreds: dict[str, int]
    """Words that are whole hundreds: "doscientos"."""
    scales: dict[str, int]
    """Scale words, singular and plural."""
    counted_scales: frozenset[str]
    """Scale words that need a number word before them: "three score"."""
    letters: dict[str, int]
    """Scale letters after digits: "k", "bn"."""
    joiner: str
    """The "and" inside a number."""
    tens_joined: bool
    """Whether the joiner stands between tens and units ("treinta y seis") and nowhere else."""
    point: frozenset[str]
    """Spoken decimal marks."""
    articles: frozenset[str]
    halves: frozenset[str]
    """Words for one half."""
    parts: dict[str, int]
    """Denominators after one: "third" → 3."""
    many_parts: dict[str, int]
    """Denominators after more than one: "thirds" → 3."""
    ordinals: dict[str, int]
    ordinal_suffixes: frozenset[str]
    zero_words: frozenset[str]
    """Words that deny any of the nouns that follows: "no"."""
    none_words: frozenset[str]
    single: frozenset[str]
    """ "not a single"."""
    zero_names: frozenset[str]
    """Words beside "zero" that make a name or an idiom of it."""
    there: frozenset[str]
    """Words that say that something is, before the verb: "there were no"."""
    counts: frozenset[str]
    """Participles and verbs of counting: "no deaths were reported", "with no losses"."""
    not_counted: frozenset[str]
    """Plurals that nobody counts: "no plans", "no doubts"."""
    vague: dict[str, tuple[int, str]]
    """Plural amounts ("dozens", "thousands") → least value and hedge."""
    some: dict[str, tuple[int, str]]
    """Words that stand for a small vague number: "several", "few"."""
    of: frozenset[str]
    majority: frozenset[str]
    minority: frozenset[str]

    months: dict[str, int]
    months_need_capital: bool
    seasons: dict[str, int]
    """Season → its first month."""
    decades: dict[str, int]
    """Decade words: "nineties" → 90."""
    eras: dict[str, int]
    """Words after a year: "bc" → -1, "ad" → 1."""
    century: frozenset[str]
    early: frozenset[str]
    mid: frozenset[str]
    late: frozenset[str]
    start_of: frozenset[str]
    end_of: frozenset[str]
    date_bounds: tuple[Phrase, ...]
    date_lead: frozenset[str]
    """Words after which a bare year is a year."""
    year_to: frozenset[str]
    """Words between the first and last year of a span."""
    fiscal: frozenset[str]
    periods: dict[str, str]
    """Parts of a year or month that an ordinal counts: "quarter", "half", "week", "decade"."""
    noon: dict[str, str]
    meridiem: dict[str, int]
    """Words after a clock time → hours to add before noon is passed."""
    clock_lead: frozenset[str]

    before: tuple[Phrase, ...]
    """Comparators before the number."""
    after: tuple[Phrase, ...]
    """Comparators after the number, its unit or its noun."""
    range_to: frozenset[str]
    between: frozenset[str]
    range_and: frozenset[str]
    range_from: frozenset[str]
    either: frozenset[str]
    """"or" between two neighbouring numbers."""

    percent: tuple[str, ...]
    points: tuple[str, ...]
    basis_points: tuple[str, ...]
    units: dict[str, str]
    """Spelled unit → name in `figures.units`."""
    units_glued: dict[str, str]
    """Units that count only when they touch the number: "41C"."""
    more_of: frozenset[str]
    """Words that may part a number from its unit: "30 more days"."""
    less_of: frozenset[str]
    """Words behind a number that make a decrease of it: "40 fewer trains"."""
    long_periods: dict[str, tuple[int, str]]
    """Names of several units: "decade" → 10 years."""
    currency_words: dict[str, str]
    currency_parts: dict[str, tuple[str, int]]
    """Cents, pence: currency and how many make one."""
    currency_nations: dict[str, dict[str, str]]
    """"canadian" + "dollar" → CAD."""
    per: frozenset[str]
    """Words before what a rate is per."""
    per_article: frozenset[str]
    """Words that make a rate of a following period: "a day"."""
    adverb_rates: dict[str, str]
    """"daily" → day."""
    rate_nouns: dict[str, str]
    """What "a" and "per" may be followed by → name of the base."""
    every: tuple[tuple[str, ...], ...]

    share_in: frozenset[str]
    share_out_of: tuple[tuple[str, ...], ...]
    """Longest first."""
    factor_verbs: dict[str, tuple[int, int]]
    """"doubled" → 2/1, "halved" → 1/2."""
    factor_words: dict[str, int]
    """"tenfold" → 10."""
    fold: frozenset[str]
    times: frozenset[str]
    times_after: frozenset[str]
    """Words after "three times" that make it a factor."""
    twice: dict[str, int]
    rise: frozenset[str]
    fall: frozenset[str]
    change: frozenset[str]
    """Verbs and nouns of change without a direction."""
    rise_nouns: frozenset[str]
    fall_nouns: frozenset[str]
    more: frozenset[str]
    less: frozenset[str]
    by: frozenset[str]
    change_to: frozenset[str]

    old: tuple[str, ...]
    """Phrases after a number of years that make it an age."""
    aged: tuple[str, ...]
    """Phrases before a number that make it an age."""
    score_words: frozenset[str]
    ratio_words: frozenset[str]

    name_words: frozenset[str]
    """Words whose number is a name: "article", "boeing"."""
    name_ordinals: frozenset[str]
    """Words after an ordinal that make it a name: "street", "amendment"."""
    ordinal_idioms: frozenset[str]
    """Words after an ordinal that make no rank of it: "aid", "glance"."""
    name_hyphens: frozenset[str]
    """Words before a hyphen and digits that do not make a name: "mid", "post"."""
    street_words: frozenset[str]
    hyphen_idioms: frozenset[str]
    """Words after "two-" that make no count: "way", "sided"."""
    one_blocks_before: frozenset[str]
    one_blocks_after: frozenset[str]
    noun_stops: frozenset[str]
    """Words that end a noun phrase."""
    adjectives: frozenset[str]
    adjective_ends: tuple[str, ...]
    plurals: frozenset[str]
    """Plurals without an s."""
    not_plurals: frozenset[str]
    quantities: frozenset[str]
    """Nouns that name what a number behind "of" counts: "a population of 6.6 million"."""
    nominals: frozenset[str]
    """Adjectives that are counted: "dead", "injured"."""
    linking: frozenset[str]
    """Verbs after which the figure is said of the subject."""
    verbs: frozenset[str]
    determiners: frozenset[str]
    negations: frozenset[str]
    conditions: frozenset[str]
    scope_leads: frozenset[str]
    scope_words: frozenset[str]
    weight_words: frozenset[str]
    money_words: frozenset[str]
    dimension_words: frozenset[str]
    """Adjectives after a length: "tall", "long"."""
