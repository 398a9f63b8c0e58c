"""Which files belong to a process folder."""

from __future__ import annotations

import pytest

from processes.definitions.names_of_files import COUNT_LIMIT, is_wanted, name_problems


@pytest.mark.parametrize(
    "name",
    [
        "process.toml", "process.bpmn", "høring.bpmn", "deadlines.toml", "rulesets.toml", "texts.da.toml",
        "tables/visitation.dmn", "forms/first_interview.json", "examples/recovered.toml", "_shared/rulesets.toml",
    ],
)  # fmt: skip
def test_these_belong(name: str) -> None:
    assert name_problems({name: b""}, 10, 10) == []


@pytest.mark.parametrize("name", ["../a.bpmn", "/a.bpmn", "forms/../a.json", "a\\b.bpmn", "a.py", "texts.de.toml", ""])
def test_these_do_not(name: str) -> None:
    assert [problem.code for problem in name_problems({name: b""}, 10, 10)] == ["file_unknown"]


def test_size_and_number_have_limits() -> None:
    assert [p.code for p in name_problems({"a.bpmn": b"12345"}, 4, 10)] == ["file_too_big"]
    assert [p.code for p in name_problems({"a.bpmn": b"123", "b.bpmn": b"123"}, 4, 5)] == ["files_too_big"]
    many = {f"forms/f{number}.json": b"" for number in range(COUNT_LIMIT + 1)}
    assert [p.code for p in name_problems(many, 4, 5)] == ["files_too_many"]


def test_pictures_and_read_me_files_are_left_where_they_lie() -> None:
    assert not any(map(is_wanted, ["README.md", "process.png", ".hidden", "forms/x.json~"]))
    assert is_wanted("process.bpmn")
