"""The stand-ins of the registers are invented, marked by name, and answer the same to the same question."""

from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from processes.connectors.standins.registers import company, employment, person
from processes.sample.numbers import a_cpr

ON = "2026-03-02"


@given(st.dates(date(1940, 1, 1), date(2010, 12, 31)), st.integers(0, 9999))
def test_the_age_is_the_one_in_the_number(born: date, seed: int) -> None:
    told = {"cpr": a_cpr(Random(seed), born, woman=True), "on": ON}
    on = date.fromisoformat(ON)
    assert person(told)["age"] == on.year - born.year - ((on.month, on.day) < (born.month, born.day))


@given(st.text(min_size=1, max_size=20))
def test_everybody_is_invented_and_says_so(number: str) -> None:
    assert person({"case": number, "on": ON})["citizenName"].endswith("(demo)")
    assert company({"cvr": number, "on": ON})["companyName"].endswith("(demo)")
    assert person({"case": number, "on": ON}) == person({"case": number, "on": ON})


def test_a_number_that_ends_in_99_has_closed() -> None:
    assert company({"cvr": "01234599"})["companyActive"] is False
    assert company({"cvr": "01234563"})["companyActive"] is True


def test_some_are_in_work_afterwards_and_some_are_not() -> None:
    assert {employment({"case": str(number)})["employedAfter"] for number in range(30)} == {True, False}
