"""All drafts of a run, one after the other."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.cli.changes import changed_since
from factcheck.drafts import baseline as baselines
from factcheck.drafts import files
from factcheck.drafts.reading import read_document
from factcheck.drafts.run import Checked, Rules, check_draft
from factcheck.errors import InputError
from factcheck.model.draft import CheckedSentence, DraftFinding, DraftReport, Unread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.drafts.checking import Check
    from factcheck.drafts.document import Document

_KEPT = 4096
"""Judged sentences that are kept, as drafts of one story repeat one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How drafts are read."""

    stdin_filename: str
    """What standard input is called; tells its format."""
    front_matter: bool
    """Whether the words of front matter are read as well."""


def check_all(
    names: Sequence[str],
    check: Check,
    rules: Rules,
    reading: Reading,
    *,
    since: str | None,
    known: frozenset[tuple[str, str]],
) -> DraftReport:
    """Check every draft; one that can't be read is told and stops none of the others.

    Raises:
        UsageError: if what has changed *since* a revision can't be told.
    """
    sentences: list[CheckedSentence] = []
    findings: list[DraftFinding] = []
    read: list[str] = []
    unread: list[Unread] = []
    left_out = 0
    once = lru_cache(maxsize=_KEPT)(check)
    for name in names:
        try:
            document = _load(name, reading)
        except InputError as error:
            unread.append(Unread(reading.stdin_filename if name == "-" else name, str(error)))
            continue
        keep = None if since is None or name == "-" else changed_since(name, since)
        checked: Checked = check_draft(document, once, rules, keep)
        read.append(document.name)
        sentences += checked.sentences
        findings += checked.findings
        left_out += checked.left_out
    return DraftReport(
        files=tuple(read),
        sentences=tuple(sentences),
        findings=baselines.mark(findings, known),
        unread=tuple(unread),
        left_out=left_out,
    )


def _load(name: str, reading: Reading) -> Document:
    """A draft with prose in it.

    Raises:
        InputError: if it can't be read or holds no prose.
    """
    if name == "-":
        document = read_document(sys.stdin.buffer.read(), reading.stdin_filename)
    else:
        document = files.load(name)
    if reading.front_matter:
        document = document.with_front_matter()
    if not document.passages:
        raise InputError(f"{document.name}: holds no prose, so there is nothing to check")
    return document
