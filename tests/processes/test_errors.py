"""Refusals: each carries a code and facts, and the kinds keep their order."""

from __future__ import annotations

import pytest

from processes import errors
from processes.errors import AlreadyDone, CaseBusy, Conflict, EngineFault, Invalid, Problem, Refusal, Stale

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Refusal)]


def test_every_kind_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in KINDS if kind is not EngineFault]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("kind", [CaseBusy, AlreadyDone, Stale])
def test_whoever_handles_conflicts_handles_each_of_them(kind: type[Conflict]) -> None:
    assert issubclass(kind, Conflict)
    assert kind().code == kind.code


def test_a_refusal_may_be_told_more_exactly_and_keeps_its_facts() -> None:
    refused = AlreadyDone("case_closed", number="2026-1")
    assert (refused.code, refused.facts) == ("case_closed", {"number": "2026-1"})
    assert "case_closed(number='2026-1')" in str(refused)


def test_invalid_names_every_fault_at_once() -> None:
    faults = [Problem("missing", "name"), Problem("too_long", "reason", {"limit": 10})]
    refused = Invalid(faults, "form_invalid", form="F1")
    assert refused.problems == tuple(faults)
    assert str(refused) == "name: missing; reason: too_long"
    assert Invalid(Problem("missing")).problems == (Problem("missing"),)


def test_an_engine_fault_says_at_which_element() -> None:
    fault = EngineFault("engine_no_way", "T4_11", expression="x > 1")
    assert (fault.element, fault.facts) == ("T4_11", {"element": "T4_11", "expression": "x > 1"})
