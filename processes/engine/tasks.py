"""Steps: people's tasks, scripts, calls handed out, decisions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from SpiffWorkflow.bpmn.specs import defaults

from processes.engine.expressions import element_of, storable
from processes.engine.lean import Lean
from processes.engine.shapes import Decided
from processes.engine.token import Token
from processes.errors import EngineFault
from processes.rules.dmn import Part
from processes.rules.feel import FeelError


class UserTask(Lean, defaults.UserTask):
    """Waits for a person."""

    waits_for_person = True


class ManualTask(Lean, defaults.ManualTask):
    """Waits for a person who does it outside and says so."""

    waits_for_person = True


class NoneTask(Lean, defaults.NoneTask):
    """A task of no kind: a person says when it is done."""

    waits_for_person = True


class ScriptTask(Lean, defaults.ScriptTask):
    """FEEL assignments."""

    def _run_hook(self, token: Token) -> bool:
        if self.script:
            token.workflow.script_engine.execute(token, self.script)
        return True


class HandedTask(Lean, defaults.ServiceTask):
    """A service or send step: stops, hands its call out and goes on when it is answered."""

    def __init__(self, wf_spec: Any, bpmn_id: str, operation: str, **kwargs: Any) -> None:
        super().__init__(wf_spec, bpmn_id, **kwargs)
        self.operation = operation
        self.manual = True


class RuleTask(Lean, defaults.ServiceTask):
    """Asks a decision table of the plan and writes what it answers."""

    def __init__(self, wf_spec: Any, bpmn_id: str, table: str, decision_spec: str | None, **kwargs: Any) -> None:
        super().__init__(wf_spec, bpmn_id, **kwargs)
        self.table = table
        self.decision_spec = decision_spec

    def _run_hook(self, token: Token) -> bool:
        scope = token.workflow
        case = scope.top_workflow
        part = scope.plan.decisions.get(self.table)
        if part is None:
            raise EngineFault("engine_table_unknown", element_of(token), table=self.table)
        try:
            decided = part.decide(token.data, case.script_engine.functions(token.data))
            explanation = decided.explanation
        except FeelError as fault:
            facts = {"table": self.table, "reason": fault.code, "about": dict(fault.facts)}
            raise EngineFault("engine_decision", element_of(token), **facts) from fault
        case.decided.append(
            Decided(
                element=element_of(token),
                process=scope.process().spec.name,
                table=self.table,
                spec=self.decision_spec,
                inputs={str(each["label"]): each["value"] for each in explanation.get("inputs", ())},
                matched=decided.matched,
                outcome=decided.value,
                explanation=explanation,
                plan=scope.plan.hash,
            )
        )
        token.write(storable(_answered(part, decided.value), element_of(token)))
        return True


def _answered(part: Part, value: Any) -> Mapping[str, Any]:
    """The facts an answer becomes: several outputs by their names, one under its own name or the decision's."""
    outputs = part.table.outputs if part.table is not None else ()
    if len(outputs) > 1:
        return value if isinstance(value, Mapping) else {each.name: _column(value, each.name) for each in outputs}
    name = outputs[0].name if outputs else ""
    return {name or part.name: value}


def _column(value: Any, name: str) -> Any:
    """What a table without a match, or one that lists all matches, says of one output."""
    return [each[name] for each in value] if isinstance(value, list) else None
