"""Texts that are named are written, in both languages."""

from __future__ import annotations

from tests.processes.definitions.checked import told


def test_a_text_that_is_named_is_written() -> None:
    assert told('<ag:text key="assess"/>', '<ag:text key="asess"/>') == {("fault", "text_missing", "assess")}


def test_what_is_written_in_one_language_is_asked_for_in_the_other() -> None:
    assert told(files={"texts.en.toml": b""}) == {("fault", "text_not_in_en", "assess")}
    assert told(files={"texts.da.toml": b""}) == {("fault", "text_not_in_da", "assess")}


def test_each_part_of_a_text_is_asked_for() -> None:
    danish, english = b'[assess]\nguide = "x"\nbody = ["a", "b"]\n', b'[assess]\nbody = "y"\n'
    assert told(files={"texts.da.toml": danish, "texts.en.toml": english}) == {("fault", "text_not_in_en", "assess")}


def test_a_task_without_a_text_guides_nobody() -> None:
    assert ("warning", "task_without_text", "assess") in told('<ag:text key="assess"/>', "")
