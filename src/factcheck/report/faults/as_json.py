"""Findings as a JSON array; with `verbose` an object that holds the figures as read too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.report.figures import figure_object
from factcheck.report.findings import as_objects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.report.faults.formats import Found
    from factcheck.report.look import Look


def render(found: Found, look: Look) -> str:
    """An array of findings, or `{"findings": […], "figures": […]}`."""
    value: object = as_objects(found.findings)
    if look.verbose:
        value = {"findings": value, "figures": list(_figures(found))}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _figures(found: Found) -> Iterator[dict[str, Any]]:
    for claim in found.claims:
        place = claim.place
        for entry in claim.figures:
            yield {
                "claim": claim.id,
                "file": place.file if place else None,
                "line": place.line if place else None,
                "working": claim.working,
            } | figure_object(entry.figure)
