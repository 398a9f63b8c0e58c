"""A running case as bytes and back: only the tokens that live, each fact once.

Format 1, after the bytes ``AG1`` (and what ``values.written`` puts before its JSON), is the list

    [plan hashes, counter, scopes]
    scope = [plan, spec, owner, outcome, facts, stamps, rows, end]   the case first, then what runs inside it
    row   = [step, spec, state, facts, stamps, memory, group, owner]

``owner`` of a scope is the step that holds it (0: the case itself). Facts and stamps of a scope are those of its first
token that carries any; a scope inside says only what differs from the scope around it, and a row only what differs from
its scope. ``end`` is the facts of a case that has ended. Trailing emptiness is left off. What has finished is nowhere:
nothing looks back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from processes.engine import values
from processes.engine.flow import CaseFlow, Scope, SubFlow
from processes.engine.lean import Lean
from processes.engine.shapes import World
from processes.engine.token import READY, WAITING, Facts, Token
from processes.errors import EngineFault

if TYPE_CHECKING:
    from processes.engine.parse import Plan

HEAD = b"AG1"
_NO_FACTS: Facts = ({}, {})


def write(case: CaseFlow) -> bytes:
    """The state of a case at rest."""
    plans: list[str] = []
    shared = _shared_stamps(case)
    bases: dict[Scope | None, Facts] = {None: _NO_FACTS}
    scopes = [_scope(scope, plans, shared, bases) for scope in case.scopes()]
    return HEAD + values.written([plans, case.count, scopes])


def read(content: bytes, plans: Callable[[str], Plan], world: World) -> CaseFlow:
    """The case whose state this is. EngineFault ``engine_state_unknown`` for bytes of another format."""
    view = memoryview(content)
    if view[: len(HEAD)] != HEAD:
        raise EngineFault("engine_state_unknown")
    hashes, count, scopes = values.read(view[len(HEAD) :])
    known = [plans(each) for each in hashes]
    case = CaseFlow(known[scopes[0][0]], world)
    case.count = count
    by_step: dict[str, Token] = {}
    bases: dict[Scope | None, Facts] = {None: _NO_FACTS}
    _fill(case, scopes[0], bases, by_step)
    for row in scopes[1:]:
        plan, name, step = row[:3]
        _fill(SubFlow(known[plan].specs[name], known[plan], by_step[step]), row, bases, by_step)
    return case


def _shared_stamps(case: CaseFlow) -> Mapping[str, int]:
    """Facts every token knows in the same writing need no stamp: there is nothing to decide when they meet."""
    shared: dict[str, int] | None = None
    last: Mapping[str, int] = {}
    for token in case.tokens():
        if token.carries and token.stamps is not last:
            last = token.stamps
            if shared is None:
                shared = dict(last)
            else:
                shared = {name: stamp for name, stamp in shared.items() if last.get(name) == stamp}
    return shared or {}


def _own_stamps(token: Token, shared: Mapping[str, int]) -> Mapping[str, int]:
    return {name: stamp for name, stamp in token.stamps.items() if shared.get(name) != stamp}


def _around(scope: Scope) -> Scope | None:
    return scope.owner.workflow if scope.owner is not None else None


def _scope(scope: Scope, plans: list[str], shared: Mapping[str, int], bases: dict[Scope | None, Facts]) -> list[Any]:
    if scope.plan.hash not in plans:
        plans.append(scope.plan.hash)
    tokens = scope.live()
    around = bases[_around(scope)]
    first = next((token for token in tokens if token.carries), None)
    base = bases[scope] = (first.data, _own_stamps(first, shared)) if first is not None else around
    return _trimmed(
        [
            plans.index(scope.plan.hash),
            scope.spec.name,
            scope.owner.id if scope.owner is not None else 0,
            scope.outcome,
            _difference(base[0], around[0]),
            _difference(base[1], around[1]),
            [_row(token, base, shared) for token in tokens],
            scope.facts[0] if scope.completed else None,
        ]
    )


def _row(token: Token, base: Facts, shared: Mapping[str, int]) -> list[Any]:
    carries = token.carries
    return _trimmed(
        [
            int(token.id),
            token.task_spec.name,
            token._state,
            _difference(token.data, base[0]) if carries else None,
            _difference(_own_stamps(token, shared), base[1]) if carries else None,
            token.internal_data or None,
            token.group,
            token.owner,
        ]
    )


def _trimmed(row: list[Any]) -> list[Any]:
    while row and not row[-1] and row[-1] != 0:
        row.pop()
    return row


def _difference(facts: Mapping[str, Any], base: Mapping[str, Any]) -> list[Any] | None:
    """``[set, dropped]``. Two facts count as the same only if they are one object, or the same plain text or number."""
    if facts is base:
        return None
    changed = {name: value for name, value in facts.items() if name not in base or not _same(value, base[name])}
    dropped = [name for name in base if name not in facts]
    return _trimmed([changed, dropped]) or None


_PLAIN = frozenset({str, int, bool, type(None)})


def _same(one: Any, other: Any) -> bool:
    return one is other or (type(one) in _PLAIN and type(one) is type(other) and one == other)


def _applied(difference: list[Any] | None, base: Mapping[str, Any]) -> Any:
    if not difference:
        return base
    facts = {**base, **difference[0]}
    for name in difference[1] if len(difference) > 1 else ():
        del facts[name]
    return facts


def _fill(scope: Scope, row: list[Any], bases: dict[Scope | None, Facts], by_step: dict[str, Token]) -> None:
    row += [None] * (8 - len(row))
    _, _, _, scope.outcome, facts, stamps, rows, end = row
    data, marks = bases[_around(scope)]
    base = bases[scope] = (_applied(facts, data), _applied(stamps, marks))
    for each in rows or ():
        _place(scope, each, base, by_step)
    if not rows:
        scope.completed = True
        scope.facts = (end or {}, {})


def _place(scope: Scope, row: list[Any], base: Facts, by_step: dict[str, Token]) -> None:
    row += [None] * (8 - len(row))
    step, name, state, facts, stamps, memory, group, owner = row
    spec: Lean = scope.spec.task_specs[name]
    token = Token.__new__(Token)
    token.id = str(step)
    token.workflow = scope
    token.task_spec = spec
    token._parent = None
    token._children = []
    token._state = state
    token.triggered = False
    token.data = _applied(facts, base[0])
    token.stamps = _applied(stamps, base[1])
    token.internal_data = memory or {}
    token.group = group
    token.owner = owner
    token.own_data = owner is not None
    token.entered = spec.element is not None and (state != WAITING or not (spec.late or token.racing))
    scope.tasks[token.id] = by_step[token.id] = token
    if state == READY and not spec.manual:
        scope.top_workflow.steps.append(token)
