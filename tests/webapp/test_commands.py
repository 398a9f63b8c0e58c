"""The commands beneath the launcher's."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from processes.definitions.package import read_folder
from processes.errors import Problem
from processes.records import Definition
from processes.store.transaction import read_only
from tests.situations import REVIEW, review
from webapp import catalogue
from webapp.commands import told
from webapp.words import CATALOGUE


@pytest.fixture
def shipping(app: Flask, tmp_path: Path) -> Path:
    folder = tmp_path / "bpmn"
    folder.mkdir()
    app.extensions["settings"] = replace(app.extensions["settings"], bpmn_dir=folder)
    return folder


def test_a_faulty_folder_is_told_at_its_element_and_nothing_is_shipped(app: Flask, shipping: Path) -> None:
    shutil.copytree(REVIEW, shipping / "broken")
    diagram = shipping / "broken" / "process.bpmn"
    diagram.write_text(diagram.read_text().replace('key="assess"', 'key="nowhere"'))
    answer = app.test_cli_runner().invoke(args=["ship"])
    assert answer.exit_code == 1
    assert "assess" in answer.output
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(Definition).filter_by(key="broken").count() == 0


def test_check_process_asks_what_publishing_asks(app: Flask, shipping: Path) -> None:
    shutil.copytree(REVIEW, shipping / "broken")
    (shipping / "broken" / "forms" / "assess.json").unlink()
    answer = app.test_cli_runner().invoke(args=["check-process", "broken", "--language", "da"])
    assert answer.exit_code == 1
    assert "fault: " in answer.output
    assert "broken: " in answer.output.splitlines()[-1]


def test_an_empty_folder_ships_nothing_and_is_well(app: Flask, shipping: Path) -> None:
    assert app.test_cli_runner().invoke(args=["ship"]).exit_code == 0


def test_a_published_process_is_taken_back_as_a_folder(app: Flask, shipping: Path) -> None:
    taken = app.test_cli_runner().invoke(args=["ship", "--take", "review"])
    assert taken.exit_code == 0, taken.output
    assert read_folder(shipping / "review").hash == review().hash
    none = app.test_cli_runner().invoke(args=["ship", "--take", "none"])
    assert (none.exit_code, "no published process" in none.output) == (1, True)


def test_seeding_makes_the_sample_worlds_people_and_prints_how_to_sign_in(app: Flask) -> None:
    answer = app.test_cli_runner().invoke(args=["seed", "--size", "1"])
    assert answer.exit_code == 0, answer.output
    assert "the password" in answer.output
    assert "mikkel" in answer.output


def test_words_tells_what_has_no_danish(app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "messages.po"
    copy.write_text(CATALOGUE.read_text().replace('msgstr "Log på"', 'msgstr ""'))
    monkeypatch.setattr(catalogue, "CATALOGUE", copy)
    answer = app.test_cli_runner().invoke(args=["words"])
    assert (answer.exit_code, answer.output.strip()) == (1, "no Danish words yet: Sign in")


def test_a_problem_is_told_with_its_place_and_line() -> None:
    assert told(Problem("hand_nobody", "to", {}, 7)) == "to:7: Choose who is to have the task."
    assert told(Problem("hand_nobody"), "da") == "Vælg, hvem der skal have opgaven."
