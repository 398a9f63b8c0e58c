"""What a form asks for has the type of its answer, unless somebody else writes it too."""

from __future__ import annotations

import json

from processes.definitions.checks.drawn import Drawn
from processes.definitions.checks.finding import Known
from processes.definitions.checks.types_known import types_known
from processes.definitions.package import read_package
from processes.rules.feel.types import ANY, NUMBER, Type
from tests.processes.definitions.folders import folder, form
from tests.processes.rules.drawn import V15, decision, table_xml


def _known(**files: bytes) -> dict[str, Type]:
    more = {name.replace("__", "/").replace("_dot_", "."): content for name, content in files.items()}
    return types_known(Drawn.of(read_package("leave_request", {**folder(), **more}), Known()))


def test_an_answer_has_the_type_its_form_gives_it() -> None:
    assert _known() == {"days": NUMBER, "reasonable": NUMBER}


def test_two_forms_that_differ_leave_it_open() -> None:
    other = json.loads(form("days"))
    other["properties"]["days"] = {"type": "string", "title": "Dage", "x-en": {"title": "Days"}}
    assert _known(forms__assessment_dot_json=json.dumps(other).encode())["days"] == ANY


def test_what_a_table_gives_is_left_open() -> None:
    body = decision("days", table_xml(["reasonable"], ["a", "b"], [("-", "1", "2")]))
    table = f'<definitions xmlns="{V15}" id="m" name="m" namespace="urn:m">{body}</definitions>'.encode()
    known = _known(tables__days_dot_dmn=table, tables__broken_dot_dmn=b"<no")
    assert (known["days"], known["a"], known["b"]) == (ANY, ANY, ANY)


def test_rows_of_a_table_in_a_form_are_a_list_of_contexts() -> None:
    asked = json.loads(form("days"))
    column = {"type": "integer", "title": "Uge", "x-en": {"title": "Week"}}
    asked["properties"]["weeks"] = {
        "type": "array",
        "title": "Uger",
        "x-en": {"title": "Weeks"},
        "items": {"type": "object", "properties": {"week": column}},
    }
    known = _known(forms__request_dot_json=json.dumps(asked).encode())
    assert known["weeks"].holds([{"week": None}])
    assert not known["weeks"].holds([{"day": 1}])
