"""A condition that compares a number with text is told of before anybody waits for it in vain."""

from __future__ import annotations

import pytest

from tests.processes.definitions.checked import step, told

CONDITION = "days &lt;= 30"


def _feel(*pairs: str) -> set[tuple[str, str, str]]:
    return {finding for finding in told(*pairs) if finding[1].startswith("feel_")}


@pytest.mark.parametrize("condition", [CONDITION, "days = null", 'unknown = "x"', "days + reasonable > 3", "1 +"])
def test_what_may_be_right_is_left_alone(condition: str) -> None:
    assert _feel(CONDITION, condition) == set()


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ('days &lt;= "30"', "feel_type_clash"),
        ("days", "feel_type_clash"),
        ("days and true", "feel_not_boolean"),
        ("days.year = 3", "feel_unknown_property"),
        ("upper case(days) = null", "feel_wrong_arguments"),
    ],
)
def test_what_cannot_be_right_is_a_warning(condition: str, code: str) -> None:
    (finding,) = _feel(CONDITION, condition)
    assert finding[:2] == ("warning", code)


def test_the_lines_of_a_script_are_looked_at() -> None:
    script = step("scriptTask", "")
    inside = '<script>total = days + "x"\nfree = total + 1</script>'
    found = _feel(*script, "</userTask>", f"{inside}</scriptTask>")
    assert found == {("warning", "feel_type_clash", "assess")}
