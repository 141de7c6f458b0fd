"""JSON Lines: one finding a line, suppressed and known ones too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Base
    from factcheck.model.draft import DraftReport
    from factcheck.report.look import Look


def render(report: DraftReport, base: Base, look: Look) -> str:
    """A line for each finding."""
    del base, look
    return "".join(json.dumps(one.to_dict(), ensure_ascii=False) + "\n" for one in report.findings)
