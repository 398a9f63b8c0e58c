"""One raw answer: Danish and ISO days and moments, comma decimals, yes and no."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.clock import COPENHAGEN
from processes.forms.field import Field, Kind, Widget
from processes.forms.single import Unreadable, is_empty, read_single
from processes.language import Text
from webapp import wording

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def read(kind: Kind, raw: Any) -> Any:
    return read_single(Field("a", kind, Widget.TEXT, Text("A", "A")), raw)


def fault(kind: Kind, raw: Any) -> str:
    with pytest.raises(Unreadable) as caught:
        read(kind, raw)
    for locale in ("da", "en"):
        assert "{" not in wording.sentence(caught.value.code, {"title": "A", **caught.value.facts}, locale)
    return caught.value.code


@given(DAYS)
def test_a_day_is_read_however_danes_write_it(day: date) -> None:
    short = f"{day.day}.{day.month}.{day.year}"
    slashed = f"{day.day}/{day.month}-{day.year}"
    for written in (f"{day:%d.%m.%Y}", short, f"{day:%d-%m-%Y}", slashed, day.isoformat(), f" {day:%d. %m. %Y} "):
        assert read(Kind.DATE, written) == day
    assert read(Kind.DATE, day) == day


@pytest.mark.parametrize("raw", ["15.3.16", "2016-3-15", "3/15/2016x", "i morgen", "15.03", "2016-03-15T08:00"])
def test_what_is_no_day_is_refused(raw: str) -> None:
    assert fault(Kind.DATE, raw) == "answer_no_date"


@pytest.mark.parametrize("raw", ["31.02.2016", "29.02.2015", "2015-02-29", "15.13.2016", "00.01.2016", "01.01.0000"])
def test_a_day_that_does_not_exist_is_refused(raw: str) -> None:
    assert fault(Kind.DATE, raw) == "answer_no_such_day"


@pytest.mark.parametrize("raw", ["01.01.0001", "02.03.0202", "31.12.9999", "9999-12-31"])
def test_a_day_of_a_time_nobody_means_is_refused(raw: str) -> None:
    assert fault(Kind.DATE, raw) == "answer_no_such_day"
    assert fault(Kind.MOMENT, f"{raw} kl. 8.30") == "answer_no_such_day"


@pytest.mark.parametrize("raw", ["0001-01-01T00:00+01:00", "9999-12-31T23:59Z"])
def test_so_is_its_moment_with_an_offset(raw: str) -> None:
    assert fault(Kind.MOMENT, raw) == "answer_no_such_day"


@pytest.mark.parametrize(
    "raw",
    [
        "15.03.2016 kl. 8.30",
        "15.3.2016 kl 08:30",
        "15.3.2016 8:30",
        "15.03.2016, kl. 8.30",
        "2016-03-15T08:30",
        "2016-03-15 08:30",
        "2016-03-15T07:30:00Z",
        "2016-03-15T08:30:00+01:00",
        "2016-03-15T08:30:00",
    ],
)
def test_a_moment_is_copenhagens(raw: str) -> None:
    found = read(Kind.MOMENT, raw)
    assert found == datetime(2016, 3, 15, 8, 30, tzinfo=COPENHAGEN)
    assert found.tzinfo is COPENHAGEN


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("15.03.2016", "answer_no_moment"),
        ("kl. 8.30", "answer_no_moment"),
        ("15.03.2016 kl. 24.30", "answer_no_such_time"),
        ("15.03.2016 kl. 8.60", "answer_no_such_time"),
        ("29.03.2026 kl. 2.30", "answer_no_such_time"),  # the clocks jump from 2 to 3
        ("31.02.2016 kl. 8.30", "answer_no_such_day"),
    ],
)
def test_a_moment_that_does_not_exist_is_refused(raw: str, code: str) -> None:
    assert fault(Kind.MOMENT, raw) == code


def test_of_the_doubled_hour_the_first_is_meant() -> None:
    found = read(Kind.MOMENT, "25.10.2026 kl. 2.30")
    assert found.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("37", "37"),
        ("37,5", "37.5"),
        ("37.5", "37.5"),
        ("1.234", "1234"),
        ("1.234,50", "1234.50"),
        ("1234,5", "1234.5"),
        ("-2,5", "-2.5"),
        ("−3", "-3"),
        ("1 000", "1000"),
        (12, "12"),
        (0.1, "0.1"),
        (Decimal("1.50"), "1.50"),
    ],
)
def test_a_number_is_read_with_comma_or_point(raw: Any, number: str) -> None:
    assert read(Kind.NUMBER, raw) == Decimal(number)


@pytest.mark.parametrize(
    "raw", ["", "tolv", "1,2,3", "1.23.4", "1,234.5", "1e3", "NaN", float("inf"), "--1", "1" * 40, "٣"]
)
def test_what_is_no_number_is_refused(raw: Any) -> None:
    assert fault(Kind.NUMBER, raw) == "answer_no_number"


@given(st.decimals(min_value=-(10**8), max_value=10**8, places=2))
def test_danish_decimals_are_read_back(number: Decimal) -> None:
    assert read(Kind.NUMBER, str(number).replace(".", ",")) == number


def test_whole_numbers_have_no_decimals() -> None:
    assert read(Kind.WHOLE, "1.200") == 1200
    assert read(Kind.WHOLE, "12,0") == 12
    assert fault(Kind.WHOLE, "12,5") == "answer_no_whole_number"


@pytest.mark.parametrize(("raw", "value"), [("ja", True), ("Yes", True), (True, True), ("nej", False)])
def test_yes_and_no(raw: Any, value: bool) -> None:
    assert read(Kind.TRUTH, raw) is value


def test_what_is_neither_yes_nor_no_is_refused() -> None:
    assert fault(Kind.TRUTH, "måske") == "answer_no_truth"


def test_text_loses_its_edges_and_keeps_its_lines() -> None:
    assert read(Kind.TEXT, "  en\r\nto\rtre ") == "en\nto\ntre"
    assert fault(Kind.TEXT, "a\x00b") == "answer_wrong_kind"
    assert fault(Kind.TEXT, True) == "answer_wrong_kind"
    assert fault(Kind.TEXT, {"a": 1}) == "answer_wrong_kind"


def test_one_answer_is_wanted() -> None:
    assert read(Kind.TEXT, ["", "a"]) == "a"
    assert fault(Kind.TEXT, ["a", "b"]) == "answer_only_one"


def test_identity_numbers_are_read_by_their_rules() -> None:
    assert read(Kind.CVR, "64942212") == "64942212"
    assert fault(Kind.CVR, "64942213") == "answer_no_cvr"
    assert read(Kind.PNUMBER, "1003388394") == "1003388394"
    assert fault(Kind.PNUMBER, "1") == "answer_no_pnumber"
    assert fault(Kind.CPR, "7503661234") == "answer_no_cpr"


def test_nothing_is_nothing_and_no_is_an_answer() -> None:
    assert is_empty("  ")
    assert is_empty([])
    assert is_empty(["", None])
    assert is_empty({"a": ""})
    assert not is_empty(False)
    assert not is_empty(0)


@given(st.sampled_from(list(Kind)), st.text(max_size=40) | st.integers() | st.floats() | st.lists(st.text(max_size=5)))
def test_nothing_makes_reading_fall_over(kind: Kind, raw: Any) -> None:
    if is_empty(raw):
        return
    try:
        found: Any = read(kind, raw)
    except Unreadable as refused:
        found = refused
    assert found is not None
