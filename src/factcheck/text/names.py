"""Words → the names among them: declared ones by any alias, places, and runs of capitals.

Declared names come first and the longest alias wins, then the gazetteer, then whatever is written
like a name. A capital at the start of a sentence alone makes no name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.text import lexicon, places
from factcheck.text.words import Word, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_JOINERS = frozenset(
    {"of", "de", "del", "la", "da", "do", "dos", "di", "du", "von", "van", "der", "al", "el", "bin"}
)
_CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer "
    "autumn fall winter ad bc am pm q1 q2 q3 q4 i mr mrs ms dr usd eur gbp btc usdt c f".split()
)
_WINDOW = 4
_SHORT_WORD = 3
_SHORTEST = 2
_STOP_GAP = 2
_ALIAS_WINDOW = 8


class Mention(NamedTuple):
    """A name as it stands in a text."""

    key: str
    """The same for every alias: "@" and the canonical name in lower case."""
    text: str
    kind: str | None
    """"person", "organisation", a kind of place ("country", "city"), or None where the words do not tell."""
    first: int
    """Index of its first word."""
    last: int
    """Index after its last word."""
    declared: bool
    """Whether the base declares the name or the gazetteer has it."""
    parts: frozenset[str]
    """Its words in dictionary form; of a declared name the words as written here."""
    within: str | None = None
    """Key of the place that holds it, where known."""


class NameTable:
    """The names of a base; shared by every text that is read against it."""

    def __init__(self, names: Iterable[tuple[str, Sequence[str]]] = ()) -> None:
        """Take pairs of a canonical name and its aliases."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._capitals: set[str] = set()
        """Lemmas that are a name only in capitals: "WHO" is one, "who" is not."""
        self._kinds: dict[str, str | None] = {}
        self._places: dict[str, str] = {}
        for name, aliases in names:
            self._declare(name, aliases)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def _declare(self, name: str, aliases: Sequence[str]) -> None:
        key = "@" + name.lower()
        kind: str | None = None
        for alias in (name, *aliases):
            forms = tuple(word.lemma for word in words_of(alias))
            if forms and forms[0] == "the" and len(forms) > 1:
                forms = forms[1:]
            if not forms:
                continue
            self._by_first.setdefault(forms[0], []).append((forms, key))
            if len(forms) == 1 and alias.isupper() and _is_small(alias.lower()):
                self._capitals.add(forms[0])
            place = places.place(alias.lower())
            kind = kind or (place.kind if place else places.kind_of_name(alias.split()))
            if place:
                self._places[place.name] = key
        self._kinds[key] = kind

    def find(
        self,
        words: Sequence[Word],
        masked: frozenset[int] = frozenset(),
        knows: Callable[[str], bool] | None = None,
    ) -> tuple[Mention, ...]:
        """The names among *words* in order.

        Words whose index is *masked* belong to dates and are no names. *knows* tells of a key whether it is
        a name elsewhere, for a capital at the start of a sentence, which alone makes none.
        """
        mentions: list[Mention] = []
        headline = _is_headline(words)
        i = 0
        while i < len(words):
            mention = self.declared_at(words, i) if words[i].lemma in self._by_first else None
            if mention is None and words[i].capital and i not in masked:
                mention = self._place_at(words, i, masked)
                if mention is None and not headline:
                    mention = _capitals_at(words, i, masked, self, knows)
            if mention is None:
                i += 1
            else:
                mentions.append(mention)
                i = mention.last
        return tuple(mentions)

    def declared_at(self, words: Sequence[Word], i: int) -> Mention | None:
        """The declared name that begins at word *i*, by its longest alias."""
        for forms, key in self._by_first.get(words[i].lemma, ()):
            n = len(forms)
            if n == 1 and forms[0] in self._capitals and not words[i].text.isupper():
                continue
            if i + n <= len(words) and all(words[i + k].lemma == forms[k] for k in range(1, n)):
                return Mention(
                    key, _join(words[i : i + n]), self._kinds.get(key), i, i + n, True, frozenset(forms)
                )
        return None

    def _place_at(self, words: Sequence[Word], i: int, masked: frozenset[int]) -> Mention | None:
        if not words[i].capital or not (
            places.may_begin(words[i].text.lower()) or places.may_begin(words[i].lemma)
        ):
            return None
        for n in range(min(_WINDOW, len(words) - i), 0, -1):
            if any(i + k in masked for k in range(n)):
                continue
            run = words[i : i + n]
            place = places.place(" ".join(w.text for w in run).lower()) or places.place(
                " ".join(w.lemma for w in run)
            )
            if place is None or (n == 1 and _runs_on(words, i)):
                continue
            key = self._places.get(place.name, "@" + place.name.lower())
            within = "@" + place.within.lower() if place.within else None
            return Mention(
                key, _join(run), place.kind, i, i + n, True, frozenset(w.lemma for w in run), within
            )
        return None


def _is_small(word: str) -> bool:
    """Whether a word in small letters is one of the common words of the language."""
    return lexicon.weight(word) < 1 or places.is_ordinary(word)


def _join(run: Sequence[Word]) -> str:
    return " ".join(w.text for w in run)


def _is_headline(words: Sequence[Word]) -> bool:
    long = [w for w in words if len(w.text) > _SHORT_WORD and not w.text[0].isdigit()]
    return len(long) >= 6 and sum(w.capital for w in long) > 0.8 * len(long)  # noqa: PLR2004


def _runs_on(words: Sequence[Word], i: int) -> bool:
    """Whether a place name is only the first word of a longer name ("Boston Celtics", "Washington Post")."""
    follows = i + 1 < len(words) and words[i + 1].start - words[i].end == 1
    return follows and words[i + 1].capital and i > 0 and not words[i + 1].text[0].isdigit()


def _capitals_at(
    words: Sequence[Word],
    i: int,
    masked: frozenset[int],
    table: NameTable,
    knows: Callable[[str], bool] | None,
) -> Mention | None:
    known = knows is not None and _is_capital(words[i]) and knows("@" + words[i].lemma)
    if not known and not _starts_name(words, i, masked):
        return None
    last = i + 1
    while last < len(words) and last - i < _ALIAS_WINDOW and last not in masked:
        gap = words[last].start - words[last - 1].end
        if gap != 1:
            break
        if _is_capital(words[last]):
            if table.declared_at(words, last) is not None:
                break
            last += 1
        elif (
            words[last].text in _JOINERS
            and last + 1 < len(words)
            and last + 1 not in masked
            and _is_capital(words[last + 1])
        ):
            last += 2
        else:
            break
    run = words[i:last]
    key = "@" + " ".join(w.lemma for w in run)
    kind = places.kind_of_name([w.text for w in run])
    return Mention(key, _join(run), kind, i, last, False, frozenset(w.lemma for w in run))


def _is_capital(word: Word) -> bool:
    return word.capital and word.lemma not in _CALENDAR


def _starts_name(words: Sequence[Word], i: int, masked: frozenset[int]) -> bool:
    word = words[i]
    if i in masked or not _is_capital(word) or len(word.text) < _SHORTEST:
        return False
    if word.text.isupper():
        return True
    if i > 0 and words[i - 1].end < word.start:
        return not _after_stop(words, i)
    if i + 1 < len(words) and _is_capital(words[i + 1]) and words[i + 1].start - word.end == 1:
        return word.text.lower() not in _SENTENCE_OPENERS
    if word.text.endswith(("'s", "’s")):
        return not places.is_ordinary(word.text.lower()[:-2])
    return places.kind_of_name([word.text]) == "person"


_SENTENCE_OPENERS = frozenset(
    "the a an in on at by of to from for with about over under after before since until during as and but or if "
    "when while this that these those it he she they we you his her their its our all some most many no not only "
    "each every both one two three four five six seven eight nine ten more fewer less nearly almost some there "
    "what who which where how why around across along inside outside near behind beyond below above between among "
    "against despite unlike like through throughout within without because although though yet still then now today "
    "once only even just also never former formerly previously later earlier meanwhile however instead another other"
    " such same next last together altogether overall according yesterday tonight tomorrow recently currently"
    " additionally further furthermore moreover perhaps maybe indeed finally eventually ultimately".split()
)


def _after_stop(words: Sequence[Word], i: int) -> bool:
    """A word begins a sentence where the gap before it is wide enough for a full stop."""
    return words[i].start - words[i - 1].end >= _STOP_GAP and words[i - 1].text.lower() not in _ABBREVIATIONS


_ABBREVIATIONS = frozenset("mr mrs ms dr st gen col sen rep gov prof jr sr no vs u.s. u.k.".split())
