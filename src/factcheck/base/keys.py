"""What each key of a base's files is for and what it holds: the words that editors show, and their JSON Schema.

The keys themselves stand in `schema`, which reads files; a test holds the two to each other, key by key, and to what
the loader accepts and refuses.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from factcheck.base import schema
from factcheck.base.faults import WARNINGS
from factcheck.model import Comparator, Reliability

_Json = dict[str, Any]

SCALAR: _Json = {"type": ["string", "number", "boolean"]}
"""A text as an editor sees it: what looks like a number or a truth value is read as it is written."""
TEXT: _Json = SCALAR | {"minLength": 1, "maxLength": schema.LONGEST}
TEXTS: _Json = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
ID: _Json = {"type": "string", "pattern": r"^\w[\w.-]*$", "not": {"pattern": r"^[\d.]+$"}}
DATE: _Json = {
    "anyOf": [
        {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
        {"type": "integer", "minimum": 1000, "maximum": 9999},
    ]
}
WHOLE: _Json = {
    "anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": r"^[1-9]\d{0,8}$"}]
}
ADDRESS: _Json = {"type": "string", "pattern": r"^https?://[^\s/]+\S*$"}
AMOUNT: _Json = {"type": ["number", "string"]}
CODES: _Json = {
    "anyOf": [{"enum": [*WARNINGS]}, {"type": "array", "items": {"enum": [*WARNINGS]}}],
}


def _ref(name: str) -> _Json:
    return {"$ref": f"#/$defs/{name}"}


def _list(items: _Json) -> _Json:
    return {"type": "array", "items": items}


class Key(NamedTuple):
    """A key of a mapping."""

    holds: _Json
    """The JSON Schema of its value."""
    told: str
    """What it is for, in a sentence."""


_SHARED: dict[str, Key] = {
    "id": Key(ID, "Letters, digits and hyphens; never changed once used. Made from the words if left out."),
    "note": Key(TEXT, "Anything a reader should know."),
    "ignore": Key(CODES, "Codes of warnings that are silenced here."),
    "about": Key(TEXT, "The name of what it is about."),
    "as_of": Key(DATE, "The time it speaks of: a day (2022-11-04), a month (2022-11) or a year (2022)."),
    "paraphrases": Key(TEXTS, "The same in other words; claims are found by words, so vary verbs and nouns."),
    "topics": Key(TEXTS, "Keywords."),
    "label": Key(TEXT, "Words by which the figure is asked for: daily traffic."),
    "also": Key(TEXTS, "Further such words."),
}

KEYS: dict[str, dict[str, Key]] = {
    "file": {
        "source": Key(
            {"anyOf": [_ref("source"), TEXT]},
            "The source of the file's claims, or the id of a source that another file describes.",
        ),
        "sources": Key(_list(_ref("source")), "Several sources; each claim then names its own."),
        "names": Key(_list(_ref("name")), "Things with more than one name."),
        "synonyms": Key(
            _list({"type": "array", "items": TEXT}), "Groups of words that mean the same in this base."
        ),
        "language": Key(TEXT, "The language of the claims: en (if left out), es."),
        "reach": Key(
            {"anyOf": [_ref("reach"), _list(_ref("reach"))]},
            "What the file means to cover, so that what lies outside is told from what is missing.",
        ),
        "claims": Key(_list({"anyOf": [TEXT, _ref("claim")]}), "The claims: bare sentences, or with more about them."),
        "formulas": Key(_list(_ref("formula")), "Figures that follow from others."),
        "ignore": Key(CODES, "Codes of warnings that are silenced in this file."),
    },
    "source": {
        "id": Key(ID, "By which claims name it. Made from publisher and date if left out."),
        "title": Key(TEXT, "What the text, table or page is called."),
        "publisher": Key(TEXT, "Who published it."),
        "author": Key(TEXT, "Who wrote it."),
        "published": Key(DATE, "When: a day (2022-11-04), a month (2022-11) or a year (2022)."),
        "url": Key(ADDRESS, "Its address."),
        "archived": Key(ADDRESS, "The address of an archived copy."),
        "retrieved": Key(DATE, "When it was looked at."),
        "language": Key(TEXT, "The language it is in."),
        "translated_from": Key(TEXT, "The language it was translated from, and by whom."),
        "reliability": Key({"enum": [str(member) for member in Reliability]}, "How far it is trusted."),
        "note": _SHARED["note"],
    },
    "name": {
        "name": Key(TEXT, "The name that is shown."),
        "aliases": Key(TEXTS, "Other names of the same thing; each must fit this thing alone."),
        "not": Key(TEXTS, "What is easily mistaken for it and never the same."),
    },
    "claim": {
        **{key: _SHARED[key] for key in ("id", "about", "as_of", "paraphrases", "topics", "note", "ignore")},
        "statement": Key(TEXT, "The claim in your own words: one fact, with its subject named."),
        "source": Key(TEXT, "The id of its source, where the file has several."),
        "figures": Key(
            _list({"anyOf": [TEXT, _ref("figure")]}),
            "Its figures, with further words by which they are asked for. Left out, they are read from the statement.",
        ),
        "attributed_to": Key(TEXT, "Who says so, according to the source."),
        "where": Key(_ref("where"), "Its place in the source."),
        "quote": Key(TEXT, "A short quotation from the source."),
        "supersedes": Key(TEXTS, "Ids of claims that it takes the place of."),
        "disputed_by": Key(TEXTS, "Ids of claims that contradict it."),
        "review": Key(TEXT, "What of a drafted claim somebody still has to look at; remove it when that is done."),
    },
    "reach": {
        "topics": Key(TEXTS, "What it is about: a word or a name each. A statement outside has none of them."),
        "places": Key(TEXTS, "Places; what lies in them is covered too."),
        "periods": Key(TEXTS, "Times: 2022, 2019 to 2024, since 2015."),
    },
    "where": {
        "section": Key(TEXT, "The heading it stands under."),
        "paragraph": Key(WHOLE, "The paragraph, counted from 1."),
        "page": Key(WHOLE, "The page, counted from 1."),
    },
    "figure": {
        "value": Key(TEXT, "The figure as the statement writes it: 41,200 vehicles a day."),
        "label": _SHARED["label"],
        "also": _SHARED["also"],
        "number": Key(AMOUNT, "Its number, where prose will not do: 41200."),
        "unit": Key(TEXT, "Its unit: hectare, EUR, percent."),
        "comparator": Key(
            {"enum": [str(member) for member in Comparator]}, "How the number stands to what is meant: ge is at least."
        ),
        "low": Key(AMOUNT, "The lower end of a range."),
        "high": Key(AMOUNT, "The upper end of a range."),
        "per": Key(TEXT, "What a rate is per: day, 100,000 people."),
    },
    "formula": {
        **{key: _SHARED[key] for key in _SHARED},
        "statement": Key(TEXT, "What follows, with its figure."),
        "formula": Key(TEXT, "Ids of claims, numbers, + - * / with spaces around them, brackets and percent()."),
        "source": Key(TEXT, "The id of a source."),
    },
}  # fmt: skip
"""For each kind of mapping its keys."""

REQUIRED = {"name": ("name",), "claim": ("statement",), "formula": ("statement", "formula")}

ORDER = {
    "file": schema.FILE,
    "source": schema.SOURCE,
    "name": schema.NAME,
    "claim": schema.CLAIM,
    "reach": schema.REACH,
    "where": schema.WHERE,
    "figure": schema.FIGURE,
    "formula": schema.FORMULA,
}
"""For each kind of mapping the keys that the loader knows, in the order of the documentation."""


def json_schema() -> _Json:
    """The JSON Schema (2020-12) of a file of a base, with a description of each key."""
    definitions = {kind: _mapping(kind) for kind in ORDER if kind != "file"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of a claim base",
        "description": "Claims with their figures and the way back to their sources, as `factcheck` reads them.",
        **_mapping("file"),
        "$defs": definitions,
    }


def _mapping(kind: str) -> _Json:
    properties = {key: {"description": KEYS[kind][key].told, **KEYS[kind][key].holds} for key in ORDER[kind]}
    required = {"required": list(REQUIRED[kind])} if kind in REQUIRED else {}
    return {"type": "object", "additionalProperties": False, **required, "properties": properties}
