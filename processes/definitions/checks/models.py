"""Decision tables as the checks look at them: each file is read once, however often it is asked about."""

from __future__ import annotations

from functools import lru_cache

from processes.errors import Problem
from processes.rules.checks import check_model
from processes.rules.dmn import Model, read
from processes.rules.feel import FeelError
from processes.rules.feel.types import Type

KEPT = 512
FUNCTIONS = frozenset({"deadline", "now", "today", "rule_set"})

Known = tuple[tuple[str, Type], ...]


@lru_cache(maxsize=KEPT)
def model_of(content: bytes) -> Model | None:
    """The model in this file, to be looked at and not changed; None when it is no DMN at all."""
    try:
        return read(content)
    except FeelError:
        return None


def decisions_in(content: bytes) -> frozenset[str]:
    """The ids of the decisions in this file; none where anything in it cannot be read."""
    model = model_of(content)
    return frozenset(one.id for one in model.decisions) if model is not None and not model.faults else frozenset()


@lru_cache(maxsize=KEPT)
def problems_in(content: bytes, known: Known) -> tuple[Problem, ...]:
    """What is doubtful in this file, if it can be read; ``known`` are the types of the case's data, by name."""
    model = model_of(content)
    if model is None or model.faults:
        return ()
    return tuple(check_model(model, dict(known), FUNCTIONS))
