"""The public face of a claim base: load it once, then ask it anything, from any thread."""

from __future__ import annotations

import os
from dataclasses import InitVar, dataclass, field
from typing import TYPE_CHECKING

from factcheck.check import Checker
from factcheck.match import Index
from factcheck.model import Base
from factcheck.shipped_base import shipped_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.check import Hit
    from factcheck.model import Claim, Result, Source
    from factcheck.model.draft import CheckedSentence


@dataclass(frozen=True, slots=True)
class ClaimBase:
    """A claim base that statements are checked against; immutable and safe to share between threads.

    Made by `load_base`, `ClaimBase.from_document`, `ClaimBase.from_text` or `ClaimBase.from_statements`.
    """

    base: Base
    """The claims, sources and names as frozen values."""
    kept: InitVar[Index | None] = None
    """The search index of the same base, where it was made before."""
    _checker: Checker = field(init=False, repr=False, compare=False)

    def __post_init__(self, kept: Index | None) -> None:
        object.__setattr__(self, "_checker", Checker(self.base, kept))

    @classmethod
    def from_text(cls, text: str, *, title: str | None = None) -> ClaimBase:
        """An ad-hoc base in which every sentence of *text* is a claim.

        >>> base = ClaimBase.from_text("The bridge opened in May 2019. It cost 96 million euros.")
        >>> str(base.check("The bridge opened in 2019.").verdict)
        'supported'
        """
        from factcheck.base import from_text  # noqa: PLC0415 - a base that is kept needs none of it

        return cls(from_text(text, title=title))

    @classmethod
    def from_document(cls, path: str | os.PathLike[str], *, title: str | None = None) -> ClaimBase:
        """An ad-hoc base straight from a source text: txt, md, html, rst, docx or pdf, as its name tells.

        Each sentence that states something is a claim with its heading, paragraph, page and line.

        Raises:
            InputError: if the file cannot be read, or states nothing.
        """
        from factcheck.drafts import files  # noqa: PLC0415
        from factcheck.drafts.as_base import base_of  # noqa: PLC0415

        return cls(base_of(files.load(path), title))

    @classmethod
    def from_statements(cls, statements: Iterable[str], ids: Sequence[str] | None = None) -> ClaimBase:
        """An ad-hoc base in which every statement is a claim.

        With *ids*, one for each statement and all different, the claims bear these ids.

        >>> base = ClaimBase.from_statements(["The bridge cost 96 million euros."], ids=["cost"])
        >>> [claim.id for claim in base.claims]
        ['cost']
        """
        from factcheck.base import from_statements  # noqa: PLC0415

        return cls(from_statements(tuple(statements), ids=None if ids is None else tuple(ids)))

    @property
    def label(self) -> str:
        """What the base is called in output: the folder or file as given, or a title."""
        return self.base.label

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Stated claims in file order, then the derived ones."""
        return self.base.claims

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the claims come from, in file order."""
        return self.base.sources

    def keep_ready(self) -> None:
        """Keep what was made ready for judging, so that the next process starts faster; the answers are the same.

        It does something only for a base that the command line keeps compiled in the user's cache folder.
        """
        self._checker.keep_ready()

    def check(self, statement: str) -> Result:
        """What the base says of one statement: a pure function of base and statement."""
        return self._checker.check(statement)

    def check_many(self, statements: Iterable[str], jobs: int = 1) -> Iterator[Result]:
        """Check statements one after the other; the results come in input order.

        Nothing is read ahead with one job; with more, a few dozen statements for each process.
        The answers don't depend on *jobs*.

        Raises:
            ValueError: if *jobs* is less than 1.
        """
        if jobs < 1:
            raise ValueError(f"jobs must be at least 1, not {jobs}")
        if jobs == 1:
            return map(self.check, statements)
        from factcheck.pool import check_in_pool  # noqa: PLC0415 - process pools are slow to import

        return check_in_pool(self.base, self._checker.finder.index, statements, jobs)

    def check_draft(
        self, draft: str | os.PathLike[str], *, text: str | None = None
    ) -> Iterator[CheckedSentence]:
        """Every sentence of a draft with a checkable part, in file order.

        *draft* is a file; its name tells the format. With *text* the draft is that text, and *draft* only
        names it.

        Raises:
            InputError: if the draft cannot be read.
        """
        from factcheck.drafts import checking, files  # noqa: PLC0415 - statements need no parsers

        document = files.load(draft) if text is None else files.of_text(text, os.fspath(draft))
        return checking.check_document(document, self.check)

    def search(self, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """The claims that fit the words of *query* best: at most *limit* hits, best first."""
        return self._checker.search(query, limit)


def load_base(*paths: str | os.PathLike[str]) -> ClaimBase:
    """Load a claim base from files or folders of YAML, several together; without any, the one that ships.

    Raises:
        BaseError: if the base has faults; the error holds all of them, each with its place.
        InputError: if a file cannot be read.
    """
    from factcheck.base import load  # noqa: PLC0415

    return ClaimBase(load(paths or (shipped_folder(),)))
