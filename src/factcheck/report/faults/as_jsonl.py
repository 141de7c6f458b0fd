"""Findings as JSON, one a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factcheck.report.findings import as_objects

if TYPE_CHECKING:
    from factcheck.report.faults.formats import Found
    from factcheck.report.look import Look


def render(found: Found, look: Look) -> str:
    """An object a finding."""
    del look
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in as_objects(found.findings))
