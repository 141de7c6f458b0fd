"""JSON Lines: a record a line, with its kind; holds all that a base holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.base.exchange.bundle import Bundle
from factcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.base.yamltext import Record, Value

_MOST_TOLD = 20


def write(bundle: Bundle) -> Iterator[str]:
    """A line for the base, then for each source, name, group of synonyms, claim and formula."""
    settings: dict[str, Value | None] = {
        "language": bundle.language,
        "ignore": bundle.ignore,
        "reach": bundle.reach,
    }
    head = {key: value for key, value in settings.items() if value}
    if head:
        yield _line("base", head)
    for kind, records in (("source", bundle.sources), ("name", bundle.names)):
        yield from (_line(kind, record) for record in records)
    yield from (_line("synonyms", {"words": group}) for group in bundle.synonyms)
    for kind, records in (("claim", bundle.claims), ("formula", bundle.formulas)):
        yield from (_line(kind, record) for record in records)


def _line(kind: str, record: Record) -> str:
    return json.dumps({"kind": kind, **record}, ensure_ascii=False) + "\n"


def read(text: str, file: str) -> Bundle:
    """The records; a line without a kind is a claim, or a formula if it has one.

    Raises:
        InputError: with every line that cannot be read.
    """
    bundle = Bundle()
    faults: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                _take(bundle, values_of(line))
            except ValueError as error:
                faults.append(f"{file}:{number}: {error}")
    refuse(faults)
    return bundle


def refuse(faults: Sequence[str]) -> None:
    """Raise an `InputError` that tells the faults, if there are any."""
    if faults:
        more = [f"… and {len(faults) - _MOST_TOLD} more"] if len(faults) > _MOST_TOLD else []
        raise InputError("\n".join([*faults[:_MOST_TOLD], *more]))


def _take(bundle: Bundle, record: Value) -> None:
    if not isinstance(record, dict):
        raise ValueError("a line must be an object")  # noqa: TRY004 - told with the other faults of the file
    kind = record.pop("kind", "formula" if "formula" in record else "claim")
    match kind:
        case "base":
            language = record.get("language")
            bundle.language = language if isinstance(language, str) else None
            bundle.ignore = [str(code) for code in record.get("ignore", [])]
            bundle.reach = [reach for reach in record.get("reach", []) if isinstance(reach, dict)]
        case "source":
            bundle.sources.append(record)
        case "name":
            bundle.names.append(record)
        case "synonyms":
            bundle.synonyms.append([str(word) for word in record.get("words", [])])
        case "claim":
            bundle.claims.append(record)
        case "formula":
            bundle.formulas.append(record)
        case _:
            known = "base, source, name, synonyms, claim and formula"
            raise ValueError(f"there is no kind {str(kind)[:40]!r}; there are {known}")


def values_of(text: str) -> Value:
    """JSON as texts, lists and mappings: numbers as they were written, nothing where it has null.

    Raises:
        ValueError: if it is not JSON, or has a key twice.
    """
    try:
        loaded = json.loads(
            text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_object
        )
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} (line {error.lineno}, column {error.colno})") from None
    except RecursionError:
        raise ValueError("not JSON that can be read: it nests too deep") from None
    return _plain(loaded)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ValueError(f"the key {twice!r} is given twice")
    return made


def _plain(value: Any) -> Value:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_plain(item) for item in value if item is not None]
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise ValueError("a text holds half a character (a lone surrogate)")
    return text
