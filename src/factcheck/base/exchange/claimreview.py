"""ClaimReview of schema.org as JSON-LD: one review, a list, a graph, a feed, or a review a line.

A review is about a claim that somebody else made, and most reviews find it wrong. A base holds what is so: only what
a reviewer calls right is read (`ratings.tsv`); the rest is told of. https://schema.org/ClaimReview
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.base import schema
from factcheck.base.exchange.bundle import Bundle
from factcheck.base.exchange.jsonlines import refuse, values_of
from factcheck.base.identity import id_of, is_id, slug_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.base.yamltext import Record, Value

_HELD = frozenset({"id", "statement", "source", "attributed_to", "as_of", "topics"})
_HELD_OF_SOURCES = frozenset({"id", "title", "publisher", "published", "url"})
_MOST_RATINGS = 6
_RIGHT = "true"


def write(bundle: Bundle, author: str) -> Iterator[str]:
    """A feed in which *author* finds each claim of the base right; what it can't hold is added to `lost`."""
    _tell_lost(bundle)
    sources = {source["id"]: source for source in bundle.sources}
    yield '{"@context": "https://schema.org", "@type": "DataFeed", "dataFeedElement": [\n'
    for number, record in enumerate(bundle.claims):
        item = {
            "@type": "DataFeedItem",
            "item": [_review(record, sources.get(record.get("source", ""), {}), author)],
        }
        yield (",\n" if number else "") + json.dumps(item, ensure_ascii=False)
    yield "\n]}\n"


def _review(record: Record, source: Record, author: str) -> dict[str, object]:
    work = {
        "@type": "CreativeWork",
        "identifier": source.get("id"),
        "name": source.get("title"),
        "publisher": _named("Organization", source.get("publisher")),
        "datePublished": source.get("published"),
        "url": source.get("url"),
    }
    claim = {
        "@type": "Claim",
        "author": _named("Thing", record.get("attributed_to")),
        "datePublished": record.get("as_of"),
        "appearance": _filled(work),
    }
    topics = record.get("topics")
    return _filled(
        {
            "@type": "ClaimReview",
            "identifier": record["id"],
            "claimReviewed": record["statement"],
            "author": _named("Organization", author),
            "url": source.get("url"),
            "keywords": [topics] if isinstance(topics, str) else topics,
            "itemReviewed": _filled(claim),
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": 5,
                "bestRating": 5,
                "worstRating": 1,
                "alternateName": "True",
            },
        }
    )


def _named(kind: str, name: Value | None) -> dict[str, object] | None:
    return None if name is None else {"@type": kind, "name": name}


def _filled(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}


def _tell_lost(bundle: Bundle) -> None:
    keys = Counter(key for record in bundle.claims for key in record if key not in _HELD)
    keys.update(key for source in bundle.sources for key in source if key not in _HELD_OF_SOURCES)
    bundle.lost += [f"`{key}` of {count}" for key, count in sorted(keys.items())]
    for what, held in (
        ("formulas", bundle.formulas),
        ("names", bundle.names),
        ("groups of synonyms", bundle.synonyms),
        ("statements of its reach", bundle.reach),
    ):
        if held:
            bundle.lost.append(f"{len(held)} {what}")


def read(text: str, file: str) -> Bundle:
    """The claims that a reviewer calls right, each with the work it appeared in or its review as source.

    Raises:
        InputError: if it is not JSON, with every line of lines that is none.
    """
    bundle = Bundle()
    sources: dict[str, Record] = {}
    left_out: Counter[str] = Counter()
    known: set[str] = set()
    repeated = 0
    for review in _reviews(_documents(text, file)):
        statement = schema.evened(_text(review, "claimReviewed"))
        told = _rating(review)
        if statement and told is None:
            identity = _identifier(review) or id_of(statement)
            if identity in known:
                repeated += 1
                continue
            known.add(identity)
            bundle.claims.append(_claim(review, statement, sources))
        else:
            left_out[told or "no claim in it"] += 1
    bundle.sources = list(sources.values())
    if repeated:
        bundle.lost.append(f"{repeated} reviews of claims that a review before them has")
    if left_out:
        shown = ", ".join(f"{rating!r} {count}" for rating, count in left_out.most_common(_MOST_RATINGS))
        bundle.lost.append(f"{left_out.total()} reviews that don't call their claim right ({shown})")
    return bundle


def _documents(text: str, file: str) -> list[Value]:
    """The JSON of the file: one value, or one a line; a line may be wrapped in a script element."""
    try:
        return [values_of(text)]
    except ValueError as error:
        lines = [
            (number, _unwrapped(line)) for number, line in enumerate(text.split("\n"), 1) if line.strip()
        ]
        found: list[Value] = []
        faults: list[str] = []
        for number, line in lines:
            try:
                found.append(values_of(line))
            except ValueError as fault:
                faults.append(f"{file}:{number}: {fault}")
        refuse([f"{file}: {error}"] if len(faults) == len(lines) else faults)
        return found


def _unwrapped(line: str) -> str:
    line = line.strip()
    if line.startswith("<script"):
        return line[line.find(">") + 1 :].removesuffix("</script>")
    return line


def _reviews(values: list[Value]) -> Iterator[Record]:
    """Every ClaimReview, wherever it stands in lists, graphs and feeds."""
    waiting = values[::-1]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if "ClaimReview" in _listed(value.get("@type", "")):
                yield value
            waiting += [value[key] for key in ("item", "dataFeedElement", "@graph") if key in value][::-1]
        elif isinstance(value, list):
            waiting += value[::-1]


def _listed(value: Value) -> list[Value]:
    return list(value) if isinstance(value, list) else [value]


def _first(record: Record, key: str) -> Record:
    """The mapping under *key*, or the first of a list of them; empty where there is none."""
    return next((value for value in _listed(record.get(key, "")) if isinstance(value, dict)), {})


def _text(record: Record, key: str) -> str:
    return next((value for value in _listed(record.get(key, "")) if isinstance(value, str)), "")


@cache
def ratings() -> frozenset[str]:
    """What a reviewer calls a claim that is right."""
    rows = (Path(__file__).with_name("ratings.tsv")).read_text(encoding="utf-8").splitlines()
    return frozenset(row.split("\t")[0] for row in rows if row and not row.startswith("#"))


def _rating(review: Record) -> str | None:
    """What the claim is called where that is not right; None where it is.

    Words decide. Numbers alone count only where both ends of the scale are given and the best one is meant.
    """
    rating = _first(review, "reviewRating")
    name = _text(rating, "alternateName") or _text(rating, "name")
    if name:
        return None if name.strip(" .!").casefold() in ratings() else name
    try:
        value, best, worst = (Fraction(_text(rating, f"{key}Rating" if key != "value" else "ratingValue")) for key in ("value", "best", "worst"))  # fmt: skip
    except (ValueError, ZeroDivisionError):
        return "no rating"
    return None if value == best > worst else f"{value} of {best}"


def _identifier(review: Record) -> str:
    """The review's identifier, where that can be an id; else empty."""
    given = _text(review, "identifier")
    return given if is_id(given) else ""


def _claim(review: Record, statement: str, sources: dict[str, Record]) -> Record:
    item = _first(review, "itemReviewed")
    source = _source(review, _first(item, "appearance"))
    sources.setdefault(str(source["id"]), source)
    date = _text(item, "datePublished")[:10]
    record: dict[str, Value] = {
        "id": _identifier(review),
        "statement": statement,
        "source": source["id"],
        "as_of": date if schema.is_date(date) else "",
        "attributed_to": _text(_first(item, "author"), "name"),
        "topics": [word for word in _listed(review.get("keywords", "")) if isinstance(word, str) and word],
    }
    return {key: value for key, value in record.items() if value}


def _source(review: Record, work: Record) -> Record:
    """The work that the claim appeared in, as an export tells it; else the review."""
    told = work if _text(work, "identifier") else review
    publisher = _text(_first(told, "publisher" if told is work else "author"), "name")
    published, url = _text(told, "datePublished")[:10], _text(told, "url")
    made = slug_of(f"{publisher or 'review'} {published}")
    record: dict[str, Value] = {
        "id": _text(work, "identifier") or f"{made}-{zlib.crc32(url.encode()):08x}",
        "title": _text(told, "name"),
        "publisher": publisher,
        "published": published if schema.is_date(published) else "",
        "url": url if url.startswith(("http://", "https://")) else "",
    }
    return {key: value for key, value in record.items() if value}
