"""Rich renderables as text, the same in a terminal, in a pipe and in a test."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from factcheck.report.look import Look

_TALL = 1_000_000
"""Rich heeds a width only where a height is given too; nothing here depends on the height."""


def printed(content: Iterable[RenderableType], look: Look) -> str:
    """*content* below one another as text of `look.width` columns, no blanks at the ends of lines.

    Rich is told everything and asks nothing: neither the environment nor the terminal.
    """
    page = StringIO()
    console = Console(
        file=page,
        width=look.width,
        height=_TALL,
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        no_color=not look.colour,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
    )
    for item in content:
        console.print(item, soft_wrap=False)
    return "".join(f"{line.rstrip(' ')}\n" for line in page.getvalue().splitlines())
