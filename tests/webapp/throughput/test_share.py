"""The board shows what may be shared out to whoever leads the team, and to nobody else."""

from __future__ import annotations

from collections.abc import Callable

from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_a_leader_may_act_from_the_board_of_her_own_team_alone(visit: Enter) -> None:
    ditte = visit("ditte")
    page = ditte.get("/board")
    assert page.words("//section[@id='share']//h2")
    assert "Astrid" in page.words("//select[@id='away-person']/option")
    assert not ditte.get("/board?place=all").words("//section[@id='share']")
