"""The checks of a draft through the door."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.webapp.studio.test_files import begun
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_an_owner_reads_what_the_checks_found(app: Flask, visit: Enter) -> None:
    draft, egon = begun(app), visit("egon")
    assert egon.get(f"{draft}/checks").status == 200
    assert egon.get("/studio/help/nobody_wrote_this").status == 404
