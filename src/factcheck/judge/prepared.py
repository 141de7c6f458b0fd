"""A claim made ready to be held against statements: its wordings read, its figures with their words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figures import read_figures
from factcheck.judge import changes, eras
from factcheck.judge.compare import dimension
from factcheck.judge.eras import Era
from factcheck.judge.once import cached_property
from factcheck.judge.reading import Reading, read
from factcheck.judge.terms import Term, keys_of
from factcheck.judge.wording import normal
from factcheck.model import Claim, Figure, Kind
from factcheck.text import families, lexicon
from factcheck.text.words import words_of

if TYPE_CHECKING:
    from factcheck.text.names import Mention
    from factcheck.text.vocabulary import Vocabulary

_COMMON_KINDS = frozenset({"country", "city", "continent"})
_ONE_BY_ONE = frozenset({"each", "every"})


@dataclass(frozen=True, kw_only=True)
class BaseFigure:
    """A figure of a claim with the words that may stand with it in a statement."""

    figure: Figure
    dimension: str
    """What it measures; see `compare.dimension`."""
    index: int
    """Which figure of the claim's statement it is."""
    wordings: tuple[tuple[Term, ...], ...]
    """For each wording of the claim that holds the figure, the terms that go with it."""
    noun_keys: frozenset[str]
    """Keys of what it counts in any wording; empty where the claim names nothing."""
    lead_keys: frozenset[str]
    """Keys of the words that lead to it: "won five"."""
    leads: tuple[Term, ...]
    label_keys: frozenset[str]
    keys: frozenset[str]
    """Keys of all wordings and labels."""
    segment: int
    """Its stretch in the claim's own statement."""
    group: Term | None
    """The part of the people that it counts ("youths"), where it counts one."""
    dates: tuple[Figure, ...]
    """The dates of the claim that may be its own: where dates and figures come in pairs, the nearest alone."""
    change: bool
    """Whether it is the amount of a change and not a level."""
    difference: bool
    """Whether it tells how much something differs or changed: "by N", "N more"."""
    whole: bool
    """Whether another figure is told as a part of it: the 120 of "64 of the 120 seats"."""
    era: Era | None
    """Whether it is the state before or after a change; None where the claim tells of none."""


class Kept(NamedTuple):
    """What was read of a claim before."""

    wordings: tuple[Reading, ...]
    figures: tuple[BaseFigure, ...]
    keys: frozenset[str]
    about_keys: frozenset[str]


class PreparedClaim:
    """A claim with everything that judging needs; made once a claim, then only read."""

    def __init__(
        self,
        claim: Claim,
        vocabulary: Vocabulary,
        superseded_by: str | None = None,
        setting: str = "",
        kept: Kept | None = None,
    ) -> None:
        """Take *claim*; what was *kept* of it before need not be read again."""
        self.claim = claim
        self._setting = setting
        self.superseded_by = superseded_by
        self._vocabulary = vocabulary

        if kept is not None:
            vars(self).update(kept._asdict(), statement=kept.wordings[0])

    def keep(self) -> Kept:
        """What is costly to read: it fits the same claim and vocabulary alone."""
        for wording in self.wordings:
            wording.keys, wording.name_keys  # noqa: B018 - worked out now, and kept with the wording
        return Kept(self.wordings, self.figures, self.keys, self.about_keys)

    @cached_property
    def statement(self) -> Reading:
        """The claim's own statement."""
        return read(self.claim.statement, self._vocabulary, tuple(f.figure for f in self.claim.figures))

    @cached_property
    def wordings(self) -> tuple[Reading, ...]:
        """The statement, then the paraphrases."""
        return (self.statement, *(read(text, self._vocabulary) for text in self.claim.paraphrases))

    @cached_property
    def about_keys(self) -> frozenset[str]:
        """Keys of what the claim is about."""
        return _keys_of(self.claim.about, self._vocabulary) if self.claim.about else frozenset()

    @cached_property
    def keys(self) -> frozenset[str]:
        """Keys of all wordings, labels and what it is about."""
        labels = [figure.label_keys for figure in self.figures]
        return self.about_keys.union(self._kinds, *(w.keys for w in self.wordings), *labels)

    @cached_property
    def _kinds(self) -> frozenset[str]:
        """Keys of what the places that it names are: a claim about Peru speaks of "the country" as well."""
        kinds = {m.kind for m in self.mentions if m.kind in _COMMON_KINDS}
        return frozenset().union(*(self._vocabulary.keys(kind) for kind in kinds if kind))

    @cached_property
    def setting(self) -> frozenset[str]:
        """Keys of the names in the title of the source: what all of its claims are about."""
        return _names_in(self._setting, self._vocabulary)

    @cached_property
    def all_keys(self) -> frozenset[str]:
        """Keys of the claim and of its setting."""
        return self.keys | self.setting

    @cached_property
    def scopes(self) -> dict[str, str]:
        """The scopes that the statement names."""
        return self.statement.scopes

    @cached_property
    def verbatim(self) -> frozenset[str]:
        """The wordings letter for letter, but for case, spaces and the mark at the end."""
        return frozenset(normal(text) for text in (self.claim.statement, *self.claim.paraphrases))

    @cached_property
    def subject(self) -> Mention | None:
        """The name that the statement begins with, where it begins with one."""
        term = self.statement.subject
        return self.statement.mentions[term.name] if term is not None and term.name >= 0 else None

    @cached_property
    def excluded_keys(self) -> frozenset[str]:
        """Keys of what the statement says outright is not so."""
        return keys_of(self.statement.excluded)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The names of the claim's statement, and what it is about."""
        about = read(self.claim.about, self._vocabulary).mentions if self.claim.about else ()
        return self.statement.mentions + about

    @cached_property
    def units(self) -> tuple[Term, ...]:
        """What the statement speaks of one by one: "each cell", "every building"."""
        own = self.statement
        heads = {w.start for i, w in enumerate(own.words) if i and own.words[i - 1].lemma in _ONE_BY_ONE}
        return tuple(t for t in own.terms if t.start in heads and t.name < 0 and t.weight >= 1)

    @cached_property
    def name_keys(self) -> frozenset[str]:
        """Keys of all names in all wordings."""
        return frozenset(m.key for m in self.mentions).union(*(w.name_keys for w in self.wordings))

    @cached_property
    def figures(self) -> tuple[BaseFigure, ...]:
        """The claim's figures in the order of its statement."""
        found = [self._figure(i) for i in range(len(self.statement.figures))]
        old = {f.dimension for f in found if f.era is Era.OLD}
        # Beside a figure of the past, one of the same thing with no word of time is that of the present.
        return tuple(
            replace(f, era=Era.NEW)
            if f.era is None and f.dimension in old and f.figure.kind is not Kind.DATE
            else f
            for f in found
        )

    def _figure(self, index: int) -> BaseFigure:
        own = self.statement
        figure = own.figures[index]
        entry = next((f for f in self.claim.figures if f.figure.span == figure.span), None)
        labels = entry.labels if entry else ()
        label_keys = (
            frozenset().union(*(_keys_of(label, self._vocabulary) for label in labels))
            if labels
            else frozenset()
        )
        wordings = [own.around(index)]
        nouns = [keys_of(own.nouns(index))]
        leads = [*own.leads(index)]
        for paraphrase in self.wordings[1:]:
            at = _same_figure(figure, paraphrase)
            if at is not None:
                wordings.append(paraphrase.around(at))
                nouns.append(keys_of(paraphrase.nouns(at)))
                leads.extend(paraphrase.leads(at))
        keys = label_keys | keys_of(t for w in wordings for t in w) | self._kinds
        noun_keys = frozenset(key for found in nouns for key in found if not key.startswith(families.PREFIX))
        return BaseFigure(
            figure=figure,
            dimension=dimension(figure),
            index=index,
            wordings=tuple(wordings),
            noun_keys=noun_keys,
            lead_keys=keys_of(leads),
            leads=tuple(leads),
            label_keys=label_keys,
            keys=keys | self.about_keys,
            segment=own.figure_segments[index],
            group=_group(own, index),
            dates=_dates(own, index),
            change=changes.is_change(own, index),
            difference=changes.is_difference(own, index),
            whole=index in own.wholes.values(),
            era=eras.of(own, index),
        )


def _dates(own: Reading, index: int) -> tuple[Figure, ...]:
    dates = [f for f in own.figures if f.kind is Kind.DATE]
    if len(dates) < 2 or len(own.figures) - len(dates) < 2:  # noqa: PLR2004 - pairs take two of each
        return tuple(dates)
    at = own.figures[index].span
    nearest = min(dates, key=lambda date: min(abs(date.span.start - at.end), abs(at.start - date.span.end)))
    return (nearest,)


GROUPS = frozenset(
    "women men girls boys children babies youths adults elderly mothers fathers students".split()
)
"""Parts of the people whose figures are never those of all, nor of another part."""


def _group(own: Reading, index: int) -> Term | None:
    """A part of the population that the figure counts, by its noun or as the subject right before it."""
    figure = own.figures[index]
    for term in own.terms:
        counted = term.noun_of == index or (own.subject is term and term.end <= figure.span.start)
        if counted and lexicon.population(term.form) in GROUPS:
            return term
    return None


def _same_figure(figure: Figure, wording: Reading) -> int | None:
    for i, other in enumerate(wording.figures):
        same_value = (other.value, other.low, other.high) == (figure.value, figure.low, figure.high)
        if other.kind is Kind.DATE and figure.kind is Kind.DATE:
            if (other.first, other.last, other.written) == (figure.first, figure.last, figure.written):
                return i
        elif same_value and other.unit == figure.unit:
            return i
    return None


@lru_cache(maxsize=64)
def _names_in(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Keys of the names in *text*; many claims share the title of their source."""
    mentions = vocabulary.names.find(words_of(text))
    return frozenset(m.key for m in mentions).union(*(m.parts for m in mentions))


def _keys_of(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    words = words_of(text)
    keys: frozenset[str] = frozenset()
    lemmas = [word.lemma for word in words]
    for i, form in enumerate(lemmas):
        if lexicon.weight(form) > 0:
            keys |= vocabulary.keys(form)
        phrase = lexicon.phrase_at(lemmas, i)
        if phrase:
            keys |= {phrase[0]}
    return keys | frozenset(m.key for m in vocabulary.names.find(words))


__all__ = ["BaseFigure", "PreparedClaim", "read_figures"]
