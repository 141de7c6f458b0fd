"""Whether locked claims stand in a text still: where they stood, elsewhere, otherwise, or not at all.

A sentence whose digest is found has not changed by a character. Of one that is not found the anchors tell
more: where what stood before and behind a figure stands still, what is between them is the figure now.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from factcheck.lock import digests
from factcheck.lock.sentences import SourceSentence, sentences_of
from factcheck.lock.tying import misquoted
from factcheck.model.lock import State, Verified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.model import Claim
    from factcheck.model.lock import Lock, Tie, TiedFigure
    from factcheck.model.sourcetext import SourceText


def verify(lock: Lock, claims: Mapping[str, Claim], source_id: str, source: SourceText) -> Iterator[Verified]:
    """How each claim of a source stands to its *source* text, in the order of the base; then those that are gone.

    *claims* are the claims of that source, by id.
    """
    text = _Text(source)
    ties = {tie.claim: tie for tie in lock.ties if tie.source == source_id}
    for claim in claims.values():
        tie = ties.get(claim.id)
        if tie is None:
            yield Verified(claim=claim.id, state=State.UNTIED, told="It is not tied to the text.")
        else:
            yield _verified(tie, claim, text)
    for id_, tie in ties.items():
        if id_ not in claims:
            told = "The base has no such claim any more."
            yield Verified(claim=id_, state=State.GONE, told=told, paragraph=tie.paragraph)


def _verified(tie: Tie, claim: Claim, text: _Text) -> Verified:
    if digests.wording(claim) != tie.wording:
        return _answer(tie, claim, State.EDITED, "The claim has changed since it was tied; lock it again.")
    if claim.quote is not None and (told := misquoted(claim.quote, text.source)):
        return _answer(tie, claim, State.MISQUOTED, told)
    wanted = {tie.sentence, *(figure.sentence for figure in tie.figures)}
    if all(text.has(sentence) for sentence in wanted):
        return _standing(tie, claim, text)
    return _changed(tie, claim, text) if tie.figures else _changed_sentence(tie, claim, text)


def _answer(tie: Tie, claim: Claim, state: State, told: str, now: SourceSentence | None = None) -> Verified:
    """An answer with the place where it stands now, else where the base says that it stood."""
    where = claim.where if now is None else now.passage
    section, paragraph = (where.section, where.paragraph) if where is not None else (None, tie.paragraph)
    return Verified(claim=tie.claim, state=state, told=told, section=section, paragraph=paragraph)


def _standing(tie: Tie, claim: Claim, text: _Text) -> Verified:
    """The sentence stands; a figure of it is proved by its own characters as well."""
    here = text.nearest(tie.sentence, tie)
    copies = text.copies(tie.sentence)
    if copies < tie.copies:
        told = f"It stood in {tie.copies} places and stands in {copies} now: one of them has changed."
        return _answer(tie, claim, State.CHANGED, told, here)
    for figure in tie.figures:
        sentence = text.nearest(figure.sentence, tie)
        if not sentence.text.startswith(figure.stands, figure.anchor.at):
            told = f"“{figure.stands}” does not stand where the lock says; the lock itself has changed."
            return _answer(tie, claim, State.CHANGED, told, sentence)
    if _at(here, tie):
        return _answer(tie, claim, State.HOLDS, "It stands there as written.", here)
    return _answer(tie, claim, State.MOVED, "It stands as written, but in another place.", here)


def _changed(tie: Tie, claim: Claim, text: _Text) -> Verified:
    """What stands now where each figure stood."""
    found = [text.between(figure, tie) for figure in tie.figures]
    lost = [figure for figure, now in zip(tie.figures, found, strict=True) if now is None]
    known = [now for now in found if now is not None]
    for figure, now in zip(tie.figures, found, strict=True):
        if now is not None and now.stands != figure.stands:
            told = f"Where “{figure.stands}” stood, “{now.stands}” stands now."
            return _answer(tie, claim, State.CHANGED, told, now.sentence)
    if lost:
        told = f"Nothing stands there of {', '.join(f'“{figure.stands}”' for figure in lost)}."
        state = State.CHANGED if known or text.has_edges(tie) else State.MISSING
        return _answer(tie, claim, state, told, known[0].sentence if known else None)
    told = "The sentence has changed; its figures stand as written, between the same words."
    return _answer(tie, claim, State.REWORDED, told, known[0].sentence)


def _changed_sentence(tie: Tie, claim: Claim, text: _Text) -> Verified:
    now = text.with_edges(tie)
    if now is None:
        return _answer(tie, claim, State.MISSING, "Its sentence is not found.")
    return _answer(tie, claim, State.CHANGED, "Its sentence has changed; read it again.", now)


class _Now(NamedTuple):
    """What stands between a figure's anchors."""

    stands: str
    sentence: SourceSentence


class _Text:
    """A text as it is now, by the digests of its sentences, of their edges and of what stands round their figures."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self._by_digest: defaultdict[str, list[SourceSentence]] = defaultdict(list)
        self._by_edge: defaultdict[str, list[SourceSentence]] = defaultdict(list)
        self._by_anchor: defaultdict[str, list[tuple[SourceSentence, int, int]]] = defaultdict(list)
        self._anchored = False
        for sentence in sentences_of(source):
            self._by_digest[sentence.digest].append(sentence)

    def has(self, digest: str) -> bool:
        return digest in self._by_digest

    def copies(self, digest: str) -> int:
        return len(self._by_digest[digest])

    def nearest(self, digest: str, tie: Tie) -> SourceSentence:
        """Of several sentences with the same characters the one in the tie's place, or the first."""
        found = self._by_digest[digest]
        return next((one for one in found if _at(one, tie)), found[0])

    def has_edges(self, tie: Tie) -> bool:
        return self.with_edges(tie) is not None

    def with_edges(self, tie: Tie) -> SourceSentence | None:
        """A sentence that begins or ends as the tied one did."""
        self._index()
        both = [*self._by_edge.get(tie.anchor.before, ()), *self._by_edge.get(tie.anchor.after, ())]
        return next((one for one in both if _at(one, tie)), both[0] if both else None)

    def between(self, figure: TiedFigure, tie: Tie) -> _Now | None:
        """What stands where the figure stood: between both anchors, else beside one of them."""
        self._index()
        before = self._by_anchor.get(figure.anchor.before, [])
        after = self._by_anchor.get(figure.anchor.after, [])
        return (
            self._exact(figure, [one for one in before if one in after], tie)
            or self._exact(figure, before, tie)
            or self._exact(figure, after, tie)
        )

    @staticmethod
    def _exact(
        figure: TiedFigure, places: Iterable[tuple[SourceSentence, int, int]], tie: Tie
    ) -> _Now | None:
        """The place with the same characters if there is one, else the one in the tie's paragraph, else the first."""
        found = [_Now(sentence.text[start:end], sentence) for sentence, start, end in places]
        same = [now for now in found if now.stands == figure.stands]
        here = [now for now in found if _at(now.sentence, tie)]
        return next(iter((*same, *here, *found)), None)

    def _index(self) -> None:
        """Digest edges and anchors, once, and only where a sentence is not found as it stood."""
        if self._anchored:
            return
        self._anchored = True
        for sentence in (one for group in self._by_digest.values() for one in group):
            inside = (sentence.start, sentence.end)
            edges = digests.edges(sentence.passage.text, inside)
            for edge in (edges.before, edges.after):
                self._by_edge[edge].append(sentence)
            for figure in sentence.figures:
                start, end = figure.span
                stretch = (sentence.start + start, sentence.start + end)
                anchor = digests.anchor(sentence.passage.text, inside, stretch)
                for one in (anchor.before, anchor.after):
                    self._by_anchor[one].append((sentence, start, end))


def _at(sentence: SourceSentence, tie: Tie) -> bool:
    passage = sentence.passage
    return (digests.heading(passage.section), passage.paragraph) == (tie.section, tie.paragraph)
