"""Lengths go through the page and come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.studio.lengths import WHEN, alert_fields, alert_of, composed, parts, same_alerts


@given(st.sampled_from("DWMY"), st.integers(min_value=0, max_value=9999), st.booleans())
def test_a_simple_length_comes_back_as_it_was(unit: str, number: int, before: bool) -> None:
    written = f"{'-' if before and number else ''}P{number}{unit}"
    shown = parts(written)
    assert (shown.number, shown.unit) == (str(number), unit)
    assert composed(shown.number, shown.unit, shown.way) == written


@pytest.mark.parametrize("written", ["PT24H", "P1Y6M", "P1DT12H", "-P8W", "nonsense"])
def test_what_no_field_holds_stands_as_it_is_written(written: str) -> None:
    shown = parts(written)
    assert composed(shown.number, shown.unit, shown.way) == written


def test_what_is_no_number_is_no_length() -> None:
    assert composed("mange", "D", "after") is None
    assert composed("2", "?", "after") is None
    assert composed("", "D", "after") is None


def test_alerts_are_the_same_when_they_say_the_same() -> None:
    assert same_alerts(["owner 60%", "owner -P3D"], ["owner 60%", "owner -P3D working"])
    assert not same_alerts(["owner 60%"], ["owner 70%"])
    assert not same_alerts(None, [])
    assert alert_fields("who knows what this is").parts.number == "who knows what this is"


@pytest.mark.parametrize(
    "said", ["owner 60%", "owner -P3D working", "owner -P1W calendar", "team_leader P0D", "owner P2D"]
)
def test_an_alert_is_one_choice_of_the_list_and_comes_back_as_it_was(said: str) -> None:
    shown = alert_fields(said)
    assert shown.when in WHEN
    made = alert_of(shown.who, "" if shown.when == "on" else shown.parts.number, shown.when)
    assert made is not None
    assert same_alerts([said], [made])


@pytest.mark.parametrize(("number", "when"), [("tre", "%"), ("tre", "D before working"), ("3", ""), ("", "%")])
def test_what_is_no_number_is_no_alert(number: str, when: str) -> None:
    assert alert_of("owner", number, when) is None
