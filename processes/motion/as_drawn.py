"""A task as its step is drawn: what a version says of it, and whose it becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from processes.engine.shapes import Element, OpenStep
    from processes.motion.assign import Assigned
    from processes.motion.edition import Edition


def as_drawn(edition: Edition, step: OpenStep, element: Element, given: Assigned) -> dict[str, Any]:
    """The columns of a task that its version decides; the rest (days, who looks at it again, why) is the case's own."""
    return {
        "version_id": edition.id,
        "element": element.id,
        "process": step.process,
        "name_da": element.name.da,
        "name_en": element.name.en,
        "form_key": element.form,
        "text_key": element.text,
        "stage": element.stage,
        "group": given.group,
        "team_id": given.team,
        "assignee_id": given.person,
    }
