"""The diagram of a block-structured process, as BPMN."""

from __future__ import annotations

from itertools import pairwise

from tests.processes.engine.difftest.blocks import Block
from tests.processes.engine.drawings import HEAD


class Writer:
    """Writes the diagram of the blocks."""

    def __init__(self) -> None:
        self.processes: list[str] = []
        self.around: list[str] = []
        self.flows = 0

    def file(self, block: Block) -> bytes:
        """The whole file."""
        self._process("main", block)
        return f"{HEAD}{''.join(self.around)}{''.join(self.processes)}</definitions>".encode()

    def _process(self, name: str, block: Block) -> None:
        self.processes.append(f'<process id="{name}" isExecutable="true">{self._scope(name, block)}</process>')

    def _scope(self, name: str, block: Block) -> str:
        out = [f'<startEvent id="{name}_start"/><endEvent id="{name}_end"/>']
        first, last = self._write(block, out)
        self._flow(out, f"{name}_start", first)
        self._flow(out, last, f"{name}_end")
        return "".join(out)

    def _flow(self, out: list[str], source: str, target: str, condition: str = "", name: str = "") -> None:
        self.flows += 1
        inner = f"<conditionExpression>{condition}</conditionExpression>" if condition else ""
        flow = name or f"flow{self.flows}"
        out.append(f'<sequenceFlow id="{flow}" sourceRef="{source}" targetRef="{target}">{inner}</sequenceFlow>')

    def _write(self, block: Block, out: list[str]) -> tuple[str, str]:
        """Write the block; its first and last element."""
        ends: tuple[str, str] = getattr(self, "_" + block[0])(block, out)
        return ends

    def _sequence(self, block: Block, out: list[str]) -> tuple[str, str]:
        ends = [self._write(each, out) for each in block[1]]
        for (_, last), (first, _) in pairwise(ends):
            self._flow(out, last, first)
        return ends[0][0], ends[-1][1]

    def _user(self, block: Block, out: list[str]) -> tuple[str, str]:
        out.append(f'<userTask id="{block[1]}"/>')
        return block[1], block[1]

    def _script(self, block: Block, out: list[str]) -> tuple[str, str]:
        out.append(f'<scriptTask id="{block[1]}"><script>v_{block[1]} = 1</script></scriptTask>')
        return block[1], block[1]

    def _pick(self, name: str, function: str, number: int, out: list[str]) -> str:
        picked = f'c_{name} = {function}("{name}", {number})'
        out.append(f'<scriptTask id="{name}_pick"><script>{picked}</script></scriptTask>')
        return f"{name}_pick"

    def _xor(self, block: Block, out: list[str]) -> tuple[str, str]:
        _, name, ways = block
        first = self._pick(name, "pick", len(ways), out)
        out.append(f'<exclusiveGateway id="{name}" default="{name}_else"/><exclusiveGateway id="{name}_join"/>')
        self._flow(out, first, name)
        for number, way in enumerate(ways):
            begin, end = self._write(way, out)
            if number < len(ways) - 1:
                self._flow(out, name, begin, f"c_{name} = {number}")
            else:
                self._flow(out, name, begin, name=f"{name}_else")
            self._flow(out, end, f"{name}_join")
        return first, f"{name}_join"

    def _or(self, block: Block, out: list[str]) -> tuple[str, str]:
        _, name, ways = block
        first = self._pick(name, "several", len(ways), out)
        out.append(f'<inclusiveGateway id="{name}"/><inclusiveGateway id="{name}_join"/>')
        self._flow(out, first, name)
        for number, way in enumerate(ways):
            begin, end = self._write(way, out)
            self._flow(out, name, begin, f'contains(c_{name}, "{number}")')
            self._flow(out, end, f"{name}_join")
        return first, f"{name}_join"

    def _and(self, block: Block, out: list[str]) -> tuple[str, str]:
        _, name, ways = block
        out.append(f'<parallelGateway id="{name}"/><parallelGateway id="{name}_join"/>')
        for way in ways:
            begin, end = self._write(way, out)
            self._flow(out, name, begin)
            self._flow(out, end, f"{name}_join")
        return name, f"{name}_join"

    def _loop(self, block: Block, out: list[str]) -> tuple[str, str]:
        _, name, body = block
        begin, end = self._write(body, out)
        picked = self._pick(name, "again", 0, out)
        out.append(f'<exclusiveGateway id="{name}_in"/><exclusiveGateway id="{name}" default="{name}_out"/>')
        out.append(f'<exclusiveGateway id="{name}_after"/>')
        self._flow(out, f"{name}_in", begin)
        self._flow(out, end, picked)
        self._flow(out, picked, name)
        self._flow(out, name, f"{name}_in", f"c_{name}")
        self._flow(out, name, f"{name}_after", name=f"{name}_out")
        return f"{name}_in", f"{name}_after"

    def _sub(self, block: Block, out: list[str]) -> tuple[str, str]:
        out.append(f'<subProcess id="{block[1]}">{self._scope(block[1], block[2])}</subProcess>')
        return block[1], block[1]

    def _call(self, block: Block, out: list[str]) -> tuple[str, str]:
        self._process(f"{block[1]}_called", block[2])
        out.append(f'<callActivity id="{block[1]}" calledElement="{block[1]}_called"/>')
        return block[1], block[1]

    def _multi(self, block: Block, out: list[str]) -> tuple[str, str]:
        _, name, count, sequential, enough = block
        out.append(f'<userTask id="{name}">{_instances(count, sequential, enough)}</userTask>')
        return name, name

    def _multi_sub(self, block: Block, out: list[str]) -> tuple[str, str]:
        _, name, count, sequential, body = block
        inner = self._scope(name, body)
        out.append(f'<subProcess id="{name}">{_instances(count, sequential, count)}{inner}</subProcess>')
        return name, name

    def _repeat(self, block: Block, out: list[str]) -> tuple[str, str]:
        condition = "<loopCondition>true</loopCondition>"
        loop = f'<standardLoopCharacteristics loopMaximum="{block[2]}">{condition}</standardLoopCharacteristics>'
        out.append(f'<userTask id="{block[1]}">{loop}</userTask>')
        return block[1], block[1]

    def _border(self, block: Block, out: list[str]) -> tuple[str, str]:
        _, name, activity, events = block
        first, main = self._write(activity, out)
        out.append(f'<exclusiveGateway id="{name}_join"/>')
        self._flow(out, main, f"{name}_join")
        for event, kind, stops, then in events:
            stop = "true" if stops else "false"
            inner = self._definition(event, kind)
            out.append(
                f'<boundaryEvent id="{event}" attachedToRef="{main}" cancelActivity="{stop}">{inner}</boundaryEvent>'
            )
            begin, end = self._write(then, out)
            self._flow(out, event, begin)
            if stops:
                self._flow(out, end, f"{name}_join")
            else:
                out.append(f'<endEvent id="{event}_end"/>')
                self._flow(out, end, f"{event}_end")
        return first, f"{name}_join"

    def _definition(self, event: str, kind: str) -> str:
        if kind == "timer":
            return "<timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>"
        if kind == "cycle":
            return "<timerEventDefinition><timeCycle>R2/P1D</timeCycle></timerEventDefinition>"
        self.around.append(f'<{kind} id="{kind}_{event}" name="{event}"/>')
        return f'<{kind}EventDefinition {kind}Ref="{kind}_{event}"/>'

    def _race(self, block: Block, out: list[str]) -> tuple[str, str]:
        _, name, events = block
        out.append(f'<eventBasedGateway id="{name}"/><exclusiveGateway id="{name}_join"/>')
        for event, kind, then in events:
            inner = self._definition(event, kind)
            out.append(f'<intermediateCatchEvent id="{event}">{inner}</intermediateCatchEvent>')
            begin, end = self._write(then, out)
            self._flow(out, name, event)
            self._flow(out, event, begin)
            self._flow(out, end, f"{name}_join")
        return name, f"{name}_join"

    def _catch(self, block: Block, out: list[str]) -> tuple[str, str]:
        inner = self._definition(block[1], block[2])
        out.append(f'<intermediateCatchEvent id="{block[1]}">{inner}</intermediateCatchEvent>')
        return block[1], block[1]

    def _error(self, block: Block, out: list[str]) -> tuple[str, str]:
        _, name, body, then = block
        self.around.append(f'<error id="error_{name}" errorCode="{name}"/>')
        inner = [f'<startEvent id="{name}_start"/><endEvent id="{name}_end"/>']
        inner.append(f'<endEvent id="{name}_bad"><errorEventDefinition errorRef="error_{name}"/></endEvent>')
        first, last = self._write(body, inner)
        picked = self._pick(name, "pick", 2, inner)
        inner.append(f'<exclusiveGateway id="{name}_how" default="{name}_well"/>')
        self._flow(inner, f"{name}_start", first)
        self._flow(inner, last, picked)
        self._flow(inner, picked, f"{name}_how")
        self._flow(inner, f"{name}_how", f"{name}_bad", f"c_{name} = 1")
        self._flow(inner, f"{name}_how", f"{name}_end", name=f"{name}_well")
        out.append(f'<subProcess id="{name}">{"".join(inner)}</subProcess><exclusiveGateway id="{name}_join"/>')
        caught = f'<errorEventDefinition errorRef="error_{name}"/>'
        out.append(f'<boundaryEvent id="{name}_caught" attachedToRef="{name}">{caught}</boundaryEvent>')
        begin, end = self._write(then, out)
        self._flow(out, f"{name}_caught", begin)
        self._flow(out, end, f"{name}_join")
        self._flow(out, name, f"{name}_join")
        return name, f"{name}_join"

    def _watched(self, block: Block, out: list[str]) -> tuple[str, str]:
        """A sub-process with an event sub-process that stops it."""
        _, name, body, event, then = block
        inner = [f'<endEvent id="{event}_end"/>']
        inner.append(
            f'<startEvent id="{event}" isInterrupting="true">{self._definition(event, "message")}</startEvent>'
        )
        begin, end = self._write(then, inner)
        self._flow(inner, event, begin)
        self._flow(inner, end, f"{event}_end")
        watch = f'<subProcess id="{event}_watch" triggeredByEvent="true">{"".join(inner)}</subProcess>'
        out.append(f'<subProcess id="{name}">{self._scope(name, body)}{watch}</subProcess>')
        return name, name


def _instances(count: int, sequential: bool, enough: int) -> str:
    how = "true" if sequential else "false"
    condition = f"<completionCondition>numberOfCompletedInstances >= {enough}</completionCondition>"
    said = f"<loopCardinality>{count}</loopCardinality>{condition}"
    return f'<multiInstanceLoopCharacteristics isSequential="{how}">{said}</multiInstanceLoopCharacteristics>'
