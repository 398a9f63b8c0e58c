"""XML as things with parts: what is said of each, by path."""

from __future__ import annotations

from typing import Any

from lxml import etree

from processes.studio.difference.tree import called, children, is_noise, local, parts_of

PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
SOURCE = (
    '<task xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ag="urn:arbejdsgang:bpmn:1" id="a" name="Læs">'
    '<!-- note --><extensionElements><ag:deadline use="due" ref="P1"/><ag:deadline use="start" ref="P2"/>'
    "<ag:odd/></extensionElements><script>1</script><script>2</script><task id='inner'/></task>"
)


def read() -> Any:
    return etree.fromstring(SOURCE, PARSER)


def test_parts_are_told_by_path_without_ids() -> None:
    assert parts_of(read(), {"task"}.__contains__) == {
        "@name": "Læs",
        "ag:deadline[due]/@use": "due",
        "ag:deadline[due]/@ref": "P1",
        "ag:deadline[start]/@use": "start",
        "ag:deadline[start]/@ref": "P2",
        "ag:odd": "",
        "script": "1",
        "script[2]": "2",
    }


def test_names_are_short_and_shells_are_looked_through() -> None:
    below = list(children(read()))
    assert [called(one) for one in below] == ["ag:deadline", "ag:deadline", "ag:odd", "script", "script", "task"]
    assert local(below[0]) == "deadline"
    assert [is_noise(one) for one in read()][:2] == [True, False]
