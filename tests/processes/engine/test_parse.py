"""Diagrams become a plan, or every fault is told with its place."""

from __future__ import annotations

from typing import Any

import pytest

from processes.engine import Plan, PlanCache, parse
from processes.engine.parse import fingerprint
from processes.errors import Invalid
from tests.processes.engine.drawings import bpmn, flows, plan

STEPS = '<startEvent id="s"/><userTask id="a"/><endEvent id="e"/>' + flows("s>a", "a>e")
OTHER = '<startEvent id="s9"/><userTask id="a9"/><endEvent id="e9"/>' + flows("s9>a9", "a9>e9")


def refused(*files: bytes, **more: Any) -> list[tuple[str, str]]:
    with pytest.raises(Invalid) as fault:
        parse({f"file{number}.bpmn": content for number, content in enumerate(files)}, **more)
    return [(each.code, each.where) for each in fault.value.problems]


def test_the_same_files_are_the_same_plan_under_the_same_hash() -> None:
    files = {"process.bpmn": bpmn(STEPS)}
    assert parse(files) is parse(dict(files))
    assert parse(files).hash == fingerprint(files, {})


def test_any_difference_makes_another_hash() -> None:
    files = {"a": b"1", "b": b"2"}
    hashes = {
        fingerprint(files, {}),
        fingerprint({"a": b"12", "b": b""}, {}),
        fingerprint({"a": b"1"}, {"b": b"2"}),
        fingerprint({"b": b"2", "a": b"1"}, {}, "main"),
    }
    assert len(hashes) == 4
    assert fingerprint({"b": b"2", "a": b"1"}, {}) == fingerprint(files, {})


def test_a_version_may_bring_its_own_hash() -> None:
    assert parse({"process.bpmn": bpmn(STEPS)}, key="version-7").hash == "version-7"


def test_several_files_are_one_plan_and_process_bpmn_holds_the_main_process() -> None:
    files = {"a.bpmn": bpmn(OTHER, process="called"), "process.bpmn": bpmn(STEPS)}
    found = parse(files)
    assert (found.main, found.processes) == ("main", ("called", "main"))
    assert parse(files, main="called").main == "called"
    assert [each.id for each in found.starts] == ["s"]


def test_a_main_process_that_is_not_there_is_refused() -> None:
    assert refused(bpmn(STEPS), main="nowhere") == [("engine_main_unknown", "nowhere")]


def test_nothing_to_run_is_refused() -> None:
    empty = b'<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x" id="d"/>'
    assert refused(empty) == [("engine_no_process", "file0.bpmn")]
    assert refused() == [("engine_no_process", "")]


def test_the_faults_of_all_files_are_told_at_once() -> None:
    assert refused(b"<", b"<x", bpmn(STEPS))[0][1] == "file0.bpmn"
    assert len(refused(b"<", b"<x", bpmn(STEPS))) == 2


def test_an_element_id_in_two_files_is_refused() -> None:
    codes = refused(bpmn(STEPS), bpmn(STEPS, process="other"))
    assert ("engine_id_in_two_files", "a") in codes


def test_an_expression_that_is_none_is_refused_with_its_element() -> None:
    drawn = '<startEvent id="s"/><exclusiveGateway id="g" default="g_e"/><endEvent id="e"/><endEvent id="f"/>'
    assert refused(bpmn(drawn + flows("s>g", "g>e", "g>f:x >"))) == [("engine_expression_unreadable", "g")]


def test_a_table_that_cannot_be_read_is_refused_with_its_file() -> None:
    with pytest.raises(Invalid) as fault:
        plan(STEPS, tables={"rate.dmn": b"<definitions/>"})
    assert {(each.code, each.facts["file"]) for each in fault.value.problems} == {
        ("engine_table_unreadable", "rate.dmn")
    }


def test_a_chain_longer_than_the_parser_can_follow_is_refused_with_a_sentence() -> None:
    steps = "".join(f'<task id="t{number}"/>' for number in range(900))
    chain = flows("s>t0", *(f"t{number}>t{number + 1}" for number in range(899)), "t899>e")
    assert refused(bpmn(f'<startEvent id="s"/>{steps}<endEvent id="e"/>{chain}')) == [("engine_too_long", "file0.bpmn")]


def test_the_cache_loads_a_plan_once_and_lets_the_longest_unused_go() -> None:
    loaded = []
    plans = {name: parse({"p.bpmn": bpmn(STEPS)}, key=name) for name in "abc"}

    def load(key: str) -> Plan:
        loaded.append(key)
        return plans[key]

    cache = PlanCache(load, size=2)
    for key in "abacab":
        assert cache(key) is plans[key]
    assert loaded == ["a", "b", "c", "b"]
