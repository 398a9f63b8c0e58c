"""A browser that hangs stops nobody: it is ended, and the next window opens in a new one."""

from __future__ import annotations

import signal

import pytest

from tests.browser import living as living_browser
from tests.browser.living import Living


def test_a_browser_that_never_answers_is_ended_and_the_next_window_opens(
    living: Living, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(living_browser, "PATIENCE", 1.0)
    window = living.browser().new_context()
    window.new_page()
    living.send(signal.SIGSTOP)
    living.shut(window)
    page = living.browser().new_page()
    page.set_content("<p>Here again</p>")
    assert page.inner_text("p") == "Here again"
    page.close()
