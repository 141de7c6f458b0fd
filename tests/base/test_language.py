"""A base in another language reads its figures, and those of statements, by that language's tables."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import load_base

if TYPE_CHECKING:
    from pathlib import Path

BASE = """
language: es
source: {id: censo, title: Censo, publisher: Oficina, published: 2024}
claims:
  - id: presos
    statement: Hay más de 14,5 mil presos en el país.
    figures:
      - value: más de 14,5 mil presos
"""


def test_load__base_in_spanish__figures_read_in_spanish(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(BASE, encoding="utf-8")
    base = load_base(tmp_path)
    (entry,) = base.claims[0].figures
    assert entry.figure.value == Fraction(14500)
    (part,) = base.check("Hay 1.450 presos en el país.").figures
    assert part.figure is not None
    assert part.figure.value == Fraction(1450)
