"""YAML text as a tree that keeps every scalar as it was written, with its place.

YAML's own types never come into play: `1:30`, `012`, `no` and `1_000` stay what the writer wrote.
The tree is built from parser events, so that a repeated key is seen; aliases share their node, and
what they would unfold to is bounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from yaml.reader import ReaderError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.base.faults import Faults, Page

DEEPEST = 20
"""How deep a base may nest; the format needs six levels."""
LARGEST = 5_000_000
"""How many nodes a file may unfold to."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Node:
    """A scalar, a list or a mapping of a file."""

    __slots__ = ("_end", "_start", "size")

    def __init__(self, start: yaml.Mark, end: yaml.Mark) -> None:
        self._start = start
        self._end = end
        self.size = 1

    @property
    def start(self) -> tuple[int, int]:
        """Line and column of its first character, counted from 0."""
        return (self._start.line, self._start.column)

    @property
    def end(self) -> tuple[int, int]:
        """Line and column behind its last character, counted from 0."""
        return (self._end.line, self._end.column)


class Scalar(Node):
    """A text as written."""

    __slots__ = ("plain", "text")

    def __init__(self, event: yaml.ScalarEvent) -> None:
        super().__init__(event.start_mark, event.end_mark)
        self.text: str = event.value
        self.plain = event.style is None or event.style == ""

    @property
    def empty(self) -> bool:
        """Whether nothing was written, or YAML's word for nothing."""
        return not self.text.strip() or (self.plain and self.text in _NULLS)


class Listing(Node):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, start: yaml.Mark, end: yaml.Mark) -> None:
        super().__init__(start, end)
        self.items: list[Node] = []


class Mapping(Node):
    """Keys with their values, in file order; a key may occur twice."""

    __slots__ = ("pairs",)

    def __init__(self, start: yaml.Mark, end: yaml.Mark) -> None:
        super().__init__(start, end)
        self.pairs: list[tuple[Node, Node]] = []


def documents(page: Page, faults: Faults) -> list[Node]:
    """The documents of a file, as far as they can be read; what cannot is a fault."""
    try:
        return list(_Composer(page).documents())
    except _RefusedError as refused:
        mark = refused.mark
        faults.place("FB006", page, ((mark.line, mark.column), None), str(refused), refused.remedy)
    except yaml.MarkedYAMLError as error:
        line, column = (error.problem_mark.line, error.problem_mark.column) if error.problem_mark else (0, 0)
        problem = error.problem or error.context or "it does not follow the rules of YAML"
        faults.place(
            "FB004", page, ((line, column), None), f"This is not YAML: {problem}.", _hint(page, line)
        )
    except ReaderError as error:
        where = _place_of(page.text, error.position)
        message = f"A control character (U+{_code(error.character):04X}) cannot stand in YAML."
        faults.place("FB002", page, (where, None), message, "remove it; text files hold printable characters")
    return []


def _code(character: str | int | bytes) -> int:
    if isinstance(character, int):
        return character
    return ord(character[:1])


def _place_of(text: str, position: int) -> tuple[int, int]:
    before = text[:position]
    return before.count("\n"), position - (before.rfind("\n") + 1)


def _hint(page: Page, line: int) -> str:
    written = page.line(line) or ""
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return "indent with spaces, not with tabs"
    if written.count(": ") > 1 or written.rstrip().endswith(":"):
        return "put a text that holds a colon between quotation marks"
    return "check the indentation, and put texts with special signs between quotation marks"


class _RefusedError(Exception):
    """A tree that is deeper or larger than any base."""

    def __init__(self, message: str, remedy: str, mark: yaml.Mark) -> None:
        super().__init__(message)
        self.remedy = remedy
        self.mark = mark


class _Composer:
    """Builds the tree from events with a stack of its own, so that depth costs no recursion."""

    def __init__(self, page: Page) -> None:
        self._events: Iterator[yaml.Event] = yaml.parse(page.text, Loader=_LOADER)
        self._open: list[Listing | Mapping] = []
        self._keys: list[Node | None] = []
        self._anchors: dict[str, Node] = {}
        self._size = 0
        self._root: Node | None = None

    def documents(self) -> Iterator[Node]:
        for event in self._events:
            kind = event.__class__
            if kind is yaml.ScalarEvent:
                self._add(Scalar(event), event)
            elif kind is yaml.MappingStartEvent:
                self._begin(Mapping(event.start_mark, event.end_mark), event)
            elif kind is yaml.SequenceStartEvent:
                self._begin(Listing(event.start_mark, event.end_mark), event)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._close(event)
            elif kind is yaml.AliasEvent:
                self._alias(event)
            elif kind is yaml.DocumentEndEvent and self._root is not None:
                yield self._root
                self._root = None
                self._anchors.clear()

    def _begin(self, node: Listing | Mapping, event: yaml.CollectionStartEvent) -> None:
        if len(self._open) >= DEEPEST:
            raise _RefusedError("This nests deeper than any base does.", "flatten it", event.start_mark)
        self._add(node, event)
        self._open.append(node)
        self._keys.append(None)

    def _close(self, event: yaml.Event) -> None:
        node = self._open.pop()
        self._keys.pop()
        node._end = event.end_mark  # noqa: SLF001 - known only now
        if self._open:
            self._open[-1].size += node.size - 1

    def _alias(self, event: yaml.AliasEvent) -> None:
        target = self._anchors.get(event.anchor)
        if target is None:
            raise _RefusedError(
                f"The anchor `{event.anchor}` is not known here.", "write the value out", event.start_mark
            )
        if target in self._open:
            raise _RefusedError("This alias holds itself.", "write the value out", event.start_mark)
        self._put(target, event)

    def _add(self, node: Node, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        self._put(node, event)

    def _put(self, node: Node, event: yaml.Event) -> None:
        self._size += node.size
        if self._size > LARGEST:
            raise _RefusedError("The aliases unfold to too much.", "write the values out", event.start_mark)
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        parent.size += node.size
        if isinstance(parent, Listing):
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = node
        else:
            parent.pairs.append((key, node))
            self._keys[-1] = None
