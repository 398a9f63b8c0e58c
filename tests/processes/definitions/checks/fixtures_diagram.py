"""What is wrong with flows, ids and steps, and the same put right."""

from __future__ import annotations

from tests.processes.definitions.checks.fixtures_made import (
    END,
    START,
    TASK,
    Pair,
    assess,
    beside,
    broken,
    drawn,
    sound,
)
from tests.processes.definitions.folders import folder
from tests.processes.engine.normalise.drawings import MANY, chain, diagram, flow

PLAIN = drawn(START + TASK + END + chain("s", "t", "e"))
CHOICE = '<exclusiveGateway id="g"{}/><task id="a"/><task id="b"/>'
JOIN = "<{0} id='g'{1}/><{2} id='j'/><endEvent id='e'/>"
LINK = '<intermediate{0}Event id="{1}"><linkEventDefinition name="L"/></intermediate{0}Event>'
LINKED = START + LINK.format("Throw", "out") + LINK.format("Catch", "in") + END + flow("s", "out") + flow("in", "e")
RULE = assess("businessRuleTask", '<ag:decision table="any"/>')
TWO = folder() | {"other.bpmn": diagram('<startEvent id="assess"/>', process="other")}
APART = folder() | {"other.bpmn": diagram('<startEvent id="elsewhere"/>', process="other")}


def _choice(default: str, first: str, second: str) -> str:
    """A choice of two ways, with their conditions."""
    ways = flow("s", "g") + flow("g", "a", first) + flow("g", "b", second)
    return START + CHOICE.format(f' default="{default}"' if default else "") + ways


def _join(split: str, join: str) -> str:
    """Two ways from a split to a join; of a choice the second is the default."""
    asks = split == "exclusiveGateway"
    own = ' default="g_u"' if asks else ""
    steps = '<task id="t"/><task id="u"/>' + chain("t", "j") + chain("u", "j")
    ways = flow("s", "g") + flow("g", "t", "days = 1" if asks else "") + flow("g", "u")
    return START + JOIN.format(split, own, join) + steps + ways + flow("j", "e")


def _several(more: str, inside: str) -> str:
    return MANY.format(more, inside)


SUB = '<subProcess id="p1"><startEvent id="ps"/><task id="pt"/>' + flow("ps", "pt") + "</subProcess>"
NUMBER = "<loopCardinality>3</loopCardinality>"
TASK_A = '<userTask id="a">{}</userTask>'
LOOP = "<standardLoopCharacteristics{}/>"

PAIRS: dict[str, Pair] = {
    **{
        code: (broken(name), sound())
        for name, code in {
            "duplicate_step": "duplicate_id",
            "made_up_id": "id_unusable",
            "process_without_id": "id_missing",
            "boundary_on_nothing": "unknown_reference",
            "surprise_element": "unknown_element",
            "condition_empty": "condition_empty",
            "condition_on_parallel": "condition_not_asked",
            "gateway_without_condition": "gateway_without_condition",
            "default_elsewhere": "default_elsewhere",
            "step_never_reached": "unreachable",
            "process_empty": "process_empty",
            "circle": "no_beginning",
            "compensation": "compensation",
            "loop_without_end": "loop_without_end",
            "script_in_javascript": "script_language",
            "service_without_operation": "service_without_operation",
            "operation_unknown": "operation_unknown",
            "called_missing": "called_missing",
        }.items()
    },
    "duplicate_across": (TWO, APART),
    "dead_end": (drawn(START + TASK + chain("s", "t")), PLAIN),
    "end_without_outcome": (sound('<ag:outcome code="granted"/>', ""), sound()),
    "flow_loose": (drawn(START + TASK + '<sequenceFlow id="f" sourceRef="s"/>'), PLAIN),
    "flow_across": (drawn(START + SUB + flow("s", "pt")), drawn(START + SUB + flow("s", "p1"))),
    "flow_into": (drawn(START + TASK + chain("s", "t", "s")), PLAIN),
    "flow_out_of": (drawn(START + TASK + END + chain("s", "e", "t")), PLAIN),
    "default_with_condition": (
        drawn(_choice("g_a", "days = 1", "days = 2")),
        drawn(_choice("g_a", "", "days = 2")),
    ),
    "gateway_without_default": (drawn(_choice("", "days = 1", "days = 2")), drawn(_choice("g_b", "days = 1", ""))),
    "join_never_complete": (
        drawn(_join("exclusiveGateway", "parallelGateway")),
        drawn(_join("exclusiveGateway", "exclusiveGateway")),
    ),
    "join_runs_twice": (
        drawn(_join("parallelGateway", "exclusiveGateway")),
        drawn(_join("parallelGateway", "parallelGateway")),
    ),
    "attached_wrongly": (
        drawn(
            _choice("g_b", "days = 1", "")
            + '<boundaryEvent id="b1" attachedToRef="g"><messageEventDefinition/></boundaryEvent>'
        ),
        drawn(
            _choice("g_b", "days = 1", "")
            + '<boundaryEvent id="b1" attachedToRef="a"><messageEventDefinition/></boundaryEvent>'
        ),
    ),
    "link_in_flow": (drawn(LINKED + TASK + flow("out", "t")), drawn(LINKED)),
    "link_without_target": (drawn(START + LINK.format("Throw", "out") + flow("s", "out")), drawn(LINKED)),
    "link_without_source": (drawn(START + LINK.format("Catch", "in")), drawn(LINKED)),
    "link_twice": (drawn(LINKED + LINK.format("Catch", "again")), drawn(LINKED)),
    "complex_gateway": (
        drawn(
            START
            + '<complexGateway id="g"/><task id="a"/><task id="b"/><task id="c"/>'
            + chain("s", "a", "g")
            + chain("s", "b", "g", "c")
        ),
        drawn(_join("parallelGateway", "parallelGateway")),
    ),
    "token_quantity": (
        drawn(START + '<task id="t" startQuantity="many"/>' + END + chain("s", "t", "e")),
        drawn(START + '<task id="t" startQuantity="1"/>' + END + chain("s", "t", "e")),
    ),
    "ad_hoc": (drawn('<adHocSubProcess id="a"><task id="b"/></adHocSubProcess>'), drawn(START + SUB + flow("s", "p1"))),
    "multi_instance_behaviour": (drawn(_several(' behavior="One"', NUMBER)), drawn(_several("", NUMBER))),
    "multi_instance_how_many": (drawn(_several("", "")), drawn(_several("", NUMBER))),
    "multi_instance_number": (drawn(_several("", NUMBER.replace("3", "-3"))), drawn(_several("", NUMBER))),
    "two_loops": (
        drawn(_several("", NUMBER).replace("</user", LOOP.format(' loopMaximum="2"') + "</user")),
        drawn(_several("", NUMBER)),
    ),
    "loop_maximum": (
        drawn(TASK_A.format(LOOP.format(' loopMaximum="-1"'))),
        drawn(TASK_A.format(LOOP.format(' loopMaximum="3"'))),
    ),
    "script_empty": (
        drawn('<scriptTask id="a"/>'),
        drawn('<scriptTask id="a"><script>total = days + 1</script></scriptTask>'),
    ),
    "call_without_process": (drawn('<callActivity id="a"/>'), drawn('<callActivity id="a" calledElement="hearing"/>')),
    "receive_without_message": (
        drawn('<receiveTask id="a"/>'),
        drawn('<receiveTask id="a" messageRef="m"/>', '<message id="m" name="m"/>'),
    ),
    "data_transformed": (
        drawn(
            '<dataObject id="o"/><task id="t"><dataInputAssociation id="i"><sourceRef>o</sourceRef>'
            "<targetRef>o</targetRef><transformation>days * 2</transformation></dataInputAssociation></task>"
        ),
        PLAIN,
    ),
    "instantiate_inside": (
        drawn(
            START + '<receiveTask id="a" messageRef="m" instantiate="true"/>' + flow("s", "a"),
            '<message id="m" name="m"/>',
        ),
        drawn(
            '<receiveTask id="a" messageRef="m" instantiate="true"/>' + TASK + flow("a", "t"),
            '<message id="m" name="m"/>',
        ),
    ),
    "instantiate_attached": (
        drawn(
            '<receiveTask id="r" messageRef="m" instantiate="true"/><boundaryEvent id="b" attachedToRef="r">'
            '<messageEventDefinition messageRef="m"/></boundaryEvent>',
            '<message id="m" name="m"/>',
        ),
        drawn('<receiveTask id="r" messageRef="m" instantiate="true"/>', '<message id="m" name="m"/>'),
    ),
    "send_without_message": (assess("sendTask", ""), assess("sendTask", '<ag:operation name="send"/>')),
    "case_definition_unknown": (
        assess("sendTask", '<ag:case definition="nobody" starts="x"/>', 'messageRef="asked"'),
        assess("sendTask", '<ag:case definition="sanction" starts="x"/>', 'messageRef="asked"'),
    ),
    "case_start_unknown": (
        assess("sendTask", '<ag:case definition="self" starts="nowhere"/>', 'messageRef="asked"'),
        assess("sendTask", '<ag:case definition="self" starts="start"/>', 'messageRef="asked"'),
    ),
    "task_without_form": (sound('<ag:form key="assessment"/>', ""), sound()),
    "deviation_reopen_not_here": (
        sound(
            '<i18n:translation target="@name" xml:lang="en">Granted?</i18n:translation>',
            '<i18n:translation target="@name" xml:lang="en">Granted?</i18n:translation><ag:deviation reopen="true"/>',
        ),
        beside('<ag:deviation reopen="true"/>'),
    ),
}
