"""The page of an invented case."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from processes.cases.parts import Fact
from processes.language import Text
from processes.store.transaction import Transaction
from processes.studio import sandbox_page
from processes.studio.sandbox_go_on import go_on
from processes.studio.sandbox_page import sandbox, today
from processes.studio.save import save_files
from processes.studio.trying.acts import Act, Did
from tests.cast import Cast
from tests.conftest import MONDAY
from tests.drafts import DIAGRAM, a_draft
from tests.processes.studio.invented import assessed, begun, jumped
from tests.situations import review

WAIT = """<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions_wait" name="Wait"
  namespace="urn:arbejdsgang:tables"><decision id="wait_rules" name="wait">
  <decisionTable id="wait_table" hitPolicy="FIRST">
  <input id="i1" label="Modtaget"><inputExpression id="e1"><text>received</text></inputExpression></input>
  <output id="o1" name="waitFor" label="Vent højst"><description>Wait at most</description></output>
  <output id="o2" name="urgent" label="Haster"><description>Urgent</description></output>
  <rule id="r1"><inputEntry id="r1i"><text>-</text></inputEntry><outputEntry id="r1o"><text>"P4W"</text></outputEntry>
  <outputEntry id="r1p"><text>false</text></outputEntry></rule></decisionTable></decision></definitions>"""


def test_it_shows_what_waits_what_comes_and_where_the_case_is(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert sandbox(tx, cast.egon, draft.id) is None
    begun(tx, cast.egon, draft.id)
    told = sandbox(tx, cast.egon, draft.id)
    assert told is not None
    assert [(one.element, one.group, one.due) for one in told.tasks] == [
        ("assess", "sygedagpengecentret", date(2026, 3, 16))
    ]
    assert [one.element for one in told.reports] == ["withdrawn_came"]
    assert (told.coming[0].kind, told.coming[0].at) == ("timer", MONDAY + timedelta(days=3))
    assert [(one.due, one.state) for one in told.clocks] == [(date(2026, 3, 16), "running")]
    assert told.diagrams[0].here == ("assess",)
    assert "start" in told.diagrams[0].passed


def test_it_tells_what_happened_newest_first_with_its_letters(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    jumped(tx, cast.egon, draft.id)
    assessed(tx, cast.egon, draft.id)
    told = sandbox(tx, cast.egon, draft.id)
    assert told is not None
    assert [one.what for one in told.lines if one.what in ("start", "jump", "answer")] == ["answer", "jump", "start"]
    assert [one.text for one in told.letters] == ["answer"]
    assert (told.ended, [one.element for one in told.tasks]) == (False, ["remind"])
    assert told.clocks[0].state == "kept"


def test_an_end_is_told_by_its_name(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    go_on(tx, cast.egon, draft.id, Act(Did.MESSAGE, MONDAY, "withdrawn_came"))
    told = sandbox(tx, cast.egon, draft.id)
    assert told is not None
    assert (told.ended, told.end_name.en, told.coming) == (True, "Withdrawn", ())


def test_every_act_is_numbered_however_much_has_happened(
    tx: Transaction, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox_page, "MOST_LINES", 1)
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    jumped(tx, cast.egon, draft.id)
    assessed(tx, cast.egon, draft.id)
    told = sandbox(tx, cast.egon, draft.id)
    assert told is not None
    numbered = [(one.what, one.number) for one in told.lines if one.number]
    assert numbered == [("answer", 3), ("jump", 2), ("start", 1)]
    assert len(told.lines) <= len(numbered) + 1


def test_a_table_answers_under_the_titles_of_its_columns(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    diagram = review().content[DIAGRAM]
    before = '<bpmn:sequenceFlow id="flow_start" sourceRef="start" targetRef="assess"/>'
    task = '<bpmn:extensionElements><ag:decision table="wait"/></bpmn:extensionElements>'
    behind = (
        f'<bpmn:businessRuleTask id="rate" name="Frist">{task}</bpmn:businessRuleTask>'
        '<bpmn:sequenceFlow id="flow_rate" sourceRef="start" targetRef="rate"/>'
        '<bpmn:sequenceFlow id="flow_rated" sourceRef="rate" targetRef="assess"/>'
    )
    save_files(
        tx, cast.egon, draft.id, {DIAGRAM: diagram.replace(before, behind), "tables/wait.dmn": WAIT}, draft.revision
    )
    begun(tx, cast.egon, draft.id)
    told = sandbox(tx, cast.egon, draft.id)
    assert told is not None
    (line,) = [one for one in told.lines if one.what == "decided"]
    assert line.more == (
        Fact("waitFor", Text("Vent højst", "Wait at most"), Text("4 uger", "4 weeks")),
        Fact("urgent", Text("Haster", "Urgent"), False),
    )


def test_what_is_sent_is_called_as_the_step_that_sends_it_and_an_unnamed_one_by_its_place(
    tx: Transaction, cast: Cast
) -> None:
    draft = a_draft(tx, cast)
    diagram = review().content[DIAGRAM]
    before = '<bpmn:sequenceFlow id="flow_start" sourceRef="start" targetRef="assess"/>'
    event = '<bpmn:messageEventDefinition id="{0}_def" messageRef="raw_code"/></bpmn:intermediateThrowEvent>'
    behind = (
        '<bpmn:intermediateThrowEvent id="named" name="Bed om tilbud">' + event.format("named")
        + '<bpmn:intermediateThrowEvent id="unnamed">' + event.format("unnamed")
        + '<bpmn:sequenceFlow id="flow_1" sourceRef="start" targetRef="named"/>'
        '<bpmn:sequenceFlow id="flow_2" sourceRef="named" targetRef="unnamed"/>'
        '<bpmn:sequenceFlow id="flow_3" sourceRef="unnamed" targetRef="assess"/>'
    )  # fmt: skip
    message = '<bpmn:message id="raw_code" name="raw_code"/>'
    with_both = diagram.replace(before, behind).replace("<bpmn:process ", f"{message}<bpmn:process ", 1)
    save_files(tx, cast.egon, draft.id, {DIAGRAM: with_both}, draft.revision)
    begun(tx, cast.egon, draft.id)
    told = sandbox(tx, cast.egon, draft.id)
    assert told is not None
    assert [one.da for one in told.sent] == ["hændelsen efter »Bed om tilbud«", "Bed om tilbud"]
    assert [one.name for one in told.lines if one.what == "sent"] == list(told.sent)


def test_a_day_is_copenhagens() -> None:
    assert today(MONDAY) == date(2026, 3, 2)
