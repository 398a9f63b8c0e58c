"""Answers as they are typed."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from werkzeug.datastructures import MultiDict

from processes import clock
from processes.forms.answers import read_answers
from processes.forms.form import Form
from webapp.fields import raw_of, typed_to_raw


def a_field(title: str, **more: Any) -> dict[str, Any]:
    return {"title": title, "x-en": {"title": f"{title} (en)"}, **more}


def a_form(**fields: Any) -> Form:
    content = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "title": "Prøve",
        "x-en": {"title": "Trial"},
        "properties": fields,
    }
    return Form.read(json.dumps(content), "trial")


EVERY_KIND = a_form(
    name=a_field("Navn", type="string"),
    hours=a_field("Timer", type="number"),
    weeks=a_field("Uger", type="integer"),
    informed=a_field("Orienteret", type="boolean"),
    held=a_field("Afholdt", type="string", format="date"),
    at=a_field("Tidspunkt", type="string", format="date-time"),
    category=a_field("Kategori", type="string", **{"x-choices": [{"value": "2", "da": "To", "en": "Two"}]}),
    measures=a_field(
        "Indsats",
        type="array",
        items={"type": "string"},
        **{"x-choices": [{"value": one, "da": one, "en": one} for one in ("mentor", "praktik")]},
    ),
    steps=a_field(
        "Trappe",
        type="array",
        items={
            "type": "object",
            "properties": {"from": a_field("Fra", type="string", format="date"), "hours": a_field("T", type="number")},
        },
    ),
)
moments = some.dates(date(2020, 1, 1), date(2030, 1, 1)).map(
    lambda day: datetime(day.year, day.month, day.day, 12, 30, tzinfo=clock.COPENHAGEN)
)
answers = some.fixed_dictionaries(
    {},
    optional={
        "name": some.text("abcæøå -", min_size=1).map(str.strip).filter(bool),
        "hours": some.decimals(0, 1000, places=2),
        "weeks": some.integers(-999, 999),
        "informed": some.booleans(),
        "held": some.dates(date(2000, 1, 1), date(2100, 1, 1)),
        "at": moments,
        "category": some.just("2"),
        "measures": some.lists(some.sampled_from(["mentor", "praktik"]), unique=True, min_size=1),
        "steps": some.lists(
            some.fixed_dictionaries(
                {"from": some.dates(date(2020, 1, 1), date(2100, 1, 1)), "hours": some.decimals(1, 37, places=1)}
            ),
            min_size=1,
            max_size=4,
        ),
    },
)


@given(answers)
def test_what_is_known_is_read_back_as_it_was(known: dict[str, Any]) -> None:
    read = read_answers(EVERY_KIND, typed_to_raw(EVERY_KIND, known))
    assert {name: value for name, value in read.items() if value is not None} == known


@pytest.mark.parametrize(
    ("name", "value", "typed"),
    [
        ("hours", Decimal("37.5"), "37,5"),
        ("hours", Decimal("1E+2"), "100"),
        ("hours", 7.5, "7,5"),
        ("held", date(2016, 3, 5), "05.03.2016"),
        ("held", "2016-03-05", "05.03.2016"),
        ("at", "2016-03-15T07:30:00+00:00", "15.03.2016 kl. 8.30"),
        ("informed", False, "false"),
    ],
)
def test_values_are_written_as_danes_type_them(name: str, value: Any, typed: str) -> None:
    assert typed_to_raw(EVERY_KIND, {name: value}) == {name: [typed]}


def test_our_own_fields_are_not_answers() -> None:
    given = MultiDict([("csrf_token", "x"), ("seen", "3"), ("measures", "mentor"), ("measures", "praktik")])
    assert raw_of(given) == {"measures": ["mentor", "praktik"]}
