"""What a sentence carries over from the sentences before it.

A reader knows what "it" is, what the items of a list are about, and what a table's column counts. Here
the words that say so are put into the text that is *judged*; the written sentence, and every place in
it, stays as it is. What was put in is kept, so that it can be shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from factcheck.drafts.document import PassageKind
from factcheck.drafts.sentences import Sentence, figures_in
from factcheck.figures import read_figures
from factcheck.model import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Carried(NamedTuple):
    """Words put in for the judge."""

    words: str
    """What is written: "It", "its"; empty where something was added."""
    stands_for: str
    """What was put in its place or added."""


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence as it is judged."""

    sentence: Sentence
    text: str
    carried: tuple[Carried, ...] = ()
    edits: tuple[_Edit, ...] = ()
    """What was put in, in the order of the text; offsets into the written sentence."""

    def written(self, span: Span) -> Span | None:
        """Where a stretch of `text` stands in the written sentence; None if it was only put in."""
        start, end = self._back(span.start, False), self._back(span.end, True)
        if end <= start:
            return None
        return Span(start, end)

    def _back(self, offset: int, at_end: bool) -> int:  # noqa: FBT001
        """The offset in the written sentence; inside words put in, the far end of what they replace."""
        shift = 0
        for edit in self.edits:
            begin = edit.start + shift
            if offset < begin or (offset == begin and at_end):
                break
            if offset < begin + len(edit.text) or (offset == begin + len(edit.text) and at_end and edit.text):
                return edit.start if at_end else edit.end
            shift += len(edit.text) - (edit.end - edit.start)
        return offset - shift


_NAME = re.compile(
    r"(?:the |a )?\b[A-Z][\w’'-]*[\w](?:(?: (?:of|de|del|la|for|and the)(?= [A-Z]))? [A-Z][\w’'-]*\w)*"
)
_THING = re.compile(
    r"(?:The|This) (?:[a-z-]+ ){1,3}?"
    r"(?=(?:is|was|are|were|has|had|have|will|would|can|could|may|opened|cost|costs|holds|held|carries|covers)\b)"
)
_IT = re.compile(
    r"(?:^|(?<=[.;:] )|(?<=, and )|(?<=, but )|(?<= and ))(?:[Ii]t)(?= (?!is (?:clear|true|likely|said)|all\b|seems))"
)
_ITS = re.compile(r"\b[Ii]ts\b(?= )")
_OF_THEM = re.compile(r"\bof (?:them|these|those)\b(?! \w+ed\b)")
_ANOTHER = re.compile(
    r"^(?:[Aa]nother|[Aa] further|[Ss]ome other) [\w,.]+(?: or so)?(?= (?:were|are|was|is|had|have)\b)"
)
_THE_TOTAL = re.compile(
    r"^The (?:total|number|figure|count|tally)(?= (?:is|was|has|had|stands|now|by|rose|fell)\b)"
)
_FUNCTION = frozenset(
    "the a an in on at by of to for and but or as if it its they he she we i this that these those there some"
    " only every each all most many no not until since from with after before when while where"
    " however today now then".split()
)
_DONE = re.compile(
    r"\s+(?:(?:were|was|are|is|have been|has been|had been)\s+)?(\w+ed|held|killed|shot|sent)\b"
)


@dataclass(slots=True)
class _Memory:
    """What the sentences so far were about."""

    subject: str = ""
    """The last thing named in a subject's place."""
    counted: str = ""
    """What the last count counted: "people"."""
    done: str = ""
    """What was done to them: "arrested"; empty where the sentence doesn't say."""


def in_context(sentences: Iterable[Sentence]) -> Iterator[Statement]:
    """Each sentence as it is to be judged, in the same order.

    A pure function of the sentences: what is carried over comes from earlier sentences of the draft
    and from the lead-in, headings and captions of lists and tables.
    """
    memory = _Memory()
    for sentence in sentences:
        edits = sorted(_edits(sentence, memory))
        yield _statement(sentence, edits)
        _remember(sentence, memory)


def held_to(statement: Statement, before: Sentence | None) -> Statement:
    """The statement with only what is sure enough to be *said*, not just to be looked up by.

    "It" is taken for what the sentence just before, of the same passage, begins with, and for nothing else; what
    a list or a table says of all its entries stays. *before* is that sentence; None where there is none.
    """
    begin = "" if before is None or before.passage is not statement.sentence.passage else before.text
    sure = [
        edit
        for edit in statement.edits
        if edit.start == edit.end == 0 or (begin and _begins(begin, edit.text.removesuffix("'s")))
    ]
    return statement if len(sure) == len(statement.edits) else _statement(statement.sentence, sure)


def _begins(text: str, subject: str) -> bool:
    """Whether *subject*, with or without an article, is what *text* begins with."""
    return re.match(rf"(?:(?:The|An?|This) )?{re.escape(subject)}\b", text) is not None


def _statement(sentence: Sentence, edits: list[_Edit]) -> Statement:
    pieces: list[str] = []
    carried: list[Carried] = []
    kept: list[_Edit] = []
    at = 0
    for edit in edits:
        if edit.start < at:
            continue
        pieces += [sentence.text[at : edit.start], edit.text]
        carried.append(Carried(sentence.text[edit.start : edit.end], edit.text.strip(" ,:()")))
        kept.append(edit)
        at = edit.end
    pieces.append(sentence.text[at:])
    return Statement(sentence=sentence, text="".join(pieces), carried=tuple(carried), edits=tuple(kept))


def _edits(sentence: Sentence, memory: _Memory) -> Iterator[_Edit]:
    yield from _framed(sentence)
    text = sentence.text
    if memory.subject:
        for match in _IT.finditer(text):
            yield _Edit(match.start(), match.end(), memory.subject)
        for match in _ITS.finditer(text):
            yield _Edit(match.start(), match.end(), f"{memory.subject}'s")
    if memory.counted:
        for match in _OF_THEM.finditer(text):
            yield _Edit(match.start(), match.end(), f"of the {memory.counted}")
        if another := _ANOTHER.match(text):
            yield _Edit(another.end(), another.end(), f" {memory.counted}")
        if total := _THE_TOTAL.match(text):
            of = f"The number of {memory.counted} {memory.done}".rstrip()
            yield _Edit(total.start(), total.end(), of)


def _framed(sentence: Sentence) -> Iterator[_Edit]:
    """What a list item or a table cell takes from its frame."""
    passage = sentence.passage
    if passage.kind is PassageKind.ITEM and passage.lead and sentence.within.start == 0:
        lead = _without_figures(passage.lead.rsplit(". ", 1)[-1].rstrip(": "))
        if passage.lead.endswith(":"):
            yield _Edit(0, 0, f"{lead}: ")
    if passage.kind is PassageKind.CELL:
        frame = [passage.caption, passage.column]
        words = ", ".join(word.rstrip(".:") for word in frame if word)
        if words:
            yield _Edit(0, 0, f"{words}: ")


def _without_figures(text: str) -> str:
    """The words alone: a figure of the lead-in is judged where it is written, not in every item."""
    for figure in reversed(read_figures(text)):
        text = f"{text[: figure.span.start]}{figure.noun or ''}{text[figure.span.end :]}"
    return " ".join(text.split())


def _remember(sentence: Sentence, memory: _Memory) -> None:
    if sentence.passage.kind in (PassageKind.CELL, PassageKind.FOOTNOTE):
        return
    named = _subject(sentence.text)
    if named:
        memory.subject = named
    for figure in figures_in(sentence.text):
        if figure.kind is Kind.COUNT and figure.unit is None and figure.noun:
            done = _DONE.match(sentence.text, figure.span.end)
            memory.counted, memory.done = figure.noun, done[1] if done else ""


def _subject(text: str) -> str:
    """What the sentence is about: the name or thing it begins with, else the first name it soon comes to."""
    names = [(match.start(), name) for match in _NAME.finditer(text[:80]) if (name := _name(match))]
    if names and names[0][0] == 0:
        return names[0][1]
    if thing := _THING.match(text):
        return thing[0].rstrip()
    return names[0][1] if names else ""


def _name(match: re.Match[str]) -> str:
    """The name without an article or another small word before it; empty where nothing is left."""
    words = match[0].split()
    while words and words[0].lower() in _FUNCTION:
        words = words[1:]
    if match.start() == 0 and len(words) == 1 and match[0].split() == words:
        return ""  # a capital at the start of a sentence makes no name
    return " ".join(words)
