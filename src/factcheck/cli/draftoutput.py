"""Where findings are written, in which formats, and which of them make a run fail."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.streams import prepare_stdout, silence_stdout, write_all
from factcheck.errors import UsageError
from factcheck.model import Severity, Verdict
from factcheck.model.codes import CODES
from factcheck.report.drafts.formats import DraftOutput, renderer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.cli.config import Config
    from factcheck.model import Base
    from factcheck.model.draft import DraftReport
    from factcheck.report.look import Look

SUFFIXES = {
    ".txt": DraftOutput.PLAIN,
    ".json": DraftOutput.JSON,
    ".jsonl": DraftOutput.JSONL,
    ".sarif": DraftOutput.SARIF,
    ".xml": DraftOutput.JUNIT,
    ".md": DraftOutput.MARKDOWN,
    ".html": DraftOutput.HTML,
}
"""The format that the name of an output file asks for."""

_HUMAN = (DraftOutput.TABLE, DraftOutput.PLAIN)


class Outputs(NamedTuple):
    """Pairs of a format and the file it goes to, None for standard output."""

    wanted: tuple[tuple[DraftOutput, Path | None], ...]

    @property
    def shown_in(self) -> Path | None:
        """The file of the first output; None if one goes to standard output."""
        return None if any(file is None for _, file in self.wanted) else self.wanted[0][1]

    def write(self, report: DraftReport, base: Base, look: Look) -> None:
        """Write every output; files first, so that a closed pipe loses none."""
        for form, file in sorted(self.wanted, key=lambda pair: pair[1] is None):
            text = renderer(form)(report, base, look)
            if file is not None:
                self.to_file(file, text)
                continue
            prepare_stdout(machine=form not in _HUMAN)
            try:
                write_all([text], None)
            except BrokenPipeError:  # what was found still counts
                silence_stdout()
        if any(form is DraftOutput.GITHUB for form, _ in self.wanted):
            _job_summary(report, base, look)

    @staticmethod
    def to_file(file: Path, text: str) -> None:
        """Write a file, whole or not at all."""
        write_all([text], file)


def plan(asked: Sequence[str] | None, output: Path | None, config: Config) -> Outputs:
    """What to write where, from `FORMAT` and `FORMAT=FILE`; `--output` is for the one without a file.

    Raises:
        UsageError: if a format is not known, or two would go to one place.
    """
    pairs = [_pair(one) for one in asked or ()]
    if not pairs:
        pairs = [(_default(output, config), None)]
    placed = [(form, output if file is None else file) for form, file in pairs]
    places = [file for _, file in placed]
    if len(set(places)) < len(places):
        raise UsageError("two formats would go to one place; give each a file: --format sarif=out.sarif")
    return Outputs(tuple(placed))


def _pair(asked: str) -> tuple[DraftOutput, Path | None]:
    name, mark, file = asked.partition("=")
    if mark and not file:
        raise UsageError(f"--format {asked}: names no file")
    return _form(name, "--format"), Path(file) if file else None


def _form(name: str, origin: str) -> DraftOutput:
    try:
        return DraftOutput(name)
    except ValueError:
        raise UsageError(f"{origin}: there is no {name!r}; choose from {', '.join(DraftOutput)}") from None


def _default(output: Path | None, config: Config) -> DraftOutput:
    if output is not None and output.suffix.lower() in SUFFIXES:
        return SUFFIXES[output.suffix.lower()]
    if config.format is not None:
        return _form(config.format, f"format in {config.file}")
    return DraftOutput.TABLE if output is None and sys.stdout.isatty() else DraftOutput.PLAIN


def failing_names(asked: str | None, config: Config) -> frozenset[str]:
    """The severities, verdicts and codes that make a run fail.

    Raises:
        UsageError: if one of them is none of these.
    """
    if asked is not None:
        names, origin = asked.split(","), "--fail-on"
    elif config.fail_on is not None:
        names, origin = list(config.fail_on), f"fail-on in {config.file}"
    else:
        return frozenset({str(Severity.ERROR)})
    known = {str(one) for one in (*Severity, *Verdict, *CODES)}
    chosen = {_cleaned(name) for name in names} - {"", "none", "never"}
    for name in sorted(chosen - known):
        choices = ", ".join((*Severity, *Verdict))
        raise UsageError(f"{origin}: there is no {name!r}; choose from {choices}, or a code such as FC101")
    return frozenset(chosen)


def _cleaned(name: str) -> str:
    name = name.strip()
    return name.upper() if name.upper() in CODES else name.lower().replace("-", "_").replace(" ", "_")


def _job_summary(report: DraftReport, base: Base, look: Look) -> None:
    """On GitHub the whole list also goes to the job's summary, as annotations are capped."""
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if place:
        text = renderer(DraftOutput.MARKDOWN)(report, base, look)
        try:
            with Path(place).open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(text)
        except OSError as error:
            raise UsageError(f"cannot write {place}: {error.strerror}") from None
