"""An outside log is read as its writer meant it, and nothing in it is trusted."""

from __future__ import annotations

import pytest

from processes.errors import Invalid
from processes.throughput.mining import read_xes as module
from processes.throughput.mining.read_xes import OutsideTrace, read_xes


def event(name: str, stage: str = "", at: str = "") -> str:
    """One event."""
    facts = {"concept:name": name, "lifecycle:transition": stage, "time:timestamp": at}
    return (
        "<event>" + "".join(f'<string key="{key}" value="{told}"/>' for key, told in facts.items() if told) + "</event>"
    )


def log(*events: str, space: str = ' xmlns="http://www.xes-standard.org/"') -> bytes:
    """A log of one case."""
    return f'<log{space}><trace><string key="concept:name" value="c1"/>{"".join(events)}</trace></log>'.encode()


def steps(content: bytes) -> tuple[str, ...]:
    """The steps of the one case."""
    (trace,) = read_xes(content, "log.xes")
    return trace.steps


@pytest.mark.parametrize("space", ["", ' xmlns="http://www.xes-standard.org/"', ' xmlns="http://other.example/"'])
def test_whatever_its_namespace(space: str) -> None:
    assert read_xes(log(event("a"), event("b"), space=space), "log.xes") == (OutsideTrace("c1", ("a", "b")),)


def test_a_step_with_a_start_and_an_end_counts_once_by_its_end() -> None:
    assert steps(log(event("a", "START"), event("b", "start"), event("b", "COMPLETE"), event("a", "complete"))) == (
        "b",
        "a",
    )
    assert steps(log(event("a", "start"), event("b", "start"))) == ("a", "b")


def test_steps_are_in_the_order_of_their_times_whatever_their_zone() -> None:
    first, second = "2026-03-02T10:00:00.000+02:00", "2026-03-02T09:00:00Z"
    assert steps(log(event("b", at=second), event("a", at=first))) == ("a", "b")
    assert steps(log(event("b", at=second), event("a"))) == ("b", "a")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<bpmn/>", "log_not_xes"),
        (b"<log/>", "log_empty"),
        (log("<event/>"), "log_empty"),
        (b"<log>", "xml_malformed"),
        (b'<!DOCTYPE log [<!ENTITY a "b">]><log>&a;</log>', "xml_doctype"),
        (b"", "xml_empty"),
    ],
)
def test_what_is_no_log_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_xes(content, "log.xes")
    assert [one.code for one in refused.value.problems] == [code]


def test_a_log_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", 2)
    with pytest.raises(Invalid) as refused:
        read_xes(log(event("a"), event("b"), event("c")), "log.xes")
    assert [one.code for one in refused.value.problems] == ["log_too_large"]
    monkeypatch.setattr(module, "SIZE_LIMIT", 10)
    with pytest.raises(Invalid) as refused:
        read_xes(log(event("a")), "log.xes")
    assert [one.code for one in refused.value.problems] == ["xml_too_big"]
