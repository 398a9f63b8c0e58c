"""Small diagrams for the tests of the picture."""

from __future__ import annotations

HEAD = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"'
    ' xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"'
    ' xmlns:i18n="http://www.omg.org/spec/BPMN/non-normative/extensions/i18n/1.0"'
    ' xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0">'
)


def diagram(inside: str, drawn: str, *, around: str = "") -> bytes:
    """A file with one process and one diagram."""
    return (
        f'{HEAD}{around}<process id="p">{inside}</process>'
        f'<bpmndi:BPMNDiagram name="D"><bpmndi:BPMNPlane bpmnElement="p">{drawn}</bpmndi:BPMNPlane>'
        "</bpmndi:BPMNDiagram></definitions>"
    ).encode()


def shape(element: str, x: float = 0, y: float = 0, width: float = 100, height: float = 80, more: str = "") -> str:
    """One drawn shape."""
    bounds = f'<dc:Bounds x="{x}" y="{y}" width="{width}" height="{height}"/>'
    return f'<bpmndi:BPMNShape bpmnElement="{element}" {more}>{bounds}</bpmndi:BPMNShape>'


def edge(element: str, *points: tuple[float, float]) -> str:
    """One drawn line."""
    said = "".join(f'<di:waypoint x="{x}" y="{y}"/>' for x, y in points)
    return f'<bpmndi:BPMNEdge bpmnElement="{element}">{said}</bpmndi:BPMNEdge>'
