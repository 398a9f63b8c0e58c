"""A server looks for garbage seldom, and never among what it is made of."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from webapp.served import SELDOM, seldom


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_what_is_there_already_is_never_looked_through_again_and_new_garbage_is_found() -> None:
    seldom()
    assert gc.get_freeze_count() > 10_000
    assert gc.get_threshold() == SELDOM
    ring: list[object] = []
    ring.append(ring)
    del ring
    assert gc.collect() >= 1
