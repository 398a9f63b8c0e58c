"""Activities: what cannot be run yet is refused here, with its reason."""

from __future__ import annotations

from processes.engine.normalise.drawing import Drawing, Tag, is_event_subprocess, text_of
from processes.engine.normalise.names import ACTIVITIES, AG, local, q

_LOOPS = ("standardLoopCharacteristics", "multiInstanceLoopCharacteristics")


def check(drawing: Drawing) -> None:
    """Can every activity be run?"""
    for task in drawing.all("scriptTask", "globalScriptTask"):
        _check_script(drawing, task)
    for container in drawing.containers():
        for node in drawing.nodes(container):
            if local(node.tag) in ACTIVITIES:
                _check_loop(drawing, node)
                _check_kind(drawing, node)


def _check_kind(drawing: Drawing, node: Tag) -> None:
    name = local(node.tag)
    if node.get("isForCompensation") in ("true", "1"):
        drawing.refuse(node, "compensation")
    if name == "callActivity" and not node.get("calledElement"):
        drawing.refuse(node, "call_without_process")
    if name == "receiveTask" and not node.get("messageRef"):
        drawing.refuse(node, "receive_without_message")
    if name == "businessRuleTask" and not any(said.get("table") for said in node.iter(f"{{{AG}}}decision")):
        drawing.refuse(node, "rule_without_table")
    if name == "adHocSubProcess":
        drawing.refuse(node, "ad_hoc")
    if is_event_subprocess(node) and name != "subProcess":
        drawing.refuse(node, "event_subprocess_kind")
    if is_event_subprocess(node) and any(node.find(q(loop)) is not None for loop in _LOOPS):
        drawing.refuse(node, "event_subprocess_loop")


def _check_script(drawing: Drawing, task: Tag) -> None:
    """A script is assignments in FEEL; any other language would have to be trusted to run."""
    language = task.get("scriptFormat", "feel").lower()
    if "feel" not in language:
        drawing.refuse(task, "script_language", language=language)
    elif not text_of(task.find(q("script"))):
        drawing.refuse(task, "script_empty")


def _check_loop(drawing: Drawing, node: Tag) -> None:
    standard, several = (node.find(q(name)) for name in _LOOPS)
    if standard is not None and several is not None:
        drawing.refuse(several, "two_loops")
    if standard is not None:
        maximum = standard.get("loopMaximum")
        if maximum is None and not text_of(standard.find(q("loopCondition"))):
            drawing.refuse(standard, "loop_without_end")
        elif maximum is not None and not (maximum.strip().isdecimal() and int(maximum) > 0):
            drawing.refuse(standard, "loop_maximum", value=maximum)
    if several is not None:
        _check_instances(drawing, several)


def _check_instances(drawing: Drawing, several: Tag) -> None:
    if several.get("behavior", "All") != "All" or several.find(q("complexBehaviorDefinition")) is not None:
        drawing.refuse(several, "multi_instance_behaviour", value=several.get("behavior", "Complex"))
    cardinality = several.find(q("loopCardinality"))
    listed = several.find(q("loopDataInputRef"))
    if (cardinality is None) == (listed is None) or (listed is not None and not text_of(listed)):
        drawing.refuse(several, "multi_instance_how_many")
    elif cardinality is not None and (not text_of(cardinality) or text_of(cardinality).startswith("-")):
        drawing.refuse(several, "multi_instance_number", value=text_of(cardinality))


def rewrite(drawing: Drawing) -> None:
    """A complex gateway that only splits asks each way out by itself, as an inclusive one does (BPMN 2.0, 10.6.5)."""
    for container in drawing.containers():
        for gateway in container.findall(q("complexGateway")):
            own = gateway.get("id", "")
            if gateway.find(q("activationCondition")) is not None or len(drawing.entering(container, own)) > 1:
                drawing.refuse(gateway, "complex_gateway")
                continue
            gateway.tag = q("inclusiveGateway")
            drawing.note(gateway, "complex_split")
