"""Mutants of a base's claims: minimal fakes that must not be supported, and rewrites that must stay so.

A base is worth as much as the errors it catches. For each claim the makers change one thing: a digit, a
unit, a year, a name (a fake), or only the wording (a rewrite). How many fakes are caught and how many
rewrites survive says what a base, and the judging of it, is good for.

A fake is really false by the rules of `docs/verdicts.md`: changes that stay within a hedge or a bound are
left out, and so are figures that the claim does not assert and figures that another claim has. Claims
that are superseded have no mutants, and disputed ones no rewrites, since repeating them is not enough to
be supported.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from random import Random

from factcheck.base.mutate import false_figures, false_words, true_figures, true_words
from factcheck.base.mutate.mutant import Change, Kind, Mutant
from factcheck.base.mutate.setting import Setting, setting_of
from factcheck.model import Base, Claim

__all__ = ["Kind", "Mutant", "mutants"]

Maker = Callable[[Claim, Setting], Iterator[Change]]

FAKES: dict[Kind, Maker] = {
    Kind.DIGIT: false_figures.digit,
    Kind.TRANSPOSED: false_figures.transposed,
    Kind.MAGNITUDE: false_figures.magnitude,
    Kind.UNIT: false_figures.unit,
    Kind.CURRENCY: false_figures.currency,
    Kind.RATE: false_figures.rate,
    Kind.YEAR: false_figures.year,
    Kind.ROLES: false_figures.roles,
    Kind.DIRECTION: false_words.direction,
    Kind.NEGATION: false_words.negation,
    Kind.NAME: false_words.name,
    Kind.NOUN: false_words.noun,
    Kind.GROUP: false_words.group,
}


def _verbatim(claim: Claim, _setting: Setting) -> Iterator[Change]:
    yield Change(claim.statement, "nothing")


def _in_other_words(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """The paraphrases that the base itself gives."""
    for text in claim.paraphrases:
        yield Change(text, "the base's own paraphrase")


REWRITES: dict[Kind, Maker] = {
    Kind.VERBATIM: _verbatim,
    Kind.PARAPHRASE: _in_other_words,
    Kind.FORMAT: true_figures.reformatted,
    Kind.HEDGE: true_figures.hedged,
    Kind.ROUNDING: true_figures.rounded,
    Kind.CONVERSION: true_figures.converted,
    Kind.FRONTING: true_words.fronted,
    Kind.VOICE: true_words.voiced,
    Kind.SYNONYM: true_words.reworded,
    Kind.CONTRACTION: true_words.contracted,
    Kind.HEADLINE: true_words.headlined,
}


def mutants(
    base: Base, *, seed: int = 0, limit: int = 2, claims: Collection[str] | None = None
) -> Iterator[Mutant]:
    """At most *limit* mutants of each kind of each claim, claims in the base's order; of *claims* alone, by id.

    The choice among more depends on *seed*, the claim's id and the kind alone: the same base gives the
    same mutants, and the order of its claims changes none of them.
    """
    setting = setting_of(base)
    superseded = {old for claim in base.claims for old in claim.supersedes}
    disputed = {other for claim in base.claims for other in claim.disputed_by}
    for claim in base.claims:
        if claim.id in superseded or (claims is not None and claim.id not in claims):
            continue
        yield from _of_claim(claim, setting, FAKES, fake=True, choice=(seed, limit))
        if not claim.disputed_by and claim.id not in disputed:
            yield from _of_claim(claim, setting, REWRITES, fake=False, choice=(seed, limit))


def _of_claim(
    claim: Claim, setting: Setting, makers: dict[Kind, Maker], *, fake: bool, choice: tuple[int, int]
) -> Iterator[Mutant]:
    seed, limit = choice
    for kind, make in makers.items():
        found = list(dict.fromkeys(make(claim, setting)))
        if len(found) > limit:
            found = Random(f"{seed} {kind} {claim.id}").sample(found, limit)  # noqa: S311 - a fair choice, no secret
        for change in found:
            yield Mutant(
                claim=claim.id, kind=kind, fake=fake, statement=change.statement, change=change.change
            )
