"""The checks of a draft through the door."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from html import unescape
from pathlib import Path

from flask import Flask

from tests.drafts import DIAGRAM
from tests.situations import REVIEW, review
from tests.webapp.studio.test_examples import kept
from tests.webapp.studio.test_files import begun, put
from tests.webapp.studio.test_trying import save
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_an_owner_reads_what_the_checks_found(app: Flask, visit: Enter) -> None:
    draft, egon = begun(app), visit("egon")
    assert egon.get(f"{draft}/checks").status == 200
    assert egon.get("/studio/help/nobody_wrote_this").status == 404


def test_a_step_without_a_name_is_called_alike_on_the_page_in_the_editor_and_by_the_command(
    app: Flask, visit: Enter, tmp_path: Path
) -> None:
    draft, egon = begun(app), visit("egon")
    shutil.copytree(REVIEW, tmp_path / "review")
    diagram = tmp_path / "review" / DIAGRAM
    unnamed = diagram.read_text().replace(' name="ja"', "").replace(">yes<", "><").replace(' name="Godkend"', "")
    diagram.write_text(unnamed.replace(">Approve<", "><"))
    put(egon, f"{draft}/files/{DIAGRAM}", diagram.read_text(), 0)
    flow = {
        "da": "Pilen fra »Bevilges?« til opgaven efter »Bevilges?« er et svar uden ord.",
        "en": "The flow from “Granted?” to the task after “Granted?” is an answer without words.",
    }
    step = {"da": "Opgaven efter »Bevilges?« har intet navn.", "en": "The task after “Granted?” has no name."}
    for language in ("da", "en"):
        egon.client.set_cookie("language", language)
        page = unescape(egon.client.get(f"{draft}/checks").get_data(as_text=True))
        told = egon.client.get(f"{draft}/findings").json
        said = app.test_cli_runner().invoke(
            args=["check-process", str(diagram.parent), "--language", language], catch_exceptions=False
        )
        for sentence in (flow[language], step[language]):
            assert sentence in page
            assert any(one["sentence"].startswith(sentence) for one in told or ())
            assert sentence in said.output
        assert "flow_yes" not in page.replace("#flow_yes", "")


def test_the_examples_are_run_among_the_checks_and_those_that_turn_out_otherwise_lead_to_what_mends_them(
    app: Flask, visit: Enter
) -> None:
    egon = visit("egon")
    address = kept(egon)
    assert "1 eksempel ender, som der står." in egon.get(f"{address}/checks").text
    save(app, address, review().content[DIAGRAM].replace("P3D", "P5D"))
    assert "1 eksempel er ikke kørt på kladden, som den er nu." in egon.get(f"{address}/checks").text
    page = egon.press("Kør eksemplerne")
    assert page.address.endswith("/checks")
    assert "1 eksempel ender ikke, som der står." in page.text
    assert "Kør eksemplerne" not in page.text
    assert egon.press("Sæt de nye trin ind i eksemplerne").address.endswith("/checks")
    egon.follow("Afslag efter tre dage")
    assert "/try/examples/" in egon.page.address
