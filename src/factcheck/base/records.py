"""A file's sources, names and claims as values, before they are held against the rest of the base."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.base import linking, schema
from factcheck.base import reach as placed_reach
from factcheck.base.faults import WARNINGS, Page, did_you_mean
from factcheck.base.identity import id_of, is_id, slug_of
from factcheck.base.nodes import Listing, Mapping, Node, Scalar
from factcheck.base.schema import Fields
from factcheck.model import Claim, Location, Name, Reach, Reliability, Source, Where

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.base.faults import Faults
    from factcheck.base.yamltext import Value


_LETTER = re.compile(r"[^\W\d_]")


@dataclass(slots=True, kw_only=True)
class Draft:
    """A claim or formula as its file gives it; `claim.source` is an id still to be looked up, or empty."""

    claim: Claim
    page: Page
    node: Node
    fields: Fields | None
    """None for a bare sentence."""
    ignored: frozenset[str]
    """Codes of warnings that are silenced here."""


@dataclass(slots=True, kw_only=True)
class PlacedName:
    """A name entry with its place."""

    name: Name
    page: Page
    node: Node
    ignored: frozenset[str]


@dataclass(slots=True, kw_only=True)
class PlacedSource:
    """A source entry with its place; without a node where the file gives none."""

    source: Source
    page: Page
    node: Node | None
    ignored: frozenset[str]
    fields: Fields | None = None


@dataclass(slots=True, kw_only=True)
class Part:
    """What one document of one file gives to the base."""

    page: Page
    ignored: frozenset[str] = frozenset()
    sources: list[PlacedSource] = field(default_factory=list)
    default_source: str | None = None
    """Source of claims that name none; None where the file has several or none."""
    default_node: Node | None = None
    """Where the file names it, if it does so by its id."""
    lost: set[str] = field(default_factory=set)
    """Ids of claims, formulas and sources that stand in the file, but cannot be read."""
    lost_texts: set[str] = field(default_factory=set)
    """What else stands in these."""
    dropped: bool = False
    """Whether a claim could not be read."""
    torn: bool = False
    """Whether a list could not be read, so that ids may be missing."""
    names: list[PlacedName] = field(default_factory=list)
    synonyms: list[tuple[str, ...]] = field(default_factory=list)
    language: str | None = None
    reach: list[Reach] = field(default_factory=list)
    claims: list[Draft] = field(default_factory=list)
    formulas: list[Draft] = field(default_factory=list)


def as_record(node: Node) -> Value:
    """A part of a file as texts, lists and mappings, just as it was written."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [as_record(item) for item in node.items]
    assert isinstance(node, Mapping)  # noqa: S101 - there is no other node
    return {key.text: as_record(value) for key, value in node.pairs if isinstance(key, Scalar)}


def part_of(page: Page, root: Node, faults: Faults) -> Part | None:
    """One document as values; None where it is no mapping."""
    fields = schema.fields(page, root, schema.FILE, faults, "A base file")
    if fields is None:
        return None
    part = Part(page=page, ignored=_ignored(fields), language=fields.text("language"))
    lists = [fields.values.get(key) for key in ("sources", "claims", "formulas")]
    part.torn = any(node is not None and not isinstance(node, Listing) for node in lists)
    _sources(fields, part)
    part.names += _names(fields, part.ignored)
    part.synonyms += _synonyms(fields)
    part.reach += placed_reach.reaches(fields)
    items = fields.items("claims")
    part.claims += [draft for item in items for draft in _claims(page, item, faults, part)]
    part.dropped = len(part.claims) < len(items) or (fields.said("claims") and not items)
    part.formulas += [
        draft for item in fields.items("formulas") for draft in _formulas(page, item, faults, part)
    ]
    return part


def _ignored(fields: Fields) -> frozenset[str]:
    """The codes under `ignore`; only warnings can be silenced."""
    codes = set()
    for code, node in fields.placed_texts("ignore"):
        if code in WARNINGS:
            codes.add(code)
        else:
            remedy = did_you_mean(code, list(WARNINGS)) or "only warnings (FB1…) can be silenced"
            fields.fault("FB015", node, f"`{code}` is not the code of a warning.", remedy)
    return frozenset(codes)


def _sources(fields: Fields, part: Part) -> None:
    single = fields.values.get("source")
    if isinstance(single, Scalar):
        part.default_source, part.default_node = fields.text("source"), single
    elif single is not None:
        _source(fields, single, part)
        if part.sources:
            part.default_source = part.sources[0].source.id
    for item in fields.items("sources"):
        _source(fields, item, part)
    if single is None and len(part.sources) == 1:
        part.default_source = part.sources[0].source.id
    has_claims = "claims" in fields.values or "formulas" in fields.values
    if has_claims and not part.sources and part.default_source is None:
        part.default_source = Path(part.page.file).stem
        source = Source(id=part.default_source)
        # A source that cannot be read is a fault already.
        known = _OF_SOURCES if fields.said("source") or fields.said("sources") else frozenset()
        part.sources.append(
            PlacedSource(source=source, page=part.page, node=None, ignored=part.ignored | known)
        )


_OF_SOURCES = frozenset({"FB106", "FB107", "FB109"})


def _source(owner: Fields, node: Node, part: Part) -> None:
    fields = schema.fields(owner.page, node, schema.SOURCE, owner.faults, "A source")
    if fields is None:
        part.torn = True
        return
    title, publisher, published = fields.text("title"), fields.text("publisher"), fields.date("published")
    made = slug_of(" ".join(filter(None, (publisher or title, published)))) or Path(owner.page.file).stem
    source = Source(
        id=_id(fields) or made,
        title=title,
        publisher=publisher,
        author=fields.text("author"),
        published=published,
        url=fields.address("url"),
        archived=fields.address("archived"),
        retrieved=fields.date("retrieved"),
        language=fields.text("language"),
        translated_from=fields.text("translated_from"),
        reliability=_reliability(fields),
        note=fields.text("note"),
    )
    part.sources.append(
        PlacedSource(source=source, page=owner.page, node=node, ignored=part.ignored, fields=fields)
    )


def _id(fields: Fields) -> str | None:
    text = fields.text("id")
    if text is None or is_id(text):
        return text
    remedy = f"letters, digits and hyphens only: `{slug_of(text) or 'my-claim'}`"
    fields.fault("FB020", fields.values["id"], f"`{text[:60]}` cannot be an id.", remedy)
    return text  # what refers to it is not at fault as well


def _reliability(fields: Fields) -> Reliability:
    text = fields.text("reliability")
    known = [str(member) for member in Reliability]
    if text is None or text in known:
        return Reliability(text or "unrated")
    remedy = did_you_mean(text, known) or f"one of {', '.join(known)}"
    fields.fault("FB015", fields.values["reliability"], f"`{text}` is not a reliability.", remedy)
    return Reliability.UNRATED


def _names(owner: Fields, ignored: frozenset[str]) -> Iterable[PlacedName]:
    for item in owner.items("names"):
        fields = schema.fields(owner.page, item, schema.NAME, owner.faults, "A name")
        name = _required(fields, "name")
        if fields is not None and name is not None:
            entry = Name(name=name, aliases=fields.texts("aliases"), excludes=fields.texts("not"))
            yield PlacedName(name=entry, page=owner.page, node=item, ignored=ignored)


def _synonyms(owner: Fields) -> Iterable[tuple[str, ...]]:
    items = owner.items("synonyms")
    if items and all(isinstance(item, Scalar) for item in items):
        owner.fault(
            "FB012",
            owner.values["synonyms"],
            "Synonyms must be a list of groups.",
            "write [[word, other word]]",
        )
        return
    for item in items:
        if isinstance(item, Listing):
            words = (schema.text_of(owner.page, word, owner.faults, "synonyms") for word in item.items)
            yield tuple(word for word in words if word is not None)
        else:
            owner.fault("FB012", item, "A group of synonyms must be a list.", "write [word, other word]")


def _required(fields: Fields | None, key: str) -> str | None:
    if fields is None:
        return None
    if not fields.said(key):
        fields.fault("FB013", None, f"`{key}` is missing.", f"add `{key}: …`")
    return fields.text(key)


def _place(page: Page, node: Node) -> Location:
    line, column = node.start
    return Location(file=page.file, line=line + 1, column=column + 1)


def _says_something(statement: str, page: Page, node: Node, faults: Faults) -> bool:
    """Whether a statement has a word; a number alone says nothing of anything."""
    if _LETTER.search(statement):
        return True
    message, remedy = f"`{statement[:60]}` has no words.", "write a sentence: what is so, and of what"
    faults.at("FB029", page, node, message, remedy)
    return False


def _claims(page: Page, node: Node, faults: Faults, part: Part) -> Iterable[Draft]:
    ignored, language = part.ignored, part.language or "en"
    if not isinstance(node, Mapping):
        statement = schema.text_of(page, node, faults, "claims")
        if statement is not None and _says_something(statement, page, node, faults):
            claim = Claim(
                id=id_of(statement),
                statement=statement,
                source="",
                figures=linking.read(statement, language=language),
                place=_place(page, node),
            )
            yield Draft(claim=claim, page=page, node=node, fields=None, ignored=ignored)
        return
    fields = schema.fields(page, node, schema.CLAIM, faults, "A claim")
    statement = _required(fields, "statement")
    if fields is None or statement is None:
        _lose(part, node)
        return
    if not _says_something(statement, page, fields.values["statement"], faults):
        _lose(part, node)
        return
    silenced = ignored | _ignored(fields) if "ignore" in fields.values else ignored
    claim = Claim(
        id=_id(fields) or id_of(statement),
        statement=statement,
        source=fields.text("source") or "",
        about=fields.text("about"),
        figures=linking.link(statement, fields, silenced, language),
        as_of=fields.date("as_of"),
        attributed_to=fields.text("attributed_to"),
        where=_where(fields),
        quote=fields.text("quote"),
        paraphrases=fields.texts("paraphrases"),
        topics=fields.texts("topics"),
        supersedes=fields.texts("supersedes"),
        disputed_by=fields.texts("disputed_by"),
        note=fields.text("note"),
        review=fields.text("review"),
        place=_place(page, node),
    )
    yield Draft(claim=claim, page=page, node=node, fields=fields, ignored=silenced)


def _lose(part: Part, node: Node) -> None:
    """Keep the id and the words of what cannot be read: what refers to it is not at fault as well."""
    for key, value in node.pairs if isinstance(node, Mapping) else ():
        if isinstance(key, Scalar) and isinstance(value, Scalar):
            (part.lost if key.text == "id" else part.lost_texts).add(value.text)


def _where(owner: Fields) -> Where | None:
    node = owner.values.get("where")
    if node is None:
        return None
    fields = schema.fields(owner.page, node, schema.WHERE, owner.faults, "A place")
    if fields is None:
        return None
    return Where(
        section=fields.text("section"),
        paragraph=fields.whole_number("paragraph"),
        page=fields.whole_number("page"),
    )


def _formulas(page: Page, node: Node, faults: Faults, part: Part) -> Iterable[Draft]:
    ignored, language = part.ignored, part.language or "en"
    fields = schema.fields(page, node, schema.FORMULA, faults, "A formula")
    statement, formula = _required(fields, "statement"), _required(fields, "formula")
    if fields is None or statement is None or formula is None:
        _lose(part, node)
        return
    claim = Claim(
        id=_id(fields) or id_of(statement),
        statement=statement,
        source=fields.text("source") or "",
        about=fields.text("about"),
        figures=linking.read(statement, linking.labels(fields), language=language),
        as_of=fields.date("as_of"),
        paraphrases=fields.texts("paraphrases"),
        topics=fields.texts("topics"),
        note=fields.text("note"),
        place=_place(page, node),
        formula=formula,
    )
    silenced = ignored | _ignored(fields)
    yield Draft(claim=claim, page=page, node=node, fields=fields, ignored=silenced)
