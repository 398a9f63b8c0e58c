"""Names are found from the inside out; counters stop what runs away."""

from __future__ import annotations

import pytest

from processes.rules.feel import FeelError, scope
from processes.rules.feel.scope import MAX_STEPS, Run, Scope
from tests.processes.rules.feel.ask import feel


def test_the_innermost_name_is_found() -> None:
    run = Run({"a": 1, "b": 2}, {})
    inner = Scope(Scope(run, {"a": 10}), {"c": 3})
    assert [inner.find(name, (1, 1)) for name in "abc"] == [10, 2, 3]
    assert inner.find("nowhere", (1, 1)) is None


def test_a_value_hides_a_function_of_the_same_name() -> None:
    assert feel("abs", {"abs": 1}) == 1
    assert feel("f()", {}, f=lambda: 7) == 7
    assert feel("abs(-1)", {}, abs=lambda _: 7) == 7


def test_a_field_does_not_hide_the_function_of_its_name() -> None:
    assert feel("date(date, 3, 2).year + abs(-abs)", {"date": 2026, "abs": 1}) == 2027
    assert feel("f(f)", {"f": 7}, f=lambda x: x + 1) == 8


def test_the_caller_s_data_stay_as_they_are() -> None:
    given = {"xs": [1, 2], "a": {"b": 1}}
    feel("append(xs, 3)[item > a.b]", given)
    assert given == {"xs": [1, 2], "a": {"b": 1}}


def test_too_many_steps_are_stopped() -> None:
    run = Run({}, {})
    with pytest.raises(FeelError, match="feel_too_many_steps"):
        run.charge(MAX_STEPS + 1)


def test_too_much_time_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter(range(0, 10_000, 1))
    monkeypatch.setattr(scope, "monotonic", lambda: next(seconds))
    with pytest.raises(FeelError, match="feel_too_slow"):
        feel("for i in 1..10000 return i")
