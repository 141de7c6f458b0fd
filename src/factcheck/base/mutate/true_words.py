"""Rewrites of the words that leave the claim true: order, voice, synonyms, contractions, headlines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.base.mutate.mutant import Change, splice
from factcheck.base.mutate.tables import listed
from factcheck.base.mutate.true_tables import ARTICLES, CONTRACTIONS, PASSIVES, RATE_NOUNS, SYNONYMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.base.mutate.setting import Setting
    from factcheck.model import Claim

_WHEN = (
    r"(?:[Ii]n|[Oo]n|[Ss]ince|[Aa]t the end of|[Aa]t the beginning of) "
    r"(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?"
    r"(?:1[5-9]|20)\d\d"
)
_ENDS_WITH_WHEN = re.compile(rf"(?P<rest>[^,;:]+) (?P<when>{_WHEN})\.?")
_BEGINS_WITH_WHEN = re.compile(rf"(?P<when>{_WHEN}),? (?P<rest>[^,;:]+?)\.?")
_MANY_PARTS = re.compile(
    r"\b(?:and|but|while|which|who|that|when|from|between|until|against|than|since|"
    r"after|before|as|if|where|because)\b"
)
_OPENERS = listed(
    "a about all an at five four from in it its more nearly no nobody none on one over some the their"
)

_WORD = r"[\w’'&-]+"
_OBJECT_END = r"(?: (?:for|from|in|to|on|since|as|at|with|during|by)\b.*?)?"
_ACTIVE = re.compile(
    rf"(?P<who>[A-Z]{_WORD}(?: {_WORD}){{0,3}}?) (?P<did>{'|'.join(sorted(PASSIVES))}) "
    rf"(?P<what>(?:{_WORD} ){{0,6}}?{_WORD})(?P<tail>{_OBJECT_END})\.?"
)
_PASSIVE = re.compile(
    rf"(?P<what>[^,;:]+?) (?:was|were) (?P<did>{'|'.join(sorted(PASSIVES))}) "
    r"(?P<when>(?:in|on) [\w ]*\d{4} )?by (?P<who>(?:the )?[A-Z][\w’'&. -]*?)\.?"
)
_FIRST_OF_A_PREDICATE = listed(
    "by only not more less up down out over against 's who which that and to for from in on since as at with "
    "during when where while but because its their his her them itself"
)
_TOKEN = re.compile(r"\S+")
_NUMBERED = re.compile(r"\d|[€$£]")


def fronted(claim: Claim, setting: Setting) -> Iterator[Change]:
    """The time moved from the end to the front, or from the front to the end."""
    text = claim.statement
    if (match := _ENDS_WITH_WHEN.fullmatch(text)) and not _MANY_PARTS.search(match["rest"]):
        if rest := _small(match["rest"], setting):
            yield Change(f"{_capital(match['when'])} {rest}.", "time put first")
    elif (match := _BEGINS_WITH_WHEN.fullmatch(text)) and not _MANY_PARTS.search(match["rest"]):
        when = match["when"]
        yield Change(f"{_capital(match['rest'])} {when[0].lower()}{when[1:]}.", "time put last")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str, setting: Setting) -> str | None:
    """*text* as it stands inside a sentence; None where its first word may be a name or none."""
    first = text.split(" ", 1)[0]
    if first.lower() in _OPENERS or first.lower() in setting.small_words:
        return text[0].lower() + text[1:]
    known = not first[0].isalpha() or any(
        name.split()[0] == first for names in setting.names for name in names
    )
    return text if known or first.endswith(("'s", "’s")) else None


def voiced(claim: Claim, setting: Setting) -> Iterator[Change]:
    """Active for passive or passive for active, where subject and object are plain to see."""
    text = claim.statement
    if (match := _ACTIVE.fullmatch(text)) and _is_object(match["what"]):
        be = "were" if _several(match["what"]) else "was"
        if who := _small(match["who"], setting):
            yield Change(
                f"{_capital(match['what'])} {be} {match['did']} by {who}{match['tail']}.", "active → passive"
            )
    elif match := _PASSIVE.fullmatch(text):
        when = f" {match['when'].strip()}" if match["when"] else ""
        if what := _small(match["what"], setting):
            yield Change(f"{_capital(match['who'])} {match['did']} {what}{when}.", "passive → active")


def _is_object(text: str) -> bool:
    return _FIRST_OF_A_PREDICATE.isdisjoint(text.lower().split()) and not text.startswith(("a ", "an "))


def _several(text: str) -> bool:
    return text.endswith(("s", "people", "men", "women", "children")) and not text.endswith("ss")


def reworded(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """One word for another of the same meaning."""
    text = claim.statement
    for old, new, _example in SYNONYMS:
        if match := re.search(rf"(?<![\w-]){re.escape(old)}(?![\w-])", text):
            yield splice(text, *match.span(), new)


def contracted(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """A negation drawn together or written out."""
    text = claim.statement
    for full, short in CONTRACTIONS:
        for old, new in ((full, short), (short, full)):
            if match := re.search(rf"\b{re.escape(old)}\b", text):
                yield splice(text, *match.span(), new)


def headlined(claim: Claim, _setting: Setting) -> Iterator[Change]:
    """Without articles and full stop, as a headline has it."""
    tokens = [match.group() for match in _TOKEN.finditer(claim.statement)]
    kept = [
        token
        for place, token in enumerate(tokens)
        if token not in ARTICLES or _is_needed(tokens, place) or (token[0].isupper() and place > 0)
    ]
    if len(kept) < len(tokens):
        short = " ".join(kept).removesuffix(".")
        yield Change(_capital(short), "articles dropped")


def _is_needed(tokens: list[str], place: int) -> bool:
    """Whether an article stands for "per" or for "one"."""
    following = tokens[place + 1].strip(".,;") if place + 1 < len(tokens) else ""
    counts = following in {
        "third",
        "quarter",
        "half",
        "fifth",
        "tenth",
        "dozen",
        "hundred",
        "thousand",
        "million",
    }
    per = following in RATE_NOUNS and tokens[place].lower() != "the"
    return counts or per or (tokens[place] == "a" and place > 0 and bool(_NUMBERED.search(tokens[place - 1])))
