"""What was changed in SpiffWorkflow was changed in one version of it, and nothing of the library itself is touched."""

from __future__ import annotations

from importlib.metadata import version

import pytest
from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.bpmn.specs.bpmn_task_spec import BpmnTaskSpec
from SpiffWorkflow.specs.base import TaskSpec
from SpiffWorkflow.task import Task
from SpiffWorkflow.workflow import Workflow

from processes.engine.lean import WRITTEN_FOR, Lean
from processes.engine.reading import Parser
from processes.engine.token import Token


def test_the_engine_was_written_for_the_version_that_is_installed() -> None:
    """Another version: read its changes to every method ``Lean``, ``Token`` and ``Scope`` replace, then raise this."""
    assert version("SpiffWorkflow") == WRITTEN_FOR


@pytest.mark.parametrize("name", [name for name in vars(Lean) if name.startswith("_") and not name.startswith("__")])
def test_every_hook_that_is_replaced_is_one_the_library_has(name: str) -> None:
    assert hasattr(TaskSpec, name) or name == "_outputs"


@pytest.mark.parametrize("kind", [TaskSpec, BpmnTaskSpec, Task, Workflow, BpmnWorkflow])
def test_the_librarys_own_classes_are_as_they_came(kind: type) -> None:
    assert all(
        getattr(value, "__module__", kind.__module__).startswith("SpiffWorkflow") or not callable(value)
        for value in vars(kind).values()
    )


def test_every_element_the_parser_makes_is_lean_and_every_token_ours() -> None:
    assert all(issubclass(spec, Lean) for _, spec in Parser.OVERRIDE_PARSER_CLASSES.values())
    assert issubclass(Token, Task)
