"""Does a citizen always know how far the case has come?"""

from __future__ import annotations

from collections.abc import Iterator

from processes.definitions.checks.drawn import WARNING, Drawn
from processes.definitions.checks.finding import Finding


def check(drawn: Drawn) -> Iterator[Finding]:
    """A stage that is named is described, one that is described is reached; a task says which it belongs to."""
    described = {stage.key for stage in drawn.package.manifest.stages}
    for shape in drawn.nodes():
        stage = shape.element.stage
        if stage and stage not in described:
            yield shape.finding("stage_unknown", stage=stage)
        elif not stage and shape.kind == "userTask" and described:
            yield shape.finding("task_without_stage", WARNING)
    reached = {shape.element.stage for shape in drawn.nodes()}
    for each in drawn.package.manifest.stages:
        if each.key not in reached and drawn.shapes:
            facts = {"stage": each.key, "name": each.name}
            yield Finding("stage_unused", each.key, WARNING, "process.toml", None, None, facts)
