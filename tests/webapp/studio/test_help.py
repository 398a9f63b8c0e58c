"""Each check has its page of help."""

from __future__ import annotations

from webapp.studio.help import PAGES, help_of


def test_a_code_without_a_page_has_none() -> None:
    assert help_of("nobody_wrote_this") is None
    assert all(code == page.code for code, page in PAGES.items())
