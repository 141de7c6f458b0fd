"""What a sentence carries over from the sentences before it.

A reader knows what "it" is, what the items of a list are about, and what a table's column counts. Here
the words that say so are put into the text that is *judged*; the written sentence, and every place in
it, stays as it is. What was put in is kept, so that it can be shown.

Where the words leave open what is meant, there are several readings, the likeliest first. `checking`
takes the first of which the base can speak, whatever it says: no reading is chosen for its verdict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.drafts.antecedents import Memory
from factcheck.drafts.carrying import carried_counts, framed, stands_alone
from factcheck.drafts.document import PassageKind
from factcheck.drafts.leaning import in_place, marks, speaks_of_its_own
from factcheck.drafts.sentences import figures_in
from factcheck.drafts.statement import Edit, put_in
from factcheck.drafts.subjects import names_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.drafts.leaning import Mark
    from factcheck.drafts.sentences import Sentence
    from factcheck.drafts.statement import Statement
    from factcheck.drafts.subjects import Named

_MOST = 3
"""Antecedents that are tried for one sentence."""


def readings(sentence: Sentence, memory: Memory) -> tuple[Statement, ...]:
    """The sentence as it may be meant, the likeliest reading first; one at least.

    A pure function of the sentence and of what was said before.
    """
    fixed = sorted([*framed(sentence), *carried_counts(sentence.text, memory)])
    leaning = marks(sentence.text)
    choices = [*_choices(sentence, leaning, memory), *_of_the_topic(sentence, leaning, memory)]
    return tuple(dict.fromkeys(put_in(sentence, sorted([*fixed, *choice])) for choice in choices))


def in_context(sentences: Iterable[Sentence]) -> Iterator[Statement]:
    """Each sentence in its likeliest reading, in the same order, with nothing known of what it is held against."""
    memory = Memory()
    for sentence in sentences:
        if sentence.within.start == 0:
            memory.begin_paragraph()
        statement = readings(sentence, memory)[0]
        yield statement
        remember(memory, statement)


def remember(memory: Memory, statement: Statement) -> None:
    """Take in a sentence as it was read; a table's cell is about its row alone."""
    kind = statement.sentence.passage.kind
    if kind is not PassageKind.CELL:
        meant = [one for one in statement.carried if one.words and not one.stands_for.startswith("of ")]
        memory.remember(statement.text, meant, heading=kind is PassageKind.HEADING)


def _choices(sentence: Sentence, leaning: Sequence[Mark], memory: Memory) -> Iterator[tuple[Edit, ...]]:
    """What may be put in, a reading each."""
    text = sentence.text
    leans = [mark for mark in leaning if mark.use != "event" and not speaks_of_its_own(text, mark)]
    events = [mark for mark in leaning if mark.use == "event"]
    if events and not leans and memory.lead:
        yield (Edit(0, 0, f"{memory.lead}: "),)
    if not leans and not (events and memory.lead and _bare(text)):
        yield ()
    meant = False
    for choice in _substitutions(text, leans, memory):
        meant = True
        yield choice
    if memory.lead and any(mark.use in _LED for mark in leans):
        yield (Edit(0, 0, f"{memory.lead}: "),)
    if leans and (not meant or memory.fresh):
        yield ()
    if leans and not meant:
        yield from _substitutions(text, leans, memory, mostly=True)


def _bare(text: str) -> bool:
    """Whether no figure of the sentence tells what it counts or measures: "That left some 500."."""
    return not any(figure.noun or figure.unit for figure in figures_in(text))


def _of_the_topic(sentence: Sentence, leaning: Sequence[Mark], memory: Memory) -> Iterator[tuple[Edit, ...]]:
    """An entry of a list or table that names nothing, and whose frame names nothing, is about the draft's topic."""
    passage = sentence.passage
    entry = passage.kind is PassageKind.CELL or (
        passage.kind is PassageKind.ITEM and not stands_alone(sentence)
    )
    frame = f"{sentence.text} {passage.lead} {passage.caption} {passage.column}"
    if entry and not leaning and not names_in(frame) and (topic := memory.topic()):
        yield (Edit(0, 0, f"{topic}: "),)


_LED = frozenset({"thing", "thing of", "many", "many of"})


def _substitutions(
    text: str, leaning: Sequence[Mark], memory: Memory, *, mostly: bool = False
) -> Iterator[tuple[Edit, ...]]:
    """The marks with the first antecedent of each, then with the second …; none where one has no antecedent."""
    meant = {
        mark.use: [*_meant_by(mark.use, text[mark.start : mark.end], memory, mostly=mostly)]
        for mark in leaning
    }
    if not meant or not all(meant.values()):
        return
    for number in range(min(_MOST, max(map(len, meant.values())))):
        yield tuple(
            Edit(mark.start, mark.end, in_place(mark, fit[min(number, len(fit) - 1)], text))
            for mark in leaning
            for fit in [meant[mark.use]]
        )


def _meant_by(use: str, written: str, memory: Memory, *, mostly: bool) -> Iterator[str]:
    """What the *written* words of this use may stand for, the likeliest first, each once.

    With *mostly* "the country" is the one that the draft speaks of most; else only one that is near.
    """
    match use.partition(" "):
        case ("class", _, kind):
            word, kinds = written.rsplit(maxsplit=1)[-1].lower(), _KINDS[kind]
            found: Iterable[Named] = memory.mostly(*kinds) if mostly else memory.near(word, *kinds)
        case ("person", *_):
            found = memory.people()
        case ("many", *_):
            found = memory.many()
        case ("each", *_):
            found = (one for one in memory.many() if one.kind == "counted")
        case ("place", *_):
            found = memory.here()
        case _:
            found = memory.things()
    yield from dict.fromkeys(one.words for one in found)


_KINDS: dict[str, tuple[str | None, ...]] = {
    "thing": (None, "place", "organisation"),
    "group": (None, "organisation"),
    "country": ("country",),
    "city": ("city",),
}
