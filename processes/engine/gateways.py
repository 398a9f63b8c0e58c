"""Ways that part and meet. The joins are BPMN 2.0's (13.4), where SpiffWorkflow's count arrivals of earlier rounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from SpiffWorkflow.bpmn.specs import defaults
from SpiffWorkflow.bpmn.specs.control import _EndJoin

from processes.engine.expressions import element_of
from processes.engine.lean import Lean
from processes.engine.token import FUTURE, LIVE, RACE, WAITING, Token
from processes.errors import EngineFault


class _Join(Lean):
    """Arrivals wait as tokens of their own until enough are there; then one goes on with the facts of all."""

    late = True
    joins = True
    _inputs: list[str]

    def _update_hook(self, token: Token) -> bool:
        token._inherit_data()
        if len(self._inputs) < 2:
            return True
        before = token.parent
        token.internal_data["from"] = before.task_spec.name if before is not None else ""
        token._set_state(WAITING)
        return False

    def _arrivals(self, token: Token) -> list[Token]:
        return [each for each in token.workflow.tasks.values() if each.task_spec is self and each._state == WAITING]

    def _first_of_each(self, arrivals: Iterable[Token], places: Counter[str]) -> list[Token]:
        left = Counter(places)
        chosen = []
        for arrival in arrivals:
            came = arrival.internal_data["from"]
            if left[came]:
                left[came] -= 1
                chosen.append(arrival)
        return chosen

    def _fire(self, chosen: list[Token]) -> None:
        last = chosen.pop()
        for other in chosen:
            last.absorb(other)
            other.vanish()
        del last.internal_data["from"]
        last._ready()


class ParallelGateway(_Join, defaults.ParallelGateway):
    """Waits for one token on every incoming flow; leaves on every outgoing one."""

    def _update_hook(self, token: Token) -> bool:
        if super()._update_hook(token):
            return True
        places = Counter(self._inputs)
        chosen = self._first_of_each(self._arrivals(token), places)
        if len(chosen) == len(self._inputs):
            self._fire(chosen)
        return False


class InclusiveGateway(_Join, defaults.InclusiveGateway):
    """Waits until no token can come any more on a flow that has none; leaves where the condition holds.

    A token elsewhere holds it up if it can reach a flow without a token and cannot reach one that has a token, in both
    cases without passing this gateway (BPMN 2.0, table 13.4).
    """

    def asked(self, token: Token) -> bool:
        arrivals = self._arrivals(token)
        arrived = {arrival.internal_data["from"] for arrival in arrivals}
        missing = set(self._inputs) - arrived
        if missing:
            holding = self._upstream(missing) - self._upstream(arrived)
            for other in token.workflow.tasks.values():
                if other._state & LIVE and other.task_spec is not self and other.task_spec.name in holding:
                    return False
        self._fire(self._first_of_each(arrivals, Counter(self._inputs)))
        return True

    def _upstream(self, names: Iterable[str]) -> set[str]:
        specs = self._wf_spec.task_specs
        seen: set[str] = set()
        rest = [name for name in names if name != self.name]
        while rest:
            name = rest.pop()
            if name not in seen:
                seen.add(name)
                rest.extend(before for before in specs[name]._inputs if before != self.name)
        return seen

    def _run_hook(self, token: Token) -> bool:
        matches, defaults_ = self._get_matching_outputs(token)
        if not matches and not defaults_:
            raise EngineFault("engine_no_way", element_of(token))
        token._sync_children(matches or defaults_, FUTURE)
        return True

    def _predict_hook(self, token: Token) -> None:
        pass


class Gathering(_Join, defaults.ParallelGateway):
    """Waits for so many tokens, whichever way they come: what an activity's start quantity asks for."""

    needed = 1

    def _update_hook(self, token: Token) -> bool:
        token._inherit_data()
        token.internal_data["from"] = ""
        token._set_state(WAITING)
        chosen = self._arrivals(token)[: self.needed]
        if len(chosen) == self.needed:
            self._fire(chosen)
        return False


class ExclusiveGateway(Lean, defaults.ExclusiveGateway):
    """Leaves on the first flow whose condition holds, else on the default."""

    def _predict_hook(self, token: Token) -> None:
        pass

    def _run_hook(self, token: Token) -> bool:
        specs = self._wf_spec.task_specs
        for condition, name in self.cond_task_specs:
            if condition is not None and condition._matches(token):
                token._sync_children([specs[name]], FUTURE)
                return True
        if self.default_task_spec is None:
            raise EngineFault("engine_no_way", element_of(token))
        token._sync_children([specs[self.default_task_spec]], FUTURE)
        return True


class EventGateway(Lean, defaults.EventBasedGateway):
    """Sets the events behind it racing: each waits with its own step and its own due time, the first ends the rest."""

    def connect(self, child: Any) -> None:
        """Unlike SpiffWorkflow's, the gateway leaves the events to their elements."""
        self._outputs.append(child.name)
        child._connect_notify(self)

    def _update_hook(self, token: Token) -> bool:
        token._inherit_data()
        return True

    def _predict_hook(self, token: Token) -> None:
        token._sync_children(self.outputs, FUTURE)
        for child in token.children:
            child.group = RACE + token.id


class EndJoin(_Join, _EndJoin):
    """The end of a scope: waits until no other token is left in it."""

    late = True

    def _update_hook(self, token: Token) -> bool:
        token._inherit_data()
        for other in self._arrivals(token):
            token.absorb(other)
            other.vanish()
        token._set_state(WAITING)
        self.asked(token)
        return False

    def asked(self, token: Token) -> bool:
        if not token.workflow.empty_but(token):
            return False
        token._ready()
        return True

    def _run_hook(self, token: Token) -> bool:
        return True

    def _on_complete_hook(self, token: Token) -> None:
        token._children = []
        token.workflow.finish((token.data, token.stamps))
