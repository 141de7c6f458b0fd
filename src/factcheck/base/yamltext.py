"""Records of a base as YAML text that people would write: a key a line, lists short where they fit.

A record is a mapping by the keys of `schema`: texts, lists of texts, lists of mappings. Whatever a text holds,
reading the YAML gives the same text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
"""What stands under a key."""
Record: TypeAlias = "Mapping[str, Value]"

WIDTH = 110
"""Columns up to which a list or a mapping stands on one line."""

_STARTS = re.compile(r"[$€£“‘(+.]|\w")
_FORBIDDEN = re.compile(
    r": |:$| #|[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]|[ \t]$|^[ \t]"
)
_IN_LISTS = re.compile(r"[,\[\]{}?]")
"""The question mark too: some parsers take it for the sign of a key there."""
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_LINE = re.compile(
    r"[\x85\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff\x7f-\x9f]"
)
"""What is written as a code, for an editor would not show it: line ends, marks of direction, what is no character."""


def scalar(text: str, *, in_list: bool = False) -> str:
    """The text as a YAML scalar: bare where that is safe, else in quotation marks.

    >>> scalar("It cost €96 million."), scalar("Note: closed"), scalar("a, b", in_list=True)
    ('It cost €96 million.', '"Note: closed"', '"a, b"')
    """
    bare = text not in _NULLS and _STARTS.match(text) and not _FORBIDDEN.search(text)
    if bare and not (in_list and _IN_LISTS.search(text)):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _LINE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def entry(record: Record, indent: int) -> list[str]:
    """The lines of a list's entry: its hyphen at *indent*, its keys two columns on."""
    lines = block(record, indent + 2)
    lines[0] = f"{' ' * indent}- {lines[0].lstrip()}"
    return lines


def block(record: Record, indent: int) -> list[str]:
    """The lines of a mapping, its keys at *indent*."""
    return [line for key, value in record.items() for line in pair(key, value, indent)]


def pair(key: str, value: Value, indent: int) -> list[str]:
    """The lines of a key and its value."""
    head = f"{' ' * indent}{scalar(key)}:"
    if isinstance(value, str):
        return [f"{head} {scalar(value)}"]
    short = f"{head} {flow(value)}"
    if len(short) <= WIDTH and not _long(value):
        return [short]
    return [head, *_deep(value, indent + 2)]


def _deep(value: Sequence[Value] | Mapping[str, Value], indent: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from block(value, indent)
        return
    for item in value:
        if isinstance(item, Mapping):
            yield from entry(item, indent)
        elif isinstance(item, str):
            yield f"{' ' * indent}- {scalar(item)}"
        else:
            yield f"{' ' * indent}- {flow(item)}"


def _long(value: Value) -> bool:
    """Whether a list is easier to read with an entry a line: of sentences, or of mappings."""
    if isinstance(value, (str, Mapping)) or not value:
        return False
    return any(not isinstance(item, str) or item.endswith((".", "!", "?")) for item in value)


def flow(value: Value) -> str:
    """The value on one line."""
    if isinstance(value, str):
        return scalar(value, in_list=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key)}: {flow(item)}" for key, item in value.items()) + "}"
    return f"[{', '.join(map(flow, value))}]"
