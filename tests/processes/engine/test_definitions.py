"""What SpiffWorkflow read of an event, as this engine means it."""

from __future__ import annotations

from SpiffWorkflow.bpmn.specs import event_definitions as spiff

from processes.engine.definitions import Timer, Wait, waits_of


def test_a_plain_event_waits_for_nothing() -> None:
    assert waits_of(spiff.NoneEventDefinition()) == ()


def test_each_kind_of_event_keeps_what_tells_it_apart() -> None:
    assert waits_of(spiff.MessageEventDefinition("letter")) == (Wait("message", "letter"),)
    assert waits_of(spiff.SignalEventDefinition("alarm")) == (Wait("signal", "alarm"),)
    assert waits_of(spiff.ErrorEventDefinition("no", "NO")) == (Wait("error", "no", "NO"),)
    assert waits_of(spiff.EscalationEventDefinition("up", None)) == (Wait("escalation", "up"),)
    assert waits_of(spiff.ConditionalEventDefinition(" x > 1 ")) == (Wait("conditional", expression="x > 1"),)
    assert waits_of(Timer("t", " P1D ", "duration")) == (Wait("timer", expression="P1D", form="duration"),)
    assert waits_of(spiff.TerminateEventDefinition()) == (Wait("terminate"),)


def test_several_definitions_are_several_waits_in_their_order() -> None:
    several = spiff.MultipleEventDefinition([spiff.MessageEventDefinition("letter"), Timer("t", "P1D", "duration")])
    assert [wait.kind for wait in waits_of(several)] == ["message", "timer"]


def test_a_timer_never_fires_by_looking_at_the_clock() -> None:
    class Task:
        internal_data: dict[str, bool] = {}  # noqa: RUF012  (a stand-in)

    assert not Timer("t", "2000-01-01", "date").has_fired(Task())
