"""Who says so, in a sentence's own words."""

from __future__ import annotations

import re

from factcheck.judge import attribution, read
from factcheck.text import lexicon
from factcheck.text.vocabulary import Vocabulary

_NOBODY = frozenset("it he she they we this that him her them us which whom whose what".split())
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_SAYING = frozenset({"say", "find", "reckon"})
_WORDS = Vocabulary()


def speaker(text: str) -> str | None:
    """Who says so, in the sentence's own words; None where nobody is named."""
    reading = read(text, _WORDS, knows=lambda _: False)
    found = attribution.find(reading)
    if found is None or text.count("(", 0, found.span.start) > text.count(")", 0, found.span.start):
        return None  # in brackets it is said of a part alone
    words = found.text.split()
    last = reading.words[found.last - 1]
    cue = lexicon.ATTRIBUTION_CUES.at([last.lemma], 0)
    if cue is not None and cue[0] == "before" and (words[-1].endswith("ed") or last.lemma in _SAYING):
        words = words[:-1]
    name = _ARTICLE.sub("", " ".join(words)).strip(" ,.;:")
    return None if not name or name.split()[0].lower() in _NOBODY else name
