"""Egon changes his process in the browser: a step with all that belongs to it, a fault mended, everything undone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from tests.browser.conftest import Walker
from tests.browser.drawing import a_draft_to_draw, choose, content, draws, field, ready, saved, untold

WORDS = {
    "da": {
        "task": "Opgave",
        "fault": "engelsk",
        "write": "Skriv tekster til trinnet",
        "name": "Navnet",
        "yes": "sandt",
        "place": "Klik der, hvor det skal stå, eller tryk Escape for at lægge det væk.",
    },
    "en": {
        "task": "Task",
        "fault": "Danish",
        "write": "Write words for this step",
        "name": "The name",
        "yes": "true",
        "place": "Click where it should stand, or press Escape to put it away.",
    },
}
STEP = "T_call_employer"


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_step_is_drawn_named_filled_in_and_undone(app: Flask, walk: Callable[..., Any], language: str) -> None:
    draft, said = a_draft_to_draw(app), WORDS[language]
    with walk(language, 1440) as egon:
        egon.sign_in("egon")
        page = draws(egon, draft)
        egon.look("editor")
        the_step_is_drawn(egon, said)
        its_fault_is_mended(egon, said)
        it_is_filled_in(egon, said)
        saved(page)
        page.wait_for_function("() => !document.querySelector('.ag-editor').editor.stepTexts.dirty")
        it_stands_in_the_files(app, draft)
        it_is_undone_and_done_again(page)
        assert untold(page) == []
        assert egon.complaints == []


def the_step_is_drawn(egon: Walker, said: dict[str, str]) -> None:
    """By the keys alone, after the step that is chosen."""
    page = egon.page
    choose(page, "assess")
    page.keyboard.press("a")
    page.keyboard.type(said["task"])
    egon.look("editor-steps")
    page.keyboard.press("Enter")
    page.keyboard.type("Call employer")
    page.keyboard.press("Enter")
    expect(page.locator(f"g[data-element-id='{STEP}']")).to_be_visible()


def its_fault_is_mended(egon: Walker, said: dict[str, str]) -> None:
    """The checks name what is missing, at the element and in the list; mending it takes both away."""
    page = egon.page
    fault = page.locator("[data-findings] .ag-check--fault", has_text=said["fault"])
    expect(fault).to_be_visible()
    expect(page.locator(f".djs-overlays[data-container-id='{STEP}'] .ag-finding--fault")).to_be_visible()
    egon.look("editor-fault")
    fault.locator("button").click()
    field(page, "ag-name-da").fill("Ring til arbejdsgiver")
    field(page, "ag-name-en").fill("Call employer")
    expect(fault).to_have_count(0)


def it_is_filled_in(egon: Walker, said: dict[str, str]) -> None:
    """Form, stage, deadline and words, beside the drawing."""
    page = egon.page
    field(page, "ag-form-key").select_option("assess")
    field(page, "ag-stage-key").select_option("handling")
    page.locator("[data-group-id='group-ag-deadlines'] .bio-properties-panel-add-entry").click()
    field(page, "ag-deadline-0-ref").select_option("T1-01")
    expect(page.locator("[data-entry-id='ag-deadline-0-ref'] li small")).to_contain_text("§ 1")
    page.get_by_role("button", name=said["write"]).click()
    page.locator("#bio-properties-panel-ag-text-instruction-da").fill("Ring, og skriv, hvad I aftaler.")
    page.locator("#bio-properties-panel-ag-text-instruction-en").fill("Call, and write what you agree.")
    egon.look("editor-properties")


def it_stands_in_the_files(app: Flask, draft: str) -> None:
    """All of it is drawn, and leads on to what followed."""
    drawn = content(app, draft)
    step = re.search(rf'<bpmn:userTask id="{STEP}".*?</bpmn:userTask>', drawn, re.DOTALL)
    assert step is not None
    for mark in (
        'name="Ring til arbejdsgiver"',
        'xml:lang="en">Call employer<',
        '<ag:form key="assess"',
        '<ag:stage key="handling"',
        '<ag:deadline use="due" ref="T1-01"',
        '<ag:text key="call_employer"',
    ):
        assert mark in step[0]
    assert "Ring, og skriv" in content(app, draft, "texts.da.toml")
    assert f'sourceRef="{STEP}" targetRef="grant"' in drawn


def it_is_undone_and_done_again(page: Page) -> None:
    """Undo reaches back beyond a reload."""
    page.reload()
    ready(page)
    expect(page.locator(f"g[data-element-id='{STEP}']")).to_be_visible()
    undo = page.locator("[data-act=undo]")
    for _ in range(20):
        if page.locator(f"g[data-element-id='{STEP}']").count() == 0:
            break
        undo.click()
    expect(page.locator(f"g[data-element-id='{STEP}']")).to_have_count(0)
    page.locator("[data-act=redo]").click()
    expect(page.locator("[data-status]")).to_have_attribute("data-how", "saved")


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_is_chosen_waits_for_its_place_and_says_so_until_it_stands_or_is_put_away(
    app: Flask, walk: Callable[..., Any], language: str
) -> None:
    draft, said = a_draft_to_draw(app), WORDS[language]
    with walk(language, 1440) as egon:
        egon.sign_in("egon")
        page = draws(egon, draft)
        hint = page.locator("[data-placing]")
        expect(hint).to_have_text("")
        page.locator(".djs-palette [data-action='create.task']").click()
        expect(hint).to_have_text(said["place"])
        egon.look("editor-placing")
        page.keyboard.press("Escape")
        expect(hint).to_have_text("")
        drawn = page.locator("g.djs-shape")
        before = drawn.count()
        page.locator("[data-act=steps]").press("Enter")
        page.keyboard.type(said["task"])
        page.keyboard.press("Enter")
        expect(hint).to_have_text(said["place"])
        sheet = page.locator("[data-canvas]").bounding_box()
        assert sheet is not None
        page.mouse.move(sheet["x"] + 300, sheet["y"] + 60)
        page.mouse.click(sheet["x"] + 300, sheet["y"] + 60)
        expect(hint).to_have_text("")
        expect(drawn).to_have_count(before + 1)
        assert untold(page) == []
        assert egon.complaints == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_expression_is_completed_and_checked_as_one_types(
    app: Flask, walk: Callable[..., Any], language: str
) -> None:
    draft, said = a_draft_to_draw(app), WORDS[language]
    with walk(language, 1440) as egon:
        egon.sign_in("egon")
        page = draws(egon, draft)
        choose(page, "flow_yes")
        condition = field(page, "ag-condition-said")
        condition.fill("")
        condition.press_sequentially("gran")
        expect(page.locator(".ag-offered li").first).to_contain_text("granted")
        egon.look("editor-completion")
        condition.press("Enter")
        expect(condition).to_have_value("granted")
        condition.press_sequentially(" = 1 + nobody")
        wrong = page.locator("[data-entry-id='ag-condition-said'] [data-line]")
        expect(wrong.first).to_contain_text(said["name"])
        condition.fill("granted =")
        expect(page.locator("[data-entry-id='ag-condition-said'].has-error")).to_be_visible()
        condition.fill("granted = true")
        expect(wrong).to_have_count(0)
        saved(page)
        assert ">granted = true<" in content(app, draft)
        choose(page, "reminder")
        field(page, "ag-timer-deadline").select_option("T1-01")
        expect(field(page, "ag-timer-said")).to_have_value('deadline("T1-01")')
        page.locator("[data-act=play]").click()
        expect(page.locator(".bts-palette")).to_be_visible()
        egon.look("editor-simulation")
        page.locator("[data-act=play]").click()
        page.locator("[data-act=keys]").click()
        egon.look("editor-keys")
        page.keyboard.press("Escape")
        assert untold(page) == []
