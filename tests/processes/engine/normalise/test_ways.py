"""A step that no way leads to is refused."""

from __future__ import annotations

import pytest

from tests.processes.engine.normalise.drawings import (
    flow,
    refused,
)


@pytest.mark.parametrize(
    ("code", "where", "inside"),
    [
        ("unreachable", "b", '<userTask id="a"/><userTask id="b"/>'),
        (
            "unreachable",
            "b",
            '<userTask id="a"/><userTask id="b"/><userTask id="c"/>' + flow("b", "c") + flow("c", "b"),
        ),
    ],
)
def test_it_is_refused_with_the_element(code: str, where: str, inside: str) -> None:
    assert (code, where) in refused(inside)
