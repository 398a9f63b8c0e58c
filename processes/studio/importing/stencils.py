"""What the stencils of other tools mean: names of Visio's own shapes, those for BPMN, and flow charts, as BPMN."""

from __future__ import annotations

import re
from collections.abc import Mapping

from processes.studio.importing.shapes import Figure

# The first that fits a shape's name (small letters) counts. Visio's names are English in every language.
_KINDS: tuple[tuple[str, str], ...] = (
    (r"expanded sub-?process", "subProcess"),
    (r"sub-?process|predefined process", "callActivity"),
    (r"call activity", "callActivity"),
    (r"start/end|terminator|start or end", "terminator"),
    (r"start.*event|event.*start|^start", "startEvent"),
    (r"end.*event|event.*end|^end$|^stop", "endEvent"),
    (r"boundary.*event", "boundaryEvent"),
    (r"intermediate|timer|delay|wait", "intermediateCatchEvent"),
    (r"event-based gateway", "eventBasedGateway"),
    (r"parallel gateway|^and$|fork|join", "parallelGateway"),
    (r"inclusive gateway|^or$", "inclusiveGateway"),
    (r"gateway|decision|diamond|condition", "exclusiveGateway"),
    (r"data store|database|stored data|direct data", "dataStoreReference"),
    (r"data object|data input|data output|^message$", "dataObjectReference"),
    (r"annotation|comment|note|callout", "textAnnotation"),
    (r"pool / lane", "lane"),
    (r"pool", "pool"),
    (r"swim ?lane|lane|functional band", "lane"),
    (r"cff container|cross.?functional", "pool"),
    (r"page reference|^link", "link"),
    (r"manual (operation|task|input)", "manualTask"),
    (r"user task", "userTask"),
    (r"service task", "serviceTask"),
    (r"send task", "sendTask"),
    (r"receive task", "receiveTask"),
    (r"script task", "scriptTask"),
    (r"business rule", "businessRuleTask"),
    (r"task|process|activity|step|operation|preparation|action", "task"),
    (r"^document|paper|card|^data$|external data|display", "paper"),
)
_LEFT_OUT = re.compile(r"separator|phase|title|legend|border|swimlane list|background|sheet|guide|logo|picture|foreign")
_LINES: tuple[tuple[str, str], ...] = (
    (r"message", "messageFlow"),
    (r"association", "association"),
    (r"", "sequenceFlow"),
)
_TASKS = {
    "user": "userTask",
    "manual": "manualTask",
    "service": "serviceTask",
    "send": "sendTask",
    "receive": "receiveTask",
    "script": "scriptTask",
    "business rule": "businessRuleTask",
}
_GATEWAYS = {
    "parallel": "parallelGateway",
    "inclusive": "inclusiveGateway",
    "complex": "complexGateway",
    "event": "eventBasedGateway",
    "exclusive": "exclusiveGateway",
}
_EVENTS = ("message", "timer", "signal", "error", "escalation", "conditional", "link", "terminate", "cancel")


def kind_of(figure: Figure) -> str:
    """The BPMN name of a shape, or pool, lane, terminator, link, paper, nothing; empty when its name says nothing."""
    name = figure.sort.lower().strip()
    if name and _LEFT_OUT.search(name):
        return "nothing"
    found = next((kind for pattern, kind in _KINDS if re.search(pattern, name)), "") if name else ""
    return _by_data(found, figure.said)


def _by_data(kind: str, said: Mapping[str, str]) -> str:
    """A shape of Visio's stencil for BPMN says in its own data which of several it is."""
    if kind == "task":
        return next((task for word, task in _TASKS.items() if word in said.get("bpmntasktype", "").lower()), kind)
    if kind.endswith("Gateway"):
        named = (said.get("bpmngatewaytype", "") + said.get("bpmnexclusivetype", "")).lower()
        return next((one for word, one in _GATEWAYS.items() if word in named), kind)
    return kind


def event_of(figure: Figure) -> str:
    """What an event waits for or tells, as its name or data say it; empty for nothing."""
    said = f"{figure.sort} {figure.said.get('bpmntriggerorresult', '')} {figure.said.get('bpmneventdefinition', '')}"
    low = said.lower()
    found = next((one for one in _EVENTS if one in low), "")
    return found or ("timer" if re.search(r"delay|wait", low) else "")


def line_of(sort: str) -> str:
    """The BPMN name of a line."""
    return next(kind for pattern, kind in _LINES if re.search(pattern, sort.lower()))
