"""YAML text as a tree that keeps every scalar as it was written, with its place.

YAML's own types never come into play: `1:30`, `012`, `no` and `1_000` stay what the writer wrote.
The tree is built from parser events, so that a repeated key is seen; aliases share their node, and
what they would unfold to is bounded. `[41,200 cars]` is two texts to YAML; here it is the one that was meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeGuard

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


class _Mark(Protocol):
    """A place as the parser gives it, counted from 0; those of the compiled parser and of the other differ."""

    line: int
    column: int


_Event: TypeAlias = Any
"""An event of either parser; typed only from here on inwards."""


class Node:
    """A scalar, a list or a mapping of a file."""

    __slots__ = ("_end", "_start")

    _start: _Mark
    _end: _Mark

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

    __slots__ = ("empty", "plain", "text")

    def __init__(self, event: _Event) -> None:
        self._start = event.start_mark
        self._end = event.end_mark
        self.text: str = event.value
        self.empty = not self.text or self.text.isspace() or (self.text in _NULLS and not event.style)
        """Whether nothing was written, or YAML's word for nothing."""
        self.plain = not event.style
        """Whether it stands without quotation marks."""

    def lengthened(self, rest: Scalar) -> Scalar:
        """This text and the rest of it, which a comma has cut off."""
        whole: Scalar = object.__new__(Scalar)
        whole._start, whole._end = self._start, rest._end
        whole.text, whole.empty, whole.plain = f"{self.text},{rest.text}", False, True
        return whole


def _one_number(right: Node, left: Scalar) -> TypeGuard[Scalar]:
    """Whether *right* goes on with a number that *left* ends in: `41,200` between brackets is two texts to YAML.

    A comma that ends an entry is followed by a blank or stands behind another sign than a digit.
    """
    if not (isinstance(right, Scalar) and left.plain and right.plain):
        return False
    beside = left.end[0] == right.start[0] and left.end[1] + 1 == right.start[1]
    return beside and left.text[-1:].isdigit() and right.text[:1].isdigit()


class Listing(Node):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, event: _Event) -> None:
        self._start = event.start_mark
        self._end = event.end_mark
        self.items: list[Node] = []


class Mapping(Node):
    """Keys with their values, in file order; a key may occur twice."""

    __slots__ = ("pairs",)

    def __init__(self, event: _Event) -> None:
        self._start = event.start_mark
        self._end = event.end_mark
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

    def __init__(self, message: str, remedy: str, mark: _Mark) -> None:
        super().__init__(message)
        self.remedy = remedy
        self.mark = mark


class _Composer:
    """Builds the tree from events with a stack of its own, so that depth costs no recursion."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._events: Iterator[_Event] = yaml.parse(page.text, Loader=_LOADER)
        self._outer: list[tuple[list[Node], Listing | Mapping]] = []
        """The open collections, each with the list that its parent fills."""
        self._filled: list[Node] = []
        """The entries of the innermost collection so far; keys and values in turn for a mapping."""
        self._anchors: dict[str, Node] = {}
        self._sizes: dict[int, int] = {}
        self._unfolded = 0

    def documents(self) -> Iterator[Node]:
        for event in self._events:
            kind = event.__class__
            if kind is yaml.ScalarEvent:
                node: Node = Scalar(event)
                self._filled.append(node)
                if event.anchor is not None:
                    self._anchors[event.anchor] = node
            elif kind is yaml.MappingStartEvent:
                self._begin(Mapping(event), event)
            elif kind is yaml.SequenceStartEvent:
                self._begin(Listing(event), event)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._close(event)
            elif kind is yaml.AliasEvent:
                self._alias(event)
            elif kind is yaml.DocumentEndEvent:
                yield self._filled.pop()
                self._anchors.clear()

    def _begin(self, node: Listing | Mapping, event: _Event) -> None:
        if len(self._outer) >= DEEPEST:
            raise _RefusedError("This nests deeper than any base does.", "flatten it", event.start_mark)
        self._filled.append(node)
        self._outer.append((self._filled, node))
        self._filled = []
        if event.anchor is not None:
            self._anchors[event.anchor] = node

    def _close(self, event: _Event) -> None:
        filled = self._filled
        self._filled, node = self._outer.pop()
        node._end = event.end_mark  # noqa: SLF001 - known only now
        if isinstance(node, Listing):
            node.items = self._items(filled)
        else:
            node.pairs = self._pairs(filled)

    def _items(self, filled: list[Node]) -> list[Node]:
        """The entries of a list, numbers with a comma put together again."""
        items: list[Node] = []
        for node in filled:
            left = items[-1] if items else None
            if isinstance(left, Scalar) and _one_number(node, left):
                items[-1] = self._together(left, node)
            else:
                items.append(node)
        return items

    def _pairs(self, filled: list[Node]) -> list[tuple[Node, Node]]:
        """Keys with their values, numbers with a comma put together again: their rest looks like a key."""
        pairs: list[tuple[Node, Node]] = []
        for key, value in zip(filled[::2], filled[1::2], strict=True):
            left = pairs[-1][1] if pairs else None
            bare = isinstance(value, Scalar) and not value.text and value.plain
            if bare and isinstance(left, Scalar) and _one_number(key, left):
                pairs[-1] = (pairs[-1][0], self._together(left, key))
            else:
                pairs.append((key, value))
        return pairs

    def _together(self, left: Scalar, rest: Scalar) -> Scalar:
        whole = left.lengthened(rest)
        if self._page.cut and self._page.cut[-1] is left:
            self._page.cut.pop()
        self._page.cut.append(whole)
        return whole

    def _alias(self, event: _Event) -> None:
        target = self._anchors.get(event.anchor)
        if target is None:
            message = f"The anchor `{event.anchor}` is not known here."
            raise _RefusedError(message, "write the value out", event.start_mark)
        if any(node is target for _, node in self._outer):
            raise _RefusedError("This alias holds itself.", "write the value out", event.start_mark)
        self._unfolded += self._size(target)
        if self._unfolded > LARGEST:
            raise _RefusedError("The aliases unfold to too much.", "write the values out", event.start_mark)
        self._filled.append(target)

    def _size(self, node: Node) -> int:
        """How many nodes a closed node unfolds to, counted once for each."""
        known = self._sizes.get(id(node))
        if known is None:
            known = 1
            if isinstance(node, Listing):
                known += sum(map(self._size, node.items))
            elif isinstance(node, Mapping):
                known += sum(self._size(key) + self._size(value) for key, value in node.pairs)
            self._sizes[id(node)] = known
        return known
