"""What a careful editor would ask about a base that can be used: the warnings.

Each is silenced by its code under `ignore:`, for a claim or for a file.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.base.faults import did_you_mean
from factcheck.figures.interval import of_source
from factcheck.figures.units import convert
from factcheck.model import Comparator, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.base.assemble import Assembly
    from factcheck.base.records import Draft
    from factcheck.model import Claim, Figure

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_LIGHT = frozenset(
    "a an and are as at be been by for from had has have in is it its of on or s that the their to was were with".split()
)
_NEAR = 0.85
"""Share of common words from which two statements say nearly the same."""
_SAME_FRAME = 0.8
"""Share of common words, figures apart, from which two figures stand in the same place."""


def review(assembly: Assembly, oldest: str | None) -> None:
    """Add every warning to the assembly's faults."""
    _sources(assembly, oldest)
    _names(assembly)
    stated = [draft for draft in assembly.drafts.values() if draft.claim.formula is None]
    published = {source.id: source.published for source in assembly.base.sources}
    for draft in stated:
        _provenance(assembly, draft, published)
    for draft in assembly.drafts.values():
        _subject(assembly, draft)
        _ambiguous(assembly, draft)
    _twins(assembly, stated)


def _warn(assembly: Assembly, draft: Draft, code: str, message: str, remedy: str) -> None:
    if code not in draft.ignored:
        node = draft.node if draft.fields is None else draft.fields.node.pairs[0][0]
        assembly.faults.at(code, draft.page, node, message, remedy)


def _sources(assembly: Assembly, oldest: str | None) -> None:
    for part in assembly.parts:
        for entry in part.sources:
            source = entry.source
            if not (source.title or source.publisher) and "FB106" not in part.ignored:
                message = f"The source `{source.id}` has neither title nor publisher."
                remedy = "add `source:` with `title:` and `publisher:`"
                if entry.node is None:
                    assembly.faults.whole("FB106", part.page.file, message, remedy)
                else:
                    assembly.faults.at("FB106", part.page, entry.node, message, remedy)
            old = oldest is not None and source.published is not None and source.published < oldest
            if old and entry.node is not None and "FB109" not in part.ignored:
                message = f"The source `{source.id}` is of {source.published}, before {oldest}."
                assembly.faults.at("FB109", part.page, entry.node, message, "look for a newer one")


def _names(assembly: Assembly) -> None:
    text = " ".join(_texts_of(assembly.drafts.values())).casefold()
    words = " ".join(_WORD.findall(text))
    for part in assembly.parts:
        for entry in part.names if "FB104" not in part.ignored else ():
            known = (entry.name.name, *entry.name.aliases)
            if not any(_occurs(name, words) for name in known):
                message = f"No claim speaks of {entry.name.name}."
                assembly.faults.at(
                    "FB104", entry.page, entry.node, message, "remove the name, or check its spelling"
                )


def _texts_of(drafts: Iterable[Draft]) -> Iterator[str]:
    for draft in drafts:
        claim = draft.claim
        yield claim.statement
        yield from (claim.about or "", claim.attributed_to or "", *claim.paraphrases)


def _occurs(name: str, words: str) -> bool:
    return f" {' '.join(_WORD.findall(name.casefold()))} " in f" {words} "


def _provenance(assembly: Assembly, draft: Draft, published: dict[str, str | None]) -> None:
    claim = draft.claim
    if claim.review is not None:
        message = f"`{claim.id}` is a draft: look at its {claim.review}."
        _warn(assembly, draft, "FB120", message, "mend it, then remove `review:`")
    if claim.where is None and draft.fields is not None:
        message = f"`{claim.id}` does not say where in the source it stands."
        _warn(assembly, draft, "FB101", message, "add `where: {section: …, paragraph: …}`")
    if claim.as_of is None and published.get(claim.source) is None and not _is_dated(claim):
        message = f"Neither `{claim.id}` nor its source has a date."
        _warn(assembly, draft, "FB107", message, "add `as_of:` to the claim or `published:` to the source")
    for superseded in claim.supersedes:
        other = assembly.drafts.get(superseded)
        if other is not None and _date(other.claim, published) > _date(claim, published) > "":
            message = f"`{claim.id}` supersedes `{superseded}`, which is newer."
            _warn(assembly, draft, "FB105", message, "turn it round, or correct the dates")


def _is_dated(claim: Claim) -> bool:
    return any(entry.figure.kind is Kind.DATE for entry in claim.figures)


def _date(claim: Claim, published: dict[str, str | None]) -> str:
    return claim.as_of or published.get(claim.source) or ""


def _subject(assembly: Assembly, draft: Draft) -> None:
    known = [text for name in assembly.base.names for text in (name.name, *name.aliases)]
    about = draft.claim.about
    if about is None or about in known:
        return
    remedy = did_you_mean(about, known)
    if remedy is not None:
        _warn(assembly, draft, "FB108", f"`{about}` is not one of the names.", remedy)


def _ambiguous(assembly: Assembly, draft: Draft) -> None:
    for entry in draft.claim.figures:
        if entry.figure.ambiguous:
            message = f"`{entry.figure.text}` can be read in two ways; it is read as {entry.figure.written}."
            _warn(
                assembly, draft, "FB111", message, "write it so that only one reading is left: 1200, or 1.2"
            )


def _twins(assembly: Assembly, stated: list[Draft]) -> None:
    """Pairs that say nearly the same, or the same of another figure."""
    for left, right in _close_pairs(stated):
        if _declared(left.claim, right.claim):
            continue
        clash = _clash(left.claim, right.claim)
        line = left.node.start[0] + 1
        if clash is not None:
            message = f"`{right.claim.id}` says {clash[1]}, `{left.claim.id}` (line {line}) says {clash[0]} of the same."
            _warn(assembly, right, "FB103", message, "declare it: `disputed_by:` or `supersedes:`")
        elif _says_the_same(left.claim, right.claim):
            message = f"`{right.claim.id}` says nearly the same as `{left.claim.id}` (line {line})."
            _warn(assembly, right, "FB102", message, "keep one, with the other as a paraphrase")


def _declared(left: Claim, right: Claim) -> bool:
    return right.id in (*left.supersedes, *left.disputed_by) or left.id in (
        *right.supersedes,
        *right.disputed_by,
    )


_LARGEST_GROUP = 200


def _close_pairs(drafts: list[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Pairs that share their rarest words, so that a large base needs no comparison of each with each."""
    groups: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        for word in _frame(draft.claim):
            groups[word].append(draft)
    seen: set[tuple[str, str]] = set()
    for draft in drafts:
        rarest = sorted(_frame(draft.claim), key=lambda word: (len(groups[word]), word))[:2]
        for other in (other for word in rarest for other in groups[word][:_LARGEST_GROUP]):
            pair = tuple(sorted((draft.claim.id, other.claim.id)))
            if other is not draft and pair not in seen:
                seen.add((pair[0], pair[1]))
                yield (other, draft) if other.node.start < draft.node.start else (draft, other)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - _LIGHT


def _frame(claim: Claim) -> frozenset[str]:
    """The words of the statement without its figures' numbers."""
    text = claim.statement
    for entry in reversed(claim.figures):
        start, end = entry.figure.span
        kept = entry.figure.noun or ""
        text = f"{text[:start]} {kept} {text[end:]}"
    return _words(text)


def _alike(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / len(left | right) if left and right else 0.0


def _says_the_same(left: Claim, right: Claim) -> bool:
    return left.source == right.source and _alike(_words(left.statement), _words(right.statement)) >= _NEAR


def _clash(left: Claim, right: Claim) -> tuple[str, str] | None:
    """The texts of two figures that stand in the same place and share no value; None where there are none."""
    if left.about != right.about or _alike(_frame(left), _frame(right)) < _SAME_FRAME:
        return None
    if (left.as_of or "") != (right.as_of or ""):
        return None
    pairs = zip(left.figures, right.figures, strict=False)
    for mine, other in pairs:
        if _differ(mine.figure, other.figure):
            return mine.figure.text, other.figure.text
    return None


def _differ(left: Figure, right: Figure) -> bool:
    if (
        left.kind is not right.kind
        or left.noun != right.noun
        or Comparator.VAGUE in (left.comparator, right.comparator)
    ):
        return False
    if left.kind is Kind.DATE:
        return None not in (left.first, left.last, right.first, right.last) and (
            left.last < right.first or right.last < left.first  # type: ignore[operator]
        )
    reach, other = of_source(left), of_source(right)
    if left.unit != right.unit:
        factor = convert(1, right.unit, left.unit) if left.unit and right.unit else None  # type: ignore[arg-type]
        if factor is None:
            return False
        other = other.scaled(factor)
    return not reach.meets(other)
