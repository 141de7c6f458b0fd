"""HTML cut into tokens, each with its place; linear in the length of the text whatever it holds.

The tree builders at hand (lxml, lexbor) keep a line at best and no column, so the cutting is done here,
after the tokenizer of the HTML standard (section 13.2.5): tags, comments, declarations, raw text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content is text up to their end tag."""

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_REST = re.compile(r"(?:[^\"'>=]+|=\s*\"[^\"]*\"|=\s*'[^']*'|[\"'=])*+>?")


class Token(NamedTuple):
    """A piece of HTML. `kind`: "text", "open", "close" or "comment"; `name`: the element, in lower case."""

    kind: str
    name: str
    start: int
    end: int


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of the HTML between two offsets of *text*; they follow one another without gaps."""
    at = start
    plain = start
    while (mark := text.find("<", at, end)) >= 0:
        token = _markup(text, mark, end)
        if token is None:
            at = mark + 1
            continue
        if plain < mark:
            yield Token("text", "", plain, mark)
        yield token
        at = plain = token.end
        if token.kind == "open" and token.name in RAW:
            at = plain = yield from _raw(text, token, end)
    if plain < end:
        yield Token("text", "", plain, end)


def _markup(text: str, mark: int, end: int) -> Token | None:
    """The tag, comment or declaration at *mark*; None where the sign stands for itself."""
    if text.startswith("<!--", mark):
        close = text.find("-->", mark + 4, end)
        return Token("comment", "", mark, end if close < 0 else close + 3)
    if text.startswith(("<!", "<?"), mark):
        close = text.find(">", mark, end)
        return Token("comment", "", mark, end if close < 0 else close + 1)
    closing = text.startswith("</", mark)
    name = _NAME.match(text, mark + 1 + closing, end)
    if name is None:
        return None
    rest = _REST.match(text, name.end(), end)
    close = rest.end() if rest else end
    return Token("close" if closing else "open", name[0].lower(), mark, close)


def _raw(text: str, opened: Token, end: int) -> Generator[Token, None, int]:
    """Skip to the end tag of an element of raw text; gives back where to go on."""
    pattern = re.compile(rf"</{opened.name}(?=[\s/>])[^>]*>?", re.IGNORECASE)
    close = pattern.search(text, opened.end, end)
    if close is None:
        return end
    yield Token("close", opened.name, close.start(), close.end())
    return close.end()
