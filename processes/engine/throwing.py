"""What happens when an event is thrown: who catches it in the case, and what leaves the case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from processes.engine.definitions import Wait
from processes.engine.expressions import element_of
from processes.engine.shapes import Thrown
from processes.engine.token import WAITING, Token
from processes.engine.values import copied
from processes.errors import EngineFault

if TYPE_CHECKING:
    from processes.engine.flow import CaseFlow, Scope

SELF = "self"
_NO_FACTS: Mapping[str, Any] = {}


def throw(token: Token, wait: Wait) -> None:
    """The token's element throws this. What nobody in the case can catch leaves it as Thrown."""
    if wait.kind == "message":
        _throw_message(token, wait)
    elif wait.kind == "signal":
        broadcast(token.workflow.top_workflow, wait.name, _NO_FACTS, token)
        _leave(token, wait)
    elif wait.kind == "escalation" and not raise_code(token, "escalation", wait.code, _NO_FACTS):
        _leave(token, wait)


def end(token: Token, wait: Wait) -> None:
    """An end event of the kind that ends more than its own token."""
    scope: Scope = token.workflow
    token._children = []
    if wait.kind == "terminate":
        _terminate(scope, token)
    elif wait.kind == "cancel":
        _cancel(scope, token)
    elif not raise_code(token, "error", wait.code, _NO_FACTS):
        _leave(token, wait)
        _terminate(scope.top_workflow, token)


def deliver(
    case: CaseFlow, name: str, facts: Mapping[str, Any], thrower: Token | None = None, step: str | None = None
) -> bool:
    """Hand a message to the token that has waited for it longest, or to the one at ``step``."""
    for token, index in waiting_for(case, "message", name):
        if step is None or token.id == step:
            token.task_spec.fire(token, index, facts, thrower)
            return True
    return False


def broadcast(case: CaseFlow, name: str, facts: Mapping[str, Any], thrower: Token | None = None) -> bool:
    """Hand a signal to every token that waits for it now."""
    caught = False
    for token, index in list(waiting_for(case, "signal", name)):
        if token._state == WAITING and not token.workflow.completed:
            token.task_spec.fire(token, index, facts, thrower)
            caught = True
    return caught


def waiting_for(case: CaseFlow, kind: str, name: str) -> Iterator[tuple[Token, int]]:
    """The tokens that wait for this message or signal, the longest waiting first."""
    found = []
    for token in case.tokens():
        if token._state == WAITING:
            for index, wait in enumerate(waits(token)):
                if wait.kind == kind and wait.name == name:
                    found.append((int(token.id), token, index))
    return iter([(token, index) for _, token, index in sorted(found, key=lambda each: (each[0], each[2]))])


def waits(token: Token) -> tuple[Wait, ...]:
    """What a token waits for; nothing if it is no event."""
    found: tuple[Wait, ...] = getattr(token.task_spec, "waits", ())
    return found


def raise_code(token: Token, kind: str, code: str | None, facts: Mapping[str, Any]) -> bool:
    """Raise an error or escalation at the token: the nearest activity around it with a fitting event catches it."""
    at: Token | None = token
    while at is not None:
        scope: Scope = at.workflow
        if at.group is not None:
            catcher = _catcher(scope, at, kind, code)
            if catcher is not None:
                catcher[0].task_spec.fire(*catcher, facts, token)
                return True
        at = scope.tasks[at.owner] if at.owner is not None else scope.owner
    return False


def _catcher(scope: Scope, at: Token, kind: str, code: str | None) -> tuple[Token, int] | None:
    fits: list[tuple[bool, Token, int]] = []
    for token in scope.group(at.group or ""):
        if token is at or token._state != WAITING:
            continue
        for index, wait in enumerate(waits(token)):
            if wait.kind == kind and wait.code in (None, "", code):
                fits.append((not wait.code, token, index))
    if not fits:
        return None
    _, token, index = min(fits, key=lambda fit: fit[0])
    return token, index


def _throw_message(token: Token, wait: Wait) -> None:
    drawn = token.workflow.plan.elements.get(element_of(token))
    own = drawn is not None and drawn.case_definition == SELF
    if not (own and deliver(token.workflow.top_workflow, wait.name, _NO_FACTS, token)):
        _leave(token, wait)


def _leave(token: Token, wait: Wait) -> None:
    drawn = token.workflow.plan.elements.get(element_of(token))
    token.workflow.top_workflow.thrown.append(
        Thrown(
            element=element_of(token),
            kind=wait.kind,
            name=wait.name or wait.code or "",
            data=copied(token.data),
            definition=drawn.case_definition if drawn else None,
            correlate=drawn.case_correlate if drawn else None,
            starts=drawn.case_starts if drawn else None,
        )
    )


def _terminate(scope: Scope, token: Token) -> None:
    """End the scope; one that was only wrapped round a process for its event sub-processes is the process."""
    while scope.owner is not None and scope.owner.task_spec.drawn is None:
        scope = scope.owner.workflow
    facts = scope.known((token.data, token.stamps))
    for each in scope.live():
        each.cancel()
    scope.finish(facts)


def _cancel(scope: Scope, token: Token) -> None:
    owner = scope.owner
    while owner is not None and not owner.task_spec.transaction:
        owner = owner.workflow.owner
    catcher = _catcher(owner.workflow, owner, "cancel", None) if owner is not None and owner.group else None
    if catcher is None:
        raise EngineFault("engine_cancel_uncaught", element_of(token))
    catcher[0].task_spec.fire(*catcher, _NO_FACTS, token)
