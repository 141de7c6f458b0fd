"""The vectors of a base's claims, made once by a model of meaning and kept beside the compiled base."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.match import Index
from factcheck.match.meaning import Meaning, vectors_of

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.match.meaning import Embedder, Matrix
    from factcheck.model import Base

SUFFIX = ".npy"


def with_meaning(base: Base, index: Index, embedder: Embedder, folder: Path | None) -> Index:
    """The *index* of *base* with its claims by meaning; their vectors are kept in *folder*, if there is one.

    They are kept under the content of the claims and the name of the model, so that nothing else has to be known of them.
    """
    texts = [claim.statement for claim in base.claims]
    digest = sha256(embedder.name.encode())
    for text in texts:
        digest.update(text.encode("utf-8", "surrogatepass") + b"\0")
    file = None if folder is None else folder / f"{digest.hexdigest()[:24]}{SUFFIX}"
    vectors = None if file is None else _read(file, len(texts))
    if vectors is None:
        vectors = vectors_of(embedder, texts)
        if file is not None:
            _write(file, vectors)
    return Index((), index.lists, Meaning(embedder, vectors))


def _read(file: Path, rows: int) -> Matrix | None:
    """What is kept, mapped into memory; None where it is not whole."""
    import numpy as np  # noqa: PLC0415 - comes with the extra

    try:
        found = np.load(file, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    return found if found.ndim == 2 and found.shape[0] == rows and found.dtype == np.float32 else None  # noqa: PLR2004


def _write(file: Path, vectors: Matrix) -> None:
    """Keep them, whole or not at all."""
    import numpy as np  # noqa: PLC0415

    beside = file.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with beside.open("wb") as stream:
                np.save(stream, vectors)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
