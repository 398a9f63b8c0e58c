"""Everything a process folder holds is found where it is used."""

from __future__ import annotations

import pytest

from processes.studio.readable import drawn_of
from processes.studio.where_used import Kind, Uses, uses
from tests.shipped import shipped
from tests.situations import review

PROCESSES = ["wage_subsidy", "sickness_follow_up", "match_and_plan", "intake", "sanction", "job_order", "complaint"]


@pytest.fixture(scope="module")
def subsidy() -> Uses:
    return uses(drawn_of("wage_subsidy", shipped("wage_subsidy").content))


def told(found: Uses, kind: Kind, key: str) -> list[tuple[str, str]]:
    return [(use.how, use.key) for use in found.of(kind, key)]


@pytest.mark.parametrize("key", PROCESSES)
def test_every_form_table_and_text_of_the_shipped_processes_is_used(key: str) -> None:
    drawn = drawn_of(key, shipped(key).content)
    found = uses(drawn)
    assert set(drawn.package.forms) - set(found.keys(Kind.FORM)) <= {"booking"}  # shared, and only spoken of
    tables = {file.rpartition("/")[2].removesuffix(".dmn") for file in drawn.package.tables}
    assert tables - set(found.keys(Kind.TABLE)) <= {"sdp_parameters"}  # kept for its figures
    assert set(drawn.package.texts) - set(found.keys(Kind.TEXT)) <= {"caseworker_changed"}


def test_a_deadline_is_used_by_the_steps_that_start_keep_and_ring_by_it(subsidy: Uses) -> None:
    assert told(subsidy, Kind.DEADLINE, "P3-03")[:2] == [
        ("deadline_start", "S3_3_send_link"),
        ("deadline_due", "R3_3_statement"),
    ]
    assert ("deadline_timer", "EB3_3_reminder") in told(subsidy, Kind.DEADLINE, "P3-03")


def test_a_fact_is_used_by_conditions_tables_forms_and_letters(subsidy: Uses) -> None:
    assert {how for how, _ in told(subsidy, Kind.FACT, "rateKnown")} >= {"condition", "reads", "decides"}
    assert ("letter", "representative_link") in told(subsidy, Kind.FACT, "repName")


def test_a_table_is_found_by_its_file_whatever_name_it_is_asked_by(subsidy: Uses) -> None:
    assert told(subsidy, Kind.TABLE, "approval_needed")
    assert subsidy.of(Kind.TABLE, "nothing") == ()


def test_grounds_of_deviation_are_texts_that_are_used() -> None:
    found = uses(drawn_of("review", review().content))
    assert {use.how for use in found.of(Kind.TEXT, "ground_known")} == {"ground"}
