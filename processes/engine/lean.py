"""What every element's spec does differently from SpiffWorkflow's own: one mixin, each change with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from processes.engine.token import FUTURE, Token

if TYPE_CHECKING:
    from processes.engine.flow import Scope

# The version whose inside these changes were written for; a test fails when another one is installed.
WRITTEN_FOR = "3.2.0"


class Lean:
    """Goes before a SpiffWorkflow spec class among the bases.

    ``_predict``: SpiffWorkflow draws every possible future as tasks. It costs a quarter of the time, recurses without
    end round a loop without gateways and is the reason its states grow. Nothing here looks ahead.
    ``_run``: therefore the tokens behind an element come into being when it runs.
    ``_update``: tells that a flow was taken; SpiffWorkflow keeps that nowhere.
    ``_update_hook``, ``_on_complete_hook``: no data associations and no callbacks hung on shared specs at run time
    (a spec is shared by every case in the process; SpiffWorkflow changes it while it runs).
    ``test``: checked once when the plan is made, not at every step.
    """

    drawn: str | None = None  # the element's id in the drawing; None for what the drawing does not show
    element: str | None = None  # the same where entering and leaving are told: not for the instances of an activity
    flow_from: dict[str, str]  # name of the spec before this one -> id of the flow between them
    event = False  # runs before anything else
    late = False  # a token that waits here has not entered the element yet
    border = False  # hangs on the border of an activity
    holds = False  # a scope of its own runs inside
    calls = False  # and that is a whole process
    joins = False  # waits for other tokens; asked again when nothing else can move
    waits_for_person = False
    operation: str | None = None
    name: str
    manual: bool
    _outputs: list[str]

    def _predict(self, token: Token, seen: Any = None, looked_ahead: int = 0, mask: int = 0) -> None:
        pass

    def _predict_hook(self, token: Token) -> None:
        token._sync_children(self.outputs, FUTURE)  # type: ignore[attr-defined]  # TaskSpec has outputs

    def test(self) -> None:
        """Checked when the plan was made."""

    def _run(self, token: Token) -> Any:
        if self._outputs and not token._children:
            self._predict_hook(token)
        return super()._run(token)  # type: ignore[misc]  # TaskSpec has _run

    def _run_hook(self, token: Token) -> bool:
        return True

    def _update(self, token: Token) -> None:
        if token._state == FUTURE:
            token.workflow.arrived(token)
        if self._update_hook(token):
            token._ready()

    def _update_hook(self, token: Token) -> bool:
        token._inherit_data()
        return True

    def _on_complete_hook(self, token: Token) -> None:
        scope: Scope = token.workflow
        if token.group is not None and not token.racing:
            for other in scope.group(token.group):
                if other is not token:
                    other.cancel()
        if token.owner is not None:
            owner = scope.tasks[token.owner]
            owner.task_spec.instance_done(owner, token)

    def asked(self, token: Token) -> bool:
        """Nothing else can move: does the waiting token go on now? Answers whether something happened."""
        return False

    def instance_done(self, owner: Token, instance: Token) -> None:
        """An instance of this activity is done; only loops and multi-instance activities have any."""
        raise NotImplementedError

    def _on_ready_hook(self, token: Token) -> None:
        pass

    def _on_cancel(self, token: Token) -> None:
        pass
