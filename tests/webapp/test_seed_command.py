"""``flask seed`` fills a sample world and tells who may sign in; a real installation it leaves alone."""

from __future__ import annotations

from dataclasses import replace

from flask import Flask

from processes.records import Person
from processes.sample.cast import CAST
from processes.sample.member import PASSWORD
from processes.store.transaction import read_only


def _people(app: Flask) -> int:
    with read_only(app.extensions["database"]) as tx:
        return tx.session.query(Person).filter(Person.login.in_([member.login for member in CAST])).count()


def test_everybody_who_may_sign_in_is_told_with_the_password(app: Flask) -> None:
    answer = app.test_cli_runner().invoke(args=["seed", "--size", "0"])
    assert answer.exit_code == 0, answer.output
    assert PASSWORD in answer.output
    assert all(member.login in answer.output for member in CAST)
    assert _people(app) == len(CAST)


def test_a_real_installation_is_never_filled_with_invented_people(app: Flask) -> None:
    app.extensions["settings"] = replace(app.extensions["settings"], demo=False)
    before = _people(app)
    answer = app.test_cli_runner().invoke(args=["seed"])
    assert answer.exit_code == 1
    assert "DEMO" in answer.output
    assert _people(app) == before
