"""Small diagrams for the tests, written as the steps and flows they hold."""

from __future__ import annotations

from itertools import pairwise

from lxml import etree

from processes.engine.normalise import Note, normalise
from processes.engine.normalise.names import MODEL, q
from processes.engine.xml import read_xml
from processes.errors import Invalid, Problem

_HEAD = (
    f'<definitions xmlns="{MODEL}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t" id="d">'
)


def diagram(inside: str, around: str = "", process: str = "p") -> bytes:
    """A file with one process that holds ``inside``."""
    return f'{_HEAD}{around}<process id="{process}" isExecutable="true">{inside}</process></definitions>'.encode()


def flow(source: str, target: str, condition: str = "") -> str:
    """A sequence flow named ``source_target``."""
    asked = f"<conditionExpression>{condition}</conditionExpression>" if condition else ""
    return f'<sequenceFlow id="{source}_{target}" sourceRef="{source}" targetRef="{target}">{asked}</sequenceFlow>'


def chain(*steps: str) -> str:
    """Flows from each step to the next."""
    return "".join(flow(first, second) for first, second in pairwise(steps))


def normalised(content: bytes, file: str = "f") -> tuple[etree._Element, tuple[Note, ...]]:
    """The tree after normalising, and the notes."""
    root = read_xml(content, file)
    return root, normalise(root, file)


def faults(content: bytes) -> list[Problem]:
    """What is refused."""
    try:
        normalised(content)
    except Invalid as invalid:
        return list(invalid.problems)
    return []


def by_id(root: etree._Element, own: str) -> etree._Element:
    """The element with this id."""
    (found,) = [element for element in root.iter() if element.get("id") == own]
    return found


def ways(root: etree._Element) -> set[tuple[str, str]]:
    """Every flow as source and target."""
    return {(flow.get("sourceRef", ""), flow.get("targetRef", "")) for flow in root.iter(q("sequenceFlow"))}


def codes(notes: tuple[Note, ...]) -> set[tuple[str, str]]:
    """The notes as element and code."""
    return {(note.element, note.code) for note in notes}


AROUND = '<message id="m" name="m"/><signal id="g" name="g"/><error id="x" name="x"/>'
MANY = '<userTask id="a"><multiInstanceLoopCharacteristics{}>{}</multiInstanceLoopCharacteristics></userTask>'
BOUNDARY = '<userTask id="a"/><boundaryEvent id="b" attachedToRef="a"{}>{}</boundaryEvent>'
CATCH = '<intermediateCatchEvent id="a">{}</intermediateCatchEvent>'


def refused(inside: str) -> set[tuple[str, str]]:
    """What is refused (code, element) where a start leads to the step ``a`` of ``inside``; all of it has a line."""
    problems = faults(diagram('<startEvent id="s"/>' + inside + flow("s", "a"), AROUND))
    assert all(problem.line for problem in problems)
    return {(problem.code, problem.where) for problem in problems}
