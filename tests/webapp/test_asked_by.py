"""A page's script is known by the JSON it asks for; whoever asks for anything, as a browser does, gets a page."""

from __future__ import annotations

import pytest
from flask import Flask

from webapp.asked_by import is_script


@pytest.mark.parametrize(
    ("accepts", "script"),
    [
        ("application/json", True),
        ("text/html,application/xhtml+xml,*/*;q=0.8", False),
        ("*/*", False),
        ("application/json;q=0.5,text/html", False),
    ],
)
def test_a_script_is_known_by_the_json_it_asks_for(accepts: str, script: bool) -> None:
    with Flask(__name__).test_request_context(headers={"Accept": accepts}):
        assert is_script() is script
