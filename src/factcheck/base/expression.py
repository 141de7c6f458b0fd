"""Formulas over figures of the base: `percent(cecot-built-area / cecot-site)`.

    sum      = product (("+" | "-") product)*
    product  = factor (("*" | "/") factor)*
    factor   = number | operand | "-" factor | "(" sum ")" | "percent(" sum ")"
    operand  = id of a claim, with the number of its figure where it is not the first: `claim[2]`

Ids hold hyphens, so a minus between operands stands between spaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, assert_never

from factcheck.base import quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from factcheck.base.quantity import Amount

LONGEST = 500
_DEEPEST = 30
_TOKEN = re.compile(r"\s*(?:(?P<word>\w[\w.-]*\w|\w)(?:\[(?P<index>\d{1,3})\])?|(?P<sign>[-+*/()×÷−]))")
_SAME_SIGN = {"×": "*", "÷": "/", "−": "-"}


class FormulaError(Exception):
    """A formula that cannot be read; the message ends a sentence."""


class Operand(NamedTuple):
    """A figure of a claim."""

    claim: str
    figure: int
    """1 for the claim's first figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number of the formula itself."""

    value: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """Two terms and a sign."""

    sign: str
    left: Term
    right: Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Percent:
    """A share as a percentage."""

    term: Term


Term: TypeAlias = Number | Operand | Operation | Percent

_APPLY: Mapping[str, Callable[[Amount, Amount], Amount]] = {
    "+": quantity.added,
    "-": quantity.subtracted,
    "*": quantity.multiplied,
    "/": quantity.divided,
}


def parse(formula: str) -> Term:
    """The formula as a tree.

    Raises:
        FormulaError: if it does not follow the grammar.

    >>> parse("river-toll * 365").left
    Operand(claim='river-toll', figure=1)
    """
    if len(formula) > LONGEST:
        raise FormulaError(f"it has more than {LONGEST} characters")
    parser = _Parser(list(_tokens(formula)))
    term = parser.sum()
    if parser.tokens:
        raise FormulaError(f"`{parser.tokens[0].text}` is not expected there")
    return term


def operands(term: Term) -> Iterator[Operand]:
    """The operands in the order of the formula."""
    match term:
        case Number():
            return
        case Operand():
            yield term
        case Operation(left=left, right=right):
            yield from operands(left)
            yield from operands(right)
        case Percent(term=inner):
            yield from operands(inner)
        case _:
            assert_never(term)


def evaluate(term: Term, values: Mapping[Operand, Amount]) -> Amount:
    """What the formula gives.

    Raises:
        UnitsClashError: if it adds unlike amounts.
        ZeroDivisionError: if it divides by what may be zero.
    """
    match term:
        case Number(value=value):
            return quantity.literal(value)
        case Operand():
            return values[term]
        case Operation(sign=sign, left=left, right=right):
            return _APPLY[sign](evaluate(left, values), evaluate(right, values))
        case Percent(term=inner):
            return quantity.percent(evaluate(inner, values))
        case _:
            assert_never(term)


class _Token(NamedTuple):
    text: str
    figure: int
    is_sign: bool


def _tokens(formula: str) -> Iterator[_Token]:
    position = 0
    end = len(formula.rstrip())
    while position < end:
        found = _TOKEN.match(formula, position)
        if found is None:
            raise FormulaError(f"`{formula[position:].strip()[:20]}` cannot stand there")
        position = found.end()
        sign = found["sign"]
        text = _SAME_SIGN.get(sign, sign) if sign else found["word"]
        yield _Token(text, int(found["index"] or 1), bool(sign))


class _Parser:
    """Reads tokens from left to right."""

    def __init__(self, tokens: list[_Token]) -> None:
        self.tokens = tokens
        self._depth = 0

    def sum(self) -> Term:
        return self._chain("+-", self._product)

    def _product(self) -> Term:
        return self._chain("*/", self._factor)

    def _chain(self, signs: str, part: Callable[[], Term]) -> Term:
        term = part()
        while self.tokens and self.tokens[0].is_sign and self.tokens[0].text in signs:
            sign = self.tokens.pop(0).text
            term = Operation(sign=sign, left=term, right=part())
        return term

    def _factor(self) -> Term:
        if not self.tokens:
            raise FormulaError("it breaks off")
        token = self.tokens.pop(0)
        if not token.is_sign:
            return self._word(token)
        if token.text == "(":
            return self._inside()
        if token.text == "-":
            return Operation(sign="-", left=Number(value=Fraction(0)), right=self._factor())
        raise FormulaError(f"`{token.text}` is not expected there")

    def _word(self, token: _Token) -> Term:
        if token.text.replace(".", "", 1).isdecimal():
            return Number(value=Fraction(token.text))
        if token.text == "percent" and self.tokens and self.tokens[0].text == "(":
            self.tokens.pop(0)
            return Percent(term=self._inside())
        if token.figure < 1:
            raise FormulaError("figures are counted from 1")
        return Operand(token.text, token.figure)

    def _inside(self) -> Term:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FormulaError("it nests too deep")
        term = self.sum()
        if not self.tokens or self.tokens.pop(0).text != ")":
            raise FormulaError("a bracket is not closed")
        self._depth -= 1
        return term
