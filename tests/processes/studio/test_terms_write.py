"""A deadline is changed in its row or by one that takes over; comments, order and unknown rows stay."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from processes import clock
from processes.calendar.rule import Transition
from processes.calendar.rulebook import read_deadlines
from processes.errors import Invalid
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.open import open_draft
from processes.studio.terms import rows_of
from processes.studio.terms_write import How, TermChange, add_term, foresee_term, remove_term, write_term
from tests.cast import Cast
from tests.drafts import a_draft
from tests.shipped import shipped
from tests.situations import a_running_case, publish_package

FILE = "deadlines.toml"
KEYS = [
    "wage_subsidy",
    "sickness_follow_up",
    "match_and_plan",
    "intake",
    "sanction",
    "hearing",
    "job_order",
    "complaint",
]
REMINDER = {"points.reminder": {"offset": "-P2D", "days": "working", "at": "08:00"}}


def codes(told: pytest.ExceptionInfo[Invalid]) -> set[str]:
    return {problem.code for problem in told.value.problems}


@pytest.mark.parametrize("key", KEYS)
def test_every_row_saved_as_it_is_changes_no_byte(tx: Transaction, cast: Cast, key: str) -> None:
    publish_package(tx, cast.egon, shipped(key))
    draft = open_draft(tx, cast.egon, key)
    before = content_of(tx, draft)
    for at in rows_of(before):
        write_term(tx, cast.egon, draft.id, at.key, TermChange({**at.raw}), draft.revision)
    assert content_of(tx, draft) == before


def test_a_reminder_goes_from_three_days_to_two_and_nothing_else_changes(tx: Transaction, cast: Cast) -> None:
    publish_package(tx, cast.egon, shipped("sickness_follow_up"))
    draft = open_draft(tx, cast.egon, "sickness_follow_up")
    before = content_of(tx, draft)
    key = next(at.key for at in rows_of(before) if at.raw.get("points", {}).get("reminder", {}).get("offset") == "-P3D")
    write_term(tx, cast.egon, draft.id, key, TermChange(REMINDER), draft.revision)
    after = content_of(tx, draft)[FILE].splitlines()
    changed = [(old, new) for old, new in zip(before[FILE].splitlines(), after, strict=True) if old != new]
    assert len(changed) == 1
    assert changed[0][1] == 'points.reminder = { offset = "-P2D", days = "working", at = "08:00" }'


def test_another_length_for_clocks_that_run_asks_for_whom(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    draft = open_draft(tx, cast.egon, "review")
    with pytest.raises(Invalid) as told:
        write_term(tx, cast.egon, draft.id, "T1-01", TermChange({"length": "P20D"}), draft.revision)
    assert codes(told) == {"term_choose_who"}


def test_a_row_takes_over_from_a_day_with_its_reminders(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    draft = open_draft(tx, cast.egon, "review")
    on = clock.today() + timedelta(days=7)
    change = TermChange({"length": "P30D", **REMINDER}, How.ALL_CASES, on)
    seen = foresee_term(tx, cast.egon, draft.id, "T1-01", change)
    assert (seen.running, [shift.after for shift in seen.shifts]) == (1, [date(2026, 4, 1)])
    _, key = write_term(tx, cast.egon, draft.id, "T1-01", change, draft.revision)
    old, new = read_deadlines(content_of(tx, draft)[FILE].encode())
    assert (old.valid_to, new.key, new.transition) == (on - timedelta(days=1), key, Transition.ALL_CASES_FROM_DATE)
    assert str(new.points["reminder"].offsets[0]) == "-P2D"
    assert "reminder" not in old.points


def test_a_reminder_alone_that_takes_over_moves_no_day_and_is_told(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    draft = open_draft(tx, cast.egon, "review")
    change = TermChange(REMINDER, How.ALL_CASES, clock.today())
    seen = foresee_term(tx, cast.egon, draft.id, "T1-01", change)
    assert (seen.shifts, seen.rings) == ((), (case.number,))
    assert foresee_term(tx, cast.egon, draft.id, "T1-01", TermChange(REMINDER)).rings == ()


def test_what_cannot_take_over_is_said(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    for day, code in ((None, "term_no_day"), (clock.today() - timedelta(days=1), "term_in_the_past")):
        with pytest.raises(Invalid) as told:
            write_term(tx, cast.egon, draft.id, "T1-01", TermChange({}, How.NEW_CASES, day), draft.revision)
        assert codes(told) == {code}
    on = clock.today() + timedelta(days=1)
    _, key = write_term(tx, cast.egon, draft.id, "T1-01", TermChange({}, How.NEW_CASES, on), draft.revision)
    for again, code in (("T1-01", "term_has_ended"), (key, "term_changed_twice")):
        with pytest.raises(Invalid) as told:
            write_term(tx, cast.egon, draft.id, again, TermChange({}, How.NEW_CASES, on), draft.revision)
        assert code in codes(told)


def test_a_row_is_not_saved_with_what_cannot_be_read(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    wrong = {"applies": "a +", "name": {"da": "Svar", "en": ""}, "days": "moons"}
    with pytest.raises(Invalid) as told:
        write_term(tx, cast.egon, draft.id, "T1-01", TermChange(wrong), draft.revision)
    assert {problem.facts["key"] for problem in told.value.problems} == set(wrong)


def test_a_deadline_is_added_and_taken_out_again(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    before = content_of(tx, draft)[FILE]
    both = {"da": "a", "en": "b"}
    values: dict[str, object] = dict.fromkeys(("name", "statute", "start_name", "expiry"), both)
    values |= {"id": "T1-02", "kind": "measure", "rule_sets": "all", "mark": "D", "length": "P2D", "binds": "authority"}
    _, key = add_term(tx, cast.egon, draft.id, {**values, "starts_on": "assess"}, draft.revision)
    assert [rule.key for rule in read_deadlines(content_of(tx, draft)[FILE].encode())] == ["T1-01", key]
    assert content_of(tx, draft)[FILE].startswith(before.rstrip())
    remove_term(tx, cast.egon, draft.id, key, draft.revision)
    assert content_of(tx, draft)[FILE].strip() == before.strip()
    with pytest.raises(Invalid):
        add_term(tx, cast.egon, draft.id, {"id": "T1-03"}, draft.revision)
