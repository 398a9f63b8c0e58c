"""The stand-in of Jobnet tells of jobs and candidates as those who rank them need it, and nothing they may not use."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from processes.connectors.standins.jobnet import candidates, orders, publish, status

ON = "2026-03-02"
FORBIDDEN = {"name", "age", "gender", "cpr", "health", "ethnicity", "match"}


@given(st.text(max_size=20))
def test_candidates_carry_the_parts_of_the_score_and_nothing_forbidden(case: str) -> None:
    found = candidates({"case": case, "title": "Kok", "on": ON})["candidates"]
    assert len(found) >= 3
    assert len({one["candidate"] for one in found}) == len(found)
    for one in found:
        assert all(0 <= one[part] <= 1 for part in ("skills", "experience", "availability"))
        assert not FORBIDDEN & set(one)


@given(st.text(max_size=20))
def test_whoever_is_registered_was_so_before_today(case: str) -> None:
    assert date.fromisoformat(status({"case": case, "on": ON})["registeredOn"]) <= date.fromisoformat(ON)


def test_jobs_are_shown_with_title_and_company() -> None:
    shown = orders({"case": "7", "on": ON})["shownOrders"]
    assert all(set(one) == {"order", "title", "company"} for one in shown)
    assert publish({"key": "k"})["jobnetReference"].startswith("DEMO-")
