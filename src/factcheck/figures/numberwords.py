"""Numbers written in words, wholly or in part: "a hundred and two", "14,5 thousand", "half a million"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.nouns import plural
from factcheck.figures.numerals import Num, last_place, numeral

if TYPE_CHECKING:
    from factcheck.figures.tokens import Scan

_TEEN, _TEN, _HUNDRED, _THOUSAND = 20, 10, 100, 1000
_LARGEST = 10**120
_GLYPHS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅐": (1, 7),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
_NEXT_YEARS = range(11, 21)


def number_at(scan: Scan, i: int, *, money: bool = False) -> Num | None:
    """The number that starts at token `i`, with its scale, or None.

    `money` says that a currency sign stands before it, which settles "5m" and "1.5t".
    """
    low = scan.low
    if low[i].isdecimal():
        num = numeral(scan, i)
        if num is None:
            return None
        num = _power(scan, _mixed(scan, num))
        return _continued(scan, scaled(scan, num, money=money))
    if low[i] in _GLYPHS:
        n, d = _GLYPHS[low[i]]
        return Num(i, i + 1, Fraction(n, d), Fraction(1, d), f"{n}/{d}", bare=False, digits=False)
    num = _words(scan, i)
    if num is None:
        return None
    return _with_article(scan, _continued(scan, scaled(scan, _mixed(scan, _power(scan, num)), money=money)))


# -- words ------------------------------------------------------------------------------------------


class _Sum:
    """A number word by word: `total` holds finished scales, `current` the group in the making."""

    __slots__ = ("current", "last_scale", "room", "seen", "total")

    def __init__(self) -> None:
        self.total = 0
        self.current = 0
        self.last_scale = _LARGEST
        self.room = _THOUSAND
        """What is added next must be smaller than this."""
        self.seen = False

    def add(self, value: int, room: int) -> None:
        self.current += value
        self.room = room
        self.seen = True

    def multiply(self, hundred: int) -> None:
        self.current = (self.current or 1) * hundred
        self.room = _HUNDRED
        self.seen = True

    def scale(self, scale: int) -> bool:
        if not self.current and self.seen:
            # "a thousand million": the scales multiply.
            self.total *= scale
            if self.total > _LARGEST:
                return False
        elif scale < self.last_scale:
            self.total += (self.current or 1) * scale
        else:
            return False
        self.last_scale = scale
        self.current = 0
        self.room = _THOUSAND
        self.seen = True
        return True


def _words(scan: Scan, i: int) -> Num | None:
    state = _Sum()
    j = i
    while (k := _next_word(scan, state, j)) is not None:
        j = k
    if not state.seen:
        return None
    value = state.total + state.current
    j, year = _year_words(scan, state, j)
    value = year or value
    if scan.low[j] in scan.lang.point and scan.low[j + 1] in scan.lang.small:
        return _spoken_decimals(scan, i, j, value)
    return Num(i, j, Fraction(value), Fraction(last_place(value)), str(value), bare=False, digits=False)


def _next_word(scan: Scan, state: _Sum, j: int) -> int | None:
    """Adds the word at `j` to the number; the token behind it, or None where it does not fit."""
    lang, word = scan.lang, scan.low[j]
    if word == "-" and state.seen and scan.glued(j) and scan.glued(j + 1):
        j, word = j + 1, scan.low[j + 1]
        if word in lang.joiner and _joins(scan, state, j):
            return j + 1
    if (value := lang.small.get(word)) is not None:
        return _small(state, value, j)
    if (value := lang.tens.get(word)) is not None:
        if state.room < _HUNDRED:
            return None
        state.add(value, _TEN)
        return j + 1
    return _larger(scan, state, word, j)


def _small(state: _Sum, value: int, j: int) -> int | None:
    needed = _HUNDRED if value >= _TEN else _TEN
    if state.room < needed or (value == 0 and state.seen):
        return None
    state.add(value, 0)
    return j + 1


def _larger(scan: Scan, state: _Sum, word: str, j: int) -> int | None:
    lang = scan.lang
    if (value := lang.hundreds.get(word)) is not None:
        if state.room < _THOUSAND:
            return None
        state.add(value, _HUNDRED)
        return j + 1
    if word in lang.hundred:
        # Vague plurals ("hundreds of") need a number before them to be one.
        if state.current >= _HUNDRED or (word != "hundred" and not state.current):
            return None
        state.multiply(lang.hundred[word])
        return j + 1
    if (value := lang.scales.get(word)) is not None:
        if not state.seen and (word in lang.vague or word in lang.counted_scales):
            return None
        return j + 1 if state.scale(value) else None
    if word == lang.joiner and state.seen and _joins(scan, state, j):
        return j + 1
    return None


def _joins(scan: Scan, state: _Sum, j: int) -> bool:
    """Whether the "and" at `j` is inside the number and does not part two numbers."""
    lang, low = scan.lang, scan.low
    word, behind = low[j + 1], low[j + 2]
    if behind == "-":
        behind = low[j + 4]
    if lang.tens_joined:
        return state.room == _TEN and 0 < lang.small.get(word, 0) < _TEN
    if word not in lang.small and word not in lang.tens:
        return False
    if state.room not in (_HUNDRED, _THOUSAND) or low[j + 1] == "zero":
        return False
    if state.room == _HUNDRED and behind in lang.hundred:
        return False
    if lang.scales.get(behind, 0) >= state.last_scale or (behind in lang.hundred and state.room == _THOUSAND):
        return False
    return not _between_two(scan, j)


def _between_two(scan: Scan, j: int) -> bool:
    """Whether the "and" at `j` belongs to a "between" close before it."""
    lang = scan.lang
    for k in range(j - 1, max(j - 7, -1), -1):
        if scan.low[k] in lang.between:
            return lang.joiner not in scan.low[j + 1 : j + 6]
    return False


def _year_words(scan: Scan, state: _Sum, j: int) -> tuple[int, int | None]:
    """ "nineteen eighty-four": the token behind and the year."""
    lang, low = scan.lang, scan.low
    if state.total or state.current not in _NEXT_YEARS or low[j] not in lang.tens or lang.tens_joined:
        return j, None
    year = state.current * 100 + lang.tens[low[j]]
    k = j + 2 if low[j + 1] == "-" and scan.glued(j + 1) else j + 1
    if k < scan.n and 0 < lang.small.get(low[k], 0) < _TEN:
        return k + 1, year + lang.small[low[k]]
    return j + 1, year


def _spoken_decimals(scan: Scan, i: int, j: int, value: int) -> Num:
    decimals = ""
    j += 1
    while (digit := scan.lang.small.get(scan.low[j], _TEN)) < _TEN:
        decimals += str(digit)
        j += 1
        if len(decimals) > _TEN:
            break
    step = Fraction(1, 10 ** len(decimals))
    return Num(i, j, value + int(decimals or 0) * step, step, f"{value}.{decimals}", bare=False, digits=False)


# -- what may follow --------------------------------------------------------------------------------


def _mixed(scan: Scan, num: Num) -> Num:
    """Adds a fraction that follows: "2½", "2 1/2", "two and a half", "one and three quarters"."""
    lang, low, j = scan.lang, scan.low, num.end
    if low[j] in _GLYPHS and num.value.denominator == 1:
        n, d = _GLYPHS[low[j]]
        return _plus(num, Fraction(n, d), j + 1)
    if low[j] == lang.joiner:
        part = _part(scan, j + 1)
        if part is not None and num.value.denominator == 1:
            fraction, end = part
            scale = num.scale or _own_scale(scan, num)
            return _plus(num, fraction * scale, end)
    if num.digits and num.bare and scan.digits(j) and low[j + 1] == "/" and scan.digits(j + 2):
        return _digit_fraction(scan, num)
    return num


def _own_scale(scan: Scan, num: Num) -> int:
    """ "a million and a half": the half is of a million. "two and a half": of one."""
    return scan.lang.scales.get(scan.low[num.end - 1], 1)


def _part(scan: Scan, j: int) -> tuple[Fraction, int] | None:
    """ "a half", "one-half", "a quarter", "three quarters" at `j`: value and the token behind."""
    lang, low = scan.lang, scan.low
    count = 1 if low[j] in lang.articles else lang.small.get(low[j], 0)
    k = j + 2 if low[j + 1] == "-" else j + 1
    if low[j] in lang.halves:
        return Fraction(1, 2), j + 1
    if not 0 < count < _TEN:
        return None
    if low[k] in lang.halves:
        return Fraction(count, 2), k + 1
    parts = lang.parts if count == 1 else lang.many_parts
    if low[k] in parts:
        return Fraction(count, parts[low[k]]), k + 1
    return None


def _digit_fraction(scan: Scan, num: Num) -> Num:
    low, j = scan.low, num.end
    n, d = int(low[j][:4]), int(low[j + 2][:4])
    if not 0 < n < d <= _HUNDRED or not (scan.glued(j + 1) and scan.glued(j + 2)):
        return num
    return _plus(num, Fraction(n, d), j + 3)


def _plus(num: Num, part: Fraction, end: int) -> Num:
    value = num.value + part
    return num._replace(end=end, value=value, step=abs(part), written=exact(value), bare=False)


def scaled(scan: Scan, num: Num, *, money: bool = False) -> Num:
    """The number times the scale words that follow it: "6.6 million", "1.2 lakh crore", "100k"."""
    for _ in range(4):
        found = _scale(scan, num, money=money)
        if found is None:
            return num
        scale, end = found
        num = times(num, scale, end)
    return num


def times(num: Num, scale: int, end: int) -> Num:
    """The number times a scale whose last token is before `end`."""
    value = num.value * scale
    return num._replace(
        end=end,
        value=value,
        step=num.step * scale,
        written=exact(value),
        bare=False,
        scale=Fraction(scale) * (num.scale or 1),
    )


def _scale(scan: Scan, num: Num, *, money: bool) -> tuple[int, int] | None:
    lang, low, j = scan.lang, scan.low, num.end
    word = low[j]
    if word == "-" and scan.glued(j) and scan.glued(j + 1):
        hyphened = lang.scales.get(low[j + 1]) or (lang.hundred.get(low[j + 1]) if num.digits else None)
        return (hyphened, j + 2) if hyphened and low[j + 1] not in lang.vague else None
    if num.digits and word in lang.counted_scales:
        return None
    if word in lang.scales and not (scan.glued(j) and len(word) == 1):
        return lang.scales[word], j + 1
    if word in lang.hundred and num.digits:
        return lang.hundred[word], j + 1
    if word in lang.letters and num.digits and num.scale is None:
        return (lang.letters[word], j + 1) if _is_scale_letter(scan, j, money=money) else None
    return None


_SURE_LETTERS = frozenset({"k", "mn", "mln", "mio", "bn", "bln", "mrd", "tn", "trn", "tln"})


def _is_scale_letter(scan: Scan, j: int, *, money: bool) -> bool:
    """Whether the letters at `j` are a scale and not a unit: "m" is metres, or million before a plural."""
    word, glued = scan.low[j], scan.glued(j)
    if word == "k":
        return glued and (money or scan.words[j] == "k" or plural(scan, scan.low[j + 1]))
    if word in _SURE_LETTERS or (scan.words[j] == "M" and glued):
        return True
    if money:
        return glued or word == "m"
    nxt = scan.low[j + 1]
    if word == "m":
        return _million_follows(scan, j, nxt)
    return word == "b" and glued and plural(scan, nxt)


def _million_follows(scan: Scan, j: int, word: str) -> bool:
    lang = scan.lang
    if not _POPULATIONS.isdisjoint(scan.low[max(0, j - 6) : j]):
        return True
    if word in lang.currency_words or scan.words[j + 1] in {"€", "£", "$"}:
        return True
    if scan.words[j + 1] in _CODES_AFTER:
        return True
    if word in _RACES:
        return False
    if plural(scan, word) and word not in lang.noun_stops:
        return True
    second = scan.low[j + 2]
    return (
        word.isalpha()
        and word not in lang.noun_stops
        and plural(scan, second)
        and second not in lang.noun_stops
    )


_POPULATIONS = frozenset(
    "population audience membership circulation electorate workforce viewers voters".split()
)
_RACES = frozenset({"hurdles", "heats", "sprints", "races", "relays"})
_CODES_AFTER = frozenset({"EUR", "USD", "GBP", "CHF"})


def _power(scan: Scan, num: Num) -> Num:
    """ "10^500", "ten to the power of 500"."""
    low, j = scan.low, num.end
    if low[j] == "^" and scan.digits(j + 1) and scan.glued(j) and num.bare:
        return _raise(num, int(low[j + 1][:5]), j + 2)
    if low[j] == "to" and low[j + 1] == "the" and low[j + 2] == "power":
        k = j + 4 if low[j + 3] == "of" else j + 3
        exponent = numeral(scan, k) if scan.digits(k) else _words(scan, k)
        if exponent is not None and exponent.value.denominator == 1:
            return _raise(num, int(exponent.value), exponent.end)
    return num


_MOST_EXPONENT = 1000


def _raise(num: Num, exponent: int, end: int) -> Num:
    if exponent > _MOST_EXPONENT or num.value.denominator != 1 or num.value > _THOUSAND:
        return num
    value = int(num.value) ** exponent
    return num._replace(
        end=end, value=Fraction(value), step=Fraction(last_place(value)), written=str(value), bare=False
    )


def _continued(scan: Scan, num: Num) -> Num:
    """ "6 million 300 thousand", "a million and a half": what adds a smaller scale to a larger one."""
    lang, low = scan.lang, scan.low
    if num.scale is None or num.scale <= 1:
        if not num.digits and low[num.end - 1] in lang.scales:
            return _mixed(scan, num)
        return num
    if low[num.end] == lang.joiner:
        return _mixed(scan, num)
    if scan.digits(num.end) and not scan.glued(num.end):
        tail = numeral(scan, num.end)
        if tail is not None:
            tail = scaled(scan, tail)
            if tail.scale is not None and tail.scale < num.scale and tail.value < num.scale:
                value = num.value + tail.value
                return num._replace(end=tail.end, value=value, step=tail.step, written=exact(value))
    return num


def _with_article(scan: Scan, num: Num) -> Num:
    """Takes the article of "a hundred", "a dozen" into the number."""
    lang, i = scan.lang, num.start
    word = scan.low[i]
    if i > scan.floor and scan.low[i - 1] in lang.articles and (word in lang.hundred or word in lang.scales):
        return num._replace(start=i - 1)
    return num


def exact(value: Fraction) -> str:
    """The number as the shortest exact string that `Fraction` reads.

    >>> exact(Fraction(29, 2)), exact(Fraction(2, 3))
    ('14.5', '2/3')
    """
    n, d = value.numerator, value.denominator
    if d == 1:
        return str(n)
    places = _decimal_places(d)
    if places is None:
        return f"{n}/{d}"
    digits = str(abs(n) * 10**places // d).rjust(places + 1, "0")
    return f"{'-' if n < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def _decimal_places(d: int) -> int | None:
    twos = fives = 0
    while d % 2 == 0:
        d, twos = d // 2, twos + 1
    while d % 5 == 0:
        d, fives = d // 5, fives + 1
    return max(twos, fives) if d == 1 else None
