"""A typed day is one that days can be counted from."""

from __future__ import annotations

from datetime import date

import pytest

from webapp.days import typed_day


def test_a_day_is_read_as_browsers_write_it() -> None:
    assert typed_day("2026-03-02") == date(2026, 3, 2)


@pytest.mark.parametrize("raw", ["", "soon", "2026-02-30", "0001-01-01", "0202-03-04", "9999-12-31"])
def test_what_is_no_day_or_of_no_time_anybody_means_is_none(raw: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        typed_day(raw)
