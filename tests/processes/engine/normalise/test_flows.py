"""Flows are asked for what they promise."""

from __future__ import annotations

import pytest

from tests.processes.engine.normalise.drawings import (
    flow,
    refused,
)


@pytest.mark.parametrize(
    ("code", "where", "inside"),
    [
        ("flow_into", "a_s", '<userTask id="a"/>' + flow("a", "s")),
        ("flow_out_of", "a_b", '<endEvent id="a"/><userTask id="b"/>' + flow("a", "b")),
        ("default_elsewhere", "a", '<userTask id="a" default="s_a"/>'),
        (
            "condition_empty",
            "a_b",
            '<exclusiveGateway id="a"/><task id="b"/>' + flow("a", "b", " "),
        ),
    ],
)
def test_it_is_refused_with_the_element(code: str, where: str, inside: str) -> None:
    assert (code, where) in refused(inside)
