"""The run of outside diagrams tells right from refused and wrong, and its exit status says so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.bpmn import main
from tests.conformance.dialect import feel
from tests.processes.engine.normalise.drawings import chain, diagram, flow

SCRIPT = '<scriptTask id="{}"><script>{}</script></scriptTask>'


def run(folder: Path, content: bytes, **case: Any) -> int:
    """Exit status for one diagram with one case."""
    (folder / "group").mkdir()
    (folder / "group" / "drawn.bpmn").write_bytes(content)
    defaults = {"test": "a", "integerVariable": 0, "seconds": 0.0, "startParallelProcess": False}
    expected = {"group/drawn": [{**defaults, **case}]}
    (folder / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    return main(["--data", str(folder)])


def script(own: str, text: str) -> str:
    return SCRIPT.format(own, text)


ONE = '<startEvent id="s"/>' + script("a", "SCRIPT_task1") + chain("s", "a")


def test_the_expected_trace_is_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, diagram(ONE, process="drawn"), expected=["SCRIPT_task1"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "total: right 1, refused 0, wrong 0"


def test_another_trace_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, diagram(ONE, process="drawn"), expected=["SCRIPT_task2"]) == 1
    assert "total: right 0, refused 0, wrong 1" in capsys.readouterr().out


def test_a_refusal_has_element_and_sentence_and_is_right_where_an_error_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = diagram('<startEvent id="s"/><callActivity id="c"/>' + chain("s", "c"), process="drawn")
    assert run(tmp_path, content, expected=["SCRIPT_task1"]) == 0
    out = capsys.readouterr().out
    assert "c (line 1): c calls a process without saying which." in out
    assert "refused 1" in out
    (tmp_path / "again").mkdir()
    assert run(tmp_path / "again", content, expected=["ERROR_deployment"]) == 0
    assert "right 1" in capsys.readouterr().out


def test_a_fault_while_running_is_an_error_of_running(tmp_path: Path) -> None:
    choice = '<startEvent id="s"/><exclusiveGateway id="g"/><task id="b"/><task id="c"/>' + chain("s", "g")
    content = diagram(
        choice + flow("g", "b", 'test.contains("x")') + flow("g", "c", 'test.contains("y")'), process="drawn"
    )
    assert run(tmp_path, content, expected=["ERROR_runtime"]) == 0


def test_a_slow_script_lets_time_pass_and_a_timer_go_off(tmp_path: Path) -> None:
    timer = (
        '<boundaryEvent id="b" attachedToRef="a"><timerEventDefinition><timeDuration>PT5S</timeDuration>'
        "</timerEventDefinition></boundaryEvent>"
    )
    steps = script("a", "WAIT_TEN_SECONDS") + script("x", "SCRIPT_task1") + script("y", "SCRIPT_task2") + timer
    content = diagram('<startEvent id="s"/>' + steps + chain("s", "a", "x") + chain("b", "y"), process="drawn")
    assert run(tmp_path, content, expected=["SCRIPT_task2"]) == 0


def test_scripts_side_by_side_run_in_parallel(tmp_path: Path) -> None:
    steps = script("a", "CREATE_TIMESTAMP_LOG_1") + script("b", "CREATE_TIMESTAMP_LOG_2")
    content = diagram('<startEvent id="s"/>' + steps + chain("s", "a") + chain("s", "b"), process="drawn")
    assert run(tmp_path, content, expected=["EXECUTION_parallel"]) == 0


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ('test.contains("a")', 'contains(test, "a")'),
        ('${!test.contains("a") && integerVariable == 1}', 'not(contains(test, "a")) and integerVariable = 1'),
        ("!(a || b)", "not(a or b)"),
        ("a != 'x'", 'a != "x"'),
        ("${integerVariable}", "integerVariable"),
        ("true", "true"),
    ],
)
def test_conditions_are_translated(theirs: str, ours: str) -> None:
    assert " ".join(feel(theirs).split()) == ours
