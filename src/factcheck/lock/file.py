"""The lock as a file: JSON, one tie a line, so that a review shows what changed."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from factcheck.errors import InputError
from factcheck.model.lock import Anchor, Lock, Tie, TiedFigure, TiedText

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION = 1
_KEY = "factcheck-lock"


def written(lock: Lock) -> str:
    """The lock as text; the same lock gives the same bytes."""
    return "".join(_lines(lock))


def _lines(lock: Lock) -> Iterator[str]:
    yield f'{{"{_KEY}": {VERSION},\n "texts": [\n'
    yield ",\n".join(f"  {_compact(asdict(text))}" for text in lock.texts)
    yield '\n ],\n "claims": [\n'
    yield ",\n".join(f"  {_compact(asdict(tie))}" for tie in lock.ties)
    yield "\n ]}\n"


def _compact(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def read(text: str, name: str) -> Lock:
    """The lock that *text* is; *name* is what to call its file.

    Raises:
        InputError: if it is none, or one of another version.
    """
    try:
        value = json.loads(text)
        if value[_KEY] != VERSION:
            raise InputError(
                f"{name}: a lock of version {value[_KEY]}, this program reads {VERSION}; lock again"
            )
        return Lock(
            texts=tuple(TiedText(**one) for one in value["texts"]),
            ties=tuple(_tie(one) for one in value["claims"]),
        )
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise InputError(
            f"{name}: no lock, or a torn one ({type(error).__name__}: {error}); lock again"
        ) from None


def _tie(value: dict[str, Any]) -> Tie:
    figures = tuple(TiedFigure(**{**one, "anchor": Anchor(**one["anchor"])}) for one in value["figures"])
    return Tie(**{**value, "anchor": Anchor(**value["anchor"]), "figures": figures})


def merged(old: Lock, new: Lock, order: dict[str, int]) -> Lock:
    """*old* with the texts and ties of the sources that *new* ties taken from there, claims in the base's *order*."""
    renewed = {text.source for text in new.texts}
    texts = [text for text in old.texts if text.source not in renewed] + list(new.texts)
    ties = [tie for tie in old.ties if tie.source not in renewed] + list(new.ties)
    last = len(order)
    return Lock(
        texts=tuple(sorted(texts, key=lambda text: text.source)),
        ties=tuple(sorted(ties, key=lambda tie: (order.get(tie.claim, last), tie.claim))),
    )
