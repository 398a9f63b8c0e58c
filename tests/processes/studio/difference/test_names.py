"""What an element is called, to remark on it."""

from __future__ import annotations

from processes.language import Text
from processes.studio.difference.names import name_in, names_in
from tests.processes.studio.difference.randomly import contents
from tests.processes.studio.difference.test_diagram import STEPS, diagram


def test_elements_of_every_file_have_their_words() -> None:
    content = next(one for one in contents() if "terms.bpmn" in one)
    assert name_in(content, "terms.bpmn", "T3_6_purpose_and_plan") == Text(
        "Formål, opgaver og plan", "Purpose, tasks and plan"
    )
    assert name_in(content, "deadlines.toml", "P3-01") == Text("Afgørelse om løntilskud", "Ruling on wage subsidy")
    assert name_in(content, "forms/absence.json", "eventDate") == Text("Dato", "Date")
    assert name_in(content, "tables/rate.dmn", "D3_7_rate_table:1") == Text(
        "Tilskudssats, række 1", "Subsidy rate, row 1"
    )
    assert name_in(content, "texts.da.toml", "statement") == Text("statement", "statement")
    assert name_in(content, "terms.bpmn", "") == Text("terms.bpmn", "terms.bpmn")
    assert name_in(content, "terms.bpmn", "nowhere") is None
    assert name_in(content, "nowhere.bpmn", "") is None


def test_a_gateway_without_a_name_can_be_remarked_on_by_where_it_stands() -> None:
    content = {"process.bpmn": diagram(STEPS.replace(' name="Ja?"', ""))}
    assert dict(names_in(content, "process.bpmn"))["g"].en == "the gateway after “Læs”"


def test_what_cannot_be_read_is_called_by_its_id_and_lists_nothing() -> None:
    broken = {"process.bpmn": "<oh"}
    assert name_in(broken, "process.bpmn", "a") == Text("a", "a")
    assert names_in(broken, "process.bpmn") == ()


def test_a_form_lists_its_questions() -> None:
    content = next(one for one in contents() if "forms/absence.json" in one)
    assert [key for key, _ in names_in(content, "forms/absence.json")][:2] == ["eventType", "eventDate"]
