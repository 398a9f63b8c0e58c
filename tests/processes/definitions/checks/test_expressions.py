"""Expressions can be read and name what somebody writes."""

from __future__ import annotations

import pytest

from tests.processes.definitions.checked import SOUND, found, step, told

CONDITION = "days &lt;= 30"


@pytest.mark.parametrize(
    ("after", "finding"),
    [
        ("dyas &lt;= 30", ("warning", "name_unknown", "granted_yes")),
        ("summ([days]) &lt;= 30", ("fault", "function_unknown", "granted_yes")),
        ("days &lt;=", ("fault", "expression_unreadable", "granted_yes")),
    ],
)
def test_a_condition_is_read(after: str, finding: tuple[str, str, str]) -> None:
    assert told(CONDITION, after) == {finding}


def test_what_a_form_a_script_or_the_engine_gives_is_known() -> None:
    assert told(CONDITION, 'reasonable &gt; 1 and outcome = "x" and now() &gt; null') == set()
    script = (*step("scriptTask", ""), "</userTask>", "<script>score = days + 1</script></scriptTask>")
    assert ("warning", "name_unknown", "granted_yes") not in told(*script, CONDITION, "score &gt; 1")


def test_a_script_is_read() -> None:
    script = (*step("scriptTask", ""), "</userTask>", "<script>score = days +</script></scriptTask>")
    assert ("fault", "expression_unreadable", "assess") in told(*script)


def test_an_unreadable_expression_is_told_with_line_and_column() -> None:
    (fault,) = found(SOUND.replace(CONDITION, "days &lt;=\n   ("))
    assert (fault.code, fault.where) == ("expression_unreadable", "granted_yes")
    assert fault.line is not None
    assert "days" in SOUND.splitlines()[fault.line - 2]
    assert fault.column


def test_an_unreadable_timer_is_told_as_one() -> None:
    timer = "<timerEventDefinition><timeDate>3 days and (</timeDate></timerEventDefinition></startEvent>"
    assert ("fault", "timer_unreadable", "start") in told("</startEvent>", timer)
