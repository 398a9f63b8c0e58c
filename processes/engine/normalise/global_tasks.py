"""Global tasks: each becomes a process of one step, under its own id, so that it can be called."""

from __future__ import annotations

from lxml import etree

from processes.engine.normalise.drawing import Drawing, Tag, without
from processes.engine.normalise.names import GLOBAL_TASKS, local, q


def rewrite(drawing: Drawing) -> None:
    """``globalUserTask`` -> a process with a start, a user task and an end."""
    for task in [child for child in drawing.root if local(child.tag) in GLOBAL_TASKS]:
        _into_process(drawing, task)


def _into_process(drawing: Drawing, task: Tag) -> None:
    own = without(task, "id") or ""
    kind = local(task.tag).removeprefix("global")
    process = etree.SubElement(drawing.root, q("process"), {"id": own, "isExecutable": "true"})
    if task.get("name"):
        process.set("name", task.get("name", ""))
    task.tag = q(kind[0].lower() + kind[1:])
    task.set("id", drawing.invent(process, "task", own))
    process.append(task)
    start, end = (drawing.make(process, name, name[:-5], own) for name in ("startEvent", "endEvent"))
    drawing.flow(process, start.get("id", ""), task.get("id", ""))
    drawing.flow(process, task.get("id", ""), end.get("id", ""))
    drawing.note(own, "global_task", made=task.get("id"))
