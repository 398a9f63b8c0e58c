"""Every diagram we ship goes through our own editor, with all its parts, without losing an element or an attribute."""

from __future__ import annotations

from collections.abc import Callable
from difflib import unified_diff
from typing import Any

import pytest
from flask import Flask

from processes.engine.xml import read_xml
from tests.browser.drawing import a_draft_to_draw, draws
from tests.browser.test_diagrams_in_the_editor import DIAGRAMS, told

THROUGH = """
async (xml) => {
  const { modeler } = document.querySelector(".ag-editor").editor;
  const { warnings } = await modeler.importXML(xml);
  for (const element of modeler.get("elementRegistry").getAll()) modeler.get("selection").select(element);
  const saved = await modeler.saveXML({ format: true });
  return { warnings: warnings.map(String), xml: saved.xml };
}
"""
PAUSE = 5_000
FOREIGN = (
    '<acme:thing xmlns:acme="urn:acme" level="3"><acme:inner>words</acme:inner></acme:thing>'
    '<ag:unheard of="it"/><ag:form key="x" later="kept"/></bpmn:extensionElements>'
)


@pytest.mark.parametrize("language", ["da", "en"])
def test_our_editor_saves_every_diagram_as_it_was(app: Flask, walk: Callable[..., Any], language: str) -> None:
    draft = a_draft_to_draw(app)
    with walk(language, 1440) as egon:
        egon.sign_in("egon")
        page = draws(egon, draft)
        page.route("**/files/**", lambda route: route.abort())  # nothing of this is saved
        for path in DIAGRAMS:
            xml = path.read_text(encoding="utf-8").replace("</bpmn:extensionElements>", FOREIGN)
            answered = page.evaluate(THROUGH, xml)
            assert answered["warnings"] == [], path
            ours, theirs = (told(read_xml(one.encode(), path.name)) for one in (xml, answered["xml"]))
            assert list(unified_diff(ours, theirs, lineterm="", n=0)) == [], path
        assert egon.complaints == []


NAMES = """
() => Object.fromEntries([...document.querySelectorAll("[data-element-id]")].map((one) => {
  const lines = [...one.querySelectorAll(":scope > .djs-visual text tspan")];
  return [one.dataset.elementId, lines.map((each) => each.textContent.trim()).join(" ")];
}))
"""


def test_an_english_reader_sees_english_names_and_opening_writes_nothing(app: Flask, walk: Callable[..., Any]) -> None:
    draft = a_draft_to_draw(app)
    seen: dict[str, dict[str, str]] = {}
    sent: list[str] = []
    for language in ("da", "en"):
        with walk(language, 1440) as egon:
            egon.sign_in("egon")
            egon.page.on("request", lambda one: sent.append(one.url) if one.method == "PUT" else None)
            page = draws(egon, draft)
            page.wait_for_timeout(PAUSE)  # longer than the editor waits before it saves by itself
            seen[language] = page.evaluate(NAMES)
    assert sent == []
    assert seen["da"].keys() == seen["en"].keys()
    assert (seen["da"]["assess"], seen["en"]["assess"]) == ("Vurdér ansøgning", "Assess application")
    assert all(seen["en"][key] for key, name in seen["da"].items() if name)
