"""What a request for an act on many asks for."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from flask import Flask

from processes.errors import Invalid
from processes.tasks.bulk import Act
from webapp.bulk.asked import answers, needed

SOMEBODY = UUID(int=7)


def test_the_act_gets_what_it_needs_and_nothing_else(app: Flask) -> None:
    typed = {"to": str(SOMEBODY), "on": "2026-03-09", "note": " ringer selv ", "task": "x", "reason": "færdig"}
    with app.test_request_context(method="POST", data=typed):
        assert needed(Act.CLAIM) == {}
        assert needed(Act.HAND) == {"to": SOMEBODY, "note": "ringer selv"}
        assert needed(Act.FOLLOW_UP) == {"on": date(2026, 3, 9), "note": "ringer selv"}
        assert answers() == {"reason": ["færdig"]}


@pytest.mark.parametrize(("act", "code"), [(Act.HAND, "hand_nobody"), (Act.FOLLOW_UP, "follow_up_no_day")])
def test_what_cannot_be_read_is_told_at_its_field(app: Flask, act: Act, code: str) -> None:
    with app.test_request_context(method="POST", data={"to": "Bo", "on": "i morgen"}):
        with pytest.raises(Invalid, match=code) as refused:
            needed(act)
        assert refused.value.problems[0].where in {"to", "on"}
