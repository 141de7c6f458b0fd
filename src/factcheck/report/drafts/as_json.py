"""JSON: one object with the sentences and their results, the findings, and the summary."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.model import Severity, Verdict
from factcheck.model.draft import State
from factcheck.report.as_json import SHAPE
from factcheck.report.summary import count_derived

if TYPE_CHECKING:
    from factcheck.model import Base
    from factcheck.model.draft import DraftReport
    from factcheck.report.look import Look


def render(report: DraftReport, base: Base, look: Look) -> str:
    """The whole run as one object."""
    value = {
        "factcheck": SHAPE,
        "base": base_of(base),
        "files": list(report.files),
        "results": [sentence.to_dict(explain=look.explain) for sentence in report.sentences],
        "findings": [finding.to_dict() for finding in report.findings],
        "unread": [unread._asdict() for unread in report.unread],
        "summary": summary(report),
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def summary(report: DraftReport) -> dict[str, Any]:
    """How many findings of each severity count, how many don't, and the coverage."""
    figures, spoken_to = report.coverage
    verdicts = {str(one): sum(sentence.verdict is one for sentence in report.sentences) for one in Verdict}
    return (
        verdicts
        | {
            "files": len(report.files),
            "statements": len(report.sentences),
            "figures": figures,
            "spoken_to": spoken_to,
            "coverage": report.coverage.percent,
            "left_out": report.left_out,
        }
        | {
            **{
                f"{severity}s": sum(one.severity is severity for one in report.active)
                for severity in Severity
            },
            **{str(state): sum(one.state is state for one in report.findings) for state in State},
        }
    )


def base_of(base: Base) -> dict[str, Any]:
    """The base by its label and size."""
    derived = count_derived(base)
    return {
        "label": base.label,
        "claims": len(base.claims) - derived,
        "derived": derived,
        "sources": len(base.sources),
    }
