"""Collecting the interface's sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from webapp import catalogue
from webapp.words import CATALOGUE


def test_every_sentence_of_the_pages_has_danish_words() -> None:
    asked = {message.id for message in catalogue.collected() if message.id}
    known = {message.id for message in catalogue.known() if message.id}
    assert asked == known
    assert catalogue.missing(catalogue.known()) == []


def test_bringing_the_catalogue_up_to_date_changes_nothing_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "messages.po"
    copy.write_bytes(CATALOGUE.read_bytes())
    monkeypatch.setattr(catalogue, "CATALOGUE", copy)
    assert catalogue.update() == []
    first = copy.read_bytes()
    assert catalogue.update() == []
    assert copy.read_bytes() == first


def test_a_sentence_without_danish_words_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "messages.po"
    words = CATALOGUE.read_text().replace('msgstr "Log på"', 'msgstr ""')
    copy.write_text(words)
    monkeypatch.setattr(catalogue, "CATALOGUE", copy)
    assert catalogue.update() == ["Sign in"]
