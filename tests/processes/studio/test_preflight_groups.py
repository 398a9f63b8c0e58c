"""Cases that stand alike and would fare alike are one line with a number."""

from __future__ import annotations

from datetime import date

from processes.records import Case
from processes.store.base import new_id
from processes.studio.preflight_groups import SAMPLES, Groups
from processes.studio.preflight_try import Effect, Fate, Verdict


def test_groups_are_kept_between_two_goes_and_name_a_few_cases() -> None:
    groups = Groups()
    for number in range(SAMPLES + 2):
        days = (Effect("deadline_moved", "T1", date(2026, 3, 1), date(2026, 3, 1 + number)),)
        groups.add(Case(id=new_id(), number=str(number)), Fate(("a",), Verdict.CHANGED, effects=days))
        groups = Groups(groups.told())
    groups.add(Case(id=new_id(), number="x"), Fate(("b",), Verdict.UNCHANGED))
    many, one = groups.told()
    assert (many["count"], len(many["cases"]), one["count"]) == (SAMPLES + 2, SAMPLES, 1)
    assert many["days"] == {"deadline_moved T1": [0, SAMPLES + 1, "2026-03-01", "2026-03-01"]}


def test_what_two_hands_have_found_is_one() -> None:
    whole, halves = Groups(), (Groups(), Groups())
    for number in range(8):
        days = (Effect("deadline_moved", "T1", date(2026, 3, 9), date(2026, 3, 1 + number)),)
        case, fate = Case(id=new_id(), number=str(number)), Fate(("a",), Verdict.CHANGED, effects=days)
        whole.add(case, fate)
        halves[number // 4].add(case, fate)
    both = Groups()
    for half in halves:
        both.join(half)
    assert both.told() == whole.told()
