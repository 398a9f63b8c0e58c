"""The smaller rewritings, one by one."""

from __future__ import annotations

import pytest

from processes.engine.normalise import is_made
from processes.engine.normalise.names import MODEL, q
from tests.processes.engine.normalise.drawings import by_id, chain, codes, diagram, faults, flow, normalised, ways


@pytest.mark.parametrize("reserved", ["Start", "End", "Root", "StartEventSplit", "x.BoundaryEventJoin"])
def test_a_reserved_id_gets_another_and_the_note_tells_the_old(reserved: str) -> None:
    content = diagram(f'<startEvent id="s"/><task id="{reserved}"/><endEvent id="e"/>' + chain("s", reserved, "e"))
    root, notes = normalised(content)
    (note,) = [note for note in notes if note.code == "id_renamed"]
    assert note.facts["was"] == reserved
    assert is_made(note.element)
    assert {("s", note.element), (note.element, "e")} <= ways(root)


def test_a_link_becomes_a_flow() -> None:
    link = '<intermediate{0}Event id="{1}"><linkEventDefinition name="L"/></intermediate{0}Event>'
    steps = '<startEvent id="s"/><task id="a"/>' + link.format("Throw", "out") + link.format("Catch", "in")
    root, notes = normalised(diagram(steps + flow("s", "out") + flow("in", "a")))
    assert ("out", "in") in ways(root)
    assert ("out", "link_joined") in codes(notes)
    assert not list(root.iter(q("linkEventDefinition")))


def test_a_link_that_leads_nowhere_is_refused() -> None:
    link = (
        '<startEvent id="s"/><intermediateThrowEvent id="out"><linkEventDefinition name="L"/></intermediateThrowEvent>'
    )
    assert [(p.where, p.code) for p in faults(diagram(link + flow("s", "out")))] == [("out", "link_without_target")]


def test_a_signal_end_throws_and_then_ends() -> None:
    steps = '<startEvent id="s"/><endEvent id="e"><signalEventDefinition signalRef="g"/></endEvent>' + flow("s", "e")
    root, _ = normalised(diagram(steps, '<signal id="g" name="g"/>'))
    assert by_id(root, "e").tag == q("intermediateThrowEvent")
    (after,) = [target for source, target in ways(root) if source == "e"]
    assert by_id(root, after).tag == q("endEvent")


def test_a_shared_event_definition_is_copied_to_where_it_is_used() -> None:
    shared = '<timerEventDefinition id="later"><timeDuration>P1D</timeDuration></timerEventDefinition>'
    steps = '<startEvent id="s"/><intermediateCatchEvent id="w"><eventDefinitionRef>t:later</eventDefinitionRef>'
    root, _ = normalised(diagram(steps + "</intermediateCatchEvent>" + flow("s", "w"), shared))
    assert by_id(root, "w").findtext(f"{q('timerEventDefinition')}/{q('timeDuration')}") == "P1D"


def test_a_global_task_becomes_a_process_that_can_be_called() -> None:
    called = diagram(
        '<startEvent id="s"/><callActivity id="c" calledElement="g"/>' + flow("s", "c"), '<globalUserTask id="g"/>'
    )
    root, notes = normalised(called)
    process = by_id(root, "g")
    (note,) = [note for note in notes if note.code == "global_task"]
    assert process.tag == q("process")
    assert by_id(root, note.facts["made"]).tag == q("userTask")


def test_a_receive_task_that_begins_a_process_becomes_its_message_start() -> None:
    steps = '<receiveTask id="r" messageRef="m" instantiate="true"/><task id="a"/>' + flow("r", "a")
    root, _ = normalised(diagram(steps, '<message id="m" name="m"/>'))
    assert by_id(root, "r").tag == q("startEvent")
    assert by_id(root, "r")[0].get("messageRef") == "m"


def test_an_event_gateway_that_begins_a_process_becomes_its_starts() -> None:
    catch = '<intermediateCatchEvent id="{0}"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>'
    steps = '<eventBasedGateway id="g" instantiate="true"/><task id="a"/>' + catch.format("x") + catch.format("y")
    flows = flow("g", "x") + flow("g", "y") + flow("x", "a") + flow("y", "a")
    root, _ = normalised(diagram(steps + flows, '<message id="m" name="m"/>'))
    assert {by_id(root, own).tag for own in "xy"} == {q("startEvent")}
    assert not list(root.iter(q("eventBasedGateway")))


def test_what_begins_and_ends_without_being_drawn_is_added() -> None:
    root, notes = normalised(diagram('<subProcess id="sub"><task id="a"/><task id="b"/></subProcess>'))
    inside = by_id(root, "sub")
    assert len(inside.findall(q("startEvent"))) == 1
    assert {("p", "start_added"), ("sub", "start_added"), ("a", "end_added")} <= codes(notes)


def test_a_complex_gateway_that_only_splits_is_inclusive_and_any_other_is_refused() -> None:
    steps = '<startEvent id="s"/><complexGateway id="g" default="g_a"/><task id="a"/><task id="b"/>'
    flows = flow("s", "g") + flow("g", "a") + flow("g", "b", "x")
    root, _ = normalised(diagram(steps + flows))
    assert by_id(root, "g").tag == q("inclusiveGateway")
    joining = steps + flows + '<task id="c"/>' + flow("s", "c") + flow("c", "g")
    assert [(p.where, p.code) for p in faults(diagram(joining))] == [("g", "complex_gateway")]


def test_drawn_data_is_taken_out_and_a_list_is_known_by_its_name() -> None:
    several = (
        "<multiInstanceLoopCharacteristics><loopDataInputRef>in</loopDataInputRef></multiInstanceLoopCharacteristics>"
    )
    task = (
        '<userTask id="a"><ioSpecification><dataInput id="in"/></ioSpecification><dataInputAssociation id="i">'
        f"<sourceRef>ref</sourceRef><targetRef>in</targetRef></dataInputAssociation>{several}</userTask>"
    )
    drawn = '<dataObject id="o"/><dataObjectReference id="ref" name="parties" dataObjectRef="o"/>'
    root, _ = normalised(diagram('<startEvent id="s"/>' + task + drawn + flow("s", "a")))
    assert by_id(root, "a").findtext(f".//{q('loopDataInputRef')}") == "parties"
    assert not list(root.iter(q("dataObject"), q("dataInputAssociation"), q("ioSpecification")))


def test_qualified_references_are_followed() -> None:
    content = (
        f'<b:definitions xmlns:b="{MODEL}" xmlns:t="t" targetNamespace="t"><b:message id="m" name="m"/>'
        '<b:process id="p">'
        '<b:startEvent id="s"><b:messageEventDefinition messageRef="t:m"/></b:startEvent></b:process></b:definitions>'
    )
    root, _ = normalised(content.encode())
    assert by_id(root, "s")[0].get("messageRef") == "m"


def test_the_same_drawing_in_two_files_gets_different_invented_ids() -> None:
    steps = '<startEvent id="s"/><task id="a"/><task id="b"/>' + flow("s", "a") + flow("s", "b")
    made = []
    for process in ("first", "second"):
        root, _ = normalised(diagram(steps, process=process), process)
        made.append({own for element in root.iter() if is_made(own := element.get("id", ""))})
    assert made[0]
    assert not made[0] & made[1]
