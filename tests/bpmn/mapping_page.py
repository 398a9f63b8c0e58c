"""The page ``docs/mapping.md``, made from the mapping: ``python -m tests.bpmn.mapping_page`` writes it anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from processes.studio.trying.names import PROCESSES
from tests.bpmn.beyond import facts_to_be_born_with, messages, own_steps
from tests.bpmn.mapping import KINDS, Mapped, mapping, reasons
from tests.bpmn.world import playable

PAGE = Path(__file__).parents[2] / "docs" / "mapping.md"
_TITLES = {
    "steps": "Steps",
    "decisions": "Decisions",
    "deadlines": "Deadlines",
    "fields": "Forms and fields",
    "ends": "End states",
}
_HEAD = """# What carries what · Hvad der bærer hvad

Every step, decision, deadline, field of a form and end state of the specification, and the element, form, table or row
of deadlines.toml that carries it. Made by `python -m tests.bpmn.mapping_page`; a test keeps it in step.

*Hvert trin, hver beslutning, frist, hvert felt og hver sluttilstand i specifikationen, og hvad der bærer det. Siden
laves af en kommando og holdes ajour af en prøve.*
"""


def made() -> str:
    """The page as the content stands now."""
    parts = [*(line for kind in KINDS for line in _part(kind)), *_beyond()]
    return "\n".join([_HEAD, *parts])


def write() -> None:
    """Put the page into the docs anew."""
    PAGE.write_text(made(), encoding="utf-8")


def _part(kind: str) -> Iterator[str]:
    found = [one for one in mapping() if one.kind == kind]
    carried, excused = (
        sum(map(bool, each)) for each in ([one.carriers for one in found], [one.reason for one in found])
    )
    yield f"## {_TITLES[kind]}: {carried} of {len(found)} carried, {excused} with a reason"
    yield ""
    yield "| | Id | Name | Carried by |"
    yield "|---|---|---|---|"
    yield from (f"| {one.process} | {one.id} | {_cell(one.name)} | {_cell(_told(one))} |" for one in found)
    yield ""


def _beyond() -> Iterator[str]:
    """What somebody who only knows the specification needs in order to write an example."""
    yield "## Beyond the specification"
    yield ""
    yield "Steps of our own, what a case can be told from outside, and facts asked for by tables and deadlines alone."
    yield ""
    yield "| Process | Our own steps | Messages | Facts a case may be born with |"
    yield "|---|---|---|---|"
    for folder in (one for one in PROCESSES if one in playable()):
        told = (own_steps(folder), messages(folder), facts_to_be_born_with(folder))
        yield f"| {folder} | " + " | ".join(", ".join(each) for each in told) + " |"
    yield ""


def _told(one: Mapped) -> str:
    if one.carriers:
        return "; ".join(one.carriers)
    return f"not carried: {one.reason}" if one.reason else "MISSING"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def unused_reasons() -> list[str]:
    """Reasons for things the specification does not name, or that are carried after all."""
    known = {(one.kind, key): one for one in mapping() for key in (one.id, f"{one.process} {one.id}")}
    asked = [(kind, key) for kind, told in reasons().items() for key in told]
    return [f"{kind}: {key}" for kind, key in asked if (kind, key) not in known or known[kind, key].is_excused_in_vain]


if __name__ == "__main__":
    write()
