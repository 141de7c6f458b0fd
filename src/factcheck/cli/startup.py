"""The collector of cyclic garbage rests while modules and the base are loaded.

Nothing that is loaded is garbage, and looking it through costs a tenth of the start-up.
"""

from __future__ import annotations

import gc


def begin() -> None:
    """The first thing a process does."""
    gc.disable()


def end() -> None:
    """All that stands now stands until the end; the collector need not look at it again."""
    gc.freeze()
    gc.enable()
