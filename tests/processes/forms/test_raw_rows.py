"""The lines of a table as a browser names them."""

from __future__ import annotations

from processes.forms.raw_rows import raw_rows


def test_lines_come_in_the_order_of_their_numbers() -> None:
    raw = {"steps.10.hours": "3", "steps.2.hours": "2", "steps.2.from": "a", "other.1.hours": "9", "steps.x.hours": "0"}
    assert raw_rows("steps", raw) == [{"hours": "2", "from": "a"}, {"hours": "3"}]


def test_a_hyphen_is_understood_too() -> None:
    assert raw_rows("steps", {"steps-1-hours": "3"}) == [{"hours": "3"}]


def test_nobody_can_send_lines_without_end() -> None:
    assert len(raw_rows("s", {f"s.{n}.a": "1" for n in range(5000)})) == 201
