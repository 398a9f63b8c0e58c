"""Whom a version concerns: those who work for the groups in its lanes."""

from __future__ import annotations

from processes.store.transaction import Transaction
from processes.studio.receipts_readers import groups_in, readers_of
from tests.cast import Cast
from tests.situations import review


def test_groups_come_from_the_settings_and_from_the_diagrams() -> None:
    content = dict(review().content)
    assert groups_in(content) >= {"sygedagpengecentret", "teamleder"}
    drawn = content["process.bpmn"].replace(
        "</bpmn:process>",
        '<bpmn:lane xmlns:ag="urn:arbejdsgang:bpmn:1" id="x">'
        '<bpmn:extensionElements><ag:assignment group="jura"/></bpmn:extensionElements></bpmn:lane></bpmn:process>',
    )
    assert "jura" in groups_in({**content, "process.bpmn": drawn})


def test_what_cannot_be_read_names_nobody() -> None:
    assert groups_in({"process.toml": "= oh", "process.bpmn": "<oh"}) == frozenset()


def test_those_who_have_left_and_those_left_out_are_not_among_them(tx: Transaction, cast: Cast) -> None:
    cast.bo.active = False
    tx.flush()
    found = readers_of(tx, review().content, {cast.carla.id})
    assert set(found) == {cast.astrid.id, cast.ditte.id}
