"""The walk over a text: at each token that can start a figure, the readers are asked in turn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.figures import context
from factcheck.figures.ages import age_group_at, take_age
from factcheck.figures.changes import take_change, take_end, to_a_share
from factcheck.figures.clock import noon_at, past_at, time_at
from factcheck.figures.dates import date_at
from factcheck.figures.factors import factor_of, factor_verb_at, factor_word_at, twice_at
from factcheck.figures.guards import codes, name_end, names_number
from factcheck.figures.nouns import noun_phrase, plural
from factcheck.figures.numberwords import number_at
from factcheck.figures.numerals import skip
from factcheck.figures.ones import is_pronoun
from factcheck.figures.ordinals import ordinal_at
from factcheck.figures.qualifiers import take_after, take_before
from factcheck.figures.quantities import period_at, quantity_of, take_unit
from factcheck.figures.rates import base_at, late_base, set_base, take_rate
from factcheck.figures.scores import ratio_at, score_at
from factcheck.figures.shares import fraction_at, majority_at, share_of, take_whole
from factcheck.figures.tables import language
from factcheck.figures.tokens import Scan, split
from factcheck.figures.triggers import Role, triggers
from factcheck.figures.vague import vague_at, zero_at
from factcheck.model.figure import Comparator, Kind

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.rates import Base
    from factcheck.model.figure import Figure

_DIGIT = re.compile(r"\d")
_NOUNED = frozenset({Kind.COUNT, Kind.FACTOR})


def read(text: str, code: str) -> tuple[Figure, ...]:
    """Every figure of the text, in its order."""
    lang = language(code)
    roles = triggers(lang.code)
    words = split(text)
    low = [word.lower() for word in words]
    if not _DIGIT.search(text) and roles.keys().isdisjoint(low):
        return ()
    scan = Scan(text, words, low, lang)
    return tuple(d.figure(scan) for d in _Walk(scan, roles).run())


_OBJECTS = frozenset("that to by from how it them him her us a an as up down out off into".split())
"""Words that follow a verb and no noun."""


class _Walk:
    """One pass over the tokens; `out` holds the figures so far."""

    def __init__(self, scan: Scan, words: dict[str, Role]) -> None:
        self.scan = scan
        self.words = words
        self.out: list[Draft] = []
        self.base: Base | None = None
        """A rate base named before its figures: "murders per 100,000 fell from 103 to 2.4"."""
        self.base_until = 0
        self.codes = codes(scan.text)

    def run(self) -> list[Draft]:
        scan, low = self.scan, self.scan.low
        i = 0
        while i < scan.n:
            if low[i].isdecimal():
                i = self._digits(i)
            elif (role := self.words.get(low[i])) is not None:
                i = self._word(i, role)
            else:
                i += 1
        return self.out

    # -- one token ----------------------------------------------------------------------------------

    def _digits(self, i: int) -> int:
        scan = self.scan
        end = self._code_end(i) or name_end(scan, i)
        if end:
            return end
        end = self._rate_base(i)
        if end:
            return end
        draft = age_group_at(scan, i) or date_at(scan, i) or time_at(scan, i) or ordinal_at(scan, i)
        if draft is not None:
            return self._add(draft)
        if scan.glued(i + 1) and scan.low[i + 1] in scan.lang.ordinal_suffixes:
            return i + 2
        if scan.low[i][0] == "0" and len(scan.low[i]) > 2 and skip(scan, i) == i + 1:  # noqa: PLR2004
            return i + 1
        draft = score_at(scan, i) or ratio_at(scan, i) or fraction_at(scan, i) or self._quantity(i)
        if draft is None:
            return skip(scan, i)
        return self._add(draft)

    def _word(self, i: int, role: Role) -> int:
        if i < self.scan.floor:
            return i + 1
        draft = self._read(i, role)
        if draft is None:
            return i + 1
        return self._add(draft)

    def _read(self, i: int, role: Role) -> Draft | None:  # noqa: C901 - one arm a role
        scan = self.scan
        match role:
            case Role.NUMBER:
                return self._number_word(i)
            case Role.DATE:
                return date_at(scan, i)
            case Role.ORDINAL:
                return fraction_at(scan, i) or ordinal_at(scan, i)
            case Role.FRACTION:
                return past_at(scan, i) or fraction_at(scan, i)
            case Role.VAGUE:
                return vague_at(scan, i)
            case Role.FACTOR_VERB:
                return factor_verb_at(scan, i)
            case Role.FACTOR_WORD:
                return factor_word_at(scan, i)
            case Role.TWICE:
                return twice_at(scan, i)
            case Role.MAJORITY:
                return majority_at(scan, i)
            case Role.ZERO:
                return zero_at(scan, i)
            case Role.PERIOD:
                return period_at(scan, i)
            case Role.NOON:
                return noon_at(scan, i)
        return None

    def _number_word(self, i: int) -> Draft | None:
        scan = self.scan
        end = self._rate_base(i)
        if end:
            return None
        draft = fraction_at(scan, i) or ordinal_at(scan, i) or date_at(scan, i)
        if draft is not None:
            return draft
        if is_pronoun(scan, i) or names_number(scan, i):
            return None
        return self._quantity(i)

    def _quantity(self, i: int) -> Draft | None:
        scan = self.scan
        num = number_at(scan, i)
        if num is None or self._idiom(num.end):
            return None
        return factor_of(scan, num) or share_of(scan, num) or quantity_of(scan, num, i)

    def _idiom(self, j: int) -> bool:
        """Whether the number before token `j` counts nothing: "two-way", "one-sided"."""
        scan = self.scan
        if scan.low[j] != "-" or not scan.glued(j) or scan.low[j + 1] not in scan.lang.hyphen_idioms:
            return False
        return scan.low[j + 1] not in scan.lang.range_to or (scan.glued(j + 1) and scan.low[j + 2] != "-")

    def _code_end(self, i: int) -> int:
        """The token behind the address that holds token `i`; 0 outside one."""
        scan = self.scan
        while self.codes and self.codes[0][1] <= scan.starts[i]:
            self.codes.pop(0)
        if not self.codes or scan.starts[i] < self.codes[0][0]:
            return 0
        j = i + 1
        while j < scan.n and scan.starts[j] < self.codes[0][1]:
            j += 1
        return j

    def _rate_base(self, i: int) -> int:
        """ "per 100,000 people" with no number before it is the base of the figures that follow."""
        scan = self.scan
        k = i - 1
        if scan.low[k] not in scan.lang.per or k < scan.floor or scan.low[k] == "/":
            return 0
        base = base_at(scan, k)
        if base is None or base.end <= i:
            return 0
        self.base = base
        self.base_until = context.sentence_of(scan, i)[1]
        scan.floor = base.end
        return base.end

    # -- what belongs to it ---------------------------------------------------------------------------

    def _add(self, draft: Draft) -> int:
        scan = self.scan
        if draft.kind in (Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.SCORE, Kind.RATIO) or draft.fixed_whole:
            if draft.kind is Kind.TIME:
                take_before(scan, draft)
            return self._keep(draft)
        self._complete(draft)
        take_end(scan, draft, self.out[-1] if self.out else None)
        return self._keep(draft)

    def _complete(self, draft: Draft) -> None:
        scan = self.scan
        if draft.kind is Kind.SHARE:
            to_a_share(scan, draft)
        if draft.kind is Kind.FACTOR:
            take_before(scan, draft)
            return
        took = self._after(draft)
        take_before(scan, draft)
        take_age(scan, draft)
        if draft.kind is Kind.AGE:
            took = took or take_after(scan, draft)
            return
        rate = take_rate(scan, draft)
        if not rate:
            self._noun(draft)
            rate = take_rate(scan, draft)
        if not took:
            take_after(scan, draft)
        take_change(scan, draft)
        if not rate:
            self._late_rate(draft)

    def _after(self, draft: Draft) -> bool:
        """A comparator behind the number, with the unit behind that: "20-odd hectares", "60+ km"."""
        scan = self.scan
        if not take_after(scan, draft):
            return False
        if draft.kind is Kind.COUNT and draft.unit is None:
            take_unit(scan, draft)
        return True

    def _noun(self, draft: Draft) -> None:
        scan = self.scan
        if draft.kind is Kind.SHARE:
            take_whole(scan, draft)
        elif draft.kind is Kind.COUNT and draft.unit is None:
            self._counted(draft)
        elif draft.kind in (Kind.PERCENT, Kind.MEASURE, Kind.DURATION):
            self._of_noun(draft)

    def _counted(self, draft: Draft) -> None:
        scan = self.scan
        low, j = scan.low, draft.end
        if low[j] == "-" and scan.glued(j) and scan.glued(j + 1):
            self._hyphened(draft)
            return
        if low[j] in scan.lang.of:
            j += 1
            while low[j] in scan.lang.determiners:
                j += 1
            if scan.digits(j) or low[j] in scan.lang.small:
                return
        elif low[j] in scan.lang.less_of and low[j + 1] != "than":
            draft.kind = Kind.DECREASE
            j += 1
        elif low[j] in scan.lang.more_of and low[j + 1] not in ("than", "-"):
            j += 1
        phrase = noun_phrase(scan, j)
        if phrase is None:
            self._noun_elsewhere(draft)
            return
        vague = draft.comparator is Comparator.VAGUE and j == draft.end
        if vague and not plural(scan, low[phrase.end - 1]):
            # "Thousands marched": what follows is no noun.
            return
        last = low[phrase.end - 1]
        if last.endswith("ed") and last not in scan.lang.nominals and phrase.end == j + 1:
            return
        draft.noun = phrase.text(scan)
        draft.modifiers = phrase.modifiers
        draft.end = phrase.end

    def _noun_elsewhere(self, draft: Draft) -> None:
        """A noun that looks like a verb, or the one before the figure."""
        if not self._verb_like(draft):
            self._noun_before(draft)

    def _verb_like(self, draft: Draft) -> bool:
        """ "58 falls", "12 votes were lost": a number takes no verb in the singular, so this is a noun."""
        scan, j = self.scan, draft.end
        word, lang = scan.low[j], scan.lang
        counts = draft.kind is Kind.COUNT and draft.value is not None and draft.value > 1
        if not counts or word not in lang.verbs or not plural(scan, word) or scan.glued(j):
            return False
        behind = scan.low[j + 1]
        if behind in lang.determiners or behind in _OBJECTS or scan.digits(j + 1):
            return False
        draft.noun = scan.words[j]
        draft.end = j + 1
        return True

    def _noun_before(self, draft: Draft) -> None:
        """ "a population of 6.6 million", "a capacity of 40,000"."""
        scan, k = self.scan, draft.start - 2
        word = scan.low[k]
        if scan.low[k + 1] in scan.lang.of and k >= scan.floor and word in scan.lang.quantities:
            draft.noun = scan.words[k]

    def _hyphened(self, draft: Draft) -> None:
        """ "a 12-member panel", "32-cell block"."""
        scan = self.scan
        word = scan.low[draft.end + 1]
        if word[:1].isalpha():
            draft.noun = scan.words[draft.end + 1]
            draft.end += 2

    def _of_noun(self, draft: Draft) -> None:
        """ "92% of Salvadorans", "1.2 GW of power", "a decade of war"."""
        scan = self.scan
        if scan.low[draft.end] not in scan.lang.of:
            return
        j = draft.end + 1
        while scan.low[j] in scan.lang.determiners:
            j += 1
        if scan.digits(j):
            return
        phrase = noun_phrase(scan, j, count=False)
        if phrase is not None:
            draft.noun = phrase.text(scan)
            draft.modifiers = phrase.modifiers
            draft.end = phrase.end

    def _late_rate(self, draft: Draft) -> None:
        scan = self.scan
        if (
            self.base is not None
            and draft.start < self.base_until
            and draft.unit is None
            and draft.noun is None
        ):
            if draft.kind is Kind.COUNT:
                end = draft.end
                set_base(draft, self.base)
                draft.end = end
            return
        if self._inherits(draft):
            previous = self.out[-1]
            draft.unit, draft.kind, draft.per = previous.unit, previous.kind, previous.per
            return
        late_base(scan, draft, context.sentence_of(scan, draft.start)[1])

    def _inherits(self, draft: Draft) -> bool:
        """ "once 103 per 100,000, is down to 2.4": the second figure is of the first one's rate."""
        if not self.out or draft.unit is not None or draft.noun is not None or draft.kind is not Kind.COUNT:
            return False
        previous = self.out[-1]
        if previous.kind is not Kind.RATE or not (previous.unit or "").startswith("per "):
            return False
        scan = self.scan
        same = context.sentence_of(scan, draft.start)[0] <= previous.start
        return same and scan.low[draft.start - 1] in scan.lang.change_to

    def _keep(self, draft: Draft) -> int:
        scan = self.scan
        # A reader that looked back may have gone over words of the figure before.
        draft.start = max(draft.start, scan.floor)
        sentence = context.sentence_of(scan, draft.core or draft.start)
        found = context.subject(scan, draft, sentence)
        if found is not None:
            draft.subject = found[0]
            if draft.noun is None and draft.kind not in (
                Kind.DATE,
                Kind.TIME,
                Kind.COUNT,
                Kind.MONEY,
                Kind.ORDINAL,
            ):
                draft.noun = found[1]
        draft.scope = context.scope(scan, draft, sentence)
        draft.stance = context.stance(scan, draft, sentence)
        self.out.append(draft)
        scan.floor = draft.end
        return draft.end
