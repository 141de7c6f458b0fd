"""What a format needs to know of the reader."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How output is to look; the machine formats heed `explain` alone."""

    width: int = 80
    """Columns of the terminal, or what stands for one; at least 20."""
    colour: bool = False
    verbose: bool = False
    """Show every claim used, with its sentence and its note."""
    quiet: bool = False
    """Leave out the closing line."""
    explain: bool = False
    """Show the way from statement to verdict."""
