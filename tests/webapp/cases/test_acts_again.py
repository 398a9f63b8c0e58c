"""Every act that is sent has its page again when it is refused."""

from __future__ import annotations

from flask import Flask

from webapp.cases.acts_again import PAGES


def test_each_act_is_an_endpoint_that_is_sent(app: Flask) -> None:
    sent = {rule.endpoint for rule in app.url_map.iter_rules() if "POST" in (rule.methods or ())}
    assert set(PAGES) <= sent
