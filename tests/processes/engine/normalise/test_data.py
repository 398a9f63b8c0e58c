"""Drawn data is for the reader."""

from __future__ import annotations

import pytest

from processes.engine.normalise.names import q
from tests.processes.engine.normalise.drawings import (
    by_id,
    diagram,
    flow,
    normalised,
    refused,
)


@pytest.mark.parametrize(
    ("code", "where", "inside"),
    [
        (
            "data_transformed",
            "a",
            (
                '<userTask id="a"><dataInputAssociation><targetRef>x</targetRef><transformation>x</transformation>'
                "</dataInputAssociation></userTask>"
            ),
        ),
    ],
)
def test_it_is_refused_with_the_element(code: str, where: str, inside: str) -> None:
    assert (code, where) in refused(inside)


def test_drawn_data_is_taken_out_and_a_list_is_known_by_its_name() -> None:
    several = (
        "<multiInstanceLoopCharacteristics><loopDataInputRef>in</loopDataInputRef></multiInstanceLoopCharacteristics>"
    )
    task = (
        '<userTask id="a"><ioSpecification><dataInput id="in"/></ioSpecification><dataInputAssociation id="i">'
        f"<sourceRef>ref</sourceRef><targetRef>in</targetRef></dataInputAssociation>{several}</userTask>"
    )
    drawn = '<dataObject id="o"/><dataObjectReference id="ref" name="parties" dataObjectRef="o"/>'
    root, _ = normalised(diagram('<startEvent id="s"/>' + task + drawn + flow("s", "a")))
    assert by_id(root, "a").findtext(f".//{q('loopDataInputRef')}") == "parties"
    assert not list(root.iter(q("dataObject"), q("dataInputAssociation"), q("ioSpecification")))
