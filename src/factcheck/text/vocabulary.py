"""The words and names of one base: what counts as the same word when its claims are read."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.text import lexicon
from factcheck.text.families import family
from factcheck.text.lemma import lemma
from factcheck.text.names import NameTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Vocabulary:
    """Names and synonyms of a base on top of the language's own; safe to share, never changed."""

    def __init__(
        self,
        names: Iterable[tuple[str, Sequence[str]]] = (),
        synonyms: Iterable[Sequence[str]] = (),
        excludes: Iterable[tuple[str, Sequence[str]]] = (),
        language: str = "en",
    ) -> None:
        """Take names as pairs of a canonical name and aliases, synonyms as groups of words.

        *excludes* pairs a name with others that are easily mistaken for it.
        """
        pairs = [(name, tuple(aliases)) for name, aliases in names]
        told = {form for name, aliases in pairs for form in (name, *aliases)}
        # What is easily mistaken for a name is a name of its own, or a part of it would pass for the other.
        others = dict.fromkeys(other for _, row in excludes for other in row if other not in told)
        self.names = NameTable((*pairs, *((other, ()) for other in others)))
        self.language = language
        self._groups: dict[str, frozenset[str]] = {}
        for group in synonyms:
            key = "~base:" + group[0]
            for word in group:
                form = lemma(word.lower())
                self._groups[form] = self._groups.get(form, frozenset()) | {key}
        self.keys = lru_cache(maxsize=65536)(self._keys)

    def _keys(self, form: str) -> frozenset[str]:
        """Everything that *form*, a dictionary form, may be matched by: itself and its groups."""
        keys = lexicon.senses(form) | {form}
        kin = family(form) if self.language == "en" else None
        if kin is not None:
            keys |= {kin}
        extra = self._groups.get(form)
        return keys | extra if extra else keys
