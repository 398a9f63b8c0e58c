"""The script: so many calls of a service go as it says, and then all is as usual."""

from __future__ import annotations

from typing import Any

import pytest

from workers.standins.script import Script


def test_a_line_stands_for_so_many_calls_of_its_service() -> None:
    script = Script()
    script.add({"service": "jobnet", "next": 2, "fail": 503})
    assert [script.take("cpr"), script.take("jobnet"), script.take("jobnet"), script.take("jobnet")] == [
        {},
        {"fail": 503},
        {"fail": 503},
        {},
    ]


def test_a_star_is_every_service() -> None:
    script = Script()
    script.add({"service": "*", "slow": 0.5})
    assert script.take("cvr") == {"slow": 0.5}


@pytest.mark.parametrize(
    "wrong",
    [{}, {"service": "cpr"}, {"dance": 1}, {"fail": "often"}, {"fail": 500, "next": 0}, {"slow": 3600}, {"slow": -1}],
)
def test_what_is_not_understood_is_said(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"say one of|at most|whole number"):
        Script().add(wrong)
