"""The command line: every verb explains itself, and trouble is one sentence without a traceback."""

from __future__ import annotations

import subprocess
import sys
from argparse import Namespace

import pytest

from tests.databases import PROJECT
from workers.launch import command_line
from workers.launch.telling import TroubleError

VERBS = ("up", "down", "test", "bench", "conformance", "seed", "ship", "check-process")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        command_line.main([verb, "--help"])
    assert left.value.code == 0
    assert f"arbejdsgang {verb}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("verb", "taken"), [("test", "--search"), ("seed", "--check"), ("ship", "--take"), ("check-process", "sickness")]
)
def test_what_a_verb_hands_on_is_told_too(verb: str, taken: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command_line.main([verb, "--help"])
    assert taken in capsys.readouterr().out


def test_the_entry_itself_needs_nothing_installed() -> None:
    bare = subprocess.run(
        [sys.executable, "-E", "-s", "-S", PROJECT / "arbejdsgang", "--help"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert bare.returncode == 0, bare.stderr
    assert all(verb in bare.stdout for verb in VERBS)


def test_trouble_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(_given: Namespace) -> int:
        raise TroubleError("Port 8000 is taken.")

    monkeypatch.setattr(command_line, "up", refuse)
    assert command_line.main(["up"]) == 1
    assert capsys.readouterr().err == "\nPort 8000 is taken.\n"


@pytest.mark.parametrize(
    "wrong", [["up", "--port", "0"], ["up", "--port", "web"], ["up", "--today", "today"], ["dance"]]
)
def test_what_cannot_be_understood_is_refused(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        command_line.main(wrong)
    assert left.value.code == 2
    assert wrong[-1] in capsys.readouterr().err


def test_only_verbs_that_hand_words_on_take_unknown_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[list[str]] = []

    def hand_on(given: Namespace) -> int:
        handed.append(given.more)
        return 0

    monkeypatch.setattr(command_line, "product_command", hand_on)
    assert command_line.main(["check-process", "leave_request", "--strict"]) == 0
    assert handed == [["leave_request", "--strict"]]
    with pytest.raises(SystemExit):
        command_line.main(["up", "--loud"])
