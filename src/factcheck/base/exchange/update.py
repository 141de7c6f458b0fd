"""A bundle put into a file of a base: what is there already is updated by identity, the rest is added.

A claim is the one with its id; without an id of its own, the one with its words. Nothing is ever taken away: a format
that can't hold a key leaves it as it is.
"""

from __future__ import annotations

from collections import Counter, abc
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.base.exchange.bundle import Bundle, same
from factcheck.base.identity import id_of
from factcheck.base.schema import evened
from factcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.base.editing import Editor
    from factcheck.base.yamltext import Record, Value


@dataclass(slots=True, kw_only=True)
class Changes:
    """How much was done, by kind: "claim", "formula", "source", "name", "group of synonyms"."""

    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    same: Counter[str] = field(default_factory=Counter)
    new: list[str] = field(default_factory=list)
    """Ids of the claims and formulas that were added."""
    updated: list[str] = field(default_factory=list)
    """Ids of those that were changed."""


def update(editor: Editor, bundle: Bundle) -> Changes:
    """Put the records of *bundle* into the editor's file.

    Raises:
        InputError: if the file has another language, or the bundle has an id twice.
    """
    told = Changes()
    _settings(editor, bundle)
    _sources(editor, bundle, told)
    _by_key(editor, "names", bundle.names, "name", told)
    _synonyms(editor, bundle, told)
    default = _default_source(editor)
    for key, records, kind in (("claims", bundle.claims, "claim"), ("formulas", bundle.formulas, "formula")):
        _claims(editor, key, records, kind, default, told)
    return told


def _settings(editor: Editor, bundle: Bundle) -> None:
    language = editor.value("language")
    filled = bool(editor.entries("claims"))
    if bundle.language and language is None and not filled:
        editor.put("language", bundle.language)
    elif (bundle.language or "en") != (language or "en") and (bundle.language or filled):
        raise InputError(
            f"{editor.file}: is a file of claims in {language or 'en'}, and what is to be imported is in "
            f"{bundle.language or 'en'}; import it into another file"
        )
    settings: tuple[tuple[str, Value], ...] = (("ignore", bundle.ignore), ("reach", bundle.reach))
    for key, value in settings:
        held = editor.value(key)
        if value and held is None and not filled:
            editor.put(key, value)
        elif value and not _same_setting(held, value, key):
            bundle.lost.append(f"`{key}` of the import: the file says its own, or nothing")


def _same_setting(held: Value | None, value: Value, key: str) -> bool:
    if key == "reach" and isinstance(held, abc.Mapping):
        held = [held]
    if key == "reach" and isinstance(held, list) and isinstance(value, list):
        return len(held) == len(value) and all(
            isinstance(one, abc.Mapping) and isinstance(other, abc.Mapping) and not _differences(one, other)
            for one, other in zip(held, value, strict=True)
        )
    return same(held, value, key)


def _sources(editor: Editor, bundle: Bundle, told: Changes) -> None:
    single = editor.value("source")
    known = single.get("id") if isinstance(single, abc.Mapping) else None
    others = []
    for record in bundle.sources:
        if known is not None and record["id"] == known and isinstance(single, abc.Mapping):
            changes = _differences(single, record)
            if changes:
                editor.change_mapping("source", changes)
            (told.changed if changes else told.same)["source"] += 1
        elif set(record) > {"id"} or record["id"] != _stem(editor):
            others.append(record)
    _by_key(editor, "sources", others, "source", told)


def _stem(editor: Editor) -> str:
    """The id of the source that a file has which describes none."""
    name = editor.file.replace("\\", "/").rsplit("/", 1)[-1]
    return name.rsplit(".", 1)[0]


def _default_source(editor: Editor) -> Value | None:
    """Id of the source of claims that name none, where the file gives it."""
    single, several = editor.value("source"), editor.entries("sources")
    if isinstance(single, str):
        return single
    if isinstance(single, abc.Mapping):
        return single.get("id")
    if len(several) == 1 and isinstance(several[0], abc.Mapping):
        return several[0].get("id")
    return None if several else _stem(editor)


def _by_key(editor: Editor, key: str, records: list[Record], kind: str, told: Changes) -> None:
    """Sources by their id, names by their name."""
    by = "id" if kind == "source" else "name"
    held = {
        entry.get(by): (number, entry)
        for number, entry in enumerate(editor.entries(key))
        if isinstance(entry, abc.Mapping)
    }
    for record in records:
        found = held.get(record.get(by))
        if found is None:
            editor.append(key, record)
            told.added[kind] += 1
            continue
        number, entry = found
        changes = _differences(entry, record)
        if changes:
            editor.change(key, number, changes)
        (told.changed if changes else told.same)[kind] += 1


def _synonyms(editor: Editor, bundle: Bundle, told: Changes) -> None:
    held = {tuple(map(str, group)) for group in editor.entries("synonyms") if not isinstance(group, str)}
    for group in bundle.synonyms:
        there = tuple(group) in held
        if not there:
            editor.append("synonyms", group)
        (told.same if there else told.added)["group of synonyms"] += 1


def _claims(
    editor: Editor, key: str, records: list[Record], kind: str, default: Value | None, told: Changes
) -> None:
    by_id, by_words = _index(editor, key)
    seen: set[str] = set()
    for record in records:
        words = evened(str(record.get("statement", "")))
        own = record.get("id")
        id_ = str(own) if own is not None else id_of(words)
        if id_ in seen:
            raise InputError(f"{id_}: two records of the import have this id")
        seen.add(id_)
        number = by_id.get(id_)
        if number is None and own is None:
            number = by_words.get(words)
        if number is None:
            editor.append(key, {"id": id_, **{k: v for k, v in record.items() if k != "id"}})
            told.added[kind] += 1
            told.new.append(id_)
            continue
        changes = _claim_differences(editor.entries(key)[number], record, default)
        if changes:
            editor.change(key, number, changes)
            told.updated.append(id_)
        (told.changed if changes else told.same)[kind] += 1


def _index(editor: Editor, key: str) -> tuple[dict[str, int], dict[str, int]]:
    """The number of each entry by its id, given or made, and by its words."""
    by_id: dict[str, int] = {}
    by_words: dict[str, int] = {}
    for number, entry in enumerate(editor.entries(key)):
        record = entry if isinstance(entry, abc.Mapping) else {"statement": entry}
        words = evened(str(record.get("statement", "")))
        by_id.setdefault(str(record.get("id") or id_of(words)), number)
        by_words.setdefault(words, number)
    return by_id, by_words


def _claim_differences(entry: Value, record: Record, default: Value | None) -> Record:
    held: Mapping[str, Value] = entry if isinstance(entry, abc.Mapping) else {"statement": entry}
    changes = _differences(held, record)
    changes.pop("id", None)  # it was found by it, or by its words: the base's own id stays
    if "source" not in held and record.get("source") == default:
        changes.pop("source", None)
    return changes


def _differences(held: Mapping[str, Value], record: Record) -> dict[str, Value]:
    """The keys that are to be set; of a place only what is told is changed."""
    changes: dict[str, Value] = {}
    for key, value in record.items():
        own = held.get(key)
        told = {**own, **value} if isinstance(own, abc.Mapping) and isinstance(value, abc.Mapping) else value
        if not same(own, told, key):
            changes[key] = told
    return changes
