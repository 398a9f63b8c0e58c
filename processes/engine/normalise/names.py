"""The words of BPMN 2.0 (OMG formal/2011-01-03) that the normaliser knows, sorted by what they are."""

from __future__ import annotations

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
AG = "urn:arbejdsgang:bpmn:1"


def q(name: str) -> str:
    """The BPMN name as lxml writes it."""
    return f"{{{MODEL}}}{name}"


def local(tag: object) -> str:
    """The BPMN local name of a tag; empty for comments and for other namespaces."""
    return tag[len(MODEL) + 2 :] if isinstance(tag, str) and tag.startswith(f"{{{MODEL}}}") else ""


TASKS = frozenset(
    "task userTask manualTask scriptTask serviceTask sendTask receiveTask businessRuleTask callActivity".split()
)
EMBEDDED = frozenset("subProcess transaction adHocSubProcess".split())
ACTIVITIES = TASKS | EMBEDDED
GATEWAYS = frozenset("exclusiveGateway inclusiveGateway parallelGateway eventBasedGateway complexGateway".split())
EVENTS = frozenset("startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent".split())
NODES = ACTIVITIES | GATEWAYS | EVENTS
CONTAINERS = EMBEDDED | {"process"}
GLOBAL_TASKS = frozenset("globalTask globalUserTask globalManualTask globalScriptTask globalBusinessRuleTask".split())

# What may stand in a process beside its nodes and flows, and carries no order of execution.
BESIDE = frozenset(
    """documentation extensionElements laneSet association group textAnnotation dataObject dataObjectReference
    dataStoreReference property ioSpecification ioBinding incoming outgoing auditing monitoring supports
    supportedInterfaceRef correlationSubscription resourceRole performer humanPerformer potentialOwner category
    categoryValueRef""".split()
)
# What may stand inside a node.
WITHIN = BESIDE | frozenset(
    """dataInputAssociation dataOutputAssociation dataInput dataOutput inputSet outputSet standardLoopCharacteristics
    multiInstanceLoopCharacteristics messageEventDefinition timerEventDefinition signalEventDefinition
    errorEventDefinition escalationEventDefinition conditionalEventDefinition linkEventDefinition
    terminateEventDefinition cancelEventDefinition compensateEventDefinition eventDefinitionRef script rendering
    activationCondition completionCondition loopCondition""".split()
)
LOOPS = frozenset({"standardLoopCharacteristics", "multiInstanceLoopCharacteristics"})
# What may stand at the top of a file.
AROUND = (
    frozenset(
        """documentation extensionElements extension import relationship collaboration category conversation
        globalConversation choreography globalChoreographyTask correlationProperty dataStore endPoint error escalation
        interface itemDefinition message partnerEntity partnerRole resource signal process rootElement""".split()
    )
    | GLOBAL_TASKS
)

DEFINITION = "EventDefinition"
KINDS = {
    "message": "messageEventDefinition",
    "timer": "timerEventDefinition",
    "signal": "signalEventDefinition",
    "error": "errorEventDefinition",
    "escalation": "escalationEventDefinition",
    "conditional": "conditionalEventDefinition",
    "link": "linkEventDefinition",
    "terminate": "terminateEventDefinition",
    "cancel": "cancelEventDefinition",
    "compensation": "compensateEventDefinition",
}
KIND_OF = {tag: kind for kind, tag in KINDS.items()}
