"""The seam: whatever answers for the world outside, the case learns the same over HTTP and at hand."""

from __future__ import annotations

import pytest

from processes.connectors.asking import put
from processes.connectors.http import OverHttp
from processes.connectors.outside import Outside
from processes.connectors.questions import QUESTIONS
from processes.connectors.shapes import Call
from processes.connectors.standins.replies import AT_HAND
from processes.settings import OUTSIDE_SERVICES
from tests.serving import served


@pytest.mark.parametrize("operation", sorted(QUESTIONS))
def test_at_hand_and_over_http_the_case_learns_the_same(operation: str) -> None:
    call = Call("2026-000001", "S1", operation, {"cpr": "7203872766", "amount": 7}, key="k")
    with served() as server:
        ways: list[Outside] = [OverHttp({name: f"{server.url}/{name}" for name in OUTSIDE_SERVICES}), AT_HAND]
        learnt = [put(QUESTIONS[operation], call, outside).data for outside in ways]
    assert learnt[0] == learnt[1]
    assert learnt[0]["standIn"] is True
