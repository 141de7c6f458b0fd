"""What a file of a base means to cover, read from its key `reach`."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factcheck.base import schema
from factcheck.base.nodes import Listing
from factcheck.figures import read_figures
from factcheck.model import Kind, Period, Reach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.base.schema import Fields


def reaches(owner: Fields) -> Iterator[Reach]:
    """The reach of a file, or several of them; what can't be read is a fault."""
    node = owner.values.get("reach")
    if node is None:
        return
    for item in node.items if isinstance(node, Listing) else (node,):
        fields = schema.fields(owner.page, item, schema.REACH, owner.faults, "A reach")
        if fields is not None:
            yield _reach(fields)


def _reach(fields: Fields) -> Reach:
    periods = []
    if "periods" in fields.values:
        for text, node in fields.placed_texts("periods"):
            period = _period(text)
            if period is None:
                remedy = "write 2022, 2022-11, 2019 to 2024, since 2015 or until 2019"
                fields.fault("FB016", node, f"`{text[:60]}` is not a time that can be read.", remedy)
            else:
                periods.append(period)
    return Reach(topics=fields.texts("topics"), places=fields.texts("places"), periods=tuple(periods))


def _period(text: str) -> Period | None:
    if schema.is_date(text):
        year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
        last_month, last_day = month or 12, day
        first = dt.date(year, month or 1, day or 1)
        last = dt.date(year, last_month, last_day) if last_day else _last_day(year, last_month)
        return Period(text=text, first=first, last=last)
    found = read_figures(text)
    if len(found) != 1 or found[0].kind is not Kind.DATE or not (found[0].first or found[0].last):
        return None
    return Period(text=text, first=found[0].first, last=found[0].last)


def _last_day(year: int, month: int) -> dt.date:
    if month == 12:  # noqa: PLR2004 - December; the year after 9999 has no date
        return dt.date(year, 12, 31)
    return dt.date(year, month + 1, 1) - dt.timedelta(days=1)
