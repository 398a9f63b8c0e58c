"""What templates may ask for."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask, g
from jinja2 import UndefinedError

from processes import clock
from processes.language import Text
from processes.records import Person
from webapp import rendering


def test_a_misprint_in_a_template_is_a_fault_and_not_a_gap(app: Flask) -> None:
    with pytest.raises(UndefinedError):
        app.jinja_env.from_string("{{ nobody_gave_this.name }}").render()


def test_words_follow_the_reader(app: Flask) -> None:
    with app.test_request_context(headers={"Accept-Language": "en"}):
        assert rendering.text(Text("sag", "case")) == "case"
        assert rendering.text(None) == rendering.day(None) == rendering.moment(None) == rendering.hour(None) == ""
        assert rendering.since(None) == ""
        assert rendering.today() == "Monday 2 March 2026"
        assert rendering.day(clock.today(), short=True) == "Mon 2 Mar"
        assert rendering.day(clock.now().replace(day=1, hour=23, minute=30)) == "Monday 2 March"
        assert rendering.moment(clock.now() - timedelta(days=3)) == "Fri 27 Feb 8.00"
        assert rendering.hour(clock.now()) == rendering.since(clock.now()) == "8.00"
        assert rendering.due(clock.today()).words == "Today"
        assert rendering.said("list.mine") == "My tasks"


def test_menus_ask_the_policy(app: Flask) -> None:
    with app.test_request_context():
        assert not rendering.can("see_inbox")
        g.person = Person(roles=["caseworker"])
        assert rendering.can("see_inbox")
        g.person = Person(roles=["process_owner"])
        assert not rendering.can("see_inbox")


def test_scripts_and_styles_come_from_the_builds_manifest() -> None:
    entry = rendering.asset("viewer")
    assert entry.script.startswith("/static/built/assets/viewer-")
    assert all((rendering.BUILT.parent.parent / one.lstrip("/")).exists() for one in (entry.script, *entry.styles))


def test_pages_that_are_not_built_say_what_to_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "BUILT", tmp_path)
    rendering._manifest.cache_clear()
    with pytest.raises(rendering.NotBuilt, match="npm run build"):
        rendering.asset("app")
    rendering._manifest.cache_clear()


def test_what_is_filled_into_a_sentence_is_escaped_and_the_sentence_is_not(app: Flask) -> None:
    template = app.jinja_env.from_string('{% autoescape true %}{{ _("%(who)s helps", who=who) }}{% endautoescape %}')
    with app.test_request_context():
        assert template.render(who="<Bo>") == "&lt;Bo&gt; hjælper"
