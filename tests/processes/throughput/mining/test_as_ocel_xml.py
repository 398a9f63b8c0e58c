"""OCEL 2.0 in XML: of the standard's form, and the same log as in JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from lxml import etree
from sqlalchemy import Engine

from processes.store.transaction import transaction
from processes.throughput.mining.as_ocel_json import ocel_json
from processes.throughput.mining.logged import told
from processes.throughput.mining.take_log import Format
from tests.processes.throughput.mining.logs import taken, written

SCHEMA = Path(__file__).parent / "schemas" / "ocel.xsd"


def as_json(root: ET.Element) -> dict[str, Any]:
    """What the XML says, in the form JSON says it, every value as words."""

    def types(tag: str) -> list[Any]:
        return [
            {"name": one.get("name"), "attributes": [dict(each.attrib) for each in one[0]]} for one in root.iter(tag)
        ]

    def row(one: ET.Element) -> dict[str, Any]:
        attributes = [{**each.attrib, "value": each.text or ""} for each in one[0]]
        related = [{"objectId": each.get("object-id"), "qualifier": each.get("qualifier")} for each in one[1]]
        return {**one.attrib, "attributes": attributes, "relationships": related}

    return {
        "objectTypes": types("object-type"),
        "eventTypes": types("event-type"),
        "objects": [row(one) for one in root.findall("objects/object")],
        "events": [row(one) for one in root.findall("events/event")],
    }


def test_it_has_the_form_the_standard_asks_and_is_the_log_as_json(world: Engine) -> None:
    with transaction(world) as tx:
        log = taken(tx, format=Format.OCEL_XML)
        content = written(tx, log)
        same = json.loads("".join(ocel_json(log.leaving, log.words, lambda: told(tx, log.cases))))
    etree.XMLSchema(etree.fromstring(SCHEMA.read_bytes())).assertValid(etree.fromstring(content))
    for one in same["objects"] + same["events"]:
        for each in one["attributes"]:
            each["value"] = str(each["value"])
    assert as_json(ET.fromstring(content)) == same
