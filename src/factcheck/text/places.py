"""Places of the world by any of their names, and what kind of thing a name names.

The tables in `tables/places/` hold for each place its name, its adjectives and inhabitants, its
other names, and what holds it: a city its country, a country its part of a continent. Where two
places share a name (Georgia, Luxembourg), the country stands before the state and the city.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.text.tabular import listed, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONTINENTS = frozenset(
    {"Africa", "Antarctica", "Asia", "Europe", "North America", "South America", "Oceania", "Americas"}
)
_LONGEST_NAME = 60


class Place(NamedTuple):
    """A place in the world."""

    name: str
    """Canonical English name."""
    kind: str
    """`country`, `state`, `city`, `region` or `continent`."""
    within: str | None = None
    """Canonical name of what holds it; None for a continent, or where nothing is listed."""


@lru_cache(maxsize=4096)
def place(words: str) -> Place | None:
    """Give the place that `words` name as a whole, in lower case and parted by single spaces.

    A name, an adjective, an inhabitant or a common short form will do. Whether the words were
    written with a capital is for the caller to see (`is_ordinary`).

    >>> place("salvadorans").name, place("latin american").name, place("american").name
    ('El Salvador', 'Latin America', 'United States')
    >>> place("san salvador")
    Place(name='San Salvador', kind='city', within='El Salvador')
    """
    if len(words) > _LONGEST_NAME:
        return None
    name = words.replace("-", " ").removeprefix("the ")
    found = _PLACES.get(name)
    if found is None and name.endswith("s"):
        found = _PEOPLES.get(name[:-1])
    return found


@lru_cache(maxsize=16384)
def may_begin(word: str) -> bool:
    """Whether a name of a place or people may begin with *word*, in lower case; only no is certain."""
    first = word.partition("-")[0]
    return first in _FIRST or first.removesuffix("s") in _FIRST or first == "the"


def place_at(words: Sequence[str], start: int) -> tuple[Place, int] | None:
    """Give the place with the longest name that begins at `start` in lower-case words, and its length."""
    for length in range(min(_MOST_WORDS, len(words) - start), 0, -1):
        found = place(" ".join(words[start : start + length]))
        if found is not None:
            return found, length
    return None


@lru_cache(maxsize=4096)
def holders(name: str) -> tuple[str, ...]:
    """Give what holds the place with this canonical name, from the nearest outwards.

    >>> holders("San Salvador")
    ('El Salvador', 'Central America', 'Latin America', 'Americas')
    """
    found: list[str] = []
    held = _BY_NAME.get(name)
    while held is not None and held.within is not None and held.within not in found:
        found.append(held.within)
        held = _BY_NAME.get(held.within)
    return tuple(found)


def is_ordinary(word: str) -> bool:
    """Tell whether a lower-case name is also an ordinary word, so that only a capital makes it a name."""
    return word in _ORDINARY


def kind_of_name(words: Sequence[str]) -> str | None:
    """Tell what a run of words written like a name stands for: `person`, `place` or `organisation`.

    None where the words do not tell.

    >>> kind_of_name(["Nayib", "Bukele"]), kind_of_name(["Justice", "Ministry"]), kind_of_name(["Oslo"])
    ('person', 'organisation', 'place')
    >>> kind_of_name(["Blue", "Marble"]) is None
    True
    """
    if not words:
        return None
    names = [word.lower().removesuffix(".") for word in words]
    whole = " ".join(names)
    if place(whole) is not None:
        return "place"
    if whole in _KINDS["whole"]:
        return _KINDS["whole"][whole]
    return _kind_of_one(names[0]) if len(names) == 1 else _kind_of_run(names)


def _kind_of_one(name: str) -> str | None:
    known = name in SURNAMES or (name in GIVEN_NAMES and name not in _ORDINARY)
    return "person" if known else None


def _kind_of_run(names: list[str]) -> str | None:
    inner = [_KINDS["any"][name] for name in names if name in _KINDS["any"]]
    if inner:
        return inner[0]
    kind = _KINDS["last"].get(names[-1]) or _KINDS["first"].get(names[0])
    if kind is None and names[0] in GIVEN_NAMES:
        return "person"
    return kind


def _places() -> tuple[dict[str, Place], dict[str, Place]]:
    """Every name of every place, and apart from them the adjectives and inhabitants."""
    names: dict[str, Place] = {}
    peoples: dict[str, Place] = {}
    for kind in ("country", "state", "city", "region"):
        for name, people, others, within in rows(f"places/{kind}"):
            found = Place(name, "continent" if name in _CONTINENTS else kind, within or None)
            for form in (name, *listed(others)):
                names.setdefault(_plain(form), found)
            for form in listed(people):
                peoples.setdefault(_plain(form), found)
    return peoples | names, peoples


def _plain(name: str) -> str:
    return name.lower().replace("-", " ").removeprefix("the ")


def _kinds() -> dict[str, dict[str, str]]:
    """What a word says of the name it stands in: by where it stands, then by the word."""
    found: dict[str, dict[str, str]] = {}
    for kind, where, cell in rows("names/words"):
        found.setdefault(where, {}).update(dict.fromkeys(listed(cell), kind))
    return found


def _names(table: str) -> frozenset[str]:
    return frozenset(name.lower() for (cell,) in rows(f"names/{table}") for name in listed(cell))


_PLACES, _PEOPLES = _places()
_FIRST = frozenset(name.partition(" ")[0] for name in (*_PLACES, *_PEOPLES))
_BY_NAME = {found.name: found for found in _PLACES.values()}
_MOST_WORDS = max(name.count(" ") for name in _PLACES) + 1
_KINDS = _kinds()
_ORDINARY = _names("ordinary")

GIVEN_NAMES = _names("given")
"""Common first names of many languages, in lower case."""

SURNAMES = _names("surnames")
"""Surnames that are known without a first name, in lower case."""
