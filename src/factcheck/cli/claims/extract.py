"""`factcheck claims extract`: a source text as the draft of a base."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.exits import ExitCode
from factcheck.cli.guard import command
from factcheck.cli.streams import complain, prepare_stdout, write_all
from factcheck.errors import UsageError
from factcheck.report.summary import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.base.yamltext import Value
    from factcheck.drafts.extract import Extract, Extracted

EXAMPLES = """Examples:

factcheck claims extract article.html -o claims/article.yaml

factcheck claims extract report.pdf | less
"""

_HEAD = """\
# A draft, made by `factcheck claims extract`. Nobody has looked at it yet.
# For each claim: say it in your own words, one fact a claim, with its subject named; check each figure and how it is
# read (behind the #), who says so, and as of when; then remove its `review:`. Until then `factcheck claims validate` warns.
"""


def register(group: typer.Typer) -> None:
    """Add the subcommand."""
    group.command("extract", epilog=EXAMPLES)(extract)


@command
def extract(
    source: Annotated[
        Path, typer.Argument(metavar="FILE", help="The source text: txt, md, html, rst, docx or pdf.")
    ],
    *,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to a new FILE, whole or not at all."),
    ] = None,
) -> ExitCode:
    """Draft a base from a source text: every sentence with a figure as a claim, marked for review.

    Figures, section and paragraph are read; who said it and as of when are guessed. The sentences are the source's
    own: put them into your words.
    """
    from factcheck.drafts import extract as extracting  # noqa: PLC0415
    from factcheck.drafts import files  # noqa: PLC0415

    if output is not None and output.exists():
        raise UsageError(f"{output} is there already, and extract writes new files only; choose another name")
    document = files.load(source)
    found = extracting.extract(document)
    prepare_stdout(machine=True)
    write_all([as_yaml(found)], output)
    figures = sum(len(claim.figures) for claim in found.claims)
    complain(f"{source}: {plural(len(found.claims), 'claim')} to review, {plural(figures, 'figure')}")
    return ExitCode.OK


def as_yaml(found: Extract) -> str:
    """The draft as a file of a base, with a comment behind each figure that tells how it is read."""
    from factcheck.base.yamltext import block, entry  # noqa: PLC0415

    source: dict[str, Value] = dict(found.source)
    lines = ["source:", *block(source, 2)]
    lines += ["  # publisher: …", "  # published: a day, a month or a year", "  # url: …", ""]
    if found.names:
        lines += [
            "names:  # as the text itself gives them",
            *(line for name in found.names for line in entry(name, 2)),
            "",
        ]
    lines.append("claims:")
    for claim in found.claims:
        lines += _claim(claim)
    return _HEAD + "\n".join(lines) + "\n"


def _claim(claim: Extracted) -> Iterator[str]:
    from factcheck.base.yamltext import entry  # noqa: PLC0415
    from factcheck.report.explain import read_as  # noqa: PLC0415

    listed = iter(claim.figures if "figures" in claim.record else ())
    for line in entry(claim.record, 2):
        figure = next(listed, None) if line.startswith("      - value: ") else None
        yield line if figure is None else f"{line}  # {read_as(figure)}"
