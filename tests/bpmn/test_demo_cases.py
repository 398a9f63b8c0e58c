"""Every named demo case is an example that is played, or a test over the real database."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.bpmn.test_every_process import EXAMPLES, played

PROJECT = Path(__file__).parents[2]
PLAYED = {
    "c01": "intake",
    "c02": "intake",
    "c03": "intake",
    "c04": "intake",
    "c05": "intake",
    "c06": "intake",
    "c08": "intake",
    "c09": "match_and_plan",
    "c11": "job_order",
    "c12": "wage_subsidy",
    "c15": "wage_subsidy",
    "c16": "wage_subsidy",
    "c18": "wage_subsidy",
    "c19": "sickness_follow_up",
    "c21": "sickness_follow_up",
    "c24": "sickness_follow_up",
    "c25": "sanction",
    "c26": "sanction",
    "c29": "complaint",
    "c30": "sickness_follow_up",
}
IN_THE_DATABASE = {"c32": "tests/processes/tasks/test_a_caseworker_leaves.py"}


@pytest.mark.parametrize("case", PLAYED)
def test_a_demo_case_turns_out_as_expected(case: str) -> None:
    found = [(key, name) for key, name in EXAMPLES if name.startswith(f"{case}_")]
    assert {key for key, _ in found} == {PLAYED[case]}, f"an example {case}_….toml in bpmn/{PLAYED[case]}/examples"
    assert [told for name in found for told in played(*name)[0]] == []


@pytest.mark.parametrize("case", PLAYED)
def test_a_demo_case_says_which_it_is(case: str) -> None:
    for path in (PROJECT / "bpmn").glob(f"*/examples/{case}_*.toml"):
        title = tomllib.loads(path.read_text(encoding="utf-8"))["title"]
        assert all(title[language].startswith(case.upper()) for language in ("da", "en")), path.name


@pytest.mark.parametrize("case", IN_THE_DATABASE)
def test_a_demo_case_over_the_database_has_its_test(case: str) -> None:
    assert f"def test_{case}_" in (PROJECT / IN_THE_DATABASE[case]).read_text(encoding="utf-8")
