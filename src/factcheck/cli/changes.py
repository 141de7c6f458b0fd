"""Which lines of a draft a change touches, as git tells."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


def changed_since(file: str, revision: str) -> Callable[[int, int], bool]:
    """Whether the change since *revision* touches a line from one to another; a new file is all change.

    Raises:
        UsageError: if git is missing, the file is in no repository, or the revision is not known.
    """
    if revision.startswith("-"):
        raise UsageError(f"--changed-since: {revision!r} is no revision")
    folder, name = str(Path(file).parent), Path(file).name
    if not _git(folder, "ls-files", "--", name):
        _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        return lambda first, last: first <= last
    told = _git(folder, "diff", "--no-color", "--no-ext-diff", "-U0", revision, "--", name)
    touched = [(int(hunk[1]), int(hunk[1]) + max(int(hunk[2] or 1), 1) - 1) for hunk in _HUNK.finditer(told)]
    return lambda first, last: any(low <= last and first <= high for low, high in touched)


def git(folder: str, arguments: Sequence[str], option: str) -> bytes:
    """What git says in a folder; *option* is the one that asks for it.

    Raises:
        UsageError: if git is missing or refuses.
    """
    command = ["git", "-C", folder, *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell
    except OSError as error:
        raise UsageError(f"{option} needs git: {error.strerror}") from None
    if done.returncode:
        told = done.stderr.decode(errors="replace").strip().splitlines()
        raise UsageError(f"{option}: {told[0] if told else 'the revision is not known'}")
    return done.stdout


def _git(folder: str, *arguments: str) -> str:
    return git(folder, arguments, "--changed-since").decode("utf-8", errors="replace")
