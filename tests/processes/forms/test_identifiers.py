"""CPR, CVR and P-numbers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.forms.identifiers import allow_samples, birthday, read_cpr, read_cvr, read_pnumber

WEIGHTS = (2, 7, 6, 5, 4, 3, 2, 1)
DIGIT = {(1900, False): "0", (1900, True): "3", (2000, False): "4", (2000, True): "9"}


@given(st.dates(date(1937, 1, 1), date(2036, 12, 31)), st.integers(0, 999), st.booleans())
def test_every_date_of_birth_is_read_back_from_its_number(born: date, serial: int, other: bool) -> None:
    seventh = DIGIT[(born.year // 100 * 100, other and born.year >= 2000)]
    number = f"{born:%d%m%y}{seventh}{serial:03}"
    assert birthday(number) == born
    assert read_cpr(f"{number[:6]}-{number[6:]}") == number == read_cpr(f" {number} ")


@pytest.mark.parametrize(
    ("number", "born"),
    [
        ("0101370000", date(1937, 1, 1)),
        ("0101374000", date(1937, 1, 1)),
        ("0101364000", date(2036, 1, 1)),
        ("0101575000", date(2057, 1, 1)),
        ("0101585000", date(1858, 1, 1)),
        ("2902000000", None),  # 1900 was no leap year
        ("2902004000", date(2000, 2, 29)),
    ],
)
def test_the_seventh_digit_tells_the_century(number: str, born: date | None) -> None:
    assert birthday(number) == born


def test_a_sample_number_is_read_only_where_samples_are_allowed() -> None:
    assert read_cpr("7503661234") is None
    assert read_cpr("7503661234", demo=True) == "7503661234"
    assert birthday("7503661234", demo=True) == date(1966, 3, 15)
    assert read_cpr("1503661234", demo=True) == "1503661234"


@pytest.mark.parametrize("text", ["", "123", "3113661234", "1513661234", "150366123a", "15036612345", "١٥٠٣٦٦١٢٣٤"])
def test_what_is_no_cpr_number_is_refused(text: str) -> None:
    assert read_cpr(text) is None
    assert read_cpr(text, demo=True) is None


@given(st.integers(10_000_000, 99_999_999))
def test_a_cvr_number_is_divisible_by_eleven(number: int) -> None:
    right = sum(w * int(d) for w, d in zip(WEIGHTS, str(number), strict=True)) % 11 == 0
    assert (read_cvr(str(number)) is not None) == right


def test_one_wrong_digit_in_a_cvr_number_is_found() -> None:
    assert read_cvr("64 94 22 12") == "64942212"
    for place in range(8):
        for digit in "0123456789":
            changed = f"{'64942212'[:place]}{digit}{'64942212'[place + 1 :]}"
            assert (read_cvr(changed) is not None) == (changed == "64942212")


def test_a_sample_company_is_read_only_where_samples_are_allowed() -> None:
    assert read_cvr("00041874") is None
    assert read_cvr("00041874", demo=True) == "00041874"
    assert read_cvr("00041875", demo=True) is None


def test_a_demonstration_reads_samples_everywhere() -> None:
    allow_samples(True)
    assert (read_cpr("7503661234"), read_cvr("00041874")) == ("7503661234", "00041874")


def test_a_p_number_has_ten_digits_and_no_check() -> None:
    assert read_pnumber("1003388394") == "1003388394"
    assert read_pnumber("100338839") is None
