"""A course is played again as it went; what could not be is told."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from processes.forms.form import Form
from processes.motion.edition import Edition
from processes.store.base import new_id
from processes.studio.trying.course import Course, Event, play_course, typed
from processes.studio.trying.library import Library
from tests.conftest import MONDAY
from tests.situations import review

DAY = timedelta(days=1)
REFUSED = Event(MONDAY + 2 * DAY, "assess", {"granted": False, "reason": "Der mangler bilag"})


def course(*events: Event, closed: datetime = MONDAY + 2 * DAY) -> Course:
    return Course(MONDAY, closed, "start", {"received": "2026-03-02", "citizenName": "A"}, events, "answered")


def changed(old: str, new: str) -> Library:
    """The tests' process with another diagram."""
    content = {**review().content, "process.bpmn": review().content["process.bpmn"].replace(old, new)}
    edition = Edition(new_id(), new_id(), 1, f"changed-{hash((old, new))}", content)
    return Library({"review": ("review",)}, lambda _: edition)


def test_the_same_answers_on_the_same_days_give_the_same_end(library: Library) -> None:
    played = play_course(library, "review", course(REFUSED))
    assert (played.story.outcome, played.done, played.notes) == ("answered", ["assess"], [])


def test_a_message_is_delivered_when_it_came(library: Library) -> None:
    came = Event(MONDAY + DAY, "withdrawn_came", {}, is_message=True)
    played = play_course(library, "review", course(came))
    assert played.story.outcome == "withdrawn"
    after = play_course(library, "review", course(REFUSED, Event(MONDAY + 3 * DAY, "assess", {})))
    assert [one.code for one in after.notes] == ["replay.over_before"]


def test_a_step_that_is_gone_and_one_nobody_answered_are_told() -> None:
    played = play_course(changed("assess", "judge"), "review", course(REFUSED))
    assert [one.code for one in played.notes] == ["replay.step_gone"]
    drawn = frozenset({"assess", "approve"})
    other = play_course(changed("assess", "judge"), "review", course(REFUSED), drawn)
    assert [one.code for one in other.notes][:1] == ["replay.step_new"]


def test_kept_answers_are_typed_as_their_form_counts_them() -> None:
    form = Form.read(review().content["forms/apply.json"].encode(), "apply")
    found = typed(form, {"received": "2026-03-02", "amount": "12.5", "none": None})
    assert found == {"received": date(2026, 3, 2), "amount": Decimal("12.5")}
