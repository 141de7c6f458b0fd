"""References between claims and to sources: what leads nowhere is a fault, once for each root of it.

What refers to an entry that has a fault itself is not at fault as well. Where a file or a list could not
be read at all, what is missing may stand there: then only what looks like a misspelling is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.base.closest import Closest
from factcheck.base.faults import Faults

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.base.nodes import Node
    from factcheck.base.records import Draft, Part, PlacedSource
    from factcheck.model import Claim

_LISTED = 5
"""How many further lines a message lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """What is known when references are followed."""

    faults: Faults
    lost: Collection[str] = frozenset()
    """Ids of entries that have faults themselves."""
    torn: bool = False
    """Whether ids may be missing because something could not be read."""
    elsewhere: Collection[str] = frozenset()
    """Ids of the claims of other bases, each with the name of its base before it."""

    def excuses(self, named: str, remedy: str | None) -> bool:
        """Whether a reference that leads nowhere is another fault's doing."""
        return named in self.lost or (self.torn and remedy is None)

    def resolve_sources(self, parts: Iterable[Part], sources: Mapping[str, PlacedSource]) -> None:
        """Give every claim its source; a source that there is not is one fault, however many name it."""
        astray: defaultdict[str, list[tuple[Draft | Part, Node]]] = defaultdict(list)
        for part in parts:
            default = part.default_source
            if default is not None and default not in sources and part.default_node is not None:
                astray[default].append((part, part.default_node))
            for draft in (*part.claims, *part.formulas):
                self._resolve(draft, part, sources, astray)
        closest = Closest(sources)
        for named, places in astray.items():
            remedy = closest.remedy(named)
            if not self.excuses(named, remedy):
                (owner, node), *others = places
                message = f"There is no source `{named[:60]}`.{_also(owner, others)}"
                remedy = remedy or "describe it under `sources:`"
                self.faults.at("FB023", owner.page, node, message, remedy)

    def _resolve(
        self,
        draft: Draft,
        part: Part,
        sources: Mapping[str, PlacedSource],
        astray: dict[str, list[tuple[Draft | Part, Node]]],
    ) -> None:
        own, stated = draft.claim.source, draft.claim.formula is None
        named = own or part.default_source
        if named is None:
            if stated and not self.torn:
                message, remedy = (
                    "The claim does not say which source it has.",
                    "add `source: …` with the id of one of them",
                )
                self.faults.at("FB026", draft.page, _first(draft), message, remedy)
        elif own and own not in sources:
            node = draft.fields.values.get("source", draft.node) if draft.fields else draft.node
            astray[own].append((draft, node))
        elif not own and stated:
            draft.claim = replace(draft.claim, source=named)

    def check(self, drafts: Mapping[str, Draft], claims: Mapping[str, Claim]) -> None:
        """See that `supersedes` and `disputed_by` lead to claims, and not back to their own."""
        closest = Closest(claims)
        for draft in drafts.values():
            if draft.fields is None:
                continue
            for key in ("supersedes", "disputed_by"):
                for named, node in draft.fields.placed_texts(key) if key in draft.fields.values else ():
                    self._follow(draft, key, (named, node), claims, closest)

    def _follow(
        self, draft: Draft, key: str, said: tuple[str, Node], claims: Mapping[str, Claim], closest: Closest
    ) -> None:
        named, node = said
        if named == draft.claim.id:
            self.faults.at("FB025", draft.page, node, f"The claim names itself under `{key}`.", "remove it")
        elif named not in claims and named not in self.elsewhere:
            remedy = closest.remedy(named)
            if not self.excuses(named, remedy):
                message = f"The base has no claim `{named[:60]}`."
                self.faults.at("FB024", draft.page, node, message, remedy or "remove the reference")


def _first(draft: Draft) -> Node:
    """What to point at for a fault of a whole claim."""
    return draft.fields.node.pairs[0][0] if draft.fields else draft.node


def _also(owner: Draft | Part, others: list[tuple[Draft | Part, Node]]) -> str:
    """Where else the same is named: " 2 more name it: lines 12, 19."."""
    if not others:
        return ""
    shown = [
        f"line {node.start[0] + 1}" if other.page is owner.page else f"{other.page.file}:{node.start[0] + 1}"
        for other, node in others[:_LISTED]
    ]
    more = " …" if len(others) > _LISTED else ""
    return f" {len(others):,} more name it: {', '.join(shown)}{more}."
