"""What a sentence takes from what was counted before it, and a list item or a cell from its frame."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.drafts.document import PassageKind
from factcheck.drafts.sentences import Sentence, figures_in
from factcheck.drafts.statement import Edit
from factcheck.drafts.subjects import has_subject, names_in, unit_words, without_figures, words_by_use
from factcheck.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.drafts.antecedents import Counted, Memory

_OF_THEM = re.compile(
    r"\b[Oo]f (?:them\b(?! \w+ed\b)|(?:these|those)\b(?=\s*(?:$|[,.;:)–—\d]|(?:is|are|was|were|have|has|had|some|about)\b)))"
)
_ANOTHER = re.compile(
    r"^(?:[Aa]nother|[Aa] further|[Ss]ome other) [\w,.]+(?: or so)?(?= (?:were|are|was|is|had|have)\b)"
)
_THE_TOTAL = re.compile(
    r"^The (?:total|number|figure|count|tally)(?= (?:is|was|has|had|stands|now|by|rose|fell)\b)"
)
_OF_WHOLE = re.compile(
    r"\b[Oo]f (?:these|those|them|which|that|it),?\s*$|^\s*(?:,|\(|and|of which|of these|of them)+\s*$"
)
_DONE_TO = re.compile(
    r" (?:of (?:these|those|them|that|it) )?(?:(?:is|are|was|were) )?(?:\w+ed|built|taken)\b"
)
_AGED = re.compile(r"\b(?:[Hh]e|[Ss]he) (?:was|is|turned|became) (?:(?:then|now|only|just|still) )*$")
_LEVEL = re.compile(
    r"\b[Ii]t (?:has |had )?(?:(?:since|now|then|meanwhile) )?(?:is|was|been|stands at|stood at|(?:fallen|risen|fell|rose|dropped"
    r"|down|up|come down|gone up|gone down) to) (?:(?:now|then|only|just|about) )*$"
)
_ENDS = re.compile(r"\s*(?:$|[.,;)]|(?:now|then|today|when|at the time)\b)")


def carried_counts(text: str, memory: Memory) -> Iterator[Edit]:
    """What was counted before: "of them", "another 500", "the total", "116 hectares, 23 built up"."""
    counted = memory.counted
    if noun := memory.several():
        for match in _OF_THEM.finditer(text):
            if _is_of_a_measure(text, match.start(), counted):
                continue
            yield Edit(match.start(), match.end(), f"{match[0][0]}f {noun}")
        if another := _ANOTHER.match(text):
            yield Edit(another.end(), another.end(), f" {noun.removeprefix('the ')}")
    if counted.noun and (total := _THE_TOTAL.match(text)):
        of = f"The number of {counted.noun} {counted.done}".rstrip()
        yield Edit(total.start(), total.end(), of)
    yield from _carried_units(text, counted.unit)


def _is_of_a_measure(text: str, start: int, counted: Counted) -> bool:
    """Whether "of these" is of what was measured ("116 hectares; of these, 23 …"), and not of what was counted."""
    before = [figure for figure in figures_in(text) if figure.span.end <= start]
    if before:
        return before[-1].kind is Kind.MEASURE
    return bool(counted.unit) and not counted.lately


def _carried_units(text: str, before: str) -> Iterator[Edit]:
    """The unit of the figure before, for a bare number that is said to be a part of it."""
    unit, noun, at = before, "", 0
    for figure in figures_in(text):
        bare = figure.kind is Kind.COUNT and not figure.unit and not figure.noun
        aged = "year" not in figure.text and _AGED.search(text[: figure.span.start])
        if aged and _ENDS.match(text, figure.span.end):
            yield Edit(figure.span.end, figure.span.end, " years old")
        between = text[at : figure.span.start]
        part = _OF_WHOLE.search(between) and _DONE_TO.match(text, figure.span.end)
        level = _LEVEL.search(text[: figure.span.start]) and _ENDS.match(text, figure.span.end)
        if bare and (unit or noun) and (part or level):
            yield Edit(figure.span.end, figure.span.end, f" {unit or noun}")
        if figure.kind is Kind.MEASURE:
            unit, at = unit_words(figure), figure.span.end
        elif figure.kind is Kind.COUNT and figure.noun:
            noun, at = figure.noun, figure.span.end


def framed(sentence: Sentence) -> Iterator[Edit]:
    """What a list item or a table cell takes from its frame."""
    passage = sentence.passage
    if passage.kind is PassageKind.ITEM and passage.lead.endswith(":") and sentence.within.start == 0:
        lead = without_figures(passage.lead.rsplit(". ", 1)[-1].rstrip(": "))
        if lead and not stands_alone(sentence):
            yield Edit(0, 0, f"{lead}: ")
    if passage.kind is PassageKind.CELL:
        row = names_in(passage.row)
        frame = [passage.column] if row else [passage.caption, passage.column]
        words = ", ".join(word.rstrip(".:") for word in frame if word and not _says_nothing(word))
        at = len(passage.row)
        if words and at and sentence.text.startswith(passage.row):
            yield Edit(at, at, f", {_in_running_text(words)}")
        elif words:
            yield Edit(0, 0, f"{words}: ")


def _says_nothing(heading: str) -> bool:
    """Whether a heading only says that there are numbers below."""
    return {*heading.lower().strip(" .:").split()} <= words_by_use()["heading"]


def _in_running_text(words: str) -> str:
    """A heading of a column as it would be written within a sentence."""
    named = names_in(words)
    begins_a_name = bool(named) and words.startswith(named[0].words)
    return words if begins_a_name or words[1:2].isupper() else words[:1].lower() + words[1:]


def stands_alone(sentence: Sentence) -> bool:
    """Whether a list item is a sentence with a subject of its own, not the end of the one that introduces it."""
    return has_subject(sentence.text)
