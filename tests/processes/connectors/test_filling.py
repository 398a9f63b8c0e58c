"""Places in a text become words a citizen reads."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.connectors.filling import fill, said
from processes.language import Locale, Text

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=12)
    | st.dates()
    | st.decimals(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("value", "danish", "english"),
    [
        (date(2026, 3, 2), "mandag 2. marts 2026", "Monday 2 March 2026"),
        ("2026-03-02", "mandag 2. marts 2026", "Monday 2 March 2026"),
        (datetime(2026, 3, 2, 9, 20, tzinfo=UTC), "mandag 2. marts 2026 kl. 10.20", "Monday 2 March 2026 at 10.20"),
        ("2026-07-01T08:05:00Z", "onsdag 1. juli 2026 kl. 10.05", "Wednesday 1 July 2026 at 10.05"),
        (Decimal("18.50"), "18,5", "18.5"),
        (37, "37", "37"),
        (True, "ja", "yes"),
        (["borger", "læge", "arbejdsgiver"], "borger, læge og arbejdsgiver", "borger, læge and arbejdsgiver"),
        ("2026-02-31", "2026-02-31", "2026-02-31"),
        (Text("ja tak", "yes please"), "ja tak", "yes please"),
    ],
)
def test_a_value_is_said_as_one_writes_it(value: Any, danish: str, english: str) -> None:
    assert (said(value, Locale.DA), said(value, Locale.EN)) == (danish, english)


def test_a_place_may_look_into_a_fact() -> None:
    text = Text("Kom {meeting.day} til {meeting.place}.", "Come {meeting.day} to {meeting.place}.")
    facts = {"meeting": {"day": "2026-03-09", "place": "Musvågevej"}}
    assert fill(text, facts, Locale.EN).words == "Come Monday 9 March 2026 to Musvågevej."


def test_what_is_missing_is_said_and_named_once() -> None:
    filled = fill(Text("Svar senest {due}, altså {due}. {name}", "-"), {"name": ""}, Locale.DA)
    assert filled.words == "Svar senest (ikke oplyst), altså (ikke oplyst). (ikke oplyst)"
    assert filled.missing == ("due", "name")


def test_braces_that_are_no_place_stay_and_a_fact_is_never_a_template() -> None:
    filled = fill(Text("{} {0} {a b} {x}", "-"), {"x": "{secret}", "secret": "no"}, Locale.DA)
    assert filled.words == "{} {0} {a b} {secret}"


@given(facts=st.dictionaries(st.sampled_from(["a", "b", "c"]), JSON), locale=st.sampled_from(list(Locale)))
def test_filling_never_fails_whatever_the_facts_are(facts: dict[str, Any], locale: Locale) -> None:
    words = Text("{a} {b.c} {c}", "{c} {a} {b.c}")
    assert isinstance(fill(words, facts, locale).words, str)
