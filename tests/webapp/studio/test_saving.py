"""What cannot be saved stands on the page again, with its reason at its field."""

from __future__ import annotations

from flask import Flask

from processes.errors import Invalid, Problem
from webapp.studio.saving import refused_by, seen


def test_the_revision_is_read_from_the_page(app: Flask) -> None:
    with app.test_request_context("/", method="POST", data={"_draft": "7"}):
        assert seen() == 7
    with app.test_request_context("/", method="POST", data={"_draft": "none"}):
        assert seen() == -1


def test_faults_stand_at_the_keys_they_name(app: Flask) -> None:
    fault = Invalid([Problem("a", "T1", {"key": "length"}), Problem("b", "how"), Problem("c", "T1", {"key": "length"})])
    refused = refused_by(fault)
    assert {key: one.code for key, one in refused.problems.items()} == {"length": "a", "how": "b"}
    assert refused.faults
