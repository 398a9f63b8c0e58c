"""Sub-processes, transactions and called processes."""

from __future__ import annotations

from SpiffWorkflow.bpmn.specs import defaults

from processes.engine.expressions import element_of
from processes.engine.flow import Scope, SubFlow
from processes.engine.lean import Lean
from processes.engine.token import READY, STARTED, Token
from processes.errors import EngineFault


class _Holding(Lean):
    """Its token waits while a scope of its own runs inside; the scope's facts come back to it."""

    holds = True
    spec: str

    def _update_hook(self, token: Token) -> bool:
        token._inherit_data()
        token._set_state(STARTED)
        self._open(token).begin((token.data, token.stamps))
        return False

    def _open(self, token: Token) -> Scope:
        plan = token.workflow.plan
        return SubFlow(plan.specs[self.spec], plan, token)

    def returned(self, token: Token, inside: Scope) -> None:
        """The scope inside has ended."""
        token.data, token.stamps = inside.facts
        token._set_state(READY)

    def _on_cancel(self, token: Token) -> None:
        inside = token.workflow.top_workflow.subprocesses.get(token.id)
        if inside is not None:
            inside.stop()


class SubProcess(_Holding, defaults.SubWorkflowTask):
    """A process drawn inside another."""


class Transaction(_Holding, defaults.TransactionSubprocess):
    """A sub-process that a cancel end event undoes."""


class Call(_Holding, defaults.CallActivity):
    """A process called by its id: of the own plan first, else whichever plan the world answers."""

    calls = True

    def _open(self, token: Token) -> Scope:
        scope = token.workflow
        plan = scope.plan
        if self.spec not in plan.processes:
            called = scope.top_workflow.world.called(self.spec)
            if called is None or self.spec not in called.processes:
                raise EngineFault("engine_called_unknown", element_of(token), process=self.spec)
            plan = called
        return SubFlow(plan.specs[self.spec], plan, token)
