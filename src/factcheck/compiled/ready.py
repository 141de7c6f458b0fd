"""Claims of a compiled base as they were prepared for judging, in a file beside it.

Preparing a claim costs a hundred times what loading it prepared does. A run that has prepared many, as that of a
draft, leaves them here for the next. A file that is torn, foreign or of another base is passed over.
"""

from __future__ import annotations

import os
import pickle
from contextlib import suppress
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".ready"

_SEAL = 4
"""Bytes of the checksum at the head."""


def load(file: Path, key: object) -> dict[int, bytes]:
    """What is kept for the base with *key*, each claim as a pickle of its own; empty where there is nothing."""
    try:
        if hasattr(os, "getuid") and file.stat().st_uid != os.getuid():
            return {}  # unpickling runs what it is told to: only our own word is taken
        content = file.read_bytes()
        if crc32(content[_SEAL:]).to_bytes(_SEAL, "little") != content[:_SEAL]:
            return {}
        own, found = pickle.loads(content[_SEAL:])  # noqa: S301 - our own
    except Exception:  # noqa: BLE001 - whatever a torn file holds, it is made again
        return {}
    return found if own == key and isinstance(found, dict) else {}


def keep(file: Path, key: object, claims: dict[int, bytes]) -> None:
    """Write *claims* beside the base, whole or not at all; several processes may do so at once."""
    content = pickle.dumps((key, claims), pickle.HIGHEST_PROTOCOL)
    beside = file.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):
        try:
            beside.write_bytes(crc32(content).to_bytes(_SEAL, "little") + content)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
