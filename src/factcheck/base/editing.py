"""A file of a base with entries added and keys set; every other character of it stays as it is.

The text is edited at the places that the parser gives, never written anew, so that comments, order, quotation marks
and line breaks are kept, and a change shows as the lines it is about. What comes out is read again: it must hold just
what was to be changed, or nothing is given back.
"""

from __future__ import annotations

import re
from collections import abc
from typing import TYPE_CHECKING, NamedTuple

from factcheck.base import nodes
from factcheck.base.faults import Faults, Page
from factcheck.base.nodes import Listing, Mapping, Node, Scalar
from factcheck.base.records import as_record
from factcheck.base.yamltext import block, entry, flow, pair
from factcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.base.yamltext import Record, Value

_LINE_END = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
"""What YAML takes for the end of a line."""


class _Splice(NamedTuple):
    start: int
    end: int
    text: str


class Editor:
    """Edits of one file, told one by one and made all at once."""

    def __init__(self, text: str, file: str) -> None:
        """Read the file.

        Raises:
            InputError: if it is not YAML, or not one mapping.
        """
        self.text, self.file = text, file
        self._root = self._read(text)
        self._wanted: dict[str, Value] = {} if self._root is None else _whole(self._root)
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
        found = _LINE_END.search(text)
        self._newline = found[0] if found and found[0] in ("\r\n", "\n") else "\n"
        self._items: dict[str, list[Node]] = {}
        self._splices: list[_Splice] = []
        self._added: dict[str, list[str]] = {}

    def entries(self, key: str) -> list[Value]:
        """What the list under *key* holds, with the edits so far."""
        held = self._wanted.get(key)
        return held if isinstance(held, list) else []

    def value(self, key: str) -> Value | None:
        """What stands under *key* of the file, with the edits so far."""
        return self._wanted.get(key)

    def append(self, key: str, record: Record | Sequence[str]) -> None:
        """Add an entry at the end of the list under *key*, which is made where there is none."""
        node = None if self._root is None else _value(self._root, key)
        if node is not None and (not isinstance(node, Listing) or self._at(node) != "-"):
            raise InputError(
                f"{self.file}: the list under `{key}` stands in brackets; give each entry a line with a hyphen first"
            )
        indent = node.start[1] if isinstance(node, Listing) else 2 + self._margin()
        if isinstance(record, abc.Mapping):
            lines = entry(record, indent)
        else:
            lines = [f"{' ' * indent}- {flow(record)}"]
        self._added.setdefault(key, []).extend(lines)
        held = self._wanted.get(key)
        if not isinstance(held, list):  # a key without a value, or none
            held = self._wanted[key] = []
        held.append(dict(record) if isinstance(record, abc.Mapping) else list(record))

    def _nodes(self, key: str) -> list[Node]:
        if key not in self._items:
            node = None if self._root is None else _value(self._root, key)
            self._items[key] = node.items if isinstance(node, Listing) else []
        return self._items[key]

    def put(self, key: str, value: Value) -> None:
        """Give the file a key that it has not."""
        self._added[key] = pair(key, value, self._margin())
        self._wanted[key] = value

    def change_mapping(self, key: str, changes: Record) -> None:
        """Set keys of the mapping under *key*."""
        node = None if self._root is None else _value(self._root, key)
        held = self._wanted.get(key)
        if not isinstance(node, Mapping) or not isinstance(held, dict):
            raise InputError(f"{self.file}: `{key}` is no mapping")
        self._changed(node, held, changes)
        held.update(changes)

    def change(self, key: str, number: int, changes: Record) -> None:
        """Set keys of entry *number*, counted from 0, of the list under *key*; a bare sentence becomes a mapping."""
        node = self._nodes(key)[number]
        held = self.entries(key)[number]
        record: dict[str, Value] = {"statement": held} if isinstance(held, str) else dict(held)  # type: ignore[arg-type]
        self._changed(node, record, changes)
        record.update(changes)
        self._wanted[key][number] = record  # type: ignore[index]

    def _changed(self, node: Node, held: Record, changes: Record) -> None:
        if isinstance(node, Mapping) and self._at(node) != "{":
            self._set(node, changes)
            return
        text = self._newline.join(block({**held, **changes}, node.start[1])).lstrip()
        self._splices.append(_Splice(self._offset(node.start), self._offset(node.end), text))

    def result(self) -> str:
        """The new text.

        Raises:
            InputError: if the file is written in a way that cannot be edited so.
        """
        splices = [*self._splices, *(self._addition(key, lines) for key, lines in self._added.items())]
        pieces, at = [], 0
        for splice in sorted(splices, key=lambda splice: splice.start):
            pieces += [self.text[at : splice.start], splice.text]
            at = max(at, splice.end)
        text = "".join([*pieces, self.text[at:]])
        root = self._read(text)
        if ({} if root is None else _whole(root)) != self._wanted:
            raise InputError(
                f"{self.file}: is written in a way that cannot be edited safely; edit it by hand"
            )
        return text

    def _read(self, text: str) -> Mapping | None:
        faults = Faults()
        roots = nodes.documents(Page(self.file, text), faults)
        if faults.findings:
            first = faults.findings[0]
            raise InputError(f"{self.file}:{first.line}:{first.column}: {first.message}")
        filled = [root for root in roots if not (isinstance(root, Scalar) and root.empty)]
        if not filled:
            return None
        if len(filled) > 1 or not isinstance(filled[0], Mapping) or text.lstrip().startswith("{"):
            raise InputError(f"{self.file}: is not one mapping with a key a line; edit it by hand")
        return filled[0]

    def _margin(self) -> int:
        return 0 if self._root is None else self._root.start[1]

    def _set(self, node: Mapping, changes: Record) -> None:
        placed = {name.text: (name, value) for name, value in node.pairs if isinstance(name, Scalar)}
        new: list[str] = []
        for key, value in changes.items():
            lines = pair(key, value, node.start[1])
            if key in placed:
                name, old = placed[key]
                start, end = self._offset(name.start), max(self._end(old), self._offset(name.end) + 1)
                if self._offset(old.start) < start:
                    raise InputError(f"{self.file}: `{key}` is an alias there; write the value out first")
                self._splices.append(_Splice(start, end, self._newline.join(lines).lstrip()))
            else:
                new += lines
        if new:
            at = self._line_end(self._end(node))
            self._splices.append(_Splice(at, at, "".join(f"{self._newline}{line}" for line in new)))

    def _addition(self, key: str, lines: Sequence[str]) -> _Splice:
        node = None if self._root is None else _value(self._root, key)
        text = self._newline.join(lines)
        if node is not None:
            at = self._line_end(self._end(node))
            return _Splice(at, at, self._newline + text)
        name = None if self._root is None else _name(self._root, key)
        if name is not None:  # a key without a value
            at = self._line_end(self._offset(name.end))
            return _Splice(at, at, self._newline + text)
        if not lines[0].lstrip().startswith(f"{key}:"):
            text = f"{' ' * self._margin()}{key}:{self._newline}{text}"
        if self._root is None:
            gap = "" if not self.text or self.text.endswith("\n") else self._newline
            return _Splice(len(self.text), len(self.text), f"{gap}{text}{self._newline}")
        at = self._line_end(self._end(self._root))
        return _Splice(at, at, self._newline + text)

    def _offset(self, place: tuple[int, int]) -> int:
        line, column = place
        return (
            min(self._starts[line] + column, len(self.text)) if line < len(self._starts) else len(self.text)
        )

    def _at(self, node: Node) -> str:
        start = self._offset(node.start)
        return self.text[start : start + 1]

    def _end(self, node: Node) -> int:
        """Where the last character of a node stands; a block's own mark stands at what follows it."""
        end = self._offset(node.end)
        if isinstance(node, Scalar) or self._at(node) in ("[", "{"):
            while self._at(node) in ("|", ">") and self.text[end - 1].isspace():
                end -= 1
            return end
        inner = node.items if isinstance(node, Listing) else [n for both in node.pairs for n in both]  # type: ignore[attr-defined]
        return max(map(self._end, inner), default=end)

    def _line_end(self, offset: int) -> int:
        found = _LINE_END.search(self.text, offset)
        return found.start() if found else len(self.text)


def _whole(root: Mapping) -> dict[str, Value]:
    held = as_record(root)
    assert isinstance(held, dict)  # noqa: S101 - the root is a mapping
    return held


def _name(root: Mapping, key: str) -> Node | None:
    return next((name for name, _ in root.pairs if isinstance(name, Scalar) and name.text == key), None)


def _value(root: Mapping, key: str) -> Node | None:
    for name, value in root.pairs:
        if isinstance(name, Scalar) and name.text == key:
            return None if isinstance(value, Scalar) and value.empty else value
    return None
