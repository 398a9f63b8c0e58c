"""The legal clocks of a case: how they start, are asked, ring and end, whatever happens to the case."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from processes.motion.clocks import Clocks
from processes.motion.clocks_law import Law
from tests.clocked import FACTS, FIRST, SDP_2015, SDP_2020, SDP_2025, a_case, law_of
from tests.laws import a_rule, moment, shipped


def test_the_clocks_of_a_new_case_start_from_its_facts() -> None:
    case = a_case()
    assert case.due("P4-10") == date(2016, 3, 27)
    assert case.due("P4-23") == date(2016, 8, 31)
    assert case.due("P4-22") == date(2016, 7, 6)
    assert case.due("P4-14") is None  # no follow-up has been held yet


def test_only_clocks_of_the_cases_rule_sets_answer() -> None:
    clocks = a_case().clocks()
    assert clocks.deadline("P4-15") is None
    assert clocks.deadline("P9-99") is None
    assert a_case(SDP_2025).clocks().deadline("P4-15") is not None


def test_a_clock_answers_before_it_has_a_row() -> None:
    clocks = Clocks(SDP_2015, (), FACTS, moment(date(2016, 2, 15)))
    assert clocks.deadline("P4-10") == moment(date(2016, 3, 27), 23, 59)
    assert clocks.deadline("P4-10", "booking") == moment(date(2016, 3, 6), 8)
    assert clocks.deadline("P4-10", "no such point") is None
    assert clocks.deadline("P4-14", None, {}) is None
    assert clocks.running("P4-10") is None


def test_facts_of_the_step_count_before_those_of_the_case() -> None:
    clocks = Clocks(SDP_2015, (), {}, moment(date(2016, 2, 15)))
    assert clocks.deadline("P4-10") is None
    assert clocks.deadline("P4-10", None, FACTS) == moment(date(2016, 3, 27), 23, 59)


def test_a_notice_in_time_keeps_the_employers_deadline_and_one_too_late_misses_it() -> None:
    in_time = a_case().goes(date(2016, 3, 7), "SE1_notice_from_employer").turns("P4-01")[0]
    assert (in_time.kept_at, in_time.missed_at, in_time.ended_by) == (moment(date(2016, 3, 7)), None, "kept")
    late = a_case().goes(date(2016, 3, 8), "SE1_notice_from_employer").turns("P4-01")[0]
    assert late.kept_at is not None
    assert late.missed_at == moment(date(2016, 3, 7), 23, 59)


def test_of_two_variants_the_first_that_applies_counts() -> None:
    insured = a_case(insuredSelfEmployed=True).goes(date(2016, 2, 16), "SE3_notice_from_self_employed")
    assert insured.turns("P4-04")[0].rule == "P4-04/insured"
    assert insured.turns("P4-04")[0].due == date(2016, 2, 8)
    plain = a_case().goes(date(2016, 2, 16), "SE3_notice_from_self_employed")
    assert plain.turns("P4-04")[0].due == date(2016, 2, 22)


def test_nothing_changes_when_nothing_happens() -> None:
    case = a_case()
    assert case.goes(case.day).changed == ()
    assert case.goes(case.day, "some_element_no_clock_knows").changed == ()


def test_reminders_are_rung_one_by_one_and_then_no_more() -> None:
    case = a_case().goes(date(2016, 2, 20), "S4_2_letter_and_form")
    assert case.due("P4-07") == date(2016, 2, 29)  # the eighth day is a Sunday, and it binds the citizen
    assert case.clocks().deadline("P4-07", "reminder") == moment(date(2016, 2, 29), 8)
    case.day = date(2016, 2, 29)
    assert case.clocks(hour=8).deadline("P4-07", "reminder") == moment(date(2016, 3, 5), 8)
    case.day = date(2016, 3, 5)
    assert case.clocks(hour=9).deadline("P4-07", "reminder") is None
    assert case.clocks().deadline("P4-07", "expired") == moment(date(2016, 3, 5), 23, 59)


def test_an_answered_letter_reminds_nobody_until_the_next_question() -> None:
    case = a_case().goes(date(2016, 2, 20), "S4_2_letter_and_form").goes(date(2016, 2, 22), "T4_3_fill_in_form")
    assert case.clocks().deadline("P4-07", "reminder") is None
    case.goes(date(2016, 3, 10), "IE4_7_expected_recovery")
    assert case.due("P4-07") == date(2016, 3, 18)
    assert [state.turn for state in case.turns("P4-07")] == [1, 2]


def test_a_form_that_comes_by_telephone_keeps_the_letters_deadline_late() -> None:
    case = a_case().goes(date(2016, 2, 20), "S4_2_letter_and_form")
    case.goes(date(2016, 3, 7), "T4_3a_missing_form", formReceived=False)
    assert case.due("P4-07") == date(2016, 2, 29)
    case.goes(date(2016, 3, 8), "T4_3a_missing_form", formReceived=True)
    assert case.turns("P4-07")[0].ended_by == "kept"
    assert case.turns("P4-07")[0].missed_at is not None


def test_long_cases_are_looked_at_four_times() -> None:
    case = a_case()
    seen = []
    for _ in range(6):
        ring = case.clocks(hour=8).deadline("P4-32")
        if ring is None:
            break
        seen.append((ring.date() - FIRST).days // 7)
        case.goes(ring.date(), hour=8)
    assert seen == [26, 39, 52, 104]
    assert len(case.turns("P4-32")) == 1


def test_an_ended_case_has_no_running_clock() -> None:
    case = a_case()
    clocks = case.clocks()
    clocks.close(moment(date(2016, 2, 20)))
    assert all(not state.runs for state in clocks.states)
    assert {state.ended_by for state in clocks.changes()} == {"case_closed"}


def test_clocks_counted_from_each_other_give_no_day_and_no_endless_loop() -> None:
    one = a_rule(id='"G-01"', start="""'due("G-02")'""")
    two = a_rule(id='"G-02"', start="""'due("G-01")'""")
    clocks = Clocks(law_of(one, two), (), {}, moment(date(2026, 3, 2)))
    assert clocks.deadline("G-01") is None
    assert clocks.moves() is False


ELEMENTS = sorted({element for rule in shipped() for element in (*rule.start.elements, *rule.course.kept_by)})
EVENTS = st.lists(
    st.tuples(
        st.integers(0, 40),
        st.sampled_from(ELEMENTS),
        st.fixed_dictionaries(
            {},
            optional={
                "met": st.booleans(),
                "track": st.sampled_from(["ordinary", "standby", "short"]),
                "firstAbsenceDate": st.dates(date(2016, 1, 1), date(2016, 3, 1)),
                "extendedTo": st.dates(date(2016, 9, 1), date(2017, 9, 1)),
                "nextDate": st.dates(date(2016, 3, 1), date(2017, 3, 1)),
            },
        ),
    ),
    max_size=10,
)


@given(EVENTS, st.sampled_from([SDP_2015, SDP_2020, SDP_2025]))
@settings(max_examples=60)
def test_whatever_happens_at_most_one_turn_runs_and_nothing_is_forgotten(
    events: list[tuple[int, str, dict[str, Any]]], law: Law
) -> None:
    case, day = a_case(law), date(2016, 2, 15)
    for days, element, facts in events:
        day += timedelta(days=days)
        before = case.states
        case.goes(day, element, **facts)
        assert len(case.states) >= len(before)
        for old, new in zip(before, case.states, strict=False):
            assert (old.ref, old.turn) == (new.ref, new.turn)
            assert old.runs or not new.runs  # what has ended stays ended
        running = [state.ref for state in case.states if state.runs]
        assert len(running) == len(set(running))
        assert all(state.due_at.tzinfo is not None for state in case.states)
        assert case.goes(day).changed == ()
