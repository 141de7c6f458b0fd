"""Claim bases: YAML files, statements or a text as frozen values, complete and checked.

`load` reads files and folders and raises with every fault; `validate.validate` gives faults and warnings
as values; `from_statements` and `from_text` make a base at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.base.plain import from_statements, from_text

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from factcheck.model import Base

__all__ = ["from_statements", "from_text", "load"]


def load(paths: Sequence[str | os.PathLike[str]]) -> Base:
    """The base that stands in *paths*, files or folders of `*.yaml` and `*.yml`, put together.

    Raises:
        BaseError: if it has faults; `findings` holds all of them, each with its place.
    """
    from factcheck.base.assemble import assemble  # noqa: PLC0415 - a base made of text needs no YAML
    from factcheck.base.faults import in_order  # noqa: PLC0415
    from factcheck.errors import BaseError  # noqa: PLC0415
    from factcheck.model import Severity  # noqa: PLC0415

    assembly = assemble(paths)
    errors = in_order([f for f in assembly.faults.findings if f.severity is Severity.ERROR])
    if errors:
        count = "1 fault" if len(errors) == 1 else f"{len(errors)} faults"
        raise BaseError(f"The claim base {assembly.base.label} has {count}.", errors)
    return assembly.base
