"""Where the claim base that ships with the package stands."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import FactcheckError


def shipped_folder() -> Path:
    """The folder of the shipped base.

    In an installed package it stands inside the package; in a source tree, or an editable install of
    one, beside `src`. Found by path: `importlib.resources` costs more to import than the base costs
    to find, and a wheel is always unpacked.

    Raises:
        FactcheckError: if the installation lacks it.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "shipped", package.parent.parent / "claims"):
        if folder.is_dir():
            return folder
    raise FactcheckError("the claim base that ships with factcheck is missing; install factcheck-cli again")
