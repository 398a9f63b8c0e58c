"""The page of production: hours are set by who leads the team, campaigns begun and ended, figures given out."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask
from sqlalchemy import select

from processes.records import Campaign, Team
from processes.store.transaction import read_only
from tests.webapp.throughput.past import with_a_past
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
PAGE = "/figures/production?process=review"


def test_a_leader_reads_production_and_sets_the_hours_of_her_team(app: Flask, visit: Enter) -> None:
    with_a_past(app)
    ditte = visit("ditte")
    page = ditte.get(PAGE)
    assert page.h1 == "Produktion"
    assert len(page.words("//figure")) >= 3
    sent = ditte.press("Sæt timerne", {"hours": "22"})
    assert "22 om ugen" in sent.said
    assert sent.doc.get_element_by_id("hours-1").get("value") == "22"


def test_a_campaign_begins_and_ends(app: Flask, visit: Enter) -> None:
    ditte = visit("ditte")
    ditte.get(PAGE)
    wish = {"title": "Gamle sager", "opened_before": "2026-01-01", "goal": "5"}
    assert "er startet" in ditte.press("Start kampagnen", wish).said
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(Campaign.goal).one() == (5,)
    assert ditte.press("Afslut kampagnen").said == "Kampagnen er afsluttet."


def test_a_campaign_is_offered_only_where_the_reader_may_begin_it(app: Flask, visit: Enter) -> None:
    ditte = visit("ditte")
    page = ditte.get(f"{PAGE}&place=all")
    _, fields = page.button("Start kampagnen")
    with read_only(app.extensions["database"]) as tx:
        north = tx.one(select(Team.id).where(Team.key == "north-1"))
    assert fields["team"] == [str(north)]
    wish = {"title": "Gamle sager", "opened_before": "2026-01-01", "goal": "5"}
    assert "er startet" in ditte.press("Start kampagnen", wish).said
    ditte.get(f"{PAGE}&place=all")
    assert ditte.press("Start kampagnen", {**wish, "team": "nowhere"}).status == 404


def test_the_figures_are_given_out(visit: Enter) -> None:
    for how in ("csv", "xlsx", "pdf"):
        answer = visit("ditte").client.get(f"/figures/production.{how}")
        assert answer.status_code == 200
        assert "produktion" in answer.headers["Content-Disposition"]
