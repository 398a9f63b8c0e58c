"""SpiffWorkflow's parser, told by its override table and by subclasses to make this engine's elements."""

from __future__ import annotations

from typing import Any

from lxml import etree
from SpiffWorkflow.bpmn.parser import event_parsers as spiff_events
from SpiffWorkflow.bpmn.parser import task_parsers as spiff_tasks
from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser
from SpiffWorkflow.bpmn.parser.ProcessParser import ProcessParser
from SpiffWorkflow.bpmn.parser.TaskParser import TaskParser
from SpiffWorkflow.bpmn.parser.ValidationException import ValidationException
from SpiffWorkflow.bpmn.specs.bpmn_process_spec import BpmnProcessSpec
from SpiffWorkflow.specs import WorkflowSpec

from processes.engine import calls, events, gateways, instances, tasks
from processes.engine.definitions import Timer
from processes.engine.normalise.names import AG, MODEL, q
from processes.engine.normalise.quantities import GATHERS

SPLIT = ".BoundaryEventSplit"
INSTANCE = " [child]"
_TIMES = {"timeDate": "date", "timeDuration": "duration", "timeCycle": "cycle"}
_XPATHS = [
    spiff_events.CANCEL_EVENT_XPATH,
    spiff_events.CONDITIONAL_EVENT_XPATH,
    spiff_events.ERROR_EVENT_XPATH,
    spiff_events.ESCALATION_EVENT_XPATH,
    spiff_events.TERMINATION_EVENT_XPATH,
    spiff_events.MESSAGE_EVENT_XPATH,
    spiff_events.SIGNAL_EVENT_XPATH,
    spiff_events.TIMER_EVENT_XPATH,
]


class ProcessSpec(BpmnProcessSpec):
    """A process whose beginning and end are this engine's."""

    def __init__(self, name: str, description: str, filename: str) -> None:
        WorkflowSpec.__init__(self, name=name, filename=filename)
        self.start = events.Start(self, "Start")
        self.end = gateways.EndJoin(self, "End")
        self.svg = None
        self.description = description
        self.io_specification = None
        self.data_objects: dict[str, Any] = {}
        self.data_stores: dict[str, Any] = {}
        self.correlation_keys: dict[str, Any] = {}
        self.bpmn_start_events: list[Any] = []


class _Process(ProcessParser):
    """Several start events are alternatives, not a split; data objects are facts like any other."""

    def create_spec(self) -> ProcessSpec:
        return ProcessSpec(self.bpmn_id, self.get_name(), self.filename)

    def _parse(self) -> None:
        self.spec = self.create_spec()
        starts = self.xpath("./bpmn:startEvent")
        if not starts:
            raise ValidationException("start", node=self.node, file_name=self.filename)
        for node in starts:
            self.parse_node(node)


class _Element:
    """Goes before each of SpiffWorkflow's element parsers.

    Order of the ways out of a gateway is the file's, not the drawing's; a boundary split needs no join; loops and
    multi-instance activities are this engine's; data associations say nothing an engine without data objects needs.
    """

    STANDARD_LOOP_CLASS = instances.Loop
    PARALLEL_MI_CLASS = instances.Parallel
    SEQUENTIAL_MI_CLASS = instances.Sequential
    task: Any
    spec: Any
    node: Any
    bpmn_id: str
    process_parser: Any

    @property
    def bpmn_attributes(self) -> dict[str, Any]:
        return {"bpmn_name": self.node.get("name"), "description": self.node.get("name") or self.bpmn_id}

    def get_position(self, node: Any = None) -> dict[str, float]:
        return {"x": 0.0, "y": 0.0}

    def parse_io_spec(self) -> None:
        return None

    def parse_condition(self, sequence_flow: Any) -> str | None:
        expression = sequence_flow.find(q("conditionExpression"))
        return None if expression is None else "".join(expression.itertext()).strip()

    def _add_boundary_event(self, children: list[Any]) -> Any:
        split = events.AttachedSplit(self.spec, self.bpmn_id + SPLIT)
        split.connect(self.task)
        for node in children:
            split.connect(self.process_parser.parse_node(node))
        return split

    def _add_multiinstance_task(self, loop: Any) -> None:
        original = self.spec.task_specs.pop(self.task.name)
        made = self.SEQUENTIAL_MI_CLASS if loop.get("isSequential") == "true" else self.PARALLEL_MI_CLASS
        self.task = made(self.spec, original.name, "")
        self._copy_task_attrs(original)  # type: ignore[attr-defined]  # TaskParser has it
        self.task.cardinality = _text(loop, "loopCardinality")
        self.task.collection = _text(loop, "loopDataInputRef")
        self.task.condition = _text(loop, "completionCondition")
        self.task.item_name = _named(loop, "inputDataItem")
        self.task.results = _text(loop, "loopDataOutputRef")
        self.task.result_name = _named(loop, "outputDataItem")


def _text(parent: Any, name: str) -> str | None:
    found = parent.find(q(name))
    return None if found is None else "".join(found.itertext()).strip() or None


def _named(parent: Any, name: str) -> str | None:
    found = parent.find(q(name))
    return None if found is None else found.get("name") or found.get("id")


class _Event(_Element):
    """Every event definition of an element counts, and a timer is this engine's."""

    def get_event_definition(self, xpaths: list[str]) -> Any:
        return super().get_event_definition(_XPATHS)  # type: ignore[misc]  # the parser it goes before has it

    def parse_timer_event(self, event: Any) -> Timer:
        for tag, form in _TIMES.items():
            found = event.find(q(tag))
            if found is not None:
                return Timer(self.bpmn_id, "".join(found.itertext()).strip(), form)
        raise ValidationException("timer", node=self.node)


def _handed(parser: Any, operation: str) -> tasks.HandedTask:
    return tasks.HandedTask(parser.spec, parser.bpmn_id, operation, **parser.bpmn_attributes)


def _extension(node: Any, name: str) -> Any:
    return node.find(f"{q('extensionElements')}/{{{AG}}}{name}")


class _Task(_Element, TaskParser):
    pass


class _Service(_Element, TaskParser):
    def create_task(self) -> Any:
        operation = _extension(self.node, "operation")
        return _handed(self, operation.get("name", "") if operation is not None else "")


class _Rule(_Element, TaskParser):
    def create_task(self) -> Any:
        decision = _extension(self.node, "decision")
        table = decision.get("table") if decision is not None else None
        if table is None:
            raise ValidationException("table", node=self.node)
        return tasks.RuleTask(self.spec, self.bpmn_id, table, decision.get("spec"), **self.bpmn_attributes)


class _Send(_Event, spiff_events.SendTaskParser):
    def create_task(self) -> Any:
        operation = _extension(self.node, "operation")
        if operation is not None:
            return _handed(self, operation.get("name", ""))
        return super().create_task()


class _Script(_Element, spiff_tasks.ScriptTaskParser):
    def get_script(self) -> str:
        return _text(self.node, "script") or ""


class _Call(_Element, spiff_tasks.CallActivityParser):
    pass


class _Sub(_Element, spiff_tasks.SubWorkflowParser):
    pass


class _Gateway(_Element, spiff_tasks.GatewayParser):
    pass


class _Gathering(_Element, spiff_tasks.GatewayParser):
    """Only the normaliser makes it: of an activity that begins when several tokens have come."""

    def create_task(self) -> Any:
        task = super().create_task()
        task.needed = int(self.node.get(GATHERS))
        return task


class _Conditional(_Element, spiff_tasks.ConditionalGatewayParser):
    pass


class _StartEvent(_Event, spiff_events.StartEventParser):
    pass


class _EndEvent(_Event, spiff_events.EndEventParser):
    pass


class _Catch(_Event, spiff_events.IntermediateCatchEventParser):
    pass


class _Throw(_Event, spiff_events.IntermediateThrowEventParser):
    pass


class _Receive(_Event, spiff_events.ReceiveTaskParser):
    pass


class _Boundary(_Event, spiff_events.BoundaryEventParser):
    pass


class _Race(_Event, spiff_events.EventBasedGatewayParser):
    pass


class Parser(BpmnParser):
    """Reads normalised trees into specs."""

    PROCESS_PARSER_CLASS = _Process
    OVERRIDE_PARSER_CLASSES = {  # noqa: RUF012  (SpiffWorkflow's own seam)
        q("startEvent"): (_StartEvent, events.StartEvent),
        q("endEvent"): (_EndEvent, events.EndEvent),
        q("intermediateCatchEvent"): (_Catch, events.CatchEvent),
        q("intermediateThrowEvent"): (_Throw, events.ThrowEvent),
        q("boundaryEvent"): (_Boundary, events.BoundaryEvent),
        q("eventBasedGateway"): (_Race, gateways.EventGateway),
        q("exclusiveGateway"): (_Conditional, gateways.ExclusiveGateway),
        q("inclusiveGateway"): (_Conditional, gateways.InclusiveGateway),
        q("parallelGateway"): (_Gateway, gateways.ParallelGateway),
        q("complexGateway"): (_Gathering, gateways.Gathering),
        q("task"): (_Task, tasks.NoneTask),
        q("userTask"): (_Task, tasks.UserTask),
        q("manualTask"): (_Task, tasks.ManualTask),
        q("scriptTask"): (_Script, tasks.ScriptTask),
        q("serviceTask"): (_Service, tasks.HandedTask),
        q("sendTask"): (_Send, events.SendTask),
        q("receiveTask"): (_Receive, events.ReceiveTask),
        q("businessRuleTask"): (_Rule, tasks.RuleTask),
        q("subProcess"): (_Sub, calls.SubProcess),
        q("transaction"): (_Sub, calls.Transaction),
        q("callActivity"): (_Call, calls.Call),
    }

    def _get_parser_class(self, tag: str) -> tuple[Any, Any]:
        return self.OVERRIDE_PARSER_CLASSES.get(tag, (None, None))

    def add_bpmn_xml(self, bpmn: etree._Element, filename: str | None = None) -> None:
        """Take one normalised file. Data stores, lanes and positions play no part."""
        self._add_processes(bpmn, filename)
        self._add_messages(bpmn)
        self._add_signals(bpmn)
        self._add_errors(bpmn)
        self._add_escalations(bpmn)


__all__ = ["INSTANCE", "MODEL", "SPLIT", "Parser", "ProcessSpec"]
