"""Checklists are data with their days: every question has words and a law, and the newest that has begun is used."""

from __future__ import annotations

from datetime import date

from processes.throughput.quality.checklist import CHECKLISTS, checklist_on


def test_every_list_asks_in_both_languages_and_says_why() -> None:
    for listed in CHECKLISTS:
        assert len({one.key for one in listed.points}) == len(listed.points) > 0
        assert all(text.da and text.en for one in listed.points for text in (one.question, one.law))


def test_five_at_random_and_two_stops_are_drawn() -> None:
    wanted = {one.key: one.wanted for one in checklist_on(date(2026, 3, 2)).strata}
    assert wanted == {"stop": 2, "any": 5}


def test_the_newest_list_that_has_begun_is_used() -> None:
    assert checklist_on(date(2007, 1, 1)) == CHECKLISTS[0]
