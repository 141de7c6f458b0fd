"""The formats of findings by name."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Base
    from factcheck.model.draft import DraftReport
    from factcheck.report.look import Look


class DraftOutput(StrEnum):
    """How findings are written."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    RDJSON = "rdjson"
    MARKDOWN = "markdown"
    HTML = "html"


def renderer(chosen: DraftOutput) -> Callable[[DraftReport, Base, Look], str]:
    """The function that renders a report in the chosen format; its module is loaded only now."""
    module = import_module(f"factcheck.report.drafts.as_{chosen.value}")
    render: Callable[[DraftReport, Base, Look], str] = module.render
    return render
