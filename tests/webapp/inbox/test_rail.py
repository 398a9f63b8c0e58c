"""Counts as the rail says them."""

from __future__ import annotations

import pytest

from processes.language import Locale
from webapp.inbox.rail import many


@pytest.mark.parametrize(
    ("count", "danish", "english"),
    [(0, "0", "0"), (64, "64", "64"), (1000, "1.000", "1,000"), (1001, "1.000+", "1,000+"), (None, "", "")],
)
def test_what_is_more_than_anybody_reads_is_said_as_more(count: int | None, danish: str, english: str) -> None:
    assert (many(count, Locale.DA), many(count, Locale.EN)) == (danish, english)
