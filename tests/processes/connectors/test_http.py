"""The client over HTTP against stand-ins that fail, dawdle, refuse and talk nonsense."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from processes.connectors import http
from processes.connectors.http import OverHttp
from processes.errors import OutsideFault
from processes.settings import OUTSIDE_SERVICES, Settings
from tests.serving import WORD, served
from workers.standins.server import Server

TOLD = {"case": "7", "on": "2026-03-02"}


@pytest.fixture
def server() -> Iterator[Server]:
    """The stand-ins, served."""
    with served() as server:
        yield server


def over(server: Server, patience: float = 10.0) -> OverHttp:
    return OverHttp({name: f"{server.url}/{name}" for name in OUTSIDE_SERVICES}, patience)


def refused(outside: OverHttp) -> OutsideFault:
    with pytest.raises(OutsideFault) as fault:
        outside.ask("jobnet", "publish", TOLD, "k")
    return fault.value


def test_a_question_is_answered_and_the_same_key_happens_once(server: Server) -> None:
    outside = over(server)
    assert outside.ask("jobnet", "publish", TOLD, "k") == outside.ask("jobnet", "publish", TOLD, "k")
    assert [one.key for one in server.desk.happenings] == ["k"]


def test_what_is_lost_on_the_way_back_did_not_happen_twice(server: Server) -> None:
    server.desk.order({"service": "jobnet", "lose": 503})
    assert refused(over(server)).code == "outside_down"
    assert over(server).ask("jobnet", "publish", TOLD, "k")["stand_in"] is True
    assert len(server.desk.happenings) == 1


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ({"fail": 503}, "outside_down"),
        ({"fail": 429}, "outside_down"),
        ({"fail": 404}, "outside_refused"),
        ({"refuse": "company_unknown"}, "outside_refused"),
        ({"garbage": True}, "outside_unreadable"),
    ],
)
def test_each_way_of_failing_has_its_own_code(server: Server, line: dict[str, object], code: str) -> None:
    server.desk.order(line)
    fault = refused(over(server))
    assert (fault.code, fault.facts["service"]) == (code, "jobnet")
    assert server.desk.happenings == [] or code == "outside_unreadable"


def test_the_reason_of_a_refusal_is_told_on(server: Server) -> None:
    server.desk.order({"refuse": "company_unknown"})
    assert refused(over(server)).facts["because"] == "company_unknown"


def test_whoever_dawdles_is_not_waited_for(server: Server) -> None:
    server.desk.order({"slow": 1.0})
    assert refused(over(server, patience=0.05)).code == "outside_down"


def test_nobody_there_is_down(server: Server) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        outside = OverHttp({"jobnet": f"http://127.0.0.1:{silent.getsockname()[1]}"})
        assert refused(outside).code == "outside_down"
    assert refused(OverHttp({})).facts["because"] == "no_address"


def test_a_wrong_word_is_refused(server: Server) -> None:
    assert refused(OverHttp({"jobnet": server.url.replace(WORD, "another") + "/jobnet"})).code == "outside_refused"


def test_a_service_stands_at_its_own_address_else_at_the_stand_ins(settings: Settings) -> None:
    found = OverHttp.of(replace(settings, standins_url="http://w@localhost:9", cpr_url="https://cpr.example")).addresses
    assert found["cpr"] == "https://cpr.example"
    assert found["jobnet"] == "http://w@localhost:9/jobnet"
    assert set(OverHttp.of(settings).addresses.values()) == {""}


@pytest.mark.parametrize("said", [b'{"age": NaN}', b'{"age": -Infinity}', b'{"age": ' + b"[" * 100_000])
def test_what_no_case_can_hold_is_no_reply(said: bytes) -> None:
    assert http._read(said) is None
