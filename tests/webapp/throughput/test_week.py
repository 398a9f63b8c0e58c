"""A week played back through the door: its page, what its script plays, and a moment as a table without scripts."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from processes import clock
from processes.access.permissions import Role
from processes.language import Locale
from processes.records.person import DIRECTION
from processes.store.transaction import transaction
from tests.builders import a_citizen
from tests.cast import a_centre, a_person, a_team
from tests.parties import cast_of
from tests.situations import a_running_case
from tests.webapp.visitor import Visitor
from webapp import wording

Enter = Callable[..., Visitor]
WEEK = "/figures/diagram/week"
ON = "process=review&place=all"


def with_cases(app: Flask, many: int) -> None:
    """So many cases that began a day ago."""
    with clock.frozen(clock.now() - timedelta(days=1)), transaction(app.extensions["database"]) as tx:
        citizen = a_citizen(tx)
        for _ in range(many):
            a_running_case(tx, cast_of(tx), citizen=citizen)


def told_of(visitor: Visitor, more: str = "") -> dict[str, Any]:
    """What the script is told."""
    answer = visitor.client.get(f"{WEEK}.json?{ON}{more}", headers={"Accept": "application/json"})
    assert answer.status_code == 200
    found: dict[str, Any] = json.loads(answer.get_data(as_text=True))
    return found


@pytest.mark.parametrize(("language", "words"), [("da", "Afspil en uge"), ("en", "Play back a week")])
def test_the_player_is_one_step_from_the_figures(visit: Enter, language: str, words: str) -> None:
    ditte = visit("ditte", language)
    ditte.get(f"/language/{language}?next=/")
    figures = ditte.get("/figures/diagram?process=review")
    assert WEEK in figures.link(words)
    page = ditte.get(figures.link(words))
    assert page.status == 200
    (player,) = page.doc.xpath("//section[@data-component='week']")
    assert player.get("data-from").startswith(f"{WEEK}.json?")
    given = json.loads(player.xpath("script/text()")[0])
    assert "<bpmn" in given["xml"]
    assert page.doc.xpath("//select[@name='week']/option[@selected]")
    assert page.words("//nav[@class='ag-layers']/a[@aria-current]") == [words]


def test_what_is_played_is_told_without_cases_and_people(app: Flask, visit: Enter) -> None:
    with_cases(app, 6)
    today = clock.today()
    told = told_of(visit("ditte"), f"&week={(today - timedelta(days=1)).isoformat()}")
    assert told["enough"] is True
    about = {"since", "minutes", "frames", "cases", "enough", "exact", "left_out"}
    assert set(told) == about | {"days", "steps", "flows"}
    steps = {one["id"]: one for one in told["steps"]}
    assert steps["assess"]["before"] + sum(n for _, n in steps["assess"]["came"]) >= 6
    assert set(steps["assess"]) == {"id", "name", "around", "drawn", "before", "came", "left"}
    assert [flow for flow, _ in told["flows"]]


def test_of_too_few_nothing_is_played(visit: Enter) -> None:
    told = told_of(visit("ditte"), "&week=2019-01-07")
    assert (told["enough"], told["cases"], told["steps"], told["flows"]) == (False, 0, [], [])


@pytest.mark.parametrize(
    ("language", "link"),
    [
        ("da", "Ugens tal på diagrammet har alle stedets sager med, talt fem ad gangen"),
        ("en", "The numbers of the week on the diagram have all cases of the place in them, counted five at a time"),
    ],
)
def test_whoever_leads_a_place_and_opens_no_case_is_told_why_and_led_to_its_numbers(
    app: Flask, visit: Enter, language: str, link: str
) -> None:
    with_cases(app, 6)
    with transaction(app.extensions["database"]) as tx:
        direction = a_team(tx, "direktion", DIRECTION, a_centre(tx, "shared"))
        a_person(tx, "klara", Role.CENTRE_MANAGER, teams=(direction,))
    klara = visit("klara", language)
    klara.get(f"/language/{language}?next=/")
    week = (clock.today() - timedelta(days=1)).isoformat()
    assert told_of(klara, f"&week={week}")["enough"] is False
    page = klara.get(f"{WEEK}?{ON}&week={week}")
    assert wording.sentence("played.step_by_step", {}, Locale(language)) in page.text
    given = json.loads(page.doc.xpath("//section[@data-component='week']/script/text()")[0])
    assert given["words"]["few"] == wording.sentence("played.few_own", {}, Locale(language))
    numbers = page.link(link)
    assert "period=own" in numbers
    assert klara.get(numbers).status == 200


def test_whoever_opens_every_case_of_the_place_is_told_of_no_bounds(visit: Enter) -> None:
    ditte = visit("ditte")
    own = ditte.get(f"{WEEK}?process=review&week=2019-01-07")
    assert "du selv må åbne" not in own.text
    assert "du selv må åbne" in ditte.get(f"{WEEK}?{ON}&week=2019-01-07").text
    few = ditte.get(f"{WEEK}?process=review&week=2019-01-07&at=2019-01-08T12:00")
    assert "Vælg en anden uge, et større sted eller alle versioner." in few.text


def test_a_moment_is_told_without_scripts(app: Flask, visit: Enter) -> None:
    with_cases(app, 7)
    ditte, now = visit("ditte"), clock.now().astimezone(clock.COPENHAGEN)
    week, at = now.date().isoformat(), now.strftime("%Y-%m-%dT%H:%M")
    page = ditte.get(f"{WEEK}?{ON}&week={week}&at={at}")
    rows = {row[0]: row[1:] for row in (one.split() for one in page.words("//div[@data-moment-told]//tbody/tr"))}
    assert rows
    assert page.doc.xpath("//section[@data-component='week']/@data-at")
    few = ditte.get(f"{WEEK}?{ON}&week=2019-01-07&at=2019-01-08T12:00")
    assert "færre end fem af de sager, du må åbne" in few.text


def test_the_choice_goes_along_to_the_weeks_beside_it(visit: Enter) -> None:
    page = visit("ditte").get(f"{WEEK}?{ON}&week=2026-02-18&period=26w")
    assert "week=2026-02-09" in page.link("Ugen før")
    assert "period=26w" in page.link("Ugen før")
    assert "week=2026-02-23" in page.link("Ugen efter")
    assert page.doc.xpath("//select[@name='week']/option[@selected]/@value") == ["2026-02-16"]
    assert "Ugen efter" not in visit("ditte").get(f"{WEEK}?{ON}&week={clock.today().isoformat()}").text


def test_nonsense_is_refused_and_caseworkers_are(visit: Enter) -> None:
    ditte = visit("ditte")
    assert ditte.get(f"{WEEK}?{ON}&week=soon").status == 422
    assert ditte.get(f"{WEEK}?{ON}&at=soon").status == 422
    assert ditte.get(f"{WEEK}?part=moon").status == 404
    for far in ("0001-01-01", "9999-12-31"):
        assert ditte.get(f"{WEEK}?{ON}&week={far}&at={far}").status == 200
        assert ditte.client.get(f"{WEEK}.json?{ON}&week={far}").status_code == 200
    assert visit("astrid").get(WEEK).status == 403
    assert visit("astrid").client.get(f"{WEEK}.json").status_code == 403
