"""The diagram with figures through the door: layers, parts, files to take along, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from flask import Flask

from processes.store.transaction import transaction
from tests.parties import cast_of
from tests.situations import a_running_case
from tests.webapp.visitor import Visitor
from webapp.throughput.layers import LAYERS

Enter = Callable[..., Visitor]


@pytest.mark.parametrize(("language", "heads"), [("da", "Hvor tiden går"), ("en", "Where the time goes")])
def test_a_leader_sees_the_diagram_with_its_figures(app: Flask, visit: Enter, language: str, heads: str) -> None:
    with transaction(app.extensions["database"]) as tx:
        a_running_case(tx, cast_of(tx))
    ditte = visit("ditte", language)
    ditte.get(f"/language/{language}?next=/")
    page = ditte.get("/figures/diagram?process=review")
    assert page.status == 200
    assert heads in page.words("//h2")
    (told,) = page.doc.xpath("//section[@data-component='heat']/script/text()")
    on = json.loads(told)
    assert "<bpmn" in on["xml"]
    assert on["words"]
    assert set(on["levels"]) == set(on["words"])


@pytest.mark.parametrize("layer", LAYERS)
def test_every_layer_is_there_and_says_how_it_is_counted(visit: Enter, layer: str) -> None:
    page = visit("ditte").get(f"/figures/diagram?layer={layer}&process=review")
    assert page.status == 200
    assert page.words("//nav[@class='ag-layers']/a[@aria-current]")


@pytest.mark.parametrize("how", ["csv", "xlsx", "pdf"])
def test_it_is_taken_along(visit: Enter, how: str) -> None:
    ditte = visit("ditte")
    assert ditte.client.get(f"/figures/diagram.{how}").status_code == 200
    assert ditte.client.get(f"/figures/variants.{how}").status_code == 200


def test_nonsense_is_refused_and_caseworkers_are(visit: Enter) -> None:
    ditte = visit("ditte")
    assert ditte.get("/figures/diagram?layer=moon").status == 422
    assert ditte.get("/figures/diagram?part=moon").status == 404
    assert ditte.get("/figures/diagram.doc").status == 404
    assert visit("astrid").get("/figures/diagram").status == 403
