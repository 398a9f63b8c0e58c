"""Files are called by their titles, in findings too; what has none, or cannot be read, keeps its own name."""

from __future__ import annotations

from pathlib import Path

import pytest

from processes.definitions.checks.finding import Finding
from processes.definitions.checks.titles import in_titles, titles_in
from processes.language import Text

FOLDER = Path(__file__).parents[4] / "bpmn" / "sickness_follow_up"
CONTENT = {one.relative_to(FOLDER).as_posix(): one.read_text("utf-8") for one in FOLDER.rglob("*") if one.is_file()}
TABLE, GROUNDS = "tables/extension_grounds.dmn", Text("Uarbejdsdygtig? Forlængelse?", "Unfit? Extension?")


def test_every_drawing_table_form_and_example_has_a_title_in_both_languages() -> None:
    titles = titles_in(CONTENT, CONTENT)
    named = {one for one in CONTENT if one.endswith((".bpmn", ".dmn", ".json")) or one.startswith("examples/")}
    assert titles.keys() == named
    assert titles["first_follow_up.bpmn"].da != titles["first_follow_up.bpmn"].en
    assert titles[TABLE] == GROUNDS


@pytest.mark.parametrize("source", ["", "<", "{", "[]", "<a/>", '{"title": 3}'])
@pytest.mark.parametrize("file", ["process.bpmn", "tables/a.dmn", "forms/a.json", "examples/a.toml", "process.toml"])
def test_what_cannot_be_read_has_no_title(file: str, source: str) -> None:
    assert titles_in({file: source}, [file, "gone.bpmn"]).keys() <= {"forms/a.json"}


def test_findings_call_tables_and_forms_by_their_titles() -> None:
    form = next(one for one in CONTENT if one.startswith("forms/"))
    found = in_titles(
        [
            Finding("table_gap", "d", file=TABLE, facts={"table": "extension_grounds"}),
            Finding("ruling_unguarded", "x", file="process.bpmn", facts={"table": "extension_grounds"}),
            Finding("form_unused", form, file=form, facts={"form": Path(form).stem}),
            Finding("table_missing", "x", file="process.bpmn", facts={"table": "nowhere"}),
        ],
        CONTENT,
    )
    assert [one.facts.get("table") for one in found] == [GROUNDS, GROUNDS, None, "nowhere"]
    assert found[2].facts["form"] == titles_in(CONTENT, [form])[form]
