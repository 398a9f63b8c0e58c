"""A receipt is the same for the same key."""

from __future__ import annotations

from processes.connectors.standins.receipts import receipt


def test_the_same_key_gets_the_same_receipt_under_the_name_asked_for() -> None:
    answer = receipt("noticeReference", "AK")
    assert answer({"key": "k"}) == answer({"key": "k"})
    assert set(answer({"key": "k"})) == {"noticeReference"}
