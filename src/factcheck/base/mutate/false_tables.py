"""Words whose exchange makes a claim untrue: units, rates, opposites, groups, verbs to deny.

Every entry has an example that a test runs. The table is the generator's own and deliberately not one that
verdicts are made with: what came out of the judge's own tables would prove nothing.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from factcheck.base.mutate.tables import listed

NEXT_SCALE: dict[str, str] = {
    "thousand": "million",
    "million": "billion",
    "billion": "million",
    "trillion": "billion",
    "bn": "m",
    "mn": "bn",
    "m": "bn",
    "k": "m",
}


class UnitSwap(NamedTuple):
    """One unit written in another's place."""

    old: str
    new: str
    factor: Fraction
    """How large one `new` is in `old`: the value read wrongly is the number times this."""
    example: str


def _unit(old: str, new: str, factor: str, example: str) -> UnitSwap:
    return UnitSwap(old, new, Fraction(factor), example)


UNIT_SWAPS: tuple[UnitSwap, ...] = (
    _unit("square kilometres", "square miles", "2.59", "5,410 square kilometres"),
    _unit("square kilometers", "square miles", "2.59", "5,410 square kilometers"),
    _unit("square metres", "square feet", "0.0929", "100 square metres"),
    _unit("square meters", "square feet", "0.0929", "100 square meters"),
    _unit("square miles", "square kilometres", "0.386", "40 square miles"),
    _unit("hectares", "acres", "0.405", "7,300 hectares"),
    _unit("acres", "hectares", "2.47", "90 acres"),
    _unit("kilometres an hour", "miles an hour", "1.61", "148 kilometres an hour"),
    _unit("kilometres", "miles", "1.61", "7,900 kilometres"),
    _unit("kilometers", "miles", "1.61", "7,900 kilometers"),
    _unit("miles", "kilometres", "0.621", "26 miles"),
    _unit("millimetres", "centimetres", "10", "612 millimetres"),
    _unit("centimetres", "metres", "100", "45 centimetres"),
    _unit("metres", "feet", "0.305", "38 metres"),
    _unit("meters", "feet", "0.305", "38 meters"),
    _unit("feet", "metres", "3.28", "90 feet"),
    _unit("milligrams", "grams", "1000", "20 milligrams"),
    _unit("kilograms", "tonnes", "1000", "1,450 kilograms"),
    _unit("tonnes", "kilograms", "0.001", "620 tonnes"),
    _unit("tons", "pounds", "0.0005", "12 tons"),
    _unit("pounds of", "kilograms of", "2.2", "300 pounds of rice"),
    _unit("litres", "gallons", "4.5", "60 litres"),
    _unit("megawatts", "kilowatts", "0.001", "1,940 megawatts"),
    _unit("gigawatts", "megawatts", "0.001", "3 gigawatts"),
    _unit("minutes", "hours", "60", "27 minutes"),
    _unit("hours", "days", "24", "48 hours"),
    _unit("days", "weeks", "7", "16 days"),
    _unit("weeks", "months", "4.3", "six weeks"),
    _unit("months", "years", "12", "14 months"),
    _unit("years", "months", "1/12", "six years"),
    _unit("°C", "°F", "0.556", "11.8 °C"),
    _unit("percentage points", "per cent", "1/2", "3 percentage points"),
    _unit("percentage point", "per cent", "1/2", "one percentage point"),
)

CURRENCIES: tuple[tuple[str, str, str], ...] = (
    ("€", "$", "€43 million"),
    ("£", "€", "£27.5 million"),
    ("$", "€", "$620 million"),
    ("euros", "dollars", "14 million euros"),
    ("dollars", "euros", "90 dollars"),
    ("pounds", "euros", "300 pounds"),
    ("roubles", "dollars", "40,000 roubles"),
    ("pence", "cents", "12 pence"),
)
"""A currency, another in its place, an example."""

RATE_SWAPS: tuple[tuple[str, str, str], ...] = (
    ("a day", "an hour", "60,000 loaves a day"),
    ("per day", "per hour", "41,200 vehicles per day"),
    ("an hour", "a day", "£2.60 an hour"),
    ("a week", "a day", "30 hours a week"),
    ("a month", "a week", "90 euros a month"),
    ("a year", "a month", "£1.3 million a year"),
    ("per year", "per month", "14 tonnes per year"),
    ("per decade", "per year", "0.31 °C per decade"),
    ("per 100,000", "per 1,000", "2.4 per 100,000"),
    ("per million", "per thousand", "3.1 per million"),
    ("per head", "per household", "6.5 tonnes per head"),
)
"""What a rate is per, another in its place, an example."""

OPPOSITES: tuple[tuple[str, str, str], ...] = (
    ("rose", "fell", "Prices rose by 4%."),
    ("rises", "falls", "The tax rises by 4%."),
    ("rise", "fall", "Fares will rise in May."),
    ("increased", "decreased", "The number increased to 12."),
    ("grew", "shrank", "The town grew by 4%."),
    ("grow", "shrink", "It expects sales to grow by 4%."),
    ("up from", "down from", "It is 7%, up from 5%."),
    ("raised", "cut", "The bank raised its rate."),
    ("gained", "lost", "The party gained nine seats."),
    ("doubled", "halved", "Output doubled."),
    ("more than", "less than", "It cost 4% more than planned."),
    ("higher than", "lower than", "The rate is higher than before."),
    ("longer than", "shorter than", "It is 19 days longer than before."),
    ("warmer", "colder", "It was 2 °C warmer."),
    ("above", "below", "It lies above the average."),
    ("won", "lost", "The club won the final."),
    ("opened", "closed", "The plant opened in May."),
    ("began", "ended", "The strike began on Monday."),
    ("before", "after", "He left before the vote."),
    ("first", "last", "It was the first flight."),
    ("largest", "smallest", "It is the largest island."),
    ("highest", "lowest", "It is the highest rate."),
    ("the most", "the least", "It is the most violent gang."),
    ("cheapest", "dearest", "The cheapest ticket costs £18."),
    ("longest", "shortest", "It is the longest bridge."),
    ("biggest", "smallest", "It was the biggest win."),
    ("arrested", "released", "They were arrested in May."),
    ("bought", "sold", "The firm bought a mill."),
    ("acquitted", "convicted", "He was acquitted of fraud."),
    ("hired", "dismissed", "It hired 90 people."),
    ("accepted", "rejected", "The court accepted the appeal."),
    ("supports", "opposes", "The minister supports the ban."),
    ("the beginning of", "the end of", "At the beginning of 2024 it was 7%."),
)
"""Two opposites and a sentence with the first; they are swapped both ways."""

GROUPS: tuple[tuple[str, str, str], ...] = (
    ("women", "men", "Women make up 38%."),
    ("girls", "boys", "There are 90 girls."),
    ("children", "adults", "The film draws children."),
    ("births", "deaths", "There were 11 births."),
    ("killed", "injured", "It killed 47 people."),
    ("smokers", "non-smokers", "It helped smokers most."),
    ("income", "spending", "Income was £4 million."),
    ("revenue", "profit", "Revenue was £4 million."),
    ("exports", "imports", "Exports were €4 million."),
    ("urban", "rural", "Urban households have 2.1 members."),
    ("primary", "secondary", "The town has 12 primary schools."),
    ("northern", "southern", "The northern district shrank."),
    ("eastern", "western", "The eastern wing is 40 metres long."),
    ("first half", "second half", "In the first half of 2024 it was 7%."),
    ("first year", "second year", "In the first year 90 came."),
    ("employed", "unemployed", "There are 900 employed people."),
    ("passengers", "crew", "All 412 passengers were saved."),
    ("yellow", "red", "He has seen 12 yellow cards."),
    ("import", "export", "The import of wheat is 4 million tonnes."),
)
"""Two groups, measures or scopes and a sentence with the first; they are swapped both ways."""

ANYBODY = listed("people persons person individuals residents inhabitants members others humans souls")
"""Nouns that take in most groups of people: in a narrower noun's place they need not be false."""

PERSON_ENDINGS = (
    "ers",
    "ors",
    "ists",
    "ees",
    "ants",
    "ents",
    "ians",
    "men",
    "women",
    "children",
    "girls",
    "boys",
)
"""Endings of nouns that mostly mean people; two such nouns may well be the same people."""

SAME_NOUNS: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "jobs posts positions people employees workers staff",
        "homes houses dwellings households",
        "matches games",
        "plants factories works",
        "cars vehicles",
        "crimes offences",
        "murders homicides killings",
        "prisons jails",
        "schools colleges",
        "hens chickens birds",
        "prizes awards",
        "deaths fatalities",
    )
)
"""Nouns that may be meant by each other."""

PAST: dict[str, str] = {
    "opened": "open",
    "closed": "close",
    "won": "win",
    "lost": "lose",
    "rose": "rise",
    "fell": "fall",
    "grew": "grow",
    "shrank": "shrink",
    "cut": "cut",
    "bought": "buy",
    "sold": "sell",
    "cost": "cost",
    "paid": "pay",
    "spent": "spend",
    "killed": "kill",
    "injured": "injure",
    "struck": "strike",
    "reached": "reach",
    "employed": "employ",
    "scored": "score",
    "finished": "finish",
    "played": "play",
    "travelled": "travel",
    "replaced": "replace",
    "recorded": "record",
    "repaired": "repair",
    "received": "receive",
    "lasted": "last",
    "burned": "burn",
    "emitted": "emit",
    "supplied": "supply",
    "died": "die",
    "led": "lead",
    "drew": "draw",
    "held": "hold",
    "missed": "miss",
    "kept": "keep",
    "left": "leave",
    "brought": "bring",
    "passed": "pass",
    "said": "say",
    "announced": "announce",
    "promised": "promise",
    "visited": "visit",
    "arrested": "arrest",
    "signed": "sign",
    "banned": "ban",
    "ordered": "order",
    "declared": "declare",
    "became": "become",
    "began": "begin",
    "gave": "give",
    "took": "take",
    "doubled": "double",
    "expelled": "expel",
    "built": "build",
}
"""Past forms that begin a predicate, with their infinitives."""

PRESENT: dict[str, str] = {
    "has": "have",
    "holds": "hold",
    "covers": "cover",
    "employs": "employ",
    "runs": "run",
    "costs": "cost",
    "makes": "make",
    "takes": "take",
    "causes": "cause",
    "affects": "affect",
    "expects": "expect",
    "plans": "plan",
    "wants": "want",
    "weighs": "weigh",
    "demands": "demand",
    "offers": "offer",
    "rises": "rise",
    "recycles": "recycle",
    "spends": "spend",
    "receives": "receive",
    "bans": "ban",
    "allows": "allow",
    "contains": "contain",
    "lets": "let",
    "stands": "stand",
    "belongs": "belong",
    "gets": "get",
}
"""Present forms of the third person, with their infinitives."""

AUXILIARIES = listed("is are was were will can must")
"""Verbs that take "not" straight after them, whatever follows."""

FLIPS: tuple[tuple[str, str, str], ...] = (
    ("has not yet", "has already", "It has not yet been approved."),
    ("have not yet", "have already", "They have not yet been paid."),
    ("is no longer", "is still", "He is no longer mayor."),
    ("did not", "did", "It did not ask."),
    ("does not", "does", "It does not sell bread."),
    ("do not", "do", "They do not vote."),
    ("was not", "was", "It was not signed."),
    ("were not", "were", "They were not told."),
    ("is not", "is", "It is not insured."),
    ("are not", "are", "They are not armed."),
    ("has not", "has", "It has not been signed."),
    ("have not", "have", "They have not been told."),
    ("had not", "had", "He had not been told."),
    ("will not", "will", "Fares will not rise."),
    ("cannot", "can", "They cannot appeal."),
    ("can not", "can", "They can not appeal."),
    ("never", "always", "The lamp is never switched off."),
    ("without", "with", "She won without a defeat."),
    ("None of", "All of", "None of the goods was recalled."),
    ("none of", "all of", "He says none of them left."),
    ("nobody", "everybody", "It killed nobody."),
    ("Nobody", "Everybody", "Nobody came."),
    ("found no", "found some", "They found no evidence."),
    ("No one", "Everyone", "No one was hurt."),
)
"""A denial, the same without it, and a sentence with the first."""
