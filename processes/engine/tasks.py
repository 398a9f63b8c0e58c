"""Steps: people's tasks, scripts, calls handed out, decisions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from SpiffWorkflow.bpmn.specs import defaults

from processes.engine.expressions import element_of
from processes.engine.lean import Lean
from processes.engine.shapes import Decided
from processes.engine.token import Token
from processes.engine.values import copied
from processes.errors import EngineFault


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
        table = scope.plan.tables.get(self.table)
        if table is None:
            raise EngineFault("engine_table_unknown", element_of(token), table=self.table)
        decided = table.decide(token.data)
        result = written_by(table, decided.value)
        scope.top_workflow.decided.append(
            Decided(
                element=element_of(token),
                process=scope.process().spec.name,
                table=self.table,
                spec=self.decision_spec,
                inputs=copied({name: token.data.get(name) for name in table.inputs}),
                matched=tuple(decided.matched),
                outcome=decided.value,
                explanation=decided.explanation,
            )
        )
        token.write(result)
        return True


def written_by(table: Any, value: Any) -> Mapping[str, Any]:
    """The facts an answer becomes."""
    return value if isinstance(value, Mapping) else {table.name: value}
