"""Handing over from the board: chosen tasks go to whom they are given, and what cannot be done is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from processes import clock
from processes.records import Absence, Bulk, Case, Entry, Person, Promise, Task
from processes.store.transaction import Transaction, transaction
from processes.tasks.bulk_run import run_bulk
from tests.builders import a_case, a_task
from tests.cast import a_team
from tests.parties import cast_of
from tests.processes.tasks.test_inbox import due
from tests.webapp.visitor import Visitor
from webapp.throughput.handing import WRITTEN_OUT

Enter = Callable[..., Visitor]


@pytest.fixture
def late(app: Flask) -> UUID:
    """A late task of the north team that nobody holds."""
    with transaction(app.extensions["database"]) as tx:
        task = due(a_task(tx, a_case(tx, team=cast_of(tx).north)), -1)
        tx.flush()
        return task.id


def _login(tx: Transaction, login: str) -> Person:
    found: Person = tx.execute(select(Person).where(Person.login == login)).unique().scalar_one()
    return found


def test_a_late_task_is_given_to_a_colleague(app: Flask, visit: Enter, late: UUID) -> None:
    with transaction(app.extensions["database"]) as tx:
        astrid = _login(tx, "astrid").id
    ditte = visit("ditte")
    page = ditte.get("/board")
    value = page.doc.xpath(f"string(//input[@id='t-{late}']/@value)")
    assert value.startswith(str(late))
    told = ditte.press("Giv de valgte opgaver videre", {"task": value, f"to-{late}": str(astrid)})
    assert told.h1.startswith("Morgentavle")
    assert "Astrid" in told.words("//*[contains(@class, 'ag-told')]")[0]
    with transaction(app.extensions["database"]) as tx:
        assert tx.find(Task, late).assignee_id == astrid


def test_what_cannot_be_done_is_said_with_its_reason(app: Flask, visit: Enter, late: UUID) -> None:
    with transaction(app.extensions["database"]) as tx:
        carla = _login(tx, "carla").id
    ditte = visit("ditte")
    ditte.get("/board")
    told = ditte.press("Giv de valgte opgaver videre", {"task": str(late), f"to-{late}": str(carla)})
    assert "Ikke givet videre" in told.text
    with transaction(app.extensions["database"]) as tx:
        assert tx.find(Task, late).assignee_id is None


def test_nothing_chosen_is_said_and_only_leaders_share_out(visit: Enter, late: UUID) -> None:
    ditte = visit("ditte")
    assert ditte.get("/board").words(f"//input[@id='t-{late}']") == [""]
    told = ditte.press("Giv de valgte opgaver videre")
    assert (told.h1.startswith("Morgentavle"), told.said) == (
        True,
        "Sæt kryds ved mindst én opgave, og vælg, hvem der skal have den.",
    )
    assert not visit("egon").get("/board?place=all").words("//section[@id='share']")


def test_an_absence_is_noted_on_the_board(app: Flask, visit: Enter) -> None:
    with transaction(app.extensions["database"]) as tx:
        bo = _login(tx, "bo").id
    until = clock.today() + timedelta(days=2)
    given = {"person": str(bo), "since": clock.today().isoformat(), "until": until.isoformat(), "back": "board"}
    ditte = visit("ditte")
    ditte.get("/board")
    told = ditte.press("Registrér fraværet", given)
    assert told.h1.startswith("Morgentavle")
    assert "Bo" in told.words("//section[@id='share']//li/b")[0]
    with transaction(app.extensions["database"]) as tx:
        assert tx.execute(select(Absence.until).where(Absence.person_id == bo)).scalar() == until


def test_a_task_is_given_to_a_team_that_does_the_same_work(app: Flask, visit: Enter, late: UUID) -> None:
    with transaction(app.extensions["database"]) as tx:
        north = cast_of(tx).north
        near = a_team(tx, "north-2", north.group, north.centre)
        tx.find(Task, late).group = north.group
        tx.flush()
        team, name = near.id, near.name_da
    ditte = visit("ditte")
    page = ditte.get("/board")
    assert page.words(f"//select[@name='to-{late}']/optgroup/option") == [name]
    told = ditte.press("Giv de valgte opgaver videre", {"task": f"{late}:99", f"to-{late}": f"team:{team}"})
    assert "Ikke givet videre" in told.text  # it is not as she saw it
    told = ditte.press("Giv de valgte opgaver videre", {"task": str(late), f"to-{late}": f"team:{team}"})
    assert f"1 opgave er givet til {name}." in told.text
    with transaction(app.extensions["database"]) as tx:
        assert tx.find(Task, late).team_id == team


def a_choice(app: Flask, own: UUID) -> dict[str, tuple[str, str, str]]:
    """One of hers, one of another team and one that there is not: the key of each, and what it and its case are called.

    Beside them under ``"team"`` a team that may have hers.
    """
    with transaction(app.extensions["database"]) as tx:
        cast = cast_of(tx)
        theirs, near = (
            a_task(tx, a_case(tx, team=cast.south)),
            a_team(tx, "north-2", cast.north.group, cast.north.centre),
        )
        theirs.name_da = theirs.name_en = "Secret work"
        tx.find(Task, own).group = cast.north.group
        tx.flush()
        return {
            "own": (str(own), "", ""),
            "theirs": (str(theirs.id), "Secret work", tx.find(Case, theirs.case_id).number),
            "none": (str(uuid4()), "", ""),
            "team": (str(near.id), near.name_da, ""),
        }


@pytest.mark.parametrize("order", [("own", "theirs", "none"), ("none", "theirs", "own")])
def test_of_tasks_that_are_not_hers_only_the_number_is_told_and_hers_go(
    app: Flask, visit: Enter, late: UUID, order: tuple[str, ...]
) -> None:
    chosen = a_choice(app, late)
    team, name, _ = chosen["team"]
    keys = [chosen[one][0] for one in order]
    ditte = visit("ditte")
    ditte.get("/board")
    told = ditte.press("Giv de valgte opgaver videre", {"task": keys, **{f"to-{key}": f"team:{team}" for key in keys}})
    assert told.status == 200
    assert f"1 opgave er givet til {name}." in told.text
    assert "2 af de valgte opgaver er ikke givet videre, for de ligger ikke hos dit team nu." in told.text
    assert "Secret work" not in told.text
    assert chosen["theirs"][2] not in told.text
    with transaction(app.extensions["database"]) as tx:
        assert str(tx.find(Task, late).team_id) == team
        assert str(tx.find(Task, UUID(chosen["theirs"][0])).team_id) != team


@pytest.mark.parametrize("which", ["theirs", "none"])
@pytest.mark.parametrize("to", ["team", "colleague"])
def test_a_task_that_is_not_hers_is_told_as_one_that_there_is_not(
    app: Flask, visit: Enter, late: UUID, which: str, to: str
) -> None:
    chosen = a_choice(app, late)
    key, team = chosen[which][0], chosen["team"][0]
    with transaction(app.extensions["database"]) as tx:
        given = {"team": f"team:{team}", "colleague": str(_login(tx, "astrid").id)}[to]
    ditte = visit("ditte")
    ditte.get("/board")
    told = ditte.press("Giv de valgte opgaver videre", {"task": key, f"to-{key}": given})
    assert told.words("//*[contains(@class, 'ag-told')]") == [
        "1 af de valgte opgaver er ikke givet videre, for den ligger ikke hos dit team nu."
    ]


@pytest.mark.parametrize("to", ["team", "colleague"])
def test_what_takes_long_goes_on_by_itself_and_the_board_says_how_much_and_where(
    app: Flask, visit: Enter, late: UUID, to: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    team, name, _ = a_choice(app, late)["team"]
    with transaction(app.extensions["database"]) as tx:
        astrid = _login(tx, "astrid")
        given = {"team": f"team:{team}", "colleague": str(astrid.id)}[to]
        called = {"team": name, "colleague": astrid.name}[to]
    monkeypatch.setattr("webapp.throughput.handing.PATIENCE", 0.0)
    ditte = visit("ditte")
    ditte.get("/board")
    told = ditte.press("Giv de valgte opgaver videre", {"task": str(late), f"to-{late}": given})
    assert f"1 opgave til {called} er ikke givet videre endnu. Det sker af sig selv" in told.text
    with transaction(app.extensions["database"]) as tx:
        before = tx.find(Task, late)
        assert (before.assignee_id, str(before.team_id) == team) == (None, False)
        bulk = tx.one(select(Bulk.id))
        assert tx.one(select(Promise.facts).where(Promise.kind == "bulk.run")) == {"bulk": str(bulk)}
    assert told.doc.xpath("//*[contains(@class, 'ag-told')]//a/@href") == [
        f"/tasks/bulk/{bulk}?back=board&place=team:north-1"
    ]
    page = ditte.get(f"/tasks/bulk/{bulk}?back=board&place=team:north-1")
    assert page.words("//progress") == [""]
    assert page.doc.xpath("//a[@class='ag-back']/@href") == ["/board?place=team:north-1"]
    assert page.doc.xpath("//*[@hx-get]/@hx-get") == [f"/tasks/bulk/{bulk}?back=board&place=team:north-1"]
    assert ditte.get(f"/tasks/bulk/{bulk}").doc.xpath("//a[@class='ag-back']/@href") == ["/tasks"]
    assert run_bulk(lambda: transaction(app.extensions["database"]), bulk, 20.0)
    assert called in ditte.get(f"/tasks/bulk/{bulk}").h1
    with transaction(app.extensions["database"]) as tx:
        entries = tx.execute(select(Entry.kind).where(Entry.task_id == late)).scalars().all()
        assert [one for one in entries if one in {"TaskPassedOn", "TaskHanded"}] == [
            {"team": "TaskPassedOn", "colleague": "TaskHanded"}[to]
        ]


@pytest.mark.parametrize("which", ["own", "theirs", "none"])
@pytest.mark.parametrize("nobody", ["colleague", "team"])
def test_where_one_receiver_is_not_there_nothing_is_begun_for_any_and_it_says_so(
    app: Flask, visit: Enter, late: UUID, which: str, nobody: str
) -> None:
    chosen = a_choice(app, late)
    other, gone = chosen[which][0], {"colleague": f"{uuid4()}", "team": f"team:{uuid4()}"}[nobody]
    with transaction(app.extensions["database"]) as tx:
        first = a_task(tx, a_case(tx, team=cast_of(tx).north)).id
        astrid = _login(tx, "astrid").id
    ditte = visit("ditte")
    ditte.get("/board")
    given = {"task": [str(first), other], f"to-{first}": str(astrid), f"to-{other}": gone}
    told = ditte.press("Giv de valgte opgaver videre", given)
    assert told.h1.startswith("Morgentavle")
    assert told.said == "En af de modtagere, du har valgt, findes ikke. Ingen opgaver er givet videre. Vælg på ny."
    with transaction(app.extensions["database"]) as tx:
        assert tx.find(Task, first).assignee_id is None
        assert tx.execute(select(Bulk.id)).scalars().all() == []
        assert tx.execute(select(Promise.id).where(Promise.kind == "bulk.run")).scalars().all() == []


def test_a_ticked_task_that_nobody_was_chosen_for_is_told_and_the_others_go(
    app: Flask, visit: Enter, late: UUID
) -> None:
    with transaction(app.extensions["database"]) as tx:
        astrid = _login(tx, "astrid").id
        other = a_task(tx, a_case(tx, team=cast_of(tx).north)).id
    ditte = visit("ditte")
    ditte.get("/board")
    given = {"task": [str(late), str(other)], f"to-{late}": str(astrid), f"to-{other}": ""}
    told = ditte.press("Giv de valgte opgaver videre", given)
    assert "1 af de valgte opgaver er ikke givet videre, for du har ikke valgt, hvem der skal have den." in told.text
    with transaction(app.extensions["database"]) as tx:
        assert (tx.find(Task, late).assignee_id, tx.find(Task, other).assignee_id) == (astrid, None)


def test_of_many_that_stay_some_are_written_out_and_the_others_counted_with_the_way_to_the_reasons(
    app: Flask, visit: Enter
) -> None:
    with transaction(app.extensions["database"]) as tx:
        carla, case = _login(tx, "carla").id, a_case(tx, team=cast_of(tx).north)
        tasks = [str(a_task(tx, case).id) for _ in range(WRITTEN_OUT + 2)]
    ditte = visit("ditte")
    ditte.get("/board")
    asked = {"task": tasks, **{f"to-{one}": str(carla) for one in tasks}}
    told = ditte.press("Giv de valgte opgaver videre", asked)
    assert told.text.count("Ikke givet videre: ") == WRITTEN_OUT
    assert f"2 opgaver mere til {called_of(app, carla)} er ikke givet videre." in told.text
    assert "ligger ikke hos dit team" not in told.text
    (way,) = told.doc.xpath("//*[contains(@class, 'ag-told')]//a[.='Se hvorfor']/@href")
    assert f"{WRITTEN_OUT + 2} blev ikke udført" in ditte.get(way).text


def called_of(app: Flask, person: UUID) -> str:
    with transaction(app.extensions["database"]) as tx:
        return tx.find(Person, person).name
