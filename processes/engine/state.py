"""A running case as bytes and back: only the tokens that live, each fact once.

Format 1, after the four bytes ``AG1`` and a version byte's sign (see ``values.written``), is the list

    [plan hashes, counter, scopes]
    scope = [plan, spec, owner, outcome, facts, rows, end]    the case first, then what runs inside it
    row   = [step, spec, state, own facts, stamps, memory, group, owner]

``owner`` of a scope is the step that holds it (0: the case itself). Facts of a scope are those of its first token;
those of a scope inside say only what differs from its owner's, and a row only what differs from its scope's. ``end`` is
the facts of a case that has ended. Trailing emptiness is left off. What has finished is nowhere: nothing looks back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from processes.engine import values
from processes.engine.flow import CaseFlow, Scope, SubFlow
from processes.engine.lean import Lean
from processes.engine.shapes import World
from processes.engine.token import READY, WAITING, Token
from processes.errors import EngineFault

if TYPE_CHECKING:
    from processes.engine.parse import Plan

HEAD = b"AG1"
_NO_STAMPS: Mapping[str, int] = {}


def write(case: CaseFlow) -> bytes:
    """The state of a case at rest."""
    plans: list[str] = []
    shared = _shared_stamps(case)
    scopes = [_scope(scope, plans, shared) for scope in case.scopes()]
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
    _fill(case, scopes[0], {}, by_step)
    for row in scopes[1:]:
        plan, name, step = row[:3]
        owner = by_step[step]
        _fill(SubFlow(known[plan].specs[name], known[plan], owner), row, owner.data, by_step)
    return case


def _shared_stamps(case: CaseFlow) -> Mapping[str, int]:
    """Facts every token knows in the same writing need no stamp: there is nothing to decide when they meet."""
    tokens = iter(case.tokens())
    first = next(tokens, None)
    shared = dict(first.stamps) if first is not None else {}
    for token in tokens:
        if not shared:
            break
        if token.stamps is not first.stamps:  # type: ignore[union-attr]  # there is a first if there is another
            theirs = token.stamps
            shared = {name: stamp for name, stamp in shared.items() if theirs.get(name) == stamp}
    return shared


def _scope(scope: Scope, plans: list[str], shared: Mapping[str, int]) -> list[Any]:
    if scope.plan.hash not in plans:
        plans.append(scope.plan.hash)
    tokens = scope.live()
    owner = scope.owner
    base = tokens[0].data if tokens else {}
    rows = [_row(token, base, shared) for token in tokens]
    row: list[Any] = [
        plans.index(scope.plan.hash),
        scope.spec.name,
        owner.id if owner is not None else 0,
        scope.outcome,
        _difference(base, owner.data if owner is not None else {}),
        rows,
        scope.facts[0] if scope.completed else None,
    ]
    return _trimmed(row)


def _row(token: Token, base: Mapping[str, Any], shared: Mapping[str, int]) -> list[Any]:
    stamps = {name: stamp for name, stamp in token.stamps.items() if shared.get(name) != stamp}
    return _trimmed(
        [
            int(token.id),
            token.task_spec.name,
            token._state,
            _difference(token.data, base),
            stamps,
            token.internal_data,
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


def _applied(difference: list[Any] | None, base: dict[str, Any]) -> dict[str, Any]:
    if not difference:
        return base
    facts = {**base, **difference[0]}
    for name in difference[1] if len(difference) > 1 else ():
        del facts[name]
    return facts


def _fill(scope: Scope, row: list[Any], around: dict[str, Any], by_step: dict[str, Token]) -> None:
    row += [None] * (7 - len(row))
    scope.outcome = row[3]
    facts = _applied(row[4], around)
    for each in row[5] or ():
        _place(scope, each, facts, by_step)
    if not row[5]:
        scope.completed = True
        scope.facts = (row[6] or {}, _NO_STAMPS)


def _place(scope: Scope, row: list[Any], facts: dict[str, Any], by_step: dict[str, Token]) -> None:
    row += [None] * (8 - len(row))
    step, name, state, own, stamps, memory, group, owner = row
    spec: Lean = scope.spec.task_specs[name]
    token = Token.__new__(Token)
    token.id = str(step)
    token.workflow = scope
    token.task_spec = spec
    token._parent = None
    token._children = []
    token._state = state
    token.triggered = False
    token.data = _applied(own, facts)
    token.stamps = stamps or _NO_STAMPS
    token.internal_data = memory or {}
    token.group = group
    token.owner = owner
    token.own_data = owner is not None
    token.entered = spec.element is not None and (state != WAITING or not (spec.late or token.racing))
    scope.tasks[token.id] = by_step[token.id] = token
    if state == READY and not spec.manual:
        scope.top_workflow.steps.append(token)
