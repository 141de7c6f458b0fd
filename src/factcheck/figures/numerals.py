"""Numbers written in digits: grouping and decimal marks, exactly.

The mark is decided a number at a time, from its groups: "1,659", "14,5", "1.200.000", "1 000 000",
"1'500", "1,02,345", "1.234,56". Only "1,234" and "1.234" by themselves allow two readings; the
language and the marks of the text so far settle them, and `ambiguous` says where they do not.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figures.tokens import GROUP_SPACES

if TYPE_CHECKING:
    from factcheck.figures.tokens import Scan

_POINTS = frozenset(".·")
_QUOTES = frozenset("'’")
_MARKS = frozenset(".,·'’٫٬")
_GROUP = 3
_INDIAN = 2
_MOST_DIGITS = 60
"""A longer run of digits is a key or a hash, never a figure of the news."""
_MOST_GROUPS = 24
_COMMA_DECIMAL = re.compile(r"\d,\d{1,2}(?!\d)(?!,\d)")
_POINT_GROUPS = re.compile(r"\d\.\d{3}[.,]\d")
_NEVER = 1 << 62


class Num(NamedTuple):
    """A number and its tokens."""

    start: int
    end: int
    """First token behind it."""
    value: Fraction
    step: Fraction
    """One unit of the last significant digit as written."""
    written: str
    bare: bool = True
    """Whether it was written in digits without a scale word."""
    scale: Fraction | None = None
    """The scale word it was multiplied by."""
    ambiguous: bool = False
    digits: bool = True


def skip(scan: Scan, i: int) -> int:
    """The first token behind the run of digits and marks that starts at `i`."""
    j = i + 1
    while (scan.low[j] in _MARKS and scan.glued(j) and scan.glued(j + 1) and scan.digits(j + 1)) or (
        scan.digits(j) and scan.glued(j)
    ):
        j += 1
    return j


def numeral(scan: Scan, i: int) -> Num | None:
    """The number whose digits start at token `i`; None where the groups make none ("1.2.3")."""
    groups, marks, j = _collect(scan, i)
    if j == i + 1:
        return _pointed(scan, i) or _whole(groups[0], i)
    split = _split(scan, groups, marks, i)
    if split is None or sum(map(len, groups)) > _MOST_DIGITS:
        return None
    whole, decimals, ambiguous = split
    return _number(whole, decimals, i, j)._replace(ambiguous=ambiguous)


def _pointed(scan: Scan, i: int) -> Num | None:
    """ ".5": a number without its zero."""
    k = i - 1
    if (
        scan.low[k] != "."
        or not scan.glued(i)
        or scan.glued(k)
        or k < scan.floor
        or len(scan.low[i]) > _GROUP
    ):
        return None
    return _number("0", scan.low[i], k, i + 1)


def _whole(digits: str, i: int) -> Num | None:
    if len(digits) > _MOST_DIGITS:
        return None
    return _number(digits, "", i, i + 1)


def _collect(scan: Scan, i: int) -> tuple[list[str], list[str], int]:
    low = scan.low
    groups, marks, j = [low[i]], [], i + 1
    while len(groups) < _MOST_GROUPS:
        mark = low[j]
        if mark in _MARKS and scan.glued(j) and scan.digits(j + 1) and scan.glued(j + 1):
            if mark in _QUOTES and len(low[j + 1]) != _GROUP:
                break
            marks.append(mark)
            groups.append(low[j + 1])
            j += 2
        elif _spaced_group(scan, groups, marks, j):
            marks.append(" ")
            groups.append(mark)
            j += 1
        else:
            break
    return groups, marks, j


def _spaced_group(scan: Scan, groups: list[str], marks: list[str], j: int) -> bool:
    digits = scan.low[j]
    return (
        len(digits) == _GROUP
        and digits.isdecimal()
        and len(groups[0]) <= _GROUP
        and groups[0][0] not in "0٠"
        and scan.text[scan.ends[j - 1] : scan.starts[j]] in GROUP_SPACES
        and (not marks or marks[-1] == " ")
    )


def _split(scan: Scan, groups: list[str], marks: list[str], i: int) -> tuple[str, str, bool] | None:
    """Whole digits, decimals, whether another reading was possible."""
    last = marks[-1]
    if len(marks) == 1:
        return _single(scan, groups, last, i)
    if all(m == last for m in marks):
        return ("".join(groups), "", False) if _grouped(groups, indian=last == ",") else None
    inner = marks[0]
    if any(m != inner for m in marks[:-1]) or last in _QUOTES or last == " ":
        return None
    if not _grouped(groups[:-1], indian=inner == ","):
        return None
    return "".join(groups[:-1]), groups[-1], False


def _grouped(groups: list[str], *, indian: bool) -> bool:
    first, *rest = groups
    if not 1 <= len(first) <= _GROUP or first[0] in "0٠" or not rest:
        return False
    if all(len(g) == _GROUP for g in rest):
        return True
    inner = rest[:-1]
    return (
        indian and len(first) <= _INDIAN and len(rest[-1]) == _GROUP and all(len(g) == _INDIAN for g in inner)
    )


def _single(scan: Scan, groups: list[str], mark: str, i: int) -> tuple[str, str, bool] | None:
    whole, rest = groups
    if mark == " " or mark in _QUOTES or mark == "٬":
        return whole + rest, "", False
    looks_grouped = len(rest) == _GROUP and len(whole) <= _GROUP and whole[0] not in "0٠"
    if mark in "·٫" or not looks_grouped:
        return whole, rest, False
    other_style = _other_style(scan, i)
    if mark == scan.lang.decimal:
        # "1.234" in English: decimals, unless the text groups with points.
        return (whole + rest, "", True) if other_style else (whole, rest, True)
    return whole + rest, "", other_style


def _other_style(scan: Scan, i: int) -> bool:
    """Whether the text up to here uses the marks the other way round. Text behind never counts."""
    first = scan.mark_style
    if first < 0:
        patterns = (
            (_COMMA_DECIMAL, _POINT_GROUPS) if scan.lang.decimal == "." else (_POINT_DECIMAL, _COMMA_GROUPS)
        )
        first = min((m.start() for p in patterns if (m := p.search(scan.text))), default=_NEVER)
        scan.mark_style = first
    return first < scan.starts[i]


_POINT_DECIMAL = re.compile(r"\d\.\d{1,2}(?!\d)(?!\.\d)")
_COMMA_GROUPS = re.compile(r"\d,\d{3}[.,]\d")


def _number(whole: str, decimals: str, start: int, end: int) -> Num:
    if decimals:
        n = len(decimals)
        value = Fraction(int(whole + decimals), 10**n)
        return Num(start, end, value, Fraction(1, 10**n), f"{int(whole)}.{_ascii(decimals)}")
    number = int(whole)
    return Num(start, end, Fraction(number), Fraction(last_place(number)), str(number))


def _ascii(digits: str) -> str:
    return digits if digits.isascii() else "".join(str(int(d)) for d in digits)


def last_place(number: int) -> int:
    """One unit of the last digit that is not zero: 14,500 → 100; 0 → 1.

    >>> last_place(40000)
    10000
    """
    if not number:
        return 1
    digits = str(number)
    return int("1" + "0" * (len(digits) - len(digits.rstrip("0"))))
