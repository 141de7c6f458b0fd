"""What a careful editor would ask about a base that can be used: the warnings.

Each is silenced by its code under `ignore:`, for a claim or for a file.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.base import schema, twins
from factcheck.base.closest import Closest
from factcheck.base.nodes import Listing, Scalar
from factcheck.base.twins import WORD
from factcheck.figures import read_figures
from factcheck.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.base.assemble import Assembly
    from factcheck.base.faults import Faults
    from factcheck.base.records import Draft, PlacedName, PlacedSource
    from factcheck.model import Claim
    from factcheck.model.audit import Dispute


_DIGIT = re.compile(r"\d")


def review(assembly: Assembly, oldest: str | None) -> None:
    """Add every warning to the assembly's faults."""
    stated = [draft for draft in assembly.drafts.values() if draft.claim.formula is None]
    published = {source.id: source.published for source in assembly.base.sources}
    _sources(assembly, oldest)
    _names(assembly)
    _commas(assembly)
    for draft in stated:
        _provenance(assembly, draft, published)
        _retold(assembly, draft)
    _undated(assembly, stated, published)
    _subjects(assembly)
    for draft in assembly.drafts.values():
        _ambiguous(assembly, draft)
        _cut(assembly, draft)
    _twins(assembly, stated)


def _warn(assembly: Assembly, draft: Draft, code: str, message: str, remedy: str) -> None:
    if code not in draft.ignored:
        node = draft.node if draft.fields is None else draft.fields.node.pairs[0][0]
        assembly.faults.at(code, draft.page, node, message, remedy)


def _warn_source(faults: Faults, entry: PlacedSource, code: str, message: str, remedy: str) -> None:
    if code in entry.ignored:
        return
    if entry.node is None:
        faults.whole(code, entry.page.file, message, remedy)
    else:
        faults.at(code, entry.page, entry.node, message, remedy)


def _sources(assembly: Assembly, oldest: str | None) -> None:
    used = {draft.claim.source for draft in assembly.drafts.values()}
    for part in assembly.parts:
        used |= part.lost_texts | ({part.default_source or ""} if part.dropped else set())
    for entry in (entry for part in assembly.parts for entry in part.sources):
        source = entry.source
        if not (source.title or source.publisher):
            message = f"The source `{source.id}` has neither title nor publisher."
            remedy = "add `source:` with `title:` and `publisher:`"
            _warn_source(assembly.faults, entry, "FB106", message, remedy)
        published = source.published or source.retrieved
        if oldest is not None and published is not None and last_day(published) < oldest:
            message = f"The source `{source.id}` is of {published}, before {oldest}."
            _warn_source(assembly.faults, entry, "FB109", message, "look for a newer one")
        if source.id not in used and entry.node is not None and not assembly.torn:
            message = f"No claim comes from the source `{source.id}`."
            _warn_source(assembly.faults, entry, "FB113", message, "remove it, or name it under `source:`")


def last_day(date: str) -> str:
    """The last day that a day, a month or a year may be; months count as 31 days, for comparing alone.

    >>> last_day("2022"), last_day("2022-11"), last_day("2022-11-04")
    ('2022-12-31', '2022-11-31', '2022-11-04')
    """
    return date + "-12-31"[len(date) - 4 :] if len(date) < len("2022-11-04") else date


def _commas(assembly: Assembly) -> None:
    """Numbers whose comma ends a text to YAML: read as they were meant here, but by no other program."""
    for part in assembly.parts:
        for node in part.page.cut if "FB116" not in part.ignored else ():
            text = node.text if isinstance(node, Scalar) else ""
            message = f"To YAML a comma cuts `{text[:60]}` in two; it is read as one text."
            remedy = "put it between quotation marks, for other programs"
            assembly.faults.at("FB116", part.page, node, message, remedy)


def _names(assembly: Assembly) -> None:
    """Names that stand in no text; every text is gone through once, however many names there are."""
    if assembly.torn:
        return
    wanted: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    entries = [entry for part in assembly.parts for entry in part.names]
    for entry in entries:
        for words in _wordings(entry):
            wanted[words[0]].add(words)
    seen = {
        words for text in _texts_of(assembly) for words in _standing_in(WORD.findall(text.casefold()), wanted)
    }
    for entry in entries:
        if "FB104" not in entry.ignored and seen.isdisjoint(_wordings(entry)):
            message = f"No claim speaks of {entry.name.name}."
            remedy = "remove the name, or check its spelling"
            assembly.faults.at("FB104", entry.page, entry.node, message, remedy)


def _wordings(entry: PlacedName) -> Iterator[tuple[str, ...]]:
    texts = (entry.name.name, *entry.name.aliases)
    return filter(None, (tuple(WORD.findall(text.casefold())) for text in texts))


def _standing_in(
    words: Sequence[str], wanted: Mapping[str, set[tuple[str, ...]]]
) -> Iterator[tuple[str, ...]]:
    for i, word in enumerate(words):
        for wording in wanted.get(word, ()):
            if tuple(words[i : i + len(wording)]) == wording:
                yield wording


def _texts_of(assembly: Assembly) -> Iterator[str]:
    for draft in assembly.drafts.values():
        claim = draft.claim
        yield claim.statement
        yield from (claim.about or "", claim.attributed_to or "", *claim.paraphrases)
    for part in assembly.parts:
        yield from part.lost_texts


def _provenance(assembly: Assembly, draft: Draft, published: Mapping[str, str | None]) -> None:
    claim = draft.claim
    if claim.review is not None:
        message = f"`{claim.id}` is a draft: look at its {claim.review}."
        _warn(assembly, draft, "FB120", message, "mend it, then remove `review:`")
    if claim.where is None and draft.fields is not None and not draft.fields.said("where"):
        message = f"`{claim.id}` does not say where in the source it stands."
        _warn(assembly, draft, "FB101", message, "add `where: {section: …, paragraph: …}`")
    for superseded in claim.supersedes:
        other = assembly.drafts.get(superseded)
        if other is not None and _date(other.claim, published) > _date(claim, published) > "":
            message = f"`{claim.id}` supersedes `{superseded}`, which is newer."
            _warn(assembly, draft, "FB105", message, "turn it round, or correct the dates")


def _date(claim: Claim, published: Mapping[str, str | None]) -> str:
    return claim.as_of or published.get(claim.source) or ""


def _undated(assembly: Assembly, stated: Iterable[Draft], published: Mapping[str, str | None]) -> None:
    """Claims without any date; several of one source are one fault, the source's."""
    by_source: defaultdict[str, list[Draft]] = defaultdict(list)
    for draft in stated:
        claim = draft.claim
        dated = claim.as_of or published.get(claim.source) or _is_dated(draft)
        if claim.source in published and not dated and "FB107" not in draft.ignored:
            by_source[claim.source].append(draft)
    entries = {entry.source.id: entry for part in assembly.parts for entry in part.sources}
    for source, drafts in by_source.items():
        entry = entries.get(source)
        if entry is not None and _excused(entry):
            continue
        if entry is None or len(drafts) == 1:
            for draft in drafts:
                message = f"Neither `{draft.claim.id}` nor its source has a date."
                remedy = "add `as_of:` to the claim or `published:` to the source"
                _warn(assembly, draft, "FB107", message, remedy)
        else:
            message = f"The source `{source}` has no date, nor have {len(drafts):,} of its claims."
            remedy = "add `published:` to the source, or `as_of:` to the claims"
            _warn_source(assembly.faults, entry, "FB107", message, remedy)


def _excused(entry: PlacedSource) -> bool:
    """Whether a source is at fault already: it is not described, or its date is wrong."""
    return "FB107" in entry.ignored or (
        entry.node is None if entry.fields is None else entry.fields.said("published")
    )


def _is_dated(draft: Draft) -> bool:
    """Whether a date is said, be it in the statement or in a field, right or wrong."""
    said = any(entry.figure.kind is Kind.DATE for entry in draft.claim.figures)
    return said or (draft.fields is not None and draft.fields.said("as_of"))


def _retold(assembly: Assembly, draft: Draft) -> None:
    """Paraphrases with a figure that stands for one of the statement and is another."""
    own = [entry.figure for entry in draft.claim.figures]
    if draft.fields is None or not own:
        return
    for text, node in draft.fields.placed_texts("paraphrases"):
        if "FB114" in draft.ignored or not _DIGIT.search(text):
            continue
        for figure in read_figures(text, language=assembly.base.language):
            other = twins.differing(figure, own)
            if other is not None:
                message = f"The paraphrase says {figure.text}, the statement {other.text}."
                assembly.faults.at("FB114", draft.page, node, message, "let both say the same")


def _cut(assembly: Assembly, draft: Draft) -> None:
    """Paraphrases between brackets that a comma has cut."""
    node = None if draft.fields is None else draft.fields.values.get("paraphrases")
    if not isinstance(node, Listing) or "FB115" in draft.ignored:
        return
    for left, right in pairwise(node.items):
        if schema.cut_sentence(left, right):
            message = "This paraphrase seems to be the rest of the one before it."
            remedy = "put a text that holds a comma between quotation marks"
            assembly.faults.at("FB115", draft.page, right, message, remedy)


def _subjects(assembly: Assembly) -> None:
    known = {text for name in assembly.base.names for text in (name.name, *name.aliases)}
    closest = Closest(known)
    remedies: dict[str, str | None] = {}
    for draft in assembly.drafts.values():
        about = draft.claim.about
        if about is None or about in known:
            continue
        if about not in remedies:
            remedies[about] = closest.remedy(about)
        remedy = remedies[about]
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
    for i, j, clash in twins.twins([draft.claim for draft in stated]):
        left, right = stated[i], stated[j]
        if clash is not None:
            _contradicts(assembly, left, right, clash)
        else:
            message = f"`{right.claim.id}` says nearly the same as `{left.claim.id}` ({_line(left, right)})."
            _warn(assembly, right, "FB102", message, "keep one, with the other as a paraphrase")


def _contradicts(assembly: Assembly, left: Draft, right: Draft, clash: tuple[str, str]) -> None:
    message = f"`{right.claim.id}` says {clash[1]}, `{left.claim.id}` ({_line(left, right)}) says {clash[0]} of the same."
    _warn(assembly, right, "FB103", message, "declare it: `disputed_by:` or `supersedes:`")


def _line(left: Draft, right: Draft) -> str:
    line = left.node.start[0] + 1
    return f"line {line}" if left.page is right.page else f"{left.page.file}, line {line}"


def undeclared(assembly: Assembly, disputes: Iterable[Dispute]) -> None:
    """Warn of *disputes* that the base does not declare; those that `review` has told already, once."""
    for dispute in disputes:
        left, right = assembly.drafts.get(dispute.left), assembly.drafts.get(dispute.right)
        if left is None or right is None or dispute.declared:
            continue
        told = any(
            finding.code == "FB103"
            and f"`{dispute.left}`" in finding.message
            and f"`{dispute.right}`" in finding.message
            for finding in assembly.faults.findings
        )
        if not told:
            _contradicts(assembly, left, right, (dispute.left_says, dispute.right_says))
