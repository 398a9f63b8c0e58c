"""A message is read from JSON, and every fault in it is told at once."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from processes.cases.incoming_message import read_message
from processes.errors import Invalid
from processes.sample.numbers import a_cpr, a_cvr

CPR = a_cpr(Random(1), date(1980, 5, 4), woman=True)
CVR = a_cvr(Random(1))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
PLACES = st.sampled_from(["id", "kind", "case", "citizen", "company", "facts", "stand_in", "other"])


def faults(raw: Any, *, demo: bool = True) -> dict[str, str]:
    with pytest.raises(Invalid) as refused:
        read_message(raw, demo=demo)
    return {one.where: one.code for one in refused.value.problems}


def test_a_whole_message_is_read() -> None:
    citizen, company = {"cpr": f"{CPR[:6]}-{CPR[6:]}", "name": "Alma (demo)"}, {"cvr": CVR, "name": "Ægte (demo)"}
    raw = {"id": "1", "kind": "nemrefusion.notice", "citizen": citizen, "company": company, "facts": {"a": 1}}
    message = read_message({**raw, "stand_in": True}, demo=True)
    assert (message.cpr, message.name, message.cvr, message.company) == (CPR, "Alma (demo)", CVR, "Ægte (demo)")
    assert message.facts == {"a": 1}
    assert message.stand_in
    assert CPR not in repr(message)


def test_every_fault_is_told_with_its_place() -> None:
    raw = {"kind": 7, "case": "x" * 300, "citizen": {"cpr": "12"}, "company": [], "facts": "no", "extra": 1}
    assert faults(raw) == {
        "id": "message_field_missing",
        "kind": "message_field_wrong",
        "case": "message_field_wrong",
        "citizen.cpr": "cpr_wrong",
        "company": "message_field_wrong",
        "facts": "message_field_wrong",
        "extra": "message_field_unknown",
    }


def test_the_sample_world_s_numbers_are_refused_outside_it() -> None:
    raw = {"id": "1", "kind": "k", "citizen": {"cpr": CPR, "name": "A"}, "company": {"cvr": CVR, "name": "B"}}
    assert faults(raw, demo=False) == {"citizen.cpr": "cpr_wrong", "company.cvr": "cvr_wrong"}


def test_the_same_words_in_another_order_are_the_same_message() -> None:
    one, two = read_message({"id": "1", "kind": "k"}), read_message({"kind": "k", "id": "1"})
    assert one.digest == two.digest != read_message({"id": "1", "kind": "l"}).digest


@example({"id": "\\ud800", "kind": "k"})
@example({"id": "1", "kind": "k", "facts": {"a": "\0"}})
@given(st.dictionaries(PLACES, JSON) | JSON)
def test_whatever_comes_is_read_or_refused_and_nothing_else(raw: Any) -> None:
    try:
        read = read_message(raw, demo=True)
    except Invalid:
        return
    assert read.id
    assert read.kind
    assert "\0" not in str(read.facts)
