"""The law of a case: what belongs to its rule sets, and which elements touch which clock."""

from __future__ import annotations

from processes.motion.clocks_law import Law
from tests.laws import shipped

LAW = Law.of(shipped(), {"SDP": "SDP-2025", "SAN": "SAN-2020"})


def test_only_the_rules_of_the_chosen_sets_may_start() -> None:
    assert "P4-15" in LAW.by_ref
    assert "P4-14" not in LAW.by_ref
    assert "P4-14" in LAW.by_key  # a clock of an older rule set may still run


def test_variants_stay_in_the_order_of_the_file() -> None:
    assert [rule.key for rule in LAW.by_ref["P4-23"]] == ["P4-23/extension", "P4-23"]


def test_an_element_leads_to_every_clock_it_touches() -> None:
    assert LAW.by_element["T4_11_first_follow_up_interview"] >= {"P4-10", "P4-11", "P4-15"}


def test_a_clock_says_which_rule_set_it_belongs_to() -> None:
    assert LAW.rule_set(LAW.by_key["P4-15"]) == "SDP-2025"
    assert LAW.rule_set(LAW.by_key["P5-02"]) == "SAN-2020"
    assert LAW.rule_set(LAW.by_key["G-02"]) is None
    assert LAW.rule_set(LAW.by_key["P4-14"]) is None
