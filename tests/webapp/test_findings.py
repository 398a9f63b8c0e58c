"""What a check found is said in the same words everywhere."""

from __future__ import annotations

from processes.definitions.checks.finding import Finding
from webapp.commands import told
from webapp.findings import element_of, sentence_of

FORM = Finding("form_missing", "assess", file="process.bpmn", line=7, facts={"name": "Vurdér", "form": "f"})


def test_the_command_line_says_the_same_sentence_behind_the_place() -> None:
    for language in ("da", "en"):
        assert told(FORM, language) == f"assess:7: {sentence_of(FORM, language)}"


def test_only_a_diagram_has_elements() -> None:
    assert element_of(FORM) == "assess"
    assert element_of(Finding("xml_empty", "process.bpmn", file="process.bpmn")) == ""
    assert element_of(Finding("toml_unreadable", "T1-01", file="deadlines.toml")) == ""


def test_an_owner_is_sent_to_the_page_where_a_text_is_written() -> None:
    facts = {"text": "call", "name": "Ring", "part": "guide", "file": "texts.en.toml"}
    for code in ("text_missing", "text_not_in_da", "text_not_in_en"):
        finding = Finding(code, "call", file="texts.en.toml", facts=facts)
        assert "under Tekster" in sentence_of(finding, "da")
        assert "under Texts" in sentence_of(finding, "en")
