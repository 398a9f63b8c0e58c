"""The lines of an invented case, and the way a search led it."""

from __future__ import annotations

from processes.language import Text
from processes.studio.sandbox_way import NO_NAME, act_line, led_to, name_of, way
from processes.studio.trying.acts import Act, Did, live
from processes.studio.trying.library import Library
from tests.processes.studio.leading.walks import SPRING, an_edition
from tests.situations import review

EDITION = an_edition(review())
LIBRARY = Library({"review": ("review",)}, lambda _: EDITION)
BEGUN = Act(Did.START, SPRING, "start", "", {"received": ["2026-03-02"]}, "noah")
ASSESSED = Act(
    Did.ANSWER, SPRING, "assess", "", {"granted": ["true"], "reason": ["Alt er i orden"]}, "caseworker", "approve",
    ("granted",),
)  # fmt: skip


def test_only_the_acts_of_the_last_search_are_its_way_and_only_while_they_are_the_last() -> None:
    told = live(LIBRARY, "review", (BEGUN, ASSESSED))
    assert led_to(told) == EDITION.plan.elements["approve"].name
    (one,) = way(told)
    assert (one.number, one.line.name, [fact.name for fact in one.answers]) == (
        2,
        EDITION.plan.elements["assess"].name,
        ["granted"],
    )
    jumped = live(LIBRARY, "review", (BEGUN, ASSESSED, Act(Did.JUMP, SPRING)))
    assert (led_to(jumped), list(way(jumped))) == (NO_NAME, [])


def test_a_line_is_called_as_its_element_else_as_its_code() -> None:
    told = live(LIBRARY, "review", (BEGUN,))
    assert act_line(told.story, told.done[0], 1).number == 1
    assert name_of(None, "no_such") == Text.of("no_such")
