"""MDX: Markdown with comments, expressions and imports of JavaScript, which are no prose.

They are put out of sight sign by sign, so that every place stays, and the rest is read as Markdown.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.drafts import markdown
from factcheck.drafts.document import Comment
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.drafts.document import Document

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_MODULE = re.compile(r"(?:import|export)\s")
_SIGNS = re.compile(r"\\.|`+|[{}]|\n[ \t]*\n", re.DOTALL)


def read(text: str, name: str) -> Document:
    """The passages and comments of an MDX text; raises as `markdown.read` does."""
    body, comments = _prose(text)
    document = markdown.read(body, name)
    told = sorted((*document.comments, *comments), key=lambda comment: comment.span)
    return replace(document, text=text, comments=tuple(told))


def _prose(text: str) -> tuple[str, list[Comment]]:
    """The text with what is no prose put out of sight, and its comments."""
    pieces: list[str] = []
    comments: list[Comment] = []
    at = 0
    for start, end in _expressions(text):
        inner = text[start + 1 : end - 1]
        pieces.append(text[at:start])
        if inner.startswith("/*") and inner.endswith("*/") and len(inner) >= len("/**/"):
            comments.append(Comment(inner[2:-2], Span(start, end)))
        pieces.append(re.sub(r"[^\r\n]", _instead(text, start, end), text[start:end]))
        at = end
    pieces.append(text[at:])
    return _without_modules("".join(pieces)), comments


def _instead(text: str, start: int, end: int) -> str:
    """What stands for each sign of an expression: as little as keeps what is around it what it is."""
    if text[start - 1 : start] == "=":
        return "x"  # the value of an attribute stays one, for the tag to be seen as a tag
    line = text[text.rfind("\n", 0, start) + 1 : start]
    begins = not line.strip() and bool(text[end : end + 2].strip())
    return "\u00ad" if begins else " "  # blanks at the beginning of a line would make it code


def _expressions(text: str) -> Iterator[tuple[int, int]]:
    """The outermost braces outside of code, from the first sign to behind the last."""
    for start, end in _outside_fences(text):
        yield from _braces(text, start, end)


def _braces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    opened: list[int] = []
    code = ""
    for sign in _SIGNS.finditer(text, start, end):
        match sign[0][0]:
            case "\n":
                code = ""  # code in a line ends with its paragraph
            case "`" if not opened:
                code = "" if code == sign[0] else code or sign[0]
            case "{" if not code:
                opened.append(sign.start())
            case "}" if opened and not code:
                begin = opened.pop()
                if not opened:
                    yield begin, sign.end()
            case _:
                pass


def _outside_fences(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of lines that no fence of code surrounds."""
    fence, begin, at = "", 0, 0
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line)
        if found and not fence:
            yield begin, at
            fence = found[1]
        elif found and found[1].startswith(fence) and line.strip() == found[1]:
            fence, begin = "", at + len(line)
        at += len(line)
    if not fence:
        yield begin, at


def _without_modules(text: str) -> str:
    """Imports and exports out of sight: from such a line to the next empty one."""
    lines, inside, after_blank = [], False, True
    fence = ""
    for line in text.splitlines(keepends=True):
        blank = not line.strip()
        found = _FENCE.match(line)
        if found and not inside:
            fence = "" if fence and found[1].startswith(fence) else fence or found[1]
        inside = not blank and not fence and (inside or (after_blank and bool(_MODULE.match(line))))
        lines.append(re.sub(r"[^\r\n]", " ", line) if inside else line)
        after_blank = blank
    return "".join(lines)
