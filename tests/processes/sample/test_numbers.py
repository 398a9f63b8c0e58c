"""No number of the sample world can belong to anybody."""

from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from processes.forms.identifiers import birthday, read_cpr
from processes.sample.numbers import a_cpr, a_cvr, a_pnumber, fits_modulus_11

CHANCES = st.integers(0, 2**32).map(Random)
BIRTHS = st.dates(date(1937, 1, 1), date(2020, 12, 31))


@given(CHANCES, BIRTHS, st.booleans())
def test_a_sample_cpr_has_no_day_that_exists_and_fails_modulus_11(chance: Random, born: date, woman: bool) -> None:
    number = a_cpr(chance, born, woman=woman)
    assert 61 <= int(number[:2]) <= 91
    assert not fits_modulus_11(number)
    assert (int(number[-1]) % 2 == 0) == woman


@given(CHANCES, BIRTHS, st.booleans())
def test_only_a_sample_world_reads_it_and_then_rightly(chance: Random, born: date, woman: bool) -> None:
    number = a_cpr(chance, born, woman=woman)
    assert read_cpr(number) is None
    assert read_cpr(number, demo=True) == number
    assert birthday(number, demo=True) == born


@given(CHANCES)
def test_a_sample_cvr_begins_with_nought_and_has_the_right_sum(chance: Random) -> None:
    number = a_cvr(chance)
    assert number.startswith("0")
    assert len(number) == 8
    weights = (2, 7, 6, 5, 4, 3, 2, 1)
    assert sum(weight * int(digit) for weight, digit in zip(weights, number, strict=True)) % 11 == 0


def test_the_example_of_the_specification_has_the_right_shape() -> None:
    assert not fits_modulus_11("7203872766")
    assert birthday("7203872766", demo=True) == date(1987, 3, 12)


@given(CHANCES)
def test_a_sample_p_number_begins_with_nought(chance: Random) -> None:
    number = a_pnumber(chance)
    assert number.startswith("0")
    assert len(number) == 10
