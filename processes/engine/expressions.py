"""Every expression of a diagram is FEEL; SpiffWorkflow's Python environment is replaced and cannot be reached."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from SpiffWorkflow.bpmn.script_engine import BasePythonScriptEngineEnvironment, PythonScriptEngine

from processes.engine.moments import local
from processes.engine.values import copied
from processes.errors import EngineFault
from processes.rules.feel import FeelError, compile_expression, compile_script

if TYPE_CHECKING:
    from processes.engine.flow import CaseFlow
    from processes.engine.token import Token


class _Barred(BasePythonScriptEngineEnvironment):
    """The environment SpiffWorkflow would run Python in: there is none."""

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise EngineFault("engine_python_barred")

    evaluate = execute = call_service = _refuse


class FeelEngine(PythonScriptEngine):
    """Evaluates FEEL with a token's facts; ``deadline()`` and the time are answered by the world."""

    def __init__(self, case: CaseFlow) -> None:
        super().__init__(_Barred())
        self._case = case

    def evaluate(self, task: Token, expression: str, external_context: Any = None) -> Any:
        """The value of a condition: FEEL's true, or no. A fault if it is neither true, false nor null."""
        value = self.value(expression, task.data, task.task_spec.name)
        if value is not None and type(value) is not bool:
            raise EngineFault("engine_condition_not_boolean", element_of(task), expression=expression)
        return value is True

    def execute(self, task: Token, script: str, external_context: Any = None) -> bool:
        """Run the assignments of a script, each seeing the ones before it."""
        self.assign(task, script)
        return True

    def call_service(self, task: Token, **kwargs: Any) -> NoReturn:
        """Calls leave the case as HandedCall and never by a script engine."""
        raise EngineFault("engine_python_barred", element_of(task))

    def value(self, source: str, facts: Mapping[str, Any], element: str) -> Any:
        """The value of an expression; EngineFault at ``element`` if it cannot be had."""
        try:
            return compile_expression(source).evaluate(facts, self.functions(facts))
        except FeelError as fault:
            raise _fault(fault, element, source) from fault

    def assign(self, token: Token, source: str) -> None:
        """Write what a script assigns."""
        element = element_of(token)
        facts = dict(token.data)
        written: dict[str, Any] = {}
        try:
            for name, expression in compile_script(source):
                facts[name] = written[name] = storable(expression.evaluate(facts, self.functions(facts)), element)
        except FeelError as fault:
            raise _fault(fault, element, source) from fault
        token.write(written)

    def functions(self, facts: Mapping[str, Any]) -> Mapping[str, Callable[..., Any]]:
        """What the world answers, as functions an expression over these facts may call."""
        world = self._case.world

        def deadline(ref: str | None, point: str | None = None) -> Any:
            return None if ref is None else world.deadline(ref, point, facts)

        return {
            **world.functions,
            "deadline": deadline,
            "now": lambda: world.now,
            "today": lambda: local(world.now).date(),
        }


def storable(value: Any, element: str) -> Any:
    """The value of an expression, if a state can hold it; EngineFault at ``element`` for a range or a function."""
    try:
        return copied(value)
    except (TypeError, ValueError) as fault:
        raise EngineFault("engine_value_unstorable", element, kind=str(fault)) from fault


def element_of(token: Token) -> str:
    """The id to name when something is wrong at this token."""
    return str(token.task_spec.drawn or token.task_spec.name)


def _fault(fault: FeelError, element: str, source: str) -> EngineFault:
    return EngineFault(
        "engine_expression", element, expression=source.strip(), reason=fault.code, about=dict(fault.facts)
    )
