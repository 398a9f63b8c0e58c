"""Leading a case to a step: what the search answers really leads there, on the processes we ship."""

from __future__ import annotations

import random

import pytest

from processes.studio.leading.lead import FIRST, TRIES, lead
from processes.studio.trying.acts import Act, Did
from processes.studio.trying.library import Library
from tests.bpmn.world import library, shipped
from tests.processes.studio.leading.walks import SPRING, an_edition, beginning, comes_to
from tests.situations import review

EDITION = an_edition(review())
REVIEW = Library({"review": ("review",)}, lambda _: EDITION)
EACH = 4  # steps of each process, by chance


def steps_by_chance(key: str) -> list[str]:
    """Some tasks of the drawing, the same every time."""
    elements = library().plan(key).elements.values()
    tasks = sorted(one.id for one in elements if one.kind in ("userTask", "manualTask"))
    return random.Random(key).sample(tasks, EACH)


@pytest.mark.parametrize("key", ["sickness_follow_up", "complaint", "sanction", "job_order", "match_and_plan"])
def test_the_answers_found_really_lead_there(key: str) -> None:
    content = shipped(key)[0].content
    examples = {name: text for name, text in content.items() if name.startswith("examples/")}
    found = 0
    for target in steps_by_chance(key):
        led = lead(library(), key, (), target, beginning(library().plan(key).starts[0].id), examples)
        assert led.tries <= TRIES
        if led.reached:
            found += 1
            assert comes_to(library(), key, led.acts, target), (target, led.acts)
            assert not comes_to(library(), key, led.acts[:-1] or led.acts[:0], target) if len(led.acts) > 1 else True
    assert found >= EACH - 2


def test_it_goes_on_from_where_the_case_is() -> None:
    begun = Act(Did.START, SPRING, "start", "", {"received": ["2026-03-02"]}, "noah")
    led = lead(REVIEW, "review", (begun,), "approve", begun)
    assert (led.reached, led.kept, led.acts[0]) == (True, 1, begun)
    assert [one.element for one in led.acts] == ["start", "assess"]
    again = lead(REVIEW, "review", led.acts, "approve", begun)
    assert (again.reached, again.acts, again.kept, again.tries) == (True, led.acts, 2, 0)


def test_where_no_way_leads_on_it_goes_back_no_further_than_it_must() -> None:
    begun = Act(Did.START, SPRING, "start", "", {"received": ["2026-03-02"]}, "noah")
    wrong = Act(Did.ANSWER, SPRING, "assess", "", {"granted": ["false"], "reason": ["Der mangler bilag"]}, "caseworker")
    led = lead(REVIEW, "review", (begun, wrong), "approve", begun)
    assert (led.reached, led.kept, led.acts[0]) == (True, 1, begun)
    assert led.acts[1].raw["granted"] == "true"


def test_what_nothing_leads_to_is_said_with_where_it_came_nearest() -> None:
    key, target = "hearing", "T5H_2b_company_answers"  # the company is asked in cases about a company alone
    led = lead(library(), key, (), target, beginning(library().plan(key).starts[0].id))
    assert (led.reached, led.nearest, led.example) == (False, "T5H_1_write_hearing_letter", "")
    assert led.far > 0


def test_the_way_of_an_example_is_taken_where_the_search_finds_none_soon() -> None:
    key, target = "sanction", "T5_11_resume"
    start = beginning(library().plan(key).starts[0].id)
    name = "examples/deduction_until_contact.toml"
    led = lead(library(), key, (), target, start, {name: shipped(key)[0].content[name]})
    assert (led.reached, led.example, led.tries) == (True, name, FIRST)
    assert comes_to(library(), key, led.acts, target)
