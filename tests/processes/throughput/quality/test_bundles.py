"""Who may open the cases knows each complaint; everybody else knows of five alike at a time."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from processes.access.permissions import Role
from processes.records import Person
from processes.throughput.quality.bundles import faults_told, told
from processes.throughput.quality.complaint_rows import Complaint

CENTRES = (UUID(int=1), UUID(int=2))
DAY = date(2026, 1, 1)
ROWS = st.lists(
    st.builds(
        lambda centre, came, took, kind, outcome: Complaint(
            centre, None, DAY + timedelta(days=came), DAY + timedelta(days=came + took), kind, outcome, ("frist",)
        ),
        st.sampled_from(CENTRES),
        st.integers(0, 60),
        st.integers(0, 30),
        st.sampled_from(["ruling", "service"]),
        st.sampled_from(["upheld", "changed"]),
    ),
    max_size=60,
)


def _reader(*roles: Role) -> Person:
    return Person(login="x", name="X", sort_key="x", roles=list(roles))


@given(ROWS)
def test_whatever_is_asked_for_there_is_none_or_at_least_five(rows: list[Complaint]) -> None:
    known = told(_reader(Role.PROCESS_OWNER), rows)
    groups = Counter((one.centre_id, one.kind, one.outcome, one.came) for one in known)
    assert all(n >= 5 for n in groups.values())  # a bundle is one day, so every filter takes all of it or nothing


@given(ROWS)
def test_nothing_is_told_before_it_was_so_and_at_most_four_alike_wait(rows: list[Complaint]) -> None:
    known = told(_reader(Role.PROCESS_OWNER), rows)
    all_of = Counter((one.centre_id, one.kind, one.outcome) for one in rows)
    some = Counter((one.centre_id, one.kind, one.outcome) for one in known)
    assert all(0 <= n - some[name] <= 4 for name, n in all_of.items())
    for day in {one.came for one in known}:
        assert sum(one.came <= day for one in known) <= sum(one.came <= day for one in rows)
    assert Counter(one.days(DAY) for one in known) <= Counter(one.days(DAY) for one in rows)  # how long it took stands


@given(ROWS)
def test_faults_come_in_bundles_of_their_own(rows: list[Complaint]) -> None:
    found = Counter((one.centre_id, fault) for fault, one in faults_told(_reader(Role.PROCESS_OWNER), rows))
    assert all(n % 5 == 0 for n in found.values())


@given(ROWS)
def test_auditors_may_open_every_case_and_know_every_complaint(rows: list[Complaint]) -> None:
    auditor = _reader(Role.AUDITOR)
    assert told(auditor, rows) == rows
    assert len(faults_told(auditor, rows)) == len(rows)
