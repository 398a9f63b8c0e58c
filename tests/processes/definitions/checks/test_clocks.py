"""Timers name deadlines that stand in the folder."""

from __future__ import annotations

from processes.definitions.checks.clocks import is_literal
from tests.processes.definitions.checked import told

DEADLINES = """\
[[deadline]]
id = "P9-01"
name = { da = "Svar", en = "Answer" }
kind = "law"
statute = { da = "§ 1", en = "section 1" }
start_name = { da = "modtaget", en = "received" }
starts_on = ["start"]
start = "days"
length = "P5W"
binds = "authority"
expiry = { da = "x", en = "y" }
mark = "L"
source = "R1"
kept_by = ["assess"]
alerts = []
rule_sets = []
"""


def test_a_timer_asks_for_a_deadline_that_stands_in_the_folder() -> None:
    timer = (
        '<boundaryEvent id="late" name="For sent" cancelActivity="false" attachedToRef="assess"><extensionElements>'
        '<i18n:translation target="@name" xml:lang="en">Late</i18n:translation></extensionElements>'
        "<timerEventDefinition><timeDate>{}</timeDate></timerEventDefinition></boundaryEvent>"
        '<sequenceFlow id="late_end" sourceRef="late" targetRef="end_refused"/></process>'
    )
    files = {"deadlines.toml": DEADLINES.encode()}
    assert told("</process>", timer.format('deadline("P9-01")'), files=files) == set()
    assert told("</process>", timer.format('deadline("P9-02")'), files=files) == {("fault", "deadline_unknown", "late")}
    point = timer.format('deadline("P9-01", "reminder")')
    assert told("</process>", point, files=files) == {("fault", "deadline_point_unknown", "late")}
    assert told("</process>", timer.format("2026-03-02"), files=files) == {("warning", "timer_literal", "late")}


def test_a_step_names_a_deadline_that_stands_in_the_folder() -> None:
    names = ('<ag:form key="assessment"/>', '<ag:form key="assessment"/><ag:deadline ref="P9-01 P9-03"/>')
    assert told(*names, files={"deadlines.toml": DEADLINES.encode()}) == {("fault", "deadline_unknown", "assess")}


def test_a_literal_is_of_its_own_kind() -> None:
    assert is_literal("timeDuration", "P28D")
    assert is_literal("timeDate", "2026-03-02")
    assert is_literal("timeCycle", "R3/P1D")
    assert not is_literal("timeDate", 'deadline("P9-01")')
