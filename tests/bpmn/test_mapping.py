"""Nothing the specification names is forgotten: an element or data carries it, or a reason is stated."""

from __future__ import annotations

import pytest

from tests.bpmn.mapping import KINDS, mapping
from tests.bpmn.mapping_page import PAGE, made, unused_reasons

HOW_MANY = {"steps": 139, "decisions": 33, "deadlines": 107, "fields": 322, "ends": 33}


@pytest.mark.parametrize("kind", KINDS)
def test_everything_the_specification_names_is_carried_or_excused(kind: str) -> None:
    found = [one for one in mapping() if one.kind == kind]
    assert len(found) == HOW_MANY[kind]
    assert [f"{one.process} {one.id} {one.name}" for one in found if one.is_missing] == []


def test_no_reason_is_given_for_what_is_carried_or_unknown() -> None:
    assert unused_reasons() == []


def test_the_page_tells_what_is_so() -> None:
    is_in_step = PAGE.read_text(encoding="utf-8") == made()
    assert is_in_step, "make it anew: .venv/bin/python -m tests.bpmn.mapping_page"
