"""A check is SQL that reads the cases it is for, on the days it is in force."""

from __future__ import annotations

from datetime import date

from processes.language import Text
from processes.throughput.checks import Check, day, done, fact, same

WORDS = Text("Ja", "Yes")


def _check(**more: object) -> Check:
    asked = {"since": "DATE '2026-01-01'", "where": "true", **more}
    return Check(key="one", name=WORDS, why=WORDS, mend=WORDS, **asked)  # type: ignore[arg-type]  # each its own


def test_a_check_is_for_its_processes_and_its_days() -> None:
    told = _check(processes=("intake", "complaint"), valid_to=date(2027, 1, 1)).sql
    assert "c.process IN ('intake', 'complaint')" in told
    assert ">= DATE '2007-01-01'" in told
    assert "<= DATE '2027-01-01'" in told


def test_a_check_of_all_processes_asks_for_none() -> None:
    assert "c.process" not in _check().sql


def test_facts_are_read_as_text_and_days_only_where_they_are_days() -> None:
    assert fact("fullDate") == "(c.facts->>'fullDate')"
    assert day("fullDate").startswith("(CASE WHEN (c.facts->>'fullDate') ~")
    assert same("o.number") == "jsonb_build_object('da', o.number, 'en', o.number)"
    assert "form_key = 'plan'" in done("plan")
