"""Data objects, stores and associations: every step reads and writes the case's facts; these only tell a reader."""

from __future__ import annotations

from processes.engine.normalise.drawing import Drawing, Tag, text_of
from processes.engine.normalise.names import q

_ASSOCIATIONS = ("dataInputAssociation", "dataOutputAssociation")
_DRAWN = ("ioSpecification", "dataInput", "dataOutput", "inputSet", "outputSet", "dataStore", "dataStoreReference")
_OBJECTS = ("dataObject", "dataObjectReference")


def rewrite(drawing: Drawing) -> None:
    """Take the drawn data out, after naming the list a multi-instance step goes through by the fact it stands for."""
    for several in drawing.all("multiInstanceLoopCharacteristics"):
        _name_lists(drawing, several)
    for name in _ASSOCIATIONS:
        for association in drawing.all(name):
            if association.find(q("transformation")) is not None or association.find(q("assignment")) is not None:
                drawing.refuse(association, "data_transformed")
                continue
            _drop(drawing, association, "data_association")
    for element in drawing.all(*_DRAWN, *_OBJECTS):
        _drop(drawing, element, "data_drawn")


def _drop(drawing: Drawing, element: Tag, code: str) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
        drawing.note(element.get("id") or parent.get("id") or "", code)


def _name_lists(drawing: Drawing, several: Tag) -> None:
    step = several.getparent()
    for name in ("loopDataInputRef", "loopDataOutputRef"):
        reference = several.find(q(name))
        if reference is not None and step is not None:
            reference.text = _fact(drawing, step, text_of(reference))


def _fact(drawing: Drawing, step: Tag, reference: str) -> str:
    """The name of what flows into (or out of) this data input: its data object's name, else what is written."""
    for name, near, far in (
        ("dataInputAssociation", "targetRef", "sourceRef"),
        ("dataOutputAssociation", "sourceRef", "targetRef"),
    ):
        for association in step.findall(q(name)):
            if text_of(association.find(q(near))) == reference:
                return _called(drawing, text_of(association.find(q(far))))
    return _called(drawing, reference)


def _called(drawing: Drawing, reference: str) -> str:
    for element in drawing.all("dataObjectReference", "dataObject", "property", "dataInput", "dataOutput"):
        if element.get("id") == reference and element.get("name"):
            return element.get("name", "")
    return reference
