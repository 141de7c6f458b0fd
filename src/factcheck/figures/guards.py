"""Digits that are no figures: names, versions, addresses, phone numbers, codes, footnotes, list marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.figures.nouns import plural
from factcheck.figures.numerals import skip
from factcheck.figures.tables.measures import CURRENCIES, SIGNS, SYMBOLS

if TYPE_CHECKING:
    from factcheck.figures.tokens import Scan

_CHUNK = re.compile(r"\S+")
_DASHES = frozenset("-–‑")
_HYPHENS = frozenset("-‑–")
_MOST_ADDRESS_WORDS = 3
_PHONE_DIGITS = 7
_LONG_PHONE = 9
_YEAR_DIGITS = 4
_LIST_DIGITS = 3


def codes(text: str) -> list[tuple[int, int]]:
    """Stretches that are addresses of the net, mail or files; in order."""
    if "://" not in text and "www." not in text and "@" not in text:
        return []
    return [
        m.span()
        for m in _CHUNK.finditer(text)
        if "://" in m[0] or "www." in m[0] or ("@" in m[0] and "." in m[0])
    ]


def name_end(scan: Scan, i: int) -> int:
    """The token behind a name, code or mark whose digits are at `i`; 0 where they may be a figure."""
    return (
        _glued_before(scan, i)
        or _sign_before(scan, i)
        or _joined(scan, i)
        or _named(scan, i)
        or _verse(scan, i)
        or _list_mark(scan, i)
        or _glued_after(scan, i)
        or _address(scan, i)
    )


def _joined(scan: Scan, i: int) -> int:
    """Digits that are joined to others as no number is: versions, phone numbers, formations."""
    if scan.low[i + 1] not in _JOINTS and not scan.low[i + 1].isdecimal():
        return 0
    return _version(scan, i) or _slashed(scan, i) or _formation(scan, i) or _phone(scan, i)


_JOINTS = frozenset("-./()")


def _glued_before(scan: Scan, i: int) -> int:
    """ "G20", "MS-13", "COVID-19", "IMG_2024"."""
    if not scan.glued(i):
        return 0
    before = scan.words[i - 1]
    if before in {"_", "\\"}:
        return skip(scan, i)
    if before[0].isalpha():
        return 0 if _may_touch(scan, i) else max(_whole(scan, i), skip(scan, i))
    if before in _HYPHENS and scan.glued(i - 1):
        return _behind_hyphen(scan, i)
    return 0


def _may_touch(scan: Scan, i: int) -> bool:
    word, written = scan.low[i - 1], scan.words[i - 1]
    if scan.glued(i - 1) and scan.low[i - 2].isalnum():
        return False
    if (
        word in ("q", "h")
        and len(scan.low[i]) == 1
        and (len(scan.low[i + 1]) == _YEAR_DIGITS or scan.low[i + 1] == "of")
    ):
        return True
    return (
        word in SIGNS or written in CURRENCIES or word in scan.lang.name_hyphens or word in scan.lang.fiscal
    )


def _behind_hyphen(scan: Scan, i: int) -> int:
    word = scan.low[i - 2]
    lang = scan.lang
    if not word[:1].isalpha():
        return 0
    if word in lang.name_hyphens or word in lang.months or word in lang.small or word in lang.tens:
        return 0
    if word in lang.units or word in lang.scales or word in lang.range_to:
        return 0
    if scan.digits(i - 3) and scan.glued(i - 2):
        # "5km-10km", "3m-4m": a range whose first unit touches its number.
        return 0
    return _whole(scan, i)


def _whole(scan: Scan, i: int) -> int:
    """The token behind all that touches the digits at `i` without a space."""
    j = i + 1
    while (
        j < scan.n
        and scan.glued(j)
        and (scan.words[j][0].isalnum() or scan.words[j] in "-/‑_")
        and j < i + 40
    ):
        j += 1
    return j


def _sign_before(scan: Scan, i: int) -> int:
    """ "#5", "No. 5", "[3]", "§ 12"."""
    low = scan.low
    before = low[i - 1]
    if before == "#" and scan.glued(i):
        return skip(scan, i)
    if before == "§" or (before == "[" and _closing(scan, i, "]")):
        return skip(scan, i)
    if before == "." and low[i - 2] in ("no", "nos", "nr") and scan.glued(i - 1):
        return skip(scan, i)
    if before in ("no", "nos", "nr", "nº", "n°", "№") and scan.words[i - 1][0].isupper():
        return skip(scan, i)
    return 0


def _closing(scan: Scan, i: int, bracket: str) -> bool:
    """Whether the bracket closes after the digits, or after more of them ("[3, 4]")."""
    for k in range(i + 1, i + 8):
        word = scan.low[k]
        if word == bracket:
            return True
        if not (word.isdecimal() or word in ",-–"):
            return False
    return False


def _formation(scan: Scan, i: int) -> int:
    """ "4-4-2", "9-to-5": numbers that are names of what they form."""
    low = scan.low
    if low[i + 1] == "-" and scan.upper(i + 2) and low[i + 2] in scan.lang.small:
        return i + 3
    if low[i + 1] != "-" or not scan.glued(i + 1) or low[i + 3] != "-" or not scan.glued(i + 3):
        return 0
    if (low[i], low[i + 2], low[i + 4]) == ("9", "to", "5"):
        return i + 5
    if not (scan.digits(i + 2) and scan.digits(i + 4)) or len(low[i]) > 2 or len(low[i + 4]) > 2:  # noqa: PLR2004
        return 0
    return _whole(scan, i) if len(low[i + 2]) <= 2 else 0  # noqa: PLR2004


def _slashed(scan: Scan, i: int) -> int:
    """ "9/11", "24/7", "50/50", "7/4": no proper fraction, and no date with a year."""
    low = scan.low
    if low[i + 1] != "/" or not (scan.glued(i + 1) and scan.glued(i + 2) and scan.digits(i + 2)):
        return 0
    if (scan.glued(i + 3) and low[i + 3] == "/") or len(low[i]) > 2 or len(low[i + 2]) > 2:  # noqa: PLR2004
        return 0
    return i + 3 if f"{low[i]}/{low[i + 2]}" in _SLASHED or int(low[i]) >= int(low[i + 2]) else 0


_SLASHED = frozenset({"9/11", "7/7", "24/7"})


def _version(scan: Scan, i: int) -> int:
    """ "2.1.3", "192.168.1.1", "v2.0"."""
    low = scan.low
    if not (
        low[i + 1] == "."
        and low[i + 3] == "."
        and scan.glued(i + 1)
        and scan.glued(i + 3)
        and scan.digits(i + 4)
    ):
        return 0
    if len(low[i + 2]) == 3 == len(low[i + 4]) and len(low[i]) <= 3 and low[i + 5] != ".":  # noqa: PLR2004
        return 0
    if len(low[i + 4]) == 4 and len(low[i + 2]) <= 2:  # noqa: PLR2004
        return 0
    if low[i + 2].isdecimal() and all(len(low[k]) == 3 for k in (i + 2, i + 4)):  # noqa: PLR2004
        return 0
    return skip(scan, i)


def _phone(scan: Scan, i: int) -> int:
    """ "+44 20 7946 0958", "555-0134", "(212) 555-0100", "800-555-0199"."""
    low = scan.low
    lead = low[i - 1] == "+" and scan.glued(i)
    j, digits, groups = i, 0, 0
    while scan.digits(j) and len(low[j]) <= 11 and groups < 8:  # noqa: PLR2004
        digits += len(low[j])
        groups += 1
        j += 1
        if low[j] in ("-", ".", ")", "(") and scan.glued(j):
            j += 1
        if low[j] == "(":
            j += 1
    zero = any(low[k][0] == "0" and len(low[k]) > 2 for k in range(i, j) if scan.digits(k))  # noqa: PLR2004
    last = j if scan.digits(j - 1) else j - 1
    if lead and digits >= _LONG_PHONE:
        return last
    if zero and digits >= _PHONE_DIGITS and groups > 1 and _apart(scan, i):
        return last
    if groups == 3 and digits == 10 and low[i + 1] == "-":  # noqa: PLR2004
        return last
    if groups == 3 and digits == 10 and low[i - 1] == "(":  # noqa: PLR2004
        return last
    return 0


def _apart(scan: Scan, i: int) -> bool:
    """Digits in groups that no number has: "020 7946 0958", "555-0134"."""
    low = scan.low
    if low[i][0] == "0" and len(low[i]) > 2:  # noqa: PLR2004
        return True
    return low[i + 1] == "-" and scan.digits(i + 2) and low[i + 2][0] == "0" and len(low[i + 2]) > 2  # noqa: PLR2004


def _named(scan: Scan, i: int) -> int:
    """ "Article 5", "Boeing 747", "pages 4 to 9"."""
    low, lang = scan.low, scan.lang
    k = i - 1
    if (low[k] == "war" and low[k - 1] == "world") or (low[k] == "p" and low[k - 1] == "&"):
        return _whole(scan, i)
    if low[k] == "." and low[k - 1] in lang.name_words and scan.glued(k):
        k -= 1
    if k < 0 or low[k] not in lang.name_words or not _is_naming(scan, k):
        return 0
    return _name_list(scan, i)


def _is_naming(scan: Scan, k: int) -> bool:
    word = scan.low[k]
    if scan.lang.code == "en" and word in _ONLY_CAPITAL:
        first = k == 0 or scan.low[k - 1] in (".", "!", "?")
        return scan.upper(k) and not (first and plural(scan, scan.low[k + 2]))
    return scan.starts[k + 1] > scan.ends[k] or scan.low[k + 1] == "."


_ONLY_CAPITAL = frozenset(
    "big area row mk pin sars windows galaxy formula studio channel falcon voyager pioneer explorer mercury gemini company crew core"
    " android corona expo romans box track scene lines line lot seat sizes number numbers order type notes note"
    " plate item items question lesson plot camp sector station season episode issue volume option window"
    " phone rules rule form track drive".split()
)


def _verse(scan: Scan, i: int) -> int:
    """ "John 3:16"."""
    low = scan.low
    chapter = low[i + 1] == ":" and scan.glued(i + 1) and scan.digits(i + 2)
    return i + 3 if chapter and low[i - 1] in _BOOKS and scan.upper(i - 1) else 0


_BOOKS = frozenset(
    "john luke mark matthew acts peter james job kings samuel daniel romans genesis exodus".split()
)


def names_number(scan: Scan, i: int) -> bool:
    """Whether the number word at `i` is part of a name: "World War Two", "Three Mile Island", "net zero"."""
    lang, low = scan.lang, scan.low
    if lang.small.get(low[i]) == 0:
        j = i + 2 if low[i + 1] == "-" else i + 1
        return low[i - 1] in lang.zero_names or low[j] in lang.zero_names
    if not scan.upper(i) or i == 0 or low[i - 1] in _OPENERS:
        return False
    if low[i - 1] == "war" and low[i - 2] == "world":
        return True
    if low[i - 1] == "s" and low[i - 2] in ("'", "’"):
        return scan.upper(i - 3)
    named = scan.upper(i - 1) or scan.upper(i + 1) or low[i - 1] in lang.of
    return named and not _title_case(scan, i)


_OPENERS = frozenset(".!?:;“\"‘'(")


def _title_case(scan: Scan, i: int) -> bool:
    """Whether the words around are all capitalised, as in a headline."""
    near = [w for w in scan.words[max(0, i - 5) : i + 6] if len(w) > 3 and w.isalpha()]  # noqa: PLR2004
    return all(w[0].isupper() for w in near)


def _name_list(scan: Scan, i: int) -> int:
    """The token behind a name's number and the numbers that are listed with it: "5, 6 and 7"."""
    low, lang = scan.low, scan.lang
    j = _whole(scan, i)
    j = max(j, skip(scan, i))
    for _ in range(20):
        joiner = (
            low[j] in ("-", "–", ",", "/")
            or low[j] in lang.of
            or low[j] in lang.range_and
            or low[j] in lang.range_to
        )
        if not (joiner and scan.digits(j + 1)) or len(low[j + 1]) > 3 or low[j + 2] in lang.units:  # noqa: PLR2004
            break
        if low[j] == "," and low[j + 2][:1].isalpha() and low[j + 2] not in lang.range_and:
            break
        j = skip(scan, j + 1)
    return j


def _list_mark(scan: Scan, i: int) -> int:
    """ "1. First item", "2) second item" at the start of a line."""
    low = scan.low
    if i and "\n" not in scan.text[scan.ends[i - 1] : scan.starts[i]]:
        if not (low[i - 1] == "(" and low[i + 1] == ")" and len(low[i]) <= 2):  # noqa: PLR2004
            return 0
        return i + 2
    if (
        len(low[i]) <= _LIST_DIGITS
        and low[i + 1] in (".", ")")
        and scan.glued(i + 1)
        and not scan.glued(i + 2)
        and i + 2 < scan.n
    ):
        return i + 2
    return 0


_SUFFIXES = frozenset("am pm x h s g w c f st nd rd th p hrs mg kg km".split())


def _glued_after(scan: Scan, i: int) -> int:
    """ "5G", "221B", "4K", "3D": digits with letters that are no unit, scale or ending."""
    j = i + 1
    if not scan.glued(j) or not scan.words[j][:1].isalpha():
        return 0
    word, written, lang = scan.low[j], scan.words[j], scan.lang
    if written in ("G", "K", "D", "B", "A", "S", "P", "H") and not (written in "KB" and _scale_like(scan, j)):
        return _whole(scan, i)
    if scan.glued(j + 1) and scan.digits(j + 1) and word not in ("km", "m", "cm", "ft", "mi"):
        return _whole(scan, i)
    known = (
        word in lang.units
        or word in lang.letters
        or word in lang.ordinal_suffixes
        or word in lang.units_glued
        or word in _SUFFIXES
        or word in lang.scales
        or written in CURRENCIES
        or word in SIGNS
        or any(word[0] in glyph for glyph in ("½", "¼", "¾", "⅓", "⅔"))
        or not word.isascii()
        or word in ("in", "sq", "cu")
    )
    return 0 if known else _whole(scan, i)


def _scale_like(scan: Scan, j: int) -> bool:
    return plural(scan, scan.low[j + 1]) or scan.low[j - 2] in SYMBOLS


def _address(scan: Scan, i: int) -> int:
    """ "10 Downing Street", "1600 Pennsylvania Avenue"."""
    j = i + 1
    for _ in range(_MOST_ADDRESS_WORDS):
        if not scan.upper(j) or not scan.words[j].isalpha():
            return 0
        if j > i + 1 and scan.low[j] in scan.lang.street_words:
            return j + 1
        j += 1
    return j + 1 if scan.upper(j) and scan.low[j] in scan.lang.street_words else 0
