"""Every diagram we ship opens in the bpmn-js editor without a complaint and is saved as it was."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Page

from processes.engine.xml import read_xml
from tests.browser.living import Living

PROJECT = Path(__file__).resolve().parent.parent.parent
EDITOR = PROJECT / "webapp/frontend/node_modules/bpmn-js/dist/bpmn-modeler.production.min.js"
DIAGRAMS = sorted((PROJECT / "bpmn").glob("*/*.bpmn"))
SAVE = """
async (xml) => {
  const editor = new BpmnJS({ container: "#canvas" });
  const { warnings } = await editor.importXML(xml);
  const saved = await editor.saveXML({ format: true });
  editor.destroy();
  return { warnings: warnings.map(String), xml: saved.xml };
}
"""
# What an editor may order and name as it likes; everything else has an order that means something.
UNORDERED = {"definitions", "process", "collaboration", "BPMNPlane", "extensionElements", "laneSet", "lane"}
# What BPMN takes for granted: said or unsaid is the same.
DEFAULTS = {"cancelActivity": "true", "isInterrupting": "true"}


@pytest.fixture(scope="module")
def editor(living: Living) -> Iterator[Page]:
    """A page with the editor on it and nothing else."""
    page = living.browser().new_page()
    page.set_content('<div id="canvas" style="height:600px"></div>')
    page.add_script_tag(path=EDITOR)
    yield page
    page.close()


def told(element: etree._Element, depth: int = 0) -> list[str]:
    """An element without its formatting, line by line: its name, its attributes, its words and what is in it."""
    name = etree.QName(element).localname
    inner = [told(one, depth + 1) for one in element.iterchildren("{*}*")]
    if name in UNORDERED:
        inner.sort()
    words = "" if inner else " ".join((element.text or "").split())
    said = sorted((str(key), value) for key, value in element.attrib.items() if DEFAULTS.get(str(key)) != value)
    attributes = " ".join(f"{key}={_number(str(value))!r}" for key, value in said)
    return [f"{'  ' * depth}{element.tag} {attributes} {words}".rstrip(), *(line for one in inner for line in one)]


def _number(value: str) -> str:
    return value[:-2] if value.endswith(".0") and value[:-2].lstrip("-").isdigit() else value


@pytest.mark.parametrize("path", DIAGRAMS, ids=[f"{path.parent.name}-{path.stem}" for path in DIAGRAMS])
def test_a_diagram_opens_in_the_editor_and_is_saved_unchanged(editor: Page, path: Path) -> None:
    answered = editor.evaluate(SAVE, path.read_text(encoding="utf-8"))
    assert answered["warnings"] == []
    ours, theirs = told(read_xml(path.read_bytes(), path.name)), told(read_xml(answered["xml"].encode(), path.name))
    assert list(unified_diff(ours, theirs, lineterm="", n=0)) == []
