"""What is asked again and again of one figure of a sentence, for each claim that it is held against, is worked out once."""

from __future__ import annotations

import sys
from functools import wraps
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

_Value = TypeVar("_Value")


if sys.version_info >= (3, 12):
    from functools import cached_property
else:

    class cached_property(Generic[_Value]):  # noqa: N801 - it stands for the one of the standard library
        """`functools.cached_property` as it is from Python 3.12 on, without a lock: a third of the time.

        Two threads may work out the same value at once, to the same end.
        """

        def __init__(self, function: Callable[[Any], _Value]) -> None:
            self._function = function
            self._name = function.__name__
            self.__doc__ = function.__doc__

        @overload
        def __get__(self, instance: None, owner: type) -> cached_property[_Value]: ...
        @overload
        def __get__(self, instance: object, owner: type) -> _Value: ...

        def __get__(self, instance: object | None, owner: type) -> cached_property[_Value] | _Value:
            if instance is None:
                return self
            value = instance.__dict__[self._name] = self._function(instance)
            return value


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


__all__ = ["Remembering", "cached_property", "once"]
