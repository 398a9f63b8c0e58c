"""Rewrites what SpiffWorkflow 3.2.0 would ignore or do wrong into what it runs, or refuses it by element and line."""

from __future__ import annotations

from lxml import etree

from processes.engine.normalise import (
    activities,
    data,
    ends,
    event_scopes,
    events,
    flows,
    global_tasks,
    ids,
    links,
    quantities,
    references,
    splits,
    starts,
    vocabulary,
    ways,
)
from processes.engine.normalise.drawing import MADE, Drawing, Note

__all__ = ["Note", "is_made", "normalise"]

# What only looks, in the order a person would want to be told.
_LOOKS = (
    vocabulary.check,
    ids.check,
    references.check,
    flows.check,
    activities.check,
    quantities.check,
    events.check,
    starts.check,
)

# What rewrites. The order matters: a split must stand before a start is set apart from its scope.
_REWRITES = (
    ids.rename_reserved,
    ids.name_definitions,
    global_tasks.rewrite,
    data.rewrite,
    activities.rewrite,
    starts.rewrite,
    links.rewrite,
    events.rewrite,
    ends.rewrite,
    quantities.rewrite,
    splits.rewrite,
    event_scopes.rewrite,
    flows.forget_marks,
)


def normalise(root: etree._Element, file: str) -> tuple[Note, ...]:
    """Edit the tree of one BPMN file in place until SpiffWorkflow runs what it says; tell what was changed.

    Ids of the diagram stay as they are. A reserved id gets another and a note ``id_renamed`` (element = the new id,
    ``was`` = the old one). The boundary event made of an event sub-process's start takes over the start's id, so that
    what is awaited carries the id that was drawn. Whatever is invented answers ``is_made``. Read names, lanes and
    ``ag:`` attributes before calling. Raises Invalid with every fault found.
    """
    drawing = Drawing(root, file)
    references.strip_prefixes(drawing)
    references.inline_definitions(drawing)
    for look in _LOOKS:
        look(drawing)
    drawing.raise_faults()
    for rewrite in _REWRITES:
        rewrite(drawing)
        drawing.raise_faults()
    ways.check(drawing)
    drawing.raise_faults()
    return tuple(drawing.notes)


def is_made(element: str) -> bool:
    """Whether this id was invented by the normaliser and stands nowhere in the drawing."""
    return element.startswith(MADE)
