"""Sending the answer uses the link up, once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.situations import YES

Come = Callable[..., Any]


def test_the_answer_is_sent_once(amina: Come) -> None:
    her = amina()
    her.enter()
    address, fields = her.browser.page.button("Send svaret")
    assert her.browser.post(address, {**fields, **YES}).address.endswith("/receipt")
    assert her.browser.post(address, {**fields, **YES}).status == 409
