"""Which values belong to a type, and how one is fitted to it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from processes.rules.feel.types import (
    ANY,
    BY_NAME,
    CONTEXT,
    DATE_TIME,
    NUMBER,
    STRING,
    ContextType,
    FunctionType,
    ListType,
    RangeType,
    fit,
    type_name,
)
from tests.processes.rules.feel.ask import feel


def test_null_fits_every_type_and_belongs_to_one() -> None:
    for kind in BY_NAME.values():
        assert fit(None, kind) == (True, None)
        assert kind.holds(None) is (kind.name == "Null")


def test_a_list_of_one_and_its_item_stand_for_each_other() -> None:
    assert fit([Decimal(1)], NUMBER) == (True, Decimal(1))
    assert fit(Decimal(1), ListType(item=NUMBER)) == (True, [Decimal(1)])
    assert fit([Decimal(1), Decimal(2)], NUMBER) == (False, None)
    assert fit(["a"], NUMBER) == (False, None)


def test_a_date_stands_for_its_midnight() -> None:
    assert fit(date(2026, 3, 2), DATE_TIME) == (True, datetime(2026, 3, 2, tzinfo=UTC))


def test_a_context_may_hold_more_than_its_type_names() -> None:
    person = ContextType(entries=(("age", NUMBER),))
    assert person.holds({"age": Decimal(1), "name": "Bo"})
    assert person.holds({"age": None})
    assert not person.holds({"name": "Bo"})
    assert not person.holds({"age": "1"})
    assert person.allows({"age": Decimal(1)})
    assert CONTEXT.holds({})


def test_a_range_and_a_function_are_told_by_their_parts() -> None:
    assert RangeType(item=NUMBER).holds(feel("[1..2]"))
    assert RangeType(item=NUMBER).holds(feel("(> 2)"))
    assert not RangeType(item=STRING).holds(feel("[1..2]"))
    assert not RangeType(item=STRING).holds("a")
    assert FunctionType(parameters=(NUMBER,)).holds(feel("abs"))
    assert FunctionType(parameters=(NUMBER,)).holds(feel("function(a) a"))
    assert not FunctionType(parameters=(NUMBER, NUMBER)).holds(feel("abs"))


def test_every_value_has_a_name_for_its_kind() -> None:
    names = {type_name(value) for value in (None, Decimal(1), "a", True, [], {}, feel("abs"), feel("[1..2]"), object())}
    assert names == {"Null", "number", "string", "boolean", "list", "context", "function", "range", "foreign"}
    assert ANY.holds("anything")
