"""Language knowledge as data. English and Spanish; another language is another module of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.figures.tables.shape import Language

LANGUAGES = ("en", "es")
_loaded: dict[str, Language] = {}


def language(code: str) -> Language:
    """The tables of a language; a code without tables ("de", "pt-BR") is read as English.

    >>> language("en-GB").decimal, language("es-SV").decimal
    ('.', ',')
    """
    short = code[:2].lower()
    if short not in LANGUAGES:
        short = "en"
    if short not in _loaded:
        _loaded[short] = _load(short)
    return _loaded[short]


def _load(code: str) -> Language:
    # Imported when asked for: a run in one language never pays for the others.
    if code == "es":
        from factcheck.figures.tables.es import SPANISH  # noqa: PLC0415

        return SPANISH
    from factcheck.figures.tables.en import ENGLISH  # noqa: PLC0415

    return ENGLISH
