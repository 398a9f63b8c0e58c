"""The same diagrams on SpiffWorkflow as it comes, with its serializer and its Python expressions, for comparison."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.bpmn.serializer import BpmnWorkflowSerializer
from SpiffWorkflow.spiff.parser import SpiffBpmnParser
from SpiffWorkflow.spiff.serializer import DEFAULT_CONFIG
from SpiffWorkflow.util.task import TaskState

MODELS = Path(__file__).parent / "models"
ITERATIONS = (1, 100, 190)  # at 198 it ends in a RecursionError


class Stock:
    """One process on SpiffWorkflow as it comes."""

    def __init__(self, process: str, *files: str, table: str | None = None) -> None:
        parser = SpiffBpmnParser()
        parser.add_bpmn_files([str(MODELS / file) for file in files])
        if table is not None:
            parser.add_dmn_file(str(MODELS / table))
        self.spec = parser.get_spec(process)
        self.inside = parser.get_subprocess_specs(process)
        self.serializer = BpmnWorkflowSerializer(BpmnWorkflowSerializer.configure(DEFAULT_CONFIG))

    def begin(self, facts: Mapping[str, Any]) -> str:
        """A case at its first rest, as JSON."""
        workflow = BpmnWorkflow(self.spec, self.inside)
        workflow.task_tree.data.update(facts)
        workflow.do_engine_steps()
        return str(self.serializer.serialize_json(workflow))

    def ready(self, state: str) -> list[str]:
        """The tasks that wait for a person."""
        workflow = self.serializer.deserialize_json(state)
        return [task.task_spec.name for task in workflow.get_tasks(state=TaskState.READY, manual=True)]

    def visit(self, state: str, answers: Mapping[str, Mapping[str, Any]]) -> str:
        """Wake the case, complete its first task, save it."""
        workflow = self.serializer.deserialize_json(state)
        task = next(iter(workflow.get_tasks(state=TaskState.READY, manual=True)))
        task.data.update(answers.get(task.task_spec.name, {}))
        task.run()
        workflow.do_engine_steps()
        return str(self.serializer.serialize_json(workflow))


def tell(cost: Callable[[Callable[[], Any], int], float], answers: Mapping[str, Mapping[str, Any]]) -> None:
    """Print SpiffWorkflow's own figures."""
    one = Stock("application", "application.bpmn", "application_review.bpmn", table="rate.dmn")
    state = one.begin({})
    while tasks := one.ready(state):
        print(f"SpiffWorkflow as it comes, application at {tasks[0]}: {_figures(one, state, answers, cost)}")
        state = one.visit(state, answers)
    loop = Stock("follow_up", "follow_up.bpmn")
    state = loop.begin({"rounds": 0})
    for iteration in range(1, ITERATIONS[-1] + 1):
        if iteration in ITERATIONS:
            figures = _figures(loop, state, answers, cost)
            print(f"SpiffWorkflow as it comes, follow-up loop at iteration {iteration}: {figures}")
        state = loop.visit(state, answers)
    print("SpiffWorkflow as it comes, follow-up loop at iteration 1000: not reached, a RecursionError ends it at 198")


def _figures(
    one: Stock,
    state: str,
    answers: Mapping[str, Mapping[str, Any]],
    cost: Callable[[Callable[[], Any], int], float],
) -> str:
    return f"{cost(lambda: one.visit(state, answers), 15):.3f} ms, {len(state)} bytes"
