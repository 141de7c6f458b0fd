"""The frame of a SARIF 2.1.0 log, the same for findings in drafts and in bases."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def log_of(
    name: str,
    rules: Sequence[dict[str, Any]],
    results: Sequence[dict[str, Any]],
    invocation: dict[str, Any],
) -> str:
    """A log with one run; *name* tells runs of one tool apart ("factcheck/drafts")."""
    run = {
        "tool": {"driver": {"name": "factcheck", "semanticVersion": __version__, "rules": [*rules]}},
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": name},
        "invocations": [invocation],
        "results": [*results],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"
