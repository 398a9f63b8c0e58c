"""Is everything a person sees named, in both languages?"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from processes.definitions.checks.drawn import WARNING, Drawn, Shape
from processes.definitions.checks.finding import Finding, Severity
from processes.engine.normalise.names import ACTIVITIES, EVENTS, q

_TRANSLATION = "{http://www.omg.org/spec/BPMN/non-normative/extensions/i18n/1.0}translation"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ASKING = ("exclusiveGateway", "inclusiveGateway")


def check(drawn: Drawn) -> Iterator[Finding]:
    """A step and a lane have a name; what is named in one language is named in the other; a question has answers."""
    for shape in drawn.shapes:
        danish, english = written_names(shape.tag)
        if danish and not english:
            yield shape.finding("english_missing")
        elif english and not danish:
            yield shape.finding("danish_missing")
        elif not danish:
            yield from _unnamed(shape)
    yield from _answers(drawn)


def written_names(tag: etree._Element) -> tuple[str, str]:
    """The Danish name as it is written, and the English one from the OMG's translations; empty where there is none."""
    danish, english = (tag.get("name") or "").strip(), ""
    for each in tag.findall(f"{q('extensionElements')}/{_TRANSLATION}"):
        if each.get("target") == "@name":
            language, words = (each.get(_LANG) or "").partition("-")[0], (each.text or "").strip()
            english = words if language == "en" else english
            danish = words if language == "da" else danish
    return danish, english


def _unnamed(shape: Shape) -> Iterator[Finding]:
    if shape.kind in ACTIVITIES | {"lane"} and shape.tag.get("triggeredByEvent") != "true":
        yield shape.finding("name_missing")
    elif shape.kind in EVENTS:
        yield shape.finding("name_missing", WARNING)


def _answers(drawn: Drawn) -> Iterator[Finding]:
    asking = {shape.id for shape in drawn.of_kind(*_ASKING)}
    answers = [flow for flow in drawn.of_kind("sequenceFlow") if flow.element.source in asking]
    for flow in answers:
        alone = sum(other.element.source == flow.element.source for other in answers) == 1
        if not alone and not flow.tag.get("name"):
            yield flow.finding("answer_unnamed", Severity.WARNING)
