"""Is there a form for every task, and is it in the folder?"""

from __future__ import annotations

from collections.abc import Iterator

from processes.definitions.checks.drawn import WARNING, Drawn
from processes.definitions.checks.finding import Finding


def check(drawn: Drawn) -> Iterator[Finding]:
    """A form that is named must be there; a user task without one asks nothing, which is worth a word."""
    for shape in drawn.nodes():
        key = shape.element.form
        if key and key not in drawn.package.forms:
            yield shape.finding("form_missing", form=key)
        elif not key and shape.kind == "userTask":
            yield shape.finding("task_without_form", WARNING)
    named = {shape.element.form for shape in drawn.nodes()}
    for key in drawn.package.forms:
        if key not in named and f"forms/{key}.json" in drawn.package.content and drawn.shapes:
            yield Finding("form_unused", key, WARNING, f"forms/{key}.json", None, None, {"form": key, "name": key})
