"""The columns and rules of a table, as they are read."""

from __future__ import annotations

from processes.language import Text
from processes.rules.feel.types import NUMBER, STRING
from tests.processes.rules.drawn import V15, decision, model, table


def test_columns_have_labels_types_and_allowed_values() -> None:
    made = table(
        ["x + 1: number: [0..9]"], ['grade: string: "b", "a"', "points: number"], [("5", '"a"', "1")], "PRIORITY"
    )
    (column,), (grade, points) = made.inputs, made.outputs
    assert (column.label, column.type) == ("x + 1", NUMBER)
    assert column.allowed is not None
    assert column.allowed.source == "[0..9]"
    assert [one.evaluate({}) for one in grade.priorities] == ["b", "a"]
    assert (grade.name, points.name, points.type, points.allowed) == ("grade", "points", NUMBER, None)


def test_the_type_of_a_single_column_may_stand_at_the_table() -> None:
    body = "<input><inputExpression><text>x</text></inputExpression></input><output/>"
    made = model(decision("d", f"<decisionTable typeRef='string'>{body}</decisionTable>")).tables["d"]
    assert made.outputs[0].type == STRING
    listing = model(decision("d", f"<decisionTable hitPolicy='COLLECT' typeRef='string'>{body}</decisionTable>"))
    assert listing.tables["d"].outputs[0].type.name == "Any"


def test_a_label_stands_for_the_column_and_an_annotation_for_the_rule() -> None:
    body = (
        '<input label="Age"><inputExpression><text>x</text></inputExpression></input><output/>'
        "<rule><inputEntry><text>1</text></inputEntry><outputEntry><text>2</text></outputEntry>"
        "<annotationEntry><text>Over 50</text></annotationEntry></rule>"
    )
    made = model(decision("d", f"<decisionTable>{body}</decisionTable>"), namespace=V15).tables["d"]
    assert (made.inputs[0].label, made.rules[0].words) == ("Age", Text("Over 50", "Over 50"))


def test_annotations_may_be_in_two_languages() -> None:
    body = (
        '<input><inputExpression><text>x</text></inputExpression></input><output/><annotation name="DA"/>'
        '<annotation name="en"/><rule><inputEntry/><outputEntry/><annotationEntry><text>Over 50 år</text>'
        "</annotationEntry><annotationEntry><text>Over 50 years</text></annotationEntry></rule>"
    )
    made = model(decision("d", f"<decisionTable>{body}</decisionTable>")).tables["d"]
    assert made.rules[0].words == Text("Over 50 år", "Over 50 years")
