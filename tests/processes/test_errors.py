"""Refusals carry a code and facts, and say themselves readably in a log."""

from __future__ import annotations

import pickle

import pytest

from processes.errors import (
    AlreadyDone,
    CaseBusy,
    Conflict,
    EngineFault,
    Forbidden,
    Invalid,
    NotFound,
    Problem,
    Refusal,
    Stale,
)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (NotFound, "not_found"),
        (Forbidden, "forbidden"),
        (Conflict, "conflict"),
        (CaseBusy, "case_busy"),
        (AlreadyDone, "already_done"),
        (Stale, "stale"),
    ],
)
def test_each_refusal_has_its_code_unless_told_another(kind: type[Refusal], code: str) -> None:
    assert kind().code == code
    refused = kind("special", who="Åse")
    assert (refused.code, refused.facts, str(refused)) == ("special", {"who": "Åse"}, "special(who='Åse')")
    assert kind.code == code


def test_what_has_happened_already_and_what_is_busy_are_conflicts() -> None:
    assert all(issubclass(kind, Conflict) for kind in (AlreadyDone, CaseBusy, Stale))


def test_invalid_names_every_fault_at_once() -> None:
    one, two = Problem("missing", "reason"), Problem("whole")
    assert Invalid(one).problems == (one,)
    refused = Invalid([one, two], "package_refused", count=2)
    assert (refused.problems, refused.code, refused.facts) == ((one, two), "package_refused", {"count": 2})
    assert str(refused) == "reason: missing; whole"
    assert str(Invalid([])) == "invalid"


def test_a_fault_of_the_engine_names_its_element_and_knows_no_case_at_first() -> None:
    fault = EngineFault("engine_loop", "gate", rounds=3)
    assert (fault.code, fault.element, fault.case) == ("engine_loop", "gate", None)
    assert fault.facts == {"element": "gate", "rounds": 3}
    assert "gate" in str(fault)


def test_a_problem_is_a_value() -> None:
    assert Problem("a", "b", {"c": 1}) == Problem("a", "b", {"c": 1})
    assert pickle.loads(pickle.dumps(Problem("a", line=3))) == Problem("a", line=3)
