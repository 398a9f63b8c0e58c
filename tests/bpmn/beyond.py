"""What somebody who knows the specification alone cannot know: our own steps, messages, facts no form asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from processes.rules.feel import FeelError, compile_expression
from tests.bpmn.specification import is_numbered
from tests.bpmn.world import shipped

_GIVEN_BY_THE_HOUSE = {"today", "caseNumber", "caseOpenedOn", "outcome"}
_FEEL = re.compile(r"[A-Za-z_]\w*")


def own_steps(folder: str) -> list[str]:
    """The steps people do in a folder that the specification has no number for."""
    return sorted(
        f"{one.id} ({one.group or 'caller'})"
        for one in shipped(folder)[1].elements.values()
        if one.kind in ("userTask", "manualTask") and not is_numbered(one)
    )


def messages(folder: str) -> list[str]:
    """What a case of a folder can be told from outside: the message and where it is caught."""
    elements = shipped(folder)[1].elements.values()
    caught = ("startEvent", "intermediateCatchEvent", "boundaryEvent", "receiveTask")
    return sorted({f"{one.event_name} ({one.id})" for one in elements if one.kind in caught and one.event == "message"})


def facts_to_be_born_with(folder: str) -> list[str]:
    """The facts tables and deadlines ask for and no form, table or operation of the folder answers."""
    package, plan = shipped(folder)
    answered = {name for form in package.forms.values() for name in form.names}
    answered |= {out.name for table in plan.tables.values() for out in table.outputs}
    answered |= set(plan.tables) | _GIVEN_BY_THE_HOUSE
    return sorted(name for name in set(_asked(folder)) - answered if _FEEL.fullmatch(name))


def _asked(folder: str) -> Iterator[str]:
    package, plan = shipped(folder)
    for table in plan.tables.values():
        for column in table.inputs:
            yield from column.expression.names
    for rule in package.deadlines:
        for source in rule.expressions().values():
            yield from _names(source)


def _names(source: str) -> frozenset[str]:
    try:
        return compile_expression(source).names
    except FeelError:
        return frozenset()
