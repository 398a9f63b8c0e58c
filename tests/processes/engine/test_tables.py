"""Decision tables are found by the file's name and by the decision's id; what is wrong in them is told."""

from __future__ import annotations

import pytest

from processes.engine.tables import read_tables
from processes.errors import Invalid
from tests.processes.engine.drawings import ELEMENTS

DISCOUNT = (ELEMENTS / "discount.dmn").read_bytes()


def test_a_table_is_known_by_its_file_and_by_its_id() -> None:
    found = read_tables({"tables/discount.dmn": DISCOUNT})
    assert set(found.tables) == {"discount", "discount_for"}
    assert found.tables["discount"] is found.tables["discount_for"]
    assert found.decisions["discount"].name == "discount"


def test_every_fault_of_every_file_is_told_with_its_place() -> None:
    broken = DISCOUNT.replace(b"amount / 10", b"amount /")
    with pytest.raises(Invalid) as fault:
        read_tables({"a.dmn": broken, "b.dmn": b"no xml"})
    assert [(each.code, each.facts["file"]) for each in fault.value.problems] == [
        ("engine_table_unreadable", "a.dmn"),
        ("engine_table_unreadable", "b.dmn"),
    ]
