"""What is asked again and again of one figure of a sentence, for each claim that it is held against, is worked out once."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Value = TypeVar("_Value")


class Remembering(Protocol):
    """A sentence, which never changes, with room for what was worked out about it."""

    @property
    def worked_out(self) -> dict[tuple[object, int], object]:
        """Values by the function that gave them and the index they are of."""


_Sentence = TypeVar("_Sentence", bound=Remembering)


def once(function: Callable[[_Sentence, int], _Value]) -> Callable[[_Sentence, int], _Value]:
    """The same *function* of a sentence and an index, which remembers its values with the sentence."""

    @wraps(function)
    def remembering(sentence: _Sentence, index: int) -> _Value:
        known = sentence.worked_out
        key = (function, index)
        if key not in known:
            known[key] = function(sentence, index)
        return known[key]  # type: ignore[return-value]  # what this function gave

    return remembering
