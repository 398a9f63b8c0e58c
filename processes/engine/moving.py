"""Moving a running case to another plan: every token finds its place there, or the case stays where it is.

Tokens go by the ids of their elements, or as they are mapped. Timers keep when they began to wait and when they ring;
facts stay; events on a border are armed or called off as the new drawing has them. It is all or nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from processes.engine.expressions import element_of
from processes.engine.flow import CaseFlow, Scope
from processes.engine.moving_joins import Arrival, settle_joins
from processes.engine.moving_places import Places, is_wrapping, race_of, unlike
from processes.engine.moving_stuck import FIRED, Place, stuck_at, stuck_within
from processes.engine.moving_wraps import Race, Wraps
from processes.engine.token import WAITING, Facts, Token
from processes.errors import Invalid, Problem

if TYPE_CHECKING:
    from processes.engine.parse import Plan

ENDS = ""  # what an element is mapped to whose way ends with the move
_NO_NAMES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What is asked for: for the hash of a plan the case is in, the plan it is to be in instead.

    ``names`` says where a token goes whose element is called otherwise or is gone: drawn id -> drawn id, ``ENDS`` for a
    way that ends here. ``keep_timers``: a timer that waits rings when it would have rung, whatever is drawn now.
    """

    plans: Mapping[str, Plan]
    names: Mapping[str, str] = field(default_factory=lambda: _NO_NAMES)
    keep_timers: bool = True


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """What was done, in drawn ids: tokens put at another element, events armed and called off, timers as they were."""

    put: tuple[tuple[str, str], ...]
    armed: tuple[str, ...]
    called_off: tuple[str, ...]
    kept: tuple[str, ...]  # timers that ring by the rule they were set by, which is another now
    renamed: tuple[tuple[str, str, str], ...] = ()  # step, element before, element now


def change(case: CaseFlow, wanted: PlanChange) -> PlanChanged:
    """Move the case and run on to its next rest.

    Raises Invalid with a Problem for each element at which a token finds no place; its facts name the ``process`` and,
    as ``choices``, the elements it may be mapped to. After that the case is in the middle of something: throw it away.
    """
    before = {scope: _ahead(scope) for scope in case.scopes()}
    moves = _Moves(case, wanted)
    moves.decide()
    if moves.problems:
        raise Invalid(moves.problems, "moving_refused")
    done = moves.apply()
    _must_end(case, before, wanted)
    case.drain()
    return done


def _ahead(scope: Scope) -> str | None:
    """Where a token of this scope, or of what it may yet open, would wait for ever."""
    places = tuple(_places(scope))
    return stuck_at(scope.spec, places) or stuck_within(scope.plan.specs, scope.spec, places)


def _must_end(case: CaseFlow, before: Mapping[Scope, str | None], wanted: PlanChange) -> None:
    """A token that could come to the end must still be able to."""
    hashes = {plan.hash for plan in wanted.plans.values()}
    for scope in case.scopes():
        if scope.plan.hash in hashes and before.get(scope) is None:
            name = _ahead(scope)
            if name is not None:
                facts = {"process": scope.process().spec.name}
                raise Invalid(Problem("moving_would_wait", _drawn(scope.plan, name), facts), "moving_refused")


def _drawn(plan: Plan, name: str) -> str:
    found = (process.task_specs[name] for process in plan.specs.values() if name in process.task_specs)
    return next((spec.drawn for spec in found if spec.drawn), name)


def _places(scope: Scope) -> Iterator[Place]:
    for token in scope.live():
        spec = token.task_spec
        if token.owner is None and not (spec.border and token._state == WAITING):
            came = token.internal_data.get("from", "") if token._state == WAITING else FIRED
            yield spec.name, came if spec.joins else ""


class _Moves:
    """First every token is asked for its place; only when all have one is anything changed."""

    def __init__(self, case: CaseFlow, wanted: PlanChange) -> None:
        self.case = case
        self.wanted = wanted
        self.problems: list[Problem] = []
        self.wraps = Wraps(case, wanted)
        self._targets: dict[Scope, Any] = {}  # the process each scope is to run
        self._names: dict[Token, str] = {}
        self._leaving: dict[Token, str] = {}  # token -> the element it is put at, or ENDS
        self._called_off: list[Token] = []
        self._racing: dict[str, Race] = {}
        self._put: list[tuple[str, str]] = []

    # asking

    def decide(self) -> None:
        """Find a place for every token, outermost scopes first; what stands inside a token that goes away goes too."""
        for scope in self.case.scopes():
            if self._is_gone(scope):
                continue
            target = self._target(scope)
            if scope.plan.hash not in self.wanted.plans or target is None:
                continue
            self._targets[scope] = target
            if scope.owner is None or not is_wrapping(scope.owner.task_spec):
                self.wraps.enter(scope, target)
            for token in scope.live():
                self._decide(scope, token)

    def _is_gone(self, scope: Scope) -> bool:
        at = scope.owner
        while at is not None:
            if at in self._leaving or (at.workflow.plan.hash in self.wanted.plans and at.workflow not in self._targets):
                return True
            at = at.workflow.owner
        return False

    def _places(self, scope: Scope) -> Places:
        return self.wraps.places(scope.plan)

    def _target(self, scope: Scope) -> Any:
        """The process this scope is to run; a problem where the new plan has none for it."""
        new = self.wanted.plans.get(scope.plan.hash)
        owner = scope.owner
        if owner is None:
            return new.specs[new.main] if new is not None else None
        outer: Scope = owner.workflow
        moved = self._new_spec(outer, owner) if outer.plan.hash in self.wanted.plans else owner.task_spec
        if is_wrapping(owner.task_spec):
            return self.wraps.target(scope)
        if moved is None:
            return None  # the token itself has been told already
        name = moved.spec
        plan = new or scope.plan
        calls = owner.task_spec.calls
        if calls and plan is not self._called(outer, name, plan):
            self._refuse("moving_called", outer, owner)
            return None
        if calls and self._name_of(scope) != name:
            self._refuse("moving_called", outer, owner)
            return None
        return plan.specs[name]

    def _name_of(self, scope: Scope) -> str:
        name = str(scope.spec.name)
        moves = scope.plan.hash in self.wanted.plans
        return self._places(scope).process(name) if moves else name

    def _called(self, outer: Scope, name: str, plan: Plan) -> Plan | None:
        """The plan a running call of this process goes on in: the caller's own if it holds the process."""
        own = self.wanted.plans.get(outer.plan.hash, outer.plan)
        if name in own.processes:
            return own
        return plan if name in plan.processes else None

    def _new_spec(self, scope: Scope, token: Token) -> Any:
        name = self._names.get(token)
        target = self._targets.get(scope)
        if name is None or target is None:
            return None
        return self.wraps.spec(scope, name)

    def _decide(self, scope: Scope, token: Token) -> None:
        spec = token.task_spec
        if spec.border and token._state == WAITING:
            return  # goes with its activity
        if token.owner is not None:
            self._decide_instance(scope, token)
            return
        if token.racing:
            self._decide_race(scope, token)
            return
        if not is_wrapping(spec):
            self._decide_plain(scope, token)

    def _decide_plain(self, scope: Scope, token: Token) -> None:
        spec = token.task_spec
        if self._ends(scope, token, spec.drawn):
            return
        name = self._places(scope).name(spec)
        there = self.wraps.spec(scope, name)
        why = "moving_no_place" if there is None else unlike(spec, there)
        if not why:
            self._names[token] = name
        elif spec.drawn in self.wanted.names:
            self._leave(scope, token, self.wanted.names[spec.drawn])
        else:
            self._refuse(why, scope, token)

    def _decide_instance(self, scope: Scope, token: Token) -> None:
        """An instance stands where the activity it is of stands."""
        owner = scope.tasks[token.owner or ""]
        if owner in self._leaving or owner not in self._names:
            return
        there = self.wraps.spec(scope, self.wraps.spec(scope, self._names[owner]).task_spec)
        if unlike(token.task_spec, there):
            self._refuse("moving_kind", scope, token)
        else:
            self._names[token] = there.name

    def _decide_race(self, scope: Scope, token: Token) -> None:
        """An event in a race stays in it as long as its gateway stands; what it waits for may go and come."""
        places = self._places(scope)
        gateway = race_of(scope.spec.task_specs, token.task_spec.name)
        if self._ends(scope, token, gateway.drawn):
            return
        there = self.wraps.spec(scope, places.name(gateway))
        if there is not None and type(there) is type(gateway):
            self._racing[token.group or ""] = (scope, there.name, (token.data, token.stamps))
            name = places.name(token.task_spec)
            new = self.wraps.spec(scope, name)
            if new is not None and name in there._outputs and not unlike(token.task_spec, new):
                self._names[token] = name
            else:
                self._called_off.append(token)
            return
        if gateway.drawn in self.wanted.names:
            first = not any(other in self._leaving for other in scope.group(token.group or ""))
            self._leave(scope, token, self.wanted.names[gateway.drawn] if first else ENDS)
        elif token is scope.group(token.group or "")[0]:
            self._refuse("moving_no_place", scope, token, gateway.drawn)

    def _ends(self, scope: Scope, token: Token, element: str | None) -> bool:
        """Whether the owner said that the way ends here; a problem where nothing would be left."""
        if element is None or self.wanted.names.get(element) != ENDS:
            return False
        others = [one for one in scope.live() if one is not token and not (one.task_spec.border and one.group)]
        alone = all(one.racing and one.group == token.group for one in others)
        if alone or all(self.wanted.names.get(one.task_spec.drawn or "") == ENDS for one in others):
            self._refuse("moving_nothing_left", scope, token)
        else:
            self._leaving[token] = ENDS
        return True

    def _leave(self, scope: Scope, token: Token, element: str) -> None:
        if element == ENDS or self.wraps.landing(scope, element) is not None:
            self._leaving[token] = element
            if element != ENDS:
                self._put.append((element_of(token), element))
        else:
            self._refuse("moving_not_there", scope, token, target=element)

    def _refuse(self, code: str, scope: Scope, token: Token, element: str | None = None, **more: str) -> None:
        where = element or token.task_spec.drawn or token.task_spec.name
        choices = self.wraps.landings(scope) if scope in self._targets else []
        facts = {"process": scope.process().spec.name, "choices": choices, **more}
        problem = Problem(code, where, facts)
        if problem not in self.problems:
            self.problems.append(problem)

    # doing

    def apply(self) -> PlanChanged:
        """Change the case; every token has its place."""
        arrivals: list[tuple[Scope, str, Facts]] = []
        for token, element in self._leaving.items():
            scope: Scope = token.workflow
            if element != ENDS:
                arrivals.append((scope, element, scope.gathered(token)))
            tied = scope.group(token.group) if token.group is not None and not token.racing else []
            for each in (token, *tied):
                each.cancel()
        wraps = self.wraps
        for token in self._called_off:
            wraps.call_off(token)
        staying = {token: name for token, name in self._names.items() if token.id in token.workflow.tasks}
        joins = [
            Arrival(token, wraps.places(token.workflow.plan), token.workflow.spec.task_specs)
            for token in staying
            if token.task_spec.joins
        ]
        stood = {token: token.task_spec.drawn for token in staying}
        wraps.move(staying, self._racing)
        for scope, element, facts in arrivals:
            wraps.put(scope, element, facts)
        settle_joins(joins)
        return PlanChanged(
            put=tuple(self._put),
            armed=tuple(wraps.armed),
            called_off=tuple(wraps.called_off),
            kept=tuple(wraps.kept),
            renamed=tuple(
                (token.id, was, token.task_spec.drawn) for token, was in stood.items() if was != token.task_spec.drawn
            ),
        )
