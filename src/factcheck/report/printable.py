"""User text made safe to show: what a terminal would obey or hide becomes visible.

A statement or a claim is data from outside. Escape sequences could rewrite the screen, marks of writing
direction could make "41" read "14", a NUL or a line break could cut a row in two. Letters of every
script, combining marks and joined emoji stay as they are.
"""

from __future__ import annotations


class _Shown(dict[int, str]):
    """What stands for a code point; lone surrogates too, which can't be written as UTF-8."""

    def __missing__(self, code: int) -> str:
        if 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - the block of surrogates
            return f"‹U+{code:04X}›"
        raise LookupError  # `str.translate` then leaves the character alone


_SHOWN = _Shown(
    {code: chr(0x2400 + code) for code in range(0x20)}  # ␀ to ␟, the control pictures
    | {0x7F: "␡"}
    | {code: f"‹U+{code:04X}›" for code in range(0x80, 0xA0)}  # C1: some terminals obey them
    | {
        code: f"‹U+{code:04X}›"
        for code in (
            0x00AD,  # soft hyphen
            0x061C,  # marks of direction …
            0x200B,  # zero-width space
            0x200E,
            0x200F,
            *range(0x2028, 0x202F),  # … line and paragraph separators, embeddings, overrides
            *range(0x2060, 0x2070),  # word joiner, isolates and other marks without width
            0xFEFF,
            *range(0xFFF9, 0xFFFC),
        )
    }
    | {ord("\t"): " ", ord("\n"): "␤"}
)


def printable(text: str) -> str:
    r"""*text* on one line, with every control and every invisible mark of direction shown.

    >>> printable("4\x1b[31m2\n"), printable("a\u202eb"), printable("ع é 👨‍👩‍👧")
    ('4␛[31m2␤', 'a‹U+202E›b', 'ع é 👨‍👩‍👧')
    """
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_SHOWN)
