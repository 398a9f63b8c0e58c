"""What is wrong with files, the card, forms and deadlines, and the same put right."""

from __future__ import annotations

import json
from typing import Any

from processes.definitions.names_of_files import COUNT_LIMIT
from processes.definitions.package import FILE_LIMIT, WHOLE_LIMIT
from processes.engine.normalise.vocabulary import NODE_LIMIT
from tests.processes.definitions.checks.fixtures_made import TASK, Files, Pair, broken, drawn, sound, with_files
from tests.processes.definitions.folders import MANIFEST, folder

TEXT = {"type": "string", "title": "a", "x-en": {"title": "a"}}
WORDS = {"title": "F", "x-en": {"title": "F"}, "x-spec": "F1"}
DEADLINE = """
[[deadline]]
id = "T9-01"
name = { da = "Svar", en = "Answer" }
kind = "law"
statute = { da = "Prøveloven § 1", en = "Sample Act § 1" }
rule_sets = "all"
start = "received"
start_name = { da = "kom", en = "came" }
length = "P14D"
binds = ["authority"]
mark = "D"
expiry = { da = "x", en = "x" }
"""
RULE_SET = """
[[rule_set]]
id = "T-2026"
area = "T"
name = { da = "Prøve", en = "Sample" }
valid_from = 2026-01-01
chosen_by = "today"
chosen_name = { da = "i dag", en = "today" }
transition = "ALL_CASES_FROM_DATE"
mark = "D"
"""


def _form(**changes: Any) -> bytes:
    return json.dumps({"type": "object", **WORDS, "properties": {"a": TEXT}, **changes}).encode()


def _field(**changes: Any) -> bytes:
    return _form(properties={"a": {**TEXT, **changes}})


def _asked(form: bytes) -> Files:
    """The sound folder in which ``assess`` has this form."""
    return sound(forms__assessment_dot_json=form)


def _terms(before: str = "", after: str = "", text: str = DEADLINE) -> Files:
    assert before in text
    return sound(deadlines_dot_toml=text.replace(before, after, 1).encode())


def _card(before: str, after: str) -> Files:
    assert before in MANIFEST
    return sound(process_dot_toml=MANIFEST.replace(before, after, 1).encode())


def _choices(*values: str) -> list[dict[str, str]]:
    return [{"value": value, "da": value, "en": value} for value in values]


STAGE = MANIFEST[MANIFEST.index("[[stage]]") :]
TERMS, CARD, ASKED = _terms(), sound(), _asked(_form())
LANES = '[lanes]\nlane_office = "office"\n[assign]\n{} = "{}"\n\n[[stage]]'
ASSIGNED = _card("[[stage]]", LANES.format("lane_office", "fewest"))
MANY_FILES = {f"examples/e{number}.toml": b"" for number in range(COUNT_LIMIT + 1)}
BIG = {f"examples/e{number}.toml": b" " * (FILE_LIMIT - 1) for number in range(WHOLE_LIMIT // FILE_LIMIT + 1)}
BROKEN = {
    "empty": "xml_empty",
    "too_deep": "xml_too_deep",
    "entity_bomb": "xml_doctype",
    "not_xml": "xml_malformed",
    "unknown_encoding": "xml_encoding",
    "wrong_encoding": "file_not_utf8",
    "not_bpmn": "not_bpmn",
    "no_process": "no_process",
}

PAIRS: dict[str, Pair] = {
    **{code: (broken(name), CARD) for name, code in BROKEN.items()},
    "diagram_too_large": (
        drawn("".join(TASK.replace('"t"', f'"t{number}"') for number in range(NODE_LIMIT + 1))),
        CARD,
    ),
    "file_missing": (sound(process_dot_toml=None), CARD),
    "diagram_missing": ({name: raw for name, raw in folder().items() if name != "process.bpmn"}, CARD),
    "file_unknown": (with_files(folder(), script_dot_py=b""), CARD),
    "file_too_big": (with_files(folder(), process_dot_bpmn=b" " * (FILE_LIMIT + 1)), CARD),
    "files_too_many": ({**folder(), **MANY_FILES}, CARD),
    "files_too_big": ({**folder(), **BIG}, CARD),
    "toml_broken": (_card('owner = "egon"', "owner = "), CARD),
    "manifest_unknown_key": (_card("owner =", "ownr ="), CARD),
    "manifest_both_languages": (_card('title = { da = "Fravær", en = "Leave" }', 'title = { da = "Fravær" }'), CARD),
    "manifest_word": (_card('owner = "egon"', "owner = 7"), CARD),
    "manifest_words": (_card('start_groups = ["office"]', 'start_groups = "office"'), CARD),
    "manifest_kle": (_card("81.20.00", "81-20"), CARD),
    "manifest_length": (_card("P5Y", "fem år"), CARD),
    "manifest_table": (_card("[[stage]]", 'lanes = "office"\n[[stage]]'), ASSIGNED),
    "manifest_assign_lane": (_card("[[stage]]", LANES.format("elsewhere", "fewest")), ASSIGNED),
    "manifest_assign_rule": (_card("[[stage]]", LANES.format("lane_office", "fastest")), ASSIGNED),
    "manifest_stage_twice": (_card(STAGE, STAGE + STAGE), CARD),
    "toml_unreadable": (_terms('length = "P14D"', "length "), TERMS),
    "toml_key_missing": (_terms('statute = { da = "Prøveloven § 1", en = "Sample Act § 1" }\n'), TERMS),
    "toml_key_unknown": (_terms("length", 'lenght = "P1D"\nlength'), TERMS),
    "toml_value_wrong": (_terms("P14D", "two weeks"), TERMS),
    "deadline_repeated": (_terms("", DEADLINE), TERMS),
    "deadline_id_wrong": (_terms("T9-01", "term1"), TERMS),
    "deadline_ends_before_it_begins": (
        _terms("length", "valid_from = 2026-07-01\nvalid_to = 2026-06-01\nlength"),
        TERMS,
    ),
    "deadline_never_starts": (_terms('start = "received"\n'), TERMS),
    "deadline_hours_count_no_first_day": (_terms('"P14D"', '"PT24H"\nfirst_day_counts = true'), TERMS),
    "deadline_working_days_only": (_terms('"P14D"', '"P2W"\ndays = "working"'), TERMS),
    "deadline_alert_wrong": (_terms("length", 'alerts = ["the leader, soon"]\nlength'), TERMS),
    "rule_set_repeated": (
        sound(rulesets_dot_toml=(RULE_SET * 2).encode()),
        sound(rulesets_dot_toml=RULE_SET.encode()),
    ),
    "form_not_json": (_asked(b'{"type": "object",'), ASKED),
    "form_not_schema": (_asked(_form(type="array")), ASKED),
    "form_name_repeated": (_asked(b'{"a": 1,\n"a": 2}'), ASKED),
    "form_key_unknown": (_asked(_form(**{"x-colour": "red"})), ASKED),
    "form_field_unknown": (_asked(_form(required=["b"])), _asked(_form(required=["a"]))),
    "form_order_wrong": (_asked(_form(**{"x-order": []})), _asked(_form(**{"x-order": ["a"]}))),
    "form_text_missing": (_asked(_form(**{"x-en": {}})), ASKED),
    "form_type_unknown": (_asked(_field(type="null")), ASKED),
    "form_format_unknown": (_asked(_field(format="email")), _asked(_field(format="date"))),
    "form_widget_unknown": (_asked(_field(**{"x-widget": "slider"})), _asked(_field(**{"x-widget": "textarea"}))),
    "form_widget_does_not_fit": (_asked(_field(**{"x-widget": "date"})), _asked(_field(**{"x-widget": "text"}))),
    "form_choices_missing": (
        _asked(_field(**{"x-widget": "radio"})),
        _asked(_field(**{"x-widget": "radio", "x-choices": _choices("y")})),
    ),
    "form_choices_differ": (
        _asked(_field(**{"x-choices": _choices("y", "y")})),
        _asked(_field(**{"x-choices": _choices("y", "z")})),
    ),
    "form_pattern_wrong": (_asked(_field(pattern="[")), _asked(_field(pattern="[0-9]+"))),
    "form_feel_wrong": (_asked(_field(**{"x-show": "1 +"})), _asked(_field(**{"x-show": "1 + 1 = 2"}))),
}
