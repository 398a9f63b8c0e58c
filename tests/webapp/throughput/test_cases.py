"""The cases behind a figure: a purpose is asked first, and every look stands in the trail."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask
from sqlalchemy import select

from processes.records import Entry
from processes.store.transaction import read_only, transaction
from tests.parties import cast_of
from tests.situations import a_running_case
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
ADDRESS = "/figures/cases?what=started&place=all&period=52w"


def _looks(app: Flask) -> list[dict[str, object]]:
    with read_only(app.extensions["database"]) as tx:
        return [one.facts for one in tx.execute(select(Entry).where(Entry.kind == "FigureOpened")).scalars()]


def test_a_purpose_is_asked_first_and_the_look_is_noted(app: Flask, visit: Enter) -> None:
    with transaction(app.extensions["database"]) as tx:
        a_running_case(tx, cast_of(tx))
    ditte, before = visit("ditte"), len(_looks(app))
    page = ditte.get(ADDRESS)
    assert page.words("//legend") == ["Hvad skal du bruge sagerne til?"]
    assert not page.words("//table")
    assert len(_looks(app)) == before
    shown = ditte.get(f"{ADDRESS}&purpose=follow_up")
    assert len(shown.words("//tbody/tr")) >= 1
    assert shown.words("//tbody/tr/th/a")
    looks = _looks(app)
    assert len(looks) == before + 1
    assert (looks[-1]["what"], looks[-1]["purpose"], looks[-1]["place"]) == ("started", "follow_up", "all")


def test_what_nobody_counts_is_refused_in_words(visit: Enter) -> None:
    page = visit("ditte").get("/figures/cases?what=sunshine")
    assert page.status == 422
    assert "»sunshine«" in page.text
    assert visit("ditte").get(f"{ADDRESS}&least=many").status == 422
    assert visit("ditte").get(f"{ADDRESS}&purpose=curiosity").status == 422


def test_caseworkers_see_no_figures(visit: Enter) -> None:
    assert visit("astrid").get(ADDRESS).status == 403
