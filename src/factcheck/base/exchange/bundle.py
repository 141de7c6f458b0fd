"""The records of a base, out of their files: what every other format is made of and read into."""

from __future__ import annotations

import os
from collections import abc
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.base.assemble import assemble
from factcheck.base.faults import in_order
from factcheck.base.records import as_record
from factcheck.base.schema import evened
from factcheck.base.spaces import space_of
from factcheck.base.yamltext import Record
from factcheck.errors import BaseError, InputError
from factcheck.model import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.base.assemble import Assembly
    from factcheck.base.records import Draft, Part, PlacedSource
    from factcheck.base.yamltext import Value

LISTS = frozenset(
    {
        "aliases",
        "not",
        "also",
        "paraphrases",
        "topics",
        "supersedes",
        "disputed_by",
        "ignore",
        "figures",
        "periods",
        "places",
    }
)
"""Keys that hold a list, also where a single text is written."""


@dataclass(slots=True, kw_only=True)
class Bundle:
    """Records by the keys of `schema`; each claim and formula has its id, each claim the id of its source."""

    language: str | None = None
    ignore: list[str] = field(default_factory=list)
    reach: list[Record] = field(default_factory=list)
    sources: list[Record] = field(default_factory=list)
    names: list[Record] = field(default_factory=list)
    synonyms: list[list[str]] = field(default_factory=list)
    claims: list[Record] = field(default_factory=list)
    formulas: list[Record] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    """What could not be held, in words."""


def bundle_of(paths: Sequence[str | os.PathLike[str]]) -> Bundle:
    """The records of a base.

    Raises:
        BaseError: if the base has faults.
        InputError: if its files are in several languages.
    """
    named = [os.fspath(path) for path in paths if space_of(path).name is not None]
    if named:
        raise InputError(
            f"{named[0]}: ids of a base with a name stand in no file; export it by its path alone"
        )
    assembly = assemble(paths)
    _refuse_faults(assembly)
    parts = assembly.parts
    languages = {part.language or "en" for part in parts if part.claims or part.formulas}
    if len(languages) > 1:
        told = " and ".join(sorted(languages))
        raise InputError(f"the base has files in {told}; export those of each language apart")
    bundle = Bundle(language=next((part.language for part in parts if part.language), None))
    if len(parts) == 1:
        bundle.ignore = sorted(parts[0].ignored)
    for part in parts:
        _add(bundle, part, spread=len(parts) > 1)
    return bundle


def _refuse_faults(assembly: Assembly) -> None:
    errors = in_order([f for f in assembly.faults.findings if f.severity is Severity.ERROR])
    if errors:
        raise BaseError(f"The claim base {assembly.base.label} has faults.", errors)


def _add(bundle: Bundle, part: Part, *, spread: bool) -> None:
    """Add a file's records; what the file silences is *spread* over its claims where it has no file of its own."""
    known = {source["id"] for source in bundle.sources}
    bundle.sources += [_source(entry) for entry in part.sources if entry.source.id not in known]
    bundle.names += [_mapping(as_record(entry.node)) for entry in part.names]
    bundle.reach += [reach.to_dict() for reach in part.reach]
    bundle.synonyms += [list(group) for group in part.synonyms]
    silenced = sorted(part.ignored) if spread else []
    bundle.claims += [_claim(draft, silenced) for draft in part.claims]
    bundle.formulas += [_claim(draft, silenced) for draft in part.formulas]
    if silenced and (part.names or part.sources):
        bundle.lost.append(f"that {part.page.file} silences {', '.join(silenced)} for its sources and names")


def _source(entry: PlacedSource) -> Record:
    given = {} if entry.node is None else _mapping(as_record(entry.node))
    return {"id": entry.source.id} | given


def _claim(draft: Draft, silenced: Sequence[str]) -> Record:
    claim = draft.claim
    given: dict[str, Value] = {"statement": claim.statement}
    if draft.fields is not None:
        given = _mapping(as_record(draft.fields.node))
    record: dict[str, Value] = {"id": claim.id, "statement": claim.statement}
    if claim.source:
        record["source"] = claim.source
    record |= {key: value for key, value in given.items() if key not in record}
    if silenced:
        own = record.get("ignore", [])
        record["ignore"] = list(dict.fromkeys([*([own] if isinstance(own, str) else own), *silenced]))
    return record


def _mapping(value: Value) -> dict[str, Value]:
    assert isinstance(value, abc.Mapping)  # noqa: S101 - a record that was accepted is one
    return {key: _evened(key, item) for key, item in value.items()}


def _evened(key: str, value: Value) -> Value:
    """Texts with plain white space, lists as lists: two records that say the same are the same."""
    if isinstance(value, str):
        return _evened(key, [value]) if key in LISTS else evened(value)
    if isinstance(value, abc.Mapping):
        return _mapping(value)
    if key == "figures":  # a bare figure is short for its value
        return [_mapping({"value": item} if isinstance(item, str) else item) for item in value]
    return [_evened("", item) for item in value]


def same(left: Value | None, right: Value | None, key: str) -> bool:
    """Whether two values under *key* say the same."""
    if left is None or right is None:
        return left is right
    return _evened(key, left) == _evened(key, right)
