"""A sentence taken apart: its figures, names and content words, and which words go with which figure.

The same reading is made of a statement and of each wording of a claim, so that like meets like.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.figures import read_figures
from factcheck.judge import stretches, units
from factcheck.judge.once import cached_property, once
from factcheck.judge.scopes import scopes_of
from factcheck.judge.stretches import RELATIVE
from factcheck.judge.terms import Layout, Term, keys_of, part_of_figure, terms_of
from factcheck.model import Figure, Kind
from factcheck.text.names import Mention
from factcheck.text.polarity import Negation, negations
from factcheck.text.words import Word, words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.text.vocabulary import Vocabulary

_SUPERLATIVE = 5
_LEADS = frozenset(
    "in on at by of for with under after before since until during from as according to".split()
)
_LONGEST = 4000
_PARTICIPLE = ("ed", "en", "wn", "ought", "ade", "eld")
_BE = frozenset({"was", "were", "is", "are", "been", "be"})
_OF = "of"
_WHICH = "which"
_JOINING = frozenset({"and", "but", "while", "of"})
_NEAR = 3
"""So few words may stand between a figure and what it goes with: "won all of"."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A sentence and what is in it."""

    text: str
    """What was read: of a longer text the first 4,000 characters, which bounds the work."""
    unread: str
    """What was not; a statement with an unread end is never supported as a whole."""
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    mentions: tuple[Mention, ...]
    terms: tuple[Term, ...]
    negations: tuple[Negation, ...]
    segments: tuple[int, ...]
    """For each word the stretch it stands in."""
    figure_segments: tuple[int, ...]
    """For each figure the stretch it stands in."""

    excluded: tuple[Term, ...]
    """The terms that a contrast rules out ("electricity, not energy"); they are no terms of the sentence."""

    def __getstate__(self) -> dict[str, object]:
        """All but what was worked out on the way, which is keyed by functions."""
        return {name: value for name, value in self.__dict__.items() if name != "worked_out"}

    @cached_property
    def worked_out(self) -> dict[tuple[object, int], object]:
        """See `once`."""
        return {}

    @cached_property
    def keys(self) -> frozenset[str]:
        """All keys of all terms and of the parts of phrases."""
        return keys_of(self.terms)

    @cached_property
    def scopes(self) -> dict[str, str]:
        """The scopes that the sentence names, by class."""
        return scopes_of(self.words, self.segments, frozenset(self.segments))

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The words in dictionary form, the small ones too."""
        return frozenset(word.lemma for word in self.words)

    @cached_property
    def loose(self) -> frozenset[str]:
        """The same without the words of fixed phrases: the "up" of "make up" points nowhere."""
        bound = {
            w for t in self.terms if t.parts for w in self.words if t.start <= w.start and w.end <= t.end
        }
        return frozenset(word.lemma for word in self.words if word not in bound)

    @cached_property
    def name_keys(self) -> frozenset[str]:
        """Keys of all names."""
        return frozenset(mention.key for mention in self.mentions)

    @cached_property
    def ranks(self) -> dict[str, frozenset[int]]:
        """For each superlative the ranks that it gives: 1, or that of the ordinal before it ("second-largest")."""
        found: dict[str, frozenset[int]] = {}
        for i, word in enumerate(self.words):
            if not word.text.lower().endswith("est") or len(word.text) < _SUPERLATIVE:
                continue
            before = self.words[i - 1] if i else None
            ordinal = next(
                (
                    f
                    for f in self.figures
                    if before
                    and f.kind is Kind.ORDINAL
                    and before.start >= f.span.start
                    and before.end <= f.span.end
                ),
                None,
            )
            rank = int(ordinal.value) if ordinal is not None and ordinal.value is not None else 1
            found[word.lemma] = found.get(word.lemma, frozenset()) | {rank}
        return found

    def outranks(self, other: Reading) -> bool:
        """Whether the two give the same superlative another rank."""
        return any(other.ranks.get(form, ranks).isdisjoint(ranks) for form, ranks in self.ranks.items())

    @once
    def local(self, index: int) -> tuple[Term, ...]:
        """The terms of the stretch of figure *index*, less the nouns that other figures count."""
        segment = self.figure_segments[index]
        others = [f.span for i, f in enumerate(self.figures) if i != index]
        return tuple(
            t
            for t in self.terms
            if t.segment == segment
            and (t.noun_of in (-1, index) or not any(o.start <= t.start and t.end <= o.end for o in others))
        )

    @once
    def context(self, index: int) -> tuple[Term, ...]:
        """The terms of other stretches that may belong to figure *index* as well, less what other figures count."""
        own = self.figure_segments[index]
        return tuple(t for t in self.terms if t.segment != own and t.noun_of == -1)

    @once
    def around(self, index: int) -> tuple[Term, ...]:
        """The terms that go with figure *index* of a claim: its stretch, the subject, stretches without a figure."""
        taken = set(self.figure_segments)
        subject = self.subject_of(self.figure_segments[index])
        rest = tuple(t for t in self.context(index) if t.segment not in taken or t is subject)
        return (*self.local(index), *rest)

    @cached_property
    def subject(self) -> Term | None:
        """What the sentence begins with, where it is no adverbial: a statement speaks of this as a rule."""
        for term in self.terms:
            if term.weight < 1:
                continue
            before = self.words[term.at - 1].lemma if term.at else ""
            if before in _LEADS or any(f.span.end <= term.start for f in self.figures):
                return None
            return term
        return None

    @cached_property
    def passive(self) -> bool:
        """Whether a form of "be" leads a participle ("was carried on", "been proposed by")."""
        for i, word in enumerate(self.words):
            if word.lemma == "be" and any(
                w.text.lower().endswith(_PARTICIPLE) for w in self.words[i + 1 : i + 3]
            ):
                return True
        forms = {word.text.lower() for word in self.words}
        return "by" in forms and not forms.isdisjoint(_BE)

    @once
    def subject_of(self, segment: int) -> Term | None:
        """What a stretch speaks of: of "…, which" the word before it, else the subject of the sentence."""
        first = next((i for i, number in enumerate(self.segments) if number == segment), 0)
        if first and self.words[first].lemma in RELATIVE:
            return next((t for t in reversed(self.terms) if t.segment < segment and t.weight >= 1), None)
        return self.subject

    @once
    def leads(self, index: int) -> tuple[Term, ...]:
        """The words that say what happens to figure *index*: "won five", "the nine for which it was nominated"."""
        span = self.figures[index].span
        least = self.figures[index - 1].span.end if index else 0
        segment = self.figure_segments[index]
        before = [
            t
            for t in self.terms
            if t.name < 0 and least <= t.start and t.end <= span.start and t.segment == segment
        ]
        found = [t for t in before[-1:] if self._near(t.end, span.start)]
        after = next((t for t in self.terms if t.start >= span.end), None)
        if after is not None and after.name < 0:
            between = self.text[span.end : after.start].lower().split()
            if _WHICH in between or (between and _BE.issuperset(between)):
                found.append(after)
        return tuple(found)

    def _near(self, start: int, end: int) -> bool:
        return len(self.text[start:end].split()) < _NEAR

    @once
    def modifiers(self, index: int) -> tuple[Term, ...]:
        """The terms inside the span of figure *index* that narrow what it counts ("solitary cells")."""
        span = self.figures[index].span
        return tuple(t for t in self.terms if t.noun_of == -1 and t.start >= span.start and t.end <= span.end)

    @once
    def nouns(self, index: int) -> tuple[Term, ...]:
        """The terms that figure *index* counts; a part counts what its whole does ("64 of the 120 seats")."""
        whole = self.wholes.get(index, index)
        own = tuple(t for t in self.terms if t.noun_of == whole)
        return own or (self.nouns(index - 1) if self._in_row(index) else ())

    def _in_row(self, index: int) -> bool:
        """Whether the figure ends its clause with no noun, and the one before it has one: "and conceded 33"."""
        figure = self.figures[index]
        if not index or figure.noun or not figure.kind is self.figures[index - 1].kind is Kind.COUNT:
            return False
        behind = self.text[figure.span.end :].split(maxsplit=1)
        return not behind or not behind[0][0].isalnum() or behind[0].lower() in _JOINING

    @cached_property
    def wholes(self) -> dict[int, int]:
        """For each figure that is told as a part of the next one, the index of that one."""
        found = {}
        for i, (part, whole) in enumerate(zip(self.figures, self.figures[1:], strict=False)):
            between = self.text[part.span.start : whole.span.start].lower().split()
            if _OF in between[1:] and len(between) - between.index(_OF) <= _NEAR and _is_part(part, whole):
                found[i] = i + 1
        return found


def _is_part(part: Figure, whole: Figure) -> bool:
    counts = part.kind is Kind.COUNT and whole.kind is Kind.COUNT
    if part.noun and not part.noun.endswith(("'s", "’s", "s'", "s’")):
        return False
    return counts and part.value is not None and whole.value is not None and part.value <= whole.value


def read(
    text: str,
    vocabulary: Vocabulary,
    figures: tuple[Figure, ...] | None = None,
    knows: Callable[[str], bool] | None = None,
) -> Reading:
    """Take *text* apart.

    *figures* are those of the text where they have been read before, *knows* tells whether the base has a name.
    """
    unread = text[_LONGEST:]
    text = text[:_LONGEST]
    figures = tuple(
        f
        for f in (read_figures(text, language=vocabulary.language) if figures is None else figures)
        if f.span.end <= len(text)
    )
    figures = units.spoken(text, figures)
    words = words_of(text)
    owners, nouns = _owners(text, words, figures)
    masked = frozenset(
        i
        for i, owner in enumerate(owners)
        if owner >= 0 and (_hides_names(figures[owner]) or part_of_figure(words[i], owner, nouns[i], figures))
    )
    mentions = vocabulary.names.find(words, masked, knows)
    segments = stretches.cut(text, words, owners)
    denials = negations(words)
    contrasts = [(n, _contrast(text, words, n)) for n in denials]
    ruled_out = frozenset(i for _, run in contrasts if run for i in run)
    layout = Layout(
        words=words, figures=figures, owners=owners, nouns=nouns, segments=segments, mentions=mentions
    )
    terms = terms_of(layout, vocabulary)
    return Reading(
        text=text,
        unread=unread,
        words=words,
        figures=figures,
        mentions=mentions,
        terms=tuple(t for t in terms if t.at not in ruled_out),
        excluded=tuple(t for t in terms if t.at in ruled_out),
        negations=tuple(n for n, run in contrasts if not run),
        segments=segments,
        figure_segments=tuple(_segment_of(i, owners, segments) for i in range(len(figures))),
    )


_CONTRASTING = frozenset({"not", "rather", "instead"})


def _contrast(text: str, words: tuple[Word, ...], negation: Negation) -> range | None:
    """The words that a contrast such as ", not Y" rules out, or None where the negator denies its clause."""
    i = negation.at
    if words[i].lemma not in _CONTRASTING or i == 0:
        return None
    before = text[words[i - 1].end : words[i].start]
    if words[i].lemma == "not" and "," not in before and words[i - 1].lemma != "and":
        return None
    last = i + negation.length
    while last < len(words) and not any(
        mark in text[words[last - 1].end : words[last].start] for mark in ",;:.)"
    ):
        last += 1
    return range(i, last)


def _hides_names(figure: Figure) -> bool:
    return figure.kind in (Kind.DATE, Kind.TIME, Kind.MONEY)


def _owners(text: str, words: tuple[Word, ...], figures: tuple[Figure, ...]) -> tuple[list[int], list[int]]:
    """For each word the figure whose span it lies in, and the figure it is the noun of (-1 for none)."""
    owners = [-1] * len(words)
    nouns = [-1] * len(words)
    for number, figure in enumerate(figures):
        span = figure.span
        noun = _noun_span(text, figure)
        for i, word in enumerate(words):
            if word.start >= span.start and word.end <= span.end:
                owners[i] = number
            if noun and word.start >= noun[0] and word.end <= noun[1]:
                nouns[i] = number
    return owners, nouns


def _noun_span(text: str, figure: Figure) -> tuple[int, int] | None:
    if not figure.noun:
        return None
    lower, noun = text.lower(), figure.noun.lower()
    at = lower.find(noun, figure.span.start)
    if at < 0:
        at = lower.rfind(noun, 0, figure.span.start)
    return (at, at + len(noun)) if at >= 0 else None


def _segment_of(number: int, owners: list[int], segments: tuple[int, ...]) -> int:
    for i, owner in enumerate(owners):
        if owner == number:
            return segments[i]
    return 0
