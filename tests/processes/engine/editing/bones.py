"""The bones of the shipped processes: every element and flow as drawn, but whoever plays decides which way is taken."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from processes.definitions.package import read_folder
from processes.engine.normalise.names import AG, q

Tag = Any
BPMN = Path(__file__).parents[4] / "bpmn"
KEYS = ("hearing", "intake", "sickness_follow_up", "match_and_plan", "wage_subsidy", "sanction", "job_order")
CHOOSING = (q("exclusiveGateway"), q("inclusiveGateway"))
TIMES = (q("timeDate"), q("timeDuration"), q("timeCycle"))


@cache
def bones(key: str) -> dict[str, bytes]:
    """The diagrams of a process folder, with ways that are chosen by the fact ``ways`` and days that are days."""
    package = read_folder(BPMN / key)
    return {name: _stripped(content) for name, content in package.diagrams.items()}


def _stripped(content: bytes) -> bytes:
    root = etree.fromstring(content)
    _choosing(root)
    _timing(root)
    _deciding(root)
    return etree.tostring(root)


def _choosing(root: Tag) -> None:
    """Which way is taken is a matter of the fact ``ways``; a gateway always has one that is taken otherwise."""
    flows = list(root.iter(q("sequenceFlow")))
    for flow in flows:
        said = flow.find(q("conditionExpression"))
        if said is not None:
            said.text = f'list contains(ways, "{flow.get("id")}")'
    for gateway in root.iter(*CHOOSING):
        out = [one for one in flows if one.get("sourceRef") == gateway.get("id")]
        if len(out) > 1 and gateway.get("default") is None:
            gateway.set("default", out[-1].get("id", ""))
            for said in out[-1].findall(q("conditionExpression")):
                out[-1].remove(said)


def _timing(root: Tag) -> None:
    for tag in list(root.iter(*TIMES)):
        parent = tag.getparent()
        parent.remove(tag)
        etree.SubElement(parent, q("timeDuration")).text = "P3D"
    for tag in root.iter(q("condition")):
        tag.text = "false"


def _deciding(root: Tag) -> None:
    for tag in list(root.iter(q("businessRuleTask"), q("scriptTask"))):
        tag.tag = q("scriptTask")
        for child in tag.findall(q("script")):
            tag.remove(child)
        tag.attrib.pop("scriptFormat", None)
        etree.SubElement(tag, q("script")).text = "asked = true"
    for tag in list(root.iter(q("multiInstanceLoopCharacteristics"))):
        for child in list(tag):
            tag.remove(child)
        etree.SubElement(tag, q("loopCardinality")).text = "2"
    for tag in list(root.iter(f"{{{AG}}}decision", f"{{{AG}}}guard")):
        tag.getparent().remove(tag)
