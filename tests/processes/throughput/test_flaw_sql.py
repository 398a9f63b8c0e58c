"""The checks together are one statement, whose hash changes when one of them does."""

from __future__ import annotations

from processes.throughput.checks_across import ACROSS
from processes.throughput.checks_fields import FIELDS
from processes.throughput.flaw_sql import CHECKS, FOUND, VERSION


def test_every_check_is_asked_under_a_key_of_its_own() -> None:
    assert set(CHECKS) == {one.key for one in (*ACROSS, *FIELDS)}
    assert len(CHECKS) == len(ACROSS) + len(FIELDS)
    assert all(f"'{key}' AS rule" in FOUND for key in CHECKS)


def test_the_hash_is_of_what_is_asked() -> None:
    assert len(VERSION) == 64
