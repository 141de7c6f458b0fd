"""Where the sentences of a text stand.

A library finds the ends of sentences; this module gives it one block at a time (a line that is an
item of a list, or lines that run on), so that a heading or a bullet without a full stop does not run
into what follows, and mends what the library parts wrongly: list numbers and a few abbreviations.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 10_000
"""Characters given to the library at once."""
_MOST_MARKS = 300
"""Quotation marks given to the library at once; its time grows with the square of unclosed ones."""
_MARKS = re.compile(r"[\"'‘’‚‛“”„‟«»‹›`(\[{]")
_NARROWEST, _WIDEST = 40, 120
"""Between how many characters the lines of a broken text may be wide."""
_FEWEST_FULL = 2
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"\s*(?:[•‣◦▪●○■□–—*+·-]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s+(?=\S)")
_MARKER = re.compile(r"\s*\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]\s*")
_UNFINISHED = re.compile(
    r"(?:^|[\s(])(?:approx|ca|incl|excl|resp|cf|viz|sq|aprox|núm|pág)\.\s*$", re.IGNORECASE
)
_STUCK = re.compile(r"(?<=[a-z)\d]{2}[.!?])(?=[A-Z][a-z]+(?:\s|$))|(?<=[a-z]{2}[.!?])(?=[A-Z]\s)")
_ENDS_ALL_THE_SAME = re.compile(
    r"\b(?:May|[Nn]o|[Oo]k|OK|art|ill|miss|etc|min|sec|hr|hrs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s+"
    r"(?=[“\"(]?[A-Z][\w’'-])"
)
"""Words that the library takes for abbreviations; before a capital letter they end their sentence."""
_RUN_ON = re.compile(r"[\w,;:(–—-]\s*$")


def split(text: str) -> tuple[Span, ...]:
    """The sentences of *text* in its order, without the white space and bullets around them.

    Time is linear in the length of the text.

    >>> text = "The site is 100 sq. m. wide. • It fell to 2.4 in the U.S. in 2015."
    >>> [text[start:end] for start, end in split(text)]
    ['The site is 100 sq. m. wide.', 'It fell to 2.4 in the U.S. in 2015.']
    """
    return tuple(
        span
        for start, end in _blocks(text)
        for piece in _pieces(text, start, end)
        if (span := _trimmed(text, *piece))
    )


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that no sentence crosses: lines, joined where one runs on into the next."""
    lines = _lines(text)
    width = _width(text, lines)
    start: int | None = None
    for (line_start, line_end), following in pairwise([*lines, (len(text), len(text))]):
        start = line_start if start is None else start
        if not _runs_on(text, (line_start, line_end), following, width):
            yield start, line_end
            start = None


def _lines(text: str) -> list[tuple[int, int]]:
    lines, start = [], 0
    for mark in _LINE_END.finditer(text):
        lines.append((start, mark.start()))
        start = mark.end()
    lines.append((start, len(text)))
    return lines


def _width(text: str, lines: list[tuple[int, int]]) -> int | None:
    """The width to which the text was broken; None where its lines are paragraphs.

    Most line ends of a broken text stand where the next word would not have fitted.
    """
    width = max(end - start for start, end in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    inner = [pair for pair in pairwise(lines) if _has_words(text, *pair)]
    full = sum(_is_full(text, *pair, width) for pair in inner)
    return width if full > _FEWEST_FULL and full * 2 > len(inner) else None


def _has_words(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    return not text[slice(*line)].isspace() and line[0] < line[1] and bool(text[slice(*following)].strip())


def _is_full(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether the first word of the following line would not have fitted into this one."""
    word = text[following[0] : following[1]].split(maxsplit=1)
    return bool(word) and line[1] - line[0] + 1 + len(word[0]) > width


def _runs_on(text: str, line: tuple[int, int], following: tuple[int, int], width: int | None) -> bool:
    """Whether a line was broken for its width only, and what it says goes on in the next."""
    begins = text[slice(*following)].lstrip()[:1]
    if not begins or _BULLET.match(text, following[0], min(following[1], following[0] + 40)):
        return False
    if width is not None and _is_full(text, line, following, width):
        return True
    ends = text[max(line[0], line[1] - 40) : line[1]]
    if text[slice(*following)].strip().isdecimal():
        return False
    return _RUN_ON.search(ends) is not None and (begins.islower() or begins.isdigit())


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a block."""
    bullet = _BULLET.match(text, start, min(end, start + 40))
    begun = bullet.end() if bullet else start
    for cut in _ends(text, begun, end):
        piece = text[begun:cut]
        if cut < end and _goes_on(piece, text[cut : cut + 8]):
            continue
        yield begun, cut
        begun = cut
    if begun < end:
        yield begun, end


def _goes_on(piece: str, behind: str) -> bool:
    """Whether a cut is none: behind an abbreviation or a list number, or before a dash and a small letter."""
    if _UNFINISHED.search(piece[-16:]) or _MARKER.fullmatch(piece[:12]):
        return True
    return _DASH.match(behind) is not None


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Ends of sentences, as the library sees them and where a space was forgotten."""
    from sentencex import (  # type: ignore[import-untyped]  # noqa: PLC0415 - a statement needs no splitter
        get_sentence_boundaries,
    )

    while start < end:
        chunk_end = _chunk_end(text, start, end)
        chunk = text[start:chunk_end]
        ends = {start + int(found["end_index"]) for found in get_sentence_boundaries("en", chunk)}
        ends.update(start + found.start() for found in _STUCK.finditer(chunk))
        ends.update(start + found.end() for found in _ENDS_ALL_THE_SAME.finditer(chunk))
        ends.update(start + found.start() for found in _INLINE_BULLET.finditer(chunk))
        yield from sorted(ends)
        start = chunk_end


_DASH = re.compile(r"\s*[–—-]\s+[a-z]")
_INLINE_BULLET = re.compile(r"(?<=[.!?] )(?=[•‣◦▪●○■□] )")


def _chunk_end(text: str, start: int, end: int) -> int:
    """Where to cut a very long block, or one full of marks: behind a sentence end or a space, if there is one."""
    limit = min(end, start + _LONGEST)
    last = next(islice(_MARKS.finditer(text, start, limit), _MOST_MARKS, None), None)
    if last is not None:
        limit = last.start()
    if limit == end:
        return end
    for mark in (". ", " "):
        found = text.rfind(mark, (start + limit) // 2, limit)
        if found >= 0:
            return found + len(mark)
    return limit


_EDGES = " \t\r\n\v\f\xa0\u2007\u202f\ufeff\u200b"


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space at its ends and a bullet before it; None where nothing is left."""
    while start < end and (text[start].isspace() or text[start] in _EDGES or text[start] in "•‣◦▪●○■□"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _EDGES):
        end -= 1
    return Span(start, end) if any(character.isalnum() for character in text[start:end]) else None
