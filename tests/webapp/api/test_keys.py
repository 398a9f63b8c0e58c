"""A key names its service, and nothing else opens the machine door."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.api.keys import KeyUnknown, sender_of

KEYS = (("akasse", "a" * 32), ("doctor", "d" * 32))


def test_each_service_is_known_by_its_key() -> None:
    assert [sender_of(f"Bearer {key}", KEYS) for _, key in KEYS] == ["akasse", "doctor"]


@given(st.text() | st.just("Bearer ") | st.just("Basic " + "a" * 32) | st.just("a" * 32))
def test_nothing_else_opens_it(shown: str) -> None:
    with pytest.raises(KeyUnknown):
        sender_of(shown, KEYS)


def test_without_keys_nobody_gets_in() -> None:
    with pytest.raises(KeyUnknown):
        sender_of("Bearer ", ())
