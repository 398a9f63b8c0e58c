"""Whatever is wrong with a diagram: a sentence with the element, no crash, nothing stored."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from processes.definitions.checks import Finding, Known, check_package
from processes.definitions.package import read_package
from processes.definitions.publish import publish
from processes.engine.normalise.vocabulary import NODE_LIMIT
from processes.errors import Invalid
from processes.records import Version
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.definitions.folders import BROKEN, folder
from webapp.wording import knows, sentence

FILE = "process.bpmn"
WORLD = Known(operations=frozenset({"send"}), processes=frozenset({"hearing"}))
EXPECTED = {
    "boundary_on_nothing": ("unknown_reference", "late"),
    "called_missing": ("called_missing", "assess"),
    "circle": ("no_beginning", "leave_request"),
    "compensation": ("compensation", "assess"),
    "condition_empty": ("condition_empty", "granted_yes"),
    "condition_in_python": ("function_unknown", "granted_yes"),
    "condition_on_parallel": ("condition_not_asked", "granted_yes"),
    "condition_other_language": ("expression_unreadable", "granted_yes"),
    "condition_unreadable": ("expression_unreadable", "granted_yes"),
    "cut_short": ("xml_malformed", FILE),
    "deadline_unknown": ("deadline_unknown", "late"),
    "default_elsewhere": ("default_elsewhere", "granted"),
    "duplicate_flow": ("duplicate_id", "start_assess"),
    "duplicate_step": ("duplicate_id", "assess"),
    "empty": ("xml_empty", FILE),
    "english_missing": ("english_missing", "assess"),
    "entity_bomb": ("xml_doctype", FILE),
    "external_dtd": ("xml_doctype", FILE),
    "external_entity": ("xml_doctype", FILE),
    "flow_to_nowhere": ("unknown_reference", "assess_granted"),
    "form_missing": ("form_missing", "assess"),
    "gateway_without_condition": ("gateway_without_condition", "granted_yes"),
    "lane_holds_stranger": ("unknown_reference", "lane_office"),
    "lane_without_group": ("lane_without_group", "lane_office"),
    "loop_without_end": ("loop_without_end", "assess"),
    "made_up_id": ("id_unusable", "_made.granted_yes"),
    "message_unknown": ("unknown_reference", "start"),
    "name_missing": ("name_missing", "assess"),
    "no_process": ("no_process", FILE),
    "not_bpmn": ("not_bpmn", FILE),
    "not_xml": ("xml_malformed", FILE),
    "only_spaces": ("xml_empty", FILE),
    "operation_unknown": ("operation_unknown", "assess"),
    "other_namespace": ("not_bpmn", FILE),
    "participant_unknown": ("unknown_reference", "pool"),
    "process_empty": ("process_empty", "leave_request"),
    "process_without_id": ("id_missing", FILE),
    "rule_without_table": ("rule_without_table", "assess"),
    "script_in_javascript": ("script_language", "assess"),
    "service_without_operation": ("service_without_operation", "assess"),
    "step_never_reached": ("unreachable", "alone"),
    "surprise_element": ("unknown_element", "leave_request"),
    "table_missing": ("table_missing", "assess"),
    "tags_crossed": ("xml_malformed", FILE),
    "task_in_no_lane": ("task_without_group", "assess"),
    "text_missing": ("text_missing", "assess"),
    "timer_empty": ("timer_without_expression", "late"),
    "timer_two_times": ("timer_without_expression", "late"),
    "timer_unreadable": ("timer_unreadable", "late"),
    "too_deep": ("xml_too_deep", FILE),
    "two_roots": ("xml_malformed", FILE),
    "unknown_encoding": ("xml_encoding", FILE),
    "wrong_encoding": ("file_not_utf8", FILE),
}
MADE = {
    "ten_megabytes": (b"<a>" + b" " * 10 * 2**20 + b"</a>", "file_too_big"),
    "noise": (bytes(range(256)) * 40, "file_not_utf8"),
    "utf_16": ('<?xml version="1.0" encoding="utf-16"?><definitions/>'.encode("utf-16"), "file_not_utf8"),
    "nul": (b"<definitions>\0</definitions>", "xml_encoding"),
}


def faults(diagram: bytes) -> list[Finding]:
    """What reading and checking the folder refuses."""
    try:
        package = read_package("leave_request", folder(diagram))
    except Invalid as invalid:
        return [Finding.of(problem) for problem in invalid.problems]
    return [finding for finding in check_package(package, WORLD) if finding.is_fault]


def test_the_folder_that_is_broken_below_is_sound() -> None:
    assert faults((BROKEN / "sound.bpmn").read_bytes()) == []


def test_every_broken_diagram_is_expected() -> None:
    assert {path.stem for path in BROKEN.glob("*.bpmn")} == {*EXPECTED, "sound"}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_it_is_told_at_the_element_in_both_languages(name: str) -> None:
    found = faults((BROKEN / f"{name}.bpmn").read_bytes())
    assert EXPECTED[name] in [(fault.code, fault.where) for fault in found]
    for fault in found:
        assert knows(fault.code)
        for language in ("da", "en"):
            told = sentence(fault.code, {"where": fault.where, **fault.facts}, language)
            assert "{" not in told.replace("${", "")
            assert "None" not in told


@pytest.mark.parametrize("name", sorted(MADE))
def test_what_is_too_big_or_no_text_is_refused_before_it_is_read(name: str) -> None:
    content, code = MADE[name]
    assert code in [fault.code for fault in faults(content)]


@pytest.mark.parametrize(("count", "code"), [(NODE_LIMIT, "name_missing"), (NODE_LIMIT + 1, "diagram_too_large")])
def test_the_greatest_diagram_is_read_and_a_greater_one_refused(count: int, code: str) -> None:
    steps = "".join(f'<task id="t{number}"/>' for number in range(count))
    head = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">'
    assert code in {fault.code for fault in faults(f"{head}{steps}</process></definitions>".encode())}


def test_nothing_is_stored(tx: Transaction, cast: Cast) -> None:
    for name in EXPECTED:
        if name == "called_missing":  # what other definitions hold is asked when they are known
            continue
        with pytest.raises(Invalid):
            publish(tx, cast.egon, read_package("leave_request", folder((BROKEN / f"{name}.bpmn").read_bytes())))
    assert tx.execute(select(func.count()).select_from(Version)).scalar() == 0
