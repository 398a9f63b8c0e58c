"""Nobody is told a number that is about one to four people."""

from __future__ import annotations

import pytest

from processes.reading.few import FEWEST, told


@pytest.mark.parametrize("number", range(8))
def test_nobody_is_told_of_fewer_than_five(number: int) -> None:
    assert told(number) == (None if 0 < number < FEWEST else number)
