"""The keys of each part of a base file, and readers of their values that report what is wrong."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.base.closest import Closest
from factcheck.base.faults import Faults, Page
from factcheck.base.nodes import Listing, Mapping, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator


FILE = ("source", "sources", "names", "synonyms", "language", "reach", "claims", "formulas", "ignore")
SOURCE = (
    "id", "title", "publisher", "author", "published", "url", "archived", "retrieved", "language",
    "translated_from", "reliability", "note",
)  # fmt: skip
NAME = ("name", "aliases", "not")
CLAIM = (
    "id", "statement", "source", "about", "figures", "as_of", "attributed_to", "where", "quote",
    "paraphrases", "topics", "supersedes", "disputed_by", "note", "review", "ignore",
)  # fmt: skip
REACH = ("topics", "places", "periods")
WHERE = ("section", "paragraph", "page")
FIGURE = ("value", "label", "also", "number", "unit", "comparator", "low", "high", "per")
FORMULA = (
    "id", "statement", "formula", "source", "about", "label", "also", "as_of", "paraphrases", "topics", "note",
    "ignore",
)  # fmt: skip

LONGEST = 4_000
"""How many characters a text may have."""

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_SPACE = re.compile(r"[ \t\r\n]+")
_ADDRESS = re.compile(r"https?://[^\s/]+\S*")
_NUMBER = re.compile(r"[1-9]\d{0,8}")


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of a mapping by key, each key known and given once."""

    page: Page
    faults: Faults
    node: Mapping
    values: dict[str, Node]
    meant: frozenset[str] = frozenset()
    """Keys that are given but have no value here: misspelt, or empty."""

    def said(self, key: str) -> bool:
        """Whether *key* is given, right or wrong: then it is not missed as well."""
        return key in self.values or key in self.meant

    def text(self, key: str) -> str | None:
        """The text under *key* with its white space made plain; None where there is none."""
        node = self.values.get(key)
        return None if node is None else text_of(self.page, node, self.faults, key)

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under *key*; a single text is a list of one."""
        return tuple(text for text, _ in self.placed_texts(key))

    def placed_texts(self, key: str) -> Iterator[tuple[str, Node]]:
        """The texts under *key*, each with its node."""
        node = self.values.get(key)
        if node is None:
            return
        for item in node.items if isinstance(node, Listing) else (node,):
            text = text_of(self.page, item, self.faults, key)
            if text is not None:
                yield text, item

    def items(self, key: str) -> list[Node]:
        """The list under *key*; a fault and an empty list where it is none."""
        node = self.values.get(key)
        if node is None:
            return []
        if isinstance(node, Listing):
            return node.items
        self.fault("FB012", node, f"`{key}` must be a list.", "put a hyphen before each of its entries")
        return []

    def date(self, key: str) -> str | None:
        """A day, a month or a year in ISO form, as written."""
        text = self.text(key)
        if text is not None and not is_date(text):
            remedy = "write a day (2022-11-04), a month (2022-11) or a year (2022)"
            self.fault("FB016", self.values[key], f"`{text}` is not a possible date.", remedy)
            return None
        return text

    def whole_number(self, key: str) -> int | None:
        """A whole number above zero."""
        text = self.text(key)
        if text is None:
            return None
        if is_number(text):
            return int(text)
        self.fault(
            "FB017", self.values[key], f"`{key}` must be a whole number above zero.", "write digits only"
        )
        return None

    def address(self, key: str) -> str | None:
        """An address on the web."""
        text = self.text(key)
        if text is not None and not _ADDRESS.fullmatch(text):
            remedy = "give the full address, with https:// before it"
            self.fault("FB018", self.values[key], f"`{key}` is not an address.", remedy)
            return None
        return text

    def fault(self, code: str, node: Node | None, message: str, remedy: str | None = None) -> None:
        """A fault of *node*, or of the mapping as a whole."""
        self.faults.at(code, self.page, node or _head(self.node), message, remedy)


def _head(node: Mapping) -> Node:
    """What to point at for a fault of a whole mapping: its first key."""
    return node.pairs[0][0] if node.pairs else node


def fields(page: Page, node: Node, known: tuple[str, ...], faults: Faults, what: str) -> Fields | None:
    """The fields of a mapping; None, with a fault, where *node* is none."""
    if not isinstance(node, Mapping):
        remedy = f"it holds keys like `{known[0]}: …`"
        faults.at("FB012", page, node, f"{what} must be a mapping.", remedy)
        return None
    values: dict[str, Node] = {}
    meant: set[str] = set()
    for key, value in node.pairs:
        name = key.text if isinstance(key, Scalar) else ""
        if name not in known:
            close = Closest(known).to(name)
            meant.add(close or name)
            remedy = f"did you mean `{close}`?" if close else f"known here: {', '.join(known)}"
            faults.at("FB010", page, key, f"`{name[:60]}` is not a key of {what.lower()}.", remedy)
        elif name in values:
            faults.at("FB011", page, key, f"`{name}` is given twice.", "keep one of the two")
        elif isinstance(value, Scalar) and value.empty:
            meant.add(name)
            faults.at("FB014", page, key, f"`{name}` is empty.", "give it a value, or leave the key out")
        else:
            values[name] = value
    return Fields(page, faults, node, values, frozenset(meant))


def cut_sentence(left: Node, right: Node) -> bool:
    """Whether two texts of a list in brackets read as one sentence: `[Nearly all, some 97%, came.]`."""
    if not (isinstance(left, Scalar) and isinstance(right, Scalar)) or left.end[0] != right.start[0]:
        return False
    beside = right.start[1] - left.end[1] <= len(", ")
    return beside and left.text[-1:] not in '.!?”"' and right.text[:1].islower()


def text_of(page: Page, node: Node, faults: Faults, what: str) -> str | None:
    """A scalar's text with its white space made plain; None, with a fault, where it is none."""
    if not isinstance(node, Scalar):
        shape = "a list" if isinstance(node, Listing) else "a mapping"
        remedy = "put a text that holds a colon between quotation marks"
        remedy = remedy if shape == "a mapping" else "write one text; several are entries of their own"
        faults.at("FB012", page, node, f"`{what}` must be a text, not {shape}.", remedy)
        return None
    if node.empty:
        faults.at("FB014", page, node, f"`{what}` has an empty entry.", "remove it")
        return None
    if len(node.text) > LONGEST:
        faults.at("FB019", page, node, f"`{what}` has {len(node.text):,} characters.", f"at most {LONGEST:,}")
        return None
    return evened(node.text)


def evened(text: str) -> str:
    """The text with its white space made plain, as a claim holds it."""
    uneven = "\n" in text or "\t" in text or "  " in text
    return _SPACE.sub(" ", text).strip() if uneven else text.strip(" \r")


def is_number(text: str) -> bool:
    """Whether *text* is a whole number above zero."""
    return _NUMBER.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Whether *text* is a possible day, month or year in ISO form."""
    found = _DATE.fullmatch(text)
    if not found:
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True
