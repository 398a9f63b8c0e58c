"""What a page is given cannot be changed by it, nor hold a record that is read again later."""

from __future__ import annotations

import dataclasses
import inspect

import pytest

from processes.cases import parts
from processes.store.base import Base

PARTS = [one for _, one in inspect.getmembers(parts, inspect.isclass) if one.__module__ == parts.__name__]


def test_there_are_parts() -> None:
    assert len(PARTS) > 5


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_a_part_is_a_frozen_value_without_records(part: type) -> None:
    fields = dataclasses.fields(part)
    told = part(*(None for _ in fields))
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(told, fields[0].name, 1)
    records = {one.__name__ for one in Base.__subclasses__()}
    assert not {str(field.type) for field in fields} & records
