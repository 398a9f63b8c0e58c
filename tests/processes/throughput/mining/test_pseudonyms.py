"""Names that stand for cases: one for each within a log, others in the next, and not to be undone without the key."""

from __future__ import annotations

from uuid import uuid4

from processes.throughput.mining.pseudonyms import Pseudonyms


def test_one_name_for_one_thing_within_a_log() -> None:
    names = Pseudonyms()
    keys = [uuid4() for _ in range(1000)]
    assert [names.of("case", key) for key in keys] == [names.of("case", key) for key in keys]
    assert len({names.of("case", key) for key in keys}) == 1000
    assert names.of("case", keys[0]).removeprefix("case") != names.of("task", keys[0]).removeprefix("task")


def test_another_log_has_other_names_and_the_key_does_not_show() -> None:
    key = uuid4()
    first, second = Pseudonyms(), Pseudonyms()
    assert first.of("case", key) != second.of("case", key)
    assert repr(first) == "Pseudonyms()"
