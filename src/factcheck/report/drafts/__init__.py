"""Findings in drafts as text: one module a format, each `render(report, base, look)` gives the whole."""
