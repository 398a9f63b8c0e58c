"""Refusals carry a code and facts, and say themselves readably in a log."""

from __future__ import annotations

import pickle

import pytest

from processes import errors


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (errors.NotFound, "not_found"),
        (errors.Forbidden, "forbidden"),
        (errors.Conflict, "conflict"),
        (errors.CaseBusy, "case_busy"),
        (errors.AlreadyDone, "already_done"),
        (errors.Stale, "stale"),
    ],
)
def test_each_refusal_has_its_code_unless_told_another(kind: type[errors.Refusal], code: str) -> None:
    assert kind().code == code
    refused = kind("special", who="Åse")
    assert (refused.code, refused.facts, str(refused)) == ("special", {"who": "Åse"}, "special(who='Åse')")
    assert kind.code == code


def test_what_has_happened_already_and_what_is_busy_are_conflicts() -> None:
    assert all(issubclass(kind, errors.Conflict) for kind in (errors.AlreadyDone, errors.CaseBusy, errors.Stale))


def test_invalid_names_every_fault_at_once() -> None:
    one, two = errors.Problem("missing", "reason"), errors.Problem("whole")
    assert errors.Invalid(one).problems == (one,)
    refused = errors.Invalid([one, two], "package_refused", count=2)
    assert (refused.problems, refused.code, refused.facts) == ((one, two), "package_refused", {"count": 2})
    assert str(refused) == "reason: missing; whole"
    assert str(errors.Invalid([])) == "invalid"


def test_a_fault_of_the_engine_names_its_element_and_knows_no_case_at_first() -> None:
    fault = errors.EngineFault("engine_loop", "gate", rounds=3)
    assert (fault.code, fault.element, fault.case) == ("engine_loop", "gate", None)
    assert fault.facts == {"element": "gate", "rounds": 3}
    assert "gate" in str(fault)


def test_a_problem_is_a_value() -> None:
    assert errors.Problem("a", "b", {"c": 1}) == errors.Problem("a", "b", {"c": 1})
    assert pickle.loads(pickle.dumps(errors.Problem("a", line=3))) == errors.Problem("a", line=3)
