"""A notice as one line."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from flask import Flask

from processes.notices.letter import KINDS
from processes.notices.shown import NoticeShown
from webapp import wording
from webapp.notices.words import told

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def _notice(kind: str, **facts: Any) -> NoticeShown:
    return NoticeShown(UUID(int=1), kind, facts, None, None, NOW, None)


def test_days_are_in_words_and_names_in_the_readers_language(app: Flask) -> None:
    name = {"da": "Første samtale", "en": "First interview"}
    notice = _notice("deadline_missed", case_number="2026-7", deadline=name, due="2026-02-27")
    with app.test_request_context(headers={"Accept-Language": "en"}):
        assert told(notice) == "Case 2026-7: the deadline First interview passed on Friday 27 February"


def test_every_kind_that_is_written_has_its_line() -> None:
    assert [kind for kind in KINDS if not wording.knows(f"notice.{kind}")] == []
