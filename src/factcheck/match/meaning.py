"""Claims that mean something like a text: a second list of candidates, off unless it is asked for.

A model turns texts into vectors; near vectors have like meanings. The list is fused with that of the words by rank
(reciprocal rank fusion: Cormack, Clarke and Büttcher, 2009). Nothing but the choice of candidates comes from it: what a
candidate says of a figure is found out as ever.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FLAT = 60
"""How little the first ranks stand out, as its authors chose it."""

_TOGETHER = 1024
"""Texts that go to the model at a time."""

Matrix = Any
"""A numpy array of floats, one row a text, each of length 1."""


class Embedder(Protocol):
    """A model of meaning."""

    @property
    def name(self) -> str:
        """Name and version: vectors of one are nothing to another."""

    def embed(self, texts: Sequence[str]) -> Matrix:
        """The vector of each text."""


class WordLlama:
    """Static word vectors that the package `wordllama` ships (16 MB): no download, no network."""

    def __init__(self) -> None:
        """Load the model.

        Raises:
            UsageError: if it is not installed, or its files are not where they should be.
        """
        try:
            import wordllama  # noqa: PLC0415 - an extra, and slow to load

            folder = Path(wordllama.__file__).parent
            self._model = wordllama.WordLlama.load(cache_dir=folder, disable_download=True)
        except ModuleNotFoundError as error:
            raise UsageError(
                "to search by meaning, install the extra: pip install 'factcheck-cli[meaning]'"
            ) from error
        except (OSError, ValueError) as error:
            raise UsageError(f"the model of meaning cannot be loaded: {error}") from error

    @property
    def name(self) -> str:
        """The package with its version."""
        from importlib import metadata  # noqa: PLC0415 - slow to load

        return f"wordllama {metadata.version('wordllama')}"

    def embed(self, texts: Sequence[str]) -> Matrix:
        """The vector of each text; a text without known words has zeros."""
        return self._model.embed(list(texts), norm=True)

    def __reduce__(self) -> tuple[type[WordLlama], tuple[()]]:
        """Another process loads it for itself."""
        return WordLlama, ()


class Meaning:
    """The claims of one base by meaning."""

    def __init__(self, embedder: Embedder, vectors: Matrix) -> None:
        """Take the *vectors* of the claims, in the order of the base."""
        self._embedder = embedder
        self._vectors = vectors

    def nearest(self, text: str, limit: int) -> list[int]:
        """Numbers of the *limit* claims nearest to *text* that have anything of it, nearest first."""
        if not len(self._vectors):
            return []
        import numpy as np  # noqa: PLC0415 - comes with the extra

        near = self._vectors @ self._embedder.embed([text])[0]
        first = np.argsort(-near, kind="stable")[:limit]
        return [int(number) for number in first if near[number] > 0]


def vectors_of(embedder: Embedder, texts: Iterable[str]) -> Matrix:
    """The vectors of *texts* in one matrix of single precision."""
    import numpy as np  # noqa: PLC0415 - comes with the extra

    rest = list(texts)
    parts = [embedder.embed(rest[at : at + _TOGETHER]) for at in range(0, len(rest), _TOGETHER)]
    return np.vstack(parts).astype(np.float32) if parts else np.zeros((0, 1), np.float32)


def fused(by_words: Sequence[int], by_meaning: Sequence[int], limit: int) -> list[tuple[int, float]]:
    """The *limit* numbers that stand highest in the two rankings, with their scores, best first.

    >>> [number for number, _ in fused([5, 7, 9], [7, 3], limit=3)]
    [7, 5, 3]
    """
    scores: dict[int, float] = {}
    for ranking in (by_words, by_meaning):
        for rank, number in enumerate(ranking, 1):
            scores[number] = scores.get(number, 0.0) + 1 / (_FLAT + rank)
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]
