"""Timeliness in words and tables: what is expected is told as a span, or that too little is known."""

from __future__ import annotations

import pytest
from flask import Flask

from processes.throughput.timeliness.chance import Outlook
from webapp.throughput.timeliness_tables import expected


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (Outlook(0, 0, 0, 0), "–"),
        (Outlook(3, 0, 0, 0, unknown=3), "for lidt at gå ud fra"),
        (Outlook(9, 4.2, 2.1, 6.4), "ca. 4 (2–6)"),
        (Outlook(9, 4.2, 2.1, 6.4, unknown=2), "ca. 4 (2–6); 2 kan vi ikke sige noget om"),
    ],
)
def test_what_is_expected_is_a_span_or_said_to_be_unknown(app: Flask, told: Outlook, words: str) -> None:
    with app.test_request_context("/", headers={"Accept-Language": "da"}):
        assert expected(told) == words
