"""Loops and multi-instance activities: the same step several times, one after another or side by side."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from SpiffWorkflow.bpmn.specs import defaults

from processes.engine.expressions import element_of
from processes.engine.lean import Lean
from processes.engine.token import LIVE, READY, STARTED, Token, merged
from processes.errors import EngineFault

INSTANCE_LIMIT = 1_000
_COUNTER = "loopCounter"


class _Repeated(Lean):
    """Its token waits while instances run; they are tokens of the spec ``task_spec`` that know their owner."""

    task_spec: str
    condition: str | None

    @property
    def own_names(self) -> frozenset[str]:
        """The facts an instance keeps to itself."""
        return frozenset({_COUNTER})

    def _create(self, owner: Token, number: int, facts: Mapping[str, Any]) -> None:
        spec = owner.workflow.spec.task_specs[self.task_spec]
        instance = Token(owner.workflow, spec)
        instance.owner = owner.id
        instance.own_data = True
        instance.data = {**owner.data, **facts, _COUNTER: number}
        instance.stamps = owner.stamps
        instance.internal_data["i"] = number
        spec._update(instance)

    def _instances(self, owner: Token) -> list[Token]:
        return [each for each in owner.workflow.tasks.values() if each.owner == owner.id and each._state & LIVE]

    def _take_back(self, owner: Token, instance: Token) -> None:
        """What the instance wrote goes to the owner, but not what was only its own."""
        facts = (instance.data, instance.stamps)
        owner.data, owner.stamps = merged((owner.data, owner.stamps), facts, self.own_names)

    def _end(self, owner: Token) -> None:
        for instance in self._instances(owner):
            instance.cancel()
        owner.internal_data = {}
        owner._set_state(READY)

    def _on_cancel(self, token: Token) -> None:
        for instance in self._instances(token):
            instance.cancel()

    def _holds(self, owner: Token, condition: str, facts: Mapping[str, Any]) -> bool:
        return owner.workflow.script_engine.value(condition, facts, element_of(owner)) is True


class Loop(_Repeated, defaults.StandardLoopTask):
    """A standard loop: again and again while its condition holds."""

    def _update_hook(self, token: Token) -> bool:
        token._inherit_data()
        if self.test_before and not self._again(token, token.data, 0):
            return True
        token._set_state(STARTED)
        token.internal_data["done"] = 0
        self._create(token, 1, {})
        return False

    def instance_done(self, owner: Token, instance: Token) -> None:
        done = owner.internal_data["done"] = owner.internal_data["done"] + 1
        facts = instance.data
        self._take_back(owner, instance)
        if self._again(owner, facts, done):
            self._create(owner, done + 1, {})
        else:
            self._end(owner)

    def _again(self, owner: Token, facts: Mapping[str, Any], done: int) -> bool:
        if self.maximum is not None and done >= self.maximum:
            return False
        return self.condition is None or self._holds(owner, self.condition, facts)


class _Many(_Repeated):
    """Multi-instance: one instance per item of a list, or as many as a number says.

    An instance sees its item under ``item_name`` and its number, from 1, as ``loopCounter``. What it leaves under
    ``result_name`` is collected, in the order of the items, in the list ``results``.
    """

    sequential = False
    cardinality: str | None
    collection: str | None = None
    item_name: str | None = None
    results: str | None = None
    result_name: str | None = None

    @property
    def own_names(self) -> frozenset[str]:
        """The facts an instance keeps to itself: its number, its item and its result."""
        return frozenset(filter(None, (_COUNTER, self.item_name, self.result_name)))

    def _update_hook(self, token: Token) -> bool:
        token._inherit_data()
        items = self._items(token)
        if self.results is not None:
            token.write({self.results: [None] * len(items)})
        if not items:
            return True
        token._set_state(STARTED)
        token.internal_data.update(n=len(items), done=0)
        if self.sequential:
            token.internal_data["rest"] = items[1:] if self.collection is not None else None
        for number, item in enumerate(items[:1] if self.sequential else items, 1):
            self._create(token, number, self._item(item))
        return False

    def _item(self, item: Any) -> Mapping[str, Any]:
        return {self.item_name: item} if self.item_name is not None else {}

    def _items(self, token: Token) -> list[Any]:
        value = token.workflow.script_engine.value(self.collection or self.cardinality, token.data, element_of(token))
        many = len(value) if isinstance(value, list) else int(value) if _counts(value) else None
        if many is None or isinstance(value, list) is (self.collection is None):
            expression = self.collection or self.cardinality
            raise EngineFault("engine_instances_unreadable", element_of(token), expression=expression, value=str(value))
        if many > INSTANCE_LIMIT:
            raise EngineFault("engine_instances_too_many", element_of(token), limit=INSTANCE_LIMIT)
        return value if isinstance(value, list) else [None] * many

    def instance_done(self, owner: Token, instance: Token) -> None:
        memory = owner.internal_data
        memory["done"] += 1
        number = instance.internal_data["i"]
        facts = instance.data
        self._take_back(owner, instance)
        if self.results is not None and self.result_name is not None:
            collected = list(owner.data[self.results])
            collected[number - 1] = facts.get(self.result_name)
            owner.write({self.results: collected})
        if memory["done"] == memory["n"] or self._enough(owner, facts):
            self._end(owner)
        elif self.sequential:
            rest = memory["rest"]
            item = rest[0] if rest else None
            if rest:
                memory["rest"] = rest[1:]
            self._create(owner, number + 1, self._item(item))

    def _enough(self, owner: Token, facts: Mapping[str, Any]) -> bool:
        if self.condition is None:
            return False
        active = len(self._instances(owner))
        counts = {
            "numberOfInstances": owner.internal_data["n"],
            "numberOfActiveInstances": active,
            "numberOfCompletedInstances": owner.internal_data["done"],
            "numberOfTerminatedInstances": 0,
        }
        return self._holds(owner, self.condition, {**owner.data, **facts, **counts})


def _counts(value: Any) -> bool:
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool) and value >= 0 and value == int(value)


class Parallel(_Many, defaults.ParallelMultiInstanceTask):
    """All instances side by side."""


class Sequential(_Many, defaults.SequentialMultiInstanceTask):
    """One instance after another."""

    sequential = True
