"""What is wrong with events and timers, and the same put right."""

from __future__ import annotations

from tests.processes.definitions.checks.fixtures_made import END, START, TASK, Files, Pair, broken, drawn, sound
from tests.processes.engine.normalise.drawings import AROUND, BOUNDARY, CATCH, chain, flow

MESSAGE = '<messageEventDefinition messageRef="m"/>'
TIMER = "<timerEventDefinition><timeDuration>{}</timeDuration></timerEventDefinition>"
ERROR = '<errorEventDefinition errorRef="x"/>'
GATE = '<eventBasedGateway id="a"{}/>'
INNER = '<startEvent id="x{0}"><messageEventDefinition messageRef="m"/></startEvent><task id="y{0}"/>'
LOOP = '<standardLoopCharacteristics loopMaximum="2"/>'


def _caught(inside: str) -> Files:
    """A start, and then an intermediate event of this kind."""
    return drawn(START + CATCH.format(inside) + flow("s", "a"), AROUND)


def _bound(more: str, inside: str) -> Files:
    return drawn(START + BOUNDARY.format(more, inside) + flow("s", "a"), AROUND)


def _events(count: int) -> str:
    """An event sub-process with so many starts."""
    starts = "".join(INNER.format(number) + flow(f"x{number}", f"y{number}") for number in range(count))
    return f'<subProcess id="w" triggeredByEvent="true">{starts}</subProcess>'


def _behind(*behind: str, more: str = "", extra: str = "") -> Files:
    """An event-based gateway with these events behind it."""
    events = "".join(behind) + extra
    ways = flow("s", "a") + "".join(flow("a", f"c{number}") for number in range(len(behind)))
    return drawn(START + GATE.format(more) + events + ways, AROUND)


def _event(number: int, inside: str = MESSAGE) -> str:
    return f'<intermediateCatchEvent id="c{number}">{inside}</intermediateCatchEvent>'


PLAIN = drawn(START + TASK + END + chain("s", "t", "e"))
TWO = (_event(0), _event(1, TIMER.format("P2D")))
BESIDE = drawn(START + TASK + chain("s", "t") + _events(1), AROUND)
TASK_Z = '<task id="z"/>' + flow("s", "z") + flow("z", "c0")

PAIRS: dict[str, Pair] = {
    "event_not_here": (_caught(ERROR), _bound("", ERROR)),
    "event_without_kind": (_caught(""), _caught(MESSAGE)),
    "event_without_name": (_caught("<messageEventDefinition/>"), _caught(MESSAGE)),
    "event_mixed": (
        drawn(
            START
            + '<endEvent id="a"><errorEventDefinition errorRef="x"/><signalEventDefinition signalRef="g"/></endEvent>'
            + flow("s", "a"),
            AROUND,
        ),
        drawn(START + f'<endEvent id="a">{ERROR}</endEvent>' + flow("s", "a"), AROUND),
    ),
    "error_must_interrupt": (_bound(' cancelActivity="false"', ERROR), _bound("", ERROR)),
    "cancel_outside_transaction": (_bound("", "<cancelEventDefinition/>"), _bound("", ERROR)),
    "timer_without_expression": (broken("timer_empty"), _caught(TIMER.format("P2D"))),
    "conditional_without_expression": (
        _caught("<conditionalEventDefinition/>"),
        _caught("<conditionalEventDefinition><condition>days &gt; 3</condition></conditionalEventDefinition>"),
    ),
    "several_starts": (
        drawn('<subProcess id="a"><startEvent id="r"/><startEvent id="t"/></subProcess>'),
        drawn('<subProcess id="a"><startEvent id="r"/><task id="t"/>' + flow("r", "t") + "</subProcess>"),
    ),
    "event_subprocess_starts": (drawn(START + TASK + chain("s", "t") + _events(2), AROUND), BESIDE),
    "event_subprocess_in_flow": (
        drawn(START + TASK + chain("s", "t", "w") + _events(1), AROUND),
        BESIDE,
    ),
    "event_subprocess_kind": (
        drawn(START + TASK + chain("s", "t") + '<transaction id="w" triggeredByEvent="true"/>'),
        BESIDE,
    ),
    "event_subprocess_loop": (
        drawn(START + TASK + chain("s", "t") + _events(1).replace("</subProcess>", LOOP + "</subProcess>"), AROUND),
        BESIDE,
    ),
    "event_subprocess_in_transaction": (
        drawn(
            START
            + '<transaction id="tx"><startEvent id="i"/><task id="k"/>'
            + flow("i", "k")
            + '<endEvent id="ce"><cancelEventDefinition/></endEvent>'
            + flow("k", "ce")
            + _events(1)
            + "</transaction>"
            + '<boundaryEvent id="cb" attachedToRef="tx"><cancelEventDefinition/></boundaryEvent>'
            + flow("s", "tx"),
            AROUND,
        ),
        BESIDE,
    ),
    "event_gateway_alone": (_behind(), _behind(*TWO)),
    "event_gateway_target": (
        drawn(START + GATE.format("") + _event(0) + TASK + flow("s", "a") + flow("a", "c0") + flow("a", "t"), AROUND),
        _behind(*TWO),
    ),
    "event_gateway_shared": (_behind(*TWO, extra=TASK_Z), _behind(*TWO)),
    "event_gateway_parallel": (_behind(*TWO, more=' eventGatewayType="Parallel"'), _behind(*TWO)),
    "start_by_time": (
        drawn(f'<startEvent id="s">{TIMER.format("P1D")}</startEvent>' + TASK + flow("s", "t")),
        PLAIN,
    ),
    "timer_unreadable": (broken("timer_unreadable"), sound()),
    "deadline_unknown": (broken("deadline_unknown"), sound()),
}
