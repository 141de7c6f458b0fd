"""Bring a word form to its base form: `arrested` to `arrest`, `organisations` to `organization`.

Only inflection and spelling are undone. Words that are merely derived from one
another (`prison`, `prisoner`, `imprison`) stay apart; the table of synonyms says
deliberately which of them mean the same.

Irregular forms, adjectives with their degrees, verb endings and spellings are the
tables `forms`, `adjectives`, `endings` and `spelling`. The rules here cover the rest
and prefer to leave a word alone.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.text.tabular import listed, rows

_VOWELS = frozenset("aeiouy")
_LONGEST_WORD = 40
"""Letters of the longest string still taken for a word; anything longer stays as it is."""

_KEPT_S = ("ss", "us", "is")
"""Endings in s that are no plural: glass, census, crisis."""

_HISSING = ("sses", "shes", "ches", "xes", "zzes")
"""Plurals and verbs that add -es after a hiss: classes, wishes, churches, boxes."""


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """Give the base form of `word`, in lower case and American spelling.

    >>> [lemma(word) for word in ("Men", "dying", "prisoners'", "organised", "largest")]
    ['man', 'die', 'prisoner', 'organize', 'large']
    >>> lemma("imprisonment")
    'imprisonment'
    """
    plain = _without_possessive(word.lower().replace("’", "'"))
    if len(plain) > _LONGEST_WORD:
        return plain
    if plain in _FORMS:
        return _FORMS[plain]
    head, hyphen, last = plain.rpartition("-")
    if hyphen and last.isalpha():
        return head + hyphen + lemma(last)
    if not plain.isalpha() or not plain.isascii():
        return _american(plain)
    return _american(_uninflected(plain))


def _without_possessive(word: str) -> str:
    if word.endswith("'s"):
        return word[:-2] if word not in _FORMS else word
    return word[:-1] if word.endswith("s'") else word


def _uninflected(word: str) -> str:
    """Undo a regular ending, if the word has one."""
    if len(word) <= 3:  # noqa: PLR2004 - too short to carry an ending: bus, red, led
        return word
    if word.endswith("s"):
        singular = _singular(word)
        return lemma(singular) if singular.endswith("ing") else singular
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("ed"):
        return _without_ed(word)
    if word.endswith("ing"):
        return _infinitive(word, word[:-3])
    return word


def _singular(word: str) -> str:
    if word.endswith(_KEPT_S):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(_HISSING) or (word.endswith("oes") and len(word) > 5):  # noqa: PLR2004 - heroes, but toes
        return word[:-2]
    return word[:-1]


def _without_ed(word: str) -> str:
    if word.endswith("eed"):
        return word
    if word.endswith("ied"):
        return word[:-3] + "y"
    return _infinitive(word, word[:-2])


def _infinitive(word: str, stem: str) -> str:
    """Give the verb whose `stem` is left after -ed or -ing, or `word` if it is none."""
    if len(stem) < 2 or _VOWELS.isdisjoint(stem):  # noqa: PLR2004 - bring, shed, sting
        return word
    if stem[-1] == stem[-2] and stem[-1] in "bdgmnprt":
        return stem[:-1]
    if stem.endswith("ll") and _has_earlier_vowel(stem):
        return stem[:-1]
    if _is_short_syllable(stem):
        return stem + "e"
    return stem + _added(stem)


def _has_earlier_vowel(stem: str) -> bool:
    """Tell `controll`, which doubled its l, from `kill`, which did not."""
    return not _VOWELS.isdisjoint(stem[:-3].rstrip("aeiouy"))


def _is_short_syllable(stem: str) -> bool:
    """Tell `hop` of hoping, which lost an e, from `help` and `rain`, which did not."""
    onset, vowel, final = stem[:-2], stem[-2:-1], stem[-1:]
    return vowel in _VOWELS and final not in "aeiouwxy" and onset != "" and _VOWELS.isdisjoint(onset)


def _added(stem: str) -> str:
    """Give `e` or nothing: what the longest listed ending of `stem` asks for."""
    for length in range(min(len(stem), _LONGEST_ENDING), 0, -1):
        added = _ENDINGS.get(stem[-length:])
        if added is not None:
            return added
    return ""


def _american(base: str) -> str:
    """Fold British spelling into American."""
    if base in _SPELLINGS:
        return _SPELLINGS[base]
    if base.endswith("isation"):
        return base[:-7] + "ization"
    if base.endswith("ise") and len(base) > 5 and base not in _KEPT_ISE:  # noqa: PLR2004 - rise, noise
        return base[:-3] + "ize"
    if base.endswith("yse") and len(base) > 5:  # noqa: PLR2004
        return base[:-3] + "yze"
    return base


def _degrees(adjective: str) -> tuple[str, str]:
    """Give comparative and superlative of a short adjective.

    >>> _degrees("big"), _degrees("early"), _degrees("large")
    (('bigger', 'biggest'), ('earlier', 'earliest'), ('larger', 'largest'))
    """
    stem = adjective
    if adjective.endswith("e"):
        stem = adjective[:-1]
    elif adjective.endswith("y") and adjective[-2] not in _VOWELS:
        stem = adjective[:-1] + "i"
    elif _is_short_syllable(adjective):
        stem = adjective + adjective[-1]
    return stem + "er", stem + "est"


def _forms() -> dict[str, str]:
    """Every irregular form with its base."""
    regular = {
        form: adjective
        for (cell, *_) in rows("adjectives")
        for adjective in listed(cell)
        for form in _degrees(adjective)
    }
    kept = {word: word for base, cell in rows("forms") if base == "=" for word in listed(cell)}
    irregular = {form: base for base, cell in rows("forms") if base != "=" for form in listed(cell)}
    return regular | irregular | kept


_FORMS = _forms()
_ENDINGS = {ending: added.strip("-") for ending, added, *_ in rows("endings")}
_LONGEST_ENDING = max(map(len, _ENDINGS))
_SPELLINGS = {british: american for british, american in rows("spelling") if british != "="}
_KEPT_ISE = frozenset(word for british, cell in rows("spelling") if british == "=" for word in listed(cell))
