"""What figures measure, as keys to search by: an area asks for claims with areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Figure


def dimension_keys(figures: Iterable[Figure]) -> Iterator[str]:
    """For each figure "#" and its dimension, or its kind where it has no unit: "#area", "#count"."""
    for figure in figures:
        unit = units.lookup(figure.unit) if figure.unit else None
        yield "#" + (figure.kind.value if unit is None else unit.dimension.partition(":")[0])
