"""The files of a base put together: sources, names and claims that refer to each other."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.base import derived, files, nodes, records
from factcheck.base import spaces as spaces_
from factcheck.base.faults import WARNINGS, Faults, did_you_mean
from factcheck.base.identity import is_id, slug_of
from factcheck.base.merge import MARK, in_space, joined, renamed
from factcheck.base.records import Draft, Part
from factcheck.base.references import References
from factcheck.model import Base

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.base.records import PlacedName, PlacedSource


@dataclass(slots=True, kw_only=True)
class Assembly:
    """A base with its places and its faults."""

    base: Base
    faults: Faults
    parts: list[Part]
    drafts: dict[str, Draft] = field(default_factory=dict)
    """By id: every claim and formula."""
    torn: bool = False
    """Whether a file or a list could not be read, so that what others refer to may stand there."""


def assemble(paths: Sequence[str | os.PathLike[str]], edited: Mapping[str, str] | None = None) -> Assembly:
    """Read every file of *paths* as one base; faults are collected and what has them is left out.

    A path may have a name (`spaces`): then its ids bear it. The base of the paths without one may refer to all of
    these, one with a name to those before it.
    Files that are *edited* are read as the text given for their path.
    """
    spaces = [spaces_.space_of(path) for path in paths]
    named = {space.name: None for space in spaces if space.name is not None}
    if not named:
        return _assemble(paths, edited)
    elsewhere: frozenset[str] = frozenset()
    inner: list[Assembly] = []
    for name in named:
        inner.append(_in_space(name, [space.path for space in spaces if space.name == name], elsewhere))
        elsewhere |= frozenset(inner[-1].drafts)
    own = [space.path for space in spaces if space.name is None and space.path is not None]
    assemblies = [*([_assemble(own, edited, elsewhere)] if own or edited else ()), *inner]
    return Assembly(
        base=replace(
            joined([assembly.base for assembly in assemblies]),
            label=", ".join(os.fspath(path) for path in paths),
        ),
        faults=Faults([finding for assembly in assemblies for finding in assembly.faults.findings]),
        parts=[part for assembly in assemblies for part in assembly.parts],
        drafts={id_: draft for assembly in assemblies for id_, draft in assembly.drafts.items()},
        torn=any(assembly.torn for assembly in assemblies),
    )


def _in_space(name: str, paths: Sequence[str | None], elsewhere: frozenset[str]) -> Assembly:
    """The base of some paths with *name* before its ids."""
    faults = Faults()
    if None in paths:
        remedy = did_you_mean(name, list(spaces_.provided())) or "install the package that provides it"
        faults.whole("FB001", f"@{name}", f"No installed package provides a base `{name}`.", remedy)
        return Assembly(base=Base(label=name, claims=(), sources=()), faults=faults, parts=[], torn=True)
    assembly = _assemble([path for path in paths if path is not None], None, elsewhere)
    claims = {id_: f"{name}{MARK}{id_}" for id_ in assembly.drafts}
    sources = {source.id: f"{name}{MARK}{source.id}" for source in assembly.base.sources}
    for draft in assembly.drafts.values():
        draft.claim = renamed(draft.claim, claims, sources)
    assembly.base = in_space(assembly.base, name)
    assembly.drafts = {claims[id_]: draft for id_, draft in assembly.drafts.items()}
    return assembly


def _assemble(
    paths: Sequence[str | os.PathLike[str]],
    edited: Mapping[str, str] | None = None,
    elsewhere: frozenset[str] = frozenset(),
) -> Assembly:
    faults = Faults()
    parts: list[Part] = []
    for page in files.pages(paths, faults, edited):
        roots = [root for root in nodes.documents(page, faults) if not _is_nothing(root)]
        if not roots and not faults_in(faults, page.file):
            faults.whole("FB112", page.file, "The file is empty.", "write claims into it or remove it")
        parts += filter(None, (records.part_of(page, root, faults) for root in roots))
    torn = any(finding.code in _WHOLE for finding in faults.findings) or any(part.torn for part in parts)
    lost = frozenset(id_ for part in parts for id_ in part.lost) | _malformed(parts)
    sources = _sources(parts, faults)
    drafts = _unique(parts, faults)
    references = References(faults=faults, lost=lost, torn=torn, elsewhere=elsewhere)
    references.resolve_sources(parts, sources)
    claims = {id_: draft.claim for id_, draft in drafts.items() if draft.claim.formula is None}
    references.check(drafts, claims)
    _check_names([name for part in parts for name in part.names], faults)
    formulas = [draft for draft in drafts.values() if draft.claim.formula is not None]
    stated = tuple(claims.values())
    base = Base(
        label=", ".join(os.fspath(path) for path in paths),
        claims=stated + derived.derive(formulas, claims, faults, references),
        sources=tuple(entry.source for entry in sources.values()),
        names=tuple(entry.name for part in parts for entry in part.names),
        synonyms=tuple(group for part in parts for group in part.synonyms),
        reach=tuple(reach for part in parts for reach in part.reach),
        language=next((part.language for part in parts if part.language), "en"),
    )
    if not stated and all(finding.code in WARNINGS for finding in faults.findings):
        faults.whole("FB005", base.label or ".", "The base has no claims.", "write them under `claims:`")
    return Assembly(base=base, faults=faults, parts=parts, drafts=drafts, torn=torn)


_WHOLE = frozenset({"FB001", "FB002", "FB003", "FB004", "FB006"})
"""Faults by which a file is not read."""


def _malformed(parts: Iterable[Part]) -> frozenset[str]:
    """What ids that cannot be ids may be referred to by: as formulas read them, and as they should be."""
    claims = (draft.claim for part in parts for draft in (*part.claims, *part.formulas))
    wrong = [claim.id for claim in claims if not is_id(claim.id)]
    return frozenset(name for id_ in wrong for name in (id_, slug_of(id_), *id_.split()[:1]))


def _is_nothing(root: nodes.Node) -> bool:
    return isinstance(root, nodes.Scalar) and root.empty


def faults_in(faults: Faults, file: str) -> bool:
    """Whether *file* has a fault already."""
    return any(finding.file == file for finding in faults.findings)


def _sources(parts: Iterable[Part], faults: Faults) -> dict[str, PlacedSource]:
    known: dict[str, PlacedSource] = {}
    for entry in (entry for part in parts for entry in part.sources):
        other = known.setdefault(entry.source.id, entry)
        if other.source != entry.source and entry.node is not None:
            message = f"`{entry.source.id}` is also another source, in {other.page.file}."
            faults.at("FB022", entry.page, entry.node, message, "give one of them another `id`")
    return known


def _unique(parts: Iterable[Part], faults: Faults) -> dict[str, Draft]:
    drafts: dict[str, Draft] = {}
    for part in parts:
        for draft in (*part.claims, *part.formulas):
            other = drafts.setdefault(draft.claim.id, draft)
            if other is not draft:
                line = other.node.start[0] + 1
                message = f"The id `{draft.claim.id}` is used in {other.page.file}, line {line}, already."
                node = draft.fields.values.get("id", draft.node) if draft.fields else draft.node
                faults.at(
                    "FB021", draft.page, node, message, "give it another `id`, or remove the repeated claim"
                )
    return drafts


def _check_names(names: Sequence[PlacedName], faults: Faults) -> None:
    owners: dict[str, PlacedName] = {}
    for entry in names:
        own = {text.casefold() for text in (entry.name.name, *entry.name.aliases)}
        for text in sorted(own):
            other = owners.setdefault(text, entry)
            if other is not entry:
                message = f"`{text}` is also a name of {other.name.name}."
                faults.at("FB027", entry.page, entry.node, message, "let it stand for one of the two")
        for text in entry.name.excludes:
            if text.casefold() in own:
                message = f"`{text}` is both a name of {entry.name.name} and not one."
                faults.at("FB028", entry.page, entry.node, message, "remove one of the two")
