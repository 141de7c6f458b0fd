"""What is packed comes out equal, each kind of value that a base is made of."""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction

import pytest

from factcheck.base import from_statements
from factcheck.compiled.packing import packed, unpacked
from factcheck.model import Base, Claim, ClaimFigure, Figure, Name, Source

BASE = from_statements(
    ("The bridge of 2019 cost 96.5 million euros, a third more.", "It opened on 3 May 2019.")
)


@pytest.mark.parametrize(
    "value", [Fraction(-7, 3), Fraction(0), (), None, "x", BASE, BASE.claims, BASE.sources]
)
def test_packed__any_value__comes_out_equal(value: object) -> None:
    found = unpacked(packed(value))
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("kind", [Base, Claim, ClaimFigure, Figure, Name, Source])
def test_packed__frozen_values__have_room_for_their_fields_alone(kind: type) -> None:
    """What the packer rests on: it sets each field by its slot."""
    assert set(kind.__dict__["__slots__"]) == {field.name for field in fields(kind)}


def test_packed__frozen_value__stays_frozen() -> None:
    claim = unpacked(packed(BASE.claims))[0]
    with pytest.raises(AttributeError):
        claim.id = "other"
