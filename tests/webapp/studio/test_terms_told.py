"""Reminders are told in words, with the way they are counted."""

from __future__ import annotations

from processes.calendar.rulebook import read_deadlines
from tests.shipped import shipped
from webapp.studio.terms_told import points_told


def test_reminders_are_told_in_both_languages() -> None:
    rules = {rule.id: rule for rule in read_deadlines(shipped("wage_subsidy").content["deadlines.toml"].encode())}
    told = points_told(rules["P3-03"])["reminder"]
    assert told.da == "2 arbejdsdage efter start og 4 arbejdsdage efter start, kl. 8.00"
    assert told.en == "2 working days after the start and 4 working days after the start, at 8.00"
    assert points_told(rules["P3-04"])["reminder"].da == "på fristens dag, kl. 8.00"
    assert points_told(rules["P3-04"])["expired"].en == "7 days after the due day"
