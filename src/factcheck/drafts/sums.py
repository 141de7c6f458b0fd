"""Sums and shares that a draft gives itself: parts that make no whole, percentages that don't follow.

Each rule speaks only where the words of the sentence, or of the table, show that the figures belong together.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from factcheck.drafts.document import PassageKind
from factcheck.drafts.findings import make
from factcheck.judge.wording import number
from factcheck.model import Comparator, Figure, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.drafts.document import Document
    from factcheck.drafts.sentences import Sentence
    from factcheck.model.draft import DraftFinding

_PARTS = re.compile(r":\s|\b(?:comprising|made up of|consisting of|namely)\b")
_JOINED = re.compile(r"[^.;:]*(?:,|\band\b|\bplus\b)[^.;:]*")
_IN_ALL = re.compile(r"\b(?:in all|in total|altogether|all told)\b,?", re.IGNORECASE)
_TOTAL_OF = re.compile(r"\ba total of\s*$")
_TOTAL_ROW = re.compile(r"(?:grand )?(?:total|sum|all|in all|altogether|together)\b", re.IGNORECASE)
_OUT_OF = re.compile(r"\s*(?:out )?of (?:the |its |their |all |a total of )?")
_OR = re.compile(r"[^.;]{0,40}?(?:,|\(|–|—|\bor\b)\s*(?:or |that is |i\.e\. )?(?:about |some )?$")
_FROM = re.compile(
    r"\b(rose|grew|climbed|jumped|increased|went up|fell|dropped|declined|decreased|shrank|went down)\b[^.;]*$"
)
_CHANGE = re.compile(
    r"\s*(?:,|\(|–|—|\bor\b)\s*(?:or |that is |up |down |a (?:rise|fall|drop|gain|jump) of |an increase of "
    r"|a decrease of |a decline of |by )*$"
)
_NEAR = Fraction(1, 2)
_TWO = 2


def in_sentence(document: Document, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[DraftFinding]:
    """As in "116 staff: 60 guards, 40 cooks and 20 drivers", "60 women and 40 men, 110 in all"."""
    counts = [figure for figure in figures if is_count(figure)]
    if len(counts) != len(figures) or len(counts) <= _TWO:
        return
    total, parts = _whole(sentence.text, counts)
    if total is None or len(parts) < _TWO:
        return
    between = [sentence.text[a.span.end : b.span.start] for a, b in pairwise(parts)]
    if not all(_JOINED.fullmatch(words) for words in between):
        return
    whole, added = value_of(total), sum((value_of(part) for part in parts), Fraction(0))
    if added != whole and whole * _NEAR <= added <= whole / _NEAR:
        message = f"The parts add up to {number(added)}, not to “{total.text}”."
        yield make(document, "FC201", message, document.at(sentence.place(total.span)))


def _whole(text: str, counts: Sequence[Figure]) -> tuple[Figure | None, Sequence[Figure]]:
    """The total and its parts; None where no total is announced."""
    first, last = counts[0], counts[-1]
    in_all = _IN_ALL.search(text)
    if in_all and in_all.start() >= last.span.start and in_all.start() - last.span.end <= _TWO:
        return last, counts[:-1]
    if _TOTAL_OF.search(text[: last.span.start]):
        return last, counts[:-1]
    if in_all and in_all.end() <= first.span.start:
        return first, counts[1:]
    mark = _PARTS.search(text)
    before = [figure for figure in counts if mark and figure.span.end <= mark.start()]
    after = [figure for figure in counts if mark and figure.span.start >= mark.end()]
    return (before[0], after) if len(before) == 1 else (None, ())


def in_tables(
    document: Document, read: Sequence[tuple[Sentence, Sequence[Figure]]]
) -> Iterator[DraftFinding]:
    """A row of totals that is not the sum of the rows above it."""
    cells = [one for one in read if one[0].passage.kind is PassageKind.CELL]
    for _, table in groupby(
        cells, lambda one: (one[0].passage.heading, one[0].passage.lead, one[0].passage.caption)
    ):
        columns: dict[tuple[str, int], list[tuple[Sentence, Figure | None]]] = {}
        rows: dict[str, int] = {}
        for sentence, figures in table:
            row = rows[sentence.passage.row] = rows.get(sentence.passage.row, -1) + 1
            own = [figure for figure in figures if figure.span.end > len(sentence.passage.row)]
            columns.setdefault((sentence.passage.column, row), []).append(
                (sentence, own[0] if len(own) == 1 else None)
            )
        for column in columns.values():
            yield from _column(document, column)


def _column(document: Document, column: Sequence[tuple[Sentence, Figure | None]]) -> Iterator[DraftFinding]:
    above: list[Figure | None] = []
    for sentence, figure in column:
        if not _TOTAL_ROW.match(sentence.passage.row):
            above.append(figure)
            continue
        parts = [part for part in above if part is not None and part.value is not None]
        above = []
        if (
            figure is None
            or figure.value is None
            or len(parts) < _TWO
            or any(p.unit != figure.unit for p in parts)
        ):
            continue
        added = sum((value_of(part) for part in parts), Fraction(0))
        room = sum(
            ((part.step or Fraction(1)) / 2 for part in parts if part.value and part.value.denominator > 1),
            Fraction(0),
        )
        if abs(added - figure.value) > room and figure.kind is not Kind.ORDINAL:
            message = f"The rows above add up to {number(added)}, not to “{figure.text}”."
            yield make(document, "FC201", message, document.at(sentence.place(figure.span)))


def shares(document: Document, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[DraftFinding]:
    """Percentages that don't follow: "23 of the 116 members, or 30 per cent", "from 100 to 150, up 40 per cent"."""
    yield from _changes(document, sentence, figures)
    for part, whole, share in zip(figures, figures[1:], figures[2:], strict=False):
        text = sentence.text
        if not (
            is_count(part) and is_count(whole) and share.kind is Kind.PERCENT and share.value is not None
        ):
            continue
        if not _OUT_OF.fullmatch(text[part.span.end : whole.span.start]):
            continue
        if not _OR.fullmatch(text[whole.span.end : share.span.start]):
            continue
        if not 0 < value_of(part) <= value_of(whole):
            continue
        percent = value_of(part) * 100 / value_of(whole)
        room = min(share.step or Fraction(1), Fraction(1)) / 2
        room = room if share.comparator is Comparator.EQ else max(room, percent / 20)
        if share.comparator in (Comparator.EQ, Comparator.APPROX) and abs(percent - share.value) > room:
            shown = f"{float(percent):.1f}"  # shown, not compared
            message = f"“{part.text}” of “{whole.text}” is {shown} per cent, not “{share.text}”."
            yield make(document, "FC203", message, document.at(sentence.place(share.span)))


def _changes(document: Document, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[DraftFinding]:
    """As in "rose from 100 to 150, an increase of 40 per cent"."""
    text = sentence.text
    for old, new, share in zip(figures, figures[1:], figures[2:], strict=False):
        before = text[: old.span.start + len("from ")]
        ends = old.value and new.value is not None and old.unit == new.unit and share.value is not None
        if not ends or share.unit != "percent" or share.comparator is not Comparator.EQ:
            continue
        if not _FROM.search(before) or not _CHANGE.fullmatch(text[new.span.end : share.span.start]):
            continue
        percent = abs(value_of(new) - value_of(old)) * 100 / value_of(old)
        if abs(percent - value_of(share)) > min(share.step or Fraction(1), Fraction(1)) / 2:
            shown = f"{float(percent):.1f}"  # shown, not compared
            message = f"From “{old.text}” to “{new.text}” is {shown} per cent, not “{share.text}”."
            yield make(document, "FC203", message, document.at(sentence.place(share.span)))


def is_count(figure: Figure) -> bool:
    """Whether it is a plain, exact count."""
    return (
        figure.kind is Kind.COUNT
        and figure.unit is None
        and figure.value is not None
        and figure.comparator is Comparator.EQ
    )


def value_of(figure: Figure) -> Fraction:
    """Its number; 0 where it has none."""
    return figure.value if figure.value is not None else Fraction(0)
