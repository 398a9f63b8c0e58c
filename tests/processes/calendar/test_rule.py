"""Which cases a rule is for, and which of its rows are in force."""

from __future__ import annotations

from datetime import date

from tests.laws import a_rule

OLD, NEW = date(2014, 5, 1), date(2014, 8, 1)


def test_a_rule_without_rule_sets_belongs_to_all() -> None:
    assert a_rule().belongs_to(frozenset())
    assert not a_rule(rule_sets='["SDP-2015"]').belongs_to(frozenset({"SDP-2020"}))
    assert a_rule(rule_sets='["SDP-2015"]').belongs_to(frozenset({"SDP-2015", "SAN-2020"}))


def test_validity_asks_about_the_day_the_clock_starts() -> None:
    rule = a_rule(valid_from="2014-07-01", valid_to="2014-12-31")
    assert not rule.is_valid(OLD, today=NEW)
    assert rule.is_valid(NEW, today=OLD)
    assert not rule.is_valid(date(2015, 1, 1), today=NEW)


def test_a_rule_that_took_over_running_cases_asks_about_today() -> None:
    rule = a_rule(valid_from="2014-07-01", transition='"ALL_CASES_FROM_DATE"')
    assert rule.is_valid(OLD, today=NEW)
    assert not rule.is_valid(OLD, today=OLD)


def test_a_variant_has_a_key_of_its_own() -> None:
    assert (a_rule().key, a_rule(variant='"risk"').key) == ("P4-10", "P4-10/risk")


def test_a_rule_knows_every_element_it_names() -> None:
    rule = a_rule(starts_on='"A"', kept_by='"B"', restarted_by='"C"', paused_by='"D"', resumed_by='"E"')
    assert rule.elements == frozenset("ABCDE")
