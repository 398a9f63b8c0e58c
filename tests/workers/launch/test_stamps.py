"""Stamps: a step is done again when, and only when, its sources have changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from workers.launch import stamps


@pytest.fixture
def source(own: Path) -> Path:
    folder = own.parent / "source"
    (folder / "node_modules").mkdir(parents=True)
    (folder / "page.mjs").write_text("one")
    return folder


def test_the_fingerprint_follows_content_and_names(source: Path) -> None:
    before = stamps.fingerprint([source])
    (source / "page.mjs").touch()
    assert stamps.fingerprint([source]) == before
    (source / "page.mjs").write_text("two")
    changed = stamps.fingerprint([source])
    (source / "page.mjs").rename(source / "other.mjs")
    assert len({before, changed, stamps.fingerprint([source])}) == 3


def test_what_is_fetched_does_not_count(source: Path) -> None:
    before = stamps.fingerprint([source])
    (source / "node_modules" / "package.mjs").write_text("fetched")
    assert stamps.fingerprint([source]) == before


def test_a_step_is_fresh_until_its_mark_changes_or_it_is_forgotten(source: Path) -> None:
    assert not stamps.is_fresh("build", "one")
    stamps.put("build", "one")
    assert stamps.is_fresh("build", "one")
    assert not stamps.is_fresh("build", "two")
    stamps.forget("build")
    assert not stamps.is_fresh("build", "one")
