"""Folders in few words: the sound one changed in a place, or a small diagram in it."""

from __future__ import annotations

from collections.abc import Mapping

from tests.processes.definitions.checked import SOUND, step
from tests.processes.definitions.folders import BROKEN, folder
from tests.processes.engine.normalise.drawings import diagram

Files = Mapping[str, bytes]
Pair = tuple[Files, Files]

FORM = '<ag:form key="assessment"/>'
START, END, TASK = '<startEvent id="s"/>', '<endEvent id="e"/>', '<task id="t"/>'


def sound(*changes: str, **files: bytes | None) -> Files:
    """The sound folder with text put for text in its diagram, and these files (``forms__x_json``) changed."""
    drawn = SOUND
    for before, after in zip(changes[::2], changes[1::2], strict=True):
        assert before in drawn, before
        drawn = drawn.replace(before, after, 1)
    return with_files(folder(drawn.encode()), **files)


def with_files(base: Files, **files: bytes | None) -> Files:
    """These files laid over; None takes one out. ``__`` stands for a slash, ``_dot_`` for a dot."""
    given = {name.replace("__", "/").replace("_dot_", "."): raw for name, raw in files.items()}
    return {name: raw for name, raw in {**base, **given}.items() if raw is not None}


def broken(name: str) -> Files:
    """The folder with one of the broken diagrams."""
    return folder((BROKEN / f"{name}.bpmn").read_bytes())


def drawn(inside: str, around: str = "") -> Files:
    """The folder with a diagram that holds this alone."""
    text = (
        diagram(inside, around).decode().replace("<definitions ", '<definitions xmlns:ag="urn:arbejdsgang:bpmn:1" ', 1)
    )
    return folder(text.encode())


def assess(kind: str, inside: str, more: str = "", **files: bytes | None) -> Files:
    """The sound folder with the step ``assess`` of this kind, saying this."""
    begin = step(kind, inside, more)
    return sound(*begin, "</userTask>", f"</{kind}>", **files)


def beside(said: str, **files: bytes | None) -> Files:
    """The sound folder in which ``assess`` also says this."""
    return sound(FORM, FORM + said, **files)
